//! What asyncio has of threads is written in Python, in `library/asyncio.threads.py`: here it is found.

use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// A function of that file, where the program has loaded it.
pub(super) fn function(machine: &Machine, name: &str) -> Option<Value> {
    machine.library_name("asyncio.threads", name)
}

/// Calls it.
///
/// # Errors
/// `RuntimeError` for a program that has loaded nothing of threads, because it names nothing of them.
pub(super) fn call(machine: &Machine, name: &str, args: Args) -> Result<Flow> {
    function(machine, name).map_or_else(
        || {
            let message = format!("{} needs to stand in the program by name", name.trim_start_matches('_'));
            Err(Raise::new(Kind::RuntimeError, message))
        },
        |function| Ok(Flow::Call(function, args)),
    )
}
