//! What goes wrong in a program: exceptions on their way up.

use std::rc::Rc;

use super::ask::Question;
use super::objects::{Exception, Kind};
use super::value::Value;

/// An exception on its way to whoever handles it. Ours begin as a kind and a message, and become an object only when
/// somebody looks.
#[derive(Clone)]
pub enum Raise {
    /// A built-in exception with one message.
    Error(Kind, Rc<str>),
    /// An exception object.
    Exception(Rc<Exception>),
    /// No exception: the program has to be asked something before the work can be done.
    Ask(Rc<Question>),
}

/// What our functions answer with: a value, or something raised.
pub type Result<T = Value> = std::result::Result<T, Raise>;

impl Raise {
    /// A built-in exception with this message.
    #[must_use]
    pub fn new(kind: Kind, message: impl Into<Rc<str>>) -> Self {
        Self::Error(kind, message.into())
    }

    /// A built-in exception without a message.
    #[must_use]
    pub fn bare(kind: Kind) -> Self {
        Self::Exception(Rc::new(Exception::new(kind, Vec::new())))
    }

    /// `TypeError: message`
    #[must_use]
    pub fn type_error(message: impl Into<Rc<str>>) -> Self {
        Self::new(Kind::TypeError, message)
    }

    /// `ValueError: message`
    #[must_use]
    pub fn value_error(message: impl Into<Rc<str>>) -> Self {
        Self::new(Kind::ValueError, message)
    }

    /// `KeyError` with the key itself, as Python has it.
    #[must_use]
    pub fn key_error(key: Value) -> Self {
        Self::Exception(Rc::new(Exception::new(Kind::KeyError, vec![key])))
    }

    /// `NameError` about this name, which the exception knows as Python's does.
    #[must_use]
    pub fn name_error(kind: Kind, name: &str, message: String) -> Self {
        let exception = Exception::new(kind, vec![Value::str(message)]);
        exception.set_attribute("name", Value::from(name));
        Self::Exception(Rc::new(exception))
    }

    /// The exception as an object.
    #[must_use]
    pub fn into_exception(self) -> Rc<Exception> {
        match self {
            Self::Exception(exception) => exception,
            Self::Error(kind, message) => Rc::new(Exception::new(kind, vec![Value::str(&*message)])),
            Self::Ask(_) => {
                let message = "a method of the program's own class is not supported here";
                Self::new(Kind::NotImplementedError, message).into_exception()
            }
        }
    }

    /// Whether it is of this kind or one below it.
    #[must_use]
    pub fn is(&self, kind: Kind) -> bool {
        match self {
            Self::Error(own, _) => own.is(kind),
            Self::Exception(exception) => exception.is(kind),
            Self::Ask(_) => false,
        }
    }
}
