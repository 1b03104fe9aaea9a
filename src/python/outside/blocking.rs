//! Blocking calls: the thread stands still until the answer is there, and with the main thread the loop.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Decode, Question, Waiter};
use crate::event_loop::{Answer, Asked, Pause};
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::Flow;
use crate::python::raise::Result;
use crate::python::threads::Wait;
use crate::trace::ThreadDoing;

/// A call that answers when the outside has.
#[must_use]
pub fn blocking(question: Question) -> Flow {
    Flow::Native(Box::new(Blocking {
        label: Rc::clone(&question.label),
        decode: question.decode,
        asked: Some(question.asked),
        answer: Rc::default(),
        line: 0,
    }))
}

struct Blocking {
    label: Rc<str>,
    decode: Decode,
    /// None once it was asked.
    asked: Option<Asked>,
    answer: Rc<RefCell<Option<Answer>>>,
    line: u32,
}

impl Native for Blocking {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        sent.value()?;
        if let Some(asked) = self.asked.take() {
            self.line = machine.line();
            let waiter = Waiter::Thread(machine.threads.current(), Rc::clone(&self.answer));
            machine.ask_outside(asked, &self.label, waiter);
        }
        if let Some(answer) = self.answer.take() {
            return (self.decode)(machine, answer).map(Next::Return);
        }
        let doing = ThreadDoing::Waiting(Rc::clone(&self.label));
        machine.threads.will_wait(Wait::new(doing, self.line));
        Ok(Next::Pause(Pause::Outside))
    }
}
