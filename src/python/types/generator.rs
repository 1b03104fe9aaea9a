//! Generators, asynchronous generators and coroutines: what can be asked of them by hand.

use std::rc::Rc;

use super::receiver;
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Builtin, Coroutine, CoroutineKind, CoroutineState, Exception, Flow, Kind, Type};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// The method of that name of a generator.
#[must_use]
pub fn method(name: &str) -> Option<&'static Builtin> {
    Some(match name {
        "send" => &Builtin {
            name: "send",
            call: send,
        },
        "throw" => &Builtin {
            name: "throw",
            call: throw,
        },
        "close" => &Builtin {
            name: "close",
            call: close,
        },
        "__next__" => &Builtin {
            name: "__next__",
            call: next,
        },
        "__iter__" => &Builtin {
            name: "__iter__",
            call: itself,
        },
        _ => return None,
    })
}

/// The method of that name of an asynchronous generator.
#[must_use]
pub fn async_method(name: &str) -> Option<&'static Builtin> {
    Some(match name {
        "__anext__" => &Builtin {
            name: "__anext__",
            call: async_next,
        },
        "asend" => &Builtin {
            name: "asend",
            call: async_send,
        },
        "athrow" => &Builtin {
            name: "athrow",
            call: async_throw,
        },
        "aclose" => &Builtin {
            name: "aclose",
            call: async_close,
        },
        "__aiter__" => &Builtin {
            name: "__aiter__",
            call: itself,
        },
        _ => return None,
    })
}

/// The method of that name of a coroutine.
pub(super) fn coroutine_method(name: &str) -> Option<&'static Builtin> {
    match name {
        "send" | "throw" | "close" => method(name),
        "__await__" => Some(&Builtin {
            name: "__await__",
            call: super::waiter::waiter,
        }),
        _ => None,
    }
}

/// Goes on with a generator, once.
pub(super) struct Step {
    generator: Rc<Coroutine>,
    sent: Option<Result>,
    closing: bool,
}

impl Step {
    pub(super) fn new(generator: Rc<Coroutine>, sent: Result) -> Self {
        Self {
            generator,
            sent: Some(sent),
            closing: false,
        }
    }
}

impl Native for Step {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        if let Some(first) = self.sent.take() {
            self.refuse_running()?;
            return match (first, self.generator.is_finished()) {
                (first, false) => Ok(Next::Send(Rc::clone(&self.generator), first)),
                (_, true) if self.generator.kind == CoroutineKind::Coroutine => {
                    Err(Raise::new(Kind::RuntimeError, "cannot reuse already awaited coroutine"))
                }
                (Ok(_), true) => Err(self.end(Value::None)),
                (Err(raise), true) => Err(raise),
            };
        }
        match sent {
            Sent::Value(_) if self.closing => Err(Raise::new(
                Kind::RuntimeError,
                format!(
                    "{} ignored GeneratorExit",
                    self.generator.type_of().name().replace('_', " ")
                ),
            )),
            Sent::Value(value) => Ok(Next::Return(value)),
            Sent::Exhausted(value) if self.closing => Ok(Next::Return(value)),
            Sent::Exhausted(value) => Err(self.end(value)),
            Sent::Raised(raise) if self.closing && is_end(&raise) => Ok(Next::Return(Value::None)),
            Sent::Raised(raise) => Err(raise),
            Sent::Start => Ok(Next::Return(Value::None)),
        }
    }
}

impl Step {
    /// An asynchronous generator can't be gone on with while it waits.
    fn refuse_running(&self) -> Result<()> {
        let method = match (&self.sent, self.closing) {
            _ if self.generator.kind != CoroutineKind::AsyncGenerator || !self.generator.is_running() => return Ok(()),
            (_, true) => "aclose",
            (Some(Err(_)), _) => "athrow",
            _ => "anext",
        };
        let message = format!("{method}(): asynchronous generator is already running");
        Err(Raise::new(Kind::RuntimeError, message))
    }

    /// How a generator says that it is over.
    fn end(&self, value: Value) -> Raise {
        let kind = match self.generator.kind {
            CoroutineKind::AsyncGenerator => Kind::StopAsyncIteration,
            _ => Kind::StopIteration,
        };
        let args = if value.is_none() { Vec::new() } else { vec![value] };
        Raise::Exception(Rc::new(Exception::new(kind, args)))
    }
}

fn is_end(raise: &Raise) -> bool {
    [Kind::GeneratorExit, Kind::StopIteration, Kind::StopAsyncIteration]
        .iter()
        .any(|kind| raise.is(*kind))
}

fn generator(args: Args) -> Result<(Rc<Coroutine>, Args)> {
    match receiver(args)? {
        (Value::Coroutine(generator), args) => Ok((generator, args)),
        (other, _) => Err(Raise::type_error(format!(
            "'{}' object is no generator",
            other.type_name()
        ))),
    }
}

fn step(generator: Rc<Coroutine>, sent: Result) -> Flow {
    Flow::Native(Box::new(Step::new(generator, sent)))
}

fn itself(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = generator(args)?;
    let [] = args.exactly("__iter__")?;
    Ok(Value::Coroutine(generator).into())
}

fn next(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = generator(args)?;
    let [] = args.exactly("__next__")?;
    Ok(step(generator, Ok(Value::None)))
}

fn send(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = generator(args)?;
    let [value] = args.exactly("generator.send")?;
    Ok(step(generator, Ok(value)))
}

/// The exception that `throw` was given, as a class or as an object.
pub(super) fn thrown(machine: &mut Machine, args: &Args) -> Result<Raise> {
    args.between("throw", 1, 3)?;
    let given = &args.positional[0];
    let raised = machine.raised(given)?;
    if raised.is(Kind::TypeError) && !matches!(given, Value::Exception(_) | Value::Type(Type::Exception(_))) {
        let got = given.type_name();
        return Err(Raise::type_error(format!(
            "exceptions must be classes or instances deriving from BaseException, not {got}"
        )));
    }
    Ok(raised)
}

fn throw(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = generator(args)?;
    let raise = thrown(machine, &args)?;
    Ok(step(generator, Err(raise)))
}

/// What closing comes to: nothing for one that has not begun or is over.
pub(super) fn closing(generator: &Rc<Coroutine>) -> Option<Step> {
    if generator.is_created() {
        *generator.state.borrow_mut() = CoroutineState::Finished;
    }
    (!generator.is_finished()).then(|| Step {
        closing: true,
        ..Step::new(Rc::clone(generator), Err(Raise::bare(Kind::GeneratorExit)))
    })
}

fn close(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = generator(args)?;
    let [] = args.exactly("close")?;
    Ok(closing(&generator).map_or(Flow::Value(Value::None), |step| Flow::Native(Box::new(step))))
}

fn async_next(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = generator(args)?;
    let [] = args.exactly("__anext__")?;
    Ok(native_coroutine("__anext__", Step::new(generator, Ok(Value::None))).into())
}

fn async_send(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = generator(args)?;
    let [value] = args.exactly("async_generator.asend")?;
    Ok(native_coroutine("asend", Step::new(generator, Ok(value))).into())
}

fn async_throw(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = generator(args)?;
    let raise = thrown(machine, &args)?;
    Ok(native_coroutine("athrow", Step::new(generator, Err(raise))).into())
}

fn async_close(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = generator(args)?;
    let [] = args.exactly("aclose")?;
    Ok(match closing(&generator) {
        Some(step) => native_coroutine("aclose", step).into(),
        None => native_coroutine("aclose", Over).into(),
    })
}

/// A coroutine that has nothing to do.
struct Over;

impl Native for Over {
    fn resume(&mut self, _: &mut Machine, _: Sent) -> Result<Next> {
        Ok(Next::Return(Value::None))
    }
}
