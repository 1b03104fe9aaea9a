//! Lines that a person types.

use crate::event_loop::{Answer, Asked, LineAsked};
use crate::python::machine::Machine;
use crate::python::objects::{Args, Builtin, Flow};
use crate::python::outside::{Question, blocking, wrong_answer};
use crate::python::raise::Result;
use crate::python::value::Value;
use crate::trace::Stream;

static READ_LINE: Builtin = Builtin {
    name: "readline",
    call: ask,
};

/// A function that answers with the next line that the person types, with its end; an empty text where there are no more.
#[must_use]
pub fn read_line() -> Value {
    Value::Builtin(&READ_LINE)
}

fn ask(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("readline")?;
    Ok(blocking(Question {
        asked: Asked::Line(LineAsked { line: machine.line() }),
        label: "input".into(),
        decode,
    }))
}

/// What was typed stands in the record as a terminal shows it.
fn decode(machine: &mut Machine, answer: Answer) -> Result {
    match answer {
        Answer::Line(Some(line)) => {
            let line = format!("{line}\n");
            machine.write(Stream::Stdin, &line);
            Ok(Value::str(line))
        }
        Answer::Line(None) => Ok(Value::from("")),
        _ => wrong_answer(),
    }
}
