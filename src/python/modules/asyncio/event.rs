//! `asyncio.Event`

use std::cell::Cell;
use std::rc::Rc;

use super::waiters::{Resource, Waiters, wake};
use crate::event_loop::Future;
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Flow, LibraryClass, Object};
use crate::python::raise::Result;
use crate::python::table::builtins;
use crate::python::value::Value;

pub(super) static CLASS: LibraryClass = LibraryClass {
    name: "Event",
    module: "asyncio.locks",
    base: None,
    construct,
    methods,
};

/// An event: set or not; whoever waits goes on when it is set.
pub(super) struct Event {
    resource: Resource,
    set: Cell<bool>,
    waiters: Waiters,
}

fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    super::no_arguments(args, "Event.__init__")?;
    let resource = Resource::new(machine, "Event", None, 0);
    Ok(Value::object(Event::new(resource, false)).into())
}

impl Event {
    pub(super) fn new(resource: Resource, set: bool) -> Self {
        Self {
            resource,
            set: Cell::new(set),
            waiters: Waiters::default(),
        }
    }

    /// Everybody who waits goes on.
    pub(super) fn set(&self, machine: &Machine) {
        if !self.set.replace(true) {
            for future in self.waiters.pending() {
                wake(&future);
            }
            self.record(machine);
        }
    }

    /// Whoever comes now waits.
    pub(super) fn clear(&self, machine: &Machine) {
        if self.set.replace(false) {
            self.record(machine);
        }
    }

    fn record(&self, machine: &Machine) {
        self.resource
            .changed(machine, usize::from(self.set.get()), &[&self.waiters]);
    }
}

impl Object for Event {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let state = if self.set.get() { "set" } else { "unset" };
        Some(super::with_state(
            self,
            &CLASS,
            &format!("{state}{}", self.waiters.suffix()),
        ))
    }
}

builtins! {
    fn methods;
    "is_set" => is_set,
    "set" => set,
    "clear" => clear,
    "wait" => wait,
}

fn is_set(_: &mut Machine, args: Args) -> Result<Flow> {
    let (event, args) = super::receiver::<Event>(args)?;
    super::no_arguments(args, "Event.is_set")?;
    Ok(Value::Bool(event.set.get()).into())
}

fn set(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (event, args) = super::receiver::<Event>(args)?;
    super::no_arguments(args, "Event.set")?;
    event.set(machine);
    Ok(Value::None.into())
}

fn clear(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (event, args) = super::receiver::<Event>(args)?;
    super::no_arguments(args, "Event.clear")?;
    event.clear(machine);
    Ok(Value::None.into())
}

fn wait(_: &mut Machine, args: Args) -> Result<Flow> {
    let (event, args) = super::receiver::<Event>(args)?;
    super::no_arguments(args, "Event.wait")?;
    Ok(waiting(event).into())
}

/// A coroutine that waits until the event is set.
pub(super) fn waiting(event: Rc<Event>) -> Value {
    native_coroutine("wait", Wait { event, future: None })
}

struct Wait {
    event: Rc<Event>,
    future: Option<Future<Machine>>,
}

impl Native for Wait {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let event = &self.event;
        if let Some(future) = self.future.take() {
            event.waiters.leave(&future);
            event.record(machine);
            sent.value()?;
        } else if !event.set.get() {
            let future = event.waiters.join(machine, &event.resource, &**event)?;
            event.record(machine);
            self.future = Some(future.clone());
            return Ok(Next::Await(Value::Future(future)));
        }
        Ok(Next::Return(Value::Bool(true)))
    }
}
