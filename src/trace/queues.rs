//! What stood in the ready queue and behind timers, and what the loop ran: each from one event to another, so that what was
//! there after any event is found at once. Made of a finished run's events, when somebody wants to look back.

use std::collections::HashMap;

use super::event::{Callee, Event, EventKind, Nanos};
use super::id::{CallId, TaskId};
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
    cancelled: Option<usize>,
}

/// The queues of a run.
#[derive(Clone, Debug, Default)]
pub struct Queues {
    calls: Vec<Call>,
    ready: Stays<Queued>,
    timers: Stays<CallId>,
    runs: Stays<Queued>,
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
        let mut folding = Folding::default();
        for (number, event) in events.iter().enumerate() {
            folding.take(number, &event.kind);
        }
        let mut queues = folding.queues;
        for stays in [&mut queues.ready, &mut queues.runs] {
            stays.index();
        }
        queues.timers.index();
        queues
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

    /// The ready queue after so many events, the next one first.
    #[must_use]
    pub fn ready(&self, events: usize) -> Vec<Queued> {
        self.ready.after(events).copied().collect()
    }

    /// What stood behind timers, the first one due first: when, and which.
    #[must_use]
    pub fn timers(&self, events: usize) -> Vec<(Nanos, CallId)> {
        let due = |call: &CallId| Some((self.call(*call)?.due?, *call));
        let mut timers: Vec<_> = self.timers.after(events).filter_map(due).collect();
        timers.sort_unstable();
        timers
    }

    /// What the loop (or the program) ran.
    #[must_use]
    pub fn running(&self, moment: Moment, events: &[Event]) -> Option<Queued> {
        let running = self.runs.after(moment.events).last().copied()?;
        // A callback of the loop's own takes no time: later than what it did, it is over.
        let last = moment.events.checked_sub(1).and_then(|last| events.get(last));
        let lasts = match running {
            Queued::Call(call) if matches!(self.call(call)?.name, Callee::Own(_)) => {
                last.is_some_and(|event| event.at == moment.at)
            }
            _ => true,
        };
        lasts.then_some(running)
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

/// Queues while they are made.
#[derive(Default)]
struct Folding {
    queues: Queues,
    /// Where each thing stands that is ready, timed or running just now.
    ready: HashMap<Queued, usize>,
    timed: HashMap<CallId, usize>,
    running: Vec<(Queued, usize)>,
}

impl Folding {
    fn take(&mut self, event: usize, kind: &EventKind) {
        match kind {
            EventKind::TaskCreated { task, .. } | EventKind::TaskReady { task, .. } => {
                self.gets_ready(event, Queued::Task(*task));
            }
            EventKind::CallQueued { call, name } => {
                self.asked(*call, name, None);
                self.gets_ready(event, Queued::Call(*call));
            }
            EventKind::CallTimed { call, due, name } => {
                self.asked(*call, name, Some(*due));
                let place = self.queues.timers.come(*call, event);
                self.timed.insert(*call, place);
            }
            EventKind::CallDue { call } => {
                self.untimed(event, *call);
                self.gets_ready(event, Queued::Call(*call));
            }
            EventKind::CallCancelled { call } => {
                self.untimed(event, *call);
                let call = (call.0 as usize).checked_sub(1);
                if let Some(call) = call.and_then(|call| self.queues.calls.get_mut(call)) {
                    call.cancelled = Some(event);
                }
            }
            EventKind::CallTaken { call } => {
                self.leaves_ready(event, Queued::Call(*call));
                self.own_call_is_over(event);
                if !self.queues.is_cancelled(*call, event) {
                    self.begins(event, Queued::Call(*call));
                }
            }
            EventKind::StepBegan { task } => {
                self.leaves_ready(event, Queued::Task(*task));
                self.own_call_is_over(event);
                self.begins(event, Queued::Task(*task));
            }
            EventKind::StepEnded { task } | EventKind::TaskEnded { task, .. } => {
                self.ends(event, |running| running == Queued::Task(*task));
            }
            EventKind::CallbackEnded => self.ends(event, |running| matches!(running, Queued::Call(_))),
            EventKind::PassBegan { .. } | EventKind::LoopEnded => self.own_call_is_over(event),
            _ => {}
        }
    }

    fn asked(&mut self, call: CallId, name: &Callee, due: Option<Nanos>) {
        if call.0 as usize != self.queues.calls.len() + 1 {
            return;
        }
        let by = self.running.iter().rev().find_map(|(running, _)| match running {
            Queued::Task(task) => Some(*task),
            Queued::Call(_) => None,
        });
        self.queues.calls.push(Call {
            name: name.clone(),
            due,
            by,
            cancelled: None,
        });
    }

    fn gets_ready(&mut self, event: usize, what: Queued) {
        let place = self.queues.ready.come(what, event);
        if let Some(before) = self.ready.insert(what, place) {
            self.queues.ready.go(before, event);
        }
    }

    fn leaves_ready(&mut self, event: usize, what: Queued) {
        if let Some(place) = self.ready.remove(&what) {
            self.queues.ready.go(place, event);
        }
    }

    fn untimed(&mut self, event: usize, call: CallId) {
        if let Some(place) = self.timed.remove(&call) {
            self.queues.timers.go(place, event);
        }
    }

    fn begins(&mut self, event: usize, what: Queued) {
        let place = self.queues.runs.come(what, event);
        self.running.push((what, place));
    }

    fn ends(&mut self, event: usize, is_it: impl Fn(Queued) -> bool) {
        if let Some(last) = self.running.iter().rposition(|(running, _)| is_it(*running)) {
            let (_, place) = self.running.remove(last);
            self.queues.runs.go(place, event);
        }
    }

    /// A callback of the loop's own has no end in the record: what comes next says that it is over.
    fn own_call_is_over(&mut self, event: usize) {
        if let Some((Queued::Call(call), _)) = self.running.last()
            && matches!(self.queues.call(*call), Some(call) if matches!(call.name, Callee::Own(_)))
        {
            self.ends(event, |running| matches!(running, Queued::Call(_)));
        }
    }
}
