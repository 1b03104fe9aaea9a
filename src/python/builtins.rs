//! The builtins: what every program finds without importing anything.

use std::rc::Rc;

use super::display;
use super::limits;
use super::machine::Machine;
use super::objects::{Args, Builtin, Flow, Kind, Range, Type};
use super::raise::{Raise, Result};
use super::value::Value;
use crate::trace::Stream;

/// The builtin of that name; unset where there is none.
#[must_use]
pub fn lookup(name: &str) -> Value {
    let function: &'static Builtin = match name {
        "print" => &Builtin {
            name: "print",
            call: print,
        },
        "len" => &Builtin { name: "len", call: len },
        "repr" => &Builtin {
            name: "repr",
            call: repr,
        },
        _ => return class(name),
    };
    Value::Builtin(function)
}

fn class(name: &str) -> Value {
    Value::Type(match name {
        "object" => Type::Object,
        "type" => Type::Type,
        "bool" => Type::Bool,
        "int" => Type::Int,
        "float" => Type::Float,
        "str" => Type::Str,
        "bytes" => Type::Bytes,
        "tuple" => Type::Tuple,
        "list" => Type::List,
        "dict" => Type::Dict,
        "set" => Type::Set,
        "frozenset" => Type::FrozenSet,
        "range" => {
            return Value::Builtin(&Builtin {
                name: "range",
                call: range,
            });
        }
        "slice" => Type::Slice,
        "NotImplemented" => return Value::NotImplemented,
        "Ellipsis" => return Value::Ellipsis,
        "IOError" | "EnvironmentError" => Type::Exception(Kind::OSError),
        _ => match Kind::BUILTIN.iter().find(|kind| kind.name() == name) {
            Some(kind) => Type::Exception(*kind),
            None => return Value::Unset,
        },
    })
}

fn range(_: &mut Machine, args: Args) -> Result<Flow> {
    args.between("range", 1, 3)?;
    let mut numbers = [0, 0, 1];
    let places: &[usize] = if args.positional.len() == 1 { &[1] } else { &[0, 1, 2] };
    for (place, value) in places.iter().zip(&args.positional) {
        numbers[*place] = super::compare::index_of(value).ok_or_else(|| {
            Raise::type_error(format!(
                "'{}' object cannot be interpreted as an integer",
                value.type_name()
            ))
        })??;
    }
    let [start, stop, step] = numbers;
    if step == 0 {
        return Err(Raise::value_error("range() arg 3 must not be zero"));
    }
    Ok(Value::Range(Rc::new(Range { start, stop, step })).into())
}

fn print(machine: &mut Machine, mut args: Args) -> Result<Flow> {
    let end = text_keyword(&mut args, "end")?.unwrap_or_else(|| "\n".to_owned());
    let separator = text_keyword(&mut args, "sep")?.unwrap_or_else(|| " ".to_owned());
    args.keyword("flush");
    let to = args.keyword("file");
    if let Some((name, _)) = args.keywords.first() {
        return Err(Raise::type_error(format!(
            "print() got an unexpected keyword argument '{name}'"
        )));
    }
    let mut text = String::new();
    for (index, value) in args.positional.iter().enumerate() {
        if index > 0 {
            text.push_str(&separator);
        }
        text.push_str(&display::to_str(machine, value)?);
        limits::check_size(text.len() as u64)?;
    }
    text.push_str(&end);
    machine.print(
        if to.is_some_and(|to| !to.is_none()) {
            Stream::Stderr
        } else {
            Stream::Stdout
        },
        &text,
    )?;
    Ok(Value::None.into())
}

fn text_keyword(args: &mut Args, name: &str) -> Result<Option<String>> {
    match args.keyword(name) {
        None | Some(Value::None) => Ok(None),
        Some(Value::Str(text)) => Ok(Some(text.as_str().to_owned())),
        Some(other) => {
            let got = other.type_name();
            Err(Raise::type_error(format!("{name} must be None or a string, not {got}")))
        }
    }
}

fn len(_: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("len")?;
    let len = match &value {
        Value::Str(text) => text.len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::Tuple(values) => values.len(),
        Value::List(values) => values.borrow().len(),
        Value::Dict(table) => table.borrow().len(),
        Value::Set(table) => table.borrow().len(),
        Value::Range(range) => usize::try_from(range.len()).unwrap_or(usize::MAX),
        other => {
            let name = other.type_name();
            return Err(Raise::type_error(format!("object of type '{name}' has no len()")));
        }
    };
    Ok(Value::Int(i64::try_from(len).unwrap_or(i64::MAX)).into())
}

fn repr(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("repr")?;
    Ok(Value::str(display::repr(machine, &value)?).into())
}
