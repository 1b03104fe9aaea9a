//! What the loop has to tell of when nobody else can.

use crate::trace::Nanos;

use super::{Error, Future, Language, Moment, Task};

/// What asyncio hands to the loop's exception handler.
pub enum Report<L: Language> {
    /// "Exception in callback …": a callback raised.
    Callback {
        /// The callback.
        callback: L::Callback,
        /// The future that it was called with, where it is a done-callback.
        future: Option<Future<L>>,
        /// The moment that it was timed for, where a timer called it.
        when: Option<Moment>,
        /// What it raised.
        exception: L::Exception,
    },
    /// "Exception in callback …": one of the loop's own failed.
    Native {
        /// Its name.
        callback: &'static str,
        /// What went wrong.
        error: Error,
    },
    /// "… exception was never retrieved": the last handle to this future is gone, and nobody asked for its exception.
    NeverRetrieved {
        /// The future or task.
        future: Future<L>,
        /// Its exception.
        exception: L::Exception,
    },
    /// "Task … has errored out but its parent task … is already completed": nobody is inside the task's group any more.
    Outlived {
        /// The task.
        task: Task<L>,
        /// The one that was inside the group.
        parent: Task<L>,
        /// What the task raised.
        exception: L::Exception,
    },
    /// "Unhandled error in exception handler": the program's own handler raised this.
    Handler(L::Exception),
    /// "Task was destroyed but it is pending!": the last handle to this task is gone before it came to its end.
    DestroyedPending(Task<L>),
    /// "Executing … took 0.150 seconds": in debug mode, what ran for so many nanoseconds in one go.
    Slow(Slow<L>, Nanos),
}

/// What ran for longer than `EventLoop::slow` in one go.
pub enum Slow<L: Language> {
    /// A task's step.
    Step(Task<L>),
    /// A callback, with the moment that it was timed for, where a timer called it.
    Callback(L::Callback, Option<Moment>),
}
