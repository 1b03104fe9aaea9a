//! Futures: what they are made of and how they are told apart. How they come to a result stands in `settle`.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use crate::trace::{Cause, ResourceId, TaskId};

use super::gather::Gathering;
use super::task::TaskState;
use super::{DoneCallback, EventLoop, Language, Task};

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
    pub(super) state: RefCell<State<L>>,
    pub(super) callbacks: RefCell<Vec<DoneCallback<L>>>,
    /// Whether an exception stands here that nobody has asked for yet.
    pub(super) log_traceback: Cell<bool>,
    /// Its place in the record, once something of the program hangs on it.
    pub(super) resource: Cell<Option<ResourceId>>,
    kind: Kind<L>,
}

pub(super) enum State<L: Language> {
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
            resource: Cell::new(None),
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

    pub(super) fn body(&self) -> &Body<L> {
        &self.0.body
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
            resource: Cell::new(None),
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
