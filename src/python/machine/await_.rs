//! Waiting: coroutines put on the stack of those that await them, suspended together, resumed together.

use std::cell::RefCell;
use std::rc::Rc;

use super::call::Invoked;
use super::{Activation, Exit, Frame, Machine, NativeCall, Next, Sent, Stepped, Then};
use crate::event_loop::Future;
use crate::python::code::{Op, Reg};
use crate::python::objects::{Args, Coroutine, CoroutineKind, CoroutineState, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;
use crate::trace::{EventKind, SpanKind};

/// What awaiting something comes to.
pub(super) enum Awaited {
    /// It is there already.
    Value(Value),
    /// The coroutine suspends until this future is done.
    Pending(Future<Machine>),
    /// This is on the stack now, and its result is the answer.
    Pushed,
}

impl Machine {
    /// Begins to wait for something; what has to run for it is put on the stack, its result going to `then`.
    ///
    /// # Errors
    /// `TypeError` for what can't be awaited, `RuntimeError` for a coroutine that was awaited before, and what the
    /// future raised.
    pub(super) fn begin_await(&mut self, value: &Value, then: Then, line: u32) -> Result<Awaited> {
        match value {
            Value::Future(future) => match self.future_result(future) {
                Some(result) => result.map(Awaited::Value),
                None => Ok(Awaited::Pending(future.clone())),
            },
            Value::Coroutine(coroutine) if coroutine.kind == CoroutineKind::Coroutine => {
                if coroutine.is_suspended() {
                    return Err(Raise::new(Kind::RuntimeError, "coroutine is being awaited already"));
                }
                self.enter(coroutine, then, Some(line))?;
                Ok(Awaited::Pushed)
            }
            Value::Object(object) => match object.class().method("__await__") {
                Some(method) => {
                    let flow = (method.call)(self, Args::new(vec![value.clone()]))?;
                    match self.follow(flow)? {
                        Invoked::Value(inner) => self.begin_await(&inner, then, line),
                        Invoked::Push(activation) => {
                            self.push(activation, then);
                            Ok(Awaited::Pushed)
                        }
                    }
                }
                None => Err(not_awaitable(value)),
            },
            _ => Err(not_awaitable(value)),
        }
    }

    /// Puts a coroutine (or generator) on the stack to go on from where it stands.
    ///
    /// # Errors
    /// `RuntimeError` (`ValueError` for a generator) when it runs already or is over.
    pub(in crate::python) fn enter(&mut self, coroutine: &Rc<Coroutine>, then: Then, span: Option<u32>) -> Result<()> {
        self.check_depth()?;
        let state = std::mem::replace(&mut *coroutine.state.borrow_mut(), CoroutineState::Running);
        let mut activations = match state {
            CoroutineState::Created(mut body) => {
                if let (Some(line), Activation::Frame(frame)) = (span, &mut body)
                    && frame.code.library.is_none()
                {
                    frame.span = true;
                    let kind = SpanKind::Coroutine(Rc::clone(&coroutine.name));
                    self.record(EventKind::SpanEntered {
                        task: self.current_task_id(),
                        kind,
                        line,
                    });
                }
                self.pending = Sent::Start;
                vec![body]
            }
            CoroutineState::Suspended(activations) => {
                self.pending = Sent::Value(Value::None);
                activations
            }
            CoroutineState::Running => {
                return Err(match coroutine.kind {
                    CoroutineKind::Generator => Raise::value_error("generator already executing"),
                    _ => Raise::new(Kind::RuntimeError, "coroutine is being awaited already"),
                });
            }
            CoroutineState::Finished => {
                *coroutine.state.borrow_mut() = CoroutineState::Finished;
                return Err(Raise::new(Kind::RuntimeError, "cannot reuse already awaited coroutine"));
            }
        };
        if let Some(body) = activations.first_mut() {
            body.set_then(then);
            body.set_owner(Rc::clone(coroutine));
        }
        self.stack.append(&mut activations);
        if coroutine.kind != CoroutineKind::Coroutine {
            self.store_sent(Value::None);
        }
        Ok(())
    }

    /// What a future came to, once it is done; asking marks its exception as seen.
    fn future_result(&mut self, future: &Future<Self>) -> Option<Result> {
        match future.result(self) {
            Ok(Ok(value)) => Some(Ok(value)),
            Ok(Err(kept)) => Some(Err(Raise::Exception(kept.give_out()))),
            Err(_) => None,
        }
    }

    /// A frame awaits something.
    pub(super) fn await_from(&mut self, mut frame: Box<Frame>, awaitable: &Value, dst: Reg) -> Option<Exit> {
        self.calling_from = None;
        self.stack.push(Activation::Frame(frame));
        let line = self.line();
        let awaited = self.begin_await(awaitable, Then::Store(dst), line);
        if let Ok(Awaited::Pushed) = awaited {
            return None;
        }
        let Some(Activation::Frame(below)) = self.stack.pop() else {
            return None;
        };
        frame = below;
        match awaited {
            Ok(Awaited::Pending(future)) => {
                frame.awaiting = Some(future.clone());
                self.stack.push(Activation::Frame(frame));
                Some(Exit::Awaits(future))
            }
            Ok(Awaited::Value(value)) => {
                frame.registers[usize::from(dst)] = value;
                self.execute(frame)
            }
            Ok(Awaited::Pushed) => None,
            Err(raise) => self.raise_new(frame, raise),
        }
    }

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

    /// Goes on with a frame that was interrupted, called something, or waited.
    pub(super) fn go_on_with(&mut self, mut frame: Box<Frame>) -> Option<Exit> {
        let awaiting = frame.awaiting.take();
        match (std::mem::replace(&mut self.pending, Sent::Start), awaiting) {
            // What a future raises comes into being here; what was called has raised before.
            (Sent::Raised(raise), Some(_)) => self.raise_new(frame, raise),
            (Sent::Raised(raise), None) => self.raise(frame, raise),
            (_, None) => self.execute(frame),
            (_, Some(future)) => match self.future_result(&future) {
                Some(Ok(value)) => {
                    if let Some(Op::Await { dst, .. }) = frame.code.ops.get(frame.pc - 1) {
                        frame.registers[usize::from(*dst)] = value;
                    }
                    self.execute(frame)
                }
                Some(Err(raise)) => self.raise_new(frame, raise),
                None => {
                    frame.awaiting = Some(future.clone());
                    self.stack.push(Activation::Frame(frame));
                    Some(Exit::Awaits(future))
                }
            },
        }
    }

    /// Goes on with a step of ours until it is over or something has to run for it.
    pub(super) fn resume_native(&mut self, mut native: Box<NativeCall>) -> Option<Exit> {
        let mut sent = std::mem::replace(&mut self.pending, Sent::Start);
        if let (false, Sent::Raised(_)) = (std::mem::replace(&mut native.begun, true), &sent) {
            return self.end_of(native.owner.take(), false, native.then, sent);
        }
        if let Some(future) = native.awaiting.take() {
            let result = match sent {
                Sent::Raised(raise) => Some(Err(raise)),
                _ => self.future_result(&future),
            };
            sent = match result {
                Some(Ok(value)) => Sent::Value(value),
                Some(Err(raise)) => Sent::Raised(self.raised_here(raise)),
                None => {
                    native.awaiting = Some(future.clone());
                    self.stack.push(Activation::Native(native));
                    return Some(Exit::Awaits(future));
                }
            };
        }
        loop {
            let next = match native.body.resume(self, sent) {
                Err(raise) => {
                    let raise = self.in_context(raise);
                    return self.end_of(native.owner.take(), false, native.then, Sent::Raised(raise));
                }
                Ok(Next::Exhausted) => {
                    return self.end_of(native.owner.take(), false, native.then, Sent::Exhausted(Value::None));
                }
                Ok(Next::Follow(flow)) => match self.follow(flow) {
                    Ok(Invoked::Value(value)) => Next::Return(value),
                    Ok(Invoked::Push(activation)) => {
                        // Its owner ends with it: it takes its place.
                        let (then, owner) = (native.then, native.owner.take());
                        self.push(activation, then);
                        if let (Some(owner), Some(top)) = (owner, self.stack.last_mut()) {
                            top.set_owner(owner);
                        }
                        return None;
                    }
                    Err(raise) => {
                        return self.end_of(native.owner.take(), false, native.then, Sent::Raised(raise));
                    }
                },
                Ok(next) => next,
            };
            if let Next::Return(value) = next {
                return self.end_of(native.owner.take(), false, native.then, Sent::Value(value));
            }
            // What has to run for it stands above it, so it goes on the stack first.
            let place = self.stack.len();
            let exit = match next {
                Next::Turn => Some(Exit::Turn),
                Next::Pause(pause) => Some(Exit::Paused(pause)),
                Next::RunLoop(future) => Some(Exit::RunLoop(future)),
                other => {
                    sent = match self.begin_next(other) {
                        Ok(Begun::Sent(answer)) => answer,
                        Ok(Begun::Pushed) => {
                            self.stack.insert(place, Activation::Native(native));
                            return None;
                        }
                        Ok(Begun::Pending(future)) => {
                            native.awaiting = Some(future.clone());
                            self.stack.push(Activation::Native(native));
                            return Some(Exit::Awaits(future));
                        }
                        Err(raise) => Sent::Raised(raise),
                    };
                    continue;
                }
            };
            self.stack.push(Activation::Native(native));
            return exit;
        }
    }

    fn begin_next(&mut self, next: Next) -> Result<Begun> {
        Ok(match next {
            Next::Call(callee, args) => match self.begin_call(&callee, args, Then::Resume)? {
                Some(value) => Begun::Sent(Sent::Value(value)),
                None => Begun::Pushed,
            },
            Next::Iterate(iterator) => match self.next(&iterator)? {
                Stepped::Item(value) => Begun::Sent(Sent::Value(value)),
                Stepped::End => Begun::Sent(Sent::Exhausted(Value::None)),
                Stepped::Push(activation) => {
                    self.push(activation, Then::Resume);
                    Begun::Pushed
                }
                Stepped::Generator(generator) => {
                    self.enter(&generator, Then::Resume, None)?;
                    Begun::Pushed
                }
            },
            Next::Await(awaitable) => match self.begin_await(&awaitable, Then::Resume, self.line())? {
                Awaited::Value(value) => Begun::Sent(Sent::Value(value)),
                Awaited::Pending(future) => Begun::Pending(future),
                Awaited::Pushed => Begun::Pushed,
            },
            Next::Send(coroutine, sent) => {
                self.send(&coroutine, sent)?;
                Begun::Pushed
            }
            Next::Return(value) => Begun::Sent(Sent::Value(value)),
            Next::Exhausted | Next::Follow(_) | Next::Turn | Next::Pause(_) | Next::RunLoop(_) => {
                Begun::Sent(Sent::Start)
            }
        })
    }

    /// Goes on with a generator (or a coroutine by hand): this is sent into it, or raised in it.
    fn send(&mut self, coroutine: &Rc<Coroutine>, sent: Result) -> Result<()> {
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
    fn store_sent(&mut self, value: Value) {
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

    /// Takes what runs off the stack into its coroutine, which waits.
    pub(in crate::python) fn suspend(&mut self, coroutine: &Coroutine) {
        if let Some(body) = self.stack.first_mut() {
            match body {
                Activation::Frame(frame) => frame.owner = None,
                Activation::Native(native) => native.owner = None,
            }
        }
        *coroutine.state.borrow_mut() = CoroutineState::Suspended(std::mem::take(&mut self.stack));
    }
}

enum Begun {
    Sent(Sent),
    Pending(Future<Machine>),
    Pushed,
}

fn not_awaitable(value: &Value) -> Raise {
    Raise::type_error(format!(
        "object {} can't be used in 'await' expression",
        value.type_name()
    ))
}

thread_local! {
    static NEVER_AWAITED: RefCell<Vec<Rc<str>>> = const { RefCell::new(Vec::new()) };
}

impl Drop for Coroutine {
    fn drop(&mut self) {
        if self.kind == CoroutineKind::Coroutine && self.is_created() {
            NEVER_AWAITED.with_borrow_mut(|names| names.push(Rc::clone(&self.qualified_name)));
        }
    }
}

/// The names of the coroutines that were dropped without ever having been awaited, since the last time it was asked.
#[must_use]
pub fn take_never_awaited() -> Vec<Rc<str>> {
    NEVER_AWAITED.with_borrow_mut(std::mem::take)
}
