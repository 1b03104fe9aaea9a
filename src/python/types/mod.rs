//! The built-in types: their methods, what calling their classes makes, and the operators that are not numbers'.
//! A file a type.

mod generator;
mod list;
pub mod slicing;

use super::code::BinaryOp;
use super::compare::{checked_equal, index_of, truth};
use super::display;
use super::limits::check_size;
use super::machine::Machine;
use super::modules::asyncio::{future, task};
use super::objects::{Args, Builtin, Exception, Flow, Kind, Type};
use super::raise::{Raise, Result};
use super::value::Value;

/// A type's method of that name.
#[must_use]
pub fn method(class: Type, name: &str) -> Option<&'static Builtin> {
    match class {
        Type::List => list::method(name),
        Type::Generator => generator::method(name),
        Type::AsyncGenerator => generator::async_method(name),
        Type::Coroutine => generator::coroutine_method(name),
        Type::Library(class) => class.method(name),
        Type::Future => future::method(name),
        Type::Task => task::method(name),
        _ => None,
    }
}

/// What a class has of that name that is no method (`dict.fromkeys`).
#[must_use]
pub fn class_attribute(_class: Type, _name: &str) -> Option<Value> {
    None
}

/// The class as `repr` writes it.
#[must_use]
pub fn class_repr(class: Type) -> String {
    let (module, name) = (module_name(class), short_name(class));
    if module == "builtins" {
        format!("<class '{name}'>")
    } else {
        format!("<class '{module}.{name}'>")
    }
}

/// The class's `__name__`.
#[must_use]
pub fn short_name(class: Type) -> String {
    let name = class.name();
    name.rsplit('.').next().map_or_else(|| name.clone(), str::to_owned)
}

/// The class's `__module__`.
#[must_use]
pub fn module_name(class: Type) -> String {
    match class {
        Type::Library(class) => class.module.to_owned(),
        Type::Future | Type::Task => "_asyncio".to_owned(),
        Type::Exception(kind) => {
            let name = kind.qualified_name();
            name.rsplit_once('.')
                .map_or_else(|| "builtins".to_owned(), |(module, _)| module.to_owned())
        }
        _ => "builtins".to_owned(),
    }
}

/// What calling a class of ours makes.
///
/// # Errors
/// What the class says of arguments that don't fit.
pub fn construct(machine: &mut Machine, class: Type, args: Args) -> Result<Flow> {
    match class {
        Type::Exception(kind) => {
            args.no_keywords(&kind.name())?;
            Ok(Value::Exception(std::rc::Rc::new(Exception::new(kind, args.positional))).into())
        }
        Type::Future => future::construct(machine, args),
        Type::Task => task::construct(machine, args),
        Type::Bool => {
            let value = args.positional.first().cloned().unwrap_or(Value::Bool(false));
            Ok(Value::Bool(truth(&value)).into())
        }
        Type::Str => match args.positional.first() {
            Some(value) => Ok(Value::str(display::to_str(machine, &value.clone())?).into()),
            None => Ok(Value::from("").into()),
        },
        Type::List => match args.positional.first() {
            Some(source) => machine.collect(&source.clone(), |_, values| Ok(Value::list(values).into())),
            None => Ok(Value::list(Vec::new()).into()),
        },
        other => Err(Raise::type_error(format!("cannot create '{}' instances", other.name()))),
    }
}

/// An operator that a type defines: concatenation, repetition, what sets do. None where it defines none for these.
pub fn operation(_machine: &mut Machine, op: BinaryOp, a: &Value, b: &Value) -> Option<Result> {
    match (op, a, b) {
        (BinaryOp::Add, Value::Str(a), Value::Str(b)) => Some(Ok(Value::str(format!("{}{}", a.as_str(), b.as_str())))),
        (BinaryOp::Add, Value::List(a), Value::List(b)) => {
            let values = a.borrow().iter().chain(b.borrow().iter()).cloned().collect();
            Some(Ok(Value::list(values)))
        }
        (BinaryOp::Add, Value::Tuple(a), Value::Tuple(b)) => {
            Some(Ok(Value::tuple(a.iter().chain(b.iter()).cloned().collect())))
        }
        (BinaryOp::Mul, sequence, count) | (BinaryOp::Mul, count, sequence)
            if matches!(sequence, Value::Str(_) | Value::List(_) | Value::Tuple(_)) =>
        {
            let count = index_of(count)?;
            Some(count.and_then(|count| repeat(sequence, count)))
        }
        _ => None,
    }
}

fn repeat(sequence: &Value, count: i64) -> Result {
    let count = usize::try_from(count).unwrap_or(0);
    let check = |len: usize| check_size((len as u64).saturating_mul(count as u64));
    Ok(match sequence {
        Value::Str(text) => {
            check(text.as_str().len())?;
            Value::str(text.as_str().repeat(count))
        }
        Value::List(list) => {
            check(list.borrow().len())?;
            let values = list.borrow();
            Value::list(std::iter::repeat_n(&*values, count).flatten().cloned().collect())
        }
        Value::Tuple(values) => {
            check(values.len())?;
            Value::tuple(std::iter::repeat_n(&***values, count).flatten().cloned().collect())
        }
        _ => Value::None,
    })
}

/// `item in container`
///
/// # Errors
/// `TypeError` for what holds nothing, or can't hold such an item.
pub fn contains(machine: &mut Machine, container: &Value, item: &Value) -> Result<bool> {
    match (container, item) {
        (Value::Dict(dict), _) => Ok(dict.borrow().get(item)?.is_some()),
        (Value::Set(set), _) => Ok(set.borrow().get(item)?.is_some()),
        (Value::Str(text), Value::Str(part)) => Ok(text.as_str().contains(part.as_str())),
        (Value::Str(_), _) => {
            let name = item.type_name();
            Err(Raise::type_error(format!(
                "'in <string>' requires string as left operand, not {name}"
            )))
        }
        _ => {
            let Some(values) = machine.values_at_once(container)? else {
                let name = container.type_name();
                return Err(Raise::type_error(format!("argument of type '{name}' is not iterable")));
            };
            for value in values {
                if value.is(item) || checked_equal(&value, item)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
    }
}

/// The object that a method was called on, and the other arguments.
///
/// # Errors
/// `TypeError` for a method called on the class without an object.
pub(in crate::python) fn receiver(args: Args) -> Result<(Value, Args)> {
    let mut positional = args.positional.into_iter();
    let object = positional
        .next()
        .ok_or_else(|| Raise::new(Kind::TypeError, "unbound method needs an argument"))?;
    Ok((
        object,
        Args {
            positional: positional.collect(),
            keywords: args.keywords,
        },
    ))
}
