//! What asyncio's own exception handler says of a report, and where it goes: to `logging`, if the program uses that.

use std::fmt::Write as _;
use std::rc::Rc;

use super::report::Call;
use crate::python::display;
use crate::python::machine::{Machine, has_own_text, with_texts};
use crate::python::objects::{Builtin, Exception};
use crate::python::raise::Result;
use crate::python::traceback::traceback;
use crate::python::value::Value;
use crate::trace::Stream;

/// A level of `logging`.
#[derive(Clone, Copy)]
pub(super) enum Level {
    Warning = 30,
    Error = 40,
}

/// The lines of a report, and its exception.
pub(super) type Said = (String, Option<Rc<Exception>>);

/// What stands in a report under this key.
pub(super) fn part(context: &Value, key: &str) -> Option<Value> {
    let Value::Dict(context) = context else { return None };
    context.borrow().get(&Value::from(key)).ok()?.cloned()
}

/// A report of the program's own in words.
///
/// # Errors
/// What a `__repr__` of the program raises.
pub(super) fn words(machine: &Machine, context: &Value) -> Result<Said> {
    worded(machine, context, display::repr)
}

/// A report of the loop's in words. No `__repr__` of the program is called for it.
pub(super) fn own_words(machine: &Machine, context: &Value) -> Said {
    let shown = |machine: &Machine, value: &Value| Ok(display::repr(machine, value).unwrap_or_default());
    worded(machine, context, shown).unwrap_or_default()
}

fn worded(machine: &Machine, context: &Value, shown: impl Fn(&Machine, &Value) -> Result<String>) -> Result<Said> {
    let message = part(context, "message").and_then(|message| display::to_str(machine, &message).ok());
    let mut text = message.unwrap_or_else(|| "Unhandled exception in event loop".to_owned());
    let Value::Dict(parts) = context else {
        return Ok((text, None));
    };
    let mut others: Vec<(String, Value)> = Vec::new();
    let mut place = 0;
    while let Some((next, key, value)) = parts.borrow().entry_from(place) {
        place = next;
        match key.as_str() {
            Some("message" | "exception") | None => {}
            Some(key) => others.push((key.to_owned(), value.clone())),
        }
    }
    others.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (key, about) in others {
        let _ = write!(text, "\n{key}: {}", shown(machine, &about)?);
    }
    let exception = match part(context, "exception") {
        Some(Value::Exception(exception)) => Some(exception),
        _ => None,
    };
    Ok((text, exception))
}

/// Says this: answers the call by which `logging` is told, where the program uses it; otherwise it is written.
pub(super) fn log(machine: &mut Machine, level: Level, (text, exception): Said) -> Option<Call> {
    let Some(function) = machine.library_name("logging", "_of_asyncio") else {
        if let Some(exception) = exception.as_ref().filter(|exception| has_own_text(exception)) {
            let args = vec![Value::str(text), Value::Exception(Rc::clone(exception))];
            return Some((Value::Builtin(&WRITE), args));
        }
        write(machine, (text, exception));
        return None;
    };
    let exception = exception.map_or(Value::Bool(false), Value::Exception);
    Some((function, vec![Value::Int(level as i64), Value::str(text), exception]))
}

/// Writes it to where errors go, once the exception has said what the program has it say.
static WRITE: Builtin = Builtin {
    name: "default_exception_handler",
    call: |machine, args| {
        let [text, exception] = args.exactly("default_exception_handler")?;
        if let (Some(text), Value::Exception(exception)) = (text.as_str(), &exception) {
            let said = (text.to_owned(), Some(Rc::clone(exception)));
            with_texts(machine, exception, |machine| write(machine, said))?;
        }
        Ok(Value::None.into())
    },
};

/// Writes it to where errors go.
pub(super) fn write(machine: &mut Machine, (mut text, exception): Said) {
    text.push('\n');
    if let Some(exception) = exception {
        text.push_str(&traceback(machine, &exception));
    }
    machine.write(Stream::Stderr, &text);
}
