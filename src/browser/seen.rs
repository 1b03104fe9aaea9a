//! Whether an element can be seen, however many frames stand around it.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

use super::error::Error;

/// Waits for an element to be seen, for as long as it lives.
#[must_use = "dropping it ends the waiting"]
pub struct Seen {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array, IntersectionObserver)>,
}

impl Seen {
    /// Calls `seen` once, when some of the element is in sight.
    ///
    /// # Errors
    /// When the browser can't tell.
    pub fn wait(element: &Element, seen: impl Fn() + 'static) -> Result<Self, Error> {
        let callback = Closure::new(move |entries: Array, observer: IntersectionObserver| {
            let is_seen = |entry: IntersectionObserverEntry| entry.is_intersecting();
            if entries.iter().any(|entry| is_seen(entry.unchecked_into())) {
                observer.disconnect();
                seen();
            }
        });
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref())
            .map_err(Error::refused("an intersection observer"))?;
        observer.observe(element);
        Ok(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for Seen {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
