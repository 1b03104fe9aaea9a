//! The library: a file or a folder a module. A module is found by name when it is imported, and its names when they are
//! used.

mod time;

use std::rc::Rc;

use super::machine::Machine;
use super::objects::Module;
use super::raise::Result;
use super::value::Value;
use crate::event_loop::{EventLoop, Future};

/// What modules remember during a run.
pub struct ModuleState {
    /// Where random numbers start when the program doesn't say.
    pub seed: u64,
}

impl ModuleState {
    /// What they know when a run begins.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { seed }
    }
}

/// The module of that name.
#[must_use]
pub fn find(name: &str) -> Option<Value> {
    Some(Value::Module(Rc::new(match name {
        "time" => time::module(),
        _ => return None,
    })))
}

/// The names of all modules, for telling what to use instead of one that isn't here.
pub const NAMES: &[&str] = &["time"];

/// A future or task as `repr` writes it.
///
/// # Errors
/// As `repr`.
pub fn future_repr(_machine: &Machine, future: &Future<Machine>) -> Result<String> {
    Ok(format!("<{}>", future.class()))
}

/// The names that a module has, for `from … import *`.
#[must_use]
pub fn names_of(name: &str) -> &'static [&'static str] {
    match find(name) {
        Some(Value::Module(module)) => module.names,
        _ => &[],
    }
}

/// Who waits for what, a line each, when nothing can go on any more.
#[must_use]
pub fn who_waits(event_loop: &EventLoop<Machine>) -> Vec<Rc<str>> {
    event_loop
        .all_tasks()
        .iter()
        .filter(|task| !task.done())
        .map(|task| {
            let what = task.waits_for().map_or_else(
                || "nothing".to_owned(),
                |future| match future.as_task() {
                    Some(other) => other.name().to_string(),
                    None => future.class().to_owned(),
                },
            );
            format!("{} → {what}", task.name()).into()
        })
        .collect()
}
