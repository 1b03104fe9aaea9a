//! Exceptions: their methods.

use std::rc::Rc;

use super::arguments::receiver_of;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Exception, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

builtins! {
    /// The method of that name.
    pub(super) fn method;
    "add_note" => add_note,
    "with_traceback" => with_traceback,
}

/// The exception that a method was called on.
pub(super) fn this(args: Args, method: &str) -> Result<(Rc<Exception>, Args)> {
    receiver_of(args, "BaseException", method, |object| match object {
        Value::Exception(exception) => Some(Rc::clone(exception)),
        _ => None,
    })
}

fn add_note(_: &mut Machine, args: Args) -> Result<Flow> {
    let (exception, args) = this(args, "add_note")?;
    let [note] = args.exactly("BaseException.add_note")?;
    if note.as_str().is_none() {
        let got = note.type_name();
        return Err(Raise::type_error(format!("note must be a str, not '{got}'")));
    }
    match exception.attribute("__notes__") {
        Some(Value::List(notes)) => notes.borrow_mut().push(note),
        Some(_) => return Err(Raise::type_error("Cannot add note: __notes__ is not a list")),
        None => exception.set_attribute("__notes__", Value::list(vec![note])),
    }
    Ok(Value::None.into())
}

fn with_traceback(_: &mut Machine, args: Args) -> Result<Flow> {
    let (exception, args) = this(args, "with_traceback")?;
    let [traceback] = args.exactly("BaseException.with_traceback")?;
    super::traceback::set(&exception, &traceback)?;
    Ok(Value::Exception(exception).into())
}
