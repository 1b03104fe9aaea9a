//! The seam between the event loop and a language.

use crate::trace::Nanos;

use super::{EventLoop, Future, Task};

/// What the event loop has to know of the language whose coroutines it runs. The language owns its event loop, so that a
/// running coroutine can reach it.
pub trait Language: Sized + 'static {
    /// A result.
    type Value: Clone + 'static;
    /// Something raised.
    type Exception: Clone + 'static;
    /// What a task steps through.
    type Coroutine: 'static;
    /// A callable of the language with the arguments that it was registered with.
    type Callback: Clone + 'static;
    /// The context variables that a step or callback runs in.
    type Context: Clone + 'static;

    /// The loop that runs this language's coroutines.
    fn event_loop(&mut self) -> &mut EventLoop<Self>;

    /// Runs a task's coroutine from where it stands, with this input, until it waits or ends.
    fn step(&mut self, task: &Task<Self>, input: Input<Self>) -> Progress<Self>;

    /// Calls a callback; `future` is the future that it was added to, where it is a done-callback.
    /// Ends in `Returned` or `Raised` (or pauses).
    fn call(&mut self, callback: &Self::Callback, context: &Self::Context, future: Option<&Future<Self>>)
    -> Progress<Self>;

    /// Goes on with the step or call that answered `Paused`.
    fn go_on(&mut self) -> Progress<Self>;

    /// Whether the current slice has room for more; the loop asks between two handles.
    fn slice_left(&self) -> bool;

    /// A `CancelledError`, with the message given to `cancel`.
    fn cancelled_error(&mut self, message: Option<Self::Value>) -> Self::Exception;

    /// Whether this is a `CancelledError`.
    fn is_cancelled_error(&self, exception: &Self::Exception) -> bool;

    /// Whether this ends the loop itself as well (`KeyboardInterrupt`, `SystemExit`).
    fn is_fatal(&self, exception: &Self::Exception) -> bool;

    /// A `RuntimeError` with this message.
    fn runtime_error(&mut self, message: &str) -> Self::Exception;

    /// A `TimeoutError` without a message.
    fn timeout_error(&mut self) -> Self::Exception;

    /// A list of these values, in order: what `gather` returns.
    fn list(&mut self, values: Vec<Self::Value>) -> Self::Value;

    /// An exception as a plain value: what `gather(return_exceptions=True)` puts in its list.
    fn exception_as_value(&mut self, exception: &Self::Exception) -> Self::Value;

    /// A value as the program would print it, for the record of the run; short, at most some 80 characters.
    fn describe(&self, value: &Self::Value) -> String;

    /// An exception as `Type: message`, for the record of the run; short as well.
    fn describe_exception(&self, exception: &Self::Exception) -> String;
}

/// What a coroutine goes on with.
pub enum Input<L: Language> {
    /// Nothing: its first step, or the end of what it waited for (whose result it asks the future for).
    Resume,
    /// An exception, raised where it waits.
    Throw(L::Exception),
}

/// How far a step or call got.
pub enum Progress<L: Language> {
    /// The coroutine waits for this future.
    Awaits(Future<L>),
    /// It lets the others go first.
    Yields,
    /// It waits for something that is no future; the text says what, as Python words it.
    BadYield(String),
    /// It is over, with this result.
    Returned(L::Value),
    /// It is over: this was raised.
    Raised(L::Exception),
    /// It has to be gone on with later.
    Paused(Pause),
}

/// Why something running was interrupted without knowing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// The slice is used up; the page has its turn.
    Slice,
    /// The program blocks its own loop until this moment (`time.sleep`).
    Until(Nanos),
    /// The program blocks its own loop until something outside completes.
    Outside,
}
