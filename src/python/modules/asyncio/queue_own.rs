//! Queues whose class, one of the program, says itself how items are kept: `_put` and `_get` are its own.

use std::rc::Rc;

use super::queue::Queue;
use crate::python::ask::unbound;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, Flow};
use crate::python::raise::Result;
use crate::python::value::Value;

/// A method of the program's own class with its arguments, where the class has one of that name.
pub(super) fn method(this: &Value, name: &str, item: Option<&Value>) -> Option<(Value, Args)> {
    let (function, receiver) = unbound(this.special(name)?, this);
    Some((function, Args::new(receiver.into_iter().chain(item.cloned()).collect())))
}

/// Puts an item in, as [`Queue::put`] or by the class's own `_put`.
///
/// # Errors
/// As [`Queue::put`].
pub(super) fn put(machine: &mut Machine, queue: Rc<Queue>, this: Value, item: Value) -> Result<Flow> {
    let Some(call) = method(&this, "_put", Some(&item)) else {
        queue.put(machine, &this, item)?;
        return Ok(Value::None.into());
    };
    let call = Some(call);
    Ok(Flow::Native(Box::new(Put { queue, this, call })))
}

/// Takes the next item out, as [`Queue::get`] or by the class's own `_get`.
///
/// # Errors
/// As [`Queue::get`].
pub(super) fn get(machine: &mut Machine, queue: Rc<Queue>, this: Value) -> Result<Flow> {
    let Some(call) = method(&this, "_get", None) else {
        return queue.get(machine, &this).map(Flow::Value);
    };
    let call = Some(call);
    Ok(Flow::Native(Box::new(Get { queue, this, call })))
}

struct Put {
    queue: Rc<Queue>,
    this: Value,
    call: Option<(Value, Args)>,
}

impl Native for Put {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if self.call.is_some() {
            self.queue.check_room(&self.this)?;
        }
        if let Some((function, args)) = self.call.take() {
            return Ok(Next::Call(function, args));
        }
        sent.value()?;
        let len = self.queue.len(&self.this)?;
        self.queue.was_put(machine, len);
        Ok(Next::Return(Value::None))
    }
}

struct Get {
    queue: Rc<Queue>,
    this: Value,
    call: Option<(Value, Args)>,
}

impl Native for Get {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if self.call.is_some() {
            self.queue.check_items(&self.this)?;
        }
        if let Some((function, args)) = self.call.take() {
            return Ok(Next::Call(function, args));
        }
        let item = sent.value()?;
        let len = self.queue.len(&self.this)?;
        self.queue.was_taken(machine, len);
        Ok(Next::Return(item))
    }
}
