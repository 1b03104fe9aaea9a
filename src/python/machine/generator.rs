//! Generators: frames that leave the stack with a value, and come back for the next.

use std::rc::Rc;

use super::{Activation, Exit, Frame, Machine, Native, Next, Sent, Stepped, Then};
use crate::python::code::{Op, Reg};
use crate::python::objects::{Args, Coroutine, CoroutineKind, CoroutineState, Exception, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::types::waiter::wrapped;
use crate::python::value::Value;

impl Machine {
    /// A generator's frame hands out the next value of what it delegates to, which gets what was sent in.
    #[inline(never)]
    pub(super) fn delegate(&mut self, frame: Box<Frame>, iterator: &Value, sent: Value, dst: Reg) -> Option<Exit> {
        if !matches!(sent, Value::Unset | Value::None) {
            return self.send_into(frame, iterator, sent, dst);
        }
        if wrapped(iterator).is_some() {
            return self.send_into(frame, iterator, Value::None, dst);
        }
        let mut frame = frame;
        match self.next(iterator) {
            Ok(Stepped::Item(value)) => {
                // It asks again when it is resumed.
                frame.pc -= 1;
                self.yield_value(frame, value)
            }
            Ok(Stepped::End) => {
                frame.registers[usize::from(dst)] = Value::None;
                self.go_on_later(frame)
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
            Err(raise) if raise.is(Kind::StopIteration) => {
                frame.registers[usize::from(dst)] = stop_value(&raise.into_exception());
                self.go_on_later(frame)
            }
            Err(raise) => self.raise_new(frame, raise),
        }
    }

    /// Sends a value on to what a frame delegates to.
    #[inline(never)]
    fn send_into(&mut self, frame: Box<Frame>, iterator: &Value, sent: Value, dst: Reg) -> Option<Exit> {
        if let Value::Coroutine(generator) = iterator {
            self.stack.push(Activation::Frame(frame));
            match self.enter(generator, Then::Delegate(dst), None) {
                Ok(()) => self.store_sent(sent),
                Err(raise) => self.pending = Sent::Raised(raise),
            }
            return None;
        }
        match self.attribute(iterator, "send") {
            Ok(send) => self.delegate_call(frame, &send, vec![sent], dst),
            Err(raise) => self.raise_new(frame, raise),
        }
    }

    /// Raises in what a frame delegates to, or closes that; where it can do neither, raises in the frame itself.
    #[inline(never)]
    pub(super) fn throw_into(
        &mut self,
        mut frame: Box<Frame>,
        raise: Raise,
        iterator: &Value,
        dst: Reg,
    ) -> Option<Exit> {
        frame.pc += 1;
        if raise.is(Kind::GeneratorExit) {
            let Some(close) = self.method_of(iterator, "close") else {
                return self.raise(frame, raise);
            };
            self.stack.push(Activation::Frame(frame));
            let step = CloseFirst {
                close: Some(close),
                raise,
            };
            self.push(Activation::native(step, Then::Resume), Then::Resume);
            return None;
        }
        if let Value::Coroutine(generator) = iterator {
            self.stack.push(Activation::Frame(frame));
            self.pending = match self.enter(generator, Then::Delegate(dst), None) {
                Ok(()) => Sent::Raised(raise),
                Err(refused) => Sent::Raised(refused),
            };
            return None;
        }
        match self.method_of(iterator, "throw") {
            Some(throw) => {
                let exception = Value::Exception(raise.into_exception());
                self.delegate_call(frame, &throw, vec![exception], dst)
            }
            None => self.raise(frame, raise),
        }
    }

    /// Calls a method of what a frame delegates to: its result is handed out.
    fn delegate_call(&mut self, frame: Box<Frame>, method: &Value, args: Vec<Value>, dst: Reg) -> Option<Exit> {
        self.stack.push(Activation::Frame(frame));
        match self.begin_call(method, Args::new(args), Then::Delegate(dst)) {
            Ok(Some(value)) => self.hand_on(value),
            Ok(None) => None,
            Err(raise) => self.deliver(Then::Delegate(dst), Sent::Raised(raise)),
        }
    }

    /// Goes on with a generator, or with a coroutine by hand: this is sent into it, or raised in it.
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
        let then = match coroutine.kind {
            CoroutineKind::Coroutine => Then::Drive,
            _ => Then::Resume,
        };
        self.enter(coroutine, then, None)?;
        match sent {
            Err(raise) => self.pending = Sent::Raised(self.raised_here(raise)),
            Ok(value) if !fresh => self.store_sent(value),
            Ok(_) => {}
        }
        Ok(())
    }

    /// Puts what was sent into a generator where its `yield` expects it.
    pub(super) fn store_sent(&mut self, value: Value) {
        match self.stack.last_mut() {
            Some(Activation::Frame(frame)) => {
                let place = match (
                    frame.code.ops.get(frame.pc),
                    frame.code.ops.get(frame.pc.wrapping_sub(1)),
                ) {
                    (Some(Op::YieldFrom { iter, .. }), _) => *iter + 1,
                    (_, Some(Op::Yield { dst, .. })) => *dst,
                    _ => return,
                };
                frame.registers[usize::from(place)] = value;
            }
            Some(Activation::Native(_)) => self.pending = Sent::Value(value),
            None => {}
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

/// Closes what a generator delegates to, then raises in the generator itself.
struct CloseFirst {
    close: Option<Value>,
    raise: Raise,
}

impl Native for CloseFirst {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        sent.value()?;
        match self.close.take() {
            Some(close) => Ok(Next::Call(close, Args::default())),
            None => Err(self.raise.clone()),
        }
    }
}

/// What a `StopIteration` says that the iterator returned.
pub(super) fn stop_value(exception: &Exception) -> Value {
    exception.args.borrow().first().cloned().unwrap_or(Value::None)
}
