//! The one dialog of the page: a browser's own, which keeps the keyboard inside and gives it back when it closes.

use web_sys::{Event, HtmlDialogElement, KeyboardEvent};

use super::comparing::{compare_body, repeat_body};
use super::element::{Element, button, classed, element, follow_later};
use super::keys::keys_body;
use super::state::State;
use super::taking;
use super::words::{Comparing, KeyWords, Taking};
use crate::experiment::Language;

/// Which dialog is open. Each is made when it is opened, and gone when it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The experiment as a link.
    Share,
    /// Files and links from elsewhere.
    Open,
    /// The experiments that are saved.
    Shelf,
    /// The list of keys.
    Keys,
    /// Runs beside one another.
    Compare,
    /// One run many times over.
    Repeat,
}

/// The dialog, while one is open.
pub fn open_dialog(state: State) -> Element {
    classed("div", "contents").live(
        move || state.dialog.get(),
        move |which| which.iter().map(|which| dialog(state, *which)).collect(),
    )
}

fn dialog(state: State, which: Dialog) -> Element {
    let words = move || Taking::of(state.settings.language.get());
    let (title, body): (fn(Language) -> &'static str, Element) = match which {
        Dialog::Share => (|language| Taking::of(language).share, taking::share_body(state)),
        Dialog::Open => (|language| Taking::of(language).open, taking::open_body(state)),
        Dialog::Shelf => (|language| Taking::of(language).shelf, taking::shelf_body(state)),
        Dialog::Keys => (|language| KeyWords::of(language).title, keys_body(state)),
        Dialog::Compare => (|language| Comparing::of(language).compare, compare_body(state)),
        Dialog::Repeat => (|language| Comparing::of(language).repeat, repeat_body(state)),
    };
    let close = button("icon", move |_| state.dialog.set(None))
        .attr_live("aria-label", move || words().close.to_owned())
        .text("✕");
    let title = element("h2")
        .attr("id", "dialog-title")
        .text_live(move || title(state.settings.language.get()).trim_end_matches('…').to_owned());
    let dialog = classed(
        "dialog",
        if matches!(which, Dialog::Compare | Dialog::Repeat) {
            "panel wide"
        } else {
            "panel"
        },
    )
    .attr("aria-labelledby", "dialog-title")
    .on("close", move |_: Event| state.dialog.set(None))
    // The page's own keys rest meanwhile.
    .on("keydown", |event: KeyboardEvent| event.stop_propagation())
    .child(classed("div", "dialog-head").child(title).child(close))
    .child(body);
    let shown: HtmlDialogElement = dialog.node_as();
    follow_later(move || {
        // Refused only where it is shown already.
        let _ = shown.show_modal();
    });
    dialog
}
