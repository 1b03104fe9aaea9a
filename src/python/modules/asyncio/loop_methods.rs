//! What a program can ask of an event loop. How it runs stands in `run`.

use std::rc::Rc;

use super::generators;
use super::loops::{Loop, context_of, refusal};
use super::{delay, handles, receiver, refused, report, run, tasks, threads};
use crate::event_loop::{Error, EventLoop};
use crate::python::builtins::is_callable;
use crate::python::compare::truth;
use crate::python::display;
use crate::python::language::Callback;
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Builtin, Context, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

/// The method of that name.
pub(super) fn method(name: &str) -> Option<&'static Builtin> {
    own(name).or_else(|| refused::loop_method(name))
}

builtins! {
    fn own;
    "time" => time,
    "call_soon" => call_soon,
    "call_soon_threadsafe" => call_soon_threadsafe,
    "call_later" => call_later,
    "call_at" => call_at,
    "create_future" => create_future,
    "create_task" => create_task,
    "run_until_complete" => run::run_until_complete,
    "run_forever" => run::run_forever,
    "stop" => stop,
    "close" => close,
    "is_running" => is_running,
    "is_closed" => is_closed,
    "get_debug" => get_debug,
    "set_debug" => set_debug,
    "get_exception_handler" => get_exception_handler,
    "set_exception_handler" => set_exception_handler,
    "call_exception_handler" => call_exception_handler,
    "default_exception_handler" => default_exception_handler,
    "get_task_factory" => get_task_factory,
    "set_task_factory" => set_task_factory,
    "shutdown_asyncgens" => shutdown_asyncgens,
    "shutdown_default_executor" => |machine, args| match threads::function(machine, "_shutdown_default_executor") {
        Some(function) => Ok(Flow::Call(function, args)),
        None => nothing_to_shut_down(args, "shutdown_default_executor"),
    },
    "run_in_executor" => |machine, args| threads::call(machine, "_run_in_executor", args),
    "set_default_executor" => |machine, args| threads::call(machine, "_set_default_executor", args),
}

fn time(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (_, args) = receiver::<Loop>(args)?;
    super::no_arguments(args, "BaseEventLoop.time")?;
    Ok(Value::Float(delay::now(machine)).into())
}

/// The arguments of these names, the last of which is the callable; what is to be called with the arguments that come after
/// it; and the context to call it in.
fn callback<const N: usize>(
    machine: &Machine,
    mut args: Args,
    function: &str,
    names: [&str; N],
) -> Result<([Value; N], Callback, Context)> {
    let context = context_of(machine, args.keyword("context").as_ref())?;
    let arguments = args.positional.split_off(args.positional.len().min(N));
    let named = args.bind(&format!("BaseEventLoop.{function}"), names, N, N)?;
    let named = named.map(Option::unwrap_or_default);
    let callable = named.last().cloned().unwrap_or_default();
    Ok((named, Callback(Rc::new((callable, arguments))), context))
}

fn call_soon(machine: &mut Machine, args: Args) -> Result<Flow> {
    call_next(machine, args, "call_soon")
}

fn call_next(machine: &mut Machine, args: Args, function: &str) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    let (_, callback, context) = callback(machine, args, function, ["callback"])?;
    refuse_closed(&object.home)?;
    let callable = callback.0.0.clone();
    let handle = object.home.call_soon(callback, context);
    Ok(handles::value_of(Some(handle), None, callable).into())
}

fn call_soon_threadsafe(machine: &mut Machine, args: Args) -> Result<Flow> {
    let home = args.positional.first().and_then(super::loops::of_value);
    let answer = call_next(machine, args, "call_soon_threadsafe")?;
    if let Some(home) = home {
        machine.threads.wake_loop(&machine.journal, &home);
    }
    Ok(answer)
}

fn call_later(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    let ([delay, _], callback, context) = callback(machine, args, "call_later", ["delay", "callback"])?;
    if delay.is_none() {
        return Err(Raise::type_error("delay must not be None"));
    }
    let delay = delay::added(&delay)?;
    refuse_closed(&object.home)?;
    let when = delay::now(machine) + delay;
    let callable = callback.0.0.clone();
    let handle = object.home.call_at(delay::from_now(machine, delay), callback, context);
    Ok(handles::value_of(Some(handle), Some(when), callable).into())
}

fn call_at(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    let ([when, _], callback, context) = callback(machine, args, "call_at", ["when", "callback"])?;
    if when.is_none() {
        return Err(Raise::type_error("when cannot be None"));
    }
    let when = delay::added(&when)?;
    refuse_closed(&object.home)?;
    let callable = callback.0.0.clone();
    let handle = object.home.call_at(delay::moment(when), callback, context);
    Ok(handles::value_of(Some(handle), Some(when), callable).into())
}

fn refuse_closed(home: &EventLoop<Machine>) -> Result<()> {
    if home.is_closed() {
        Err(refusal(Error::Closed))
    } else {
        Ok(())
    }
}

fn create_future(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    super::no_arguments(args, "BaseEventLoop.create_future")?;
    Ok(Value::Future(object.home.create_future()).into())
}

fn create_task(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    let names = ["coro", "name", "context"];
    let [coroutine, name, context] = args.bind("BaseEventLoop.create_task", names, 1, 1)?;
    refuse_closed(&object.home)?;
    let context = context_of(machine, context.as_ref())?;
    let task = tasks::new_task(machine, &object.home, &coroutine.unwrap_or_default(), name, context)?;
    Ok(Value::Future(task.as_future().clone()).into())
}

fn stop(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    super::no_arguments(args, "BaseEventLoop.stop")?;
    object.home.stop();
    Ok(Value::None.into())
}

fn close(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    super::no_arguments(args, "BaseEventLoop.close")?;
    object.home.close().map_err(refusal)?;
    Ok(Value::None.into())
}

fn is_running(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    super::no_arguments(args, "BaseEventLoop.is_running")?;
    Ok(Value::Bool(object.home.is_running()).into())
}

fn is_closed(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    super::no_arguments(args, "BaseEventLoop.is_closed")?;
    Ok(Value::Bool(object.home.is_closed()).into())
}

fn get_debug(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    super::no_arguments(args, "BaseEventLoop.get_debug")?;
    Ok(Value::Bool(object.home.is_debugging()).into())
}

fn set_debug(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    let [enabled] = args.bind("BaseEventLoop.set_debug", ["enabled"], 1, 1)?;
    object.home.set_debug(truth(&enabled.unwrap_or_default())?);
    Ok(Value::None.into())
}

fn get_exception_handler(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    super::no_arguments(args, "BaseEventLoop.get_exception_handler")?;
    let handler = object.handler.borrow().clone();
    Ok(handler.unwrap_or(Value::None).into())
}

fn set_exception_handler(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    let [handler] = args.bind("BaseEventLoop.set_exception_handler", ["handler"], 1, 1)?;
    let handler = handler.filter(|handler| !handler.is_none());
    if let Some(refused) = &handler
        && !is_callable(machine, refused)?
    {
        let shown = display::repr(machine, refused)?;
        let message = format!("A callable object or None is expected, got {shown}");
        return Err(Raise::type_error(message));
    }
    object.handler.replace(handler);
    Ok(Value::None.into())
}

fn call_exception_handler(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver::<Loop>(args)?;
    let [context] = args.bind("BaseEventLoop.call_exception_handler", ["context"], 1, 1)?;
    report::tell(machine, &object.home, &context.unwrap_or_default())
}

fn default_exception_handler(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (_, args) = receiver::<Loop>(args)?;
    let [context] = args.bind("BaseEventLoop.default_exception_handler", ["context"], 1, 1)?;
    report::tell_as_usual(machine, &context.unwrap_or_default())
}

fn get_task_factory(_: &mut Machine, args: Args) -> Result<Flow> {
    let (_, args) = receiver::<Loop>(args)?;
    super::no_arguments(args, "BaseEventLoop.get_task_factory")?;
    Ok(Value::None.into())
}

fn set_task_factory(_: &mut Machine, args: Args) -> Result<Flow> {
    let (_, args) = receiver::<Loop>(args)?;
    let [factory] = args.bind("BaseEventLoop.set_task_factory", ["factory"], 1, 1)?;
    if factory.is_some_and(|factory| !factory.is_none()) {
        return Err(Raise::new(
            Kind::NotImplementedError,
            "task factories are not supported here",
        ));
    }
    Ok(Value::None.into())
}

fn shutdown_asyncgens(_: &mut Machine, args: Args) -> Result<Flow> {
    let (own, args) = receiver::<Loop>(args)?;
    let [] = args.exactly("shutdown_asyncgens")?;
    Ok(generators::shutdown(&own.home).into())
}

/// A coroutine that has nothing to do.
fn nothing_to_shut_down(args: Args, method: &str) -> Result<Flow> {
    receiver::<Loop>(args)?;
    Ok(native_coroutine(method, Nothing).into())
}

struct Nothing;

impl Native for Nothing {
    fn resume(&mut self, _: &mut Machine, _: Sent) -> Result<Next> {
        Ok(Next::Return(Value::None))
    }
}
