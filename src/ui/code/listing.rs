//! The program that the blocks write, to read.

use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::document;
use web_sys::ScrollIntoViewOptions;

use super::highlight::{Part, highlight};
use super::lit::light;
use crate::experiment::Problem;
use crate::ui::element::{Element, classed, element, follow};
use crate::ui::state::State;

/// The program with its lines numbered, or what keeps the blocks from writing it. The lines of the block that one looks
/// at stand out, and so does a line that was asked for.
pub fn listing(state: State) -> Element {
    follow(move || {
        if let Some(line) = state.line.get() {
            request_animation_frame(move || scroll_to(line));
        }
    });
    let key = move || (state.work.writes(), state.settings.language.get());
    classed("div", "contents").live(key, move |(writes, _)| match &**writes {
        Ok(written) => vec![program(state, &written.source)],
        Err(problems) => vec![obstacles(state, problems)],
    })
}

fn program(state: State, source: &str) -> Element {
    let lines = highlight(source).into_iter().zip(1..);
    let lines: Vec<Element> = lines.map(|(parts, number)| line(state, number, &parts)).collect();
    light(state, source.to_owned(), lines.clone());
    classed("pre", "listing")
        .attr("tabindex", "0")
        .attr("aria-label", state.words_now().python)
        .child(element("code").children(lines))
}

fn line(state: State, number: u32, parts: &[Part]) -> Element {
    let of_block = move || {
        let selected = state.work.selected.get();
        let writes = state.work.writes();
        let places = writes.as_ref().as_ref().map_or(&[][..], |written| &written.places);
        let place = places.iter().find(|place| place.block == selected);
        place.is_some_and(|place| (place.lines[0]..=place.lines[1]).contains(&number))
    };
    let parts = parts.iter().map(|part| classed("span", part.class).text(&part.text));
    classed("span", "line")
        .attr("id", &line_id(number))
        .class_if("of-block", of_block)
        .class_if("asked", move || state.line.get() == Some(number))
        .children(parts)
        .text("\n")
}

/// What keeps the blocks from writing a program.
fn obstacles(state: State, problems: &[Problem]) -> Element {
    let (words, tree) = (state.words_now(), state.work.tree());
    let item = |problem: &Problem| {
        let name = tree.find(problem.block).map(words.block_name).unwrap_or_default();
        element("li")
            .child(element("b").text(&name))
            .text(": ")
            .text(&(words.problem)(problem))
    };
    classed("div", "empty")
        .child(element("p").text(words.code.not_yet))
        .child(element("ul").children(problems.iter().map(item)))
}

fn line_id(number: u32) -> String {
    format!("line-{number}")
}

fn scroll_to(number: u32) {
    if let Some(line) = document().get_element_by_id(&line_id(number)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        line.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
