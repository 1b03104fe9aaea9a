//! What every object has: the methods of `object`. They go by what the object is as one of ours ([`Value::plain`]), so
//! that a class below `dict` finds here what `dict` itself does.

use std::rc::Rc;

use super::arguments::{receiver, to_text};
use super::construct as making;
use crate::python::code::CompareOp;
use crate::python::compare;
use crate::python::display;
use crate::python::formatting;
use crate::python::hashing;
use crate::python::machine::no_attribute;
use crate::python::objects::{Args, Descriptor, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::suggest::names_in;
use crate::python::table::builtins;
use crate::python::value::Value;

/// What `object` has of that name.
pub(super) fn attribute(name: &str) -> Option<Value> {
    let builtin = Value::Builtin(method(name)?);
    Some(match name {
        "__init_subclass__" | "__subclasshook__" => Value::Descriptor(Rc::new(Descriptor::ClassMethod(builtin))),
        _ => builtin,
    })
}

builtins! {
    pub(crate) fn method, NAMES;
    "__new__" => making::new,
    "__init__" => making::init,
    "__init_subclass__" => |_, args| {
        let (_, args) = receiver(args)?;
        args.no_keywords("object.__init_subclass__")?;
        Ok(Value::None.into())
    },
    "__subclasshook__" => |_, _| Ok(Value::NotImplemented.into()),
    "__eq__" => |_, args| {
        let [a, b] = both(args, "__eq__")?;
        Ok(compared(a.is(&b), compare::equal_as_ours(&a, &b)?))
    },
    "__ne__" => |_, args| {
        let [a, b] = both(args, "__ne__")?;
        // What the class says of `__eq__` is turned around.
        if a.special("__eq__").is_some() {
            return Ok(compare::checked_equal(&a, &b).map(|equal| Value::Bool(!equal))?.into());
        }
        match compare::equal_as_ours(&a, &b)? {
            Some(equal) => Ok(Value::Bool(!equal).into()),
            None if a.is(&b) => Ok(Value::Bool(false).into()),
            None => Ok(Value::NotImplemented.into()),
        }
    },
    "__lt__" => |_, args| in_order(args, CompareOp::Lt),
    "__le__" => |_, args| in_order(args, CompareOp::LtE),
    "__gt__" => |_, args| in_order(args, CompareOp::Gt),
    "__ge__" => |_, args| in_order(args, CompareOp::GtE),
    "__hash__" => |_, args| {
        let [object] = args.exactly("__hash__")?;
        Ok(Value::Int(hashing::public_hash(object.plain())?).into())
    },
    "__repr__" => |machine, args| {
        let [object] = args.exactly("__repr__")?;
        Ok(Value::str(display::plain_repr(machine, &object)?).into())
    },
    "__str__" => |machine, args| {
        let [object] = args.exactly("__str__")?;
        Ok(Value::str(display::plain_str(machine, &object)?).into())
    },
    "__format__" => |machine, args| {
        let [object, spec] = both(args, "__format__")?;
        let spec = to_text(&spec, "__format__() argument must be str")?;
        Ok(Value::str(formatting::plain_format(machine, &object, spec.as_str())?).into())
    },
    "__getattribute__" => |machine, args| {
        let [object, name] = both(args, "__getattribute__")?;
        let name = attribute_name(&name)?;
        match &object {
            Value::Instance(instance) => machine
                .own_attribute(&object, instance, name.as_str())?
                .ok_or_else(|| no_attribute(&object, name.as_str())),
            _ => machine.attribute_flow(&object, name.as_str()),
        }
    },
    "__setattr__" => |machine, args| {
        let [object, name, value] = args.exactly("__setattr__")?;
        machine.set_own_attribute(&object, &attribute_name(&name)?, Some(value))?;
        Ok(Value::None.into())
    },
    "__delattr__" => |machine, args| {
        let [object, name] = both(args, "__delattr__")?;
        machine.set_own_attribute(&object, &attribute_name(&name)?, None)?;
        Ok(Value::None.into())
    },
    "__dir__" => |_, args| {
        let [object] = args.exactly("__dir__")?;
        Ok(Value::list(names_in(&object).into_iter().map(Value::str).collect()).into())
    },
}

/// What calling `object` makes: something that is only itself.
///
/// # Errors
/// `TypeError` for arguments.
#[inline(never)]
pub(super) fn construct(args: &Args) -> Result<Flow> {
    if args.positional.is_empty() && args.keywords.is_empty() {
        return Ok(Value::object(Plain).into());
    }
    Err(Raise::type_error("object() takes no arguments"))
}

/// An object of no class but `object`.
struct Plain;

/// The class of these objects, as the library would have it: the program sees `object`.
pub static PLAIN: LibraryClass = LibraryClass {
    name: "object",
    module: "builtins",
    base: None,
    construct: |_, args| construct(&args),
    methods: |_| None,
};

impl Object for Plain {
    fn class(&self) -> &'static LibraryClass {
        &PLAIN
    }
}

/// An object and one argument.
fn both(args: Args, method: &str) -> Result<[Value; 2]> {
    let given = args.positional.len().saturating_sub(1);
    args.positional
        .try_into()
        .map_err(|_| Raise::type_error(format!("expected 1 argument, got {given}: {method}")))
}

/// The name of an attribute.
///
/// # Errors
/// `TypeError` for what is no text.
pub fn attribute_name(value: &Value) -> Result<Rc<crate::python::objects::Str>> {
    match value.plain() {
        Value::Str(name) => Ok(Rc::clone(name)),
        other => Err(Raise::type_error(format!(
            "attribute name must be string, not '{}'",
            other.type_name()
        ))),
    }
}

fn compared(same: bool, equal: Option<bool>) -> Flow {
    match equal {
        Some(equal) => Value::Bool(equal),
        None if same => Value::Bool(true),
        None => Value::NotImplemented,
    }
    .into()
}

fn in_order(args: Args, op: CompareOp) -> Result<Flow> {
    let [a, b] = both(args, op.method())?;
    let (plain, other) = (a.plain(), b.plain());
    let has_order = !matches!(plain, Value::Instance(_) | Value::Class(_)) && !matches!(other, Value::Instance(_));
    if !has_order {
        return Ok(Value::NotImplemented.into());
    }
    match compare::ordered(op, plain, other) {
        Ok(answer) => Ok(Value::Bool(answer).into()),
        Err(raise) if raise.is(Kind::TypeError) => Ok(Value::NotImplemented.into()),
        Err(raise) => Err(raise),
    }
}
