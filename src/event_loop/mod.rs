//! asyncio's machine: the ready queue, the timers, futures, tasks and what combines them, for any language whose
//! coroutines can be stepped from outside. CPython 3.13 is the oracle for every order of events. This room never knows
//! which language it runs (Python, or a test's toy) nor where (natively, or in a browser).
//!
//! `EventLoop` is the handle that a language holds; `drive` runs its passes and `step` a task's steps. What combines futures
//! (`gather`, `shield`, `sleep`, `timeout`, `wait`) stands a file each on top of futures and callbacks.

mod callback;
mod calls;
mod cancel;
mod clock;
mod drive;
mod error;
#[expect(clippy::module_inception, reason = "the file that holds `EventLoop`")]
mod event_loop;
mod future;
mod gather;
mod graveyard;
mod handle;
mod journal;
mod language;
mod look;
mod outside;
mod report;
mod settle;
mod shield;
mod sleep;
mod step;
mod task;
mod timeout;
mod timers;
mod wait;

pub use callback::{DoneCallback, Native};
pub use clock::{Clock, VirtualClock, WallTime};
pub use drive::Advance;
pub use error::Error;
pub use event_loop::EventLoop;
pub use future::{Future, Outcome};
pub use gather::gather;
pub use handle::Handle;
pub use journal::Journal;
pub use language::{Input, Language, Misuse, Pause, Progress};
pub use look::Look;
pub use outside::{
    Answer, Asked, LineAsked, NetworkFailure, NewProcess, Outside, Request, Response, Scripted, SimulatedNetwork,
    Written, is_simulated,
};
pub use report::{Report, Slow};
pub use shield::shield;
pub use sleep::{done_soon, sleep};
pub use task::{NewTask, Task};
pub use timeout::{State as TimeoutState, Timeout};
pub use timers::Moment;
pub use wait::{ReturnWhen, Wait, release, wait};

#[cfg(test)]
mod tests;
