//! The whole page: builds on the left, sees on the right.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use super::announce::announcements;
use super::builder::builder;
use super::code::code_view;
use super::consent::consent_dialog;
use super::dialog::{Dialog, open_dialog};
use super::element::{Element, classed, element, follow, keep};
use super::embed::join;
use super::header::header;
use super::labs::labs;
use super::menu::open_menu;
use super::notice::notice_strip;
use super::results::results;
use super::run_bar::run_bar;
use super::state::{BLOCKS_TAB, CODE_TAB, Keep, Phase, State};
use super::tabs::{tab_panel, tabs};
use super::taking;
use crate::browser::{self, Listener, Storage};
use crate::experiment::View;

/// The page.
pub fn app() -> Element {
    let address = browser::address();
    let storage = Storage::of_page(address.embed);
    let state = State::restore(&storage, address);
    state.provide();
    Keep::start(storage, state);
    if let Some(lab) = &state.address.lab {
        state.labs.follow_link(lab);
    }
    dress(state);
    taking::listen(state);
    let on_key = move |event: web_sys::Event| on_key(state, event.unchecked_ref());
    if let Ok(listener) = Listener::new(&window(), "keydown", on_key) {
        keep(Box::new(listener));
    }
    let (build, main) = match state.address.view {
        View::Full => (Some(build(state)), element("main")),
        View::Result => (None, classed("main", "only-result")),
    };
    let main = main
        .child(labs(state))
        .children(build)
        .child(run_bar(state))
        .child(results(state));
    let header = if state.address.embed {
        join(state);
        None
    } else {
        Some(header(state))
    };
    classed("div", "contents")
        .children(header)
        .child(notice_strip(state))
        .child(main)
        .child(open_menu(state))
        .child(consent_dialog(state))
        .child(open_dialog(state))
        .child(announcements(state))
}

/// The left side.
fn build(state: State) -> Element {
    classed("section", "panel build")
        .attr_word("aria-label", |words| words.build)
        .child(tabs(
            "build",
            |words| words.build,
            &[|words| words.blocks, |words| words.python],
            state.tab,
        ))
        .child(tab_panel(
            "build",
            BLOCKS_TAB,
            move || state.tab.get() == BLOCKS_TAB,
            move || builder(state),
        ))
        .child(tab_panel(
            "build",
            CODE_TAB,
            move || state.tab.get() == CODE_TAB,
            move || code_view(state),
        ))
}

/// The root element wears the language, the theme and the title of the page.
fn dress(state: State) {
    follow(move || {
        let words = state.words();
        let language = state.settings.language.get();
        let theme = state.settings.theme.get();
        document().set_title(words.title);
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", language.code());
            let _ = root.set_attribute("data-theme", theme.code());
        }
        state.run.request_frame();
    });
}

/// Ctrl+Enter runs, Esc stops, ? lists all keys.
fn on_key(state: State, event: &KeyboardEvent) {
    if event.default_prevented() || event.is_composing() {
        return;
    }
    match event.key().as_str() {
        "Enter" if event.ctrl_key() || event.meta_key() => state.run.start(state),
        "Escape" if state.run.phase.now() == Phase::Running => state.run.stop(),
        "?" if !is_typed(event) => state.dialog.set(Some(Dialog::Keys)),
        _ => return,
    }
    event.prevent_default();
}

/// Whether a key goes into a text.
fn is_typed(event: &KeyboardEvent) -> bool {
    // The editor stands in a tree of its own, from outside of which only that tree is seen.
    let into = event.composed_path().get(0).dyn_into::<web_sys::Element>();
    into.is_ok_and(|into| {
        let text = into.closest("input, textarea, select, [contenteditable]");
        text.is_ok_and(|text| text.is_some())
    })
}
