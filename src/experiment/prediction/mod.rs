//! Predictions: what a person says beforehand that a run will do, and how it compares with what the run did. An answer is
//! never written down: it is read off the record of a run, the exact one of the virtual clock where there is one. This
//! folder has no words for people and runs nothing.

mod about;
mod answer;
mod guess;
mod race;
mod verdict;

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::rc::Rc;

use crate::trace::Nanos;

pub use answer::{Answer, deciding};
pub use guess::Guess;
pub use verdict::{Because, Printed, Verdict, Why};

/// What is asked before a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// How long the whole run takes.
    Time {
        /// As far as one may guess, in nanoseconds; a slider ends there.
        most: Nanos,
    },
    /// In which order these lines are printed.
    Order(Vec<String>),
    /// Which of these lines is printed, or is printed before the others: who wins.
    First(Vec<String>),
    /// How the line goes on that begins so.
    Rest(String),
    /// Which of these tasks is done first.
    Winner {
        /// Their names.
        tasks: Vec<String>,
        /// What the person calls the coroutines of the program; the names are made of that.
        called: Called,
    },
    /// What the last line says.
    Last,
}

/// What the person calls coroutines, where a name was typed.
pub type Called = HashMap<Rc<str>, Rc<str>>;

impl Question {
    /// The longest time that anybody may guess for an experiment of their own, in nanoseconds.
    pub const LONGEST: Nanos = 3_600_000_000_000;

    /// The lines or the tasks that it is about.
    #[must_use]
    pub fn lines(&self) -> &[String] {
        match self {
            Self::Time { .. } | Self::Last => &[],
            Self::Order(lines) | Self::First(lines) | Self::Winner { tasks: lines, .. } => lines,
            Self::Rest(beginning) => std::slice::from_ref(beginning),
        }
    }
}
