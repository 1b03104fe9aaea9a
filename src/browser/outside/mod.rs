//! The outside of a run in a page: what it asks for is handed to who can do it, and what completes wakes the driver.

mod arrivals;
mod keyboard;

use std::cell::Cell;
use std::rc::Rc;

use crate::event_loop::{Answer, Asked, Outside};
use crate::trace::OutsideId;

pub use arrivals::Arrivals;
pub use keyboard::Keyboard;

/// All that a run reaches from a page.
pub struct PageOutside {
    arrivals: Rc<Arrivals>,
    keyboard: Rc<Keyboard>,
    /// Whether anything is really asked for: a ghost only notes that it would be.
    reaches: bool,
    was_asked: Cell<bool>,
}

impl PageOutside {
    /// The outside of one run; nothing is ever asked of one that does not reach anything.
    #[must_use]
    pub fn new(reaches: bool) -> Self {
        let arrivals = Rc::new(Arrivals::default());
        let keyboard = Rc::new(Keyboard::new(Rc::clone(&arrivals)));
        Self {
            arrivals,
            keyboard,
            reaches,
            was_asked: Cell::new(false),
        }
    }

    /// Where lines are typed.
    #[must_use]
    pub fn keyboard(&self) -> Rc<Keyboard> {
        Rc::clone(&self.keyboard)
    }

    /// Whether anything was asked for.
    #[must_use]
    pub fn was_asked(&self) -> bool {
        self.was_asked.get()
    }

    /// Whether something has completed that the run has not been told of.
    #[must_use]
    pub fn has_arrived(&self) -> bool {
        !self.arrivals.is_empty()
    }

    /// Comes back when something has completed that the run has not been told of.
    pub async fn arrived(&self) {
        self.arrivals.wait().await;
    }
}

impl Outside for PageOutside {
    fn start(&self, id: OutsideId, asked: Asked) {
        self.was_asked.set(true);
        if !self.reaches {
            return;
        }
        match asked {
            Asked::Line(asked) => self.keyboard.ask(id, asked),
            Asked::Exchange(_) => {
                let nobody = Answer::Exchange(Err(crate::event_loop::NetworkFailure::Unreachable));
                self.arrivals.add(id, nobody);
            }
        }
    }

    fn cancel(&self, id: OutsideId) {
        self.keyboard.give_up(id);
    }

    fn completed(&self) -> Option<(OutsideId, Answer)> {
        self.arrivals.take()
    }
}
