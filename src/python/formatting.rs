//! How values are written in a given form: `format`.

use super::ask::ask_method;
use super::compare::integer;
use super::display::to_str;
use super::machine::Machine;
use super::raise::{Raise, Result};
use super::text::format;
use super::value::Value;

/// `format(value, spec)`
///
/// # Errors
/// `ValueError` for a specification that doesn't fit, `TypeError` for a value that takes none.
pub fn format(machine: &Machine, value: &Value, spec: &str) -> Result<String> {
    if let Some(answer) = ask_method(value, "__format__", &[Value::from(spec)])? {
        return answer.as_str().map(str::to_owned).ok_or_else(|| {
            let got = answer.type_name();
            Raise::type_error(format!("__format__ must return a str, not {got}"))
        });
    }
    if let Value::Instance(_) | Value::Exception(_) = value
        && spec.is_empty()
    {
        return to_str(machine, value);
    }
    plain_format(machine, value, spec)
}

/// The same as `object.__format__`, or that of the class of ours above it, makes it.
///
/// # Errors
/// As [`format`](fn@format).
pub fn plain_format(machine: &Machine, value: &Value, spec: &str) -> Result<String> {
    let plain = match value.plain() {
        Value::Instance(_) => value,
        _ if spec.is_empty() && matches!(value, Value::Instance(_)) => value,
        plain => plain,
    };
    match plain {
        Value::Str(text) if spec.is_empty() => Ok(text.as_str().to_owned()),
        Value::Str(text) => format::format_str(text.as_str(), spec),
        Value::Float(number) => format::format_float(*number, spec),
        Value::Bool(_) if spec.is_empty() => to_str(machine, value),
        _ => match integer(value) {
            Some(number) => format::format_int(number, spec, &value.type_name()),
            None if spec.is_empty() => to_str(machine, value),
            None => {
                let name = value.type_name();
                Err(Raise::type_error(format!(
                    "unsupported format string passed to {name}.__format__"
                )))
            }
        },
    }
}
