//! Context managers.

use super::Machine;
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

impl Machine {
    /// The two methods of a context manager, bound.
    ///
    /// # Errors
    /// `TypeError` for what is none, or one of the other sort.
    #[inline(never)]
    pub(super) fn manager(&mut self, manager: &Value, asynchronous: bool) -> Result<(Value, Value)> {
        let (names, protocol) = if asynchronous {
            (["__aenter__", "__aexit__"], "asynchronous context manager")
        } else {
            (["__enter__", "__exit__"], "context manager")
        };
        let found = names.map(|name| self.special(manager, name));
        let name = manager.type_name();
        match found {
            [Some(enter), Some(exit)] => Ok((enter, exit)),
            [Some(_), None] => Err(Raise::type_error(format!(
                "'{name}' object does not support the {protocol} protocol (missed {} method)",
                names[1]
            ))),
            _ => Err(Raise::type_error(format!(
                "'{name}' object does not support the {protocol} protocol"
            ))),
        }
    }
}
