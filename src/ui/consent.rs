//! The question whether programs may reach a host: a dialog that the program waits for, its clock standing still.

use web_sys::{Event, HtmlDialogElement, KeyboardEvent};

use super::element::{Element, button, classed, element, follow_later};
use super::live::Live;
use super::state::State;
use super::words::OutsideWords;
use crate::browser::{answer_host, host_asked, on_host_asked};

/// The dialog, while there is something to decide.
pub fn consent_dialog(state: State) -> Element {
    let asked = Live::<Option<String>>::default();
    on_host_asked(move || asked.turn(host_asked()));
    classed("div", "contents").live(
        move || (asked.get(), state.settings.language.get()),
        move |(host, _)| host.iter().map(|host| dialog(state, host)).collect(),
    )
}

#[inline(never)]
fn dialog(state: State, host: &str) -> Element {
    let words = OutsideWords::of(state.settings.language.now());
    let dialog = classed("dialog", "panel consent")
        .attr("aria-labelledby", "consent-title")
        .attr("aria-describedby", "consent-says")
        .child(element("h2").attr("id", "consent-title").text(words.may_reach))
        .child(classed("p", "mono host").text(host))
        .child(element("p").attr("id", "consent-says").text(words.consent_says));
    let node: HtmlDialogElement = dialog.node_as();
    let answer = {
        let (node, host) = (node.clone(), host.to_owned());
        move |allowed: bool| {
            node.close();
            answer_host(&host, allowed);
        }
    };
    let (refuse, allow, escape) = (answer.clone(), answer.clone(), answer);
    // What a script does is no answer.
    let refuse = move |event: Event| {
        if event.is_trusted() {
            refuse(false);
        }
    };
    let allow = move |event: Event| {
        if event.is_trusted() {
            allow(true);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        // Escape says no; the page's own Escape, which stops the program, is not meant.
        event.stop_propagation();
        if event.key() == "Escape" && event.is_trusted() {
            event.prevent_default();
            escape(false);
        }
    };
    follow_later(move || {
        let _ = node.show_modal();
    });
    let buttons = classed("div", "dialog-buttons")
        .child(button("quiet", refuse).text(words.refuse))
        .child(button("run", allow).text(words.allow));
    dialog.on("keydown", on_key).child(buttons)
}
