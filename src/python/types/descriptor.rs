//! `property`, `classmethod`, `staticmethod` and `super`

use std::cell::RefCell;
use std::rc::Rc;

use super::arguments::receiver;
use super::class_name;
use crate::python::machine::class_of;
use crate::python::objects::{Args, Descriptor, Flow, Property, Super, Type, line_of};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

/// What calling one of the three makes.
///
/// # Errors
/// `TypeError` for arguments that don't fit.
#[inline(never)]
pub(super) fn construct(class: Type, args: Args) -> Result<Flow> {
    let made = match class {
        Type::Property => {
            let [get, set, delete, doc] = args.bind("property", ["fget", "fset", "fdel", "doc"], 0, 4)?;
            Descriptor::Property(Property {
                get: get.unwrap_or(Value::None),
                set: set.unwrap_or(Value::None),
                delete: delete.unwrap_or(Value::None),
                doc: doc.unwrap_or(Value::Unset),
                name: RefCell::default(),
            })
        }
        Type::ClassMethod => {
            args.between("classmethod", 1, 1)?;
            Descriptor::ClassMethod(args.positional[0].clone())
        }
        _ => {
            args.between("staticmethod", 1, 1)?;
            Descriptor::StaticMethod(args.positional[0].clone())
        }
    };
    Ok(Value::Descriptor(Rc::new(made)).into())
}

builtins! {
    /// The method of a property of that name.
    pub(super) fn method;
    "getter" => |_, args| with(args, "getter"),
    "setter" => |_, args| with(args, "setter"),
    "deleter" => |_, args| with(args, "deleter"),
}

/// A copy of a property with another of its functions.
fn with(args: Args, what: &str) -> Result<Flow> {
    let (property, args) = receiver(args)?;
    let [function] = args.exactly(what)?;
    let Value::Descriptor(descriptor) = &property else {
        return Err(Raise::type_error("a property is expected"));
    };
    let Descriptor::Property(own) = &**descriptor else {
        return Err(Raise::type_error("a property is expected"));
    };
    let mut copy = Property {
        get: own.get.clone(),
        set: own.set.clone(),
        delete: own.delete.clone(),
        doc: own.doc.clone(),
        name: RefCell::new(own.name.borrow().clone()),
    };
    match what {
        "getter" => copy.get = function,
        "setter" => copy.set = function,
        _ => copy.delete = function,
    }
    Ok(Value::Descriptor(Rc::new(Descriptor::Property(copy))).into())
}

/// `super(class, object)`; without arguments the compiler puts in both.
///
/// # Errors
/// `TypeError` where the object is none of the class.
#[inline(never)]
pub(super) fn construct_super(args: Args) -> Result<Flow> {
    args.no_keywords("super")?;
    let [class, object] = <[Value; 2]>::try_from(args.positional).map_err(|given| match given.len() {
        0 => Raise::new(crate::python::objects::Kind::RuntimeError, "super(): no arguments"),
        _ => Raise::type_error("super() with one argument is not supported here"),
    })?;
    let is_class = |value: &Value| matches!(value, Value::Class(_) | Value::Type(_));
    if !is_class(&class) {
        let got = class.type_name();
        return Err(Raise::type_error(format!(
            "super() argument 1 must be a type, not {got}"
        )));
    }
    let is_below = |start: &Value| line_of(start).iter().any(|above| above.is(&class));
    let start = if is_class(&object) && is_below(&object) {
        object.clone()
    } else {
        class_of(&object)
    };
    if !is_below(&start) {
        return Err(Raise::type_error(format!(
            "super(type, obj): obj (instance of {}) is not an instance or subtype of type ({}).",
            class_name(&start),
            class_name(&class)
        )));
    }
    Ok(Value::Super(Rc::new(Super { class, object, start })).into())
}
