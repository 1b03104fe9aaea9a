//! Making classes.

use std::rc::Rc;

use super::perform::pairs;
use crate::python::objects::{Class, Type};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// A class of the program: so far without anything but its bases, and what its body assigned.
pub(super) fn make_class(name: &Rc<str>, bases: &Value, body: &Value) -> Result {
    let bases = match bases {
        Value::Tuple(bases) => bases.to_vec(),
        _ => Vec::new(),
    };
    let mut own = Vec::new();
    let mut native = Type::Object;
    for base in bases {
        match base {
            Value::Class(class) => {
                native = class.native_base();
                own.push(class);
            }
            Value::Type(class) => native = class,
            other => {
                return Err(Raise::type_error(format!(
                    "bases must be types, not {}",
                    other.type_name()
                )));
            }
        }
    }
    let attributes = match body {
        Value::Dict(dict) => pairs(dict)
            .into_iter()
            .filter_map(|(key, value)| Some((key.as_str()?.into(), value)))
            .collect(),
        _ => Vec::new(),
    };
    Ok(Value::Class(Rc::new(Class::new(
        Rc::clone(name),
        own,
        native,
        attributes,
    ))))
}
