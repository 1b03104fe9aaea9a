//! `OSError(errno, strerror, filename, winerror, filename2)`: the number picks the class, and what names files is no argument.

use std::rc::Rc;

use crate::python::display::{repr, to_str};
use crate::python::machine::Machine;
use crate::python::objects::{Exception, Kind};
use crate::python::raise::Result;
use crate::python::value::Value;

/// The class of the error that has this number on Linux: what `OSError(2, …)` makes is a `FileNotFoundError`.
const fn by_number(number: i64) -> Option<Kind> {
    Some(match number {
        1 | 13 => Kind::PermissionError,
        2 => Kind::FileNotFoundError,
        3 => Kind::ProcessLookupError,
        4 => Kind::InterruptedError,
        10 => Kind::ChildProcessError,
        11 | 114 | 115 => Kind::BlockingIOError,
        17 => Kind::FileExistsError,
        20 => Kind::NotADirectoryError,
        21 => Kind::IsADirectoryError,
        32 | 108 => Kind::BrokenPipeError,
        103 => Kind::ConnectionAbortedError,
        104 => Kind::ConnectionResetError,
        110 => Kind::TimeoutError,
        111 => Kind::ConnectionRefusedError,
        _ => return None,
    })
}

/// What calling `OSError`, or a class of ours below it, makes.
#[must_use]
#[inline(never)]
pub fn construct(kind: Kind, args: Vec<Value>) -> Rc<Exception> {
    let kind = match args.as_slice() {
        [Value::Int(number), _, ..] if kind == Kind::OSError && args.len() <= 5 => by_number(*number).unwrap_or(kind),
        _ => kind,
    };
    let exception = Exception::new(kind, Vec::new());
    fill(&exception, args);
    Rc::new(exception)
}

/// Gives an exception its arguments; of two to five, only the number and the text stay among them.
pub(super) fn fill(exception: &Exception, mut args: Vec<Value>) {
    if let [_, _, files @ ..] = args.as_slice()
        && args.len() <= 5
    {
        for (place, name) in [(0, "filename"), (2, "filename2")] {
            if let Some(file) = files.get(place).filter(|file| !file.is_none()) {
                exception.set_attribute(name, file.clone());
            }
        }
        if !files.first().is_none_or(Value::is_none) {
            args.truncate(2);
        }
    }
    *exception.args.borrow_mut() = args;
}

/// What an `OSError` has of that name beside its arguments.
#[must_use]
pub fn attribute(exception: &Exception, name: &str) -> Option<Value> {
    let place = match name {
        "errno" => 0,
        "strerror" => 1,
        "filename" | "filename2" => return Some(exception.attribute(name).unwrap_or(Value::None)),
        _ => return None,
    };
    if let Some(set) = exception.attribute(name) {
        return Some(set);
    }
    let args = exception.args.borrow();
    let given = if (2..=5).contains(&args.len()) {
        args.get(place)
    } else {
        None
    };
    Some(given.cloned().unwrap_or(Value::None))
}

/// `[Errno 2] No such file or directory: 'menu.txt'`; none for one that was not made with a number and a text.
///
/// # Errors
/// Those of writing the values.
pub fn message(machine: &Machine, exception: &Exception) -> Result<Option<String>> {
    let of = |name| attribute(exception, name).unwrap_or(Value::None);
    let (number, text, file, other) = (of("errno"), of("strerror"), of("filename"), of("filename2"));
    if number.is_none() && text.is_none() {
        return Ok(None);
    }
    let mut message = format!("[Errno {}] {}", to_str(machine, &number)?, to_str(machine, &text)?);
    for (mark, file) in [(": ", file), (" -> ", other)] {
        if !file.is_none() {
            message = message + mark + &repr(machine, &file)?;
        }
    }
    Ok(Some(message))
}
