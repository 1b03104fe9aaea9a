//! The classes of ours.

use super::{Kind, LibraryClass};

/// A class of ours.
#[derive(Clone, Copy, Debug)]
#[allow(
    missing_docs,
    clippy::enum_variant_names,
    reason = "each is Python's own class of that name"
)]
pub enum Type {
    Object,
    Type,
    NoneType,
    Bool,
    Int,
    Float,
    Str,
    Bytes,
    Tuple,
    List,
    Dict,
    Set,
    FrozenSet,
    Range,
    Slice,
    Ellipsis,
    NotImplemented,
    Function,
    BuiltinFunction,
    Method,
    Coroutine,
    Generator,
    AsyncGenerator,
    Module,
    Future,
    Task,
    Property,
    ClassMethod,
    StaticMethod,
    Super,
    /// An iterator, by the name of its class.
    Iterator(&'static str),
    /// A built-in exception.
    Exception(Kind),
    /// A class of the library.
    Library(&'static LibraryClass),
}

impl Type {
    /// The name of the class, as Python's messages give it.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Exception(kind) => return kind.name(),
            other => other.plain_name(),
        }
        .to_owned()
    }

    fn plain_name(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::Type => "type",
            Self::NoneType => "NoneType",
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Float => "float",
            Self::Str => "str",
            Self::Bytes => "bytes",
            Self::Tuple => "tuple",
            Self::List => "list",
            Self::Dict => "dict",
            Self::Set => "set",
            Self::FrozenSet => "frozenset",
            Self::Range => "range",
            Self::Slice => "slice",
            Self::Ellipsis => "ellipsis",
            Self::NotImplemented => "NotImplementedType",
            Self::Function => "function",
            Self::BuiltinFunction => "builtin_function_or_method",
            Self::Method => "method",
            Self::Coroutine => "coroutine",
            Self::Generator => "generator",
            Self::AsyncGenerator => "async_generator",
            Self::Module => "module",
            Self::Future => "_asyncio.Future",
            Self::Task => "_asyncio.Task",
            Self::Property => "property",
            Self::ClassMethod => "classmethod",
            Self::StaticMethod => "staticmethod",
            Self::Super => "super",
            Self::Iterator(name) => name,
            Self::Library(class) => class.name,
            Self::Exception(_) => "Exception",
        }
    }

    /// The class right above.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        match self {
            Self::Bool => Some(Self::Int),
            Self::Task => Some(Self::Future),
            Self::Exception(kind) => Some(kind.parent().map_or(Self::Object, Self::Exception)),
            Self::Library(class) => Some(class.base.map_or(Self::Object, Self::Library)),
            Self::Object => None,
            _ => Some(Self::Object),
        }
    }

    /// The classes above, the nearest first.
    pub fn above(self) -> impl Iterator<Item = Self> {
        let group = matches!(self, Self::Exception(Kind::ExceptionGroup));
        let second = group.then_some(Self::Exception(Kind::BaseExceptionGroup));
        second
            .into_iter()
            .chain(std::iter::successors(self.parent(), |class| class.parent()))
    }
}

impl PartialEq for Type {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Exception(a), Self::Exception(b)) => a == b,
            (Self::Library(a), Self::Library(b)) => std::ptr::eq(*a, *b),
            (Self::Iterator(a), Self::Iterator(b)) => a == b,
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

impl Eq for Type {}
