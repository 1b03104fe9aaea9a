//! The loop's handle: what is ready, what is timed, who runs.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use crate::trace::{Cause, EventKind, Nanos, TaskId};

use super::callback::Call;
use super::drive::Drive;
use super::future::{Kind, WeakFuture};
use super::graveyard::Graveyard;
use super::task::TaskState;
use super::timers::Timers;
use super::{DoneCallback, Error, Future, Handle, Journal, Language, Moment, Native, NewTask, Task};

/// A handle to an event loop; clones are the same loop. Futures hold one, so a loop with pending futures lives on until it is
/// cleared.
pub struct EventLoop<L: Language>(Rc<Inner<L>>);

struct Inner<L: Language> {
    journal: Rc<Journal>,
    ready: RefCell<VecDeque<Ready<L>>>,
    timers: RefCell<Timers<L>>,
    tasks: RefCell<Vec<WeakFuture<L>>>,
    current: RefCell<Option<Task<L>>>,
    closed: Cell<bool>,
    debug: Cell<bool>,
    slow: Cell<Nanos>,
    drive: Drive<L>,
    graveyard: Graveyard<L>,
}

/// What stands in the ready queue.
enum Ready<L: Language> {
    /// What nobody can cancel.
    Call(Call<L>),
    /// What somebody holds a handle of.
    Handle(Handle<L>),
}

impl<L: Language> EventLoop<L> {
    /// What is called slow at first, in nanoseconds.
    const SLOW: Nanos = 100_000_000;

    /// A loop with nothing to do.
    #[must_use]
    pub fn new(journal: Rc<Journal>) -> Self {
        Self(Rc::new(Inner {
            journal,
            ready: RefCell::default(),
            timers: RefCell::new(Timers::new()),
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

    fn forget_calls(&self) {
        let ready = self.0.ready.take();
        let timers = self.0.timers.replace(Timers::new());
        // After both borrows have ended: what is dropped may come back to this loop. What somebody holds a handle of is
        // forgotten too, for it may hold that somebody.
        let timed = timers.into_handles();
        let ready = ready.into_iter().filter_map(|ready| match ready {
            Ready::Handle(handle) => Some(handle),
            Ready::Call(_) => None,
        });
        for handle in ready.chain(timed) {
            drop(handle.take());
        }
    }

    // ---- what is to be called ----

    pub(super) fn soon(&self, call: Call<L>) {
        if let Call::Done(DoneCallback::Wakeup(task), _) | Call::Step(task, _) = &call {
            let by = self
                .0
                .current
                .borrow()
                .as_ref()
                .map(Task::id)
                .filter(|by| *by != task.id());
            self.0.journal.record(EventKind::TaskReady { task: task.id(), by });
        }
        self.0.ready.borrow_mut().push_back(Ready::Call(call));
    }

    /// Calls a callable of the language in the next pass.
    pub fn call_soon(&self, callback: L::Callback, context: L::Context) -> Handle<L> {
        let handle = Handle::new(self, None, Call::Language(callback, context));
        self.0.ready.borrow_mut().push_back(Ready::Handle(handle.clone()));
        handle
    }

    /// Calls a callable of the language at this moment; in the next pass, where that is past.
    pub fn call_at(&self, when: Moment, callback: L::Callback, context: L::Context) -> Handle<L> {
        self.at(when, Call::Language(callback, context))
    }

    /// Calls a callback of the loop's own kind in the next pass.
    #[expect(clippy::must_use_candidate, reason = "who does not mean to cancel needs no handle")]
    pub fn native_soon(&self, native: Native<L>) -> Handle<L> {
        let handle = Handle::new(self, None, Call::Native(native));
        self.0.ready.borrow_mut().push_back(Ready::Handle(handle.clone()));
        handle
    }

    /// Calls a callback of the loop's own kind at this moment.
    #[expect(clippy::must_use_candidate, reason = "who does not mean to cancel needs no handle")]
    pub fn native_at(&self, when: Moment, native: Native<L>) -> Handle<L> {
        self.at(when, Call::Native(native))
    }

    fn at(&self, when: Moment, call: Call<L>) -> Handle<L> {
        let handle = Handle::new(self, Some(when), call);
        self.0.timers.borrow_mut().add(when, handle.clone());
        handle
    }

    pub(super) fn timer_cancelled(&self) {
        self.0.timers.borrow_mut().note_cancelled();
    }

    pub(super) fn ready_count(&self) -> usize {
        self.0.ready.borrow().len()
    }

    /// Takes the first thing out of the ready queue, with the moment that it was timed for; inner none where it was cancelled.
    #[expect(
        clippy::option_option,
        reason = "the queue is empty, or its first handle was cancelled"
    )]
    pub(super) fn next_ready(&self) -> Option<Option<(Call<L>, Option<Moment>)>> {
        let ready = self.0.ready.borrow_mut().pop_front()?;
        Some(match ready {
            Ready::Call(call) => Some((call, None)),
            Ready::Handle(handle) => handle.take().map(|call| (call, handle.when())),
        })
    }

    /// The moment of the first timer.
    pub(super) fn first_timer(&self) -> Option<Moment> {
        self.0.timers.borrow_mut().first()
    }

    /// The same as a moment for timers.
    #[must_use]
    pub fn moment(&self) -> Moment {
        Moment::try_from(self.now()).unwrap_or(Moment::MAX)
    }

    /// Moves the timers whose moment has come to the ready queue.
    pub(super) fn move_due_timers(&self) {
        let now = self.moment();
        while let Some(handle) = {
            let mut timers = self.0.timers.borrow_mut();
            timers.next_due(now)
        } {
            self.0.ready.borrow_mut().push_back(Ready::Handle(handle));
        }
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
        self.0
            .ready
            .borrow_mut()
            .push_back(Ready::Call(Call::Step(task.clone(), None)));
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
