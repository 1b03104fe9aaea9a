//! What `__await__()` of a coroutine or future answers with: an iterator that goes on with it by hand.

use std::cell::Cell;
use std::rc::Rc;

use super::generator::{Step, closing, thrown};
use super::receiver;
use crate::python::machine::Machine;
use crate::python::modules::asyncio::future;
use crate::python::objects::{Args, Exception, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

/// The iterator of a coroutine or future.
pub struct Waiter {
    awaited: Value,
    /// Whether it has given out the future already, to whom it is that waits for it.
    asked: Cell<bool>,
}

impl Waiter {
    /// That of this coroutine or future.
    #[must_use]
    pub fn of(awaited: Value) -> Value {
        let asked = Cell::new(false);
        Value::object(Self { awaited, asked })
    }
}

static COROUTINE_WRAPPER: LibraryClass = LibraryClass {
    name: "coroutine_wrapper",
    module: "builtins",
    base: None,
    construct: refuse,
    methods: method,
};

static FUTURE_ITER: LibraryClass = LibraryClass {
    name: "FutureIter",
    module: "_asyncio",
    base: None,
    construct: refuse,
    methods: method,
};

impl Object for Waiter {
    fn class(&self) -> &'static LibraryClass {
        match self.awaited {
            Value::Future(_) => &FUTURE_ITER,
            _ => &COROUTINE_WRAPPER,
        }
    }
}

fn refuse(_: &mut Machine, _: Args) -> Result<Flow> {
    Err(Raise::type_error("cannot create such instances"))
}

/// `awaitable.__await__()` of a coroutine or future.
///
/// # Errors
/// `TypeError` for arguments.
pub fn waiter(_: &mut Machine, args: Args) -> Result<Flow> {
    let (awaitable, args) = receiver(args)?;
    let [] = args.exactly("__await__")?;
    Ok(Waiter::of(awaitable).into())
}

/// The coroutine or future behind such an iterator.
#[must_use]
pub fn wrapped(value: &Value) -> Option<Value> {
    own(value).map(|waiter| waiter.awaited.clone())
}

fn own(value: &Value) -> Option<Rc<Waiter>> {
    let Value::Object(object) = value else { return None };
    object.downcast::<Waiter>()
}

builtins! {
    fn method;
    "__iter__" => itself,
    "__next__" => next,
    "send" => send,
    "throw" => throw,
    "close" => close,
}

fn itself(_: &mut Machine, args: Args) -> Result<Flow> {
    let [waiter] = args.exactly("__iter__")?;
    Ok(waiter.into())
}

fn next(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (waiter, args) = receiver(args)?;
    let [] = args.exactly("__next__")?;
    go_on(machine, &waiter, Ok(Value::None))
}

fn send(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (waiter, args) = receiver(args)?;
    let [value] = args.exactly("send")?;
    go_on(machine, &waiter, Ok(value))
}

fn throw(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (waiter, args) = receiver(args)?;
    let raise = thrown(machine, &args)?;
    go_on(machine, &waiter, Err(raise))
}

fn close(_: &mut Machine, args: Args) -> Result<Flow> {
    let (waiter, args) = receiver(args)?;
    let [] = args.exactly("close")?;
    let step = match wrapped(&waiter) {
        Some(Value::Coroutine(coroutine)) => closing(&coroutine),
        _ => None,
    };
    Ok(step.map_or(Flow::Value(Value::None), |step| Flow::Native(Box::new(step))))
}

fn go_on(machine: &mut Machine, waiter: &Value, sent: Result) -> Result<Flow> {
    match wrapped(waiter) {
        Some(Value::Coroutine(coroutine)) => Ok(Flow::Native(Box::new(Step::new(coroutine, sent)))),
        Some(Value::Future(awaited)) => {
            sent?;
            if !awaited.done() {
                if own(waiter).is_some_and(|waiter| waiter.asked.replace(true)) {
                    return Err(Raise::new(Kind::RuntimeError, "await wasn't used with future"));
                }
                return Ok(Value::Future(awaited).into());
            }
            let result = future::result(machine, &awaited)?;
            Err(Raise::Exception(Rc::new(Exception::new(
                Kind::StopIteration,
                vec![result],
            ))))
        }
        _ => Err(Raise::type_error("this can't be awaited")),
    }
}
