//! An outside whose answers are known beforehand: the stand-in for tests and tools, and what the simulated network is made of.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Answer, Asked, NetworkFailure, Outside};
use crate::event_loop::Clock;
use crate::trace::{Nanos, OutsideId};

/// Answers as its script says, each answer so many nanoseconds after it was asked for.
pub struct Scripted {
    clock: Rc<dyn Clock>,
    script: Box<Script>,
    coming: RefCell<BTreeMap<(Nanos, OutsideId), Answer>>,
}

/// What comes of what is asked for, and after how many nanoseconds.
type Script = dyn Fn(&Asked) -> (Nanos, Answer);

impl Scripted {
    /// One with this script.
    #[must_use]
    pub fn new(clock: Rc<dyn Clock>, script: impl Fn(&Asked) -> (Nanos, Answer) + 'static) -> Self {
        Self {
            clock,
            script: Box::new(script),
            coming: RefCell::default(),
        }
    }

    /// A script where nobody types anything and no network is: it says so at once.
    #[must_use]
    pub fn nobody(asked: &Asked) -> (Nanos, Answer) {
        let answer = match asked {
            Asked::Line(_) => Answer::Line(None),
            Asked::Exchange(_) => Answer::Exchange(Err(NetworkFailure::Unreachable)),
            Asked::Process(_) => Answer::Over,
        };
        (0, answer)
    }

    /// How many answers are still to come.
    #[must_use]
    pub fn count(&self) -> usize {
        self.coming.borrow().len()
    }

    /// The moment of the next answer.
    #[must_use]
    pub fn next_moment(&self) -> Option<Nanos> {
        self.coming.borrow().keys().next().map(|(when, _)| *when)
    }
}

impl Outside for Scripted {
    fn start(&self, id: OutsideId, asked: Asked) {
        let (delay, answer) = (self.script)(&asked);
        self.coming.borrow_mut().insert((self.clock.now() + delay, id), answer);
    }

    fn cancel(&self, id: OutsideId) {
        self.coming.borrow_mut().retain(|(_, own), _| *own != id);
    }

    fn completed(&self) -> Option<(OutsideId, Answer)> {
        let mut coming = self.coming.borrow_mut();
        let first = coming.first_entry().filter(|first| first.key().0 <= self.clock.now())?;
        let ((_, id), answer) = first.remove_entry();
        Some((id, answer))
    }
}
