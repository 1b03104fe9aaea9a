//! What can be acquired and given back: locks, semaphores, and the locks of conditions. Who finds none free stands in line.

use std::rc::Rc;

use super::condition::Condition;
use super::lock::Lock;
use super::semaphore::Semaphore;
use super::waiters::{Resource, Waiters};
use crate::event_loop::Future;
use crate::python::ask::unbound;
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Flow, Object};
use crate::python::raise::{Raise, Result};
use crate::python::types;
use crate::python::value::Value;
use crate::trace::{Ended, EventKind, SpanKind};

/// A lock or a semaphore. What it holds changes here; who holds it and waits is written down by the functions below.
pub(super) trait Acquirable: Object {
    /// Its place in the record.
    fn resource(&self) -> &Resource;

    /// Who waits, in order.
    fn waiters(&self) -> &Waiters;

    /// How many could acquire it now.
    fn free(&self) -> usize;

    /// Whether who comes now has to wait.
    fn locked(&self) -> bool;

    /// Takes one, which is free.
    fn take(&self);

    /// Gives one back, and wakes the next in line.
    ///
    /// # Errors
    /// Where none was taken.
    fn give_back(&self) -> Result<()>;

    /// The wait for this future is over; true where the task goes on with what it waited for, false where it was cancelled.
    fn woken(&self, future: &Future<Machine>, goes_on: bool);
}

/// What a value is, or has, that can be acquired.
pub(super) fn of_value(value: &Value) -> Option<Rc<dyn Acquirable>> {
    let Value::Object(object) = value.plain() else {
        return None;
    };
    if let Some(lock) = object.downcast::<Lock>() {
        return Some(lock);
    }
    if let Some(semaphore) = object.downcast::<Semaphore>() {
        return Some(semaphore);
    }
    Some(Rc::clone(&object.downcast::<Condition>()?.lock))
}

fn receiver(args: Args, method: &str) -> Result<Rc<dyn Acquirable>> {
    let (object, args) = types::receiver(args)?;
    let Some(found) = of_value(&object) else {
        let got = object.type_name();
        return Err(Raise::type_error(format!("method doesn't apply to a '{got}' object")));
    };
    super::no_arguments(args, &format!("{}.{method}", found.class().name))?;
    Ok(found)
}

/// Writes down what it looks like now.
pub(super) fn record(machine: &Machine, acquirable: &dyn Acquirable) {
    let line = [acquirable.waiters()];
    acquirable.resource().changed(machine, acquirable.free(), &line);
}

/// Gives one back.
///
/// # Errors
/// Where none was taken.
pub(super) fn give_back(machine: &Machine, acquirable: &dyn Acquirable) -> Result<()> {
    acquirable.give_back()?;
    acquirable.resource().given_back(machine);
    record(machine, acquirable);
    Ok(())
}

pub(super) fn acquire(_: &mut Machine, args: Args) -> Result<Flow> {
    Ok(acquiring(receiver(args, "acquire")?).into())
}

/// A coroutine that acquires.
pub(super) fn acquiring(acquirable: Rc<dyn Acquirable>) -> Value {
    native_coroutine(
        "acquire",
        Acquire {
            acquirable,
            future: None,
            entering: false,
        },
    )
}

pub(super) fn enter(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, _) = types::receiver(args)?;
    if let Some(own) = own(&object, "__aenter__", "acquire") {
        return Ok(own.into());
    }
    let acquirable = receiver(Args::new(vec![object]), "__aenter__")?;
    let body = Acquire {
        acquirable,
        future: None,
        entering: true,
    };
    Ok(native_coroutine("__aenter__", body).into())
}

pub(super) fn exit(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, _) = types::receiver(args)?;
    if let Some(own) = own(&object, "__aexit__", "release") {
        return Ok(own.into());
    }
    let acquirable = receiver(Args::new(vec![object]), "__aexit__")?;
    Ok(native_coroutine("__aexit__", Exit(acquirable)).into())
}

pub(super) fn release(machine: &mut Machine, args: Args) -> Result<Flow> {
    give_back(machine, &*receiver(args, "release")?)?;
    Ok(Value::None.into())
}

pub(super) fn locked(_: &mut Machine, args: Args) -> Result<Flow> {
    Ok(Value::Bool(receiver(args, "locked")?.locked()).into())
}

struct Acquire {
    acquirable: Rc<dyn Acquirable>,
    future: Option<Future<Machine>>,
    /// Whether this is the beginning of an `async with`.
    entering: bool,
}

impl Native for Acquire {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let wanted = &*self.acquirable;
        match self.future.take() {
            Some(future) => {
                let outcome = sent.value();
                wanted.waiters().leave(&future);
                wanted.woken(&future, outcome.is_ok());
                if let Err(raise) = outcome {
                    record(machine, wanted);
                    return Err(raise);
                }
            }
            None if wanted.locked() || wanted.waiters().any_not_cancelled() => {
                let future = wanted.waiters().join(machine, wanted.resource(), wanted)?;
                record(machine, wanted);
                self.future = Some(future.clone());
                return Ok(Next::Await(Value::Future(future)));
            }
            None => wanted.take(),
        }
        wanted.resource().held(machine);
        record(machine, wanted);
        if self.entering {
            hold(machine, wanted.resource());
            return Ok(Next::Return(Value::None));
        }
        Ok(Next::Return(Value::Bool(true)))
    }
}

struct Exit(Rc<dyn Acquirable>);

impl Native for Exit {
    fn resume(&mut self, machine: &mut Machine, _: Sent) -> Result<Next> {
        leave_span(machine);
        give_back(machine, &*self.0)?;
        Ok(Next::Return(Value::None))
    }
}

/// What `async with` does with a class of the program that has an `acquire` or `release` of its own: calls it, and awaits what
/// `acquire` gave.
struct Own {
    call: Option<(Value, Args)>,
    awaits: bool,
}

/// The coroutine of that, where the object's class has such a method.
fn own(object: &Value, entered_by: &str, method: &str) -> Option<Value> {
    let (function, receiver) = unbound(object.special(method)?, object);
    let body = Own {
        call: Some((function, Args::new(receiver.into_iter().collect()))),
        awaits: method == "acquire",
    };
    Some(native_coroutine(entered_by, body))
}

impl Native for Own {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        let value = sent.value()?;
        if let Some((function, args)) = self.call.take() {
            return Ok(Next::Call(function, args));
        }
        if std::mem::take(&mut self.awaits) {
            return Ok(Next::Await(value));
        }
        Ok(Next::Return(Value::None))
    }
}

/// A span of the task begins, in which it holds this.
fn hold(machine: &Machine, resource: &Resource) {
    let (task, line) = (machine.current_task_id(), machine.line());
    machine.record(EventKind::SpanEntered {
        task,
        kind: SpanKind::Holding(resource.id()),
        line,
    });
}

/// The innermost span of the task ends.
pub(super) fn leave_span(machine: &Machine) {
    let ended = Ended::Returned("None".into());
    machine.record(EventKind::SpanExited {
        task: machine.current_task_id(),
        ended,
    });
}
