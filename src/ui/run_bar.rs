//! Run and Stop, the clock, and the seed.

use leptos::prelude::{document, event_target_value, untrack, window};
use wasm_bindgen::JsValue;

use super::builder::focus_problem;
use super::element::{Element, Word, button, classed, element};
use super::labs::predict_button;
use super::state::{Mode, Phase, State};
use crate::trace::ClockKind;

/// Always in reach: under the blocks, or at the bottom of a narrow screen.
pub fn run_bar(state: State) -> Element {
    let is_running = move || state.run.phase.get() == Phase::Running;
    let cannot = move || obstacle(state).is_some();
    let run = move |_| {
        if untrack(cannot) {
            focus_problem(state);
        } else {
            state.run.start(state);
            show_results();
        }
    };
    let note = move || {
        obstacle(state).unwrap_or_else(|| {
            let words = &state.words().run;
            let what = match state.work.mode.get() {
                Mode::Blocks => words.runs_blocks,
                Mode::Code => words.runs_code,
            };
            what.to_owned()
        })
    };
    let run = button("run", run)
        .flag("aria-disabled", move || cannot() || is_running())
        .attr("aria-describedby", "run-note")
        .attr("aria-keyshortcuts", "Control+Enter")
        .child(glyph("▶ "))
        .word(|words| words.run.start);
    let stop = button("stop", move |_| state.run.stop())
        .flag("aria-disabled", move || !is_running())
        .attr("aria-keyshortcuts", "Escape")
        .child(glyph("■ "))
        .word(|words| words.run.stop);
    classed("section", "run-bar")
        .attr_word("aria-label", |words| words.run.bar)
        .child(run)
        .child(stop)
        .child(clock_choice(state))
        .child(seed_field(state))
        .child(predict_button(state))
        .child(
            element("p")
                .attr("id", "run-note")
                .class_if("problem", cannot)
                .text_live(note),
        )
}

/// Why it can't run, where it can't.
fn obstacle(state: State) -> Option<String> {
    let words = state.words();
    if state.settings.typed_seed().is_err() {
        return Some(words.run.bad_seed.to_owned());
    }
    let problems = state.work.source().err()?;
    let first = problems.first()?;
    let name = state.work.history.with(|history| {
        let block = history.tree().find(first.block)?;
        Some((words.block_name)(block))
    });
    let (name, problem) = (name.unwrap_or_default(), (words.problem)(first));
    Some((words.run.obstacle)(&name, &problem, problems.len() - 1))
}

fn glyph(glyph: &str) -> Element {
    element("span").attr("aria-hidden", "true").text(glyph)
}

/// Real or instant.
fn clock_choice(state: State) -> Element {
    let clock = state.settings.clock;
    let radio = |kind: ClockKind| {
        let (name, says): (Word, Word) = match kind {
            ClockKind::Real => (|words| words.run.real, |words| words.run.real_says),
            ClockKind::Virtual => (|words| words.run.instant, |words| words.run.instant_says),
        };
        let input = element("input")
            .attr("type", "radio")
            .attr("name", "clock")
            .property_live("checked", move || JsValue::from(clock.get() == kind))
            .on("change", move |_: web_sys::Event| clock.set(kind));
        element("label")
            .attr_word("title", says)
            .child(input)
            .child(element("span").word(name))
    };
    classed("div", "choice")
        .attr("role", "radiogroup")
        .attr_word("aria-label", |words| words.run.clock)
        .children([ClockKind::Real, ClockKind::Virtual].map(radio))
}

/// The seed of the run's random numbers; empty for a new one every time.
fn seed_field(state: State) -> Element {
    let seed = state.settings.seed;
    let input = classed("input", "num")
        .attr("inputmode", "numeric")
        .attr("size", "7")
        .attr("autocomplete", "off")
        .attr_word("placeholder", |words| words.run.random)
        .value_live(move || seed.get())
        .flag("aria-invalid", move || state.settings.typed_seed().is_err())
        .attr("aria-describedby", "run-note")
        .on("input", move |event: web_sys::Event| {
            seed.set(event_target_value(&event));
        });
    classed("label", "seed")
        .attr_word("title", |words| words.run.seed_says)
        .child(element("span").word(|words| words.run.seed))
        .child(input)
}

/// On a narrow screen the results are below: they come into view.
fn show_results() {
    let narrow = window().match_media("(max-width: 900px)").ok().flatten();
    if narrow.is_some_and(|media| media.matches())
        && let Some(results) = document().get_element_by_id("results")
    {
        results.scroll_into_view();
    }
}
