//! `asyncio.Handle` and `asyncio.TimerHandle`

use std::rc::Rc;

use super::brief::Texts;
use super::repr;
use crate::event_loop::Handle;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

pub(super) static HANDLE: LibraryClass = LibraryClass {
    name: "Handle",
    module: "asyncio.events",
    base: None,
    construct: refuse,
    methods,
};

pub(super) static TIMER_HANDLE: LibraryClass = LibraryClass {
    name: "TimerHandle",
    module: "asyncio.events",
    base: Some(&HANDLE),
    construct: refuse,
    methods,
};

/// A handle as an object.
struct HandleObject {
    /// None where asyncio would have one, and we have none any more: in a report on a done-callback.
    handle: Option<Handle<Machine>>,
    /// When it is due, in seconds on the loop's clock.
    when: Option<f64>,
    callable: Value,
}

/// A handle as a value; `when` in seconds, for a timer's.
pub(super) fn value_of(handle: Option<Handle<Machine>>, when: Option<f64>, callable: Value) -> Value {
    Value::object(HandleObject { handle, when, callable })
}

impl HandleObject {
    fn cancelled(&self) -> bool {
        self.handle.as_ref().is_some_and(Handle::cancelled)
    }
}

impl Object for HandleObject {
    fn class(&self) -> &'static LibraryClass {
        if self.when.is_some() { &TIMER_HANDLE } else { &HANDLE }
    }

    fn repr(&self, machine: &Machine) -> Option<String> {
        let mut parts = vec![self.class().name.to_owned()];
        if self.cancelled() {
            parts.push("cancelled".to_owned());
        }
        parts.extend(self.when.map(|when| format!("when={when:?}")));
        if !self.cancelled() {
            parts.push(repr::called(Texts { machine, asks: false }, &self.callable).ok()?);
        }
        Some(format!("<{}>", parts.join(" ")))
    }
}

fn refuse(_: &mut Machine, _: Args) -> Result<Flow> {
    Err(Raise::type_error(
        "a Handle is made by call_soon(), call_later() or call_at()",
    ))
}

builtins! {
    fn methods;
    "cancel" => cancel,
    "cancelled" => cancelled,
    "when" => when,
}

fn receiver(args: Args) -> Result<(Rc<HandleObject>, Args)> {
    super::receiver::<HandleObject>(args)
}

fn cancel(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver(args)?;
    super::no_arguments(args, "Handle.cancel")?;
    if let Some(handle) = &object.handle {
        handle.cancel();
    }
    Ok(Value::None.into())
}

fn cancelled(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver(args)?;
    super::no_arguments(args, "Handle.cancelled")?;
    Ok(Value::Bool(object.cancelled()).into())
}

fn when(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver(args)?;
    super::no_arguments(args, "TimerHandle.when")?;
    Ok(object.when.map_or(Value::None, Value::Float).into())
}
