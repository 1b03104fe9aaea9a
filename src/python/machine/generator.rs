//! Generators: frames that leave the stack with a value, and come back for the next.

use std::rc::Rc;

use super::{Activation, Exit, Frame, Machine, Sent, Stepped, Then};
use crate::python::code::{Op, Reg};
use crate::python::objects::{Coroutine, CoroutineState};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

impl Machine {
    /// A generator's frame hands out the next value of what it delegates to.
    pub(super) fn delegate(&mut self, mut frame: Box<Frame>, iterator: &Value, dst: Reg) -> Option<Exit> {
        match self.next(iterator) {
            Ok(Stepped::Item(value)) => {
                // It asks again when it is resumed.
                frame.pc -= 1;
                self.yield_value(frame, value)
            }
            Ok(Stepped::End) => {
                frame.registers[usize::from(dst)] = Value::None;
                self.execute(frame)
            }
            Ok(Stepped::Push(activation)) => {
                self.stack.push(Activation::Frame(frame));
                self.push(activation, Then::Delegate(dst));
                None
            }
            Ok(Stepped::Generator(generator)) => {
                self.stack.push(Activation::Frame(frame));
                if let Err(raise) = self.enter(&generator, Then::Delegate(dst), None) {
                    self.pending = Sent::Raised(raise);
                }
                None
            }
            Err(raise) => self.raise_new(frame, raise),
        }
    }

    /// Goes on with a generator (or a coroutine by hand): this is sent into it, or raised in it.
    pub(super) fn send(&mut self, coroutine: &Rc<Coroutine>, sent: Result) -> Result<()> {
        let fresh = coroutine.is_created();
        if let (Ok(value), true) = (&sent, fresh)
            && !value.is_none()
        {
            let what = coroutine.type_of().name().replace('_', " ");
            return Err(Raise::type_error(format!(
                "can't send non-None value to a just-started {what}"
            )));
        }
        self.enter(coroutine, Then::Resume, None)?;
        match sent {
            Err(raise) => self.pending = Sent::Raised(raise),
            Ok(value) if !fresh => self.store_sent(value),
            Ok(_) => {}
        }
        Ok(())
    }

    /// Puts what was sent into a generator where its `yield` expects it.
    pub(super) fn store_sent(&mut self, value: Value) {
        if let Some(Activation::Frame(frame)) = self.stack.last_mut()
            && let Some(Op::Yield { dst, .. }) = frame.code.ops.get(frame.pc.wrapping_sub(1))
        {
            frame.registers[usize::from(*dst)] = value;
        }
    }

    /// A frame hands out a value: it leaves the stack, and what resumed it gets the value.
    pub(super) fn yield_value(&mut self, mut frame: Box<Frame>, value: Value) -> Option<Exit> {
        let then = frame.then;
        if let Some(owner) = frame.owner.take() {
            *owner.state.borrow_mut() = CoroutineState::Suspended(vec![Activation::Frame(frame)]);
        }
        self.deliver(then, Sent::Value(value))
    }

    /// The frame on top delegates to a generator that yielded this: it hands it on.
    pub(super) fn hand_on(&mut self, value: Value) -> Option<Exit> {
        match self.stack.pop() {
            Some(Activation::Frame(mut frame)) => {
                // It asks the generator again when it is resumed.
                frame.pc -= 1;
                self.yield_value(frame, value)
            }
            other => {
                self.stack.extend(other);
                self.pending = Sent::Value(value);
                None
            }
        }
    }
}
