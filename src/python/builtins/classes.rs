//! The builtins about classes and attributes.

use crate::python::ask::ask_method;
use crate::python::machine::{Machine, class_of};
use crate::python::objects::{Args, Flow, Kind, line_of};
use crate::python::raise::{Raise, Result};
use crate::python::suggest::names_in;
use crate::python::types::alias;
use crate::python::types::attribute_name;
use crate::python::value::Value;

pub(super) fn callable(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("callable")?;
    Ok(Value::Bool(is_callable(machine, &value)?).into())
}

/// Whether a value can be called.
///
/// # Errors
/// What looking up `__call__` raises.
pub fn is_callable(machine: &mut Machine, value: &Value) -> Result<bool> {
    Ok(match value {
        Value::Function(_) | Value::Builtin(_) | Value::Bound(_) | Value::Type(_) | Value::Class(_) => true,
        Value::Instance(_) | Value::Exception(_) => value.special("__call__").is_some(),
        Value::Object(_) => machine.lookup(value, "__call__")?.is_some(),
        _ => false,
    })
}

/// The classes of a tuple or a union; none for anything else.
fn members(class: &Value) -> Option<Vec<Value>> {
    match class.plain() {
        Value::Tuple(classes) => Some(classes.to_vec()),
        other => alias::members_of(other).map(|union| union.members.iter().map(alias::none_as_class).collect()),
    }
}

/// Whether a value is of a class, or of one of several.
///
/// # Errors
/// `TypeError` for what is no class; the question to the program, where a class of classes says it its own way.
pub fn is_instance(value: &Value, class: &Value) -> Result<bool> {
    if let Some(classes) = members(class) {
        for class in classes {
            if is_instance(value, &class)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let own = class_of(value);
    if own.is(class) {
        return Ok(true);
    }
    if let Some(answer) = ask_method(class, "__instancecheck__", std::slice::from_ref(value))? {
        return crate::python::compare::truth(&answer);
    }
    is_below(&own, class).ok_or_else(|| {
        Raise::type_error(match alias::origin_of(class) {
            Some(_) => "isinstance() argument 2 cannot be a parameterized generic",
            None => "isinstance() arg 2 must be a type, a tuple of types, or a union",
        })
    })
}

/// Whether a class is this one or one below it; none where this is no class.
fn is_below(class: &Value, other: &Value) -> Option<bool> {
    match other {
        Value::Type(_) | Value::Class(_) => Some(line_of(class).iter().any(|above| above.is(other))),
        _ => None,
    }
}

pub(super) fn isinstance(_: &mut Machine, args: Args) -> Result<Flow> {
    let [value, class] = args.exactly("isinstance")?;
    Ok(Value::Bool(is_instance(&value, &class)?).into())
}

pub(super) fn issubclass(_: &mut Machine, args: Args) -> Result<Flow> {
    let [class, other] = args.exactly("issubclass")?;
    if !matches!(class, Value::Type(_) | Value::Class(_)) {
        return Err(Raise::type_error("issubclass() arg 1 must be a class"));
    }
    let others = members(&other).unwrap_or_else(|| vec![other]);
    for other in &others {
        let is = match ask_method(other, "__subclasscheck__", std::slice::from_ref(&class))? {
            Some(answer) => Some(crate::python::compare::truth(&answer)?),
            None => is_below(&class, other),
        };
        let no_class = "issubclass() arg 2 must be a class, a tuple of classes, or a union";
        if is.ok_or_else(|| Raise::type_error(no_class))? {
            return Ok(Value::Bool(true).into());
        }
    }
    Ok(Value::Bool(false).into())
}

pub(super) fn getattr(machine: &mut Machine, args: Args) -> Result<Flow> {
    args.between("getattr", 2, 3)?;
    let name = attribute_name(&args.positional[1])?;
    match args.positional.get(2) {
        None => machine.attribute_flow(&args.positional[0], name.as_str()),
        Some(default) => {
            let found = machine.lookup(&args.positional[0], name.as_str())?;
            Ok(found.unwrap_or_else(|| default.clone()).into())
        }
    }
}

pub(super) fn hasattr(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [object, name] = args.exactly("hasattr")?;
    let name = attribute_name(&name)?;
    Ok(Value::Bool(machine.lookup(&object, name.as_str())?.is_some()).into())
}

pub(super) fn setattr(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [object, name, value] = args.exactly("setattr")?;
    machine.set_attribute(&object, &attribute_name(&name)?, Some(value))?;
    Ok(Value::None.into())
}

pub(super) fn delattr(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [object, name] = args.exactly("delattr")?;
    machine.set_attribute(&object, &attribute_name(&name)?, None)?;
    Ok(Value::None.into())
}

pub(super) fn vars(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [object] = args.exactly("vars")?;
    match machine.lookup(&object, "__dict__")? {
        Some(dict) => Ok(dict.into()),
        None => Err(Raise::type_error("vars() argument must have __dict__ attribute")),
    }
}

pub(super) fn dir(_: &mut Machine, args: Args) -> Result<Flow> {
    args.between("dir", 0, 1)?;
    let Some(object) = args.positional.first() else {
        return Err(Raise::new(
            Kind::NotImplementedError,
            "dir() without an object is not supported here",
        ));
    };
    if let Some(names) = ask_method(object, "__dir__", &[])? {
        return Ok(Flow::Call(
            crate::python::builtins::lookup("sorted"),
            Args::new(vec![names]),
        ));
    }
    Ok(Value::list(names_in(object).into_iter().map(Value::str).collect()).into())
}
