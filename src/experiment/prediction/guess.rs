//! What a person guesses.

use super::Question;
use crate::trace::Nanos;

/// What a person guesses; of the same kind as the question that it answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Guess {
    /// So long, in nanoseconds.
    Time(Nanos),
    /// The numbers of the question's lines, from 0, in this order.
    Order(Vec<usize>),
    /// The number of a line or a task, from 0.
    First(usize),
    /// So the line goes on, or so it is.
    Rest(String),
}

impl Guess {
    /// The guess as a short text to keep.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Time(time) => format!("time {time}"),
            Self::Order(order) => {
                let order: Vec<_> = order.iter().map(usize::to_string).collect();
                format!("order {}", order.join(" "))
            }
            Self::First(number) => format!("first {number}"),
            Self::Rest(text) => format!("rest {text}"),
        }
    }

    /// The guess that was kept so; none where the text is none, or answers another question.
    #[must_use]
    pub fn from_text(text: &str, question: &Question) -> Option<Self> {
        let (kind, guess) = text.split_once(' ')?;
        match (kind, question) {
            ("time", Question::Time { most }) => {
                let time = guess.parse().ok().filter(|time| time <= most);
                time.map(Self::Time)
            }
            ("order", Question::Order(lines)) => {
                let order: Vec<usize> = guess.split(' ').map(str::parse).collect::<Result<_, _>>().ok()?;
                let mut all = order.clone();
                all.sort_unstable();
                (all.into_iter().eq(0..lines.len())).then_some(Self::Order(order))
            }
            ("first", Question::First(lines) | Question::Winner { tasks: lines, .. }) => {
                let number = guess.parse().ok().filter(|number| *number < lines.len());
                number.map(Self::First)
            }
            ("rest", Question::Rest(_) | Question::Last) => Some(Self::Rest(guess.to_owned())),
            _ => None,
        }
    }
}
