//! Our own functions that have to wait for the program: they are steps, resumed with what they asked for.

use std::rc::Rc;

use super::Machine;
use super::frame::{Activation, NativeCall, Then};
use crate::event_loop::{Future, Pause};
use crate::python::objects::{Args, Coroutine, CoroutineKind, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// A function of ours that calls back into the program, or waits. It is resumed first with [`Sent::Start`], then each
/// time with the answer to the [`Next`] that it returned. When it asks the program something ([`crate::python::ask`]) it is
/// resumed with the same once more, so it must not have changed anything before that it can't change again.
pub trait Native {
    /// Goes on.
    ///
    /// # Errors
    /// What it raises ends it.
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next>;
}

/// What a step of ours is resumed with.
#[derive(Clone)]
pub enum Sent {
    /// Nothing: it begins.
    Start,
    /// What it asked for.
    Value(Value),
    /// The iterator that it asked is at its end, or the generator returned this.
    Exhausted(Value),
    /// What it asked for raised this.
    Raised(Raise),
}

impl Sent {
    /// The value that was asked for; what was raised is raised on.
    ///
    /// # Errors
    /// What was raised.
    pub fn value(self) -> Result {
        match self {
            Self::Start => Ok(Value::None),
            Self::Value(value) | Self::Exhausted(value) => Ok(value),
            Self::Raised(raise) => Err(raise),
        }
    }

    /// The next value, or none at the iterator's end.
    ///
    /// # Errors
    /// What was raised.
    pub fn next(self) -> Result<Option<Value>> {
        match self {
            Self::Start | Self::Exhausted(_) => Ok(None),
            Self::Value(value) => Ok(Some(value)),
            Self::Raised(raise) => Err(raise),
        }
    }
}

/// What a step of ours asks for.
pub enum Next {
    /// It is done, with this result.
    Return(Value),
    /// It is done and, as an iterator, has no value left; this is what it returned.
    Exhausted(Value),
    /// The result of a call.
    Call(Value, Args),
    /// To be replaced by this: its result is the result.
    Follow(Flow),
    /// To be replaced by this, whose result goes there.
    Become(Activation, Then),
    /// The next value of an iterator.
    Iterate(Value),
    /// The result of an awaitable. Only in the body of a coroutine.
    Await(Value),
    /// Its turn again, after the others (a bare yield to the loop). Only in the body of a coroutine.
    Turn,
    /// To hand a value out of the coroutine, to whoever goes on with it. Only in the body of a coroutine.
    Yield(Value),
    /// To stand still: the whole loop with it.
    Pause(Pause),
    /// To run the event loop until this future is done. Only outside a running loop.
    RunLoop(Future<Machine>),
    /// To go on with a generator or coroutine: this is sent into it, or raised in it.
    Send(Rc<Coroutine>, Result<Value>),
}

impl Activation {
    /// A step of ours that has not begun.
    #[must_use]
    pub fn native(body: impl Native + 'static, then: Then) -> Self {
        Self::boxed(Box::new(body), then)
    }

    /// The same.
    #[must_use]
    pub fn boxed(body: Box<dyn Native>, then: Then) -> Self {
        Self::Native(Box::new(NativeCall {
            body,
            then,
            owner: None,
            awaiting: None,
            begun: false,
            asking: None,
        }))
    }
}

/// A coroutine whose body is a step of ours.
#[must_use]
pub fn native_coroutine(name: &str, body: impl Native + 'static) -> Value {
    let coroutine = Coroutine::new(
        CoroutineKind::Coroutine,
        name.into(),
        name.into(),
        Activation::native(body, Then::End),
    );
    Value::Coroutine(Rc::new(coroutine))
}

impl From<Flow> for Next {
    /// How a step of ours ends with what another function of ours answered.
    fn from(flow: Flow) -> Self {
        match flow {
            Flow::Value(value) => Self::Return(value),
            other => Self::Follow(other),
        }
    }
}
