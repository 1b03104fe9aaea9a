//! `traceback`, `frame` and `code` objects: what a program can ask of where an exception went through. They know places only:
//! the frames themselves are gone.

use std::rc::Rc;

use super::internal;
use crate::python::machine::Machine;
use crate::python::objects::{Exception, LibraryClass, Object, Step, Traceback, TracebackEntry};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// A frame that an exception went through.
struct Frame(TracebackEntry);

/// What a frame ran.
struct Code(TracebackEntry);

static STEPS: LibraryClass = internal("traceback");
static FRAME: LibraryClass = internal("frame");
static CODE: LibraryClass = internal("code");

impl Object for Step {
    fn class(&self) -> &'static LibraryClass {
        &STEPS
    }

    fn attribute(&self, machine: &mut Machine, name: &str) -> Option<Value> {
        Some(match name {
            "tb_frame" => Value::object(Frame(self.entry.clone())),
            "tb_lineno" => Value::Int(machine.source.line(self.entry.start).into()),
            "tb_next" => of(&self.inner),
            _ => return None,
        })
    }
}

impl Object for Frame {
    fn class(&self) -> &'static LibraryClass {
        &FRAME
    }

    fn attribute(&self, machine: &mut Machine, name: &str) -> Option<Value> {
        Some(match name {
            "f_code" => Value::object(Code(self.0.clone())),
            "f_lineno" => Value::Int(machine.source.line(self.0.start).into()),
            _ => return None,
        })
    }
}

impl Object for Code {
    fn class(&self) -> &'static LibraryClass {
        &CODE
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        Some(match name {
            "co_name" => Value::str(&*self.0.function),
            "co_filename" => Value::from("main.py"),
            _ => return None,
        })
    }
}

/// A traceback as a value, always the same one: `None` without any step.
#[must_use]
pub fn of(steps: &Traceback) -> Value {
    match steps.outermost() {
        Some(outermost) => Value::Object(Rc::<Step>::clone(outermost)),
        None => Value::None,
    }
}

/// The traceback that a value is, `None` for one without any step; none for other values.
#[must_use]
pub fn steps_of(value: &Value) -> Option<Traceback> {
    match value {
        Value::None => Some(Traceback::default()),
        Value::Object(object) => object.downcast::<Step>().map(Traceback::from),
        _ => None,
    }
}

/// `exception.__traceback__ = value`
///
/// # Errors
/// `TypeError` for what is none.
pub fn set(exception: &Exception, value: &Value) -> Result<()> {
    let steps = steps_of(value).ok_or_else(|| Raise::type_error("__traceback__ must be a traceback or None"))?;
    drop(exception.traceback.replace(steps));
    Ok(())
}
