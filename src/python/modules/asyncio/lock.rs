//! `asyncio.Lock`

use std::cell::Cell;

use super::acquire::{self, Acquirable};
use super::waiters::{Resource, Waiters, wake};
use crate::event_loop::Future;
use crate::python::machine::Machine;
use crate::python::objects::{Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

pub(super) static CLASS: LibraryClass = LibraryClass {
    name: "Lock",
    module: "asyncio.locks",
    base: None,
    construct: |machine, args| {
        super::no_arguments(args, "Lock.__init__")?;
        Ok(Value::object(Lock::new(Resource::new(machine, "Lock", Some(1), 1))).into())
    },
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

/// A lock: one task at a time.
pub(super) struct Lock {
    resource: Resource,
    locked: Cell<bool>,
    waiters: Waiters,
}

impl Lock {
    pub(super) fn new(resource: Resource) -> Self {
        Self {
            resource,
            locked: Cell::new(false),
            waiters: Waiters::default(),
        }
    }

    fn wake_first(&self) {
        if let Some(first) = self.waiters.first() {
            wake(&first);
        }
    }
}

impl Acquirable for Lock {
    fn resource(&self) -> &Resource {
        &self.resource
    }

    fn waiters(&self) -> &Waiters {
        &self.waiters
    }

    fn free(&self) -> usize {
        usize::from(!self.locked.get())
    }

    fn locked(&self) -> bool {
        self.locked.get()
    }

    fn take(&self) {
        self.locked.set(true);
    }

    fn give_back(&self) -> Result<()> {
        if !self.locked.replace(false) {
            return Err(Raise::new(Kind::RuntimeError, "Lock is not acquired."));
        }
        self.wake_first();
        Ok(())
    }

    fn woken(&self, _: &Future<Machine>, goes_on: bool) {
        if goes_on {
            self.take();
        } else if !self.locked() {
            self.wake_first();
        }
    }
}

impl Object for Lock {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let state = if self.locked() { "locked" } else { "unlocked" };
        let state = format!("{state}{}", self.waiters.suffix());
        Some(super::with_state(self, &CLASS, &state))
    }
}
