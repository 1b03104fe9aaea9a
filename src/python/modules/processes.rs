//! `_processes`: what the library's Python files need to have work done in other processes, on both sides. A process is a number;
//! 0 is, in a process, the one that started it.

use std::rc::Rc;

use super::thread::Begin;
use crate::python::machine::{Activation, Machine, Then};
use crate::python::objects::{Args, Flow, Module};
use crate::python::pickle::{Reader, Writer};
use crate::python::processes::Receive;
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::threads::Fiber;
use crate::python::value::Value;
use crate::trace::{Ended, OutsideId};

/// The module.
pub(super) fn module() -> Module {
    Module {
        name: "_processes",
        attribute: |_, name| function(name).map(Value::Builtin),
        names: &[],
    }
}

builtins! {
    fn function;
    "cpu_count" => cpu_count,
    "end" => end,
    "own" => own,
    "pack" => pack,
    "receive" => receive,
    "send" => send,
    "start" => start,
    "unpack" => unpack,
    "watch" => watch,
}

/// How many computations can run at the same time.
fn cpu_count(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("cpu_count")?;
    Ok(Value::Int(machine.processors().into()).into())
}

/// The name and the number of the process that this is; `None` in the program's own.
fn own(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("own")?;
    Ok(match &machine.processes.own {
        Some((name, number)) => Value::tuple(vec![Value::str(&**name), Value::Int((*number).into())]),
        None => Value::None,
    }
    .into())
}

/// `start(name)`: starts a process, and gives its number here, and the how many-th it is. It says something once it has run the program's module.
fn start(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [name] = args.exactly("start")?;
    let (id, number) = machine.start_process(name.as_str().unwrap_or_default().into())?;
    Ok(Value::tuple(vec![Value::Int(id.0.into()), Value::Int(number.into())]).into())
}

/// `send(process, message, call)`: sends a message; where it is a call, `call` is its name, else `None`.
fn send(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [process, message, call] = args.exactly("send")?;
    let id = process_of(&process)?;
    let Value::Bytes(message) = &message else {
        return Err(Raise::type_error("a message is bytes"));
    };
    machine.tell_process(id, message.to_vec(), call.as_str().map(Rc::from));
    Ok(Value::None.into())
}

/// `receive(process)`: the next message, or `None` once the process is over; stands still until then.
fn receive(_: &mut Machine, args: Args) -> Result<Flow> {
    let [process] = args.exactly("receive")?;
    let from = process_of(&process)?;
    Ok(Flow::Native(Box::new(Receive { from })))
}

/// `end(process, done)`: ends a process, which had nothing left to do, or had.
fn end(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [process, done] = args.exactly("end")?;
    let ended = if matches!(done, Value::Bool(true)) {
        Ended::Returned("None".into())
    } else {
        Ended::Cancelled
    };
    machine.end_process(process_of(&process)?, ended);
    Ok(Value::None.into())
}

fn process_of(value: &Value) -> Result<OutsideId> {
    match value {
        Value::Int(number) => u32::try_from(*number).ok().map(OutsideId),
        _ => None,
    }
    .ok_or_else(|| Raise::type_error("a process is a number"))
}

/// `watch(function)`: calls this in a thread that the record doesn't tell of.
fn watch(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [function] = args.exactly("watch")?;
    let begin = Activation::native(Begin::new(function), Then::End);
    machine.threads.start_hidden(&machine.journal, Fiber::new(vec![begin]));
    Ok(Value::None.into())
}

/// `pack(value)`: a copy of a value as bytes.
fn pack(_: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("pack")?;
    Ok(Flow::Native(Box::new(Writer::new(value))))
}

/// `unpack(bytes)`: what was copied.
fn unpack(_: &mut Machine, args: Args) -> Result<Flow> {
    let [message] = args.exactly("unpack")?;
    match message {
        Value::Bytes(message) => Ok(Flow::Native(Box::new(Reader::new(message)))),
        other => Err(Raise::type_error(format!(
            "a bytes-like object is required, not '{}'",
            other.type_name()
        ))),
    }
}
