//! `print`.

use crate::python::display;
use crate::python::limits::check_size;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::modules::stream_of;
use crate::python::objects::{Args, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::suggest::unexpected_keyword;
use crate::python::value::Value;
use crate::trace::Stream;

pub(super) fn print(machine: &mut Machine, mut args: Args) -> Result<Flow> {
    let end = text_keyword(&mut args, "end")?.unwrap_or_else(|| "\n".to_owned());
    let separator = text_keyword(&mut args, "sep")?.unwrap_or_else(|| " ".to_owned());
    args.keyword("flush");
    let to = args.keyword("file");
    if let Some((name, _)) = args.keywords.first() {
        return Err(unexpected_keyword("print", name, ["sep", "end", "file", "flush"]));
    }
    let mut text = String::new();
    for (index, value) in args.positional.iter().enumerate() {
        if index > 0 {
            text.push_str(&separator);
        }
        text.push_str(&display::to_str(machine, value)?);
        check_size(text.len() as u64)?;
    }
    text.push_str(&end);
    print_to(machine, to, Stream::Stdout, text)
}

/// Prints a text to a file of the program's; where it gives none, to one of the standard streams.
///
/// # Errors
/// `RuntimeError` when the program has printed more than it may, `AttributeError` for what has no `write`.
pub(in crate::python) fn print_to(
    machine: &mut Machine,
    to: Option<Value>,
    standard: Stream,
    text: String,
) -> Result<Flow> {
    let name = if standard == Stream::Stdout { "stdout" } else { "stderr" };
    // The program may have put something of its own in the place of `sys.stdout`.
    let to = to
        .filter(|to| !to.is_none())
        .or_else(|| machine.library_name("sys", name));
    let stream = to.as_ref().map_or(Some(standard), stream_of);
    if let (None, Some(to)) = (stream, &to) {
        let write = machine.attribute(to, "write")?;
        return Ok(Flow::Native(Box::new(Write { write, text })));
    }
    machine.print(stream.unwrap_or(standard), &text)?;
    Ok(Value::None.into())
}

/// Gives a text to what the program prints to.
struct Write {
    write: Value,
    text: String,
}

impl Native for Write {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        match sent {
            Sent::Start => {
                let text = Value::str(std::mem::take(&mut self.text));
                Ok(Next::Call(self.write.clone(), Args::new(vec![text])))
            }
            sent => sent.value().map(|_| Next::Return(Value::None)),
        }
    }
}

fn text_keyword(args: &mut Args, name: &str) -> Result<Option<String>> {
    match args.keyword(name) {
        None | Some(Value::None) => Ok(None),
        Some(Value::Str(text)) => Ok(Some(text.as_str().to_owned())),
        Some(other) => {
            let got = other.type_name();
            Err(Raise::type_error(format!("{name} must be None or a string, not {got}")))
        }
    }
}
