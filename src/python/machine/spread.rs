//! The arguments of calls with `*` and `**`.

use super::Machine;
use super::perform::pairs;
use crate::python::objects::Args;
use crate::python::raise::{Raise, Result};
use crate::python::types::dict::pairs_of_mapping;
use crate::python::value::Value;

/// What a call takes from a list of positional arguments and a dictionary of named ones.
#[inline(never)]
pub(super) fn spread(positional: &Value, keywords: &Value) -> Args {
    let positional = match positional {
        Value::List(values) => values.borrow().clone(),
        Value::Tuple(values) => values.to_vec(),
        _ => Vec::new(),
    };
    let keywords = match keywords {
        Value::Dict(dict) => pairs(dict)
            .into_iter()
            .filter_map(|(key, value)| Some((key.as_str()?.into(), value)))
            .collect(),
        _ => Vec::new(),
    };
    Args { positional, keywords }
}

/// A function as messages about its starred arguments name it.
pub(super) fn function_name(function: &Value) -> String {
    match function {
        Value::Function(function) => {
            let module = function.code.library.unwrap_or("__main__");
            format!("{module}.{}()", function.code.qualified_name)
        }
        Value::Builtin(builtin) => format!("{}()", builtin.name),
        other => format!("{} object", other.type_name()),
    }
}

/// Puts the names and values of `**mapping` to those of a call.
#[inline(never)]
pub(super) fn merge_keywords(machine: &mut Machine, dict: &Value, more: &Value, function: &Value) -> Result<()> {
    let given = match more.plain() {
        Value::Dict(more) => Some(pairs(more)),
        other => pairs_of_mapping(machine, other)?,
    };
    let (Value::Dict(dict), Some(given)) = (dict, given) else {
        let (name, got) = (function_name(function), more.type_name());
        return Err(Raise::type_error(format!(
            "{name} argument after ** must be a mapping, not {got}"
        )));
    };
    for (key, value) in given {
        if key.as_str().is_none() {
            return Err(Raise::type_error("keywords must be strings"));
        }
        let text = key.as_str().unwrap_or_default().to_owned();
        if dict.borrow_mut().insert(key, value)?.is_some() {
            let name = function_name(function);
            return Err(Raise::type_error(format!(
                "{name} got multiple values for keyword argument '{text}'"
            )));
        }
    }
    Ok(())
}
