//! Waiting: coroutines put on the stack of those that await them, suspended together, resumed together.

use std::rc::Rc;

use super::by_hand::ByIterator;
use super::call::Invoked;
use super::{Activation, Exit, Frame, Machine, NativeCall, Next, Sent, Stepped, Then};
use crate::event_loop::Future;
use crate::python::ask::with_answers;
use crate::python::code::{Op, Reg};
use crate::python::modules::asyncio;
use crate::python::objects::{Args, Coroutine, CoroutineKind, CoroutineState, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::types::waiter::wrapped;
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
                None => match wrapped(value) {
                    Some(inner) => self.begin_await(&inner, then, line),
                    None => Err(not_awaitable(value)),
                },
            },
            _ => match self.special(value, "__await__") {
                Some(method) => {
                    self.push(Activation::native(ByIterator::new(method), then), then);
                    Ok(Awaited::Pushed)
                }
                None => Err(not_awaitable(value)),
            },
        }
    }

    /// Puts a coroutine (or generator) on the stack to go on from where it stands.
    ///
    /// # Errors
    /// `RuntimeError` (`ValueError` for a generator) when it runs already or is over.
    pub(in crate::python) fn enter(&mut self, coroutine: &Rc<Coroutine>, then: Then, span: Option<u32>) -> Result<()> {
        let deep = self.check_depth();
        let state = std::mem::replace(&mut *coroutine.state.borrow_mut(), CoroutineState::Running);
        if deep.is_err() && !matches!(state, CoroutineState::Running) {
            *coroutine.state.borrow_mut() = CoroutineState::Finished;
        }
        deep?;
        let mut activations = match state {
            CoroutineState::Created(mut body) => {
                if coroutine.kind == CoroutineKind::AsyncGenerator {
                    asyncio::first_iterated(self, coroutine);
                }
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
                    _ if then == Then::Drive => Raise::value_error("coroutine already executing"),
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
                self.go_on_later(frame)
            }
            Ok(Awaited::Pushed) => None,
            Err(raise) => self.raise_new(frame, raise),
        }
    }

    /// Goes on with a frame by way of the stack: what is executed in an instruction's own turn would go ever deeper.
    pub(super) fn go_on_later(&mut self, frame: Box<Frame>) -> Option<Exit> {
        self.stack.push(Activation::Frame(frame));
        self.pending = Sent::Start;
        None
    }

    /// Goes on with a frame that was interrupted, called something, or waited.
    pub(super) fn go_on_with(&mut self, mut frame: Box<Frame>) -> Option<Exit> {
        let awaiting = frame.awaiting.take();
        match (std::mem::replace(&mut self.pending, Sent::Start), awaiting) {
            // What a future raises comes into being here; what was called has raised before.
            (Sent::Raised(raise), Some(_)) => self.raise_new(frame, raise),
            (Sent::Raised(raise), None) => match frame.code.ops.get(frame.pc) {
                Some(Op::YieldFrom { dst, iter }) => {
                    let (dst, iterator) = (*dst, frame.registers[usize::from(*iter)].clone());
                    self.throw_into(frame, raise, &iterator, dst)
                }
                _ => self.raise(frame, raise),
            },
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
            let again = sent.clone();
            let (resumed, answers) = match native.asking.take() {
                None => (native.body.resume(self, sent), Vec::new()),
                Some(asking) => with_answers(asking.answers, || native.body.resume(self, sent)),
            };
            let next = match resumed {
                Err(Raise::Ask(question)) => return self.put_question(native, answers, again, &question),
                Err(raise) => {
                    let raise = self.in_context(raise);
                    return self.end_of(native.owner.take(), false, native.then, Sent::Raised(raise));
                }
                Ok(Next::Exhausted(value)) => {
                    return self.end_of(native.owner.take(), false, native.then, Sent::Exhausted(value));
                }
                Ok(Next::Become(activation, then)) => {
                    self.push(activation, then);
                    return None;
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
                Next::Yield(value) => match self.yielded(value) {
                    Ok(exit) => Some(exit),
                    Err(raise) => {
                        sent = Sent::Raised(raise);
                        continue;
                    }
                },
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
            Next::Exhausted(_)
            | Next::Follow(_)
            | Next::Become(..)
            | Next::Turn
            | Next::Yield(_)
            | Next::Pause(_)
            | Next::RunLoop(_) => Begun::Sent(Sent::Start),
        })
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
