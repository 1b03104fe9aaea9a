//! Contexts: what context variables are set to. Each task and each callback runs in one.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::trash::discard;
use super::{LibraryClass, Object};
use crate::python::modules::contextvars;
use crate::python::value::Value;

/// A context; clones are the same one.
#[derive(Clone, Default)]
pub struct Context(Rc<Inner>);

#[derive(Default)]
struct Inner {
    /// Shared with its copies until one of them changes.
    bindings: RefCell<Rc<Bindings>>,
    /// Whether `Context.run` is at it.
    entered: Cell<bool>,
}

/// Variables with their values, in the order in which they were first set.
#[derive(Clone, Default)]
struct Bindings(Vec<(Value, Value)>);

impl Drop for Bindings {
    fn drop(&mut self) {
        discard(self.0.drain(..).flat_map(|(variable, value)| [variable, value]));
    }
}

impl Object for Inner {
    fn class(&self) -> &'static LibraryClass {
        &contextvars::CONTEXT
    }
}

impl Context {
    /// A new context in which every variable is as it is here. It costs nothing until one of them is set.
    #[must_use]
    pub fn copy(&self) -> Self {
        Self(Rc::new(Inner {
            bindings: RefCell::new(Rc::clone(&self.0.bindings.borrow())),
            entered: Cell::new(false),
        }))
    }

    /// The context that a value is.
    #[must_use]
    pub fn of_value(value: &Value) -> Option<Self> {
        match value {
            Value::Object(object) => object.downcast().map(Self),
            _ => None,
        }
    }

    /// The same as a value.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let object: Rc<dyn Object> = Rc::clone(&self.0) as Rc<dyn Object>;
        Value::Object(object)
    }

    /// Whether both are the same context.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// What a variable is set to.
    #[must_use]
    pub fn get(&self, variable: &Value) -> Option<Value> {
        let bindings = self.0.bindings.borrow();
        let (_, value) = bindings.0.iter().find(|(own, _)| own.is(variable))?;
        Some(value.clone())
    }

    /// Sets a variable (unsets it, without a value), and answers what it was before.
    pub fn set(&self, variable: &Value, value: Option<Value>) -> Option<Value> {
        let mut shared = self.0.bindings.borrow_mut();
        let bindings = &mut Rc::make_mut(&mut shared).0;
        let place = bindings.iter().position(|(own, _)| own.is(variable));
        match (place, value) {
            (Some(place), Some(value)) => Some(std::mem::replace(&mut bindings.get_mut(place)?.1, value)),
            (Some(place), None) => Some(bindings.remove(place).1),
            (None, Some(value)) => {
                bindings.push((variable.clone(), value));
                None
            }
            (None, None) => None,
        }
    }

    /// Every variable that is set, with its value.
    #[must_use]
    pub fn bindings(&self) -> Vec<(Value, Value)> {
        self.0.bindings.borrow().0.clone()
    }

    /// Notes that `Context.run` begins or ends; answers whether it was at it before.
    pub fn set_entered(&self, entered: bool) -> bool {
        self.0.entered.replace(entered)
    }
}
