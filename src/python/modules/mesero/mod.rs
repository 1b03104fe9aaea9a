//! `_mesero`: what the library's Python files need of the machine and can't say in Python. For them only: it must never
//! become a way for programs to see what CPython doesn't show.

mod functions;
mod streams;
mod tracebacks;
mod weak;

use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Module};
use crate::python::raise::Result;
use crate::python::table::builtins;
use crate::python::value::Value;

pub use streams::{stdin_is_own, stream_of};

/// The module.
pub(super) fn module() -> Module {
    Module {
        name: "_mesero",
        attribute,
        names: &[],
    }
}

fn attribute(_: &mut Machine, name: &str) -> Option<Value> {
    streams::stream(name).or_else(|| function(name).map(Value::Builtin))
}

builtins! {
    fn function;
    "function_kind" => functions::kind,
    "handled" => handled,
    "headline" => tracebacks::headline,
    "nest" => nest,
    "parameters" => functions::parameters,
    "place" => place,
    "seed" => seed,
    "source_line" => source_line,
    "stack" => tracebacks::stack,
    "state" => functions::state,
    "steps" => tracebacks::steps,
    "strong" => weak::strong,
    "thread_name" => thread_name,
    "traceback" => tracebacks::whole,
    "weak" => weak::weak,
}

/// The exception that the program is handling, or `None`.
fn handled(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("handled")?;
    Ok(machine.handled_below().map_or(Value::None, Value::Exception).into())
}

/// Lets a loop be run inside of a running one, from now on.
fn nest(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("nest")?;
    machine.modules.nested = true;
    Ok(Value::None.into())
}

/// The line of the program that runs, and the name of the function that it is in.
fn place(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("place")?;
    let (line, function) = machine.place_of_caller(1);
    Ok(Value::tuple(vec![Value::Int(line.into()), Value::str(&*function)]).into())
}

/// The line of the program that called so far out, from 1, and its text.
fn source_line(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [level] = args.exactly("source_line")?;
    let level = match level {
        Value::Int(level) => usize::try_from(level).unwrap_or(1),
        _ => 1,
    };
    let (line, _) = machine.place_of_caller(level);
    let text = machine.source.line_text(line).trim().to_owned();
    Ok(Value::tuple(vec![Value::Int(line.into()), Value::str(text)]).into())
}

/// The seed of the run.
fn seed(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("seed")?;
    Ok(Value::int(machine.modules.seed.into()).into())
}

/// The name of the thread that runs.
fn thread_name(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("thread_name")?;
    let name = machine.threads.name(machine.threads.current());
    Ok(Value::str(name.map_or("MainThread", |name| &**name)).into())
}
