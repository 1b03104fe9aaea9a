//! `asyncio.Semaphore` and `asyncio.BoundedSemaphore`

use std::cell::Cell;

use super::acquire::{self, Acquirable};
use super::waiters::{Resource, Waiters, wake};
use crate::event_loop::Future;
use crate::python::code::CompareOp;
use crate::python::compare::{index_of, ordered};
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

pub(super) static SEMAPHORE: LibraryClass = LibraryClass {
    name: "Semaphore",
    module: "asyncio.locks",
    base: None,
    construct: |machine, args| made(machine, args, &SEMAPHORE),
    methods,
};

pub(super) static BOUNDED: LibraryClass = LibraryClass {
    name: "BoundedSemaphore",
    module: "asyncio.locks",
    base: Some(&SEMAPHORE),
    construct: |machine, args| made(machine, args, &BOUNDED),
    methods,
};

builtins! {
    fn methods;
    "acquire" => acquire::acquire,
    "release" => acquire::release,
    "locked" => acquire::locked,
    "__aenter__" => acquire::enter,
    "__aexit__" => acquire::exit,
}

/// A semaphore: so many permits.
pub(super) struct Semaphore {
    resource: Resource,
    class: &'static LibraryClass,
    permits: Cell<i64>,
    /// How many permits there may be at most.
    bound: Option<i64>,
    waiters: Waiters,
}

fn made(machine: &mut Machine, args: Args, class: &'static LibraryClass) -> Result<Flow> {
    let [value] = super::method_arguments(args, &format!("{}.__init__", class.name), ["value"], 0)?;
    let value = value.unwrap_or(Value::Int(1));
    if ordered(CompareOp::Lt, &value, &Value::Int(0))? {
        return Err(Raise::value_error("Semaphore initial value must be >= 0"));
    }
    let permits = index_of(&value).unwrap_or(Ok(i64::MAX))?;
    let (size, level) = (u32::try_from(permits).ok(), usize::try_from(permits).unwrap_or(0));
    let semaphore = Semaphore {
        resource: Resource::new(machine, class.name, size, level),
        class,
        permits: Cell::new(permits),
        bound: std::ptr::eq(class, &raw const BOUNDED).then_some(permits),
        waiters: Waiters::default(),
    };
    Ok(Value::object(semaphore).into())
}

impl Semaphore {
    fn add(&self, permits: i64) {
        self.permits.set(self.permits.get() + permits);
    }

    /// Gives a permit to the first in line who has not been woken; false where there is nobody.
    fn wake_next(&self) -> bool {
        let pending = self.waiters.pending();
        let Some(next) = pending.first() else { return false };
        self.add(-1);
        wake(next);
        true
    }
}

impl Acquirable for Semaphore {
    fn resource(&self) -> &Resource {
        &self.resource
    }

    fn waiters(&self) -> &Waiters {
        &self.waiters
    }

    fn free(&self) -> usize {
        usize::try_from(self.permits.get()).unwrap_or(0)
    }

    fn locked(&self) -> bool {
        self.permits.get() == 0 || self.waiters.any_not_cancelled()
    }

    fn take(&self) {
        self.add(-1);
    }

    fn give_back(&self) -> Result<()> {
        if self.bound.is_some_and(|bound| self.permits.get() >= bound) {
            return Err(Raise::value_error("BoundedSemaphore released too many times"));
        }
        self.add(1);
        self.wake_next();
        Ok(())
    }

    /// Who was woken has its permit; who was cancelled after that gives it back.
    fn woken(&self, future: &Future<Machine>, goes_on: bool) {
        if !goes_on && future.done() && !future.cancelled() {
            self.add(1);
        }
        while self.permits.get() > 0 && self.wake_next() {}
    }
}

impl Object for Semaphore {
    fn class(&self) -> &'static LibraryClass {
        self.class
    }

    /// How many permits are left is private in CPython, and what programs print all the same.
    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        (name == "_value").then(|| Value::Int(self.permits.get()))
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let state = if self.locked() {
            "locked".to_owned()
        } else {
            format!("unlocked, value:{}", self.permits.get())
        };
        let state = format!("{state}{}", self.waiters.suffix());
        Some(super::with_state(self, self.class, &state))
    }
}
