//! The library's Python files, fetched from beside the page when a program needs them and kept for the page's life.

use std::cell::RefCell;

use crate::python::{Library, needed};

use super::beside::{request, text};

thread_local! {
    static LOADED: RefCell<Library> = RefCell::default();
}

/// Keeps these files, so that they are not fetched: a test has no site beside it.
pub fn keep_library(files: Library) {
    LOADED.set(files);
}

/// What is loaded, when that is all that a program needs.
pub(super) fn loaded_for(program: &str) -> Option<Library> {
    LOADED.with_borrow(|loaded| missing(loaded, program).is_empty().then(|| loaded.clone()))
}

/// Fetches what a program needs and is not loaded yet. A file that can't be had is left out: the program is then rejected
/// and names it, and the next run tries again.
pub(super) async fn load_for(program: &str) -> Library {
    let missing = LOADED.with_borrow(|loaded| missing(loaded, program));
    // All requests are on their way before the first answer is waited for.
    let requests: Vec<_> = missing
        .into_iter()
        .map(|name| (name, request(&format!("library/{name}.py"))))
        .collect();
    for (name, request) in requests {
        if let Ok(text) = text(request).await {
            LOADED.with_borrow_mut(|loaded| loaded.insert(name, text.into()));
        }
    }
    LOADED.with_borrow(Library::clone)
}

fn missing(loaded: &Library, program: &str) -> Vec<&'static str> {
    needed(program)
        .into_iter()
        .filter(|name| loaded.text(name).is_none())
        .collect()
}
