//! The lock that everything else with threads is made of.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::line::Line;
use super::pause;
use crate::python::compare::truth;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::modules::asyncio::receiver;
use crate::python::modules::time::to_nanos;
use crate::python::objects::{Args, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::threads::Wait;
use crate::python::value::Value;
use crate::trace::{Nanos, ThreadDoing, ThreadId};

pub(super) static LOCK: LibraryClass = LibraryClass {
    name: "lock",
    module: "_thread",
    base: None,
    construct,
    methods,
};

/// A lock: one thread at a time. Who is woken has to try again, and may come too late, as in CPython.
struct Lock {
    locked: Cell<bool>,
    holder: Rc<Cell<Option<ThreadId>>>,
    waiters: RefCell<VecDeque<ThreadId>>,
    /// What who waits for it waits for: a lock, or what this one is a part of.
    line: Rc<Line>,
    /// Whether the thread that took it holds that, and who waits for it stands in line for that.
    is_held: bool,
}

fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("lock")?;
    Ok(Value::object(Lock::new(Rc::new(Line::of_lock(machine)), true)).into())
}

/// `_lock_for(line, is_held=False)`: a lock inside of something else.
pub(super) fn lock_for(_: &mut Machine, args: Args) -> Result<Flow> {
    let [line, is_held] = args.bind("_lock_for", ["line", "is_held"], 1, 2)?;
    let line = match line {
        Some(Value::Object(line)) => line.downcast::<Line>(),
        _ => None,
    };
    let line = line.ok_or_else(|| Raise::type_error("a line is expected"))?;
    let is_held = is_held.as_ref().map_or(Ok(false), truth)?;
    Ok(Value::object(Lock::new(line, is_held)).into())
}

impl Lock {
    fn new(line: Rc<Line>, is_held: bool) -> Self {
        Self {
            locked: Cell::new(false),
            holder: Rc::default(),
            waiters: RefCell::default(),
            line,
            is_held,
        }
    }

    fn take(&self, machine: &Machine) -> bool {
        if self.locked.replace(true) {
            return false;
        }
        self.holder.set(Some(machine.threads.current()));
        if self.is_held {
            self.line.took(machine, 0);
        }
        true
    }

    fn wait(&self, machine: &Machine) -> Wait {
        let name = self.line.name();
        if name.is_empty() {
            return Wait::new(ThreadDoing::Idle, 0);
        }
        let wait = Wait::new(ThreadDoing::Waiting(Rc::clone(name)), machine.line());
        if self.is_held { wait.held_by(&self.holder) } else { wait }
    }

    fn release(&self, machine: &mut Machine) -> Result<()> {
        if !self.locked.replace(false) {
            return Err(Raise::new(Kind::RuntimeError, "release unlocked lock"));
        }
        self.holder.set(None);
        if self.is_held {
            self.line.gave(machine, 1);
        }
        let first = self.waiters.borrow().front().copied();
        if let Some(first) = first {
            machine.threads.wake(&machine.journal, first);
        }
        Ok(())
    }
}

impl Object for Lock {
    fn class(&self) -> &'static LibraryClass {
        &LOCK
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let state = if self.locked.get() { "locked" } else { "unlocked" };
        let at = std::ptr::from_ref(self).addr();
        Some(format!("<{state} _thread.lock object at {at:#x}>"))
    }
}

builtins! {
    fn methods;
    "acquire" => acquire,
    "release" => release,
    "locked" => locked,
    "__enter__" => enter,
    "__exit__" => exit,
}

fn acquire(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (lock, args) = receiver::<Lock>(args)?;
    let [blocking, timeout] = args.bind("acquire", ["blocking", "timeout"], 0, 2)?;
    let blocks = blocking.as_ref().map_or(Ok(true), truth)?;
    let forever = |timeout: &Value| matches!(timeout, Value::Int(-1)) || matches!(timeout, Value::Float(-1.0));
    let timeout = match timeout.filter(|timeout| !forever(timeout)) {
        None => None,
        Some(_) if !blocks => return Err(Raise::value_error("can't specify a timeout for a non-blocking call")),
        Some(timeout) => match to_nanos(&timeout)? {
            // However little is left of a wait, it takes some time: who waits until a moment would never reach it.
            Some(nanos) if matches!(timeout, Value::Float(left) if left > 0.0) => Some(nanos.max(1)),
            Some(nanos) => Some(nanos),
            None => return Err(Raise::value_error("timeout value must be a non-negative number")),
        },
    };
    if lock.take(machine) {
        return Ok(Value::Bool(true).into());
    }
    if !blocks {
        return Ok(Value::Bool(false).into());
    }
    let until = timeout.map(|timeout| machine.now().saturating_add(timeout));
    Ok(Flow::Native(Box::new(Acquire {
        lock,
        until,
        waiting: false,
    })))
}

fn enter(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (lock, _) = receiver::<Lock>(args)?;
    if lock.take(machine) {
        return Ok(Value::Bool(true).into());
    }
    Ok(Flow::Native(Box::new(Acquire {
        lock,
        until: None,
        waiting: false,
    })))
}

/// Waits in line for a lock.
struct Acquire {
    lock: Rc<Lock>,
    until: Option<Nanos>,
    waiting: bool,
}

impl Native for Acquire {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        sent.value()?;
        let own = machine.threads.current();
        let taken = self.lock.take(machine);
        if taken || self.until.is_some_and(|until| until <= machine.now()) {
            self.lock.waiters.borrow_mut().retain(|waiter| *waiter != own);
            if self.waiting && self.lock.is_held {
                self.lock.line.leave(machine);
            }
            return Ok(Next::Return(Value::Bool(taken)));
        }
        if !std::mem::replace(&mut self.waiting, true) {
            self.lock.waiters.borrow_mut().push_back(own);
            if self.lock.is_held {
                self.lock.line.join(machine);
            }
        }
        let wait = self.lock.wait(machine);
        Ok(pause(machine, wait, self.until))
    }
}

fn release(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (lock, args) = receiver::<Lock>(args)?;
    let [] = args.exactly("lock.release")?;
    lock.release(machine)?;
    Ok(Value::None.into())
}

fn locked(_: &mut Machine, args: Args) -> Result<Flow> {
    let (lock, args) = receiver::<Lock>(args)?;
    let [] = args.exactly("lock.locked")?;
    Ok(Value::Bool(lock.locked.get()).into())
}

fn exit(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (lock, _) = receiver::<Lock>(args)?;
    lock.release(machine)?;
    Ok(Value::None.into())
}
