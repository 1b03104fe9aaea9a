//! The form of a prediction. What is filled in is the guess at once, and is kept like anything that is typed.

use leptos::prelude::event_target_value;
use wasm_bindgen::JsValue;
use web_sys::Event;

use super::order::order;
use crate::experiment::prediction::{Guess, Question};
use crate::experiment::{NumberProblem, Typed};
use crate::trace::Nanos;
use crate::ui::element::{Element, classed, element};
use crate::ui::state::State;
use crate::ui::words::LabWords;

/// Nanoseconds in a tenth of a second, which is how far a slider moves.
const TENTH: Nanos = 100_000_000;

/// The form for a question.
pub fn form(state: State, words: &'static LabWords, question: &Question) -> Element {
    match question {
        Question::Time { most } => time(state, words, *most),
        Question::Order(lines) => order(state, words, lines),
        Question::First(_) | Question::Winner { .. } => first(state, words, question),
        Question::Rest(_) | Question::Last => rest(state, words, question),
    }
}

/// A field for seconds and, where there is an end to what one may guess, a slider beside it.
fn time(state: State, words: &'static LabWords, most: Nanos) -> Element {
    let labs = state.labs;
    let guessed = move || match labs.guess_about(&Question::Time { most }) {
        Some(Guess::Time(time)) => Some(time),
        _ => None,
    };
    let written = move |time: Nanos| {
        let text = words.numbers.asked(time);
        text.trim_end_matches(['s', '\u{a0}', ' ']).to_owned()
    };
    let field = classed("input", "num")
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("size", "6")
        .attr("placeholder", "?")
        .attr("aria-describedby", "guess-problem");
    let problem = classed("p", "problem")
        .attr("id", "guess-problem")
        .attr("role", "status");
    let (input, told) = (field.node_as::<web_sys::HtmlInputElement>(), problem.node().clone());
    let typed = move |event: Event| {
        let text = Typed(event_target_value(&event));
        #[expect(clippy::cast_precision_loss, reason = "whole seconds")]
        let seconds = text.seconds((most / (10 * TENTH)) as f64);
        let problem = match seconds {
            Ok(_) | Err(NumberProblem::Empty) => None,
            Err(NumberProblem::TooLarge(_)) => Some((words.form.too_large)(most)),
            Err(_) => Some(words.form.bad_number.to_owned()),
        };
        told.set_text_content(problem.as_deref());
        let _ = input.set_attribute("aria-invalid", &problem.is_some().to_string());
        labs.guess(seconds.ok().map(|seconds| Guess::Time(nanos(seconds))).as_ref());
    };
    let input = field.node_as::<web_sys::HtmlInputElement>();
    input.set_value(&guessed().map(written).unwrap_or_default());
    let slid = move |event: Event| {
        let tenths: Nanos = event_target_value(&event).parse().unwrap_or_default();
        labs.guess(Some(&Guess::Time(tenths * TENTH)));
        input.set_value(&written(tenths * TENTH));
    };
    let slider = (most < Question::LONGEST).then(|| {
        element("input")
            .attr("type", "range")
            .attr("min", "0")
            .attr("max", &(most / TENTH).to_string())
            .attr("step", "1")
            .attr("aria-label", words.form.slider)
            .property_live("value", move || {
                JsValue::from_str(&(guessed().unwrap_or_default() / TENTH).to_string())
            })
            .attr_live("aria-valuetext", move || {
                guessed().map(|time| words.numbers.asked(time)).unwrap_or_default()
            })
            .on("input", slid)
    });
    let label = element("label")
        .child(field.on("input", typed))
        .text(" ")
        .text(words.form.seconds);
    classed("div", "guess time")
        .children(slider)
        .child(label)
        .child(problem)
}

/// A choice of one of a few lines or tasks.
fn first(state: State, words: &'static LabWords, question: &Question) -> Element {
    let choice = |(number, line): (usize, &String)| {
        let question = question.clone();
        let is_chosen = move || state.labs.guess_about(&question) == Some(Guess::First(number));
        let choose = move |_: Event| state.labs.guess(Some(&Guess::First(number)));
        let input = element("input")
            .attr("type", "radio")
            .attr("name", "guess")
            .property_live("checked", move || JsValue::from(is_chosen()))
            .on("change", choose);
        element("label").child(input).child(element("code").text(line))
    };
    classed("fieldset", "guess choices")
        .child(element("legend").text(words.form.choose))
        .children(question.lines().iter().enumerate().map(choice))
}

/// A line to be finished, or written whole.
fn rest(state: State, words: &'static LabWords, question: &Question) -> Element {
    let field = element("input")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("aria-label", words.form.rest)
        .on("input", move |event: Event| {
            let text = event_target_value(&event);
            let is_empty = text.trim().is_empty();
            state.labs.guess((!is_empty).then_some(Guess::Rest(text)).as_ref());
        });
    if let Some(Guess::Rest(text)) = state.labs.guess_about(question) {
        field.node_as::<web_sys::HtmlInputElement>().set_value(&text);
    }
    let beginning = question.lines().iter().map(|beginning| element("code").text(beginning));
    classed("div", "guess rest").child(element("label").children(beginning).text(" ").child(field))
}

/// Seconds in nanoseconds; they are not negative, and not many.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn nanos(seconds: f64) -> Nanos {
    (seconds * 1e9).round() as Nanos
}
