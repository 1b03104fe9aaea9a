//! The methods of `asyncio.Queue`, but for those that wait.

use std::rc::Rc;

use super::queue::Queue;
use super::waiters::wake;
use super::{queue_own, queue_waits};
use crate::python::compare::truth;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

builtins! {
    pub(super) fn methods;
    "put" => queue_waits::put,
    "put_nowait" => put_nowait,
    "get" => queue_waits::get,
    "get_nowait" => get_nowait,
    "qsize" => qsize,
    "empty" => empty,
    "full" => full,
    "task_done" => task_done,
    "join" => queue_waits::join,
    "shutdown" => shutdown,
    // `__init__` calls a class's own with the size (see `construct`): what it would make, the queue has already.
    "_init" => |_, args| super::receiver::<Queue>(args).map(|_| Value::None.into()),
    "_put" => put_plainly,
    "_get" => get_plainly,
}

/// The queue that a method was called on, that as the program has it, and the other arguments.
pub(super) fn receiver(args: Args) -> Result<(Rc<Queue>, Value, Args)> {
    let this = args.positional.first().cloned().unwrap_or_default();
    let (queue, args) = super::receiver::<Queue>(args)?;
    Ok((queue, this, args))
}

fn put_nowait(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, this, args) = receiver(args)?;
    let [item] = super::method_arguments(args, "Queue.put_nowait", ["item"], 1)?;
    queue_own::put(machine, queue, this, item.unwrap_or_default())
}

fn get_nowait(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, this, args) = receiver(args)?;
    super::no_arguments(args, "Queue.get_nowait")?;
    queue_own::get(machine, queue, this)
}

fn qsize(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, this, args) = receiver(args)?;
    super::no_arguments(args, "Queue.qsize")?;
    Ok(Value::Int(i64::try_from(queue.len(&this)?).unwrap_or(i64::MAX)).into())
}

fn empty(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, this, args) = receiver(args)?;
    super::no_arguments(args, "Queue.empty")?;
    Ok(Value::Bool(queue.len(&this)? == 0).into())
}

fn full(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, this, args) = receiver(args)?;
    super::no_arguments(args, "Queue.full")?;
    Ok(Value::Bool(queue.is_full(&this)?).into())
}

/// What `super()._put(item)` does in a class of the program that puts its own in that place.
fn put_plainly(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, this, args) = receiver(args)?;
    let [item] = super::method_arguments(args, "Queue._put", ["item"], 1)?;
    queue.keep(machine, &this, item.unwrap_or_default())?;
    Ok(Value::None.into())
}

/// The same of `super()._get()`.
fn get_plainly(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, this, args) = receiver(args)?;
    super::no_arguments(args, "Queue._get")?;
    queue.take(machine, &this).map(Flow::Value)
}

fn task_done(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, args) = super::receiver::<Queue>(args)?;
    super::no_arguments(args, "Queue.task_done")?;
    let Some(left) = queue.unfinished.get().checked_sub(1) else {
        return Err(Raise::value_error("task_done() called too many times"));
    };
    queue.unfinished.set(left);
    if left == 0 {
        queue.finished.set(machine);
    }
    Ok(Value::None.into())
}

fn shutdown(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, this, args) = receiver(args)?;
    let len = queue.len(&this)?;
    let [immediate] = super::method_arguments(args, "Queue.shutdown", ["immediate"], 0)?;
    let immediate = truth(&immediate.unwrap_or(Value::Bool(false)))?;
    if immediate {
        queue.clear(machine, &this)?;
    }
    queue.shut_down.set(true);
    if immediate {
        queue.unfinished.set(queue.unfinished.get().saturating_sub(len));
        if queue.unfinished.get() == 0 {
            queue.finished.set(machine);
        }
    }
    for line in [&queue.getters, &queue.putters] {
        while let Some(waiter) = line.next() {
            wake(&waiter);
        }
    }
    let len = queue.len(&this).unwrap_or(0);
    queue.record(machine, len);
    Ok(Value::None.into())
}
