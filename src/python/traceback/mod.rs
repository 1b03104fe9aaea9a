//! Tracebacks as Python prints them, with the program's own lines. They are written from what exceptions noted on their way
//! up ([`Traceback`](super::objects::Traceback)); frames of the library are not among that.

mod carets;
pub mod frames;
mod writer;

use std::rc::Rc;

use super::display;
use super::machine::Machine;
use super::objects::{Exception, Kind};
use super::suggest::{self, STANDARD_MODULES, attribute_names};
use super::value::Value;
use crate::trace::{Failure, Frame};

pub use writer::{Extent, write};

/// The whole traceback of an exception with its causes, each line ended.
#[must_use]
pub fn traceback(machine: &Machine, exception: &Rc<Exception>) -> String {
    write(machine, exception, Extent::WHOLE)
}

/// `Type: message`, as the last line of a traceback.
#[must_use]
pub fn headline(machine: &Machine, exception: &Rc<Exception>) -> String {
    let name = exception.qualified_name();
    let advice = advice(exception);
    match display::message(machine, exception) {
        Ok(message) if message.is_empty() => name + &advice,
        Ok(message) => format!("{name}: {message}{advice}"),
        Err(_) => format!("{name}: <exception str() failed>{advice}"),
    }
}

/// What Python adds about a name that is not known: which one may be meant, and that a module may not be imported.
fn advice(exception: &Exception) -> String {
    let Some(Value::Str(name)) = exception.attribute("name") else {
        return String::new();
    };
    if exception.is(Kind::AttributeError) {
        let object = exception.attribute("obj").unwrap_or(Value::None);
        let names = attribute_names(&object);
        let near = suggest::closest(name.as_str(), names.iter().map(String::as_str));
        return near.map_or_else(String::new, |near| format!(". Did you mean: '{near}'?"));
    }
    if !exception.is(Kind::NameError) {
        return String::new();
    }
    let name = name.as_str();
    match (
        exception.suggestion.borrow().as_deref(),
        STANDARD_MODULES.contains(&name),
    ) {
        (Some(near), false) => format!(". Did you mean: '{near}'?"),
        (Some(near), true) => format!(". Did you mean: '{near}'? Or did you forget to import '{name}'?"),
        (None, true) => format!(". Did you forget to import '{name}'?"),
        (None, false) => String::new(),
    }
}

/// What the page tells of an exception that ended the run.
#[must_use]
pub fn failure(machine: &Machine, exception: &Rc<Exception>) -> Failure {
    let source = Rc::clone(&machine.source);
    let steps = exception.traceback.borrow().clone();
    let frames: Vec<Frame> = steps
        .outermost_first()
        .map(|entry| Frame {
            line: source.line(entry.start),
            function: Rc::clone(&entry.function),
        })
        .collect();
    let inner = steps.outermost_first().last();
    Failure {
        class: exception.class_name(),
        message: display::message(machine, exception).unwrap_or_default().into(),
        line: inner.map(|entry| source.line(entry.start)),
        column: inner.map(|entry| source.column(entry.start)),
        traceback: traceback(machine, exception).into(),
        frames,
    }
}
