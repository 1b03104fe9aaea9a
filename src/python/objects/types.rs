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
            Self::Iterator(name) => name,
            Self::Library(class) => class.name,
            Self::Exception(_) => "Exception",
        }
    }

    /// The class right above, where that isn't `object`.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        match self {
            Self::Bool => Some(Self::Int),
            Self::Task => Some(Self::Future),
            Self::Exception(kind) => kind.parent().map(Self::Exception),
            Self::Library(class) => class.base.map(Self::Library),
            Self::Object => None,
            _ => Some(Self::Object),
        }
    }

    /// Whether this is that class or one below it.
    #[must_use]
    pub fn is(self, other: Self) -> bool {
        if other == Self::Object {
            return true;
        }
        if let (Self::Exception(own), Self::Exception(kind)) = (self, other) {
            return own.is(kind);
        }
        std::iter::successors(Some(self), |class| class.parent()).any(|class| class == other)
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
