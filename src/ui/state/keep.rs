//! What is being edited is kept as it is typed: a moment after the last change, and at once when the page goes away.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::{untrack, window};

use super::State;
use crate::browser::{Listener, Storage};
use crate::ui::element::{follow, keep};
use crate::ui::notice::Notice;

/// How long nothing must have changed before it is kept.
const QUIET: Duration = Duration::from_millis(250);

/// Keeps the settings and the work for as long as the page lives.
pub struct Keep {
    storage: Storage,
    state: State,
    waiting: Cell<Option<TimeoutHandle>>,
    /// What is not to be written: what the page began with, which was kept already or came from its address, and what was
    /// written since.
    written: RefCell<Vec<(&'static str, Option<String>)>>,
}

impl Keep {
    /// Watches for changes and keeps them.
    pub fn start(storage: Storage, state: State) {
        let this = Rc::new(Self {
            storage,
            state,
            waiting: Cell::new(None),
            written: RefCell::new(untrack(|| all(state))),
        });
        for event in ["pagehide", "visibilitychange"] {
            let now = Rc::clone(&this);
            if let Ok(listener) = Listener::new(&window(), event, move |_| now.write()) {
                keep(Box::new(listener));
            }
        }
        follow(move || {
            state.settings.track();
            state.work.track();
            state.labs.track();
            if let Some(earlier) = this.waiting.take() {
                earlier.clear();
            }
            let later = Rc::downgrade(&this);
            let write = move || {
                if let Some(keep) = later.upgrade() {
                    keep.write();
                }
            };
            this.waiting.set(set_timeout_with_handle(write, QUIET).ok());
        });
    }

    fn write(&self) {
        let all = untrack(|| all(self.state));
        let written = self.written.replace(all.clone());
        for (key, value) in all.iter().filter(|pair| !written.contains(pair)) {
            match value {
                Some(value) if self.storage.set(key, value).is_err() => self.state.notices.tell(Notice::NotKept),
                Some(_) => {}
                None => self.storage.remove(key),
            }
        }
    }
}

/// All that is kept, each under its key; none where there is nothing.
fn all(state: State) -> Vec<(&'static str, Option<String>)> {
    let settings = state.settings.kept().into_iter();
    let settings = settings.map(|(key, value)| (key, Some(value)));
    settings.chain(state.work.kept()).chain(state.labs.kept()).collect()
}

impl Drop for Keep {
    fn drop(&mut self) {
        if let Some(waiting) = self.waiting.take() {
            waiting.clear();
        }
    }
}
