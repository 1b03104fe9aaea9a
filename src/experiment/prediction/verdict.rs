//! A guess beside what the run did, and the facts of the run that explain where they differ.

use std::rc::Rc;

use super::about::last_line;
use super::answer::{place, printed};
use super::race::racers;
use super::{Answer, Called, Guess, Question};
use crate::trace::{ConsoleLine, Headline, Lanes, Nanos, Pace, Totals, Trace};

/// A guess of a time is right when it is off by no more than this many nanoseconds, or by this part of the answer.
const LEAST: Nanos = 50_000_000;
const PART: Nanos = 20;

/// What became of a guess.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// What the run answers.
    pub answer: Answer,
    /// Why the guess was off; none where it was right.
    pub why: Option<Why>,
}

/// Why a guess was off: facts of the run, times in nanoseconds.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// The guess is what all waits take one after another, but they overlapped.
    AddedUp {
        /// All of them in sum.
        sum: Nanos,
        /// The longest one.
        longest: Nanos,
    },
    /// The guess is what the longest wait takes, but they did not all overlap.
    OnlyTheLongest {
        /// The longest one.
        longest: Nanos,
        /// What kept the others from going on meanwhile.
        because: Because,
    },
    /// The guess is longer than the run, but no longer than all waits in sum, and some were cut short: by these names.
    CutShort(Vec<Rc<str>>),
    /// The guess is another time, so much off.
    OtherTime {
        /// By how much.
        off: Nanos,
        /// Whether the guess was longer than the run.
        too_long: bool,
    },
    /// The first place where the orders differ: this line came there, and the other one where the guess had it later.
    Before {
        /// The line that came.
        came: Printed,
        /// The line that was guessed to come there.
        guessed: Printed,
    },
    /// Another line or task came first.
    NotFirst {
        /// The one that came.
        came: Printed,
        /// When the one that was guessed came, if it did.
        guessed: Option<Printed>,
    },
    /// The line says something else.
    OtherText(Printed),
}

/// Why waits did not all overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// Something kept the loop standing still for so long.
    Blocked(Nanos),
    /// Some had to wait for a lock, a semaphore or a queue.
    Queued,
    /// Each began when the one before was over.
    InSequence,
    /// Some began when others were over.
    InPart,
}

/// A printed line, or a task that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// What it says, or its name.
    pub text: String,
    /// When it was printed, or done.
    pub at: Nanos,
}

impl Verdict {
    /// The verdict on this guess; none where the run gives no answer, or the guess is not one to this question.
    #[must_use]
    pub fn of(question: &Question, guess: &Guess, trace: &Trace) -> Option<Self> {
        let answer = Answer::of(question, trace)?;
        let why = judge(question, guess, &answer, trace)?.err();
        Some(Self { answer, why })
    }

    /// Whether the guess was right.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.why.is_none()
    }
}

/// Whether a guess is right, and why where it is not; none where it is not one to this question.
fn judge(question: &Question, guess: &Guess, answer: &Answer, trace: &Trace) -> Option<Result<(), Why>> {
    let printed = printed(trace);
    let line = |number: usize| {
        let text = question.lines().get(number)?;
        if let Question::Winner { called, .. } = question {
            return task(trace, text, called);
        }
        printed.get(place(&printed, text)?).map(Printed::of)
    };
    let why = match (guess, answer) {
        (Guess::Time(guess), Answer::Time(took)) if is_close(*guess, *took) => return Some(Ok(())),
        (Guess::Time(guess), Answer::Time(took)) => about_time(*guess, *took, trace),
        (Guess::Order(guess), Answer::Order(order)) => {
            let mut pairs = order.iter().zip(guess);
            let Some((came, guessed)) = pairs.find(|(came, guessed)| came != guessed) else {
                return Some(Ok(()));
            };
            let (came, guessed) = (line(*came)?, line(*guessed)?);
            Why::Before { came, guessed }
        }
        (Guess::First(guess), Answer::First(first)) if guess == first => return Some(Ok(())),
        (Guess::First(guess), Answer::First(first)) => Why::NotFirst {
            came: line(*first)?,
            guessed: line(*guess),
        },
        (Guess::Rest(guess), Answer::Rest(rest)) if is_same(guess, rest) => return Some(Ok(())),
        (Guess::Rest(_), Answer::Rest(_)) => {
            let line = match question.lines().first() {
                Some(beginning) => printed.iter().find(|line| line.text.trim().starts_with(&**beginning)),
                None => last_line(&printed),
            };
            Why::OtherText(Printed::of(line?))
        }
        _ => return None,
    };
    Some(Err(why))
}

/// A task that was done, and when.
fn task(trace: &Trace, name: &str, called: &Called) -> Option<Printed> {
    let racer = racers(trace, called).into_iter().find(|racer| racer.name == name)?;
    let (at, _) = racer.done?;
    Some(Printed { text: racer.name, at })
}

impl Printed {
    fn of(line: &ConsoleLine) -> Self {
        Self {
            text: line.text.trim().to_owned(),
            at: line.at,
        }
    }
}

/// Whether two times are so near one another that they count as the same.
pub(super) fn is_close(guess: Nanos, time: Nanos) -> bool {
    guess.abs_diff(time) <= LEAST.max(time / PART)
}

/// Whether two texts say the same: capitals, blanks and the full stop at the end do not matter.
fn is_same(guess: &str, text: &str) -> bool {
    let plain = |text: &str| {
        let words: Vec<_> = text.split_whitespace().map(str::to_lowercase).collect();
        words.join(" ").trim_end_matches('.').to_owned()
    };
    plain(guess) == plain(text)
}

/// What was overlooked by who guessed this time; the run took another.
fn about_time(guess: Nanos, took: Nanos, trace: &Trace) -> Why {
    let lanes = Lanes::of(&trace.events);
    let totals = Totals::of(trace, &lanes, took);
    let (sum, longest) = (totals.asked, totals.longest);
    let pace = Headline::of(trace, &lanes, &totals).pace;
    let too_long = guess > took;
    match pace {
        // Who guessed more than all that was asked for overlooked something else.
        Some(Pace::CutShort(names)) if too_long && (guess <= sum || is_close(guess, sum)) => Why::CutShort(names),
        Some(Pace::Overlapped(_)) if is_close(guess, sum) => Why::AddedUp { sum, longest },
        _ if !too_long && longest > 0 && is_close(guess, longest) => Why::OnlyTheLongest {
            longest,
            because: if totals.blocked > 0 {
                Because::Blocked(totals.blocked)
            } else if lanes
                .resources()
                .iter()
                .any(|resource| resource.states.iter().any(|state| !state.waiters.is_empty()))
            {
                Because::Queued
            } else if pace == Some(Pace::InSequence) {
                Because::InSequence
            } else {
                Because::InPart
            },
        },
        _ => Why::OtherTime {
            off: guess.abs_diff(took),
            too_long,
        },
    }
}
