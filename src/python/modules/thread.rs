//! `_thread`: starting threads, and the lock that everything else with threads is made of (`threading` and `queue` are
//! written in Python). What waits gives the interpreter's own lock back meanwhile; `threads` decides who has it.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use super::asyncio::{loop_of, receiver};
use super::time::to_nanos;
use crate::event_loop::Pause;
use crate::python::compare::truth;
use crate::python::machine::{Activation, Machine, Native, Next, Sent, Then};
use crate::python::objects::{Args, Flow, Kind, LibraryClass, Module, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::threads::{Fiber, Wait};
use crate::python::traceback::traceback;
use crate::python::value::Value;
use crate::trace::{Cause, Nanos, Stream, ThreadDoing, ThreadId};

/// The most threads at a time.
const MOST: usize = 2_000;

/// The module.
pub(super) fn module() -> Module {
    Module {
        name: "_thread",
        attribute,
        names: &["LockType", "allocate_lock", "get_ident", "start_new_thread"],
    }
}

fn attribute(_: &mut Machine, name: &str) -> Option<Value> {
    match name {
        "LockType" | "allocate_lock" | "lock" => Some(Value::library(&LOCK)),
        _ => function(name).map(Value::Builtin),
    }
}

builtins! {
    fn function;
    "start_new_thread" => start_new_thread,
    "get_ident" => get_ident,
    "_lock_for" => lock_for,
    "_future_for" => future_for,
    "_say" => say,
    "_at_end" => at_end,
}

/// A thread's `ident`.
fn ident(thread: ThreadId) -> Value {
    Value::Int(i64::from(thread.0) + 1)
}

/// `start_new_thread(function, args, kwargs={}, *, name=None)`; the name is for `threading`.
fn start_new_thread(machine: &mut Machine, mut args: Args) -> Result<Flow> {
    let name = args.keyword("name");
    args.between("start_new_thread", 2, 3)?;
    let mut given = args.positional.into_iter();
    let (function, positional, keywords) = (
        given.next().unwrap_or_default(),
        given.next().unwrap_or_default(),
        given.next(),
    );
    let Value::Tuple(positional) = positional else {
        return Err(Raise::type_error("2nd arg must be a tuple"));
    };
    let mut call = Args::new(positional.to_vec());
    match keywords {
        None => {}
        Some(Value::Dict(keywords)) => {
            for (key, value) in keywords.borrow().iter() {
                call.keywords
                    .push((key.as_str().unwrap_or_default().into(), value.clone()));
            }
        }
        Some(_) => return Err(Raise::type_error("optional 3rd arg must be a dictionary")),
    }
    if machine.threads.count() >= MOST {
        return Err(Raise::new(Kind::RuntimeError, "can't start new thread"));
    }
    let name = match (name.as_ref().and_then(Value::as_str), &function) {
        (Some(name), _) => name.into(),
        (None, Value::Function(function)) => Rc::clone(&function.code.name),
        _ => machine.short_repr(&function).into(),
    };
    let begin = Activation::native(Begin(function, Some(call)), Then::End);
    let line = machine.line();
    let thread = machine
        .threads
        .start(&machine.journal, name, Fiber::new(vec![begin]), line);
    Ok(ident(thread).into())
}

/// Where a thread begins: it calls this.
pub(in crate::python) struct Begin(Value, Option<Args>);

impl Begin {
    /// A call without arguments.
    #[must_use]
    pub fn new(function: Value) -> Self {
        Self(function, Some(Args::default()))
    }
}

impl Native for Begin {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        match self.1.take() {
            Some(args) => Ok(Next::Call(self.0.clone(), args)),
            None => sent.value().map(Next::Return),
        }
    }
}

fn get_ident(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("get_ident")?;
    Ok(ident(machine.threads.current()).into())
}

/// Says what the end of the program calls, for `threading` to wait for its threads.
fn at_end(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [function] = args.exactly("_at_end")?;
    machine.threads.at_end = Some(function);
    Ok(Value::None.into())
}

/// Stands still until another thread wakes this one, or until a moment.
pub(super) fn pause(machine: &mut Machine, wait: Wait, until: Option<Nanos>) -> Next {
    machine.threads.will_wait(wait);
    Next::Pause(until.map_or(Pause::Outside, Pause::Until))
}

static LOCK: LibraryClass = LibraryClass {
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
    /// What who waits for it waits for: a lock, or what this one is a part of; nothing for who is at rest.
    label: Rc<str>,
    /// Whether the thread that took it holds that.
    is_held: bool,
}

fn construct(_: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("lock")?;
    Ok(Value::object(Lock::new("Lock", true)).into())
}

/// `_lock_for(label, is_held=False)`: a lock inside something else, under the name of that (none for what is at rest), which
/// the thread that took it holds or does not.
fn lock_for(_: &mut Machine, args: Args) -> Result<Flow> {
    let [label, is_held] = args.bind("_lock_for", ["label", "is_held"], 1, 2)?;
    let label = label.as_ref().and_then(Value::as_str).unwrap_or_default();
    let lock = Lock::new(label, is_held.as_ref().map_or(Ok(false), truth)?);
    Ok(Value::object(lock).into())
}

/// `_future_for(loop, label)`: a future of the loop that something outside of it completes, named so in the record.
fn future_for(_: &mut Machine, args: Args) -> Result<Flow> {
    let [home, label] = args.exactly("_future_for")?;
    let Some(home) = loop_of(&home) else {
        return Err(Raise::type_error("an event loop is expected"));
    };
    let cause = Cause::Outside(label.as_str().unwrap_or_default().into());
    Ok(Value::Future(home.create_future_for(cause)).into())
}

/// `_say(text, error)`: writes this and the error's traceback as an error of the program.
fn say(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [text, error] = args.exactly("_say")?;
    if let (Some(text), Value::Exception(error)) = (text.as_str(), error) {
        let traceback = traceback(machine, &error);
        machine.write(Stream::Stderr, &format!("{text}\n{traceback}"));
    }
    Ok(Value::None.into())
}

impl Lock {
    fn new(label: &str, is_held: bool) -> Self {
        Self {
            locked: Cell::new(false),
            holder: Rc::default(),
            waiters: RefCell::default(),
            label: label.into(),
            is_held,
        }
    }

    fn take(&self, machine: &Machine) -> bool {
        if self.locked.replace(true) {
            return false;
        }
        self.holder.set(Some(machine.threads.current()));
        true
    }

    fn wait(&self, machine: &Machine) -> Wait {
        if self.label.is_empty() {
            return Wait::new(ThreadDoing::Idle, 0);
        }
        let wait = Wait::new(ThreadDoing::Waiting(Rc::clone(&self.label)), machine.line());
        if self.is_held { wait.held_by(&self.holder) } else { wait }
    }

    fn release(&self, machine: &mut Machine) -> Result<()> {
        if !self.locked.replace(false) {
            return Err(Raise::new(Kind::RuntimeError, "release unlocked lock"));
        }
        self.holder.set(None);
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
            return Ok(Next::Return(Value::Bool(taken)));
        }
        if !std::mem::replace(&mut self.waiting, true) {
            self.lock.waiters.borrow_mut().push_back(own);
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
