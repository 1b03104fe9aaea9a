//! What is being edited is kept as it is typed: a moment after the last change, and at once when the page goes away.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::State;
use crate::browser::Storage;
use crate::ui::notice::Notice;

/// How long nothing must have changed before it is kept.
const QUIET: Duration = Duration::from_millis(250);

/// Keeps the settings and the work for as long as the page lives.
pub struct Keep {
    storage: Storage,
    state: State,
    waiting: Cell<Option<TimeoutHandle>>,
    /// What the storage holds by now; nothing is written twice.
    written: RefCell<Vec<(&'static str, Option<String>)>>,
}

impl Keep {
    /// Watches for changes and keeps them.
    pub fn start(storage: Storage, state: State) {
        let keep = Rc::new(Self {
            storage,
            state,
            waiting: Cell::new(None),
            written: RefCell::default(),
        });
        let later = Rc::clone(&keep);
        Effect::new(move |_| {
            let _ = state.settings.kept();
            state.work.history.track();
            state.work.code.track();
            state.work.mode.track();
            state.work.ready.track();
            let keep = Rc::clone(&later);
            if let Some(earlier) = later.waiting.take() {
                earlier.clear();
            }
            let timer = set_timeout_with_handle(move || keep.write(), QUIET);
            later.waiting.set(timer.ok());
        });
        let now = StoredValue::new_local(keep);
        for event in ["pagehide", "visibilitychange"] {
            let listening = window_event_listener_untyped(event, move |_| now.with_value(|keep| keep.write()));
            on_cleanup(move || listening.remove());
        }
    }

    fn write(&self) {
        let (settings, work) = untrack(|| (self.state.settings.kept(), self.state.work.kept()));
        let settings = settings.into_iter().map(|(key, value)| (key, Some(value)));
        let all: Vec<_> = settings.chain(work).collect();
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
