//! The builtins: what every program finds without importing anything.

mod asynchronous;
mod classes;
mod extremes;
mod fold;
mod input;
mod inspect;
mod iteration;
mod numbers;
mod open;
mod print;
mod refused;

use super::objects::{Flow, Kind, Type};
use super::table::builtins;
use super::value::Value;

pub(super) use classes::{is_callable, is_instance};
pub use iteration::{construct as construct_iterator, range as construct_range};
pub(in crate::python) use print::print_to;

/// The builtin of that name; unset where there is none.
#[must_use]
pub fn lookup(name: &str) -> Value {
    function(name)
        .or_else(|| refused::function(name))
        .map_or_else(|| class(name), Value::Builtin)
}

builtins! {
    fn function, FUNCTIONS;
    "abs" => numbers::abs,
    "aiter" => asynchronous::aiter,
    "all" => fold::all,
    "anext" => asynchronous::anext,
    "any" => fold::any,
    "ascii" => inspect::ascii,
    "bin" => |_, args| numbers::in_base(args, "bin", "0b", 2),
    "callable" => classes::callable,
    "chr" => numbers::chr,
    "delattr" => classes::delattr,
    "dir" => classes::dir,
    "divmod" => numbers::divmod,
    "format" => inspect::format,
    "getattr" => classes::getattr,
    "globals" => |machine, args| args.exactly("globals").and_then(|[]| Ok(machine.globals_now()?.into())),
    "hasattr" => classes::hasattr,
    "hash" => inspect::hash,
    "hex" => |_, args| numbers::in_base(args, "hex", "0x", 16),
    "id" => inspect::id,
    "input" => input::input,
    "isinstance" => classes::isinstance,
    "issubclass" => classes::issubclass,
    "iter" => iteration::iter,
    "len" => inspect::len,
    "max" => |machine, args| extremes::extreme(machine, args, extremes::Which::Max),
    "min" => |machine, args| extremes::extreme(machine, args, extremes::Which::Min),
    "next" => iteration::next,
    "oct" => |_, args| numbers::in_base(args, "oct", "0o", 8),
    "open" => |_, args| Ok(Flow::Native(Box::new(open::Open(args)))),
    "ord" => numbers::ord,
    "pow" => numbers::pow,
    "print" => print::print,
    "repr" => inspect::repr,
    "round" => numbers::round,
    "setattr" => classes::setattr,
    "sorted" => extremes::sorted,
    "sum" => fold::sum,
    "vars" => classes::vars,
}

/// The names of all builtins, for suggestions.
pub fn names() -> impl Iterator<Item = String> {
    let classes = CLASSES.iter().chain(FUNCTIONS).map(|name| (*name).to_owned());
    classes.chain(Kind::BUILTIN.iter().map(|kind| kind.name()))
}

const CLASSES: &[&str] = &[
    "object",
    "type",
    "property",
    "classmethod",
    "staticmethod",
    "super",
    "bool",
    "int",
    "float",
    "str",
    "bytes",
    "tuple",
    "list",
    "dict",
    "set",
    "frozenset",
    "range",
    "slice",
    "enumerate",
    "filter",
    "map",
    "reversed",
    "zip",
    "NotImplemented",
    "Ellipsis",
];

fn class(name: &str) -> Value {
    Value::Type(match name {
        "object" => Type::Object,
        "type" => Type::Type,
        "property" => Type::Property,
        "classmethod" => Type::ClassMethod,
        "staticmethod" => Type::StaticMethod,
        "super" => Type::Super,
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
        "range" => Type::Range,
        "slice" => Type::Slice,
        "enumerate" => Type::Iterator("enumerate"),
        "filter" => Type::Iterator("filter"),
        "map" => Type::Iterator("map"),
        "reversed" => Type::Iterator("reversed"),
        "zip" => Type::Iterator("zip"),
        "NotImplemented" => return Value::NotImplemented,
        "Ellipsis" => return Value::Ellipsis,
        "IOError" | "EnvironmentError" => Type::Exception(Kind::OSError),
        _ => match Kind::BUILTIN.iter().find(|kind| kind.name() == name) {
            Some(kind) => Type::Exception(*kind),
            None => return Value::Unset,
        },
    })
}
