//! Event loops as programs hold them.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::waiters::Known;
use super::{delay, handles, run, tasks};
use crate::event_loop::{Error, EventLoop};
use crate::python::compare::truth;
use crate::python::language::Callback;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Builtin, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

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

static CLASS: LibraryClass = LibraryClass {
    name: "_UnixSelectorEventLoop",
    module: "asyncio.unix_events",
    base: None,
    construct: new_event_loop,
    methods,
};

/// The loops of a run.
#[derive(Default)]
pub(in crate::python) struct Loops {
    all: Vec<Rc<Loop>>,
    /// What `set_event_loop` set.
    set: Option<Rc<Loop>>,
    /// Whether that was ever called: from then on nothing is made unasked.
    was_set: bool,
    /// The locks, semaphores, events and queues that were made.
    pub(super) resources: RefCell<Vec<Known>>,
    /// What the exception handler that runs was told.
    pub(super) told: Option<Value>,
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
    debug: Cell<bool>,
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
            word(self.debug.get())
        ))
    }
}

/// The loop that runs.
///
/// # Errors
/// `RuntimeError` where none does.
pub(super) fn running(machine: &Machine) -> Result<EventLoop<Machine>> {
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
    if let Some(set) = &machine.modules.loops.set {
        return Ok(set.home.clone());
    }
    if machine.modules.loops.was_set {
        let message = "There is no current event loop in thread 'MainThread'.";
        return Err(Raise::new(Kind::RuntimeError, message));
    }
    machine.warn("DeprecationWarning", "There is no current event loop");
    let home = EventLoop::new(Rc::clone(&machine.journal));
    set(machine, Some(&home));
    Ok(home)
}

/// Makes a loop the one that is found when none runs, or takes it away.
pub(super) fn set(machine: &mut Machine, home: Option<&EventLoop<Machine>>) {
    machine.modules.loops.set = home.map(|home| object_of(machine, home));
    machine.modules.loops.was_set = true;
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
        debug: Cell::new(false),
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
pub(super) fn of_value(value: &Value) -> Option<EventLoop<Machine>> {
    match value {
        Value::Object(object) => object.downcast::<Loop>().map(|found| found.home.clone()),
        _ => None,
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
    let [] = args.exactly("new_event_loop")?;
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

fn methods(name: &str) -> Option<&'static Builtin> {
    Some(match name {
        "time" => &Builtin {
            name: "time",
            call: time,
        },
        "call_soon" => &Builtin {
            name: "call_soon",
            call: call_soon,
        },
        "call_soon_threadsafe" => &Builtin {
            name: "call_soon_threadsafe",
            call: call_soon,
        },
        "call_later" => &Builtin {
            name: "call_later",
            call: call_later,
        },
        "call_at" => &Builtin {
            name: "call_at",
            call: call_at,
        },
        "create_future" => &Builtin {
            name: "create_future",
            call: create_future,
        },
        "create_task" => &Builtin {
            name: "create_task",
            call: create_task,
        },
        "run_until_complete" => &Builtin {
            name: "run_until_complete",
            call: run::run_until_complete,
        },
        "run_forever" => &Builtin {
            name: "run_forever",
            call: run::run_forever,
        },
        "stop" => &Builtin {
            name: "stop",
            call: stop,
        },
        "close" => &Builtin {
            name: "close",
            call: close,
        },
        "is_running" => &Builtin {
            name: "is_running",
            call: is_running,
        },
        "is_closed" => &Builtin {
            name: "is_closed",
            call: is_closed,
        },
        "get_debug" => &Builtin {
            name: "get_debug",
            call: get_debug,
        },
        "set_debug" => &Builtin {
            name: "set_debug",
            call: set_debug,
        },
        "get_exception_handler" => &Builtin {
            name: "get_exception_handler",
            call: get_exception_handler,
        },
        "set_exception_handler" => &Builtin {
            name: "set_exception_handler",
            call: set_exception_handler,
        },
        _ => return None,
    })
}

fn time(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (_, args) = super::receiver::<Loop>(args)?;
    let [] = args.exactly("BaseEventLoop.time")?;
    Ok(Value::Float(delay::now(machine)).into())
}

/// The callable with its arguments, after `skipped` arguments that came before it.
fn callback(mut args: Args, function: &str, skipped: usize) -> Result<Callback> {
    args.keyword("context");
    args.no_keywords(function)?;
    if args.positional.len() <= skipped {
        let message = format!("BaseEventLoop.{function}() missing 1 required positional argument: 'callback'");
        return Err(Raise::type_error(message));
    }
    let arguments = args.positional.split_off(skipped + 1);
    Ok(Callback(Rc::new((
        args.positional.pop().unwrap_or_default(),
        arguments,
    ))))
}

fn call_soon(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let callback = callback(args, "call_soon", 0)?;
    refuse_closed(&object.home)?;
    let callable = callback.0.0.clone();
    let handle = object.home.call_soon(callback, ());
    Ok(handles::value_of(Some(handle), None, callable).into())
}

fn call_later(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let delay = args.positional.first().cloned().unwrap_or_default();
    let callback = callback(args, "call_later", 1)?;
    if delay.is_none() {
        return Err(Raise::type_error("delay must not be None"));
    }
    let delay = delay::added(&delay)?;
    refuse_closed(&object.home)?;
    let when = delay::now(machine) + delay;
    let callable = callback.0.0.clone();
    let handle = object.home.call_at(delay::from_now(machine, delay), callback, ());
    Ok(handles::value_of(Some(handle), Some(when), callable).into())
}

fn call_at(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let when = args.positional.first().cloned().unwrap_or_default();
    let callback = callback(args, "call_at", 1)?;
    if when.is_none() {
        return Err(Raise::type_error("when cannot be None"));
    }
    let when = delay::added(&when)?;
    refuse_closed(&object.home)?;
    let callable = callback.0.0.clone();
    let handle = object.home.call_at(delay::moment(when), callback, ());
    Ok(handles::value_of(Some(handle), Some(when), callable).into())
}

fn refuse_closed(home: &EventLoop<Machine>) -> Result<()> {
    if home.is_closed() {
        Err(refusal(Error::Closed))
    } else {
        Ok(())
    }
}

fn create_future(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let [] = args.exactly("BaseEventLoop.create_future")?;
    Ok(Value::Future(object.home.create_future()).into())
}

fn create_task(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let [coroutine, name, _] = args.bind("BaseEventLoop.create_task", ["coro", "name", "context"], 1, 1)?;
    refuse_closed(&object.home)?;
    let task = tasks::new_task(machine, &object.home, &coroutine.unwrap_or_default(), name)?;
    Ok(Value::Future(task.as_future().clone()).into())
}

fn stop(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let [] = args.exactly("BaseEventLoop.stop")?;
    object.home.stop();
    Ok(Value::None.into())
}

fn close(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let [] = args.exactly("BaseEventLoop.close")?;
    object.home.close().map_err(refusal)?;
    Ok(Value::None.into())
}

fn is_running(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let [] = args.exactly("BaseEventLoop.is_running")?;
    Ok(Value::Bool(object.home.is_running()).into())
}

fn is_closed(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let [] = args.exactly("BaseEventLoop.is_closed")?;
    Ok(Value::Bool(object.home.is_closed()).into())
}

fn get_debug(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let [] = args.exactly("BaseEventLoop.get_debug")?;
    Ok(Value::Bool(object.debug.get()).into())
}

fn set_debug(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let [enabled] = args.bind("BaseEventLoop.set_debug", ["enabled"], 1, 1)?;
    object.debug.set(truth(&enabled.unwrap_or_default()));
    Ok(Value::None.into())
}

fn get_exception_handler(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let [] = args.exactly("BaseEventLoop.get_exception_handler")?;
    let handler = object.handler.borrow().clone();
    Ok(handler.unwrap_or(Value::None).into())
}

fn set_exception_handler(_: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let [handler] = args.bind("BaseEventLoop.set_exception_handler", ["handler"], 1, 1)?;
    object.handler.replace(handler.filter(|handler| !handler.is_none()));
    Ok(Value::None.into())
}
