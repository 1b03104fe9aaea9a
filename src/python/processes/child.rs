//! A process from within: a run of the program's module that then does what it is told.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::{Machine, PARENT};
use crate::event_loop::{Answer, Asked, Clock, NetworkFailure, NewProcess, Outside, Written};
use crate::python::machine::{Native, Next, Sent};
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::run::{Advance, Run};
use crate::python::value::Value;
use crate::trace::{ClockKind, Event, EventKind, OutsideId, Recorder, Trace};

/// A process.
pub struct Child {
    run: Run,
    trace: Rc<RefCell<Trace>>,
    channel: Rc<Channel>,
}

/// What a process says and writes, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A message.
    Told(Vec<u8>),
    /// Text of the program.
    Wrote(Written),
}

impl Child {
    /// A process that has not begun.
    #[must_use]
    pub fn new(new: &NewProcess, clock: Rc<dyn Clock>) -> Self {
        // Nothing of its record is kept but what it writes.
        let recorder = Recorder::new(Trace::new(ClockKind::Real, new.seed, 0));
        let trace = recorder.trace();
        let channel = Rc::new(Channel::default());
        let outside = Rc::<Channel>::clone(&channel) as Rc<dyn Outside>;
        Self {
            run: Run::of_process(new, clock, outside, recorder),
            trace,
            channel,
        }
    }

    /// Sends it a message.
    pub fn tell(&self, message: Vec<u8>) {
        self.channel
            .inbox
            .borrow_mut()
            .push_back((PARENT, Answer::Told(message)));
    }

    /// Runs for about so many instructions.
    pub fn advance(&mut self, fuel: u32) -> Advance {
        self.run.advance(fuel)
    }

    /// What it has written and said since it was last asked.
    pub fn said(&mut self) -> Vec<Said> {
        let events = std::mem::take(&mut self.trace.borrow_mut().events);
        let written = events.into_iter().filter_map(|Event { kind, .. }| match kind {
            EventKind::Output { stream, text, line, .. } => Some(Said::Wrote(Written { stream, text, line })),
            _ => None,
        });
        // It says nothing before it has written what the answer came with.
        written
            .chain(self.channel.said.take().into_iter().map(Said::Told))
            .collect()
    }
}

/// The outside of a process: the one that started it, and nobody else.
#[derive(Default)]
struct Channel {
    inbox: RefCell<VecDeque<(OutsideId, Answer)>>,
    said: RefCell<Vec<Vec<u8>>>,
}

impl Outside for Channel {
    fn start(&self, id: OutsideId, asked: Asked) {
        let answer = match asked {
            Asked::Line(_) => Answer::Line(None),
            Asked::Exchange(_) => Answer::Exchange(Err(NetworkFailure::Forbidden)),
            Asked::Process(_) => Answer::Over,
        };
        self.inbox.borrow_mut().push_back((id, answer));
    }

    fn cancel(&self, _: OutsideId) {}

    fn tell(&self, _: OutsideId, message: Vec<u8>) {
        self.said.borrow_mut().push(message);
    }

    fn completed(&self) -> Option<(OutsideId, Answer)> {
        self.inbox.borrow_mut().pop_front()
    }
}

/// What a process begins with: `_process.serve`, which gets the program's module as a function.
pub struct Serve {
    /// That function.
    pub main: Value,
}

impl Native for Serve {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        sent.value()?;
        if let Some(body) = machine.import_to_call("_process") {
            return Ok(Next::Call(body, Args::default()));
        }
        let serve = machine.library_name("_process", "serve");
        let serve = serve.ok_or_else(|| Raise::new(Kind::RuntimeError, "this program starts no processes"))?;
        let main = std::mem::take(&mut self.main);
        Ok(Next::Follow(Flow::Call(serve, Args::new(vec![main]))))
    }
}
