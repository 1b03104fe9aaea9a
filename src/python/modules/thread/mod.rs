//! `_thread`: starting threads, and the lock that everything else with threads is made of (`threading` and `queue` are
//! written in Python). What waits gives the interpreter's own lock back meanwhile; `threads` decides who has it.

mod line;
mod lock;

use std::rc::Rc;

use super::asyncio::loop_of;
use crate::event_loop::Pause;
use crate::python::machine::{Activation, Machine, Native, Next, Sent, Then, with_texts};
use crate::python::objects::{Args, Flow, Kind, Module};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::threads::{Fiber, Wait};
use crate::python::traceback::traceback;
use crate::python::value::Value;
use crate::trace::{Cause, Nanos, Stream, ThreadId};

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
        "LockType" | "allocate_lock" | "lock" => Some(Value::library(&lock::LOCK)),
        "_Line" => Some(Value::library(&line::LINE)),
        _ => function(name).map(Value::Builtin),
    }
}

builtins! {
    fn function;
    "start_new_thread" => start_new_thread,
    "get_ident" => get_ident,
    "_lock_for" => lock::lock_for,
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
        let traceback = with_texts(machine, &error, |machine| traceback(machine, &error))?;
        machine.write(Stream::Stderr, &format!("{text}\n{traceback}"));
    }
    Ok(Value::None.into())
}
