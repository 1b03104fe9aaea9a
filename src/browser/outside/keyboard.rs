//! Lines that a person, or whoever started the run, types into it.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::Arrivals;
use crate::event_loop::{Answer, LineAsked};
use crate::trace::OutsideId;

/// A run's standard input. What is typed before it is asked for is kept, as a terminal does.
pub struct Keyboard {
    arrivals: Rc<Arrivals>,
    /// Who waits for a line, the next one first.
    asked: RefCell<VecDeque<(OutsideId, LineAsked)>>,
    typed: RefCell<VecDeque<String>>,
    closed: Cell<bool>,
}

impl Keyboard {
    pub(super) fn new(arrivals: Rc<Arrivals>) -> Self {
        Self {
            arrivals,
            asked: RefCell::default(),
            typed: RefCell::default(),
            closed: Cell::new(false),
        }
    }

    pub(super) fn ask(&self, id: OutsideId, asked: LineAsked) {
        self.asked.borrow_mut().push_back((id, asked));
        self.hand_out();
    }

    pub(super) fn give_up(&self, id: OutsideId) {
        self.asked.borrow_mut().retain(|(own, _)| *own != id);
    }

    /// What the program waits for, if it waits for a line.
    #[must_use]
    pub fn asked(&self) -> Option<LineAsked> {
        self.asked.borrow().front().map(|(_, asked)| *asked)
    }

    /// Types a line, without its end.
    pub fn type_line(&self, line: String) {
        self.typed.borrow_mut().push_back(line);
        self.hand_out();
    }

    /// There are no more lines once those that were typed are read: who asks then gets an `EOFError`.
    pub fn close(&self) {
        self.closed.set(true);
        self.hand_out();
    }

    fn hand_out(&self) {
        while !self.asked.borrow().is_empty() {
            let line = self.typed.borrow_mut().pop_front();
            if line.is_none() && !self.closed.get() {
                return;
            }
            if let Some((id, _)) = self.asked.borrow_mut().pop_front() {
                self.arrivals.add(id, Answer::Line(line));
            }
        }
    }
}
