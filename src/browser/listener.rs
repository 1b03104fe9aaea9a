//! Event listeners that end with their owner.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};

use super::error::Error;

/// Listens to one kind of event for as long as it lives.
#[must_use = "dropping it ends the listening"]
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    first: bool,
    callback: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Calls `callback` with every event of this kind that reaches the target.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn new(target: &EventTarget, kind: &'static str, callback: impl FnMut(Event) + 'static) -> Result<Self, Error> {
        Self::add(target, kind, false, Closure::new(callback))
    }

    /// The same, before what is inside the target gets the event.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn first(
        target: &EventTarget,
        kind: &'static str,
        callback: impl FnMut(Event) + 'static,
    ) -> Result<Self, Error> {
        Self::add(target, kind, true, Closure::new(callback))
    }

    fn add(
        target: &EventTarget,
        kind: &'static str,
        first: bool,
        callback: Closure<dyn FnMut(Event)>,
    ) -> Result<Self, Error> {
        target
            .add_event_listener_with_callback_and_bool(kind, callback.as_ref().unchecked_ref(), first)
            .map_err(Error::refused("an event listener"))?;
        Ok(Self {
            target: target.clone(),
            kind,
            first,
            callback,
        })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // A target that is gone has nothing to remove.
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.kind,
            self.callback.as_ref().unchecked_ref(),
            self.first,
        );
    }
}
