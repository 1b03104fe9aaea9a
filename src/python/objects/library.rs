//! Objects and modules of the library.

use std::any::Any;
use std::rc::Rc;

use super::{Args, Builtin, Flow};
use crate::python::machine::Machine;
use crate::python::raise::Result;
use crate::python::value::Value;

/// A class of the library, such as `asyncio.Lock`.
pub struct LibraryClass {
    /// Its name.
    pub name: &'static str,
    /// The module that it is shown with, such as `asyncio.locks`.
    pub module: &'static str,
    /// The class right above.
    pub base: Option<&'static Self>,
    /// Makes an object from the arguments of the call.
    pub construct: fn(&mut Machine, Args) -> Result<Flow>,
    /// Its methods by name, special ones such as `__aenter__` among them. The object comes as the first argument.
    pub methods: fn(&str) -> Option<&'static Builtin>,
}

impl LibraryClass {
    /// The method of that name, its own or a base's.
    #[must_use]
    pub fn method(&self, name: &str) -> Option<&'static Builtin> {
        (self.methods)(name).or_else(|| self.base.and_then(|base| base.method(name)))
    }
}

impl std::fmt::Debug for LibraryClass {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.name)
    }
}

/// An object of the library.
pub trait Object: Any {
    /// Its class.
    fn class(&self) -> &'static LibraryClass;

    /// An attribute that is no method.
    fn attribute(&self, _machine: &mut Machine, _name: &str) -> Option<Value> {
        None
    }

    /// Sets an attribute; false where it has none of that name that can be set.
    ///
    /// # Errors
    /// What the object says of the value.
    fn set_attribute(&self, _name: &str, _value: &Value) -> Result<bool> {
        Ok(false)
    }

    /// What it holds as a tuple, for what is one as well: it can be indexed, gone through and compared as that.
    fn items(&self) -> Option<Vec<Value>> {
        None
    }

    /// How `str` writes it, where that is not how `repr` does.
    fn text(&self, _machine: &Machine) -> Option<String> {
        None
    }

    /// How it is printed; none for the usual `<module.Name object at 0x…>`.
    fn repr(&self, _machine: &Machine) -> Option<String> {
        None
    }
}

impl dyn Object {
    /// The object as what it really is.
    #[must_use]
    pub fn downcast<T: Object>(self: &Rc<Self>) -> Option<Rc<T>> {
        let any: Rc<dyn Any> = Rc::<Self>::clone(self);
        any.downcast().ok()
    }
}

/// A module: its name, and where its names are looked up.
pub struct Module {
    /// Its name.
    pub name: &'static str,
    /// What it has of that name. Making the same thing twice must not be seen: functions, classes, numbers.
    pub attribute: fn(&mut Machine, &str) -> Option<Value>,
    /// Every name that it has, for hints and `from … import *`.
    pub names: &'static [&'static str],
}
