//! The head of the page: its name, the ready experiments, language and theme.

use super::element::{Element, Word, button, classed, drawn, element};
use super::labs::labs_button;
use super::state::State;
use super::taking::menu_button;
use crate::experiment::{Language, Ready, Theme};
use leptos::prelude::event_target_value;

/// The head of the page.
pub fn header(state: State) -> Element {
    let brand = classed("h1", "brand").child(bell()).text("Mesero");
    element("header")
        .child(brand)
        .child(labs_button(state))
        .child(ready_chooser(state))
        .child(menu_button(state))
        .child(language_chooser(state))
        .child(theme_chooser(state))
}

/// The waiter's bell.
fn bell() -> Element {
    let part = |tag, attributes: &[(&str, &str)]| {
        let part = drawn(tag);
        attributes
            .iter()
            .fold(part, |part, (name, value)| part.attr(name, value))
    };
    part(
        "svg",
        &[
            ("width", "26"),
            ("height", "26"),
            ("viewBox", "0 0 26 26"),
            ("aria-hidden", "true"),
        ],
    )
    .child(part("path", &[("class", "bell"), ("d", "M4 17a9 9 0 0 1 18 0z")]))
    .child(part(
        "rect",
        &[
            ("x", "2"),
            ("y", "18.5"),
            ("width", "22"),
            ("height", "2.6"),
            ("rx", "1.3"),
        ],
    ))
    .child(part("circle", &[("cx", "13"), ("cy", "6.6"), ("r", "1.7")]))
}

/// Opens one of the experiments that come with Mesero. What was there is set aside, and a notice offers it back.
fn ready_chooser(state: State) -> Element {
    let language = state.settings.language;
    let ready = state.work.ready;
    let open = move |event: web_sys::Event| {
        if let Some(ready) = Ready::find(&event_target_value(&event)) {
            state.open(&ready);
        }
    };
    let teaser = move || {
        let ready = ready.get().and_then(Ready::find);
        ready
            .map(|ready| ready.teaser(language.get()).to_owned())
            .unwrap_or_default()
    };
    let own = element("option")
        .attr("value", "")
        .attr("disabled", "")
        .word(|words| words.header.own);
    let option = |one: Ready| {
        let id = one.id;
        element("option")
            .attr("value", id)
            .text_live(move || one.title(language.get()).to_owned())
    };
    let choice = element("select")
        .attr_word("aria-label", |words| words.header.ready)
        .on("change", open)
        .child(own)
        .children(Ready::ALL.map(option))
        .value_live(move || ready.get().unwrap_or_default().to_owned());
    classed("div", "ready")
        .child(choice)
        .child(classed("span", "teaser").text_live(teaser))
}

/// A row of buttons of which one is pressed.
pub fn choice(label: Word) -> Element {
    classed("div", "choice")
        .attr("role", "group")
        .attr_word("aria-label", label)
}

/// Español or English.
fn language_chooser(state: State) -> Element {
    let one = |language: Language| {
        let name = match language {
            Language::Spanish => "Español",
            Language::English => "English",
        };
        button("", move |_| state.set_language(language))
            .attr("lang", language.code())
            .attr(
                "aria-label",
                &format!("{} {name}", language.code().to_ascii_uppercase()),
            )
            .flag("aria-pressed", move || state.settings.language.get() == language)
            .text(&language.code().to_ascii_uppercase())
    };
    choice(|words| words.header.language).children(Language::ALL.map(one))
}

/// Light, dark, or as the system is.
fn theme_chooser(state: State) -> Element {
    let one = |theme: Theme| {
        let (glyph, name): (_, Word) = match theme {
            Theme::System => ("◐", |words| words.header.system),
            Theme::Light => ("☀", |words| words.header.light),
            Theme::Dark => ("☾", |words| words.header.dark),
        };
        button("", move |_| state.settings.theme.set(theme))
            .attr_word("aria-label", name)
            .attr_word("title", name)
            .flag("aria-pressed", move || state.settings.theme.get() == theme)
            .child(element("span").attr("aria-hidden", "true").text(glyph))
    };
    choice(|words| words.header.theme).children(Theme::ALL.map(one))
}
