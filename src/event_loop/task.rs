//! Tasks: coroutines that the loop steps through.

use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;

use crate::trace::{EventKind, TaskId};

use super::future::Kind;
use super::{Future, Language};

/// A handle to a task; clones are the same task. It is a future as well.
pub struct Task<L: Language>(Future<L>);

/// What makes a task of a future. While it is not done, it stands in the ready queue, or waits (`waits_for` is then not done,
/// and wakes it), or runs.
pub(super) struct TaskState<L: Language> {
    pub(super) id: TaskId,
    pub(super) parent: TaskId,
    pub(super) name: RefCell<Rc<str>>,
    pub(super) coroutine: L::Coroutine,
    pub(super) context: L::Context,
    /// What it waits for, from the step that began the wait to the next one.
    pub(super) waits_for: RefCell<Option<Future<L>>>,
    /// Whether its next step raises a `CancelledError`, with this message.
    pub(super) must_cancel: Cell<bool>,
    pub(super) cancel_message: RefCell<Option<L::Value>>,
    /// How often it was asked to stop, less the times that the request was taken back.
    pub(super) cancels_requested: Cell<u32>,
    /// Whether it is reported when its last handle is gone before its end.
    pub(super) log_destroy_pending: Cell<bool>,
    /// Whether `cancel` is at it just now: coming to it again is a circle.
    pub(super) being_cancelled: Cell<bool>,
}

/// What a new task is made of.
pub struct NewTask<L: Language> {
    /// What it steps through.
    pub coroutine: L::Coroutine,
    /// The context variables that it runs in.
    pub context: L::Context,
    /// Its name; `Task-1` and so on where there is none.
    pub name: Option<Rc<str>>,
    /// The coroutine function's name, for the record of the run.
    pub function: Rc<str>,
    /// The program's line that makes it.
    pub line: u32,
}

impl<L: Language> Task<L> {
    /// Only for a future that is a task.
    pub(super) fn from_future(future: Future<L>) -> Self {
        Self(future)
    }

    pub(super) fn state(&self) -> &TaskState<L> {
        match self.0.kind() {
            Kind::Task(state) => state,
            Kind::Plain(_) | Kind::Gathering(_) => unreachable!("a Task is only made of a task's future"),
        }
    }

    /// The same task, as a future.
    #[must_use]
    pub fn as_future(&self) -> &Future<L> {
        &self.0
    }

    /// Its number.
    #[must_use]
    pub fn id(&self) -> TaskId {
        self.state().id
    }

    /// Who made it: a task, or the program.
    #[must_use]
    pub fn parent(&self) -> TaskId {
        self.state().parent
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> Rc<str> {
        Rc::clone(&self.state().name.borrow())
    }

    /// Gives it another name.
    pub fn set_name(&self, name: Rc<str>) {
        let task = self.id();
        self.event_loop().journal().record(EventKind::TaskNamed {
            task,
            name: Rc::clone(&name),
        });
        self.state().name.replace(name);
    }

    /// What it steps through.
    #[must_use]
    pub fn coroutine(&self) -> &L::Coroutine {
        &self.state().coroutine
    }

    /// The context variables that it runs in.
    #[must_use]
    pub fn context(&self) -> &L::Context {
        &self.state().context
    }

    /// What it waits for, or waited for until it was woken.
    #[must_use]
    pub fn waits_for(&self) -> Option<Future<L>> {
        self.state().waits_for.borrow().clone()
    }

    /// How often it was asked to stop, less the times that the request was taken back.
    #[must_use]
    pub fn cancelling(&self) -> u32 {
        self.state().cancels_requested.get()
    }

    /// Takes back one request to stop; answers how many are left. With the last one, a `CancelledError` that has not been raised
    /// yet is not raised any more.
    #[must_use]
    pub fn uncancel(&self) -> u32 {
        let state = self.state();
        let left = state.cancels_requested.get().saturating_sub(1);
        if state.cancels_requested.replace(left) == 1 {
            state.must_cancel.set(false);
        }
        left
    }

    /// Keeps "Task was destroyed but it is pending!" from being reported: for a task that the program has no handle of.
    pub fn destroy_quietly(&self) {
        self.state().log_destroy_pending.set(false);
    }
}

impl<L: Language> Deref for Task<L> {
    type Target = Future<L>;

    fn deref(&self) -> &Future<L> {
        &self.0
    }
}

impl<L: Language> Clone for Task<L> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}
