//! The tree at its edges: limits, files that are open while others change them, what the page puts there.

use std::cell::Cell;
use std::rc::Rc;

use super::{Access, Error, Files, HOME, LIMIT, shown};

const MADE: Access = Access {
    create: true,
    exclusive: false,
    empty: true,
};

fn text(files: &Files, path: &str) -> String {
    String::from_utf8(files.find(path).unwrap().bytes().to_vec()).unwrap()
}

#[test]
fn all_files_together_have_a_limit_and_give_back_what_they_held() {
    let files = Files::default();
    let file = files.open(HOME, "a", MADE, 0).unwrap();
    let limit = usize::try_from(LIMIT).unwrap();
    file.resize(limit - 10, 0).unwrap();
    let other = files.open(HOME, "b", MADE, 0).unwrap();
    assert_eq!(other.write(0, &[1; 11], 0), Err(Error::NoSpace));
    assert_eq!(other.size(), 0, "nothing of it is written");
    other.write(0, &[1; 10], 0).unwrap();
    assert_eq!(files.used(), LIMIT);
    assert_eq!(file.write(usize::MAX, &[1; 2], 0), Err(Error::NoSpace));
    assert_eq!(other.resize(usize::MAX, 0), Err(Error::NoSpace));
    assert_eq!(files.put("c", Rc::new(vec![0]), 0), Err(Error::NoSpace));
    files.remove_file(HOME, "a").unwrap();
    assert_eq!(files.used(), LIMIT, "it is still open");
    drop(file);
    assert_eq!(files.used(), 10);
    files.put("c", Rc::new(vec![0]), 0).unwrap();
}

#[test]
fn there_may_be_so_many_files() {
    let files = Files::default();
    let made = (0..).take_while(|number| files.put(&format!("{number}"), Rc::default(), 0).is_ok());
    assert_eq!(made.count(), super::MOST - 4);
    assert_eq!(files.make_folder(HOME, "folder"), Err(Error::NoSpace));
    assert_eq!(files.open(HOME, "new", MADE, 0).err(), Some(Error::NoSpace));
    assert!(files.open(HOME, "17", MADE, 0).is_ok(), "it is there already");
}

#[test]
fn what_is_put_there_has_its_folders_and_replaces_a_file() {
    let files = Files::default();
    files.put("notes/año/1.txt", Rc::new(b"one".to_vec()), 5).unwrap();
    files.put("notes/año/1.txt", Rc::new(b"other".to_vec()), 6).unwrap();
    assert_eq!(text(&files, "notes/año/1.txt"), "other");
    assert_eq!(files.used(), 5);
    assert_eq!(files.put("notes", Rc::default(), 0), Err(Error::IsAFolder));
    assert_eq!(files.put("notes/año/1.txt/x", Rc::default(), 0), Err(Error::NotAFolder));
    assert_eq!(files.put(&"x".repeat(256), Rc::default(), 0), Err(Error::NameTooLong));
    let paths: Vec<_> = files.all().iter().map(|one| shown(&one.path).to_owned()).collect();
    assert_eq!(paths, ["notes", "notes/año", "notes/año/1.txt"]);
}

#[test]
fn a_tree_apart_is_not_seen() {
    let files = Files::default();
    files.put("notes/1.txt", Rc::new(b"one".to_vec()), 0).unwrap();
    let apart = files.apart();
    apart.find("notes/1.txt").unwrap().write(0, b"other", 0).unwrap();
    apart.remove_file(HOME, "notes/1.txt").unwrap();
    assert_eq!(text(&files, "notes/1.txt"), "one");
}

#[test]
fn what_was_looked_for_is_noted_until_it_is_there() {
    let files = Files::default();
    let read = Access::default();
    for path in ["a.txt", "data/b.txt", "a.txt", "../c.txt"] {
        assert_eq!(files.open(HOME, path, read, 0).err(), Some(Error::NotFound));
    }
    assert_eq!(files.open(HOME, "data/", read, 0).err(), Some(Error::NotFound));
    let missing = || {
        files
            .missing()
            .iter()
            .map(|path| shown(path).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(missing(), ["a.txt", "data/b.txt"]);
    files.put("a.txt", Rc::default(), 0).unwrap();
    assert_eq!(missing(), ["data/b.txt"]);
    files.forget_missing();
    assert_eq!(missing(), [""; 0]);
}

#[test]
fn every_change_is_told() {
    let files = Files::default();
    let told = Rc::new(Cell::new(0));
    files.on_change({
        let told = Rc::clone(&told);
        move || told.set(told.get() + 1)
    });
    let mut last = 0;
    let mut changes = |what: &str| {
        assert!(told.get() > last, "{what}");
        last = told.get();
    };
    let file = files.open(HOME, "a", MADE, 0).unwrap();
    changes("made");
    file.write(0, b"x", 0).unwrap();
    changes("written");
    files.rename(HOME, "a", "b").unwrap();
    changes("renamed");
    files.make_folder(HOME, "c").unwrap();
    changes("folder made");
    files.remove_folder(HOME, "c").unwrap();
    changes("folder removed");
    files.remove_file(HOME, "b").unwrap();
    changes("removed");
    assert!(files.open(HOME, "b", Access::default(), 0).is_err());
    changes("missed");
}
