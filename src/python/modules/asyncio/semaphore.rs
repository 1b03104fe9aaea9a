//! `asyncio.Semaphore` and `asyncio.BoundedSemaphore`

use std::cell::Cell;
use std::rc::Rc;

use super::lock::{hold, let_go};
use super::waiters::{Resource, Waiters, wake};
use crate::event_loop::Future;
use crate::python::code::CompareOp;
use crate::python::compare::{index_of, ordered};
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Flow, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

pub(super) static SEMAPHORE: LibraryClass = LibraryClass {
    name: "Semaphore",
    module: "asyncio.locks",
    base: None,
    construct,
    methods,
};

pub(super) static BOUNDED: LibraryClass = LibraryClass {
    name: "BoundedSemaphore",
    module: "asyncio.locks",
    base: Some(&SEMAPHORE),
    construct: construct_bounded,
    methods,
};

/// A semaphore: so many permits, and whoever finds none stands in line.
struct Semaphore {
    resource: Resource,
    class: &'static LibraryClass,
    permits: Cell<i64>,
    /// How many permits there may be at most.
    bound: Option<i64>,
    waiters: Waiters,
}

fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    made(machine, args, &SEMAPHORE)
}

fn construct_bounded(machine: &mut Machine, args: Args) -> Result<Flow> {
    made(machine, args, &BOUNDED)
}

fn made(machine: &mut Machine, args: Args, class: &'static LibraryClass) -> Result<Flow> {
    let [value] = args.bind(&format!("{}.__init__", class.name), ["value"], 0, 1)?;
    let value = value.unwrap_or(Value::Int(1));
    if ordered(CompareOp::Lt, &value, &Value::Int(0))? {
        return Err(Raise::value_error("Semaphore initial value must be >= 0"));
    }
    let permits = index_of(&value).unwrap_or(Ok(i64::MAX))?;
    let semaphore = Semaphore {
        resource: Resource::new(
            machine,
            class.name,
            u32::try_from(permits).ok(),
            usize::try_from(permits).unwrap_or(0),
        ),
        class,
        permits: Cell::new(permits),
        bound: std::ptr::eq(class, &raw const BOUNDED).then_some(permits),
        waiters: Waiters::default(),
    };
    Ok(Value::object(semaphore).into())
}

impl Semaphore {
    fn locked(&self) -> bool {
        self.permits.get() == 0 || self.waiters.any_not_cancelled()
    }

    fn record(&self, machine: &Machine) {
        let level = usize::try_from(self.permits.get()).unwrap_or(0);
        self.resource.changed(machine, level, &[&self.waiters]);
    }

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

    fn release(&self, machine: &Machine) -> Result<()> {
        if self.bound.is_some_and(|bound| self.permits.get() >= bound) {
            return Err(Raise::value_error("BoundedSemaphore released too many times"));
        }
        self.add(1);
        self.resource.given_back(machine);
        self.wake_next();
        self.record(machine);
        Ok(())
    }
}

impl Object for Semaphore {
    fn class(&self) -> &'static LibraryClass {
        self.class
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let state = if self.locked() {
            "locked".to_owned()
        } else {
            format!("unlocked, value:{}", self.permits.get())
        };
        Some(super::with_state(
            self,
            self.class,
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
    let (semaphore, args) = super::receiver::<Semaphore>(args)?;
    let [] = args.exactly("Semaphore.acquire")?;
    Ok(native_coroutine(
        "acquire",
        Acquire {
            semaphore,
            future: None,
            entering: false,
        },
    )
    .into())
}

fn enter(_: &mut Machine, args: Args) -> Result<Flow> {
    let (semaphore, _) = super::receiver::<Semaphore>(args)?;
    Ok(native_coroutine(
        "__aenter__",
        Acquire {
            semaphore,
            future: None,
            entering: true,
        },
    )
    .into())
}

fn release(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (semaphore, args) = super::receiver::<Semaphore>(args)?;
    let [] = args.exactly("Semaphore.release")?;
    semaphore.release(machine)?;
    Ok(Value::None.into())
}

fn locked(_: &mut Machine, args: Args) -> Result<Flow> {
    let (semaphore, args) = super::receiver::<Semaphore>(args)?;
    let [] = args.exactly("Semaphore.locked")?;
    Ok(Value::Bool(semaphore.locked()).into())
}

fn exit(_: &mut Machine, args: Args) -> Result<Flow> {
    let (semaphore, _) = super::receiver::<Semaphore>(args)?;
    Ok(native_coroutine("__aexit__", Exit(semaphore)).into())
}

struct Acquire {
    semaphore: Rc<Semaphore>,
    future: Option<Future<Machine>>,
    /// Whether this is the beginning of an `async with`.
    entering: bool,
}

impl Native for Acquire {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let semaphore = &self.semaphore;
        match self.future.take() {
            Some(future) => self.woken(machine, &future, sent)?,
            None if semaphore.locked() => {
                let future = semaphore.waiters.join(machine, &semaphore.resource)?;
                semaphore.record(machine);
                self.future = Some(future.clone());
                return Ok(Next::Await(Value::Future(future)));
            }
            None => semaphore.add(-1),
        }
        semaphore.resource.held(machine);
        semaphore.record(machine);
        if self.entering {
            hold(machine, &semaphore.resource);
        }
        Ok(Next::Return(if self.entering {
            Value::None
        } else {
            Value::Bool(true)
        }))
    }
}

impl Acquire {
    /// The permit is there, or the task was cancelled: then a permit that it was given goes on to the next in line.
    fn woken(&self, machine: &Machine, future: &Future<Machine>, sent: Sent) -> Result<()> {
        let semaphore = &self.semaphore;
        semaphore.waiters.leave(future);
        let outcome = sent.value();
        if outcome.is_err() && future.done() && !future.cancelled() {
            semaphore.add(1);
        }
        while semaphore.permits.get() > 0 && semaphore.wake_next() {}
        if outcome.is_err() {
            semaphore.record(machine);
        }
        outcome.map(drop)
    }
}

struct Exit(Rc<Semaphore>);

impl Native for Exit {
    fn resume(&mut self, machine: &mut Machine, _: Sent) -> Result<Next> {
        let_go(machine);
        self.0.release(machine)?;
        Ok(Next::Return(Value::None))
    }
}
