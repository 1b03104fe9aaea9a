//! `timeout`: cancels the task that is inside when its time is over.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Error, Handle, Language, Moment, Native, Task};

/// A handle to a timeout; clones are the same one.
pub struct Timeout<L: Language>(Rc<Inner<L>>);

struct Inner<L: Language> {
    state: Cell<State>,
    timer: RefCell<Option<Handle<L>>>,
    /// Who is inside.
    task: RefCell<Option<Task<L>>>,
    /// How often that task had been asked to stop when it came in.
    cancelling: Cell<u32>,
}

/// How far a timeout is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody has been inside.
    Created,
    /// A task is inside.
    Active,
    /// Its time is over, and the task inside was asked to stop.
    Expiring,
    /// Its time was over before the task left.
    Expired,
    /// The task left in time.
    Finished,
}

impl State {
    /// How asyncio calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Active => "active",
            Self::Expiring => "expiring",
            Self::Expired => "expired",
            Self::Finished => "finished",
        }
    }
}

impl<L: Language> Timeout<L> {
    /// A timeout that nobody is inside of.
    #[must_use]
    pub fn new() -> Self {
        Self(Rc::new(Inner {
            state: Cell::new(State::Created),
            timer: RefCell::new(None),
            task: RefCell::new(None),
            cancelling: Cell::new(0),
        }))
    }

    /// How far it is.
    #[must_use]
    pub fn state(&self) -> State {
        self.0.state.get()
    }

    /// Whether its time was over while the task was inside.
    #[must_use]
    pub fn expired(&self) -> bool {
        matches!(self.state(), State::Expiring | State::Expired)
    }

    /// A task comes in; at this moment (never, where there is none) it is asked to stop.
    ///
    /// # Errors
    /// `TimeoutEntered` the second time.
    pub fn enter(&self, task: &Task<L>, when: Option<Moment>) -> Result<(), Error> {
        if self.state() != State::Created {
            return Err(Error::TimeoutEntered);
        }
        self.0.state.set(State::Active);
        self.0.cancelling.set(task.cancelling());
        self.0.task.replace(Some(task.clone()));
        self.set_timer(task, when);
        Ok(())
    }

    /// Sets another moment, or none.
    ///
    /// # Errors
    /// `TimeoutNotEntered` before a task came in, `TimeoutOver` once its time is over or the task has left.
    pub fn reschedule(&self, when: Option<Moment>) -> Result<(), Error> {
        let task = self.0.task.borrow().clone();
        match (self.state(), task) {
            (State::Active, Some(task)) => {
                self.set_timer(&task, when);
                Ok(())
            }
            (State::Created, _) => Err(Error::TimeoutNotEntered),
            (state, _) => Err(Error::TimeoutOver(state.name())),
        }
    }

    fn set_timer(&self, task: &Task<L>, when: Option<Moment>) {
        let home = task.event_loop();
        let timer = when.map(|when| {
            let timeout = self.clone();
            let expire = Native::new("Timeout._on_timeout", move |_: &mut L, _| timeout.expire());
            if when <= home.moment() {
                home.native_soon(expire)
            } else {
                home.native_at(when, expire)
            }
        });
        if let Some(before) = self.0.timer.replace(timer) {
            before.cancel();
        }
    }

    fn expire(&self) -> Result<(), Error> {
        self.0.timer.take();
        let task = self.0.task.borrow().clone();
        if let (State::Active, Some(task)) = (self.state(), task) {
            task.cancel(None)?;
            self.0.state.set(State::Expiring);
        }
        Ok(())
    }

    /// The task leaves. True where a `CancelledError` that it leaves with is the doing of this timeout alone, so that a
    /// `TimeoutError` takes its place.
    #[must_use]
    pub fn exit(&self) -> bool {
        if let Some(timer) = self.0.timer.take() {
            timer.cancel();
        }
        let task = self.0.task.take();
        match (self.state(), task) {
            (State::Expiring, Some(task)) => {
                self.0.state.set(State::Expired);
                task.uncancel() <= self.0.cancelling.get()
            }
            (State::Active, _) => {
                self.0.state.set(State::Finished);
                false
            }
            _ => false,
        }
    }
}

impl<L: Language> Default for Timeout<L> {
    fn default() -> Self {
        Self::new()
    }
}

impl<L: Language> Clone for Timeout<L> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}
