//! `input`: a line that the person types.

use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::modules::{read_line, stdin_is_own};
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// `input(prompt="")`: prints the prompt, and answers with the next line without its end.
///
/// # Errors
/// `EOFError` where there are no more lines.
pub(super) fn input(_: &mut Machine, args: Args) -> Result<Flow> {
    args.between("input", 0, 1)?;
    if !args.keywords.is_empty() {
        return Err(Raise::type_error("input() takes no keyword arguments"));
    }
    Ok(Flow::Native(Box::new(Input {
        prompt: args.positional.into_iter().next(),
        asked: false,
    })))
}

struct Input {
    /// None once it is printed.
    prompt: Option<Value>,
    asked: bool,
}

impl Native for Input {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let value = sent.value()?;
        if let Some(prompt) = self.prompt.take() {
            let mut args = Args::new(vec![prompt]);
            args.keywords.push(("end".into(), Value::from("")));
            return Ok(Next::Call(super::lookup("print"), args));
        }
        if !std::mem::replace(&mut self.asked, true) {
            // The program may have put something of its own in the place of `sys.stdin`.
            return Ok(match machine.library_name("sys", "stdin") {
                Some(stdin) if !stdin_is_own(&stdin) => {
                    let readline = machine.attribute(&stdin, "readline")?;
                    Next::Call(readline, Args::default())
                }
                _ => Next::Call(read_line(), Args::default()),
            });
        }
        let line = value.as_str().unwrap_or_default();
        if line.is_empty() {
            return Err(Raise::new(Kind::EOFError, "EOF when reading a line"));
        }
        let line = line.strip_suffix('\n').unwrap_or(line);
        Ok(Next::Return(Value::str(line)))
    }
}
