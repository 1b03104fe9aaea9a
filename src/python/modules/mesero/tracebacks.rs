//! What `traceback` asks about exceptions and about what runs.

use std::rc::Rc;

use crate::python::machine::{Machine, with_texts};
use crate::python::objects::{Args, Exception, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::traceback::{self, Extent, frames};
use crate::python::types::traceback::{of, steps_of};
use crate::python::value::Value;

/// The traceback of an exception, with those of what it came from unless told otherwise; a limit of frames or `None`.
pub(super) fn whole(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [error, chain, limit] = args.exactly("traceback")?;
    let extent = Extent {
        chain: !matches!(chain, Value::Bool(false)),
        limit: match limit {
            Value::Int(limit) => Some(limit),
            _ => None,
        },
    };
    let error = exception(error)?;
    let text = with_texts(machine, &error, |machine| traceback::write(machine, &error, extent))?;
    Ok(Value::str(text).into())
}

/// The last line of an exception's traceback.
pub(super) fn headline(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [error] = args.exactly("headline")?;
    let error = exception(error)?;
    let text = with_texts(machine, &error, |machine| traceback::headline(machine, &error))?;
    Ok(Value::str(text).into())
}

fn exception(value: Value) -> Result<Rc<Exception>> {
    match value {
        Value::Exception(exception) => Ok(exception),
        other => {
            let name = other.type_name();
            Err(Raise::type_error(format!("Exception expected for value, {name} found")))
        }
    }
}

/// The frames of a traceback, outermost first: tuples of function, line, its text, and how the frame is written.
pub(super) fn steps(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [traceback] = args.exactly("steps")?;
    let Some(steps) = steps_of(&traceback) else {
        let name = traceback.type_name();
        return Err(Raise::type_error(format!("a traceback is needed, not {name}")));
    };
    let source = &machine.source;
    let told = steps.outermost_first().map(|entry| {
        let line = source.line(entry.start);
        Value::tuple(vec![
            Value::str(&*entry.function),
            Value::Int(line.into()),
            Value::str(source.line_text(line).trim()),
            Value::str(frames::frame(source, entry)),
        ])
    });
    Ok(Value::list(told.collect()).into())
}

/// What runs, as a traceback: the program's calls, without those of the library.
pub(super) fn stack(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("stack")?;
    let here = Exception::new(Kind::Exception, Vec::new());
    machine.locate(&here);
    Ok(of(&here.traceback.take()).into())
}
