//! The seam between the event loop and a language.

use std::rc::Rc;

use crate::trace::Nanos;

use super::{Future, Report, Task};

/// What the event loop has to know of the language whose coroutines it runs. `EventLoop::advance` borrows the language
/// for as long as it runs; the language keeps clones of the loop's handle, so that a running coroutine can reach it.
pub trait Language: Sized + 'static {
    /// A result.
    type Value: Clone + 'static;
    /// Something raised.
    type Exception: Clone + 'static;
    /// A handle to what a task steps through.
    type Coroutine: Clone + 'static;
    /// A callable of the language with the arguments that it was registered with.
    type Callback: Clone + 'static;
    /// The context variables that a step or callback runs in.
    type Context: Clone + 'static;

    /// Runs a task's coroutine from where it stands, with this input, until it waits or ends.
    fn step(&mut self, task: &Task<Self>, input: Input<Self>) -> Progress<Self>;

    /// Calls a callback; `future` is the future that it was added to, where it is a done-callback.
    /// Ends in `Returned` or `Raised` (or pauses).
    fn call(
        &mut self,
        callback: &Self::Callback,
        context: &Self::Context,
        future: Option<&Future<Self>>,
    ) -> Progress<Self>;

    /// Calls the program's exception handler, or writes the report as asyncio words it (`Report::Handler` always).
    /// Ends in `Returned` or `Raised` (or pauses).
    fn report(&mut self, report: Report<Self>) -> Progress<Self>;

    /// Goes on with the step, call or report that answered `Paused`.
    fn go_on(&mut self) -> Progress<Self>;

    /// Whether the current slice has room for more; the loop asks between two handles.
    fn slice_left(&self) -> bool;

    /// A `CancelledError`, with the message given to `cancel`.
    fn cancelled_error(&mut self, message: Option<Self::Value>) -> Self::Exception;

    /// An exception of one future, for another one that ends as the first one did (`gather`, `shield`).
    fn passed_on(&self, exception: &Self::Exception) -> Self::Exception;

    /// Whether this is a `CancelledError`.
    fn is_cancelled_error(&self, exception: &Self::Exception) -> bool;

    /// Whether this ends the loop itself as well (`KeyboardInterrupt`, `SystemExit`).
    fn is_fatal(&self, exception: &Self::Exception) -> bool;

    /// The `RuntimeError` for a task that waits for what it must not.
    fn misuse(&mut self, task: &Task<Self>, misuse: &Misuse<Self>) -> Self::Exception;

    /// What a function without a result returns.
    fn none(&self) -> Self::Value;

    /// A text as a value.
    fn text(&mut self, text: &str) -> Self::Value;

    /// A list of these values, in order: what `gather` returns.
    fn list(&mut self, values: Vec<Self::Value>) -> Self::Value;

    /// An exception as a plain value: what `gather(return_exceptions=True)` puts in its list.
    fn exception_as_value(&mut self, exception: &Self::Exception) -> Self::Value;

    /// A value as the program would print it, for the record of the run; short, at most some 80 characters.
    fn describe(&self, value: &Self::Value) -> Rc<str>;

    /// An exception as `Type: message`, for the record of the run; short as well.
    fn describe_exception(&self, exception: &Self::Exception) -> Rc<str>;

    /// The name of what a callback calls, for the record of the run.
    fn describe_callback(callback: &Self::Callback) -> Rc<str>;
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
    /// The coroutine waits for this future, at this line of the program.
    Awaits(Future<L>, u32),
    /// It lets the others go first, at this line of the program.
    Yields(u32),
    /// It waits for something that is no future; this exception says so, and is raised where it waits.
    BadYield(L::Exception),
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

/// What a task must not wait for.
pub enum Misuse<L: Language> {
    /// Itself.
    Itself,
    /// A future of another loop.
    ForeignLoop(Future<L>),
}
