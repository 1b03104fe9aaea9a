//! What a class can hold that is more than it looks: properties, class methods, static methods. And `super`, which looks
//! attributes up further above.

use std::cell::RefCell;
use std::rc::Rc;

use super::Type;
use super::trash::discard;
use crate::python::value::Value;

/// A `property`, `classmethod` or `staticmethod`.
pub enum Descriptor {
    /// `property`
    Property(Property),
    /// `classmethod`: a function that gets the class.
    ClassMethod(Value),
    /// `staticmethod`: a function that gets neither object nor class.
    StaticMethod(Value),
}

/// The functions of a `property`; `None` where there is none.
pub struct Property {
    /// Called for the value.
    pub get: Value,
    /// Called to set it.
    pub set: Value,
    /// Called to delete it.
    pub delete: Value,
    /// What it says of itself; unset for what its function says.
    pub doc: Value,
    /// The name that the class knows it by, once there is one.
    pub name: RefCell<Option<Rc<str>>>,
}

impl Descriptor {
    /// Its class.
    #[must_use]
    pub const fn type_of(&self) -> Type {
        match self {
            Self::Property(_) => Type::Property,
            Self::ClassMethod(_) => Type::ClassMethod,
            Self::StaticMethod(_) => Type::StaticMethod,
        }
    }
}

impl Drop for Property {
    fn drop(&mut self) {
        discard([&mut self.get, &mut self.set, &mut self.delete, &mut self.doc].map(std::mem::take));
    }
}

/// `super(class, object)`
pub struct Super {
    /// Attributes are looked up above this class.
    pub class: Value,
    /// What they are bound to: an object, or a class.
    pub object: Value,
    /// The class whose order of lookup it goes by: that of the object, or the object itself where that is a class.
    pub start: Value,
}
