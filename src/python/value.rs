//! A Python value: small ones by themselves, the others behind a counted pointer.

use std::rc::Rc;

use num_bigint::BigInt;

use super::machine::Machine;
use super::objects::{
    Bound, Builtin, Cell, Class, Coroutine, Descriptor, Dict, Exception, Function, Instance, Iter, LibraryClass, List,
    Module, Object, Range, Set, Slice, Str, Super, Tuple, Type,
};
use super::types::object::PLAIN;

/// Any Python value. Cloning one copies the reference, as Python's assignment does.
#[derive(Clone, Default)]
pub enum Value {
    /// No value: a variable that was never assigned, or was deleted. Programs never see it.
    #[default]
    Unset,
    /// `None`
    None,
    /// `True` and `False`
    Bool(bool),
    /// An integer that fits 64 bits.
    Int(i64),
    /// An integer that doesn't.
    Big(Rc<BigInt>),
    /// A `float`
    Float(f64),
    /// A `str`
    Str(Rc<Str>),
    /// A `bytes`
    Bytes(Rc<[u8]>),
    /// A `tuple`
    Tuple(Rc<Tuple>),
    /// A `list`
    List(Rc<List>),
    /// A `dict`
    Dict(Rc<Dict>),
    /// A `set` or `frozenset`
    Set(Rc<Set>),
    /// A `range`
    Range(Rc<Range>),
    /// A `slice`
    Slice(Rc<Slice>),
    /// `...`
    Ellipsis,
    /// What an operator's method returns when it can't.
    NotImplemented,
    /// A function of the program.
    Function(Rc<Function>),
    /// A function of ours.
    Builtin(&'static Builtin),
    /// A function with the object that it was looked up on.
    Bound(Rc<Bound>),
    /// A coroutine, generator or asynchronous generator, started or not.
    Coroutine(Rc<Coroutine>),
    /// An iterator over something of ours.
    Iter(Rc<Iter>),
    /// A class of ours, `int` or `ValueError` say.
    Type(Type),
    /// A class of the program.
    Class(Rc<Class>),
    /// An object of a class of the program.
    Instance(Rc<Instance>),
    /// A `property`, `classmethod` or `staticmethod`.
    Descriptor(Rc<Descriptor>),
    /// A `super` object.
    Super(Rc<Super>),
    /// An exception, also one of a class of the program.
    Exception(Rc<Exception>),
    /// A module
    Module(Rc<Module>),
    /// An `asyncio.Future` or `asyncio.Task`
    Future(crate::event_loop::Future<Machine>),
    /// An object of the library: a lock, a timeout, a queue …
    Object(Rc<dyn Object>),
    /// What a closure shares with the function around it. Programs never see it.
    Cell(Rc<Cell>),
}

impl Value {
    /// A `str` of this text.
    #[must_use]
    pub fn str(text: impl Into<String>) -> Self {
        Self::Str(Rc::new(Str::new(text.into())))
    }

    /// A new `list` of these values.
    #[must_use]
    pub fn list(values: Vec<Self>) -> Self {
        Self::List(Rc::new(List::new(values)))
    }

    /// A `tuple` of these values.
    #[must_use]
    pub fn tuple(values: Vec<Self>) -> Self {
        Self::Tuple(Rc::new(Tuple::new(values)))
    }

    /// An `int` of any size, in its smallest form.
    #[must_use]
    pub fn int(number: BigInt) -> Self {
        i64::try_from(&number).map_or_else(|_| Self::Big(Rc::new(number)), Self::Int)
    }

    /// An object of the library.
    #[must_use]
    pub fn object(object: impl Object) -> Self {
        Self::Object(Rc::new(object))
    }

    /// A class of the library.
    #[must_use]
    pub const fn library(class: &'static LibraryClass) -> Self {
        Self::Type(Type::Library(class))
    }

    /// Whether this is `None`.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }

    /// The text of a `str`.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self.plain() {
            Self::Str(text) => Some(text.as_str()),
            _ => None,
        }
    }

    /// This value as one of ours: what an object of a class below `dict`, `int` … is as such; else the value itself.
    #[must_use]
    pub fn plain(&self) -> &Self {
        match self {
            Self::Instance(instance) => instance.native().unwrap_or(self),
            _ => self,
        }
    }

    /// A special method of this name that the program defined, unbound.
    #[must_use]
    pub fn special(&self, name: &str) -> Option<Self> {
        match self {
            Self::Instance(instance) => instance.class().special(name),
            Self::Exception(exception) => exception.class()?.special(name),
            Self::Class(class) => class.metaclass()?.special(name),
            _ => None,
        }
    }

    /// The class of this value, where it is one of ours; an instance of a class of the program answers with its
    /// nearest base of ours.
    #[must_use]
    pub fn type_of(&self) -> Type {
        match self {
            Self::Unset | Self::Cell(_) => Type::Object,
            Self::None => Type::NoneType,
            Self::Bool(_) => Type::Bool,
            Self::Int(_) | Self::Big(_) => Type::Int,
            Self::Float(_) => Type::Float,
            Self::Str(_) => Type::Str,
            Self::Bytes(_) => Type::Bytes,
            Self::Tuple(_) => Type::Tuple,
            Self::List(_) => Type::List,
            Self::Dict(_) => Type::Dict,
            Self::Set(set) => {
                if set.is_frozen() {
                    Type::FrozenSet
                } else {
                    Type::Set
                }
            }
            Self::Range(_) => Type::Range,
            Self::Slice(_) => Type::Slice,
            Self::Ellipsis => Type::Ellipsis,
            Self::NotImplemented => Type::NotImplemented,
            Self::Function(_) => Type::Function,
            Self::Builtin(_) => Type::BuiltinFunction,
            Self::Bound(bound) => bound.type_of(),
            Self::Coroutine(coroutine) => coroutine.type_of(),
            Self::Iter(iter) => Type::Iterator(iter.type_name()),
            Self::Type(_) | Self::Class(_) => Type::Type,
            Self::Instance(instance) => instance.class().native_base(),
            Self::Descriptor(descriptor) => descriptor.type_of(),
            Self::Super(_) => Type::Super,
            Self::Exception(exception) => exception.native_class(),
            Self::Module(_) => Type::Module,
            Self::Future(future) => {
                if future.as_task().is_some() {
                    Type::Task
                } else {
                    Type::Future
                }
            }
            Self::Object(object) => {
                let class = object.class();
                if std::ptr::eq(class, &raw const PLAIN) {
                    Type::Object
                } else {
                    Type::Library(class)
                }
            }
        }
    }

    /// The name of its class, as Python's messages give it.
    #[must_use]
    pub fn type_name(&self) -> Rc<str> {
        match self {
            Self::Instance(instance) => instance.class().name(),
            Self::Class(class) => class.metaclass().map_or_else(|| "type".into(), |class| class.name()),
            Self::Exception(exception) => exception.class_name(),
            other => Rc::from(other.type_of().name()),
        }
    }

    /// Whether both are the very same object (`is`).
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bool(a), Self::Bool(b)) => a == b,
            (Self::Int(a), Self::Int(b)) => a == b,
            (Self::Float(a), Self::Float(b)) => a.to_bits() == b.to_bits(),
            (Self::Str(a), Self::Str(b)) => Rc::ptr_eq(a, b) || (a.as_str() == b.as_str() && a.len() < 2),
            (Self::Tuple(a), Self::Tuple(b)) => Rc::ptr_eq(a, b) || (a.is_empty() && b.is_empty()),
            (Self::Type(a), Self::Type(b)) => a == b,
            (Self::Module(a), Self::Module(b)) => a.name == b.name,
            _ => match (self.address(), other.address()) {
                (Some(a), Some(b)) => a == b,
                (None, None) => std::mem::discriminant(self) == std::mem::discriminant(other),
                _ => false,
            },
        }
    }

    /// Where the object lives, for values behind a pointer.
    #[must_use]
    pub fn address(&self) -> Option<usize> {
        fn of<T: ?Sized>(pointer: &Rc<T>) -> usize {
            Rc::as_ptr(pointer).cast::<u8>().addr()
        }
        Some(match self {
            Self::Unset
            | Self::None
            | Self::Bool(_)
            | Self::Int(_)
            | Self::Float(_)
            | Self::Ellipsis
            | Self::NotImplemented
            | Self::Type(_) => return None,
            Self::Big(it) => of(it),
            Self::Str(it) => of(it),
            Self::Bytes(it) => of(it),
            Self::Tuple(it) => of(it),
            Self::List(it) => of(it),
            Self::Dict(it) => of(it),
            Self::Set(it) => of(it),
            Self::Range(it) => of(it),
            Self::Slice(it) => of(it),
            Self::Function(it) => of(it),
            Self::Builtin(it) => std::ptr::from_ref(*it).addr(),
            Self::Bound(it) => of(it),
            Self::Coroutine(it) => of(it),
            Self::Iter(it) => of(it),
            Self::Class(it) => of(it),
            Self::Instance(it) => of(it),
            Self::Descriptor(it) => of(it),
            Self::Super(it) => of(it),
            Self::Exception(it) => of(it),
            Self::Module(it) => of(it),
            Self::Future(it) => it.address(),
            Self::Object(it) => of(it),
            Self::Cell(it) => of(it),
        })
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::str(text)
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}
