//! `open`, which a file of the library has.

use crate::python::library::OPEN;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// Imports the file the first time, then calls its function with these.
pub(super) struct Open(pub Args);

impl Native for Open {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        sent.value()?;
        if let Some(import) = machine.import_to_call(OPEN) {
            return Ok(Next::Call(import, Args::default()));
        }
        match machine.library_name(OPEN, "open") {
            Some(function @ Value::Function(_)) => Ok(Next::Follow(Flow::Call(function, std::mem::take(&mut self.0)))),
            // Nothing in the program's text has its name, so that its file was not loaded.
            _ => Err(Raise::new(
                Kind::NotImplementedError,
                "open() is not supported here under another name",
            )),
        }
    }
}
