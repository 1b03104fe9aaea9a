//! What a run looks like just now: tests hold the record against it.

use super::Run;
use crate::event_loop::{self, Task};
use crate::python::machine::{Activation, Machine};
use crate::python::objects::CoroutineState;
use crate::python::threads::Doing;
use crate::trace::{TaskId, ThreadId};

/// What a run looks like.
#[derive(Debug)]
pub struct Look {
    /// The thread that runs.
    pub thread: ThreadId,
    /// Its loop.
    pub event_loop: event_loop::Look,
    /// The line at which each task stands that has begun and waits or is ready.
    pub lines: Vec<(TaskId, u32)>,
}

impl Run {
    /// What it looks like just now; none while no thread runs, and while the one that does runs no loop.
    #[must_use]
    pub fn look(&self) -> Option<Look> {
        let (Some(machine), Doing::Loop { event_loop, .. }) = (&self.machine, &self.doing) else {
            return None;
        };
        if !machine.threads.is_held() {
            return None;
        }
        let line = |task: Task<Machine>| Some((task.id(), line_of(machine, &task)?));
        Some(Look {
            thread: machine.threads.current(),
            event_loop: event_loop.look(),
            lines: event_loop.all_tasks().into_iter().filter_map(line).collect(),
        })
    }
}

/// The line at which a task stands that is not at work.
fn line_of(machine: &Machine, task: &Task<Machine>) -> Option<u32> {
    let CoroutineState::Suspended(activations) = &*task.coroutine().state.borrow() else {
        return None;
    };
    activations.iter().rev().find_map(|activation| match activation {
        Activation::Frame(frame) => frame.place().map(|(start, _)| machine.source.line(start)),
        Activation::Native(_) => None,
    })
}
