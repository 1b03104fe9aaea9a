//! The built-in types: their methods, what calling their classes makes, and the operators that are not numbers'.
//! A file a type.

pub mod alias;
pub mod arguments;
mod bytes;
mod bytes_format;
mod bytes_text;
mod class;
pub mod code;
pub mod construct;
mod descriptor;
pub mod dict;
pub mod dict_view;
mod exception;
pub mod exception_group;
mod float;
pub mod generator;
mod int;
mod list;
mod names;
pub mod object;
mod operators;
pub mod os_error;
mod range;
pub mod set;
pub mod slicing;
pub mod sorting;
mod special;
mod str;
pub mod traceback;
mod tuple;
pub mod waiter;

use std::rc::Rc;

use super::builtins;
use super::machine::Machine;
use super::modules::asyncio::{future, task};
use super::objects::{Args, Builtin, Descriptor, Exception, Flow, Kind, LibraryClass, Slice, Type};
use super::raise::{Raise, Result};
use super::value::Value;

pub use arguments::receiver;
pub use names::{class_name, class_repr, module_name, short_name};
pub use object::attribute_name;
pub use operators::{contains, operation};

/// A type's method of that name.
#[must_use]
pub fn method(class: Type, name: &str) -> Option<&'static Builtin> {
    match class {
        Type::AsyncGenerator => generator::async_method(name),
        Type::Bool | Type::Int => int::method(name),
        Type::Bytes => bytes::method(name).or_else(|| bytes_text::method(name)),
        Type::Coroutine => generator::coroutine_method(name),
        Type::Dict => dict::method(name),
        Type::Exception(kind) if kind.is(Kind::BaseExceptionGroup) => {
            exception_group::method(name).or_else(|| exception::method(name))
        }
        Type::Exception(_) => exception::method(name),
        Type::Float => float::method(name),
        Type::FrozenSet => set::method(name, true),
        Type::Future => future::method(name),
        Type::Generator => generator::method(name),
        Type::Library(class) => class.method(name),
        Type::Property => descriptor::method(name),
        Type::List => list::method(name),
        Type::Range => range::method(name),
        Type::Set => set::method(name, false),
        Type::Slice => range::slice_method(name),
        Type::Str => str::method(name),
        Type::Task => task::method(name),
        Type::Tuple => tuple::method(name),
        _ => None,
    }
}

/// What a class of ours has of that name itself, as it would stand in its `__dict__`: not what those above it have.
#[must_use]
pub fn own_attribute(class: Type, name: &str) -> Option<Value> {
    match class {
        Type::Object => object::attribute(name),
        Type::Type => class::method(name).map(Value::Builtin),
        _ => method(class, name)
            .or_else(|| special::method(class, name))
            .map(Value::Builtin)
            .or_else(|| {
                let function = class_attribute(class, name)?;
                Some(Value::Descriptor(Rc::new(Descriptor::StaticMethod(function))))
            }),
    }
}

/// The names of a type's methods, for suggestions.
#[must_use]
pub fn method_names(class: Type) -> Vec<&'static str> {
    let tables: &[&[&str]] = match class {
        Type::Bool | Type::Int => &[int::NAMES],
        Type::Bytes => &[bytes::NAMES, bytes_text::NAMES],
        Type::Dict => &[dict::NAMES],
        Type::Float => &[float::NAMES],
        Type::FrozenSet => &[set::ASKING],
        Type::List => &[list::NAMES],
        Type::Range => &[range::NAMES],
        Type::Set => &[set::ASKING, set::CHANGING],
        Type::Str => &str::NAMES,
        Type::Tuple => &[tuple::NAMES],
        _ => &[],
    };
    let mut names = tables.concat();
    names.sort_unstable();
    names
}

/// What a class has of that name that needs no object: `dict.fromkeys`.
#[must_use]
pub fn class_attribute(class: Type, name: &str) -> Option<Value> {
    let function = match class {
        Type::Bool | Type::Int => int::class_method(name),
        Type::Bytes => bytes::class_method(name).or_else(|| bytes_text::class_method(name)),
        Type::Dict => dict::class_method(name),
        Type::Str => str::class_method(name),
        _ => None,
    };
    function.map(Value::Builtin)
}

/// What calling a class of ours makes.
///
/// # Errors
/// What the class says of arguments that don't fit.
pub fn construct(machine: &mut Machine, class: Type, args: Args) -> Result<Flow> {
    match class {
        Type::Bool => int::construct_bool(args),
        Type::Bytes => bytes::construct(machine, args),
        Type::Dict => dict::construct(machine, args),
        Type::Exception(kind) => {
            args.no_keywords(&kind.name())?;
            if kind.is(Kind::BaseExceptionGroup) {
                return exception_group::construct(machine, kind, args);
            }
            if kind.is(Kind::OSError) {
                return Ok(Value::Exception(os_error::construct(kind, args.positional)).into());
            }
            Ok(Value::Exception(Rc::new(Exception::new(kind, args.positional))).into())
        }
        Type::Float => float::construct(args),
        Type::FrozenSet => set::construct(machine, args, true),
        Type::Future => future::construct(machine, args),
        Type::Int => int::construct(args),
        Type::Iterator(class) => builtins::construct_iterator(machine, class, args),
        Type::List => list::construct(machine, args),
        Type::Range => builtins::construct_range(args),
        Type::Set => set::construct(machine, args, false),
        Type::Slice => slice(args),
        Type::Str => str::construct(machine, args),
        Type::Task => task::construct(machine, args),
        Type::Tuple => tuple::construct(machine, args),
        Type::ClassMethod | Type::StaticMethod | Type::Property => descriptor::construct(class, args),
        Type::Object => object::construct(&args),
        Type::Super => descriptor::construct_super(args),
        Type::Type => class::construct(machine, args),
        other => Err(Raise::type_error(format!("cannot create '{}' instances", other.name()))),
    }
}

/// The class of objects that only the machine makes.
const fn internal(name: &'static str) -> LibraryClass {
    LibraryClass {
        name,
        module: "builtins",
        base: None,
        construct: |_, _| Err(Raise::type_error("this class makes no instances here")),
        methods: |_| None,
    }
}

#[inline(never)]
fn slice(args: Args) -> Result<Flow> {
    args.between("slice", 1, 3)?;
    let part = |place: usize| args.positional.get(place).cloned().unwrap_or(Value::None);
    let (start, stop, step) = match args.positional.len() {
        1 => (Value::None, part(0), Value::None),
        _ => (part(0), part(1), part(2)),
    };
    Ok(Value::Slice(Rc::new(Slice { start, stop, step })).into())
}
