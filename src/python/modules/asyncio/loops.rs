//! Event loops as programs hold them.

use std::cell::RefCell;
use std::rc::Rc;

use super::waiters::Known;
use super::{delay, loop_methods};
use crate::event_loop::{Error, EventLoop, Moment};
use crate::python::machine::Machine;
use crate::python::objects::{Args, Builtin, Context, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;
use crate::trace::Cause;

pub(super) static GET_RUNNING_LOOP: Builtin = Builtin {
    name: "get_running_loop",
    call: get_running_loop,
};
pub(super) static GET_EVENT_LOOP: Builtin = Builtin {
    name: "get_event_loop",
    call: get_event_loop,
};
pub(super) static NEW_EVENT_LOOP: Builtin = Builtin {
    name: "new_event_loop",
    call: new_event_loop,
};
pub(super) static SET_EVENT_LOOP: Builtin = Builtin {
    name: "set_event_loop",
    call: set_event_loop,
};

pub(super) static ABSTRACT: LibraryClass = LibraryClass {
    name: "AbstractEventLoop",
    module: "asyncio.events",
    base: None,
    construct: new_event_loop,
    methods: |_| None,
};

/// For the library's parts in Python: a future whose wait is shown as one for this.
pub(super) static OUTSIDE: Builtin = Builtin {
    name: "_outside",
    call: |machine, args| {
        let [what] = args.exactly("_outside")?;
        let what = what.as_str().unwrap_or_default().into();
        Ok(Value::Future(running(machine)?.create_future_for(Cause::Outside(what))).into())
    },
};

pub(super) static CLASS: LibraryClass = LibraryClass {
    name: "_UnixSelectorEventLoop",
    module: "asyncio.unix_events",
    base: Some(&ABSTRACT),
    construct: new_event_loop,
    methods: loop_methods::method,
};

/// The loops of a run.
#[derive(Default)]
pub(in crate::python) struct Loops {
    all: Vec<Rc<Loop>>,
    /// What the thread that runs has set.
    pub(in crate::python) set: SetLoop,
    /// The locks, semaphores, events and queues that were made.
    pub(super) resources: RefCell<Vec<Known>>,
    /// What the exception handler that runs was told.
    pub(super) told: Option<Value>,
}

/// What `set_event_loop` set, in one thread.
#[derive(Default)]
pub(in crate::python) struct SetLoop {
    set: Option<Rc<Loop>>,
    /// Whether it was ever called: from then on nothing is made unasked.
    was_set: bool,
}

impl SetLoop {
    /// A thread that is not the main one begins with none, and gets none unasked.
    pub(in crate::python) const fn of_new_thread() -> Self {
        Self {
            set: None,
            was_set: true,
        }
    }
}

impl Loops {
    /// All of them, the first one first.
    pub(super) fn homes(&self) -> Vec<EventLoop<Machine>> {
        self.all.iter().map(|object| object.home.clone()).collect()
    }
}

/// An event loop as an object.
pub(in crate::python) struct Loop {
    pub(super) home: EventLoop<Machine>,
    /// The program's exception handler.
    pub(super) handler: RefCell<Option<Value>>,
}

impl Object for Loop {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let word = |truth| if truth { "True" } else { "False" };
        let (running, closed) = (word(self.home.is_running()), word(self.home.is_closed()));
        Some(format!(
            "<_UnixSelectorEventLoop running={running} closed={closed} debug={}>",
            word(self.home.is_debugging())
        ))
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        (name == "slow_callback_duration").then(|| {
            Value::Float(delay::seconds(
                Moment::try_from(self.home.slow()).unwrap_or(Moment::MAX),
            ))
        })
    }

    fn set_attribute(&self, name: &str, value: &Value) -> Result<bool> {
        if name == "slow_callback_duration" {
            self.home.set_slow(delay::nanos(delay::added(value)?));
            return Ok(true);
        }
        Ok(false)
    }
}

/// The loop that runs.
///
/// # Errors
/// `RuntimeError` where none does.
pub(in crate::python::modules) fn running(machine: &Machine) -> Result<EventLoop<Machine>> {
    machine
        .running_loop
        .clone()
        .ok_or_else(|| Raise::new(Kind::RuntimeError, "no running event loop"))
}

/// The loop that runs, or the one that was set, or a new one that is set from here on.
///
/// # Errors
/// `RuntimeError` where one was set and taken away again.
pub(super) fn current(machine: &mut Machine) -> Result<EventLoop<Machine>> {
    if let Some(running) = &machine.running_loop {
        return Ok(running.clone());
    }
    if let Some(set) = &machine.modules.loops.set.set {
        return Ok(set.home.clone());
    }
    if machine.modules.loops.set.was_set {
        let thread = machine.threads.name(machine.threads.current());
        let thread = thread.map_or("", |name| &**name);
        let message = format!("There is no current event loop in thread '{thread}'.");
        return Err(Raise::new(Kind::RuntimeError, message));
    }
    machine.warn("DeprecationWarning", "There is no current event loop");
    let home = EventLoop::new(Rc::clone(&machine.journal));
    set(machine, Some(&home));
    Ok(home)
}

/// Makes a loop the one that is found when none runs, or takes it away.
pub(super) fn set(machine: &mut Machine, home: Option<&EventLoop<Machine>>) {
    let set = home.map(|home| object_of(machine, home));
    machine.modules.loops.set = SetLoop { set, was_set: true };
}

/// The object of a loop: always the same one.
pub(in crate::python) fn object_of(machine: &mut Machine, home: &EventLoop<Machine>) -> Rc<Loop> {
    let loops = &mut machine.modules.loops.all;
    if let Some(known) = loops.iter().rev().find(|known| known.home.is(home)) {
        return Rc::clone(known);
    }
    let made = Rc::new(Loop {
        home: home.clone(),
        handler: RefCell::new(None),
    });
    loops.push(Rc::clone(&made));
    made
}

/// The same as a value.
pub(super) fn value_of(machine: &mut Machine, home: &EventLoop<Machine>) -> Value {
    let object: Rc<dyn Object> = object_of(machine, home);
    Value::Object(object)
}

/// The loop that a value is.
pub(in crate::python::modules) fn of_value(value: &Value) -> Option<EventLoop<Machine>> {
    match value.plain() {
        Value::Object(object) => object.downcast::<Loop>().map(|found| found.home.clone()),
        _ => None,
    }
}

/// The context that a `context=` argument gives, or a copy of the one that runs.
///
/// # Errors
/// `TypeError` for what is no context.
pub(super) fn context_of(machine: &Machine, given: Option<&Value>) -> Result<Context> {
    match given {
        None | Some(Value::None) => Ok(machine.context.copy()),
        Some(given) => Context::of_value(given).ok_or_else(|| {
            let got = given.type_name();
            Raise::type_error(format!("a Context was expected, got {got}"))
        }),
    }
}

/// A loop's refusal as Python words it.
pub(super) fn refusal(error: Error) -> Raise {
    Raise::new(Kind::RuntimeError, error.to_string())
}

fn get_running_loop(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("get_running_loop")?;
    let home = running(machine)?;
    Ok(value_of(machine, &home).into())
}

fn get_event_loop(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("get_event_loop")?;
    let home = current(machine)?;
    Ok(value_of(machine, &home).into())
}

fn new_event_loop(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.bind("new_event_loop", [], 0, 0)?;
    let home = EventLoop::new(Rc::clone(&machine.journal));
    Ok(value_of(machine, &home).into())
}

fn set_event_loop(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [home] = args.bind("set_event_loop", ["loop"], 1, 1)?;
    let home = home.unwrap_or_default();
    match (of_value(&home), home.is_none()) {
        (None, true) => set(machine, None),
        (Some(home), _) => set(machine, Some(&home)),
        (None, false) => {
            let got = home.type_name();
            let message = format!("loop argument must be an instance of AbstractEventLoop or None, not '{got}'");
            return Err(Raise::type_error(message));
        }
    }
    Ok(Value::None.into())
}
