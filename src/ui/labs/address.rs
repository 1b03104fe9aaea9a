//! The page's address names the lab that is open, so that its link can be copied there, and each view of the labs is a step in
//! the browser's history: Back leads to the one before. The work on the page is never touched by a step that opens no lab.

use leptos::prelude::window;

use super::panel;
use crate::browser::{self, Listener};
use crate::experiment::Address;
use crate::ui::element::{follow, keep};
use crate::ui::state::{State, View};

/// Keeps the address and what is open of the labs at one. In another page they are apart: the history is that page's.
pub fn follow_address(state: State) {
    if state.address.embed {
        return;
    }
    let stands_for = |view: &View| view.to_text() == browser::history_state().unwrap_or_default();
    let first = state.labs.view.now();
    if !stands_for(&first) {
        stay(state, &first);
    }
    follow(move || {
        let view = state.labs.view.get();
        if !stands_for(&view) {
            browser::step_to(&view.to_text(), &search_of(&view));
        }
    });
    if let Ok(listener) = Listener::new(&window(), "popstate", move |_| come_back(state)) {
        keep(Box::new(listener));
    }
}

/// Has this step of the history stand for this view, whatever it was for.
pub fn stay(state: State, view: &View) {
    if !state.address.embed {
        browser::go_on_as(&view.to_text(), &search_of(view));
    }
}

/// The person went to another step of the history.
fn come_back(state: State) {
    let address = browser::address();
    if !address.hash.is_empty() {
        return; // an experiment is opened by its link
    }
    let named = || address.lab.clone().map_or(View::Closed, View::Lab);
    let view = browser::history_state().map_or_else(named, |text| View::of_text(&text));
    stay(state, &view);
    match &view {
        View::Lab(id) => state.labs.follow_link(id),
        _ => state.labs.view.turn(view.clone()),
    }
    if view != View::Closed {
        panel::focus();
    }
}

fn search_of(view: &View) -> String {
    let search = window().location().search().unwrap_or_default();
    match view {
        View::Lab(id) => Address::with_lab(&search, Some(id)),
        _ => Address::with_lab(&search, None),
    }
}
