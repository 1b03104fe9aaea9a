//! The page's one owner of `requestAnimationFrame`.

use std::cell::Cell;
use std::rc::{Rc, Weak};

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use super::error::{Error, window};

/// Paints at most once a frame, and only when somebody asked for it since the last one. Clones ask for the same frame.
#[derive(Clone)]
#[must_use = "when the last clone is dropped nothing is painted any more"]
pub struct Frames(Rc<Inner>);

struct Inner {
    pending: Cell<Option<i32>>,
    callback: Closure<dyn FnMut(f64)>,
}

impl Frames {
    /// `paint` is called with the frame's time in milliseconds, as `performance.now` counts.
    pub fn new(mut paint: impl FnMut(f64) + 'static) -> Self {
        Self(Rc::new_cyclic(|inner: &Weak<Inner>| {
            let inner = Weak::clone(inner);
            let callback = Closure::new(move |time| {
                if let Some(inner) = inner.upgrade() {
                    // Taken back before painting: what is painted may ask for the next frame.
                    inner.pending.set(None);
                    paint(time);
                }
            });
            Inner {
                pending: Cell::new(None),
                callback,
            }
        }))
    }

    /// Something has changed: paint in the next frame. Asking again before that changes nothing.
    pub fn request(&self) {
        if self.0.pending.get().is_some() {
            return;
        }
        // A page that is being closed gives no more frames, and needs none.
        let frame = window()
            .and_then(|window| {
                window
                    .request_animation_frame(self.0.callback.as_ref().unchecked_ref())
                    .map_err(Error::refused("a frame"))
            })
            .ok();
        self.0.pending.set(frame);
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let (Ok(window), Some(pending)) = (window(), self.pending.get()) {
            let _ = window.cancel_animation_frame(pending);
        }
    }
}
