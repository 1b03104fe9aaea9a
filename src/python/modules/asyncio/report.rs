//! What asyncio says when nobody else can: of callbacks that raise, exceptions that nobody asked for, tasks that were dropped.
//! A report is the dictionary that an exception handler gets.

use std::fmt::Write as _;
use std::rc::Rc;

use super::{future, handles, loops, repr};
use crate::event_loop::{EventLoop, Report, Slow, Task};
use crate::python::display;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, Dict, Exception, Flow, Kind, Table};
use crate::python::raise::Result;
use crate::python::traceback::traceback;
use crate::python::value::Value;
use crate::trace::{Nanos, Stream};

/// The call of the program's exception handler, where it has set one: the handler with its arguments, the loop and the report.
/// Where it has none, the report is written as asyncio words it.
pub(in crate::python) fn handle(machine: &mut Machine, report: Report<Machine>) -> Option<(Value, Vec<Value>)> {
    let (home, context) = told(machine, report);
    if let Some(home) = home {
        return handler_call(machine, &home, context);
    }
    write(machine, &context);
    None
}

/// The call of the program's exception handler for this report, which is written where the program has none.
pub(super) fn handler_call(
    machine: &mut Machine,
    home: &EventLoop<Machine>,
    context: Value,
) -> Option<(Value, Vec<Value>)> {
    let object = loops::object_of(machine, home);
    let handler = object.handler.borrow().clone();
    let Some(handler) = handler else {
        write(machine, &context);
        return None;
    };
    machine.modules.loops.told = Some(context.clone());
    Some((handler, vec![loops::value_of(machine, home), context]))
}

/// What is said of an exception handler that raised.
fn handler_failed(machine: &mut Machine, exception: Rc<Exception>) -> Value {
    let told = machine.modules.loops.told.take();
    let message = "Unhandled error in exception handler";
    dictionary(message, Some(exception), told.map(|told| ("context", told)))
}

/// `loop.call_exception_handler(context)`
///
/// # Errors
/// What a `__repr__` of the program raises.
pub(super) fn tell(machine: &mut Machine, home: &EventLoop<Machine>, context: &Value) -> Result<Flow> {
    if loops::object_of(machine, home).handler.borrow().is_none() {
        say(machine, context)?;
        return Ok(Value::None.into());
    }
    let call = handler_call(machine, home, context.clone());
    Ok(Flow::Native(Box::new(Tell(call))))
}

/// Calls an exception handler, and tells of what it raises.
struct Tell(Option<(Value, Vec<Value>)>);

impl Native for Tell {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if let Some((handler, args)) = self.0.take() {
            return Ok(Next::Call(handler, Args::new(args)));
        }
        handled(machine, sent)?;
        Ok(Next::Return(Value::None))
    }
}

/// What comes of the call of an exception handler: what it raises is told of.
///
/// # Errors
/// Only what ends the loop itself.
pub(super) fn handled(machine: &mut Machine, sent: Sent) -> Result<()> {
    match sent.value() {
        Err(raise) if raise.is(Kind::KeyboardInterrupt) || raise.is(Kind::SystemExit) => return Err(raise),
        Err(raise) => {
            let context = handler_failed(machine, raise.into_exception());
            write(machine, &context);
        }
        Ok(_) => {}
    }
    Ok(())
}

/// Reports on futures and tasks that were dropped while no loop ran; the program's own handlers are not called for it.
pub(in crate::python) fn dropped(machine: &mut Machine) {
    for home in machine.modules.loops.homes() {
        while let Some(report) = home.next_unheard() {
            let (_, context) = told(machine, report);
            write(machine, &context);
        }
    }
}

/// Reports on tasks that are pending when the program has ended.
pub(in crate::python) fn left_pending(machine: &mut Machine) {
    for home in machine.modules.loops.homes() {
        for task in home.abandon() {
            let (_, context) = told(machine, Report::DestroyedPending(task));
            write(machine, &context);
        }
    }
}

/// What is told of an exception in a task that was cancelled because the program's main task was over.
pub(super) fn left_behind(task: &Task<Machine>, exception: &Rc<Exception>) -> Value {
    let message = "unhandled exception during asyncio.run() shutdown";
    let about = ("task", Value::Future(task.as_future().clone()));
    dictionary(message, Some(Rc::clone(exception)), Some(about))
}

/// Tells of a task of a group that raised when nobody was inside the group any more.
pub(super) fn outlived(machine: &mut Machine, task: &Task<Machine>, parent: &Task<Machine>, exception: Rc<Exception>) {
    let shown = |task: &Task<Machine>| repr::future_repr(machine, task.as_future()).unwrap_or_default();
    let (shown, inside) = (shown(task), shown(parent));
    let message = format!("Task {shown} has errored out but its parent task {inside} is already completed");
    let about = ("task", Value::Future(task.as_future().clone()));
    write(machine, &dictionary(&message, Some(exception), Some(about)));
}

/// The loop whose handler a report is for, if any, and the report.
fn told(machine: &mut Machine, report: Report<Machine>) -> (Option<EventLoop<Machine>>, Value) {
    match report {
        Report::Handler(kept) => {
            let exception = Rc::clone(kept.exception());
            let told = machine.modules.loops.told.as_ref();
            // What was told of was being handled when the handler raised.
            if let Some(Value::Exception(first)) = told.and_then(|told| part(told, "exception")) {
                exception.context.borrow_mut().get_or_insert(first);
            }
            (None, handler_failed(machine, exception))
        }
        Report::Callback {
            callback,
            when,
            exception,
            ..
        } => {
            let callable = callback.0.0.clone();
            let message = format!("Exception in callback {}", repr::callable(machine, &callable));
            let handle = handles::value_of(None, when.map(super::delay::seconds), callable);
            let exception = Rc::clone(exception.exception());
            let context = dictionary(&message, Some(exception), Some(("handle", handle)));
            (machine.running_loop.clone(), context)
        }
        Report::Native { callback, error } => {
            let message = format!("Exception in callback {callback}()");
            let exception = future::circle(error).into_exception();
            let context = dictionary(&message, Some(exception), None);
            (machine.running_loop.clone(), context)
        }
        Report::NeverRetrieved { future, exception } => {
            let message = format!("{} exception was never retrieved", future.class());
            let exception = Rc::clone(exception.exception());
            let home = future.event_loop().clone();
            let context = dictionary(&message, Some(exception), Some(("future", Value::Future(future))));
            (Some(home), context)
        }
        Report::DestroyedPending(task) => {
            let about = ("task", Value::Future(task.as_future().clone()));
            let context = dictionary("Task was destroyed but it is pending!", None, Some(about));
            (Some(task.event_loop().clone()), context)
        }
    }
}

/// The dictionary that an exception handler gets; with `about` the key and the thing that it is about.
fn dictionary(message: &str, exception: Option<Rc<Exception>>, about: Option<(&'static str, Value)>) -> Value {
    let exception = exception.map(|exception| ("exception", Value::Exception(exception)));
    let parts = [Some(("message", Value::from(message))), exception, about];
    let mut table = Table::default();
    for (key, value) in parts.into_iter().flatten() {
        let _ = table.insert(Value::from(key), value); // Texts can be keys, so nothing fails.
    }
    Value::Dict(Rc::new(Dict::new(table)))
}

fn part(context: &Value, key: &str) -> Option<Value> {
    let Value::Dict(context) = context else { return None };
    context.borrow().get(&Value::from(key)).ok()?.cloned()
}

/// Writes a report of the program's own as asyncio's handler does.
///
/// # Errors
/// What a `__repr__` of the program raises.
pub(super) fn say(machine: &mut Machine, context: &Value) -> Result<()> {
    let text = worded(machine, context, display::repr)?;
    machine.write(Stream::Stderr, &text);
    Ok(())
}

/// Writes a report of the loop's as asyncio's handler does. No `__repr__` of the program is called for it.
pub(super) fn write(machine: &mut Machine, context: &Value) {
    let shown = |machine: &Machine, value: &Value| Ok(display::repr(machine, value).unwrap_or_default());
    if let Ok(text) = worded(machine, context, shown) {
        machine.write(Stream::Stderr, &text);
    }
}

/// A report in words.
fn worded(machine: &Machine, context: &Value, shown: impl Fn(&Machine, &Value) -> Result<String>) -> Result<String> {
    let message = part(context, "message").and_then(|message| display::to_str(machine, &message).ok());
    let mut text = message.unwrap_or_else(|| "Unhandled exception in event loop".to_owned());
    text.push('\n');
    let Value::Dict(parts) = context else { return Ok(text) };
    let mut others: Vec<(String, Value)> = Vec::new();
    let mut place = 0;
    while let Some((next, key, value)) = parts.borrow().entry_from(place) {
        place = next;
        match key.as_str() {
            Some("message" | "exception") | None => {}
            Some(key) => others.push((key.to_owned(), value.clone())),
        }
    }
    others.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (key, about) in others {
        let _ = writeln!(text, "{key}: {}", shown(machine, &about)?);
    }
    if let Some(Value::Exception(exception)) = part(context, "exception") {
        text.push_str(&traceback(machine, &exception));
    }
    Ok(text)
}

/// Tells in debug mode of a step or callback that took long.
pub(in crate::python) fn slow(machine: &mut Machine, what: Slow<Machine>, took: Nanos) {
    let about = match what {
        Slow::Step(task) => Value::Future(task.as_future().clone()),
        Slow::Callback(callback, when) => {
            handles::value_of(None, when.map(super::delay::seconds), callback.0.0.clone())
        }
    };
    let about = display::repr(machine, &about).unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "a run lasts no hundred days")]
    let seconds = took as f64 / 1e9;
    machine.write(
        Stream::Stderr,
        &format!("Executing {about} took {seconds:.3} seconds\n"),
    );
}
