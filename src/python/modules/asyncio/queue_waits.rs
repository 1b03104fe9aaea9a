//! How tasks wait at a queue: to put, to get, and for all that was put to be done.

use std::rc::Rc;

use super::event;
use super::queue::{Queue, wake_next};
use super::queue_methods::receiver;
use super::queue_own;
use super::waiters::Waiters;
use crate::event_loop::Future;
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

pub(super) fn put(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, this, args) = receiver(args)?;
    let [item] = super::method_arguments(args, "Queue.put", ["item"], 1)?;
    Ok(native_coroutine(
        "put",
        Put {
            queue,
            this,
            item: item.unwrap_or_default(),
            future: None,
        },
    )
    .into())
}

pub(super) fn get(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, this, args) = receiver(args)?;
    super::no_arguments(args, "Queue.get")?;
    Ok(getting(&queue, this).into())
}

/// A coroutine that gets the next item; `this` is the object of the program that the queue is in.
pub(super) fn getting(queue: &Rc<Queue>, this: Value) -> Value {
    native_coroutine(
        "get",
        Get {
            queue: Rc::clone(queue),
            this,
            future: None,
        },
    )
}

pub(super) fn join(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, _, args) = receiver(args)?;
    super::no_arguments(args, "Queue.join")?;
    Ok(native_coroutine("join", Join { queue, waits: false }).into())
}

struct Put {
    queue: Rc<Queue>,
    this: Value,
    item: Value,
    future: Option<Future<Machine>>,
}

impl Native for Put {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let queue = &self.queue;
        let len = queue.len(&self.this)?;
        let full = queue.is_full(&self.this)?;
        if let Some(future) = self.future.take() {
            woken(machine, queue, len, &queue.putters, &future, sent, !full)?;
        }
        if full {
            if queue.shut_down.get() {
                return Err(Raise::bare(Kind::QueueShutDown));
            }
            let future = queue.putters.join(machine, &queue.resource, &**queue)?;
            queue.record(machine, len);
            self.future = Some(future.clone());
            return Ok(Next::Await(Value::Future(future)));
        }
        let (queue, this, item) = (Rc::clone(queue), self.this.clone(), self.item.clone());
        if let Some((function, args)) = queue_own::method(&this, "put_nowait", Some(&item)) {
            return Ok(Next::Follow(Flow::Call(function, args)));
        }
        queue_own::put(machine, queue, this, item).map(Next::Follow)
    }
}

struct Get {
    queue: Rc<Queue>,
    this: Value,
    future: Option<Future<Machine>>,
}

impl Native for Get {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let queue = &self.queue;
        let len = queue.len(&self.this)?;
        if let Some(future) = self.future.take() {
            woken(machine, queue, len, &queue.getters, &future, sent, len > 0)?;
        }
        if len == 0 && !queue.shut_down.get() {
            let future = queue.getters.join(machine, &queue.resource, &**queue)?;
            queue.record(machine, len);
            self.future = Some(future.clone());
            return Ok(Next::Await(Value::Future(future)));
        }
        let (queue, this) = (Rc::clone(queue), self.this.clone());
        if let Some((function, args)) = queue_own::method(&this, "get_nowait", None) {
            return Ok(Next::Follow(Flow::Call(function, args)));
        }
        queue_own::get(machine, queue, this).map(Next::Follow)
    }
}

/// A wait in line is over. Who was woken (`possible`: and could go on) but is cancelled wakes the next in line instead.
fn woken(
    machine: &Machine,
    queue: &Queue,
    len: usize,
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
    queue.record(machine, len);
    Err(raise)
}

struct Join {
    queue: Rc<Queue>,
    waits: bool,
}

impl Native for Join {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        sent.value()?;
        if !self.waits && self.queue.unfinished.get() > 0 {
            self.waits = true;
            return Ok(Next::Await(event::waiting(Rc::clone(&self.queue.finished))));
        }
        Ok(Next::Return(Value::None))
    }
}
