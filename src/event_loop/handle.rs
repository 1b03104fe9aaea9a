//! Handles: what was asked of the loop and can still be cancelled.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::trace::{CallId, EventKind};

use super::callback::Call;
use super::{EventLoop, Language, Moment};

/// A handle to something that the loop is to call; clones are the same handle. Dropping it changes nothing.
pub struct Handle<L: Language>(Rc<Inner<L>>);

struct Inner<L: Language> {
    home: EventLoop<L>,
    id: CallId,
    when: Option<Moment>,
    /// None once it was called or cancelled.
    call: RefCell<Option<Call<L>>>,
    cancelled: Cell<bool>,
    /// Whether it stands behind a timer.
    scheduled: Cell<bool>,
}

impl<L: Language> Handle<L> {
    pub(super) fn new(home: &EventLoop<L>, id: CallId, when: Option<Moment>, call: Call<L>) -> Self {
        Self(Rc::new(Inner {
            home: home.clone(),
            id,
            when,
            call: RefCell::new(Some(call)),
            cancelled: Cell::new(false),
            scheduled: Cell::new(when.is_some()),
        }))
    }

    /// Keeps it from being called. What was called already, or cancelled, stays as it is.
    pub fn cancel(&self) {
        if self.0.cancelled.replace(true) {
            return;
        }
        let call = self.0.call.take();
        if call.is_some() {
            let call = self.0.id;
            self.0.home.journal().record(EventKind::CallCancelled { call });
        }
        if self.0.scheduled.get() {
            self.0.home.timer_cancelled();
        }
    }

    /// Its number in the record.
    pub(super) fn id(&self) -> CallId {
        self.0.id
    }

    /// Whether it was cancelled.
    #[must_use]
    pub fn cancelled(&self) -> bool {
        self.0.cancelled.get()
    }

    /// The moment it is timed for, where a timer calls it.
    #[must_use]
    pub fn when(&self) -> Option<Moment> {
        self.0.when
    }

    /// The callable of the language that it is to call, unless it was called or cancelled already.
    #[must_use]
    pub fn callback(&self) -> Option<L::Callback> {
        match &*self.0.call.borrow() {
            Some(Call::Language(callback, _)) => Some(callback.clone()),
            _ => None,
        }
    }

    /// Whether both are the same handle.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    pub(super) fn left_timers(&self) {
        self.0.scheduled.set(false);
    }

    pub(super) fn take(&self) -> Option<Call<L>> {
        self.0.call.take()
    }
}

impl<L: Language> Clone for Handle<L> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}
