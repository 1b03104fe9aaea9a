//! `asyncio.Future`, and what a task has of it.

use std::rc::Rc;

use super::loops;
use crate::event_loop::{self, DoneCallback, Future};
use crate::python::compare::equal_keys;
use crate::python::language::Callback;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Exception, Flow, Kept, Kind, Type};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::types;
use crate::python::types::waiter::waiter;
use crate::python::value::Value;

/// `asyncio.Future(*, loop=None)`
///
/// # Errors
/// `TypeError` for arguments that don't fit.
#[inline(never)]
pub(in crate::python) fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    if !args.positional.is_empty() {
        return Err(Raise::type_error("Future() takes no positional arguments"));
    }
    let [home] = args.bind("Future", ["loop"], 0, 0)?;
    let home = home
        .as_ref()
        .and_then(loops::of_value)
        .map_or_else(|| loops::current(machine), Ok)?;
    Ok(Value::Future(home.create_future()).into())
}

builtins! {
    /// The method of that name.
    pub(in crate::python) fn method;
    "result" => result_method,
    "exception" => exception,
    "done" => done,
    "cancelled" => cancelled,
    "cancel" => cancel,
    "set_result" => set_result,
    "set_exception" => set_exception,
    "add_done_callback" => add_done_callback,
    "remove_done_callback" => remove_done_callback,
    "get_loop" => get_loop,
    "__await__" => waiter,
    "__iter__" => waiter,
}

/// The future that a method was called on, and the other arguments.
///
/// # Errors
/// `TypeError` where it is none.
pub(super) fn receiver(args: Args) -> Result<(Future<Machine>, Args)> {
    match types::receiver(args)? {
        (Value::Future(future), args) => Ok((future, args)),
        (other, _) => {
            let got = other.type_name();
            Err(Raise::type_error(format!(
                "descriptor of '_asyncio.Future' doesn't apply to a '{got}' object"
            )))
        }
    }
}

/// What a future came to, raised where it is an exception.
///
/// # Errors
/// That, or `InvalidStateError` while it is pending.
pub(in crate::python) fn result(machine: &mut Machine, future: &Future<Machine>) -> Result {
    match future.result(machine) {
        Ok(ended) => ended.map_err(|kept| Raise::Exception(kept.give_out())),
        Err(_) => Err(Raise::new(Kind::InvalidStateError, "Result is not set.")),
    }
}

fn result_method(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (future, args) = receiver(args)?;
    let [] = args.exactly("Future.result")?;
    result(machine, &future).map(Flow::Value)
}

fn exception(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (future, args) = receiver(args)?;
    let [] = args.exactly("Future.exception")?;
    match future.exception(machine) {
        Ok(Ok(kept)) => Ok(kept
            .map_or(Value::None, |kept| Value::Exception(Rc::clone(kept.exception())))
            .into()),
        Ok(Err(cancelled)) => Err(Raise::Exception(cancelled.give_out())),
        Err(_) => Err(Raise::new(Kind::InvalidStateError, "Exception is not set.")),
    }
}

fn done(_: &mut Machine, args: Args) -> Result<Flow> {
    let (future, args) = receiver(args)?;
    let [] = args.exactly("Future.done")?;
    Ok(Value::Bool(future.done()).into())
}

fn cancelled(_: &mut Machine, args: Args) -> Result<Flow> {
    let (future, args) = receiver(args)?;
    let [] = args.exactly("Future.cancelled")?;
    Ok(Value::Bool(future.cancelled()).into())
}

fn cancel(_: &mut Machine, args: Args) -> Result<Flow> {
    let (future, args) = receiver(args)?;
    let [message] = args.bind("cancel", ["msg"], 0, 1)?;
    let message = message.filter(|message| !message.is_none());
    Ok(Value::Bool(future.cancel(message.as_ref()).map_err(circle)?).into())
}

fn one_argument(args: Args, method: &str) -> Result<[Value; 1]> {
    let given = args.positional.len() + args.keywords.len();
    match <[Value; 1]>::try_from(args.positional) {
        Ok(argument) if given == 1 => Ok(argument),
        Err(none) if none.is_empty() => {
            let message = format!("{method}() takes exactly 1 positional argument (0 given)");
            Err(Raise::type_error(message))
        }
        _ => {
            let message = format!("{method}() takes at most 1 argument ({given} given)");
            Err(Raise::type_error(message))
        }
    }
}

fn set_result(_: &mut Machine, args: Args) -> Result<Flow> {
    let (future, args) = receiver(args)?;
    let [result] = one_argument(args, "set_result")?;
    refuse_task(&future, "set_result")?;
    future.set_result(result).map_err(|_| invalid_state())?;
    Ok(Value::None.into())
}

fn set_exception(_: &mut Machine, args: Args) -> Result<Flow> {
    let (future, args) = receiver(args)?;
    let [given] = one_argument(args, "set_exception")?;
    refuse_task(&future, "set_exception")?;
    if future.done() {
        return Err(invalid_state());
    }
    // A class stands for an exception of that class.
    let made = match given {
        Value::Type(Type::Exception(kind)) => Some(Rc::new(Exception::new(kind, Vec::new()))),
        Value::Class(class) => match class.native_base() {
            Type::Exception(kind) => Some(Rc::new(Exception::of_class(class, kind, Vec::new()))),
            _ => None,
        },
        Value::Exception(exception) => Some(exception),
        _ => None,
    };
    let Some(exception) = made else {
        return Err(Raise::type_error("invalid exception object"));
    };
    let kept = Kept::new(no_stop_iteration(exception));
    future.set_exception(kept).map_err(|_| invalid_state())?;
    Ok(Value::None.into())
}

/// A `StopIteration` would end whatever awaits, so an error takes its place.
fn no_stop_iteration(exception: Rc<Exception>) -> Rc<Exception> {
    if !exception.is(Kind::StopIteration) {
        return exception;
    }
    let message = "StopIteration interacts badly with generators and cannot be raised into a Future";
    let error = Raise::new(Kind::RuntimeError, message).into_exception();
    error.cause.replace(Some(Value::Exception(Rc::clone(&exception))));
    error.context.replace(Some(exception));
    error.suppress_context.set(true);
    error
}

fn refuse_task(future: &Future<Machine>, operation: &str) -> Result<()> {
    if future.as_task().is_none() {
        return Ok(());
    }
    Err(Raise::new(
        Kind::RuntimeError,
        format!("Task does not support {operation} operation"),
    ))
}

/// What CPython's own recursion comes to.
pub(super) fn circle(error: event_loop::Error) -> Raise {
    Raise::new(Kind::RecursionError, error.to_string())
}

fn invalid_state() -> Raise {
    Raise::new(Kind::InvalidStateError, "invalid state")
}

fn add_done_callback(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (future, mut args) = receiver(args)?;
    let context = loops::context_of(machine, args.keyword("context").as_ref())?;
    let callback = one_callback(args, "add_done_callback")?;
    let callback = Callback(Rc::new((callback, Vec::new())));
    future.add_done_callback(DoneCallback::Language(callback, context));
    Ok(Value::None.into())
}

fn one_callback(args: Args, function: &str) -> Result<Value> {
    args.no_keywords(function)?;
    let given = args.positional.len();
    let [callback] = <[Value; 1]>::try_from(args.positional).map_err(|_| {
        Raise::type_error(format!(
            "{function}() takes exactly 1 positional argument ({given} given)"
        ))
    })?;
    Ok(callback)
}

fn remove_done_callback(_: &mut Machine, args: Args) -> Result<Flow> {
    let (future, args) = receiver(args)?;
    let [callback] = args.exactly("Future.remove_done_callback")?;
    // All are compared before the first is removed: a class of the program may be asked.
    let is_equal = |own: &DoneCallback<Machine>| match own {
        DoneCallback::Language(own, _) => equal_keys(&own.0.0, &callback),
        _ => Ok(false),
    };
    let equal = future.callbacks().iter().map(is_equal).collect::<Result<Vec<_>>>()?;
    let mut equal = equal.into_iter();
    let removed = future.remove_done_callbacks(|_| equal.next().unwrap_or(false));
    Ok(Value::Int(i64::try_from(removed).unwrap_or(i64::MAX)).into())
}

fn get_loop(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (future, args) = receiver(args)?;
    let [] = args.exactly("Future.get_loop")?;
    Ok(loops::value_of(machine, future.event_loop()).into())
}
