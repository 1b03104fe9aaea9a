//! What runs, kept on the heap: frames of the program's functions and steps of our own.

use std::rc::Rc;

use super::asking::Asking;
use super::{Machine, Native};
use crate::event_loop::Future;
use crate::python::code::{Code, Handler, Reg};
use crate::python::objects::{Coroutine, Exception};
use crate::python::value::Value;

/// Where a result goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// To whoever started the machine.
    End,
    /// Into a register of the frame below.
    Store(Reg),
    /// The same as the next value of a `for`: at the end of the generator the frame below goes on with its jump.
    Next(Reg),
    /// The same for `yield from`: the frame below hands on what is yielded, and stores what is returned.
    Delegate(Reg),
    /// To our own step below, which is resumed with it.
    Resume,
    /// The same to a step that goes on with a coroutine by hand: it also gets what that waits for.
    Drive,
    /// To our own step below, which asked for it and does its work again.
    Answer,
}

/// One call of a function of the program.
pub struct Frame {
    /// What it does.
    pub code: Rc<Code>,
    /// The next instruction.
    pub pc: usize,
    /// Parameters, variables, and what is being computed.
    pub registers: Vec<Value>,
    /// Where its result goes.
    pub then: Then,
    /// The coroutine or generator whose frame this is.
    pub owner: Option<Rc<Coroutine>>,
    /// The exceptions that it is handling, the latest last.
    pub handled: Vec<Rc<Exception>>,
    /// Whether it is drawn as a span of its task.
    pub span: bool,
    /// The future that it waits for; the instruction before `pc` is the `Await`.
    pub awaiting: Option<Future<Machine>>,
}

impl Frame {
    /// The innermost handler around the instruction before `pc`.
    #[must_use]
    pub fn handler(&self) -> Option<Handler> {
        // What is raised before the first instruction is outside of everything.
        let at = u32::try_from(self.pc.checked_sub(1)?).ok()?;
        self.code
            .handlers
            .iter()
            .find(|handler| (handler.start..handler.end).contains(&at))
            .copied()
    }

    /// Where in the source it is at work, as bytes; none for the library's code.
    #[must_use]
    pub fn place(&self) -> Option<(u32, u32)> {
        self.code.places.get(self.pc.saturating_sub(1)).copied()
    }
}

/// One of our own functions that goes on after something else has run.
pub struct NativeCall {
    /// What it does.
    pub body: Box<dyn Native>,
    /// Where its result goes.
    pub then: Then,
    /// The coroutine whose body this is.
    pub owner: Option<Rc<Coroutine>>,
    /// The future that it waits for.
    pub awaiting: Option<Future<Machine>>,
    /// Whether it has begun: what is raised in it before ends it at once.
    pub begun: bool,
    /// What it asked the program, and has to be told when it does its work again.
    pub asking: Option<Box<Asking>>,
}

/// Something that runs.
pub enum Activation {
    /// A call of a function of the program.
    Frame(Box<Frame>),
    /// One of our own functions.
    Native(Box<NativeCall>),
}

impl Activation {
    /// Says where its result goes.
    pub const fn set_then(&mut self, then: Then) {
        match self {
            Self::Frame(frame) => frame.then = then,
            Self::Native(native) => native.then = then,
        }
    }

    /// Where its result goes.
    pub const fn then(&self) -> Then {
        match self {
            Self::Frame(frame) => frame.then,
            Self::Native(native) => native.then,
        }
    }

    /// Whose body this is no longer.
    pub const fn take_owner(&mut self) -> Option<Rc<Coroutine>> {
        match self {
            Self::Frame(frame) => frame.owner.take(),
            Self::Native(native) => native.owner.take(),
        }
    }

    /// Says whose body this is.
    pub fn set_owner(&mut self, owner: Rc<Coroutine>) {
        match self {
            Self::Frame(frame) => frame.owner = Some(owner),
            Self::Native(native) => native.owner = Some(owner),
        }
    }
}
