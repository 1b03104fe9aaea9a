//! What the machine writes: text of the program, warnings, values for the record of the run.

use std::rc::Rc;

use super::{Machine, SHORT};
use crate::python::display;
use crate::python::limits::OUTPUT;
use crate::python::objects::{Exception, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;
use crate::trace::{EventKind, Stream};

impl Machine {
    /// Writes text of the program, or about it.
    pub fn write(&mut self, stream: Stream, text: &str) {
        self.record(EventKind::Output {
            stream,
            text: text.into(),
            task: self.current_task_id(),
            line: self.line(),
        });
    }

    /// Writes a warning as Python does, with the line that runs.
    pub(in crate::python) fn warn(&mut self, category: &str, message: &str) {
        let line = self.line();
        let code = self.source.line_text(line).trim().to_owned();
        self.write(
            Stream::Stderr,
            &format!("main.py:{line}: {category}: {message}\n  {code}\n"),
        );
    }

    /// Prints text of the program.
    ///
    /// # Errors
    /// `RuntimeError` when the program has printed more than it may.
    pub(in crate::python) fn print(&mut self, stream: Stream, text: &str) -> Result<()> {
        self.printed += 1;
        if self.printed > OUTPUT {
            let message = format!("more output than Mesero allows ({OUTPUT} prints)");
            return Err(Raise::new(Kind::RuntimeError, message));
        }
        self.write(stream, text);
        Ok(())
    }

    /// A value as the record of the run shows it.
    #[must_use]
    pub(in crate::python) fn short_repr(&self, value: &Value) -> String {
        display::short_repr(self, value, SHORT)
    }

    /// An exception as the record of the run shows it: `Type: message`.
    #[must_use]
    pub(in crate::python) fn short_exception(&self, exception: &Rc<Exception>) -> String {
        let name = exception.class_name();
        let message = display::message(self, exception).unwrap_or_default();
        let text = if message.is_empty() {
            name.to_string()
        } else {
            format!("{name}: {message}")
        };
        display::shorten(text, SHORT)
    }

    /// Raises this in the frame that runs next.
    pub(in crate::python) fn interrupt(&mut self, raise: Raise) {
        self.interrupt = Some(raise);
    }
}
