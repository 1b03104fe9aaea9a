//! `asyncio.Condition`

use std::rc::Rc;

use super::acquire::{self, Acquirable};
use super::lock::Lock;
use super::waiters::{Resource, Waiters, wake};
use crate::event_loop::Future;
use crate::python::compare::{index_of, truth};
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

pub(super) static CLASS: LibraryClass = LibraryClass {
    name: "Condition",
    module: "asyncio.locks",
    base: None,
    construct,
    methods,
};

/// A condition: whoever holds its lock may wait, without the lock, until told that something changed.
pub(super) struct Condition {
    pub(super) lock: Rc<dyn Acquirable>,
    resource: Resource,
    waiters: Waiters,
}

fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [given] = super::method_arguments(args, "Condition.__init__", ["lock"], 0)?;
    let lock: Rc<dyn Acquirable> = match given.filter(|given| !given.is_none()) {
        None => Rc::new(Lock::new(Resource::new(machine, "Lock", Some(1), 1))),
        Some(given) => acquire::of_value(&given).ok_or_else(|| {
            let got = given.type_name();
            Raise::new(
                Kind::AttributeError,
                format!("'{got}' object has no attribute 'locked'"),
            )
        })?,
    };
    let resource = Resource::new(machine, "Condition", None, 0);
    Ok(Value::object(Condition::new(lock, resource)).into())
}

impl Condition {
    pub(super) fn new(lock: Rc<dyn Acquirable>, resource: Resource) -> Self {
        Self {
            lock,
            resource,
            waiters: Waiters::default(),
        }
    }

    /// Tells up to so many of those who wait.
    pub(super) fn notify(&self, machine: &Machine, count: usize) {
        for future in self.waiters.pending().iter().take(count) {
            wake(future);
        }
        self.record(machine);
    }

    fn record(&self, machine: &Machine) {
        self.resource.changed(machine, 0, &[&self.waiters]);
    }

    fn check_locked(&self, what: &str) -> Result<()> {
        if self.lock.locked() {
            return Ok(());
        }
        Err(Raise::new(
            Kind::RuntimeError,
            format!("cannot {what} on un-acquired lock"),
        ))
    }
}

impl Object for Condition {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let state = if self.lock.locked() { "locked" } else { "unlocked" };
        let state = format!("{state}{}", self.waiters.suffix());
        Some(super::with_state(self, &CLASS, &state))
    }
}

builtins! {
    fn methods;
    "wait" => wait,
    "wait_for" => wait_for,
    "notify" => notify,
    "notify_all" => notify_all,
    "acquire" => acquire::acquire,
    "release" => acquire::release,
    "locked" => acquire::locked,
    "__aenter__" => acquire::enter,
    "__aexit__" => acquire::exit,
}

fn notify(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (condition, args) = super::receiver::<Condition>(args)?;
    let [count] = super::method_arguments(args, "Condition.notify", ["n"], 0)?;
    condition.check_locked("notify")?;
    let count = index_of(&count.unwrap_or(Value::Int(1))).unwrap_or(Ok(0))?;
    condition.notify(machine, usize::try_from(count).unwrap_or(0));
    Ok(Value::None.into())
}

fn notify_all(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (condition, args) = super::receiver::<Condition>(args)?;
    super::no_arguments(args, "Condition.notify_all")?;
    condition.check_locked("notify")?;
    condition.notify(machine, usize::MAX);
    Ok(Value::None.into())
}

fn wait(_: &mut Machine, args: Args) -> Result<Flow> {
    let (condition, args) = super::receiver::<Condition>(args)?;
    super::no_arguments(args, "Condition.wait")?;
    Ok(waiting(&condition).into())
}

/// A coroutine that waits, without the lock, until told.
pub(super) fn waiting(condition: &Rc<Condition>) -> Value {
    native_coroutine(
        "wait",
        Wait {
            condition: Rc::clone(condition),
            stage: Stage::Created,
        },
    )
}

struct Wait {
    condition: Rc<Condition>,
    stage: Stage,
}

enum Stage {
    Created,
    /// It waits without the lock.
    Waiting(Future<Machine>),
    /// It takes the lock back, whatever happens; this is what it raises afterwards.
    Reacquiring(Option<Raise>),
}

impl Native for Wait {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let condition = &self.condition;
        match std::mem::replace(&mut self.stage, Stage::Created) {
            Stage::Created => {
                condition.check_locked("wait")?;
                let future = condition.waiters.join(machine, &condition.resource, &**condition)?;
                condition.record(machine);
                acquire::give_back(machine, &*condition.lock)?;
                self.stage = Stage::Waiting(future.clone());
                Ok(Next::Await(Value::Future(future)))
            }
            Stage::Waiting(future) => {
                condition.waiters.leave(&future);
                condition.record(machine);
                self.stage = Stage::Reacquiring(sent.value().err());
                Ok(Next::Await(acquire::acquiring(Rc::clone(&condition.lock))))
            }
            Stage::Reacquiring(raised) => match (sent.value(), raised) {
                (Err(raise), _) if raise.is(Kind::CancelledError) => {
                    self.stage = Stage::Reacquiring(Some(raise));
                    Ok(Next::Await(acquire::acquiring(Rc::clone(&condition.lock))))
                }
                (Ok(_), None) => Ok(Next::Return(Value::Bool(true))),
                (Err(raise), _) | (Ok(_), Some(raise)) => {
                    // It may have been told of the change, and can't use it: it tells another one.
                    condition.notify(machine, 1);
                    Err(raise)
                }
            },
        }
    }
}

fn wait_for(_: &mut Machine, args: Args) -> Result<Flow> {
    let (condition, args) = super::receiver::<Condition>(args)?;
    let [predicate] = super::method_arguments(args, "Condition.wait_for", ["predicate"], 1)?;
    let body = WaitFor {
        condition,
        predicate: predicate.unwrap_or_default(),
        asked: false,
    };
    Ok(native_coroutine("wait_for", body).into())
}

struct WaitFor {
    condition: Rc<Condition>,
    predicate: Value,
    /// Whether what comes next is the predicate's answer.
    asked: bool,
}

impl Native for WaitFor {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        let value = sent.value()?;
        if !self.asked {
            self.asked = true;
            return Ok(Next::Call(self.predicate.clone(), Args::default()));
        }
        if truth(&value)? {
            return Ok(Next::Return(value));
        }
        self.asked = false;
        Ok(Next::Await(waiting(&self.condition)))
    }
}
