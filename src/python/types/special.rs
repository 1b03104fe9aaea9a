//! The special methods of the types of ours, by name: what the machine does for an operator at once, a class below the type
//! can call as `super().__add__(other)`.

use super::arguments::receiver;
use crate::python::arithmetic;
use crate::python::code::{BinaryOp, UnaryOp};
use crate::python::compare::{integer, truth};
use crate::python::machine::{Machine, delete_item};
use crate::python::objects::{Args, Builtin, Flow, Type};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

/// The special method of a type itself.
#[must_use]
pub fn method(class: Type, name: &str) -> Option<&'static Builtin> {
    if !name.starts_with("__") {
        return None;
    }
    let has = match class {
        Type::Bool | Type::Int => numeric(name) || whole(name),
        Type::Float => numeric(name),
        Type::Str | Type::Bytes | Type::Tuple => sequence(name),
        Type::List => sequence(name) || changing(name) || name == "__iadd__",
        Type::Dict => collection(name) || changing(name) || matches!(name, "__or__" | "__ior__" | "__getitem__"),
        Type::Set | Type::FrozenSet => collection(name) || algebraic(name),
        Type::Range => collection(name) || name == "__getitem__",
        Type::Generator | Type::Iterator(_) => matches!(name, "__iter__" | "__next__"),
        _ => false,
    };
    if has { by_name(name) } else { None }
}

fn collection(name: &str) -> bool {
    matches!(name, "__len__" | "__contains__" | "__iter__")
}

fn sequence(name: &str) -> bool {
    collection(name) || matches!(name, "__getitem__" | "__add__" | "__mul__" | "__rmul__" | "__mod__")
}

fn changing(name: &str) -> bool {
    matches!(name, "__setitem__" | "__delitem__")
}

fn algebraic(name: &str) -> bool {
    matches!(
        name,
        "__or__" | "__and__" | "__sub__" | "__xor__" | "__ror__" | "__rand__" | "__rsub__" | "__rxor__"
    )
}

fn numeric(name: &str) -> bool {
    matches!(
        name,
        "__add__"
            | "__radd__"
            | "__sub__"
            | "__rsub__"
            | "__mul__"
            | "__rmul__"
            | "__truediv__"
            | "__rtruediv__"
            | "__floordiv__"
            | "__rfloordiv__"
            | "__mod__"
            | "__rmod__"
            | "__pow__"
            | "__rpow__"
            | "__neg__"
            | "__pos__"
            | "__abs__"
            | "__bool__"
            | "__int__"
            | "__float__"
            | "__round__"
    )
}

fn whole(name: &str) -> bool {
    algebraic(name)
        || matches!(
            name,
            "__index__" | "__invert__" | "__lshift__" | "__rlshift__" | "__rshift__" | "__rrshift__"
        )
}

builtins! {
    fn by_name;
    "__len__" => |_, args| Ok(plainly(args, "len")),
    "__iter__" => |machine, args| {
        let [object] = args.exactly("__iter__")?;
        machine.iter(object.plain()).map(Flow::Value)
    },
    "__next__" => |_, args| Ok(plainly(args, "next")),
    "__contains__" => |machine, args| {
        let [object, item] = args.exactly("__contains__")?;
        let found = super::contains(machine, object.plain(), &item)?;
        Ok(Value::Bool(found.unwrap_or(false)).into())
    },
    "__getitem__" => |machine, args| {
        let [object, key] = args.exactly("__getitem__")?;
        machine.item(object.plain(), &key).map(Flow::Value)
    },
    "__setitem__" => |machine, args| {
        let [object, key, value] = args.exactly("__setitem__")?;
        machine.set_item(object.plain(), &key, value)?;
        Ok(Value::None.into())
    },
    "__delitem__" => |_, args| {
        let [object, key] = args.exactly("__delitem__")?;
        delete_item(object.plain(), &key)?;
        Ok(Value::None.into())
    },
    "__bool__" => |_, args| {
        let [object] = args.exactly("__bool__")?;
        Ok(Value::Bool(truth(object.plain())?).into())
    },
    "__int__" => |_, args| Ok(plainly(args, "int")),
    "__float__" => |_, args| Ok(plainly(args, "float")),
    "__abs__" => |_, args| Ok(plainly(args, "abs")),
    "__round__" => |_, args| Ok(plainly(args, "round")),
    "__index__" => |_, args| {
        let [object] = args.exactly("__index__")?;
        let number = integer(object.plain()).map(|number| Value::int(number.to_big()));
        number.map(Flow::Value).ok_or_else(|| Raise::type_error("__index__ needs an int"))
    },
    "__neg__" => |_, args| unary(args, UnaryOp::Negative),
    "__pos__" => |_, args| unary(args, UnaryOp::Positive),
    "__invert__" => |_, args| unary(args, UnaryOp::Invert),
    "__iadd__" => |machine, args| {
        let (list, args) = receiver(args)?;
        let Value::List(own) = list.plain().clone() else { return Ok(Value::NotImplemented.into()) };
        let [more] = args.exactly("__iadd__")?;
        machine.collect(&more, move |_, more| {
            own.borrow_mut().extend(more);
            Ok(list.clone().into())
        })
    },
    "__ior__" => |machine, args| {
        let [dict, more] = args.exactly("__ior__")?;
        machine.binary(BinaryOp::Or, dict.plain(), more.plain())?;
        let (Value::Dict(own), Value::Dict(more)) = (dict.plain(), more.plain()) else {
            return Ok(Value::NotImplemented.into());
        };
        let pairs: Vec<_> = more.borrow().iter().map(|(key, value)| (key.clone(), value.clone())).collect();
        for (key, value) in pairs {
            own.borrow_mut().insert(key, value)?;
        }
        Ok(dict.into())
    },
    "__add__" => |machine, args| binary(machine, args, BinaryOp::Add, false),
    "__radd__" => |machine, args| binary(machine, args, BinaryOp::Add, true),
    "__sub__" => |machine, args| binary(machine, args, BinaryOp::Sub, false),
    "__rsub__" => |machine, args| binary(machine, args, BinaryOp::Sub, true),
    "__mul__" => |machine, args| binary(machine, args, BinaryOp::Mul, false),
    "__rmul__" => |machine, args| binary(machine, args, BinaryOp::Mul, true),
    "__truediv__" => |machine, args| binary(machine, args, BinaryOp::Div, false),
    "__rtruediv__" => |machine, args| binary(machine, args, BinaryOp::Div, true),
    "__floordiv__" => |machine, args| binary(machine, args, BinaryOp::FloorDiv, false),
    "__rfloordiv__" => |machine, args| binary(machine, args, BinaryOp::FloorDiv, true),
    "__mod__" => |machine, args| binary(machine, args, BinaryOp::Mod, false),
    "__rmod__" => |machine, args| binary(machine, args, BinaryOp::Mod, true),
    "__pow__" => |machine, args| binary(machine, args, BinaryOp::Pow, false),
    "__rpow__" => |machine, args| binary(machine, args, BinaryOp::Pow, true),
    "__lshift__" => |machine, args| binary(machine, args, BinaryOp::ShiftLeft, false),
    "__rlshift__" => |machine, args| binary(machine, args, BinaryOp::ShiftLeft, true),
    "__rshift__" => |machine, args| binary(machine, args, BinaryOp::ShiftRight, false),
    "__rrshift__" => |machine, args| binary(machine, args, BinaryOp::ShiftRight, true),
    "__and__" => |machine, args| binary(machine, args, BinaryOp::And, false),
    "__rand__" => |machine, args| binary(machine, args, BinaryOp::And, true),
    "__or__" => |machine, args| binary(machine, args, BinaryOp::Or, false),
    "__ror__" => |machine, args| binary(machine, args, BinaryOp::Or, true),
    "__xor__" => |machine, args| binary(machine, args, BinaryOp::Xor, false),
    "__rxor__" => |machine, args| binary(machine, args, BinaryOp::Xor, true),
}

/// What a builtin makes of the object as one of ours.
fn plainly(mut args: Args, builtin: &str) -> Flow {
    if let Some(object) = args.positional.first_mut() {
        *object = object.plain().clone();
    }
    Flow::Call(crate::python::builtins::lookup(builtin), args)
}

fn unary(args: Args, op: UnaryOp) -> Result<Flow> {
    let [object] = args.exactly("__neg__")?;
    Ok(arithmetic::unary(op, object.plain())
        .unwrap_or(Value::NotImplemented)
        .into())
}

/// An operator on two objects as ours; `NotImplemented` where it isn't for these.
fn binary(machine: &mut Machine, args: Args, op: BinaryOp, reflected: bool) -> Result<Flow> {
    let [a, b] = args.exactly(op.symbol())?;
    let (a, b) = if reflected {
        (b.plain(), a.plain())
    } else {
        (a.plain(), b.plain())
    };
    // Only numbers go with other types than their own; a sequence goes with a count.
    let numbers = (integer(a).is_some() || matches!(a, Value::Float(_)))
        && (integer(b).is_some() || matches!(b, Value::Float(_)));
    let result = if numbers {
        arithmetic::operation(op, a, b)
    } else {
        super::operation(machine, op, a, b)
    };
    result.map_or(Ok(Value::NotImplemented.into()), |result| result.map(Flow::Value))
}
