//! The rooms know only the rooms above them, and only `browser` and `ui` know the platform: read off the source itself.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

/// From the one that knows nothing of the others to the one that knows them all.
const ROOMS: [&str; 7] = [
    "trace",
    "event_loop",
    "python",
    "experiment",
    "timeline",
    "browser",
    "ui",
];

/// The rooms from here on may touch the platform.
const FIRST_ON_THE_PLATFORM: &str = "browser";

/// How the names of the platform's crates begin.
const PLATFORM: [&str; 5] = ["gloo", "js_sys", "leptos", "wasm_bindgen", "web_sys"];

#[test]
fn no_arrow_runs_back() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut faults = Vec::new();
    for room in ROOMS {
        let folder = root.join("src").join(room);
        assert!(folder.join("mod.rs").is_file(), "the room {room} has its folder");
        visit(&folder, &mut |path| {
            let file = path.strip_prefix(root).expect("inside the project").to_string_lossy();
            for (line, name) in check(&file, &fs::read_to_string(path).expect("readable source")) {
                faults.push(format!("{file}:{line}: {room} must not know {name}"));
            }
        });
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_way_to_write_an_arrow_is_seen() {
    let group = "use crate::{\n    trace::{self, ui},\n    python::{Run, browser},\n    experiment,\n};";
    for (file, source, expected) in [
        ("src/trace/event.rs", "\nuse crate::ui::Page;", &[(2, "ui")][..]),
        ("src/trace/mod.rs", "use super::python;", &[(1, "python")]),
        ("src/python/vm/run.rs", "use super::super::super::ui;", &[(1, "ui")]),
        (
            "src/python/run.rs",
            "fn f() -> crate::timeline::Lane {}",
            &[(1, "timeline")],
        ),
        ("src/event_loop/mod.rs", group, &[(3, "python"), (4, "experiment")]),
        ("src/timeline/mod.rs", "let w = web_sys::window();", &[(1, "web_sys")]),
        (
            "src/python/mod.rs",
            "use gloo_timers::callback::Timeout;",
            &[(1, "gloo_timers")],
        ),
        (
            "src/trace/mod.rs",
            "fn f() { let c = '\"'; crate::ui::start() }",
            &[(1, "ui")],
        ),
    ] {
        let expected: Vec<_> = expected
            .iter()
            .map(|(line, name)| (*line, (*name).to_string()))
            .collect();
        assert_eq!(check(file, source), expected, "in {source}");
    }
}

#[test]
fn what_is_no_arrow_passes() {
    for (file, source) in [
        (
            "src/ui/page.rs",
            "use crate::{browser::Driver, trace::Event}; use leptos::prelude::*;",
        ),
        ("src/browser/frames.rs", "use crate::trace::Nanos; use web_sys::Window;"),
        (
            "src/python/run.rs",
            "use crate::python::vm; use super::ui; use self::browser::x; use other::crate_::ui;",
        ),
        (
            "src/trace/mod.rs",
            "// use crate::ui;\n/* crate::ui /* web_sys */ */ /// [`crate::browser`]\nfn f() {}",
        ),
        (
            "src/trace/mod.rs",
            r##"const S: &'static str = "crate::ui \" web_sys"; const R: &str = r#"crate::ui" gloo"#;"##,
        ),
    ] {
        assert_eq!(check(file, source), [], "in {source}");
    }
}

/// Calls `read` with each Rust file of a room. The stubs are crates of their own, not part of a room.
fn visit(folder: &Path, read: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(folder).expect("readable folder") {
        let path = entry.expect("readable entry").path();
        if path.is_dir() && !path.ends_with("stubs") {
            visit(&path, read);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            read(&path);
        }
    }
}

/// What a file knows and must not, with the line; `file` is its path in the project, such as `src/trace/event.rs`.
fn check(file: &str, source: &str) -> Vec<(usize, String)> {
    let modules = file
        .trim_start_matches("src/")
        .trim_end_matches(".rs")
        .trim_end_matches("/mod");
    let place = |name: &str| ROOMS.iter().position(|room| *room == name);
    let own = modules.split('/').next().and_then(place).expect("a file of a room");
    let words = words(source.parse().expect("Rust"));

    let mut faults = Vec::new();
    for (at, (line, word)) in words.iter().enumerate() {
        if Some(own) < place(FIRST_ON_THE_PLATFORM) && PLATFORM.iter().any(|name| word.starts_with(name)) {
            faults.push((*line, word.clone()));
        }
        if reaches_the_root(&words, at, modules.split('/').count()) {
            let named = named_after(&words[at + 1..]).into_iter();
            faults.extend(named.filter(|(_, name)| place(name).is_some_and(|other| other > own)));
        }
    }
    faults
}

/// Names and marks of the code with their lines, as the compiler reads it: no comments, a string is one word, and so is `::`.
fn words(code: TokenStream) -> Vec<(usize, String)> {
    let mut words = Vec::new();
    for token in code {
        let line = token.span().start().line;
        match token {
            TokenTree::Group(group) => {
                let (open, close) = if group.delimiter() == Delimiter::Brace {
                    ("{", "}")
                } else {
                    ("(", ")")
                };
                words.push((line, open.to_string()));
                words.extend(self::words(group.stream()));
                words.push((group.span_close().start().line, close.to_string()));
            }
            TokenTree::Punct(mark) if mark.as_char() == ':' && mark.spacing() == Spacing::Joint => {}
            other => words.push((line, other.to_string())),
        }
    }
    words
}

/// Whether the path that the word at `at` is part of has come to the crate's root with it: `crate`, or as many `super`
/// as the file lies deep (more of them inside an inline module).
fn reaches_the_root(words: &[(usize, String)], at: usize, depth: usize) -> bool {
    let word = |at: usize| words.get(at).map_or("", |(_, word)| word.as_str());
    match word(at) {
        "crate" => true,
        "super" => {
            let supers = (0..=at / 2).take_while(|back| word(at - 2 * back) == "super").count();
            word(at + 2) != "super" && supers >= depth
        }
        _ => false,
    }
}

/// The names that follow the root directly: the one after `::`, or the first of each path in the group after `::{`.
fn named_after(words: &[(usize, String)]) -> Vec<(usize, String)> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut first = true;
    for (line, word) in words.iter().skip_while(|(_, word)| word == ":") {
        match word.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 1 => first = true,
            name => {
                if first {
                    names.push((*line, name.to_string()));
                }
                first = false;
            }
        }
        if depth == 0 {
            break;
        }
    }
    names
}
