//! `_mesero`: what the library's Python files need of the machine and can't say in Python. For them only: it must never
//! become a way for programs to see what CPython doesn't show.

mod functions;
mod streams;

use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, LibraryClass, Module, Object, Traceback};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::traceback;
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
    "headline" => headline,
    "nest" => nest,
    "parameters" => functions::parameters,
    "place" => place,
    "places" => places,
    "seed" => seed,
    "set_places" => set_places,
    "source_line" => source_line,
    "state" => functions::state,
    "thread_name" => thread_name,
    "traceback" => whole_traceback,
}

/// The exception that the program is handling, or `None`.
fn handled(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("handled")?;
    Ok(machine.handled_below().map_or(Value::None, Value::Exception).into())
}

/// The traceback of an exception, with those of what it came from unless told otherwise.
fn whole_traceback(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [error, chain] = args.exactly("traceback")?;
    let Value::Exception(error) = error else {
        return Err(not_an_exception(&error));
    };
    let text = match chain {
        Value::Bool(false) => traceback::one(machine, &error),
        _ => traceback::traceback(machine, &error),
    };
    Ok(Value::str(text).into())
}

/// The last line of an exception's traceback.
fn headline(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [error] = args.exactly("headline")?;
    match &error {
        Value::Exception(error) => Ok(Value::str(traceback::headline(machine, error)).into()),
        other => Err(not_an_exception(other)),
    }
}

fn not_an_exception(value: &Value) -> Raise {
    Raise::type_error(format!("Exception expected for value, {} found", value.type_name()))
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

/// Where an exception went through, kept as it is now.
struct Places(Traceback);

static PLACES: LibraryClass = LibraryClass {
    name: "traceback",
    module: "builtins",
    base: None,
    construct: |_, _| Err(Raise::type_error("cannot create 'traceback' instances")),
    methods: |_| None,
};

impl Object for Places {
    fn class(&self) -> &'static LibraryClass {
        &PLACES
    }
}

/// Where an exception went through so far, for `set_places`.
fn places(_: &mut Machine, args: Args) -> Result<Flow> {
    let [error] = args.exactly("places")?;
    match &error {
        Value::Exception(error) => Ok(Value::object(Places(error.traceback.borrow().clone())).into()),
        other => Err(not_an_exception(other)),
    }
}

/// Makes an exception forget where it went through since `places`.
fn set_places(_: &mut Machine, args: Args) -> Result<Flow> {
    if let [Value::Exception(error), Value::Object(places)] = &args.exactly("set_places")?
        && let Some(places) = places.downcast::<Places>()
    {
        error.traceback.replace(places.0.clone());
    }
    Ok(Value::None.into())
}

/// The seed of the run.
fn seed(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("seed")?;
    Ok(Value::int(machine.modules.seed.into()).into())
}

/// The name of the thread that runs.
fn thread_name(_: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("thread_name")?;
    Ok(Value::from("MainThread").into())
}
