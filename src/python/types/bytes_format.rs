//! `bytes % values`: as that of texts, each byte a letter.

use super::str::percent;
use crate::python::machine::Machine;
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// `b"…" % values`
///
/// # Errors
/// `TypeError` for a text where bytes are asked for, and what formatting raises.
pub fn percent_bytes(machine: &mut Machine, template: &[u8], values: &Value) -> Result {
    let values = match values {
        Value::Tuple(values) => Value::tuple(values.iter().map(as_letters).collect::<Result<_>>()?),
        Value::Dict(_) => {
            return Err(Raise::type_error("bytes with a mapping after % are not supported here"));
        }
        one => as_letters(one)?,
    };
    let template: String = template.iter().copied().map(char::from).collect();
    if template.contains("%r") || template.contains("%a") {
        return Err(Raise::type_error("%r and %a in bytes are not supported here"));
    }
    let template = template.replace("%b", "%s");
    let letters = percent(machine, &template, &values).map_err(|raise| match raise {
        // The only texts among the values were bytes.
        Raise::Error(kind, message) => Raise::new(kind, message.replace("not str", "not bytes")),
        raise => raise,
    })?;
    let bytes: Option<Vec<u8>> = letters.chars().map(|letter| u8::try_from(letter).ok()).collect();
    match bytes {
        Some(bytes) => Ok(Value::Bytes(bytes.into())),
        None => Err(Raise::type_error("only bytes can be put into bytes")),
    }
}

fn as_letters(value: &Value) -> Result {
    match value {
        Value::Bytes(bytes) => Ok(Value::str(bytes.iter().copied().map(char::from).collect::<String>())),
        Value::Str(_) => Err(Raise::type_error(
            "%b requires a bytes-like object, or an object that implements __bytes__, not 'str'",
        )),
        other => Ok(other.clone()),
    }
}
