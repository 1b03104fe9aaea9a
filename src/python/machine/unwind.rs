//! Exceptions on their way up: to a handler in the frame, or out of it to what stands below.

use std::rc::Rc;

use super::asking::Redo;
use super::{Activation, Exit, Frame, Machine, Sent, Then};
use crate::python::builtins;
use crate::python::objects::{Coroutine, CoroutineKind, CoroutineState, Exception, Kind, TracebackEntry};
use crate::python::raise::Raise;
use crate::python::suggest::closest;
use crate::python::value::Value;
use crate::trace::{Ended, EventKind};

impl Machine {
    /// Gives an exception that comes from outside the program the traceback of what runs.
    pub(in crate::python) fn locate(&self, exception: &Exception) {
        for activation in self.stack.iter().rev() {
            if let Activation::Frame(frame) = activation
                && let Some((start, end)) = frame.place()
            {
                let function = Rc::clone(&frame.code.name);
                exception
                    .traceback
                    .borrow_mut()
                    .push(TracebackEntry { function, start, end });
            }
        }
    }

    /// Raises something that has just come into being in this frame.
    pub(super) fn raise_new(&mut self, frame: Box<Frame>, raise: Raise) -> Option<Exit> {
        if let Raise::Ask(_) = raise {
            let op = frame.code.ops[frame.pc - 1];
            self.stack.push(Activation::Frame(frame));
            self.push(Activation::native(Redo(op), Then::Resume), Then::Resume);
            return None;
        }
        let exception = raise.into_exception();
        self.set_context(&frame, &exception);
        if exception.is(Kind::NameError) {
            self.suggest_name(&frame, &exception);
        }
        self.raise(frame, Raise::Exception(exception))
    }

    /// Finds the name that was meant: only now is it known which names the frame has.
    #[inline(never)]
    fn suggest_name(&self, frame: &Frame, exception: &Exception) {
        let Some(Value::Str(name)) = exception.attribute("name") else {
            return;
        };
        let is_set = |register: u16| match &frame.registers[usize::from(register)] {
            Value::Unset => false,
            Value::Cell(cell) => !matches!(*cell.0.borrow(), Value::Unset),
            _ => true,
        };
        let own = frame
            .code
            .variables
            .iter()
            .filter(|(_, register)| is_set(*register))
            .map(|(name, _)| &**name);
        let globals = self.names_of_main();
        let builtins: Vec<String> = builtins::names().collect();
        let names = own.chain(globals).chain(builtins.iter().map(String::as_str));
        *exception.suggestion.borrow_mut() = closest(name.as_str(), names).map(Rc::from);
    }

    /// Raises in this frame what it raised itself, or what came up from what it called.
    pub(super) fn raise(&mut self, frame: Box<Frame>, raise: Raise) -> Option<Exit> {
        let exception = raise.into_exception();
        if let Some(mut place) = frame.place() {
            if frame.pc == 0 {
                // What is raised before the first instruction is raised at the `def`.
                let start = self.source.start_of(frame.code.line);
                place = (start, start);
            }
            let (start, end) = place;
            let function = Rc::clone(&frame.code.name);
            exception
                .traceback
                .borrow_mut()
                .push(TracebackEntry { function, start, end });
        }
        self.propagate(frame, exception)
    }

    /// Gives an exception to the frame's handler, or ends the frame with it.
    pub(super) fn propagate(&mut self, mut frame: Box<Frame>, exception: Rc<Exception>) -> Option<Exit> {
        if let Some(handler) = frame.handler() {
            frame.handled.truncate(usize::from(handler.depth));
            // What was being computed is let go of; its registers come after the exception's.
            for register in frame.registers.iter_mut().skip(usize::from(handler.exception)) {
                *register = Value::Unset;
            }
            frame.registers[usize::from(handler.exception)] = Value::Exception(exception);
            frame.pc = handler.to as usize;
            self.stack.push(Activation::Frame(frame));
            self.pending = Sent::Start;
            return None;
        }
        let (then, owner, span) = (frame.then, frame.owner.take(), frame.span);
        self.recycle(frame);
        self.end_of(owner, span, then, Sent::Raised(Raise::Exception(exception)))
    }

    /// Something is over: its coroutine ends with it, its span closes, and what stands below gets the outcome.
    pub(super) fn end_of(
        &mut self,
        owner: Option<Rc<Coroutine>>,
        span: bool,
        then: super::Then,
        outcome: Sent,
    ) -> Option<Exit> {
        let mut outcome = outcome;
        if let Some(coroutine) = owner {
            *coroutine.state.borrow_mut() = CoroutineState::Finished;
            outcome = generator_outcome(&coroutine, outcome);
        }
        if span {
            let ended = match &outcome {
                Sent::Raised(raise) if raise.is(Kind::CancelledError) => Ended::Cancelled,
                Sent::Raised(raise) => Ended::Raised(self.short_exception(&raise.clone().into_exception()).into()),
                Sent::Value(value) | Sent::Exhausted(value) => Ended::Returned(self.short_repr(value).into()),
                Sent::Start => Ended::Returned("None".into()),
            };
            self.record(EventKind::SpanExited {
                task: self.current_task_id(),
                ended,
            });
        }
        self.deliver(then, outcome)
    }

    /// What is being handled, nearest first: in this frame, or in those that called it.
    pub(super) fn handled(&self, frame: &Frame) -> Option<Rc<Exception>> {
        if let Some(exception) = frame.handled.last() {
            return Some(Rc::clone(exception));
        }
        self.handled_below()
    }

    /// What the calls below are handling, nearest first.
    pub(in crate::python) fn handled_below(&self) -> Option<Rc<Exception>> {
        self.stack.iter().rev().find_map(|activation| match activation {
            Activation::Frame(below) => below.handled.last().cloned(),
            Activation::Native(_) => None,
        })
    }

    /// Remembers on a new exception what was being handled when it came up.
    pub(super) fn set_context(&self, frame: &Frame, exception: &Rc<Exception>) {
        if let Some(handled) = self.handled(frame) {
            chain(handled, exception);
        }
    }

    /// The same for what comes into being in a step of ours: the exception of a future.
    pub(super) fn raised_here(&self, raise: Raise) -> Raise {
        let Some(handled) = self.handled_below() else {
            return raise;
        };
        let exception = raise.into_exception();
        chain(handled, &exception);
        Raise::Exception(exception)
    }

    /// The same for what a step of ours raises, unless that has a context already.
    pub(super) fn in_context(&self, raise: Raise) -> Raise {
        let Some(handled) = self.handled_below() else {
            return raise;
        };
        let exception = raise.into_exception();
        if exception.context.borrow().is_none() {
            chain(handled, &exception);
        }
        Raise::Exception(exception)
    }
}

/// Makes what is being handled the context of an exception.
fn chain(handled: Rc<Exception>, exception: &Rc<Exception>) {
    if Rc::ptr_eq(&handled, exception) {
        return;
    }
    // A chain that came back to this exception would never end: it is cut where it does.
    let mut link = Rc::clone(&handled);
    loop {
        let next = link.context.borrow().clone();
        match next {
            Some(next) if Rc::ptr_eq(&next, exception) => {
                link.context.take();
                break;
            }
            Some(next) => link = next,
            None => break,
        }
    }
    *exception.context.borrow_mut() = Some(handled);
}

/// A generator's result ends its iteration; a `StopIteration` out of it would look the same and is an error.
#[inline(never)]
fn generator_outcome(coroutine: &Coroutine, outcome: Sent) -> Sent {
    let what = match coroutine.kind {
        CoroutineKind::Generator => "generator",
        CoroutineKind::Coroutine => "coroutine",
        CoroutineKind::AsyncGenerator => "async generator",
    };
    let stops: &[Kind] = match coroutine.kind {
        CoroutineKind::AsyncGenerator => &[Kind::StopIteration, Kind::StopAsyncIteration],
        _ => &[Kind::StopIteration],
    };
    match outcome {
        Sent::Value(_) if coroutine.kind == CoroutineKind::AsyncGenerator => {
            Sent::Raised(Raise::bare(Kind::StopAsyncIteration))
        }
        Sent::Value(value) if coroutine.kind == CoroutineKind::Generator => Sent::Exhausted(value),
        Sent::Raised(raise) => match stops.iter().find(|stop| raise.is(**stop)) {
            Some(stop) => {
                let error = Raise::new(Kind::RuntimeError, format!("{what} raised {}", stop.name()));
                let (error, inner) = (error.into_exception(), raise.into_exception());
                *error.cause.borrow_mut() = Some(Value::Exception(Rc::clone(&inner)));
                *error.context.borrow_mut() = Some(inner);
                error.suppress_context.set(true);
                Sent::Raised(Raise::Exception(error))
            }
            None => Sent::Raised(raise),
        },
        other => other,
    }
}
