//! How tasks wait at a queue: to put, to get, and for all that was put to be done.

use std::rc::Rc;

use super::queue::{Queue, wake_next};
use super::receiver;
use super::waiters::Waiters;
use crate::event_loop::Future;
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

pub(super) fn put(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, args) = receiver::<Queue>(args)?;
    let [item] = super::method_arguments(args, "Queue.put", ["item"], 1)?;
    Ok(native_coroutine(
        "put",
        Put {
            queue,
            item: item.unwrap_or_default(),
            future: None,
        },
    )
    .into())
}

pub(super) fn get(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, args) = receiver::<Queue>(args)?;
    super::no_arguments(args, "Queue.get")?;
    Ok(getting(&queue).into())
}

/// A coroutine that gets the next item.
pub(super) fn getting(queue: &Rc<Queue>) -> Value {
    native_coroutine(
        "get",
        Get {
            queue: Rc::clone(queue),
            future: None,
        },
    )
}

pub(super) fn join(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, args) = receiver::<Queue>(args)?;
    super::no_arguments(args, "Queue.join")?;
    Ok(native_coroutine("join", Join { queue, future: None }).into())
}

struct Put {
    queue: Rc<Queue>,
    item: Value,
    future: Option<Future<Machine>>,
}

impl Native for Put {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let queue = &self.queue;
        if let Some(future) = self.future.take() {
            woken(machine, queue, &queue.putters, &future, sent, !queue.is_full())?;
        }
        if queue.is_full() {
            if queue.shut_down.get() {
                return Err(Raise::bare(Kind::QueueShutDown));
            }
            let future = queue.putters.join(machine, &queue.resource)?;
            queue.record(machine);
            self.future = Some(future.clone());
            return Ok(Next::Await(Value::Future(future)));
        }
        queue.put(machine, self.item.clone())?;
        Ok(Next::Return(Value::None))
    }
}

struct Get {
    queue: Rc<Queue>,
    future: Option<Future<Machine>>,
}

impl Native for Get {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let queue = &self.queue;
        if let Some(future) = self.future.take() {
            woken(machine, queue, &queue.getters, &future, sent, queue.len() > 0)?;
        }
        if queue.len() == 0 && !queue.shut_down.get() {
            let future = queue.getters.join(machine, &queue.resource)?;
            queue.record(machine);
            self.future = Some(future.clone());
            return Ok(Next::Await(Value::Future(future)));
        }
        queue.get(machine).map(Next::Return)
    }
}

/// A wait in line is over. Who was woken (`possible`: and could go on) but is cancelled wakes the next in line instead.
fn woken(
    machine: &Machine,
    queue: &Queue,
    line: &Waiters,
    future: &Future<Machine>,
    sent: Sent,
    possible: bool,
) -> Result<()> {
    let Err(raise) = sent.value() else { return Ok(()) };
    let _ = future.cancel(None); // Where it is done already, that stands.
    line.leave(future);
    if possible && !future.cancelled() {
        wake_next(line);
    }
    queue.record(machine);
    Err(raise)
}

struct Join {
    queue: Rc<Queue>,
    future: Option<Future<Machine>>,
}

impl Native for Join {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let queue = &self.queue;
        if let Some(future) = self.future.take() {
            queue.joiners.leave(&future);
            sent.value()?;
        } else if queue.unfinished.get() > 0 {
            let future = queue.joiners.join(machine, &queue.resource)?;
            self.future = Some(future.clone());
            return Ok(Next::Await(Value::Future(future)));
        }
        Ok(Next::Return(Value::None))
    }
}
