//! A row of tabs, as the ARIA practices describe it: arrows move between them, one of them is in the tab order.

use web_sys::KeyboardEvent;

use super::element::{Element, Word, button, classed};
use super::live::Live;

/// A row of tabs over panels whose ids are `{id}-panel-{number}`; `open` says which one is open, from 0.
pub fn tabs(id: &'static str, label: Word, names: &[Word], open: Live<usize>) -> Element {
    let tab = |(number, name): (usize, &Word)| {
        let is_open = move || open.get() == number;
        button("", move |_| open.set(number))
            .attr("role", "tab")
            .attr("id", &format!("{id}-tab-{number}"))
            .attr("aria-controls", &format!("{id}-panel-{number}"))
            .flag("aria-selected", is_open)
            .attr_live("tabindex", move || if is_open() { "0" } else { "-1" }.to_owned())
            .word(*name)
    };
    let buttons: Vec<Element> = names.iter().enumerate().map(tab).collect();
    let places = buttons.clone();
    let on_key = move |event: KeyboardEvent| {
        let (now, count) = (open.now(), places.len());
        let next = match event.key().as_str() {
            "ArrowRight" => (now + 1) % count,
            "ArrowLeft" => (now + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        open.set(next);
        if let Some(button) = places.get(next) {
            button.focus();
        }
    };
    classed("div", "tabs")
        .attr("role", "tablist")
        .attr_word("aria-label", label)
        .on("keydown", on_key)
        .children(buttons)
}

/// What the tab of this number shows. It is made when it is first opened, and stays on the page while another is open, so
/// that nothing in it is lost.
pub fn tab_panel(
    id: &str,
    number: usize,
    is_open: impl Fn() -> bool + Copy + 'static,
    make: impl Fn() -> Element + 'static,
) -> Element {
    classed("div", "tab-panel")
        .attr("role", "tabpanel")
        .attr("id", &format!("{id}-panel-{number}"))
        .attr("aria-labelledby", &format!("{id}-tab-{number}"))
        .hidden(move || !is_open())
        .once(is_open, make)
}
