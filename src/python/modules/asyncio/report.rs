//! What asyncio says when nobody else can: of callbacks that raise, exceptions that nobody asked for, tasks that were dropped.
//! A report is the dictionary that an exception handler gets.

use std::rc::Rc;

use super::brief::Texts;
use super::said::{Level, log, own_words, part, words, write};
use super::{future, handles, loops, repr};
use crate::event_loop::{EventLoop, Report, Slow, Task};
use crate::python::display;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, Dict, Exception, Flow, Kind, Table};
use crate::python::raise::Result;
use crate::python::value::Value;
use crate::trace::Nanos;

/// A function of Python's with its arguments.
pub(in crate::python) type Call = (Value, Vec<Value>);

/// What is to be called for a report: the program's exception handler, where it has set one, with the loop and the report.
/// Where it has none, the report goes to `logging`, if the program uses that; otherwise it is written as asyncio words it.
pub(in crate::python) fn handle(machine: &mut Machine, report: Report<Machine>) -> Option<Call> {
    let report = match report {
        Report::Slow(what, took) => return slow(machine, what, took),
        report => report,
    };
    // What `logging` itself raises must not come back to it for ever.
    let is_own = matches!(report, Report::Handler(_)) && machine.modules.loops.told.is_none();
    let (home, context) = told(machine, report);
    match home {
        Some(home) => handler_call(machine, &home, context),
        None if is_own => {
            let said = own_words(machine, &context);
            write(machine, said);
            None
        }
        None => say(machine, &context),
    }
}

/// The call of the program's exception handler for this report; where the program has none, as [`say`].
pub(super) fn handler_call(machine: &mut Machine, home: &EventLoop<Machine>, context: Value) -> Option<Call> {
    let object = loops::object_of(machine, home);
    let handler = object.handler.borrow().clone();
    let Some(handler) = handler else {
        return say(machine, &context);
    };
    machine.modules.loops.told = Some(context.clone());
    Some((handler, vec![loops::value_of(machine, home), context]))
}

/// Says of a report of the loop's what asyncio's own handler does.
fn say(machine: &mut Machine, context: &Value) -> Option<Call> {
    let said = own_words(machine, context);
    log(machine, Level::Error, said)
}

/// `loop.default_exception_handler(context)`
///
/// # Errors
/// What a `__repr__` of the program raises.
pub(super) fn tell_as_usual(machine: &mut Machine, context: &Value) -> Result<Flow> {
    let said = words(machine, context)?;
    Ok(match log(machine, Level::Error, said) {
        Some((function, args)) => Flow::Call(function, Args::new(args)),
        None => Value::None.into(),
    })
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
        return tell_as_usual(machine, context);
    }
    let call = handler_call(machine, home, context.clone());
    Ok(Flow::Native(Box::new(Tell(call))))
}

/// Calls an exception handler, and tells of what it raises.
struct Tell(Option<Call>);

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
            let said = own_words(machine, &context);
            write(machine, said);
        }
        Ok(_) => {}
    }
    Ok(())
}

/// What is to be called for futures and tasks that were dropped while no loop ran; the program's own handlers are not.
pub(in crate::python) fn dropped(machine: &mut Machine) -> Vec<Call> {
    let mut calls = Vec::new();
    for home in machine.modules.loops.homes() {
        while let Some(report) = home.next_unheard() {
            calls.extend(match report {
                Report::Slow(what, took) => slow(machine, what, took),
                report => {
                    let (_, context) = told(machine, report);
                    say(machine, &context)
                }
            });
        }
    }
    calls
}

/// Reports on tasks that are pending when the program has ended.
pub(in crate::python) fn left_pending(machine: &mut Machine) {
    for home in machine.modules.loops.homes() {
        for task in home.abandon() {
            let (_, context) = told(machine, Report::DestroyedPending(task));
            let said = own_words(machine, &context);
            write(machine, said);
        }
    }
}

/// What is told of an exception in a task that was cancelled because the program's main task was over.
pub(super) fn left_behind(task: &Task<Machine>, exception: &Rc<Exception>) -> Value {
    let message = "unhandled exception during asyncio.run() shutdown";
    let about = ("task", Value::Future(task.as_future().clone()));
    dictionary(message, Some(Rc::clone(exception)), Some(about))
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
            let called = repr::called(Texts { machine, asks: false }, &callable).unwrap_or_default();
            let message = format!("Exception in callback {called}");
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
        Report::Outlived {
            task,
            parent,
            exception,
        } => {
            let shown = |task: &Task<Machine>| repr::unasked_repr(machine, task.as_future());
            let (shown, inside) = (shown(&task), shown(&parent));
            let message = format!("Task {shown} has errored out but its parent task {inside} is already completed");
            let about = ("task", Value::Future(task.as_future().clone()));
            let exception = Rc::clone(exception.exception());
            let context = dictionary(&message, Some(exception), Some(about));
            (Some(task.event_loop().clone()), context)
        }
        Report::Slow(..) => (None, Value::None),
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

/// Says in debug mode of a step or callback that it took long.
fn slow(machine: &mut Machine, what: Slow<Machine>, took: Nanos) -> Option<Call> {
    let about = match what {
        Slow::Step(task) => Value::Future(task.as_future().clone()),
        Slow::Callback(callback, when) => {
            handles::value_of(None, when.map(super::delay::seconds), callback.0.0.clone())
        }
    };
    let about = display::repr(machine, &about).unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "a run lasts no hundred days")]
    let seconds = took as f64 / 1e9;
    let text = format!("Executing {about} took {seconds:.3} seconds");
    log(machine, Level::Warning, (text, None))
}
