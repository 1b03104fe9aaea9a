//! The labs beside the experiment: their list, one of them step by step, and the prediction that goes before a run. Nothing
//! of it is made, and no text of it fetched, before somebody opens it; it never runs a program other than the one that
//! stands on the page.

mod address;
mod files;
mod form;
mod lab;
mod list;
mod order;
mod own;
mod panel;
mod prose;
mod sketch;
mod verdict;

use super::element::{Element, Word, button, classed};
use super::state::{State, View};

/// The place of the labs on the page, which is empty while none is open.
pub fn labs(state: State) -> Element {
    let labs = state.labs;
    address::follow_address(state);
    let key = move || (labs.view.get(), state.settings.language.get());
    classed("div", "contents").live(key, move |(view, language)| match view {
        View::Closed => Vec::new(),
        _ => vec![panel::panel(state, view, *language)],
    })
}

/// The button that opens the list of labs.
pub fn labs_button(state: State) -> Element {
    open_button(state, "quiet labs-button", View::List, |words| words.header.labs)
}

/// The button that asks for a prediction about the experiment on the page.
pub fn predict_button(state: State) -> Element {
    open_button(state, "quiet", View::Own, |words| words.run.predict)
}

fn open_button(state: State, class: &str, view: View, word: Word) -> Element {
    let opens = view.clone();
    let open = move |_| {
        state.labs.unknown.turn(false);
        state.labs.view.set(view.clone());
        panel::focus();
    };
    button(class, open)
        .flag("aria-expanded", move || state.labs.view.with(|view| *view == opens))
        .word(word)
}
