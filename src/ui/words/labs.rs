//! The words of the labs and of predictions: apart from the page's others, since a first visit needs none of them.

use super::Numbers;
use super::{labs_en, labs_es};
use crate::experiment::Language;
use crate::experiment::prediction::{Question, Why};
use crate::trace::Nanos;

/// The words of the labs in one language.
pub struct LabWords {
    /// How numbers are written.
    pub numbers: Numbers,
    pub title: &'static str,
    pub intro: &'static str,
    pub close: &'static str,
    pub all: &'static str,
    pub loading: &'static str,
    pub failed: &'static str,
    pub unknown: &'static str,
    pub retry: &'static str,
    /// So many of so many are done.
    pub progress: fn(usize, usize) -> String,
    pub done: &'static str,
    /// This one of so many.
    pub place: fn(usize, usize) -> String,
    /// The steps of a lab.
    pub predict: &'static str,
    pub run: &'static str,
    pub notice: &'static str,
    pub variation: &'static str,
    pub next: &'static str,
    pub last: &'static str,
    /// Where the experiment on the page is another one.
    pub other_experiment: &'static str,
    pub put_experiment: &'static str,
    pub run_and_compare: &'static str,
    pub running: &'static str,
    pub see_drawing: &'static str,
    /// Before the run: what to notice is told after it.
    pub notice_later: &'static str,
    pub show_notice: &'static str,
    pub own: OwnWords,
    pub form: FormWords,
    pub verdict: VerdictWords,
}

/// Predictions about an experiment of one's own.
pub struct OwnWords {
    pub title: &'static str,
    /// That the program is tried out, to see what can be asked.
    pub trying: &'static str,
    pub choose: &'static str,
    /// What a question is called among others.
    pub name: fn(&Question) -> &'static str,
    pub ask: fn(&Question) -> &'static str,
    /// Why nothing but the time can be predicted.
    pub only_time: &'static str,
    /// That the questions are about another program.
    pub changed: &'static str,
    pub anew: &'static str,
}

/// The forms of predictions.
pub struct FormWords {
    pub seconds: &'static str,
    pub slider: &'static str,
    pub bad_number: &'static str,
    /// A number above this, which is the most.
    pub too_large: fn(Nanos) -> String,
    pub order_says: &'static str,
    pub up: fn(&str) -> String,
    pub down: fn(&str) -> String,
    /// A line that moved, its new place and how many there are.
    pub moved: fn(&str, usize, usize) -> String,
    pub choose: &'static str,
    pub rest: &'static str,
}

/// What is told of a guess after the run.
pub struct VerdictWords {
    pub right: &'static str,
    pub off: &'static str,
    pub no_guess: &'static str,
    /// The run answers nothing to the question.
    pub no_answer: &'static str,
    pub guess: &'static str,
    pub answer: &'static str,
    pub measured: &'static str,
    /// In a list: this line stands elsewhere.
    pub differs: &'static str,
    pub why: fn(&Why) -> String,
    /// How long a line of time is, for a screen reader: what it is, and the time.
    pub bar: fn(&str, Nanos) -> String,
}

impl LabWords {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Spanish => &labs_es::WORDS,
            Language::English => &labs_en::WORDS,
        }
    }
}
