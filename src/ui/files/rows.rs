//! The list of files, with what the last run looked for and did not find.

use std::rc::Rc;

use super::chooser;
use super::list::Before;
use crate::browser::Session;
use crate::python::files::shown;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::state::State;

/// A file that is there, with its size in bytes, or one that is missing.
#[derive(Clone, PartialEq)]
struct Row {
    path: Rc<str>,
    size: Option<usize>,
}

/// The list.
pub(super) fn rows(state: State) -> Element {
    let rows = move || {
        state.files.changed.track();
        let session = Session::current();
        let files = session.files();
        let missing = files.missing().into_iter().map(|path| Row { path, size: None });
        let there = files.all().into_iter().filter_map(|one| {
            let size = Some(one.file?.size());
            Some(Row { path: one.path, size })
        });
        missing.chain(there).collect::<Vec<_>>()
    };
    element("ul")
        .attr_word("aria-label", |words| words.files.list)
        .each(rows, move |row| match row.size {
            Some(size) => there(state, &row.path, size),
            None => missing(state, &row.path),
        })
}

fn there(state: State, path: &Rc<str>, size: usize) -> Element {
    let files = state.files;
    let name: Rc<str> = shown(path).into();
    let said = |word: fn(&super::super::words::Words) -> fn(&str) -> String| {
        let name = Rc::clone(&name);
        move || word(state.words())(&name)
    };
    let (opened, downloaded, deleted) = (Rc::clone(path), Rc::clone(path), Rc::clone(path));
    let open = button("file-name mono", move |_| files.show(Rc::clone(&opened)))
        .attr_live("aria-label", said(|words| words.files.open_one))
        .text(&name);
    let download = button("quiet", move |_| files.download(state, &downloaded))
        .attr_live("aria-label", said(|words| words.files.download))
        .word(|words| words.files.download_short);
    let delete = button("quiet", move |_| files.delete(&deleted))
        .attr_live("aria-label", said(|words| words.files.delete))
        .word(|words| words.files.delete_short);
    element("li")
        .child(open)
        .child(classed("span", "size").text_live(move || (state.words().files.size)(size)))
        .child(download)
        .child(delete)
}

fn missing(state: State, path: &Rc<str>) -> Element {
    let files = state.files;
    let name: Rc<str> = shown(path).into();
    let (made, chosen, said) = (Rc::clone(&name), Rc::clone(path), Rc::clone(&name));
    let create = button("quiet", move |_| files.create(&made))
        .attr_live("aria-label", {
            let name = Rc::clone(&name);
            move || (state.words().files.create_one)(&name)
        })
        .word(|words| words.files.create);
    let choose = chooser(
        move |picked| files.bring(picked, Some(Rc::clone(&chosen))),
        |button| {
            button
                .attr_live("aria-label", move || (state.words().files.choose_for)(&said))
                .word(|words| words.files.choose_short)
        },
        false,
    );
    classed("li", "missing")
        .child(classed("span", "file-name mono").text(&name))
        .child(classed("span", "size").word(|words| words.files.missing))
        .child(create)
        .child(choose)
}

/// What can be put back, where there is something.
pub(super) fn put_back(state: State) -> Option<Element> {
    let Before { path, replaced, .. } = state.files.before.with_now(|all| all.last().cloned())?;
    let name: Rc<str> = shown(&path).into();
    let back = Rc::clone(&name);
    let text = move || {
        let words = &state.words().files;
        if replaced {
            (words.replaced)(&name)
        } else {
            (words.deleted)(&name)
        }
    };
    let button = button("quiet", move |_| state.files.put_back())
        .attr_live("aria-label", move || (state.words().files.put_back)(&back))
        .word(|words| words.files.put_back_short);
    Some(classed("p", "hint").text_live(text).text(" ").child(button))
}
