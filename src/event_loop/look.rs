//! What a loop looks like just now, in the terms of the record: tests hold the one against the other.

use crate::trace::{CallId, Cause, Nanos, Queued, TaskId};

use super::callback::Call;
use super::calls::Ready;
use super::{DoneCallback, EventLoop, Language, Task};

/// What a loop looks like.
#[derive(Debug)]
pub struct Look {
    /// The task whose step runs.
    pub current: Option<TaskId>,
    /// The ready queue, the next one first; callbacks that were cancelled among them.
    pub ready: Vec<Queued>,
    /// The timers that were not cancelled, the first one due first.
    pub timers: Vec<(Nanos, CallId)>,
    /// Tasks that are not over, in order of creation, and what those wait for that wait.
    pub tasks: Vec<(TaskId, Option<Cause>)>,
}

impl<L: Language> EventLoop<L> {
    /// What it looks like just now.
    #[must_use]
    pub fn look(&self) -> Look {
        let queued = |ready: &Ready<L>| match ready {
            Ready::Call(Call::Step(task, _) | Call::Done(DoneCallback::Wakeup(task), _), _) => {
                Some(Queued::Task(task.id()))
            }
            other => other.id().map(Queued::Call),
        };
        let timers = self.calls().timers.borrow();
        let mut timers: Vec<_> = timers
            .pending()
            .map(|(when, handle)| (Nanos::try_from(when).unwrap_or(0), handle.id()))
            .collect();
        timers.sort_unstable();
        let task = |task: Task<L>| {
            let waits = task.waits_for().filter(|future| !future.done());
            (task.id(), waits.map(|future| future.cause()))
        };
        Look {
            current: self.current_task().map(|task| task.id()),
            ready: self.calls().ready.borrow().iter().filter_map(queued).collect(),
            timers,
            tasks: self.all_tasks().into_iter().map(task).collect(),
        }
    }
}
