//! `asyncio.Lock`

use std::cell::Cell;
use std::rc::Rc;

use super::waiters::{Resource, Waiters, wake};
use crate::event_loop::Future;
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;
use crate::trace::{Ended, EventKind, SpanKind};

pub(super) static CLASS: LibraryClass = LibraryClass {
    name: "Lock",
    module: "asyncio.locks",
    base: None,
    construct,
    methods,
};

/// A lock: one task at a time, the others in line.
pub(super) struct Lock {
    resource: Resource,
    locked: Cell<bool>,
    waiters: Waiters,
}

fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    super::no_arguments(args, "Lock")?;
    Ok(Value::object(Lock::new(machine)).into())
}

impl Lock {
    pub(super) fn new(machine: &Machine) -> Self {
        Self {
            resource: Resource::new(machine, "Lock", Some(1), 1),
            locked: Cell::new(false),
            waiters: Waiters::default(),
        }
    }

    pub(super) fn locked(&self) -> bool {
        self.locked.get()
    }

    /// Who holds it, for telling who waits for whom.
    pub(super) fn resource(&self) -> &Resource {
        &self.resource
    }

    /// Writes down what it looks like now.
    pub(super) fn record(&self, machine: &Machine) {
        self.resource
            .changed(machine, usize::from(!self.locked.get()), &[&self.waiters]);
    }

    fn take(&self, machine: &Machine) {
        self.locked.set(true);
        self.resource.held(machine);
        self.record(machine);
    }

    /// Gives it back, and wakes the first in line.
    ///
    /// # Errors
    /// `RuntimeError` where nobody holds it.
    pub(super) fn release(&self, machine: &Machine) -> Result<()> {
        if !self.locked.replace(false) {
            return Err(Raise::new(Kind::RuntimeError, "Lock is not acquired."));
        }
        self.resource.given_back(machine);
        self.wake_first();
        self.record(machine);
        Ok(())
    }

    fn wake_first(&self) {
        if let Some(first) = self.waiters.first() {
            wake(&first);
        }
    }
}

impl Object for Lock {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let state = if self.locked.get() { "locked" } else { "unlocked" };
        Some(super::with_state(
            self,
            &CLASS,
            &format!("{state}{}", self.waiters.suffix()),
        ))
    }
}

builtins! {
    fn methods;
    "acquire" => acquire,
    "release" => release,
    "locked" => locked,
    "__aenter__" => enter,
    "__aexit__" => exit,
}

fn acquire(_: &mut Machine, args: Args) -> Result<Flow> {
    let (lock, args) = super::receiver::<Lock>(args)?;
    let [] = args.exactly("Lock.acquire")?;
    Ok(acquiring(&lock).into())
}

/// A coroutine that acquires a lock.
pub(super) fn acquiring(lock: &Rc<Lock>) -> Value {
    native_coroutine(
        "acquire",
        Acquire {
            lock: Rc::clone(lock),
            future: None,
            entering: false,
        },
    )
}

fn enter(_: &mut Machine, args: Args) -> Result<Flow> {
    let (lock, _) = super::receiver::<Lock>(args)?;
    Ok(native_coroutine(
        "__aenter__",
        Acquire {
            lock,
            future: None,
            entering: true,
        },
    )
    .into())
}

fn release(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (lock, args) = super::receiver::<Lock>(args)?;
    let [] = args.exactly("Lock.release")?;
    lock.release(machine)?;
    Ok(Value::None.into())
}

fn locked(_: &mut Machine, args: Args) -> Result<Flow> {
    let (lock, args) = super::receiver::<Lock>(args)?;
    let [] = args.exactly("Lock.locked")?;
    Ok(Value::Bool(lock.locked()).into())
}

fn exit(_: &mut Machine, args: Args) -> Result<Flow> {
    let (lock, _) = super::receiver::<Lock>(args)?;
    Ok(native_coroutine("__aexit__", Exit(lock)).into())
}

struct Acquire {
    lock: Rc<Lock>,
    future: Option<Future<Machine>>,
    /// Whether this is the beginning of an `async with`.
    entering: bool,
}

impl Native for Acquire {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let lock = &self.lock;
        if let Some(future) = self.future.take() {
            lock.waiters.leave(&future);
            if let Err(raise) = sent.value() {
                if !lock.locked() {
                    lock.wake_first();
                }
                lock.record(machine);
                return Err(raise);
            }
        } else if lock.locked() || lock.waiters.any_not_cancelled() {
            let future = lock.waiters.join(machine, &lock.resource)?;
            lock.record(machine);
            self.future = Some(future.clone());
            return Ok(Next::Await(Value::Future(future)));
        }
        lock.take(machine);
        if self.entering {
            hold(machine, &lock.resource);
        }
        Ok(Next::Return(if self.entering {
            Value::None
        } else {
            Value::Bool(true)
        }))
    }
}

/// A span of the task begins, in which it holds this.
pub(super) fn hold(machine: &Machine, resource: &Resource) {
    let (task, line) = (machine.current_task_id(), machine.line());
    machine.record(EventKind::SpanEntered {
        task,
        kind: SpanKind::Holding(resource.id()),
        line,
    });
}

/// That span ends.
pub(super) fn let_go(machine: &Machine) {
    let ended = Ended::Returned("None".into());
    machine.record(EventKind::SpanExited {
        task: machine.current_task_id(),
        ended,
    });
}

struct Exit(Rc<Lock>);

impl Native for Exit {
    fn resume(&mut self, machine: &mut Machine, _: Sent) -> Result<Next> {
        let_go(machine);
        self.0.release(machine)?;
        Ok(Next::Return(Value::None))
    }
}
