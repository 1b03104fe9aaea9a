//! A value that the page follows.

use std::cell::RefCell;

use leptos::prelude::{ArcTrigger, Notify, Track};
use leptos::task::{spawn_local, tick};

/// Does this when all who follow what is being changed have run again, and before the person does anything more.
pub fn once_shown(act: impl FnOnce() + 'static) {
    spawn_local(async {
        tick().await;
        act();
    });
}

/// A value, and who follows it; a handle that is copied freely. It lives as long as the page, which has each once.
///
/// It is Leptos's trigger beside a plain cell: a signal would bring its code along once more for every type of value.
pub struct Live<T: 'static>(&'static Inner<T>);

struct Inner<T> {
    value: RefCell<T>,
    changed: ArcTrigger,
}

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Live<T> {}

impl<T: Default> Default for Live<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> Live<T> {
    /// Begins with this value.
    pub fn new(value: T) -> Self {
        Self(Box::leak(Box::new(Inner {
            value: RefCell::new(value),
            changed: ArcTrigger::new(),
        })))
    }

    /// Has what runs just now run again when the value changes.
    pub fn track(self) {
        self.0.changed.track();
    }

    /// Looks at the value and follows it. What looks must not change it.
    pub fn with<R>(self, look: impl FnOnce(&T) -> R) -> R {
        self.track();
        self.with_now(look)
    }

    /// Looks at the value as it is, for an event. What looks must not change it.
    pub fn with_now<R>(self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.0.value.borrow())
    }

    /// Changes the value; who follows it runs again, after what runs now.
    pub fn update<R>(self, change: impl FnOnce(&mut T) -> R) -> R {
        let result = self.update_quietly(change);
        self.0.changed.notify();
        result
    }

    /// Changes the value, and nobody is told.
    pub fn update_quietly<R>(self, change: impl FnOnce(&mut T) -> R) -> R {
        change(&mut self.0.value.borrow_mut())
    }

    /// Takes a new value.
    pub fn set(self, value: T) {
        self.update(|now| *now = value);
    }
}

impl<T: Clone> Live<T> {
    /// The value; follows it.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value as it is, for an event.
    pub fn now(self) -> T {
        self.with_now(T::clone)
    }
}

impl<T: PartialEq> Live<T> {
    /// Takes a new value, unless it is the same.
    pub fn turn(self, value: T) {
        if self.with_now(|now| *now != value) {
            self.set(value);
        }
    }
}
