//! What can be asked of the event loop at the wrong time.

use thiserror::Error;

/// Why the event loop, a future or a timeout refuses. The language words it as its own exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Error {
    /// A result was set on a future that is done (`InvalidStateError`).
    #[error("the future is done already")]
    AlreadyDone,
    /// A result was asked of a future that is not done (`InvalidStateError`).
    #[error("the future is not done yet")]
    NotDone,
    /// A running loop was told to run (`RuntimeError`).
    #[error("This event loop is already running")]
    AlreadyRunning,
    /// A closed loop was told to run, or to call something (`RuntimeError`).
    #[error("Event loop is closed")]
    Closed,
    /// A running loop was told to close (`RuntimeError`).
    #[error("Cannot close a running event loop")]
    ClosingWhileRunning,
    /// Tasks that wait for one another in a circle were asked to stop (`RecursionError`).
    #[error("maximum recursion depth exceeded")]
    Circle,
    /// A timeout was entered a second time (`RuntimeError`).
    #[error("Timeout has already been entered")]
    TimeoutEntered,
    /// A timeout that was not entered was rescheduled (`RuntimeError`).
    #[error("Timeout has not been entered")]
    TimeoutNotEntered,
    /// A timeout that is over was rescheduled; the text is its state (`RuntimeError`).
    #[error("Cannot change state of {0} Timeout")]
    TimeoutOver(&'static str),
}
