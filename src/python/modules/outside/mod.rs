//! `_outside`: what the library's Python files, and `input`, ask of what is outside of the run; a file for each kind of thing.
//! For them only: programs must not see it, since CPython has none.

mod line;
mod network;
#[cfg(test)]
mod tests;

use crate::python::machine::Machine;
use crate::python::objects::Module;
use crate::python::table::builtins;
use crate::python::value::Value;

pub use line::read_line;

/// The module.
pub(super) fn module() -> Module {
    Module {
        name: "_outside",
        attribute,
        names: &[],
    }
}

fn attribute(_: &mut Machine, name: &str) -> Option<Value> {
    function(name).map(Value::Builtin)
}

builtins! {
    fn function;
    "exchange" => network::exchange,
    "exchange_blocking" => network::exchange_blocking,
    "is_simulated" => network::simulates,
}
