//! A prediction about the person's own experiment. What can be asked about it is what it answers on the virtual clock, tried
//! out beforehand; of what can't be tried out, only how long it will take.

use leptos::prelude::untrack;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use web_sys::Event;

use super::form::form;
use super::lab::{run_part, take_guesses};
use crate::browser;
use crate::experiment::prediction::Question;
use crate::python::Options;
use crate::ui::builder::BlockLanes;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::live::Live;
use crate::ui::state::{Phase, State};
use crate::ui::words::LabWords;

/// What can be asked about a program.
#[derive(Clone, PartialEq)]
struct Asked {
    /// The program; none where it could not be tried out just then.
    source: Option<String>,
    /// At least one.
    questions: Vec<Question>,
    /// Which of them is asked, from 0.
    chosen: usize,
}

/// The prediction and what became of it.
pub fn own(state: State, words: &'static LabWords) -> Element {
    let asked = Live::new(None);
    prepare(state, asked);
    let is_another = move || {
        let source = state.work.source().ok();
        let is_another = |asked: &Asked| source.is_some() && asked.source != source;
        asked.with(|asked| asked.as_ref().is_some_and(is_another))
    };
    let anew = move || {
        classed("p", "banner")
            .child(element("span").text(words.own.changed))
            .child(button("quiet", move |_| prepare(state, asked)).text(words.own.anew))
    };
    classed("div", "contents")
        .child(element("h2").text(words.own.title))
        .when(is_another, anew)
        .live(
            move || asked.get(),
            move |now| match now {
                None => vec![classed("p", "loading").attr("role", "status").text(words.own.trying)],
                Some(now) => shown(state, words, asked, now),
            },
        )
}

/// Tries the program out, and asks what it answers. Nothing is tried out beside a run, which would be disturbed.
fn prepare(state: State, asked: Live<Option<Asked>>) {
    let source = untrack(|| state.work.source()).ok();
    let source = source.filter(|_| state.run.phase.now() != Phase::Running);
    let seed = untrack(|| state.settings.typed_seed())
        .ok()
        .flatten()
        .unwrap_or_default();
    let called = untrack(|| BlockLanes::of_page(state)).names;
    asked.set(None);
    spawn_local(async move {
        let mut questions = Vec::new();
        if let Some(source) = &source
            && let Ok(Some(trace)) = browser::try_out(source, &Options { seed }).await
        {
            questions = Question::all_about(&trace.borrow(), &called);
        }
        if questions.is_empty() {
            questions.push(Question::TOTAL);
        }
        let is_guessed = |question: &Question| untrack(|| state.labs.guess_about(question)).is_some();
        let chosen = questions.iter().position(is_guessed).unwrap_or_default();
        asked.set(Some(Asked {
            source,
            questions,
            chosen,
        }));
    });
}

fn shown(state: State, words: &'static LabWords, asked: Live<Option<Asked>>, now: &Asked) -> Vec<Element> {
    let Some(question) = now.questions.get(now.chosen) else {
        return Vec::new();
    };
    take_guesses(state, question);
    let choice = |(number, question): (usize, &Question)| {
        let is_chosen = number == now.chosen;
        let choose = move |_: Event| {
            asked.update(|asked| {
                if let Some(asked) = asked {
                    asked.chosen = number;
                }
            });
        };
        let input = element("input")
            .attr("type", "radio")
            .attr("name", "own-question")
            .property_live("checked", move || JsValue::from(is_chosen))
            .on("change", choose);
        element("label")
            .child(input)
            .child(element("span").text((words.own.name)(question)))
    };
    let choices = classed("fieldset", "guess choices kinds")
        .child(element("legend").text(words.own.choose))
        .children(now.questions.iter().enumerate().map(choice));
    let why_one = (now.questions.len() == 1).then(|| classed("p", "hint").text(words.own.only_time));
    let ask = classed("div", "step")
        .children(why_one)
        .child(element("p").text((words.own.ask)(question)))
        .child(form(state, words, question))
        .children(run_part(state, words, question));
    vec![choices, ask]
}
