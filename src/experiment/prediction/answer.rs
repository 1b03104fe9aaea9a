//! What a run answers to a question.

use super::Question;
use super::about::last_line;
use super::race::{Racer, racers};
use super::verdict::is_close;
use crate::trace::{Console, ConsoleLine, Ending, Nanos, Stream, Trace};

/// What a run answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// So long, in nanoseconds.
    Time(Nanos),
    /// The numbers of the question's lines, from 0, in the order in which they were printed.
    Order(Vec<usize>),
    /// The number of the line or the task that came first, from 0.
    First(usize),
    /// So the line goes on, or so it is; without blanks around it.
    Rest(String),
}

impl Answer {
    /// What this run answers; none where it has not ended by itself, or did not print what the question is about.
    #[must_use]
    pub fn of(question: &Question, trace: &Trace) -> Option<Self> {
        let (end, Ending::Finished | Ending::Raised(_)) = trace.ending.as_ref()? else {
            return None;
        };
        let printed = printed(trace);
        match question {
            Question::Time { .. } => Some(Self::Time(*end)),
            Question::Order(lines) => {
                let places = lines.iter().map(|line| place(&printed, line));
                let mut order: Vec<_> = places
                    .enumerate()
                    .map(|(number, at)| Some((at?, number)))
                    .collect::<Option<_>>()?;
                order.sort_unstable();
                Some(Self::Order(order.into_iter().map(|(_, number)| number).collect()))
            }
            Question::First(lines) => {
                let places = lines.iter().enumerate();
                let places = places.filter_map(|(number, line)| Some((place(&printed, line)?, number)));
                places.min().map(|(_, number)| Self::First(number))
            }
            Question::Rest(beginning) => {
                let rest = printed
                    .iter()
                    .find_map(|line| line.text.trim().strip_prefix(&**beginning))?;
                Some(Self::Rest(rest.trim().to_owned()))
            }
            Question::Winner { tasks, called } => {
                let done = |racer: Racer| Some((racer.done?, racer.name));
                let (_, winner) = racers(trace, called).into_iter().filter_map(done).min()?;
                tasks.iter().position(|name| *name == winner).map(Self::First)
            }
            Question::Last => Some(Self::Rest(last_line(&printed)?.text.trim().to_owned())),
        }
    }
}

/// The record that answers: that of the virtual clock where there is one, since it is exact; the run's own where the program
/// computed for longer than a guess may be off, asked for something from outside or ended otherwise. None while one of them
/// goes on.
#[must_use]
pub fn deciding<'trace>(run: &'trace Trace, exact: Option<&'trace Trace>) -> Option<&'trace Trace> {
    let (end, how) = run.ending.as_ref()?;
    let Some(exact) = exact else { return Some(run) };
    let (ideal_end, ideal_how) = exact.ending.as_ref()?;
    let ended_alike = std::mem::discriminant(how) == std::mem::discriminant(ideal_how);
    Some(if ended_alike && is_close(*end, *ideal_end) {
        exact
    } else {
        run
    })
}

/// The lines that a program printed.
pub(super) fn printed(trace: &Trace) -> Vec<ConsoleLine> {
    let mut console = Console::default();
    console.fold(&trace.events);
    let lines = console.lines().iter().filter(|line| line.stream == Stream::Stdout);
    lines.cloned().collect()
}

/// Which of the printed lines is the first that says this.
pub(super) fn place(printed: &[ConsoleLine], line: &str) -> Option<usize> {
    printed.iter().position(|one| one.text.trim() == line)
}
