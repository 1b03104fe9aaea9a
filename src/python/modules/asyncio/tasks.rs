//! Making tasks, and asking which there are.

use super::loops;
use crate::event_loop::{EventLoop, Future, NewTask, Task};
use crate::python::display::{self, to_str};
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Builtin, Context, Coroutine, CoroutineKind, Flow, Set, Table};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;
use std::rc::Rc;

pub(super) static CREATE_TASK: Builtin = Builtin {
    name: "create_task",
    call: create,
};
pub(super) static ENSURE_FUTURE: Builtin = Builtin {
    name: "ensure_future",
    call: ensure,
};
pub(super) static CURRENT_TASK: Builtin = Builtin {
    name: "current_task",
    call: current,
};
pub(super) static ALL_TASKS: Builtin = Builtin {
    name: "all_tasks",
    call: all,
};

fn create(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [coroutine, name, context] = args.bind("create_task", ["coro", "name", "context"], 1, 1)?;
    let home = loops::running(machine)?;
    let context = loops::context_of(machine, context.as_ref())?;
    let task = new_task(machine, &home, &coroutine.unwrap_or_default(), name, context)?;
    Ok(Value::Future(task.as_future().clone()).into())
}

fn ensure(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [awaitable, home] = args.bind("ensure_future", ["coro_or_future", "loop"], 1, 1)?;
    let home = home.as_ref().and_then(loops::of_value);
    Ok(Value::Future(ensure_future(machine, &awaitable.unwrap_or_default(), home.as_ref())?).into())
}

fn current(machine: &mut Machine, args: Args) -> Result<Flow> {
    let home = loop_argument(machine, args, "current_task")?;
    Ok(home
        .current_task()
        .map_or(Value::None, |task| Value::Future(task.as_future().clone()))
        .into())
}

fn all(machine: &mut Machine, args: Args) -> Result<Flow> {
    let home = loop_argument(machine, args, "all_tasks")?;
    let tasks = home.all_tasks().into_iter().map(|task| task.as_future().clone());
    Ok(set_of(tasks)?.into())
}

fn loop_argument(machine: &Machine, args: Args, function: &str) -> Result<EventLoop<Machine>> {
    let [home] = args.bind(function, ["loop"], 0, 1)?;
    home.as_ref()
        .and_then(loops::of_value)
        .map_or_else(|| loops::running(machine), Ok)
}

/// A `set` of these futures, in this order.
///
/// # Errors
/// None that happens: futures can be keys.
pub(super) fn set_of(futures: impl IntoIterator<Item = Future<Machine>>) -> Result {
    let mut table = Table::default();
    for future in futures {
        table.insert(Value::Future(future), Value::None)?;
    }
    Ok(Value::Set(Rc::new(Set::new(table, false))))
}

/// A task that runs this coroutine, made by what runs now.
///
/// # Errors
/// `TypeError` for what is no coroutine.
pub(super) fn new_task(
    machine: &mut Machine,
    home: &EventLoop<Machine>,
    coroutine: &Value,
    name: Option<Value>,
    context: Context,
) -> Result<Task<Machine>> {
    let Some(coroutine) = as_coroutine(coroutine) else {
        let got = display::repr(machine, coroutine)?;
        return Err(Raise::type_error(format!("a coroutine was expected, got {got}")));
    };
    let name = match name {
        None | Some(Value::None) => None,
        Some(name) => Some(to_str(machine, &name)?.into()),
    };
    let function = Rc::clone(&coroutine.name);
    let line = machine.line();
    Ok(home.create_task(NewTask {
        coroutine,
        context,
        name,
        function,
        line,
    }))
}

/// The coroutine, where it is one.
pub(super) fn as_coroutine(value: &Value) -> Option<Rc<Coroutine>> {
    match value {
        Value::Coroutine(coroutine) if coroutine.kind == CoroutineKind::Coroutine => Some(Rc::clone(coroutine)),
        _ => None,
    }
}

/// The future itself, or a new task for a coroutine or anything else that can be awaited.
///
/// # Errors
/// `TypeError` for what can't be awaited, `ValueError` for a future of another loop than the given one, `RuntimeError` where
/// there is no loop.
pub(super) fn ensure_future(
    machine: &mut Machine,
    awaitable: &Value,
    home: Option<&EventLoop<Machine>>,
) -> Result<Future<Machine>> {
    if let Value::Future(future) = awaitable {
        if home.is_some_and(|home| !future.event_loop().is(home)) {
            let message = "The future belongs to a different loop than the one specified as the loop argument";
            return Err(Raise::value_error(message));
        }
        return Ok(future.clone());
    }
    let coroutine = if as_coroutine(awaitable).is_some() {
        awaitable.clone()
    } else if machine.special(awaitable, "__await__").is_some() {
        native_coroutine("_wrap_awaitable", Wrapped(awaitable.clone()))
    } else {
        let message = "An asyncio.Future, a coroutine or an awaitable is required";
        return Err(Raise::type_error(message));
    };
    let home = home.cloned().map_or_else(|| loops::current(machine), Ok)?;
    let context = machine.context.copy();
    Ok(new_task(machine, &home, &coroutine, None, context)?.as_future().clone())
}

/// A coroutine that awaits something and returns its result.
struct Wrapped(Value);

impl Native for Wrapped {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        match sent {
            Sent::Start => Ok(Next::Await(self.0.clone())),
            sent => sent.value().map(Next::Return),
        }
    }
}
