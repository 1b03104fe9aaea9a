//! What methods and builtins ask of their arguments, refused in CPython's words.

use std::rc::Rc;

use crate::python::ask::ask_method;
use crate::python::compare::index_of;
use crate::python::objects::{Args, Kind, Str};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// The object that a method was called on, and the other arguments.
///
/// # Errors
/// `TypeError` for a method called on the class without an object.
pub fn receiver(mut args: Args) -> Result<(Value, Args)> {
    if args.positional.is_empty() {
        return Err(Raise::type_error("unbound method needs an argument"));
    }
    let object = args.positional.remove(0);
    Ok((object, args))
}

/// The same for a type of ours: the object as `pick` knows it.
///
/// # Errors
/// `TypeError` for a method that was looked up on its class and called with no such object.
pub fn receiver_of<T>(
    mut args: Args,
    class: &str,
    method: &str,
    pick: impl FnOnce(&Value) -> Option<T>,
) -> Result<(T, Args)> {
    if args.positional.is_empty() {
        return Err(Raise::type_error(format!(
            "unbound method {class}.{method}() needs an argument"
        )));
    }
    let object = args.positional.remove(0);
    match pick(object.plain()) {
        Some(picked) => Ok((picked, args)),
        None => Err(Raise::type_error(format!(
            "descriptor '{method}' for '{class}' objects doesn't apply to a '{}' object",
            object.type_name()
        ))),
    }
}

/// Refuses more than so many arguments, by place and by name.
///
/// # Errors
/// `TypeError: splitlines() takes at most 1 argument (2 given)`
pub fn at_most(args: &Args, function: &str, most: usize) -> Result<()> {
    let given = args.positional.len() + args.keywords.len();
    if given <= most {
        return Ok(());
    }
    let plural = if most == 1 { "" } else { "s" };
    Err(Raise::type_error(format!(
        "{function}() takes at most {most} argument{plural} ({given} given)"
    )))
}

/// An integer that says how many, how wide or where.
///
/// # Errors
/// `TypeError` for what is no integer, `OverflowError` for one that doesn't fit 64 bits.
pub fn to_index(value: &Value) -> Result<i64> {
    match value {
        Value::Big(_) => Err(Raise::new(
            Kind::OverflowError,
            "Python int too large to convert to C ssize_t",
        )),
        _ => index_of(value).unwrap_or_else(|| Err(not_an_integer(value))),
    }
}

/// `TypeError: 'str' object cannot be interpreted as an integer`
#[must_use]
pub fn not_an_integer(value: &Value) -> Raise {
    Raise::type_error(format!(
        "'{}' object cannot be interpreted as an integer",
        value.type_name()
    ))
}

/// The start or end of a part: `None` for none, and what is beyond 64 bits is cut off there.
///
/// # Errors
/// `TypeError` for what is neither.
pub fn to_bound(value: Option<&Value>) -> Result<Option<i64>> {
    match value {
        None | Some(Value::None) => Ok(None),
        Some(Value::Big(number)) => Ok(Some(if number.sign() == num_bigint::Sign::Minus {
            i64::MIN
        } else {
            i64::MAX
        })),
        Some(value) => index_of(value)
            .transpose()?
            .map(Some)
            .ok_or_else(|| Raise::type_error("slice indices must be integers or None or have an __index__ method")),
    }
}

/// A count where a negative one means all.
///
/// # Errors
/// As [`to_index`].
pub fn to_most(value: Option<&Value>) -> Result<Option<usize>> {
    Ok(value
        .map(to_index)
        .transpose()?
        .and_then(|most| usize::try_from(most).ok()))
}

/// A text; `expected` says what is refused: `replace() argument 1 must be str`.
///
/// # Errors
/// `TypeError` for anything else.
pub fn to_text(value: &Value, expected: &str) -> Result<Rc<Str>> {
    match value {
        Value::Str(text) => Ok(Rc::clone(text)),
        Value::Instance(instance) if instance.native().is_some() => to_text(value.plain(), expected),
        // Where CPython names the argument, it says `None` rather than its type.
        Value::None if expected.contains("() argument ") => Err(Raise::type_error(format!("{expected}, not None"))),
        other => Err(Raise::type_error(format!("{expected}, not {}", other.type_name()))),
    }
}

/// A number as a float.
///
/// # Errors
/// `TypeError` for what is no number, `OverflowError` for an integer beyond the largest float.
pub fn to_float(value: &Value) -> Result<f64> {
    match value {
        Value::Float(number) => Ok(*number),
        Value::Instance(instance) => match (ask_method(value, "__float__", &[])?, instance.native()) {
            (Some(Value::Float(number)), _) => Ok(number),
            (Some(other), _) => {
                let (name, got) = (value.type_name(), other.type_name());
                Err(Raise::type_error(format!(
                    "{name}.__float__ returned non-float (type {got})"
                )))
            }
            (None, Some(native)) => to_float(native),
            (None, None) => Err(Raise::type_error(format!(
                "must be real number, not {}",
                value.type_name()
            ))),
        },
        _ => match crate::python::compare::integer(value) {
            Some(number) => number.to_f64(),
            None => Err(Raise::type_error(format!(
                "must be real number, not {}",
                value.type_name()
            ))),
        },
    }
}

/// A length as an `int`.
#[must_use]
pub fn from_len(len: usize) -> Value {
    Value::Int(i64::try_from(len).unwrap_or(i64::MAX))
}
