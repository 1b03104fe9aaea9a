//! What stood in the ready queue and behind timers of each thread's loop, and what it ran: each from one event to another, so
//! that what was there after any event is found at once. Made of a finished run's events, when somebody wants to look back.

use std::collections::BTreeSet;

use super::event::{Callee, Event, Nanos};
use super::id::{CallId, TaskId, ThreadId};
use super::queueing::Queueing;
use super::stays::Stays;

/// What can stand in the ready queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Queued {
    /// A task's step.
    Task(TaskId),
    /// A callback.
    Call(CallId),
}

/// A callback that a loop was asked to call.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// What it calls.
    pub name: Callee,
    /// When it was due, where it was timed.
    pub due: Option<Nanos>,
    /// Who asked for it: a task, the program, or none where the loop itself did.
    pub by: Option<TaskId>,
    /// The number of the event that cancelled it.
    pub(super) cancelled: Option<usize>,
}

/// Something of the loop that a thread runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Of<T> {
    pub(super) thread: ThreadId,
    pub(super) what: T,
}

/// The queues of a run.
#[derive(Clone, Debug, Default)]
pub struct Queues {
    pub(super) calls: Vec<Call>,
    /// The threads that run a loop, from its start until they end.
    pub(super) loops: Stays<ThreadId>,
    pub(super) ready: Stays<Of<Queued>>,
    pub(super) timers: Stays<Of<CallId>>,
    pub(super) runs: Stays<Of<Queued>>,
}

/// A moment of a run: what had happened, and the time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// How many events had happened.
    pub events: usize,
    /// Nanoseconds from the start of the run.
    pub at: Nanos,
}

impl Moment {
    /// When all that happened up to this time, and at it, had happened.
    #[must_use]
    pub fn at(events: &[Event], at: Nanos) -> Self {
        let events = events.partition_point(|event| event.at <= at);
        Self { events, at }
    }

    /// When so many events had just happened.
    #[must_use]
    pub fn after(events: &[Event], count: usize) -> Self {
        let last = count.checked_sub(1).and_then(|last| events.get(last));
        Self {
            events: count.min(events.len()),
            at: last.map_or(0, |event| event.at),
        }
    }
}

impl Queues {
    /// The queues of a run with these events.
    #[must_use]
    pub fn of(events: &[Event]) -> Self {
        let mut queueing = Queueing::default();
        for (number, event) in events.iter().enumerate() {
            queueing.take(number, &event.kind);
        }
        queueing.done()
    }

    /// A callback by its number.
    #[must_use]
    pub fn call(&self, call: CallId) -> Option<&Call> {
        self.calls.get((call.0 as usize).checked_sub(1)?)
    }

    /// Whether a callback was cancelled after so many events.
    #[must_use]
    pub fn is_cancelled(&self, call: CallId, events: usize) -> bool {
        let cancelled = self.call(call).and_then(|call| call.cancelled);
        cancelled.is_some_and(|event| event < events)
    }

    /// The threads that had a loop after so many events, or something that stood in one: the main thread first, always.
    #[must_use]
    pub fn threads(&self, events: usize) -> BTreeSet<ThreadId> {
        let ready = self.ready.after(events).map(|ready| ready.thread);
        let timers = self.timers.after(events).map(|timer| timer.thread);
        let loops = self.loops.after(events).copied();
        [ThreadId::MAIN]
            .into_iter()
            .chain(loops)
            .chain(ready)
            .chain(timers)
            .collect()
    }

    /// The ready queue of a thread's loop after so many events, the next one first.
    #[must_use]
    pub fn ready(&self, thread: ThreadId, events: usize) -> Vec<Queued> {
        of(thread, self.ready.after(events)).collect()
    }

    /// What stood behind timers of a thread's loop, the first one due first: when, and which.
    #[must_use]
    pub fn timers(&self, thread: ThreadId, events: usize) -> Vec<(Nanos, CallId)> {
        let due = |call: CallId| Some((self.call(call)?.due?, call));
        let mut timers: Vec<_> = of(thread, self.timers.after(events)).filter_map(due).collect();
        timers.sort_unstable();
        timers
    }

    /// What a thread's loop (or the program) ran.
    #[must_use]
    pub fn running(&self, thread: ThreadId, moment: Moment, events: &[Event]) -> Option<Queued> {
        let running = of(thread, self.runs.after(moment.events)).last()?;
        self.lasts(running, moment, events).then_some(running)
    }

    /// How much ran in all loops: of moments after the same events, only this tells them apart.
    #[must_use]
    pub fn run(&self, moment: Moment, events: &[Event]) -> usize {
        let runs = self.runs.after(moment.events);
        runs.filter(|one| self.lasts(one.what, moment, events)).count()
    }

    /// Whether what has begun to run has not ended: a callback of the loop's own takes no time, later than what it did, it is
    /// over.
    fn lasts(&self, running: Queued, moment: Moment, events: &[Event]) -> bool {
        let last = moment.events.checked_sub(1).and_then(|last| events.get(last));
        !self.is_own(running) || last.is_some_and(|event| event.at == moment.at)
    }

    /// Whether this is a callback of the loop's own.
    pub(super) fn is_own(&self, queued: Queued) -> bool {
        let Queued::Call(call) = queued else { return false };
        self.call(call).is_some_and(|call| matches!(call.name, Callee::Own(_)))
    }

    /// How many events have happened when the next thing begins to run; none after the last one.
    #[must_use]
    pub fn next(&self, events: usize) -> Option<usize> {
        let runs = &self.runs.all;
        let next = runs.partition_point(|stay| stay.from < events);
        Some(runs.get(next)?.from + 1)
    }

    /// The same for what began to run before; none before the first one.
    #[must_use]
    pub fn previous(&self, events: usize) -> Option<usize> {
        let runs = &self.runs.all;
        let next = runs.partition_point(|stay| stay.from + 1 < events);
        Some(runs.get(next.checked_sub(1)?)?.from + 1)
    }
}

/// What is of a thread's loop.
fn of<'a, T: Copy + 'a>(thread: ThreadId, all: impl Iterator<Item = &'a Of<T>>) -> impl Iterator<Item = T> {
    all.filter(move |one| one.thread == thread).map(|one| one.what)
}
