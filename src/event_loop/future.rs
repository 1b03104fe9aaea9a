//! Futures: a result that is not there yet, and what is to be called once it is.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use crate::trace::{Cause, TaskId};

use super::callback::Call;
use super::gather::Gathering;
use super::task::TaskState;
use super::{DoneCallback, Error, EventLoop, Language, Native, Task};

/// A handle to a future; clones are the same future. A task is a future too.
pub struct Future<L: Language>(Rc<Inner<L>>);

/// Where a future stands.
pub enum Outcome<L: Language> {
    /// Not done.
    Pending,
    /// Done, with this result.
    Returned(L::Value),
    /// Done: this was raised.
    Raised(L::Exception),
    /// Cancelled.
    Cancelled,
}

/// The loop that a future belongs to, and all the rest, which outlives the last handle by a little (see `graveyard`).
struct Inner<L: Language> {
    home: EventLoop<L>,
    body: Body<L>,
}

/// What a future is made of.
pub(super) struct Body<L: Language> {
    state: RefCell<State<L>>,
    callbacks: RefCell<Vec<DoneCallback<L>>>,
    /// Whether an exception stands here that nobody has asked for yet.
    log_traceback: Cell<bool>,
    kind: Kind<L>,
}

enum State<L: Language> {
    Pending,
    Returned(L::Value),
    Raised(L::Exception),
    Cancelled {
        message: Option<L::Value>,
        /// What a cancelled task's coroutine raised; given out once.
        raised: Option<L::Exception>,
    },
}

/// What sets futures apart from one another.
pub(super) enum Kind<L: Language> {
    /// A plain future, and what a task that waits for it is shown to wait for.
    Plain(Cause),
    /// What `gather` returns.
    Gathering(Gathering<L>),
    /// A task.
    Task(Box<TaskState<L>>),
}

impl<L: Language> Future<L> {
    pub(super) fn new(home: &EventLoop<L>, kind: Kind<L>) -> Self {
        let body = Body {
            state: RefCell::new(State::Pending),
            callbacks: RefCell::default(),
            log_traceback: Cell::new(false),
            kind,
        };
        Self::with_body(home, body)
    }

    pub(super) fn with_body(home: &EventLoop<L>, body: Body<L>) -> Self {
        Self(Rc::new(Inner {
            home: home.clone(),
            body,
        }))
    }

    /// The loop that it belongs to.
    #[must_use]
    pub fn event_loop(&self) -> &EventLoop<L> {
        &self.0.home
    }

    pub(super) fn kind(&self) -> &Kind<L> {
        &self.0.body.kind
    }

    /// Whether both are the same future.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// A number that no other future has for as long as this one lives.
    #[must_use]
    pub fn address(&self) -> usize {
        Rc::as_ptr(&self.0).addr()
    }

    /// The task, where it is one.
    #[must_use]
    pub fn as_task(&self) -> Option<Task<L>> {
        matches!(self.kind(), Kind::Task(_)).then(|| Task::from_future(self.clone()))
    }

    /// The task's number, where it is one.
    #[must_use]
    pub fn task_id(&self) -> Option<TaskId> {
        match self.kind() {
            Kind::Task(task) => Some(task.id),
            _ => None,
        }
    }

    /// The name of its class in asyncio.
    #[must_use]
    pub fn class(&self) -> &'static str {
        match self.kind() {
            Kind::Plain(_) => "Future",
            Kind::Gathering(_) => "_GatheringFuture",
            Kind::Task(_) => "Task",
        }
    }

    /// What a task that waits for it is shown to wait for.
    #[must_use]
    pub fn cause(&self) -> Cause {
        match self.kind() {
            Kind::Plain(cause) => cause.clone(),
            Kind::Gathering(gathering) => gathering.cause(),
            Kind::Task(task) => Cause::Task(task.id),
        }
    }

    /// Whether it has a result, an exception, or is cancelled.
    #[must_use]
    pub fn done(&self) -> bool {
        !matches!(*self.0.body.state.borrow(), State::Pending)
    }

    /// Whether it is cancelled.
    #[must_use]
    pub fn cancelled(&self) -> bool {
        matches!(*self.0.body.state.borrow(), State::Cancelled { .. })
    }

    /// Where it stands. Asking this does not count as retrieving an exception.
    #[must_use]
    pub fn outcome(&self) -> Outcome<L> {
        match &*self.0.body.state.borrow() {
            State::Pending => Outcome::Pending,
            State::Returned(value) => Outcome::Returned(value.clone()),
            State::Raised(exception) => Outcome::Raised(exception.clone()),
            State::Cancelled { .. } => Outcome::Cancelled,
        }
    }

    /// The result, or what asking for it raises. The exception counts as retrieved from here on.
    ///
    /// # Errors
    /// `NotDone` while it is pending.
    pub fn result(&self, language: &mut L) -> Result<Result<L::Value, L::Exception>, Error> {
        match self.outcome() {
            Outcome::Pending => Err(Error::NotDone),
            Outcome::Returned(value) => Ok(Ok(value)),
            Outcome::Raised(exception) => {
                self.mark_retrieved();
                Ok(Err(exception))
            }
            Outcome::Cancelled => Ok(Err(self.cancelled_error(language))),
        }
    }

    /// The exception that was set, none where there is a result; or (inner `Err`) the `CancelledError` of a cancelled
    /// future. It counts as retrieved from here on.
    ///
    /// # Errors
    /// `NotDone` while it is pending.
    pub fn exception(&self, language: &mut L) -> Result<Result<Option<L::Exception>, L::Exception>, Error> {
        Ok(match self.result(language)? {
            Ok(_) => Ok(None),
            Err(error) if self.cancelled() => Err(error),
            Err(exception) => Ok(Some(exception)),
        })
    }

    /// Notes that somebody knows of its exception, so that it is not reported.
    pub fn mark_retrieved(&self) {
        self.0.body.log_traceback.set(false);
    }

    /// The `CancelledError` of a cancelled future: the first time the very one that its coroutine raised, where there was
    /// one; later a new one with the message.
    pub fn cancelled_error(&self, language: &mut L) -> L::Exception {
        let message = match &mut *self.0.body.state.borrow_mut() {
            State::Cancelled { message, raised } => match raised.take() {
                Some(raised) => return raised,
                None => message.clone(),
            },
            _ => None,
        };
        language.cancelled_error(message)
    }

    /// The message that it was cancelled with.
    #[must_use]
    pub fn cancel_message(&self) -> Option<L::Value> {
        match &*self.0.body.state.borrow() {
            State::Cancelled { message, .. } => message.clone(),
            _ => None,
        }
    }

    /// Sets the result.
    ///
    /// # Errors
    /// `AlreadyDone`, where it is.
    pub fn set_result(&self, value: L::Value) -> Result<(), Error> {
        self.settle(State::Returned(value))
    }

    /// Sets the exception.
    ///
    /// # Errors
    /// `AlreadyDone`, where it is.
    pub fn set_exception(&self, exception: L::Exception) -> Result<(), Error> {
        self.settle(State::Raised(exception))?;
        self.0.body.log_traceback.set(true);
        Ok(())
    }

    /// Marks it as cancelled, whatever kind it is; false where it was done.
    pub(super) fn set_cancelled(&self, message: Option<L::Value>, raised: Option<L::Exception>) -> bool {
        self.settle(State::Cancelled { message, raised }).is_ok()
    }

    fn settle(&self, state: State<L>) -> Result<(), Error> {
        if self.done() {
            return Err(Error::AlreadyDone);
        }
        self.0.body.state.replace(state);
        for callback in self.0.body.callbacks.take() {
            self.0.home.soon(Call::Done(callback, self.clone()));
        }
        Ok(())
    }

    /// Calls this through the ready queue once it is done; at once through the ready queue where it is.
    pub fn add_done_callback(&self, callback: DoneCallback<L>) {
        if self.done() {
            self.0.home.soon(Call::Done(callback, self.clone()));
        } else {
            self.0.body.callbacks.borrow_mut().push(callback);
        }
    }

    /// Takes away every callback that this says yes to; answers how many those were.
    pub fn remove_done_callbacks(&self, mut is_it: impl FnMut(&DoneCallback<L>) -> bool) -> usize {
        let (removed, kept): (Vec<_>, Vec<_>) = self
            .0
            .body
            .callbacks
            .take()
            .into_iter()
            .partition(|callback| is_it(callback));
        self.0.body.callbacks.replace(kept);
        removed.len()
    }

    /// Takes away this callback of the loop's own.
    pub(super) fn remove_native(&self, native: &Native<L>) {
        self.remove_done_callbacks(|callback| matches!(callback, DoneCallback::Native(other) if other.is(native)));
    }

    /// What it will call, in order.
    #[must_use]
    pub fn callbacks(&self) -> Vec<DoneCallback<L>> {
        self.0.body.callbacks.borrow().clone()
    }

    pub(super) fn downgrade(&self) -> WeakFuture<L> {
        WeakFuture(Rc::downgrade(&self.0))
    }
}

impl<L: Language> Clone for Future<L> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

/// A handle that does not keep its future alive.
pub(super) struct WeakFuture<L: Language>(Weak<Inner<L>>);

impl<L: Language> WeakFuture<L> {
    pub(super) fn upgrade(&self) -> Option<Future<L>> {
        self.0.upgrade().map(Future)
    }
}

impl<L: Language> Body<L> {
    /// What is left of a future whose body is gone.
    fn empty() -> Self {
        Self {
            state: RefCell::new(State::Pending),
            callbacks: RefCell::default(),
            log_traceback: Cell::new(false),
            kind: Kind::Plain(Cause::Turn),
        }
    }

    /// Whether asyncio would report the loss of the last handle; answers yes only once.
    pub(super) fn dies_unheard(&self) -> bool {
        let pending = matches!(*self.state.borrow(), State::Pending);
        let pending_task = matches!(&self.kind, Kind::Task(task) if pending && task.log_destroy_pending.replace(false));
        self.log_traceback.replace(false) || pending_task
    }
}

impl<L: Language> Drop for Inner<L> {
    fn drop(&mut self) {
        self.home.bury(std::mem::replace(&mut self.body, Body::empty()));
    }
}
