//! Where the person answers a program's `input()`: a line under the console, while the program waits for one.

use leptos::prelude::document;
use leptos::task::spawn_local;
use web_sys::{HtmlInputElement, KeyboardEvent};

use crate::ui::element::{Element, button, classed, element, follow};
use crate::ui::live::Live;
use crate::ui::state::State;
use crate::ui::words::OutsideWords;

/// The line, while it is asked for; then the console is brought forward on its tab.
pub fn ask_line(state: State, tab: Live<usize>) -> Element {
    let asked = move || {
        let asked = state.run.with_record(|record| record.keyboard().asked().is_some());
        asked.unwrap_or_default()
    };
    let is_asked = Live::new(false);
    follow(move || {
        let asked = asked();
        // Once: who opens another tab meanwhile may stay there.
        if asked && !is_asked.now() {
            tab.turn(0);
        }
        is_asked.turn(asked);
    });
    let key = move || (is_asked.get(), state.run.number.get(), state.settings.language.get());
    classed("div", "contents").live(key, move |(asked, ..)| asked.then(|| row(state)).into_iter().collect())
}

/// Types a line, or says that there are no more.
fn answer(state: State, line: Option<String>) {
    state.run.with_record_now(|record| match line {
        Some(line) => record.keyboard().type_line(line),
        None => record.keyboard().close(),
    });
}

#[inline(never)]
fn row(state: State) -> Element {
    let words = OutsideWords::of(state.settings.language.now());
    let prompt = state.run.with_record_now(|record| {
        let last = record.console.lines().last().filter(|line| !line.ended);
        last.map(|line| line.text.trim().to_owned())
    });
    let label = (words.asks)(&prompt.flatten().unwrap_or_default());
    state.announcer.say(&label);
    let field = classed("input", "mono")
        .attr("id", "typed-line")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("aria-label", &label);
    let node: HtmlInputElement = field.node_as();
    let send = {
        let node = node.clone();
        move || {
            let line = node.value();
            node.set_value("");
            answer(state, Some(line));
        }
    };
    let on_enter = send.clone();
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        _ if event.is_composing() => {}
        "Enter" if !event.ctrl_key() && !event.meta_key() => {
            event.prevent_default();
            on_enter();
        }
        "d" if event.ctrl_key() => {
            event.prevent_default();
            answer(state, None);
        }
        _ => {}
    };
    // Who is typing somewhere else is not interrupted.
    let active = document().active_element();
    let is_typing = active.is_some_and(|active| active.matches("input, textarea, [contenteditable=true]") == Ok(true));
    if !is_typing {
        spawn_local(async move {
            let _ = node.focus();
        });
    }
    classed("div", "ask")
        .child(element("span").attr("aria-hidden", "true").text(words.types))
        .child(field.on("keydown", on_key))
        .child(button("quiet", move |_| send()).text(words.send))
        .child(
            button("quiet", move |_| answer(state, None))
                .attr("aria-keyshortcuts", "Control+D")
                .text(words.no_more),
        )
}
