//! How futures, tasks, and what they call are printed.

use std::rc::Rc;

use super::brief::Texts;
use crate::event_loop::{DoneCallback, Future, Outcome, Task};
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
    nested(Texts { machine, asks: true }, future, DEPTH)
}

/// The same where nothing of the program may run.
pub(in crate::python) fn unasked_repr(machine: &Machine, future: &Future<Machine>) -> String {
    nested(Texts { machine, asks: false }, future, DEPTH).unwrap_or_default() // Where nobody is asked, nothing fails.
}

fn nested(texts: Texts, future: &Future<Machine>, depth: usize) -> Result<String> {
    if depth == 0 {
        return Ok("...".to_owned());
    }
    let mut parts = Vec::new();
    let task = future.as_task();
    let (state, outcome) = match future.outcome() {
        Outcome::Pending => ("pending", None),
        Outcome::Cancelled => ("cancelled", None),
        Outcome::Returned(value) => ("finished", Some(format!("result={}", texts.brief(&value)?))),
        Outcome::Raised(kept) => (
            "finished",
            Some(format!(
                "exception={}",
                texts.whole(&Value::Exception(Rc::clone(kept.exception())))?
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
        parts.push(format!("coro=<{}>", coroutine(texts.machine, task)));
        if let Some(waits_for) = task.waits_for() {
            parts.push(format!("wait_for={}", nested(texts, &waits_for, depth - 1)?));
        }
    }
    parts.extend(outcome);
    let callbacks = future.callbacks();
    if !callbacks.is_empty() {
        parts.push(format!("cb=[{}]", callbacks_repr(texts, &callbacks)?));
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
            if !current.is(task) {
                return None;
            }
            // The frame that asks is not on the stack.
            let body = machine.stack.first();
            body.map_or_else(|| Some(machine.line()), |body| frame_line(machine, body))
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

fn callbacks_repr(texts: Texts, callbacks: &[DoneCallback<Machine>]) -> Result<String> {
    let one = |callback: &DoneCallback<Machine>| match callback {
        DoneCallback::Wakeup(_) => Ok("Task.task_wakeup()".to_owned()),
        DoneCallback::Native(native) => Ok(format!("{}()", native.name())),
        DoneCallback::Language(callback, _) => called(texts, &callback.0.0),
    };
    match callbacks {
        [first, .., last] if callbacks.len() > 2 => Ok(format!(
            "{}, <{} more>, {}",
            one(first)?,
            callbacks.len() - 2,
            one(last)?
        )),
        _ => Ok(callbacks.iter().map(one).collect::<Result<Vec<_>>>()?.join(", ")),
    }
}

/// What is called, with the place of its `def`, as asyncio writes callbacks.
///
/// # Errors
/// What the `__repr__` of a callable object of the program's own raises.
pub(super) fn called(texts: Texts, callable: &Value) -> Result<String> {
    let (mut function, mut calls) = (callable.clone(), "()".to_owned());
    while let Some(inner) = of_partial(&function) {
        (function, calls) = (inner, calls + "()");
    }
    let name = match &function {
        Value::Function(function) => function.code.qualified_name.to_string(),
        Value::Builtin(builtin) => builtin.name.to_owned(),
        Value::Type(class) => types::short_name(*class),
        Value::Class(class) => class.name().to_string(),
        Value::Bound(bound) => match &bound.function {
            BoundFunction::Value(Value::Function(method)) => method.code.qualified_name.to_string(),
            BoundFunction::Value(other) => texts.whole(other)?,
            BoundFunction::Native(method) => {
                let class = bound.receiver.type_name();
                let class = class.rsplit('.').next().unwrap_or_default();
                format!("{class}.{}", method.name)
            }
        },
        other => texts.whole(other)?,
    };
    let place = match &function {
        Value::Function(function) => format!(" at main.py:{}", function.code.line),
        _ => String::new(),
    };
    Ok(name + &calls + &place)
}

/// What a `functools.partial` calls.
pub(super) fn of_partial(value: &Value) -> Option<Value> {
    match value {
        Value::Instance(instance) if &*value.type_name() == "partial" => {
            instance.attributes.borrow().get_str("func").cloned()
        }
        _ => None,
    }
}
