//! The library: a file or a folder a module. A module is found by name when it is imported, and its names when they are
//! used.

pub(super) mod asyncio;
pub(in crate::python) mod contextvars;
mod digest;
mod files;
mod math;
mod mesero;
mod outside;
mod processes;
mod random;
pub(super) mod thread;
mod time;

use std::cell::OnceCell;
use std::rc::Rc;

use super::files::Files;
use super::value::Value;

use files::Folder;

pub(super) use asyncio::{future_repr, unasked_repr, who_waits};
pub(super) use mesero::{stdin_is_own, stream_of};
pub(super) use outside::read_line;

/// What modules remember during a run.
pub struct ModuleState {
    /// Where random numbers start when the program doesn't say.
    pub seed: u64,
    /// The asynchronous generators that were begun inside a loop.
    pub(super) generators: asyncio::Generators,
    /// The files that the program reaches, and where it is among them.
    pub(super) folder: OnceCell<Folder>,
    /// Whether a loop may be run inside of a running one (`nest_asyncio`).
    pub(super) nested: bool,
    /// The event loops that the program has made.
    pub(super) loops: asyncio::Loops,
    /// The generator behind the functions of `random`, once one of them was used.
    pub(super) random: Option<Value>,
}

impl ModuleState {
    /// What they know when a run begins.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self {
            seed,
            generators: asyncio::Generators::default(),
            folder: OnceCell::new(),
            nested: false,
            loops: asyncio::Loops::default(),
            random: None,
        }
    }

    /// Lets the program reach these files instead of none but its own.
    pub fn reach(&mut self, files: Files) {
        self.folder = OnceCell::from(Folder::from(files));
    }
}

/// The module of that name.
#[must_use]
pub fn find(name: &str) -> Option<Value> {
    Some(Value::Module(Rc::new(match name {
        "_digest" => digest::module(),
        "_thread" => thread::module(),
        "_files" => files::module(),
        "_mesero" => mesero::module(),
        "_outside" => outside::module(),
        "_processes" => processes::module(),
        "asyncio" => asyncio::module(),
        "contextvars" => contextvars::module(),
        "math" => math::module(),
        "random" => random::module(),
        "time" => time::module(),
        _ => asyncio::submodule(name)?,
    })))
}

/// The names that a module has, for `from … import *`.
#[must_use]
pub fn names_of(name: &str) -> &'static [&'static str] {
    match find(name) {
        Some(Value::Module(module)) => module.names,
        _ => &[],
    }
}
