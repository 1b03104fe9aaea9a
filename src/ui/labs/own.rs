//! A prediction about the person's own experiment: how long it will take in all.

use super::form::form;
use super::lab::{run_part, take_guesses};
use crate::experiment::prediction::Question;
use crate::ui::element::{Element, classed, element};
use crate::ui::state::State;
use crate::ui::words::LabWords;

/// The prediction and what became of it.
pub fn own(state: State, words: &'static LabWords) -> Element {
    let question = Question::Time {
        most: Question::LONGEST,
    };
    take_guesses(state, &question);
    classed("div", "contents")
        .child(element("h2").text(words.own_title))
        .child(element("p").text(words.own_ask))
        .child(form(state, words, &question))
        .children(run_part(state, words, &question))
}
