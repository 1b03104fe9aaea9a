//! `asyncio.Task`: what it has beside what every future has.

use super::{future, loops, stack, tasks};
use crate::event_loop::Task;
use crate::python::compare::truth;
use crate::python::display::to_str;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Builtin, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

/// `asyncio.Task(coro, *, loop=None, name=None, context=None)`
///
/// # Errors
/// `TypeError` for what is no coroutine.
#[inline(never)]
pub(in crate::python) fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    let names = ["coro", "loop", "name", "context", "eager_start"];
    let [coroutine, home, name, context, eager] = args.bind("Task", names, 1, 1)?;
    let home = home
        .as_ref()
        .and_then(loops::of_value)
        .map_or_else(|| loops::current(machine), Ok)?;
    if truth(&eager.unwrap_or(Value::None))? {
        return Err(Raise::new(
            Kind::NotImplementedError,
            "eager tasks are not supported here",
        ));
    }
    let context = loops::context_of(machine, context.as_ref())?;
    let task = tasks::new_task(machine, &home, &coroutine.unwrap_or_default(), name, context)?;
    Ok(Value::Future(task.as_future().clone()).into())
}

/// The method of that name, those of a future among them.
pub(in crate::python) fn method(name: &str) -> Option<&'static Builtin> {
    own(name).or_else(|| future::method(name))
}

builtins! {
    fn own;
    "get_name" => get_name,
    "set_name" => set_name,
    "get_coro" => get_coro,
    "get_context" => get_context,
    "get_stack" => stack::get_stack,
    "print_stack" => stack::print_stack,
    "cancelling" => cancelling,
    "uncancel" => uncancel,
}

pub(super) fn receiver(args: Args) -> Result<(Task<Machine>, Args)> {
    let (future, args) = future::receiver(args)?;
    let task = future
        .as_task()
        .ok_or_else(|| Raise::type_error("a Task was expected, got a Future"))?;
    Ok((task, args))
}

fn get_name(_: &mut Machine, args: Args) -> Result<Flow> {
    let (task, args) = receiver(args)?;
    let [] = args.exactly("Task.get_name")?;
    Ok(Value::str(&*task.name()).into())
}

fn set_name(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (task, args) = receiver(args)?;
    let [name] = args.exactly("Task.set_name")?;
    task.set_name(to_str(machine, &name)?.into());
    Ok(Value::None.into())
}

fn get_coro(_: &mut Machine, args: Args) -> Result<Flow> {
    let (task, args) = receiver(args)?;
    let [] = args.exactly("Task.get_coro")?;
    Ok(Value::Coroutine(task.coroutine().clone()).into())
}

fn cancelling(_: &mut Machine, args: Args) -> Result<Flow> {
    let (task, args) = receiver(args)?;
    let [] = args.exactly("Task.cancelling")?;
    Ok(Value::Int(task.cancelling().into()).into())
}

fn uncancel(_: &mut Machine, args: Args) -> Result<Flow> {
    let (task, args) = receiver(args)?;
    let [] = args.exactly("Task.uncancel")?;
    Ok(Value::Int(task.uncancel().into()).into())
}

fn get_context(_: &mut Machine, args: Args) -> Result<Flow> {
    let (task, args) = receiver(args)?;
    let [] = args.exactly("Task.get_context")?;
    Ok(task.context().to_value().into())
}
