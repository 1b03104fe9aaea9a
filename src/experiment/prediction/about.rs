//! What can be asked about a program of a person's own: what an exact run of it answers.

use std::collections::HashSet;

use super::answer::printed;
use super::race::racers;
use super::{Answer, Called, Question};
use crate::trace::{ConsoleLine, Trace};

/// As many lines as one may put in order.
const MOST_LINES: usize = 6;

impl Question {
    /// How long a program takes, which can be asked of any.
    pub const TOTAL: Self = Self::Time { most: Self::LONGEST };

    /// All that this run of a program answers: how long it takes, in which order it prints, who wins where there is a race,
    /// and what it prints last. The tasks go by what the person calls them.
    #[must_use]
    pub fn all_about(trace: &Trace, called: &Called) -> Vec<Self> {
        let lines = printed(trace);
        let tasks: Vec<_> = racers(trace, called).into_iter().map(|racer| racer.name).collect();
        let called = called.clone();
        let winner = (tasks.len() > 1).then_some(Self::Winner { tasks, called });
        let last = last_line(&lines).map(|_| Self::Last);
        let asked = [Some(Self::TOTAL), order(&lines), winner, last];
        let asked = asked.into_iter().flatten();
        asked.filter(|question| Answer::of(question, trace).is_some()).collect()
    }
}

/// The last line that says something.
pub(super) fn last_line(printed: &[ConsoleLine]) -> Option<&ConsoleLine> {
    printed.iter().rfind(|line| !line.text.trim().is_empty())
}

/// A few of the lines, from the first to the last, in an order that gives nothing away.
fn order(printed: &[ConsoleLine]) -> Option<Question> {
    let mut seen = HashSet::new();
    let texts = printed.iter().map(|line| line.text.trim());
    let lines: Vec<_> = texts.filter(|text| !text.is_empty() && seen.insert(*text)).collect();
    let count = lines.len().min(MOST_LINES);
    let steps = count.checked_sub(1).filter(|steps| *steps > 0)?;
    let came: Vec<_> = (0..count)
        .filter_map(|number| lines.get(number * (lines.len() - 1) / steps))
        .map(|line| (*line).to_owned())
        .collect();
    let mut shown = came.clone();
    shown.sort_unstable();
    if shown == came {
        shown.reverse();
    }
    Some(Question::Order(shown))
}
