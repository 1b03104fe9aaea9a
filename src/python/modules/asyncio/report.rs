//! What asyncio says when nobody else can: of callbacks that raise, exceptions that nobody asked for, tasks that were dropped.

use std::fmt::Write as _;
use std::rc::Rc;

use super::{handles, loops, repr};
use crate::event_loop::{EventLoop, Future, Report, Task};
use crate::python::display;
use crate::python::machine::Machine;
use crate::python::objects::{Dict, Exception, Table};
use crate::python::raise::Result;
use crate::python::traceback::traceback;
use crate::python::value::Value;
use crate::trace::Stream;

/// A report as an exception handler gets it.
struct Told {
    message: String,
    exception: Option<Rc<Exception>>,
    /// What it is about: the key in the handler's dictionary, and the thing.
    about: Option<(&'static str, Value)>,
}

/// The call of the program's exception handler, where it has set one: the handler with its arguments, the loop and a dictionary
/// that tells what happened. Where it has none, the report is written as asyncio words it.
pub(in crate::python) fn handle(machine: &mut Machine, report: Report<Machine>) -> Option<(Value, Vec<Value>)> {
    let (home, told) = told(machine, report);
    let handler = home.and_then(|home| {
        let handler = loops::object_of(machine, &home).handler.borrow().clone()?;
        Some((handler, loops::value_of(machine, &home)))
    });
    let Some((handler, home)) = handler else {
        write(machine, &told);
        return None;
    };
    // Texts can be keys, so nothing fails.
    let context = context(told).unwrap_or(Value::None);
    machine.modules.loops.told = Some(context.clone());
    Some((handler, vec![home, context]))
}

/// Reports on futures and tasks that were dropped while no loop ran; the program's own handlers are not called for it.
pub(in crate::python) fn dropped(machine: &mut Machine) {
    for home in machine.modules.loops.homes() {
        while let Some(report) = home.next_unheard() {
            let (_, told) = told(machine, report);
            write(machine, &told);
        }
    }
}

/// Reports on tasks that are pending when the program has ended.
pub(in crate::python) fn left_pending(machine: &mut Machine) {
    for home in machine.modules.loops.homes() {
        for task in home.abandon() {
            let (_, told) = told(machine, Report::DestroyedPending(task));
            write(machine, &told);
        }
    }
}

/// What `asyncio.run` says of an exception in a task that it cancelled.
pub(super) fn left_behind(machine: &mut Machine, task: &Task<Machine>, exception: &Rc<Exception>) {
    let told = Told {
        message: "unhandled exception during asyncio.run() shutdown".to_owned(),
        exception: Some(Rc::clone(exception)),
        about: Some(("task", Value::Future(task.as_future().clone()))),
    };
    write(machine, &told);
}

fn told(machine: &mut Machine, report: Report<Machine>) -> (Option<EventLoop<Machine>>, Told) {
    match report {
        Report::Handler(kept) => {
            let exception = Rc::clone(kept.exception());
            let told = machine.modules.loops.told.take();
            if let Some(Value::Exception(first)) = told.as_ref().and_then(told_exception) {
                exception.context.borrow_mut().get_or_insert(first);
            }
            let told = Told {
                message: "Unhandled error in exception handler".to_owned(),
                exception: Some(exception),
                about: told.map(|told| ("context", told)),
            };
            (None, told)
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
            let told = Told {
                message,
                exception: Some(Rc::clone(exception.exception())),
                about: Some(("handle", handle)),
            };
            (machine.running_loop.clone(), told)
        }
        Report::NeverRetrieved { future, exception } => {
            let told = Told {
                message: format!("{} exception was never retrieved", future.class()),
                exception: Some(Rc::clone(exception.exception())),
                about: Some(("future", Value::Future(future.clone()))),
            };
            (Some(future.event_loop().clone()), told)
        }
        Report::DestroyedPending(task) => {
            let future: Future<Machine> = task.as_future().clone();
            let told = Told {
                message: "Task was destroyed but it is pending!".to_owned(),
                exception: None,
                about: Some(("task", Value::Future(future))),
            };
            (Some(task.event_loop().clone()), told)
        }
    }
}

/// The dictionary that an exception handler gets.
fn context(told: Told) -> Result {
    let mut table = Table::default();
    table.insert(Value::from("message"), Value::str(told.message))?;
    if let Some(exception) = told.exception {
        table.insert(Value::from("exception"), Value::Exception(exception))?;
    }
    if let Some((key, about)) = told.about {
        table.insert(Value::from(key), about)?;
    }
    Ok(Value::Dict(Rc::new(Dict::new(table))))
}

fn told_exception(told: &Value) -> Option<Value> {
    let Value::Dict(told) = told else { return None };
    told.borrow().get(&Value::from("exception")).ok()?.cloned()
}

/// Writes a report as asyncio's own handler does.
fn write(machine: &mut Machine, told: &Told) {
    let mut text = format!("{}\n", told.message);
    if let Some((key, about)) = &told.about {
        let about = display::repr(machine, about).unwrap_or_default();
        let _ = writeln!(text, "{key}: {about}");
    }
    if let Some(exception) = &told.exception {
        text.push_str(&traceback(machine, exception));
    }
    machine.write(Stream::Stderr, &text);
}
