//! `type`: what classes are objects of.

use super::arguments::receiver;
use crate::python::machine::{Machine, class_of};
use crate::python::objects::{Args, Flow, Type, line_of};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

/// `type(value)`, or `type(name, bases, namespace)`, which makes a class.
///
/// # Errors
/// `TypeError` for other numbers of arguments, and for bases that don't go together.
#[inline(never)]
pub(super) fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    match args.positional.as_slice() {
        [value] if args.keywords.is_empty() => Ok(class_of(value).into()),
        [_, _, _] => machine.new_class(&Value::Type(Type::Type), args),
        _ => Err(Raise::type_error("type() takes 1 or 3 arguments")),
    }
}

builtins! {
    /// What every class has.
    pub(super) fn method;
    "mro" => |_, args| {
        let [class] = args.exactly("mro")?;
        Ok(Value::list(line_of(&class)).into())
    },
    "__subclasses__" => |_, args| {
        let [class] = args.exactly("__subclasses__")?;
        Ok(Value::list(match class {
            Value::Class(class) => class.subclasses().into_iter().map(Value::Class).collect(),
            _ => Vec::new(),
        })
        .into())
    },
    "__call__" => |machine, args| {
        let (class, args) = receiver(args)?;
        match &class {
            Value::Class(own) => machine.make_object(own, args),
            _ => Ok(Flow::Call(class, args)),
        }
    },
    "__instancecheck__" => |_, args| {
        let [class, object] = args.exactly("__instancecheck__")?;
        Ok(Value::Bool(line_of(&class_of(&object)).iter().any(|above| above.is(&class))).into())
    },
    "__subclasscheck__" => |_, args| {
        let [class, other] = args.exactly("__subclasscheck__")?;
        Ok(Value::Bool(line_of(&other).iter().any(|above| above.is(&class))).into())
    },
}
