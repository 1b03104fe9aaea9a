//! What has completed outside and waits to be taken in.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::task::{Poll, Waker};

use crate::event_loop::Answer;
use crate::trace::OutsideId;

/// Answers in the order in which they came; the run's driver waits for them.
#[derive(Default)]
pub struct Arrivals {
    answers: RefCell<VecDeque<(OutsideId, Answer)>>,
    /// Only the driver waits.
    waker: Cell<Option<Waker>>,
}

impl Arrivals {
    /// Takes in an answer, and wakes the driver.
    pub fn add(&self, id: OutsideId, answer: Answer) {
        self.answers.borrow_mut().push_back((id, answer));
        self.wake();
    }

    /// Wakes the driver, which looks what has changed.
    pub fn wake(&self) {
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }

    /// Gives out the first answer.
    pub fn take(&self) -> Option<(OutsideId, Answer)> {
        self.answers.borrow_mut().pop_front()
    }

    /// Whether there is no answer.
    pub fn is_empty(&self) -> bool {
        self.answers.borrow().is_empty()
    }

    /// Comes back when this holds; whoever makes it hold calls `add` or `wake`.
    pub async fn wait(&self, holds: impl Fn() -> bool) {
        poll_fn(|context| {
            if holds() {
                return Poll::Ready(());
            }
            self.waker.set(Some(context.waker().clone()));
            Poll::Pending
        })
        .await;
    }
}
