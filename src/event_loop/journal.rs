//! What every event loop of one run shares: the clock, the record, and the numbers of what the record names.

use std::cell::Cell;
use std::rc::Rc;

use crate::trace::{CallId, EventKind, FutureId, Nanos, Recorder, ResourceId, TaskId};

use super::{Clock, WallTime};

/// Writes to a run's record with the run's clock, and numbers its tasks, futures and resources. A program may make several
/// loops, one after another; they share one journal, so that numbers and default names go on.
pub struct Journal {
    clock: Rc<dyn Clock>,
    recorder: Recorder,
    tasks: Cell<u32>,
    names: Cell<u32>,
    futures: Cell<u32>,
    resources: Cell<u32>,
    calls: Cell<u32>,
}

impl Journal {
    /// The journal of a run that has not begun.
    #[must_use]
    pub fn new(clock: Rc<dyn Clock>, recorder: Recorder) -> Self {
        let [tasks, names, futures, resources, calls] = std::array::from_fn(|_| Cell::new(0));
        Self {
            clock,
            recorder,
            tasks,
            names,
            futures,
            resources,
            calls,
        }
    }

    /// Nanoseconds since the start of the run.
    #[must_use]
    pub fn now(&self) -> Nanos {
        self.clock.now()
    }

    /// The run's clock.
    #[must_use]
    pub fn clock(&self) -> Rc<dyn Clock> {
        Rc::clone(&self.clock)
    }

    /// The time by the calendar.
    #[must_use]
    pub fn wall_time(&self) -> WallTime {
        let started = self.clock.started();
        WallTime {
            nanos: started.nanos.saturating_add(self.now()),
            ..started
        }
    }

    /// Writes down what happens now.
    pub fn record(&self, kind: EventKind) {
        self.recorder.record(self.clock.now(), kind);
    }

    /// Writes down what happens at once after the last thing: the clock is not asked again.
    pub fn append(&self, kind: EventKind) {
        self.recorder.append(kind);
    }

    /// The number of a new task, from 1.
    pub fn next_task(&self) -> TaskId {
        TaskId(count(&self.tasks))
    }

    /// The name of a new task that was given none. Counted apart from the tasks, as asyncio does: a task with a name of its
    /// own uses up none of these.
    pub fn next_name(&self) -> Rc<str> {
        format!("Task-{}", count(&self.names)).into()
    }

    /// The number of a new future, from 1.
    pub fn next_future(&self) -> FutureId {
        FutureId(count(&self.futures))
    }

    /// The number of a new lock, semaphore or queue, from 1.
    pub fn next_resource(&self) -> ResourceId {
        ResourceId(count(&self.resources))
    }

    /// The number of a new callback, from 1.
    pub fn next_call(&self) -> CallId {
        CallId(count(&self.calls))
    }
}

fn count(counter: &Cell<u32>) -> u32 {
    let number = counter.get().saturating_add(1);
    counter.set(number);
    number
}
