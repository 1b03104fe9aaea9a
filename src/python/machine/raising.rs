//! What `raise` raises, and what `except` catches.

use std::rc::Rc;

use super::Machine;
use super::attributes::class_of;
use crate::python::ask::ask;
use crate::python::display;
use crate::python::objects::{Exception, Type};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

impl Machine {
    /// What `raise value` raises.
    pub(in crate::python) fn raised(&mut self, value: &Value) -> Result<Raise> {
        Ok(match value {
            Value::Exception(exception) => Raise::Exception(Rc::clone(exception)),
            Value::Type(Type::Exception(kind)) => Raise::bare(*kind),
            Value::Class(class) if matches!(class.native_base(), Type::Exception(_)) => {
                match ask(value.clone(), Vec::new())? {
                    Value::Exception(exception) => Raise::Exception(exception),
                    other => Raise::type_error(format!(
                        "calling {} should have returned an instance of BaseException, not {}",
                        display::repr(self, value)?,
                        display::repr(self, &class_of(&other))?
                    )),
                }
            }
            _ => Raise::type_error("exceptions must derive from BaseException"),
        })
    }

    /// What `raise value from cause` raises.
    #[inline(never)]
    pub(super) fn raised_from(&mut self, value: &Value, cause: &Value) -> Result<Raise> {
        let exception: Rc<Exception> = self.raised(value)?.into_exception();
        let cause = match cause {
            Value::None => None,
            Value::Exception(cause) => Some(Rc::clone(cause)),
            Value::Type(_) | Value::Class(_) => Some(self.raised(cause)?.into_exception()),
            _ => return Ok(Raise::type_error("exception causes must derive from BaseException")),
        };
        exception.suppress_context.set(true);
        *exception.cause.borrow_mut() = cause.map(Value::Exception);
        Ok(Raise::Exception(exception))
    }
}

/// Whether an exception is of a class, or of one of a tuple of classes.
pub(in crate::python) fn matches(exception: &Value, class: &Value) -> Result<bool> {
    let not_a_class = || Raise::type_error("catching classes that do not inherit from BaseException is not allowed");
    let Value::Exception(exception) = exception else {
        return Ok(false);
    };
    match class {
        Value::Type(Type::Exception(kind)) => Ok(exception.is(*kind)),
        Value::Class(class) if matches!(class.native_base(), Type::Exception(_)) => {
            Ok(exception.class().is_some_and(|own| own.is(class)))
        }
        Value::Tuple(classes) => {
            for class in classes.iter() {
                if let Value::Tuple(_) = class {
                    return Err(not_a_class());
                }
                if matches(&Value::Exception(Rc::clone(exception)), class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        _ => Err(not_a_class()),
    }
}
