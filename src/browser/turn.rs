//! Turns of the page: between two of them the browser paints, and handles clicks and timers.

use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageChannel, MessagePort};

use super::error::Error;

/// Gives the page a turn. A message to oneself is the quickest macrotask there is: chained timeouts are held back to 4 ms,
/// and promises (all that `spawn_local` wakes by) run before the page gets to do anything.
#[must_use = "dropping it closes the channel; `next` then has nothing to wait for"]
pub struct Turns {
    here: MessagePort,
    there: MessagePort,
    state: Rc<State>,
    _on_message: Closure<dyn FnMut()>,
}

#[derive(Default)]
struct State {
    arrived: Cell<bool>,
    waker: Cell<Option<Waker>>,
}

impl Turns {
    /// Opens a channel to oneself.
    ///
    /// # Errors
    /// When the browser does not let it.
    pub fn new() -> Result<Self, Error> {
        let channel = MessageChannel::new().map_err(Error::refused("a message channel"))?;
        let (here, there) = (channel.port1(), channel.port2());
        let state = Rc::new(State::default());
        let on_message = Closure::new({
            let state = Rc::clone(&state);
            move || {
                state.arrived.set(true);
                if let Some(waker) = state.waker.take() {
                    waker.wake();
                }
            }
        });
        here.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Ok(Self {
            here,
            there,
            state,
            _on_message: on_message,
        })
    }

    /// Comes back when the page had its turn.
    pub async fn next(&mut self) {
        self.state.arrived.set(false);
        if self.there.post_message(&JsValue::NULL).is_err() {
            // A slower turn is better than none.
            return TimeoutFuture::new(0).await;
        }
        poll_fn(|context| {
            if self.state.arrived.get() {
                return Poll::Ready(());
            }
            self.state.waker.set(Some(context.waker().clone()));
            Poll::Pending
        })
        .await;
    }
}

impl Drop for Turns {
    fn drop(&mut self) {
        self.here.set_onmessage(None);
        self.here.close();
        self.there.close();
    }
}
