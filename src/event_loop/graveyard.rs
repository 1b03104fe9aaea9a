//! Where futures end once their last handle is gone.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use super::future::Body;
use super::{EventLoop, Future, Language, Outcome, Report};

/// Takes futures apart one after another, so that a chain of a hundred thousand that hold one another is no recursion on
/// Rust's stack; and keeps those aside that asyncio reports on.
pub(super) struct Graveyard<L: Language> {
    waiting: RefCell<Vec<Body<L>>>,
    digging: Cell<bool>,
    unheard: RefCell<VecDeque<Report<L>>>,
}

impl<L: Language> Graveyard<L> {
    pub(super) fn new() -> Self {
        Self {
            waiting: RefCell::default(),
            digging: Cell::new(false),
            unheard: RefCell::default(),
        }
    }
}

impl<L: Language> EventLoop<L> {
    /// Takes what a future held; called when its last handle is gone.
    pub(super) fn bury(&self, body: Body<L>) {
        let graveyard = self.graveyard();
        if body.dies_unheard() {
            let future = Future::with_body(self, body);
            match (future.outcome(), future.as_task()) {
                (Outcome::Raised(exception), _) => self.tell_later(Report::NeverRetrieved { future, exception }),
                (_, Some(task)) => self.tell_later(Report::DestroyedPending(task)),
                _ => {}
            }
            return;
        }
        graveyard.waiting.borrow_mut().push(body);
        if graveyard.digging.replace(true) {
            return;
        }
        loop {
            let next = graveyard.waiting.borrow_mut().pop();
            let Some(body) = next else { break };
            drop(body); // May come back here through the futures that it held; they then only wait for their turn.
        }
        graveyard.digging.set(false);
    }

    /// Puts a report by until the loop asks for it.
    pub fn tell_later(&self, report: Report<L>) {
        self.graveyard().unheard.borrow_mut().push_back(report);
    }

    /// The next report that was put by, such as that on a future which was dropped too early. The loop asks after every handle; a language
    /// may ask more often.
    #[must_use]
    pub fn next_unheard(&self) -> Option<Report<L>> {
        self.graveyard().unheard.borrow_mut().pop_front()
    }
}
