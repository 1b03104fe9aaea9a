//! The builtins that ask what a value is: its class, length, attributes, text.

use std::rc::Rc;

use crate::python::compare;
use crate::python::display;
use crate::python::machine::{Machine, class_of};
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::types::alias;
use crate::python::types::arguments::{from_len, to_text};
use crate::python::types::dict_view::DictView;
use crate::python::value::Value;

pub(super) fn len(_: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("len")?;
    Ok(from_len(match &value {
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
        other => match DictView::of(other) {
            Some(view) => view.dict.borrow().len(),
            None => {
                return Err(Raise::type_error(format!(
                    "object of type '{}' has no len()",
                    other.type_name()
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
    Ok(Value::str(display::format(machine, &args.positional[0], &spec)?).into())
}

pub(super) fn hash(_: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("hash")?;
    let hash = match &value {
        Value::Float(number) => crate::python::numbers::hash_float(*number).unwrap_or(0),
        other => match compare::integer(other) {
            Some(number) => crate::python::numbers::hash_int(number),
            None => compare::hash(other)?.cast_signed(),
        },
    };
    Ok(Value::Int(hash).into())
}

/// Where it lives; for values that live nowhere, a number that is the same for the same value.
pub(super) fn id(_: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("id")?;
    let address = value
        .address()
        .map_or_else(|| compare::hash(&value), |address| Ok(address as u64))?;
    Ok(Value::Int((address >> 1).cast_signed()).into())
}

pub(super) fn callable(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("callable")?;
    Ok(Value::Bool(is_callable(machine, &value)).into())
}

pub(in crate::python) fn is_callable(machine: &mut Machine, value: &Value) -> bool {
    match value {
        Value::Function(_) | Value::Builtin(_) | Value::Bound(_) | Value::Type(_) | Value::Class(_) => true,
        Value::Instance(instance) => instance.class().attribute("__call__").is_some(),
        Value::Object(_) => machine.lookup(value, "__call__").is_some(),
        _ => false,
    }
}

/// A tuple of classes is any of them.
pub(in crate::python) fn is_instance(value: &Value, class: &Value) -> Result<bool> {
    if let Value::Tuple(classes) = class {
        for class in classes.iter() {
            if is_instance(value, class)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    if let Some(union) = alias::members_of(class) {
        let members = union.members.iter().map(alias::none_as_class).collect();
        return is_instance(value, &Value::tuple(members));
    }
    is_subclass(&class_of(value), class)
        .ok_or_else(|| Raise::type_error("isinstance() arg 2 must be a type, a tuple of types, or a union"))
}

/// Whether a class is this one or one below it; none where one of them is no class.
fn is_subclass(class: &Value, other: &Value) -> Option<bool> {
    match (class, other) {
        (Value::Type(class), Value::Type(other)) => Some(class.is(*other)),
        (Value::Class(class), Value::Type(other)) => Some(class.native_base().is(*other)),
        (Value::Class(class), Value::Class(other)) => Some(class.is(other)),
        (Value::Type(_), Value::Class(_)) => Some(false),
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
    let others = match &other {
        Value::Tuple(others) => others.to_vec(),
        single => vec![single.clone()],
    };
    for other in &others {
        let is = is_subclass(&class, other);
        let no_class = "issubclass() arg 2 must be a class, a tuple of classes, or a union";
        if is.ok_or_else(|| Raise::type_error(no_class))? {
            return Ok(Value::Bool(true).into());
        }
    }
    Ok(Value::Bool(false).into())
}

/// `type(value)`
///
/// # Errors
/// `TypeError` for other numbers of arguments; making a class this way is not supported.
pub fn type_of(args: Args) -> Result<Flow> {
    match args.positional.as_slice() {
        [value] if args.keywords.is_empty() => Ok(class_of(value).into()),
        [_, _, _] => Err(Raise::new(
            Kind::NotImplementedError,
            "type() with three arguments is not supported here",
        )),
        _ => Err(Raise::type_error("type() takes 1 or 3 arguments")),
    }
}

fn attribute_name(value: &Value) -> Result<Rc<crate::python::objects::Str>> {
    match value {
        Value::Str(name) => Ok(Rc::clone(name)),
        other => Err(Raise::type_error(format!(
            "attribute name must be string, not '{}'",
            other.type_name()
        ))),
    }
}

pub(super) fn getattr(machine: &mut Machine, args: Args) -> Result<Flow> {
    args.between("getattr", 2, 3)?;
    let name = attribute_name(&args.positional[1])?;
    match (
        machine.attribute(&args.positional[0], name.as_str()),
        args.positional.get(2),
    ) {
        (Err(raise), Some(default)) if raise.is(Kind::AttributeError) => Ok(default.clone().into()),
        (attribute, _) => attribute.map(Flow::Value),
    }
}

pub(super) fn hasattr(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [object, name] = args.exactly("hasattr")?;
    let name = attribute_name(&name)?;
    Ok(Value::Bool(machine.lookup(&object, name.as_str()).is_some()).into())
}

pub(super) fn setattr(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [object, name, value] = args.exactly("setattr")?;
    machine.set_attribute(&object, attribute_name(&name)?.as_str(), Some(value))?;
    Ok(Value::None.into())
}

pub(super) fn delattr(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [object, name] = args.exactly("delattr")?;
    machine.set_attribute(&object, attribute_name(&name)?.as_str(), None)?;
    Ok(Value::None.into())
}

pub(super) fn dir(_: &mut Machine, _: Args) -> Result<Flow> {
    Err(Raise::new(Kind::NotImplementedError, "dir() is not supported here"))
}
