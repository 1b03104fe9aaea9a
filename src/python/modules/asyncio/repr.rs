//! How futures, tasks, and what they call are printed.

use std::rc::Rc;

use crate::event_loop::{DoneCallback, Future, Outcome, Task};
use crate::python::display::{self, short_repr};
use crate::python::machine::{Activation, Machine};
use crate::python::objects::{BoundFunction, Coroutine, CoroutineState};
use crate::python::raise::Result;
use crate::python::text::repr_text::repr_str;
use crate::python::types;
use crate::python::value::Value;

/// How deep tasks that wait for one another are written.
const DEPTH: usize = 20;

/// A future or task as `repr` writes it.
///
/// # Errors
/// As `repr` of what it holds.
pub(in crate::python) fn future_repr(machine: &Machine, future: &Future<Machine>) -> Result<String> {
    nested(machine, future, DEPTH)
}

fn nested(machine: &Machine, future: &Future<Machine>, depth: usize) -> Result<String> {
    if depth == 0 {
        return Ok("...".to_owned());
    }
    let mut parts = Vec::new();
    let task = future.as_task();
    let (state, outcome) = match future.outcome() {
        Outcome::Pending => ("pending", None),
        Outcome::Cancelled => ("cancelled", None),
        Outcome::Returned(value) => ("finished", Some(format!("result={}", short_repr(machine, &value, 60)))),
        Outcome::Raised(kept) => (
            "finished",
            Some(format!(
                "exception={}",
                display::repr(machine, &Value::Exception(Rc::clone(kept.exception())))?
            )),
        ),
    };
    let cancelling = task.as_ref().is_some_and(|task| !task.done() && task.cancelling() > 0);
    parts.push(if cancelling {
        "cancelling".to_owned()
    } else {
        state.to_owned()
    });
    if let Some(task) = &task {
        parts.push(format!("name={}", repr_str(&task.name())));
        parts.push(format!("coro=<{}>", coroutine(machine, task)));
        if let Some(waits_for) = task.waits_for() {
            parts.push(format!("wait_for={}", nested(machine, &waits_for, depth - 1)?));
        }
    }
    parts.extend(outcome);
    let callbacks = future.callbacks();
    if !callbacks.is_empty() {
        parts.push(format!("cb=[{}]", callbacks_repr(machine, &callbacks)));
    }
    Ok(format!("<{} {}>", future.class(), parts.join(" ")))
}

fn coroutine(machine: &Machine, task: &Task<Machine>) -> String {
    let coroutine = task.coroutine();
    let name = &coroutine.qualified_name;
    match (line(machine, task, coroutine), coroutine.line) {
        (Some(line), _) => format!("{name}() running at main.py:{line}"),
        (None, Some(line)) if coroutine.is_finished() => format!("{name}() done, defined at main.py:{line}"),
        _ => format!("{name}()"),
    }
}

/// The line where a coroutine of the program stands.
fn line(machine: &Machine, task: &Task<Machine>, coroutine: &Coroutine) -> Option<u32> {
    match &*coroutine.state.borrow() {
        CoroutineState::Created(_) => coroutine.line,
        CoroutineState::Suspended(activations) => frame_line(machine, activations.first()?),
        CoroutineState::Running => {
            let current = machine.running_loop.as_ref()?.current_task()?;
            let body = machine.stack.first().filter(|_| current.is(task))?;
            frame_line(machine, body)
        }
        CoroutineState::Finished => None,
    }
}

fn frame_line(machine: &Machine, activation: &Activation) -> Option<u32> {
    match activation {
        Activation::Frame(frame) => frame.place().map(|(start, _)| machine.source.line(start)),
        Activation::Native(_) => None,
    }
}

fn callbacks_repr(machine: &Machine, callbacks: &[DoneCallback<Machine>]) -> String {
    let one = |callback: &DoneCallback<Machine>| match callback {
        DoneCallback::Wakeup(_) => "Task.task_wakeup()".to_owned(),
        DoneCallback::Native(native) => format!("{}()", native.name()),
        DoneCallback::Language(callback, _) => callable(machine, &callback.0.0),
    };
    match callbacks {
        [first, .., last] if callbacks.len() > 2 => {
            format!("{}, <{} more>, {}", one(first), callbacks.len() - 2, one(last))
        }
        _ => callbacks.iter().map(one).collect::<Vec<_>>().join(", "),
    }
}

/// What is called, with the place of its `def`, as asyncio writes callbacks.
pub(super) fn callable(machine: &Machine, value: &Value) -> String {
    match value {
        Value::Function(function) => {
            format!("{}() at main.py:{}", function.code.qualified_name, function.code.line)
        }
        Value::Builtin(builtin) => format!("{}()", builtin.name),
        Value::Type(class) => format!("{}()", types::short_name(*class)),
        Value::Class(class) => format!("{}()", class.name()),
        Value::Bound(bound) => match &bound.function {
            BoundFunction::Value(function) => callable(machine, function),
            BoundFunction::Native(method) => {
                let class = bound.receiver.type_name();
                let class = class.rsplit('.').next().unwrap_or_default();
                format!("{class}.{}()", method.name)
            }
        },
        other => format!("{}()", short_repr(machine, other, 60)),
    }
}
