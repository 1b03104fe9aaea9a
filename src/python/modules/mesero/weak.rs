//! References that don't count, for `weakref`.

use std::rc::{Rc, Weak};

use crate::python::machine::Machine;
use crate::python::objects::{Args, Class, Flow, Function, Instance, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// What is referred to, as long as somebody else holds it.
enum Reference {
    Instance(Weak<Instance>),
    Function(Weak<Function>),
    Class(Weak<Class>),
}

static CLASS: LibraryClass = LibraryClass {
    name: "reference",
    module: "_mesero",
    base: None,
    construct: |_, _| Err(Raise::type_error("a reference is made by weak()")),
    methods: |_| None,
};

impl Object for Reference {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }
}

/// A reference to an object of the program.
pub(super) fn weak(_: &mut Machine, args: Args) -> Result<Flow> {
    let [object] = args.exactly("weak")?;
    let reference = match &object {
        Value::Instance(instance) => Reference::Instance(Rc::downgrade(instance)),
        Value::Function(function) => Reference::Function(Rc::downgrade(function)),
        Value::Class(class) => Reference::Class(Rc::downgrade(class)),
        other => {
            let name = other.type_name();
            return Err(Raise::type_error(format!(
                "cannot create weak reference to '{name}' object"
            )));
        }
    };
    Ok(Value::object(reference).into())
}

/// What a reference refers to; `None` once that is gone.
pub(super) fn strong(_: &mut Machine, args: Args) -> Result<Flow> {
    let [reference] = args.exactly("strong")?;
    let found = match &reference {
        Value::Object(object) => object.downcast::<Reference>().and_then(|reference| match &*reference {
            Reference::Instance(instance) => instance.upgrade().map(Value::Instance),
            Reference::Function(function) => function.upgrade().map(Value::Function),
            Reference::Class(class) => class.upgrade().map(Value::Class),
        }),
        _ => None,
    };
    Ok(found.unwrap_or(Value::None).into())
}
