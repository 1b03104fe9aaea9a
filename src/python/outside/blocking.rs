//! Blocking calls: the thread stands still until the answer is there, and with the main thread the loop.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Decode, Question, Waiter};
use crate::event_loop::{Answer, Asked, Pause};
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::Flow;
use crate::python::raise::Result;
use crate::python::threads::Wait;
use crate::python::value::Value;
use crate::trace::{Nanos, OutsideId, ThreadDoing};

/// A call that answers when the outside has.
#[must_use]
pub fn blocking(question: Question) -> Flow {
    begin(question, None)
}

/// The same, giving up after so many nanoseconds; then this is the answer.
#[must_use]
pub fn blocking_for(question: Question, timeout: Nanos, late: Value) -> Flow {
    begin(question, Some((timeout, late)))
}

fn begin(question: Question, timeout: Option<(Nanos, Value)>) -> Flow {
    Flow::Native(Box::new(Blocking {
        timeout,
        until: None,
        id: None,
        label: Rc::clone(&question.label),
        decode: question.decode,
        asked: Some(question.asked),
        answer: Rc::default(),
        line: 0,
    }))
}

struct Blocking {
    timeout: Option<(Nanos, Value)>,
    /// When it gives up.
    until: Option<Nanos>,
    id: Option<OutsideId>,
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
            self.id = Some(machine.ask_outside(asked, &self.label, waiter));
            let timeout = self.timeout.as_ref();
            self.until = timeout.map(|(timeout, _)| machine.now().saturating_add(*timeout));
        }
        if let Some(answer) = self.answer.take() {
            return (self.decode)(machine, answer).map(Next::Return);
        }
        if let (Some(id), Some((_, late))) = (self.id, &self.timeout)
            && self.until.is_some_and(|until| until <= machine.now())
        {
            machine.give_up_outside(id);
            return Ok(Next::Return(late.clone()));
        }
        let doing = ThreadDoing::Waiting(Rc::clone(&self.label));
        machine.threads.will_wait(Wait::new(doing, self.line));
        Ok(Next::Pause(self.until.map_or(Pause::Outside, Pause::Until)))
    }
}
