//! One thread: its stack while it does not run, and what it waits for.

use std::cell::Cell;
use std::rc::Rc;

use crate::event_loop::{EventLoop, Future};
use crate::python::language::InFlight;
use crate::python::machine::{Activation, Machine, Sent};
use crate::python::modules::asyncio::SetLoop;
use crate::python::objects::Context;
use crate::trace::{Nanos, ThreadDoing, ThreadId};

/// What a thread does: code of its own, or an event loop that it started.
pub enum Doing {
    /// Code.
    Program,
    /// A loop.
    Loop {
        /// Which.
        event_loop: EventLoop<Machine>,
        /// What of the thread waits for the loop's end, and the context that it runs in.
        outer: Vec<Activation>,
        /// See `outer`.
        context: Context,
        /// The loop runs for this.
        until: Future<Machine>,
        /// With top-level await, the program itself. As in a notebook, the loop goes on after it for the tasks that it left.
        notebook: Option<Future<Machine>>,
    },
    /// It is over.
    Ended,
}

/// What the machine runs for a thread; the thread keeps it while another one runs.
pub struct Fiber {
    /// As `Machine::stack`.
    pub stack: Vec<Activation>,
    /// As `Machine::pending`.
    pub pending: Sent,
    /// As `Machine::running_loop`.
    pub running_loop: Option<EventLoop<Machine>>,
    /// As `Machine::in_flight`.
    pub in_flight: InFlight,
    /// As `Machine::context`.
    pub context: Context,
    /// The loop that it has set.
    pub set_loop: SetLoop,
}

impl Fiber {
    /// One that runs this from the beginning.
    #[must_use]
    pub fn new(stack: Vec<Activation>) -> Self {
        Self {
            stack,
            pending: Sent::Start,
            running_loop: None,
            in_flight: InFlight::default(),
            context: Context::default(),
            set_loop: SetLoop::of_new_thread(),
        }
    }
}

/// A thread of the program.
pub struct Thread {
    pub(super) name: Rc<str>,
    pub(super) fiber: Fiber,
    pub(super) doing: Doing,
    /// What it waits for; none while it wants the lock or holds it.
    pub(super) wait: Option<Wait>,
}

impl Thread {
    pub(super) fn new(name: Rc<str>, fiber: Fiber) -> Self {
        Self {
            name,
            fiber,
            doing: Doing::Program,
            wait: None,
        }
    }

    pub(super) fn main() -> Self {
        Self::new("MainThread".into(), Fiber::new(Vec::new()))
    }

    /// Drops what it was to run, innermost first, without running any of it.
    pub(in crate::python) fn abandon(mut self) {
        if let Doing::Loop { event_loop, .. } = &self.doing {
            event_loop.clear();
        }
        while let Some(activation) = self.fiber.stack.pop() {
            drop(activation);
        }
    }
}

/// What a thread waits for.
pub struct Wait {
    /// As the record says it.
    pub(super) on: ThreadDoing,
    /// The line of the program that waits; 0 where none does.
    pub(super) line: u32,
    /// The thread that holds what it waits for, where one can.
    pub(super) held_by: Option<Rc<Cell<Option<ThreadId>>>>,
    /// When the wait ends at the latest.
    pub(super) until: Option<Nanos>,
    /// The how many-th wait of the run it is.
    pub(super) order: u64,
}

impl Wait {
    /// A wait for this, at this line of the program.
    #[must_use]
    pub const fn new(on: ThreadDoing, line: u32) -> Self {
        Self {
            on,
            line,
            held_by: None,
            until: None,
            order: 0,
        }
    }

    /// The same for something that a thread holds.
    #[must_use]
    pub fn held_by(mut self, holder: &Rc<Cell<Option<ThreadId>>>) -> Self {
        self.held_by = Some(Rc::clone(holder));
        self
    }
}
