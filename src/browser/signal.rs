//! A flag that can be raised once and waited for.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::task::{Context, Poll, Waker};

/// Raised once, by anybody; any number may wait for it.
#[derive(Default)]
pub struct Signal {
    raised: Cell<bool>,
    wakers: RefCell<Vec<Waker>>,
}

impl Signal {
    /// Raises it and wakes all who wait.
    pub fn raise(&self) {
        self.raised.set(true);
        for waker in self.wakers.take() {
            waker.wake();
        }
    }

    /// Whether it has been raised.
    pub fn is_raised(&self) -> bool {
        self.raised.get()
    }

    /// Comes back once it is raised.
    pub async fn wait(&self) {
        poll_fn(|context| self.poll(context)).await;
    }

    /// The same, for use inside another future.
    pub fn poll(&self, context: &mut Context<'_>) -> Poll<()> {
        if self.raised.get() {
            return Poll::Ready(());
        }
        let mut wakers = self.wakers.borrow_mut();
        if !wakers.iter().any(|waker| waker.will_wake(context.waker())) {
            wakers.push(context.waker().clone());
        }
        Poll::Pending
    }
}
