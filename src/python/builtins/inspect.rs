//! The builtins that ask what a value is: its length, text, hash, place.

use crate::python::ask::ask_method;
use crate::python::compare;
use crate::python::display;
use crate::python::formatting;
use crate::python::hashing;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::types::arguments::{from_len, to_text};
use crate::python::types::dict_view::DictView;
use crate::python::value::Value;

pub(super) fn len(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("len")?;
    if let Some(length) = ask_method(&value, "__len__", &[])? {
        return Ok(Value::Int(compare::checked_length(&length)?).into());
    }
    Ok(from_len(match value.plain() {
        Value::Str(text) => text.len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::Tuple(values) => values.len(),
        Value::List(values) => values.borrow().len(),
        Value::Dict(table) => table.borrow().len(),
        Value::Set(table) => table.borrow().len(),
        Value::Range(range) => {
            // It may be longer than anything that fits the memory of a browser.
            let length = i64::try_from(range.len());
            let too_long = |_| Raise::new(Kind::OverflowError, "Python int too large to convert to C ssize_t");
            return Ok(Value::Int(length.map_err(too_long)?).into());
        }
        Value::Object(object) if let Some(method) = object.class().method("__len__") => {
            return (method.call)(machine, Args::new(vec![value.clone()]));
        }
        Value::Object(object) if let Some(items) = object.items() => items.len(),
        other => match DictView::of(other) {
            Some(view) => view.dict.borrow().len(),
            None => {
                return Err(Raise::type_error(format!(
                    "object of type '{}' has no len()",
                    value.type_name()
                )));
            }
        },
    })
    .into())
}

pub(super) fn repr(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("repr")?;
    Ok(Value::str(display::repr(machine, &value)?).into())
}

pub(super) fn ascii(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("ascii")?;
    Ok(Value::str(display::ascii(machine, &value)?).into())
}

pub(super) fn format(machine: &mut Machine, args: Args) -> Result<Flow> {
    args.between("format", 1, 2)?;
    let spec = match args.positional.get(1) {
        None => String::new(),
        Some(spec) => to_text(spec, "format() argument 2 must be str")?.as_str().to_owned(),
    };
    Ok(Value::str(formatting::format(machine, &args.positional[0], &spec)?).into())
}

pub(super) fn hash(_: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("hash")?;
    Ok(Value::Int(hashing::public_hash(&value)?).into())
}

/// Where it lives, as it is printed with it; for values that live nowhere, a number that is the same for the same value.
pub(super) fn id(_: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("id")?;
    let number = match value.address() {
        Some(address) => i64::try_from(address).unwrap_or(i64::MAX),
        None => (hashing::hash(&value)? >> 1).cast_signed(),
    };
    Ok(Value::Int(number).into())
}
