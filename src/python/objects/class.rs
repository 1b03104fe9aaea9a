//! Classes of the program and their objects.

use std::cell::RefCell;
use std::rc::Rc;

use super::{Dict, Type};
use crate::python::value::Value;

/// A class of the program.
pub struct Class {
    name: Rc<str>,
    bases: Vec<Rc<Self>>,
    native_base: Type,
    attributes: RefCell<Vec<(Rc<str>, Value)>>,
}

impl Class {
    /// A class with these bases of the program; `native_base` is the nearest class of ours.
    #[must_use]
    pub fn new(name: Rc<str>, bases: Vec<Rc<Self>>, native_base: Type, attributes: Vec<(Rc<str>, Value)>) -> Self {
        Self {
            name,
            bases,
            native_base,
            attributes: RefCell::new(attributes),
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(&self) -> &Rc<str> {
        &self.name
    }

    /// Its nearest base of ours.
    #[must_use]
    pub const fn native_base(&self) -> Type {
        self.native_base
    }

    /// Whether a traceback names it with `__main__`: CPython leaves that out for the program's own classes.
    #[must_use]
    pub const fn in_main(&self) -> bool {
        false
    }

    /// An attribute of it or of its bases, depth first.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<Value> {
        let own = self
            .attributes
            .borrow()
            .iter()
            .find(|(own, _)| &**own == name)
            .map(|(_, value)| value.clone());
        own.or_else(|| self.bases.iter().find_map(|base| base.attribute(name)))
    }

    /// The names of its attributes and of those of its bases.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let own = self.attributes.borrow();
        let own = own.iter().map(|(name, _)| name.to_string());
        own.chain(self.bases.iter().flat_map(|base| base.names())).collect()
    }

    /// Whether it is this class or one below it.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self, other) || self.bases.iter().any(|base| base.is(other))
    }
}

/// An object of a class of the program.
pub struct Instance {
    class: Rc<Class>,
    /// Its attributes.
    pub attributes: Dict,
}

impl Instance {
    /// An object without attributes.
    #[must_use]
    pub fn new(class: Rc<Class>) -> Self {
        Self {
            class,
            attributes: Dict::default(),
        }
    }

    /// Its class.
    #[must_use]
    pub const fn class(&self) -> &Rc<Class> {
        &self.class
    }
}
