//! A run in one sentence: its numbers and names. The words are the page's.

use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::critical_path::{Link, critical_path};
use super::event::{Cause, Nanos, SpanKind};
use super::id::TaskId;
use super::lane::{Lane, MarkKind, State};
use super::lanes::Lanes;
use super::recorder::{Ending, Failure, Trace};
use super::totals::Totals;

/// A run in one sentence; all times in nanoseconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// How the run ended.
    pub outcome: Outcome,
    /// How long it took.
    pub elapsed: Nanos,
    /// What all waits asked for, in sum.
    pub asked: Nanos,
    /// The longest single one of them.
    pub longest: Nanos,
    /// How the time compares with what was asked for; none where there was no wait, or the run did not finish.
    pub pace: Option<Pace>,
    /// What decided when it ended; none where nothing competed.
    pub decided: Option<Decided>,
    /// How long the loop stood still.
    pub blocked: Nanos,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It goes on.
    Going,
    /// It came to its end.
    Finished,
    /// An exception ended it.
    Raised(Failure),
    /// A person stopped it.
    Stopped,
    /// It can never go on; who waits for what, a line each.
    Stuck(Vec<Rc<str>>),
    /// It was not started.
    Rejected(Failure),
}

/// How a run's time compares with what its waits asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Pace {
    /// One wait came after the other.
    InSequence,
    /// Waits overlapped: so many times faster than one after the other.
    Overlapped(f64),
    /// Some were cut short, so that nothing can be said of speed: what those did that were cut short, the first one first, each name once.
    CutShort(Vec<Rc<str>>),
}

/// What decided when a run ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Decided {
    /// The wait of this task, or of this coroutine inside it.
    Wait {
        /// In whose lane.
        task: TaskId,
        /// The coroutine's name, or the task's.
        name: Rc<str>,
    },
    /// A timeout that cut this wait short.
    Timeout {
        /// In whose lane.
        task: TaskId,
        /// The coroutine's name, or the task's.
        name: Rc<str>,
        /// The time limit, in nanoseconds.
        limit: Nanos,
    },
}

impl Headline {
    /// The sentence of this run as it stands.
    #[must_use]
    pub fn of(trace: &Trace, lanes: &Lanes, totals: &Totals) -> Self {
        let outcome = match &trace.ending {
            None => Outcome::Going,
            Some((_, Ending::Finished)) => Outcome::Finished,
            Some((_, Ending::Raised(failure))) => Outcome::Raised(failure.clone()),
            Some((_, Ending::Stopped)) => Outcome::Stopped,
            Some((_, Ending::Stuck(who))) => Outcome::Stuck(who.clone()),
            Some((_, Ending::Rejected(failure))) => Outcome::Rejected(failure.clone()),
        };
        let over = matches!(outcome, Outcome::Finished | Outcome::Raised(_));
        let pace = (over && totals.waits > 0).then(|| pace(lanes, totals)).flatten();
        let pace = pace.filter(|pace| outcome == Outcome::Finished || matches!(pace, Pace::CutShort(_)));
        let competed = over && totals.waits > 1 && pace != Some(Pace::InSequence);
        Self {
            decided: competed.then(|| decided(lanes, &critical_path(lanes))).flatten(),
            pace,
            outcome,
            elapsed: totals.elapsed,
            asked: totals.asked,
            longest: totals.longest,
            blocked: totals.blocked,
        }
    }
}

fn pace(lanes: &Lanes, totals: &Totals) -> Option<Pace> {
    let mut cut: Vec<(Nanos, &Rc<str>)> = Vec::new();
    for lane in lanes.all() {
        for (index, piece) in lane.pieces.iter().enumerate() {
            let open = lane.end.is_none() && index + 1 == lane.pieces.len();
            if let State::Waiting {
                on: Cause::Sleep(_),
                cut: early,
            } = &piece.state
                && (*early || open)
            {
                cut.push((
                    lane.piece_end(index, totals.elapsed),
                    lane.name_of_wait(index, totals.elapsed),
                ));
            }
        }
    }
    if !cut.is_empty() {
        cut.sort_by_key(|(at, _)| *at);
        let mut seen = FxHashSet::default();
        let names = cut.into_iter().filter(|(_, name)| seen.insert(Rc::clone(name)));
        return Some(Pace::CutShort(names.map(|(_, name)| Rc::clone(name)).collect()));
    }
    if totals.elapsed >= totals.asked {
        return (totals.waits > 1).then_some(Pace::InSequence);
    }
    #[expect(clippy::cast_precision_loss, reason = "a ratio to two or three places")]
    let ratio = (totals.elapsed > 0).then(|| totals.asked as f64 / totals.elapsed as f64);
    ratio.map(Pace::Overlapped)
}

/// The longest wait on the critical path.
fn decided(lanes: &Lanes, path: &[Link]) -> Option<Decided> {
    let waits = path.iter().filter_map(|link| Some((link, link.piece?)));
    let (link, piece) = waits.max_by_key(|(link, _)| link.to - link.from)?;
    let lane = lanes.lane(link.task)?;
    let (task, name) = (lane.task, Rc::clone(lane.name_of_wait(piece, link.to)));
    Some(match limit(lane, piece) {
        Some(limit) => Decided::Timeout { task, name, limit },
        None => Decided::Wait { task, name },
    })
}

/// The limit of the timeout that cut this wait short, where one did.
fn limit(lane: &Lane, piece: usize) -> Option<Nanos> {
    let wait = lane.pieces.get(piece)?;
    let over = lane.pieces.get(piece + 1)?;
    let State::Waiting { cut: true, .. } = wait.state else {
        return None;
    };
    let mut marks = lane.marks.iter();
    marks.find(|mark| {
        mark.kind == MarkKind::CancelRequested { by: None } && (wait.event..over.event).contains(&mark.event)
    })?;
    lane.spans_around(wait.from, over.from)
        .find_map(|span| match span.kind {
            SpanKind::Timeout(Some(limit)) | SpanKind::WaitFor(Some(limit)) if span.from + limit <= over.from => {
                Some(limit)
            }
            _ => None,
        })
}
