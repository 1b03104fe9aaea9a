//! One lab, step by step: the question and a picture of the matter, the prediction, the run, what to notice, what to try, and
//! the next one.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::{document, untrack};

use super::files::load_lab;
use super::form::form;
use super::panel::{fetched, focus, stage_of};
use super::prose::{line, prose};
use super::verdict::verdict;
use crate::experiment::Language;
use crate::experiment::prediction::{Guess, Question};
use crate::trace::Ending;
use crate::ui::element::{Element, button, classed, element, follow};
use crate::ui::state::{OpenLab, Phase, State, Taken};
use crate::ui::words::LabWords;

/// The lab of this id, once it is here.
pub fn lab(state: State, id: &str, language: Language) -> Element {
    let words = LabWords::of(language);
    let id: Rc<str> = id.into();
    let load = move || load_lab(state, &id, language);
    fetched(words, stage_of(state.labs.open), load, move |open| {
        shown(state, words, open)
    })
}

fn shown(state: State, words: &'static LabWords, open: &OpenLab) -> Vec<Element> {
    let (lab, question) = (&open.lab, &open.lab.question);
    take_guesses(state, question);
    mark_done(state, &open.entry.id);
    let step = |title: &str| classed("section", "step").child(element("h3").text(title));
    let (number, all) = open.place;
    let content = open.content.clone();
    let is_other = move || {
        state.work.track();
        !state.work.holds(&content)
    };
    let (content, name) = (open.content.clone(), open.entry.title.clone());
    let put_back = move || {
        let (content, name) = (content.clone(), name.clone());
        let put = move |_| state.replace(content.clone(), None, name.clone());
        classed("p", "banner")
            .child(element("span").text(words.other_experiment))
            .child(button("quiet", put).text(words.put_experiment))
    };
    vec![
        classed("p", "labs-progress").text(&(words.place)(number, all)),
        element("h2").text(&open.entry.title),
        classed("p", "question").children(line(&open.entry.question)),
        classed("div", "step").children(prose(&lab.picture)),
        step(words.predict)
            .children(prose(&lab.ask))
            .child(form(state, words, question)),
        step(words.run)
            .when(is_other, put_back)
            .children(run_part(state, words, question)),
        step(words.notice).child(notice(state, words, open)),
        step(words.variation).children(prose(&lab.variation)),
        step(words.next).child(next(state, words, open)),
    ]
}

/// The button that runs, and what became of the guess.
pub fn run_part(state: State, words: &'static LabWords, question: &Question) -> Vec<Element> {
    let asked = question.clone();
    let run = move |_| {
        if let (Question::Order(lines), None) = (&asked, untrack(|| state.labs.guess_about(&asked))) {
            // Left as it stands, that is the guess.
            state.labs.guess(Some(&Guess::Order((0..lines.len()).collect())));
        }
        state.run.start(state);
    };
    let is_running = move || state.run.phase.get() == Phase::Running;
    let label = move || {
        if is_running() {
            words.running
        } else {
            words.run_and_compare
        }
        .to_owned()
    };
    let see = |_| {
        if let Some(results) = document().get_element_by_id("results") {
            results.scroll_into_view();
        }
    };
    vec![
        button("quiet strong run-lab", run)
            .flag("aria-disabled", is_running)
            .text_live(label),
        button("quiet see-drawing", see).text(words.see_drawing),
        verdict(state, words, question),
    ]
}

/// Has every run from here on take the guess along with which it is started.
pub fn take_guesses(state: State, question: &Question) {
    let (labs, question) = (state.labs, question.clone());
    let last = Cell::new(state.run.number.now());
    follow(move || {
        let run = state.run.number.get();
        if last.replace(run) != run {
            labs.taken.set(Some(Taken {
                run,
                question: question.clone(),
                guess: untrack(|| labs.guess_about(&question)),
            }));
            state.run.request_frame();
        }
    });
}

/// A lab is done when a run of it, begun while it was open, came to its end.
fn mark_done(state: State, id: &str) {
    let (labs, id) = (state.labs, id.to_owned());
    let before = (state.run.number.now(), state.run.phase.now() == Phase::Running);
    follow(move || {
        let number = state.run.number.get();
        if state.run.phase.get() != Phase::Over || (number == before.0 && !before.1) {
            return;
        }
        let ended = state.run.with_record_now(|record| {
            record.with_trace(|trace| matches!(trace.ending, Some((_, Ending::Finished | Ending::Raised(_)))))
        });
        if ended == Some(true) && labs.done.with_now(|done| !done.contains(&id)) {
            labs.done.update(|done| done.push(id.clone()));
        }
    });
}

/// What to notice: after a run, or when somebody asks for it.
fn notice(state: State, words: &'static LabWords, open: &OpenLab) -> Element {
    let (is_asked, id) = (state.labs.notice_asked, open.entry.id.clone());
    is_asked.turn(false);
    let is_done = move || state.labs.done.with(|done| done.contains(&id));
    let parts = open.lab.notice.clone();
    classed("div", "contents").live(
        move || is_done() || is_asked.get(),
        move |is_shown| {
            if *is_shown {
                return prose(&parts);
            }
            let show = button("quiet", move |_| is_asked.set(true)).text(words.show_notice);
            vec![element("p").text(words.notice_later), show]
        },
    )
}

/// The way to the next lab.
fn next(state: State, words: &'static LabWords, open: &OpenLab) -> Element {
    let Some(next) = &open.next else {
        return element("p").text(words.last);
    };
    let id = next.id.clone();
    let go = move |_| {
        state.labs.choose(&id);
        focus();
    };
    element("p")
        .child(button("quiet strong next-lab", go).text(&format!("{} →", next.title)))
        .child(classed("span", "next-question").children(line(&next.question)))
}
