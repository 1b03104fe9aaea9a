//! The loop's handle: its tasks, and who runs. What it is to call stands in `calls`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::trace::{Cause, EventKind, Nanos, TaskId};

use super::calls::Calls;
use super::drive::Drive;
use super::future::{Kind, WeakFuture};
use super::graveyard::Graveyard;
use super::task::TaskState;
use super::{Error, Future, Journal, Language, Moment, NewTask, Task};

/// A handle to an event loop; clones are the same loop. Futures hold one, so a loop with pending futures lives on until it is
/// cleared.
pub struct EventLoop<L: Language>(Rc<Inner<L>>);

struct Inner<L: Language> {
    journal: Rc<Journal>,
    calls: Calls<L>,
    tasks: RefCell<Vec<WeakFuture<L>>>,
    current: RefCell<Option<Task<L>>>,
    closed: Cell<bool>,
    debug: Cell<bool>,
    slow: Cell<Nanos>,
    drive: Drive<L>,
    graveyard: Graveyard<L>,
}

impl<L: Language> EventLoop<L> {
    /// What is called slow at first, in nanoseconds.
    const SLOW: Nanos = 100_000_000;

    /// A loop with nothing to do.
    #[must_use]
    pub fn new(journal: Rc<Journal>) -> Self {
        Self(Rc::new(Inner {
            journal,
            calls: Calls::new(),
            tasks: RefCell::default(),
            current: RefCell::new(None),
            closed: Cell::new(false),
            debug: Cell::new(false),
            slow: Cell::new(Self::SLOW),
            drive: Drive::new(),
            graveyard: Graveyard::new(),
        }))
    }

    /// Whether both are the same loop.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// The clock, the record and the numbers of the run.
    #[must_use]
    pub fn journal(&self) -> &Rc<Journal> {
        &self.0.journal
    }

    /// Nanoseconds since the start of the run.
    #[must_use]
    pub fn now(&self) -> Nanos {
        self.0.journal.now()
    }

    /// The same as a moment for timers.
    #[must_use]
    pub fn moment(&self) -> Moment {
        Moment::try_from(self.now()).unwrap_or(Moment::MAX)
    }

    pub(super) fn calls(&self) -> &Calls<L> {
        &self.0.calls
    }

    pub(super) fn drive(&self) -> &Drive<L> {
        &self.0.drive
    }

    pub(super) fn graveyard(&self) -> &Graveyard<L> {
        &self.0.graveyard
    }

    /// Whether it was closed.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.0.closed.get()
    }

    /// Closes it: what is ready or timed is forgotten. Closing it again changes nothing.
    ///
    /// # Errors
    /// `ClosingWhileRunning`.
    pub fn close(&self) -> Result<(), Error> {
        if self.is_running() {
            return Err(Error::ClosingWhileRunning);
        }
        self.0.closed.set(true);
        self.record_end_of_calls();
        self.forget_calls();
        Ok(())
    }

    /// Whether it tells of what is slow (`Language::slow`).
    #[must_use]
    pub fn is_debugging(&self) -> bool {
        self.0.debug.get()
    }

    /// Makes it tell of what is slow, or not.
    pub fn set_debug(&self, debug: bool) {
        self.0.debug.set(debug);
    }

    /// The nanoseconds from which on a step or callback is slow.
    #[must_use]
    pub fn slow(&self) -> Nanos {
        self.0.slow.get()
    }

    /// Sets these nanoseconds.
    pub fn set_slow(&self, slow: Nanos) {
        self.0.slow.set(slow);
    }

    // ---- futures and tasks ----

    /// A new future that the program resolves.
    #[must_use]
    pub fn create_future(&self) -> Future<L> {
        self.create_future_for(Cause::Future(self.0.journal.next_future()))
    }

    /// A new future; a task that waits for it is shown to wait for this.
    #[must_use]
    pub fn create_future_for(&self, cause: Cause) -> Future<L> {
        Future::new(self, Kind::Plain(cause))
    }

    /// A new task, ready for its first step.
    #[must_use]
    pub fn create_task(&self, new: NewTask<L>) -> Task<L> {
        let journal = &self.0.journal;
        let task = journal.next_task();
        let name = new.name.unwrap_or_else(|| journal.next_name());
        let parent = self.0.current.borrow().as_ref().map_or(TaskId::PROGRAM, Task::id);
        journal.record(EventKind::TaskCreated {
            task,
            parent,
            name: Rc::clone(&name),
            coroutine: new.function,
            line: new.line,
        });
        let state = TaskState {
            id: task,
            parent,
            name: RefCell::new(name),
            coroutine: new.coroutine,
            context: new.context,
            waits_for: RefCell::new(None),
            must_cancel: Cell::new(false),
            cancel_message: RefCell::new(None),
            cancels_requested: Cell::new(0),
            log_destroy_pending: Cell::new(true),
            being_cancelled: Cell::new(false),
        };
        let future = Future::new(self, Kind::Task(Box::new(state)));
        self.register(&future);
        let task = Task::from_future(future);
        self.first_step(&task);
        task
    }

    /// Remembers a task without keeping it alive. The list is swept each time before it grows, so it stays in proportion to the
    /// tasks that live.
    fn register(&self, task: &Future<L>) {
        let mut tasks = self.0.tasks.borrow_mut();
        if tasks.len() == tasks.capacity() {
            tasks.retain(|task| task.upgrade().is_some_and(|task| !task.done()));
        }
        tasks.push(task.downgrade());
    }

    /// The task whose step runs just now.
    #[must_use]
    pub fn current_task(&self) -> Option<Task<L>> {
        self.0.current.borrow().clone()
    }

    /// Its number.
    pub(super) fn current_id(&self) -> Option<TaskId> {
        self.0.current.borrow().as_ref().map(Task::id)
    }

    pub(super) fn set_current(&self, task: Option<Task<L>>) {
        let before = self.0.current.replace(task);
        drop(before);
    }

    /// The tasks that are not done, in order of creation.
    #[must_use]
    pub fn all_tasks(&self) -> Vec<Task<L>> {
        let tasks = self.0.tasks.borrow();
        let futures = tasks.iter().filter_map(WeakFuture::upgrade).filter(|task| !task.done());
        futures.map(Task::from_future).collect()
    }

    /// The tasks that are not done and that asyncio would tell of when they are dropped, in order of creation; they are told of
    /// only once.
    #[must_use]
    pub fn abandon(&self) -> Vec<Task<L>> {
        let mut tasks = self.all_tasks();
        tasks.retain(|task| task.state().log_destroy_pending.replace(false));
        tasks
    }

    /// Forgets everything, so that nothing that refers to one another in a circle stays in memory. For the end of a run; nothing
    /// is reported.
    pub fn clear(&self) {
        for task in self.all_tasks() {
            task.destroy_quietly();
            task.remove_done_callbacks(|_| true);
            if let Some(future) = task.state().waits_for.take() {
                future.remove_done_callbacks(|_| true);
            }
        }
        self.set_current(None);
        self.drive().clear();
        self.forget_calls();
    }
}

impl<L: Language> Clone for EventLoop<L> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}
