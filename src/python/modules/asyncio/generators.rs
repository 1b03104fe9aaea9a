//! Asynchronous generators that are left before their end: the loop closes them in tasks of their own.

use std::rc::{Rc, Weak};

use super::{loops, tasks};
use crate::event_loop::{EventLoop, Future, gather};
use crate::python::language::Callback;
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Builtin, Coroutine, Flow};
use crate::python::raise::Result;
use crate::python::types::generator;
use crate::python::value::Value;

/// The asynchronous generators that were begun inside a loop, in that order, as long as anybody holds them.
#[derive(Default)]
pub struct Generators(Vec<Weak<Coroutine>>);

/// Notes one that is gone on with for the first time.
pub(in crate::python) fn first_iterated(machine: &mut Machine, generator: &Rc<Coroutine>) {
    if machine.running_loop.is_some() {
        let known = &mut machine.modules.generators.0;
        known.retain(|other| other.strong_count() > 0);
        known.push(Rc::downgrade(generator));
    }
}

/// Has the running loop close one that nobody holds any more. Whether there is a loop.
pub(in crate::python) fn close_soon(machine: &Machine, generator: &Rc<Coroutine>) -> bool {
    let Some(home) = &machine.running_loop else {
        return false;
    };
    let args = vec![Value::Coroutine(Rc::clone(generator))];
    let Ok(context) = loops::context_of(machine, None) else {
        return false;
    };
    home.call_soon(Callback(Rc::new((Value::Builtin(&CLOSE), args))), context);
    true
}

static CLOSE: Builtin = Builtin {
    name: "create_task",
    call: close,
};

fn close(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [left] = args.exactly("create_task")?;
    let Some(home) = machine.running_loop.clone() else {
        return Ok(Value::None.into());
    };
    task_of_closing(machine, &home, &left)?;
    Ok(Value::None.into())
}

fn task_of_closing(machine: &mut Machine, home: &EventLoop<Machine>, left: &Value) -> Result<Option<Future<Machine>>> {
    let Some(method) = generator::async_method("aclose") else {
        return Ok(None);
    };
    let Flow::Value(coroutine) = (method.call)(machine, Args::new(vec![left.clone()]))? else {
        return Ok(None);
    };
    let context = loops::context_of(machine, None)?;
    let task = tasks::new_task(machine, home, &coroutine, None, context)?;
    Ok(Some(task.as_future().clone()))
}

/// Whether any that were begun are not over.
pub(super) fn any_left(machine: &Machine) -> bool {
    let known = machine.modules.generators.0.iter().filter_map(Weak::upgrade);
    known.into_iter().any(|left| !left.is_finished())
}

/// `loop.shutdown_asyncgens()`: closes all that were begun and are not over.
pub(super) fn shutdown(home: &EventLoop<Machine>) -> Value {
    let home = home.clone();
    native_coroutine("BaseEventLoop.shutdown_asyncgens", Shutdown { home, begun: false })
}

struct Shutdown {
    home: EventLoop<Machine>,
    begun: bool,
}

impl Native for Shutdown {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if std::mem::replace(&mut self.begun, true) {
            return sent.value().map(|_| Next::Return(Value::None));
        }
        let known = std::mem::take(&mut machine.modules.generators.0);
        let mut closing = Vec::new();
        for left in known
            .iter()
            .filter_map(Weak::upgrade)
            .filter(|left| !left.is_finished())
        {
            closing.extend(task_of_closing(machine, &self.home, &Value::Coroutine(left))?);
        }
        if closing.is_empty() {
            return Ok(Next::Return(Value::None));
        }
        Ok(Next::Await(Value::Future(gather(machine, &self.home, closing, true))))
    }
}
