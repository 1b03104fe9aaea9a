//! Coroutines that the program goes on with by hand, with `send` and `throw` as the event loop does, and objects of the
//! program that can be awaited.

use std::rc::Rc;

use super::generator::stop_value;
use super::{Activation, Exit, Machine, Native, Next, Sent, Then};
use crate::python::objects::{Args, CoroutineKind, CoroutineState, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::types::waiter::wrapped;
use crate::python::value::Value;

impl Machine {
    /// Where a coroutine waits that is gone on with by hand, whoever does that gets what it waits for.
    #[inline(never)]
    pub(super) fn keep_by_hand(&mut self, exit: Exit) -> Option<Exit> {
        let value = match &exit {
            Exit::Awaits(future) => Value::Future(future.clone()),
            Exit::Turn => Value::None,
            Exit::Yields(value) => value.clone(),
            _ => return Some(exit),
        };
        let Some(place) = self.driven_from() else {
            return Some(exit);
        };
        let mut activations = self.stack.split_off(place);
        if let Some(owner) = activations.first_mut().and_then(Activation::take_owner) {
            *owner.state.borrow_mut() = CoroutineState::Suspended(activations);
        }
        self.pending = Sent::Value(value);
        None
    }

    /// Where on the stack the coroutine begins that is gone on with by hand.
    fn driven_from(&self) -> Option<usize> {
        self.stack
            .iter()
            .rposition(|activation| activation.then() == Then::Drive)
    }

    /// A coroutine hands out a value. The event loop takes futures, and nothing.
    ///
    /// # Errors
    /// `RuntimeError` for anything else.
    #[inline(never)]
    pub(super) fn yielded(&self, value: Value) -> Result<Exit> {
        Ok(match value {
            value if self.driven_from().is_some() => Exit::Yields(value),
            Value::None => Exit::Turn,
            Value::Future(future) => Exit::Awaits(future),
            other => {
                let message = format!("Task got bad yield: {}", crate::python::display::repr(self, &other)?);
                return Err(Raise::new(Kind::RuntimeError, message));
            }
        })
    }
}

/// Awaits what an object's `__await__` answers with.
pub(super) struct ByIterator {
    method: Option<Value>,
    iterator: Value,
    /// Whether it is resumed from outside of the coroutine.
    outside: bool,
}

impl ByIterator {
    pub(super) const fn new(method: Value) -> Self {
        Self {
            method: Some(method),
            iterator: Value::Unset,
            outside: false,
        }
    }

    /// What is handed out next: this goes into the iterator.
    fn go_on(&self, machine: &mut Machine, sent: Result) -> Result<Next> {
        if let Value::Coroutine(generator) = &self.iterator {
            return Ok(Next::Send(Rc::clone(generator), sent));
        }
        match sent {
            Ok(Value::None) => Ok(Next::Call(
                machine.attribute(&self.iterator, "__next__")?,
                Args::default(),
            )),
            Ok(value) => Ok(Next::Call(
                machine.attribute(&self.iterator, "send")?,
                Args::new(vec![value]),
            )),
            Err(raise) => match machine.method_of(&self.iterator, "throw") {
                Some(throw) => {
                    let exception = Value::Exception(raise.into_exception());
                    Ok(Next::Call(throw, Args::new(vec![exception])))
                }
                None => Err(raise),
            },
        }
    }
}

impl Native for ByIterator {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if let Some(method) = self.method.take() {
            return Ok(Next::Call(method, Args::default()));
        }
        if let Value::Unset = self.iterator {
            self.iterator = sent.value()?;
            if let Some(inner) = wrapped(&self.iterator) {
                self.outside = false;
                return Ok(Next::Await(inner));
            }
            return match &self.iterator {
                Value::Coroutine(inner) if inner.kind == CoroutineKind::Coroutine => {
                    Err(Raise::type_error("__await__() returned a coroutine"))
                }
                iterator if machine.method_of(iterator, "__next__").is_none() => {
                    let got = iterator.type_name();
                    Err(Raise::type_error(format!(
                        "__await__() returned non-iterator of type '{got}'"
                    )))
                }
                _ => self.go_on(machine, Ok(Value::None)),
            };
        }
        if wrapped(&self.iterator).is_some() {
            return sent.value().map(Next::Return);
        }
        if std::mem::take(&mut self.outside) {
            return self.go_on(machine, sent.value());
        }
        match sent {
            Sent::Exhausted(value) => Ok(Next::Return(value)),
            Sent::Raised(raise) if raise.is(Kind::StopIteration) => {
                Ok(Next::Return(stop_value(&raise.into_exception())))
            }
            sent => {
                self.outside = true;
                sent.value().map(Next::Yield)
            }
        }
    }
}
