//! The queues of a run while its events are gone through.

use std::collections::HashMap;

use super::event::{Callee, EventKind, Nanos, ThreadDoing};
use super::id::{CallId, ThreadId};
use super::queues::{Call, Of, Queued, Queues};

/// Queues while they are made.
pub(super) struct Queueing {
    queues: Queues,
    /// The thread that runs: what happens, happens in it.
    thread: ThreadId,
    /// Where each thing stands that is ready, timed or running just now; where each thread's loop does.
    ready: HashMap<Queued, usize>,
    timed: HashMap<CallId, usize>,
    running: Vec<(Of<Queued>, usize)>,
    loops: HashMap<ThreadId, usize>,
}

impl Default for Queueing {
    fn default() -> Self {
        Self {
            queues: Queues::default(),
            thread: ThreadId::MAIN,
            ready: HashMap::new(),
            timed: HashMap::new(),
            running: Vec::new(),
            loops: HashMap::new(),
        }
    }
}

impl Queueing {
    /// Takes in one event.
    pub(super) fn take(&mut self, event: usize, kind: &EventKind) {
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
                let place = self.queues.timers.come(self.mine(*call), event);
                self.timed.insert(*call, place);
            }
            EventKind::CallDue { call } => {
                let thread = self.thread;
                if let Some(timer) = self.untimed(event, *call) {
                    timer.thread = thread;
                }
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
                self.ends(event, |running| running.what == Queued::Task(*task));
            }
            EventKind::CallbackEnded => {
                let thread = self.thread;
                self.ends(event, |running| {
                    running.thread == thread && matches!(running.what, Queued::Call(_))
                });
            }
            EventKind::PassBegan { .. } | EventKind::LoopEnded => self.own_call_is_over(event),
            EventKind::LoopStarted => {
                let (thread, loops) = (self.thread, &mut self.queues.loops);
                self.loops.entry(thread).or_insert_with(|| loops.come(thread, event));
            }
            EventKind::ThreadTurned {
                thread,
                doing: ThreadDoing::Running,
                ..
            } => self.thread = *thread,
            EventKind::ThreadEnded { thread, .. } => {
                if let Some(place) = self.loops.remove(thread) {
                    self.queues.loops.go(place, event);
                }
            }
            _ => {}
        }
    }

    /// The queues, when all events are taken in.
    pub(super) fn done(mut self) -> Queues {
        self.queues.loops.index();
        self.queues.ready.index();
        self.queues.timers.index();
        self.queues.runs.index();
        self.queues
    }

    /// What the loop of the thread that runs has.
    fn mine<T>(&self, what: T) -> Of<T> {
        Of {
            thread: self.thread,
            what,
        }
    }

    fn asked(&mut self, call: CallId, name: &Callee, due: Option<Nanos>) {
        if call.0 as usize != self.queues.calls.len() + 1 {
            return;
        }
        let by = self.running.iter().rev().find_map(|(running, _)| match running.what {
            Queued::Task(task) if running.thread == self.thread => Some(task),
            _ => None,
        });
        self.queues.calls.push(Call {
            name: name.clone(),
            due,
            by,
            cancelled: None,
        });
    }

    fn gets_ready(&mut self, event: usize, what: Queued) {
        let place = self.queues.ready.come(self.mine(what), event);
        if let Some(before) = self.ready.insert(what, place) {
            self.queues.ready.go(before, event);
        }
    }

    /// The thread that takes it is the one in whose loop's queue it stood, whichever put it there.
    fn leaves_ready(&mut self, event: usize, what: Queued) {
        if let Some(place) = self.ready.remove(&what)
            && let Some(ready) = self.queues.ready.go(place, event)
        {
            ready.thread = self.thread;
        }
    }

    fn untimed(&mut self, event: usize, call: CallId) -> Option<&mut Of<CallId>> {
        let place = self.timed.remove(&call)?;
        self.queues.timers.go(place, event)
    }

    fn begins(&mut self, event: usize, what: Queued) {
        let running = self.mine(what);
        let place = self.queues.runs.come(running, event);
        self.running.push((running, place));
    }

    fn ends(&mut self, event: usize, is_it: impl Fn(Of<Queued>) -> bool) {
        if let Some(last) = self.running.iter().rposition(|(running, _)| is_it(*running)) {
            let (_, place) = self.running.remove(last);
            self.queues.runs.go(place, event);
        }
    }

    /// A callback of the loop's own has no end in the record: what comes next in its thread says that it is over.
    fn own_call_is_over(&mut self, event: usize) {
        let mut mine = self
            .running
            .iter()
            .rev()
            .filter(|(running, _)| running.thread == self.thread);
        if let Some((last, _)) = mine.next()
            && self.queues.is_own(last.what)
        {
            let last = *last;
            self.ends(event, |running| running == last);
        }
    }
}
