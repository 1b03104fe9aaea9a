//! `print` and `input`.

use crate::python::display;
use crate::python::limits::check_size;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Kind};
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
    let stream = if to.is_some_and(|to| !to.is_none()) {
        Stream::Stderr
    } else {
        Stream::Stdout
    };
    machine.print(stream, &text)?;
    Ok(Value::None.into())
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

pub(super) fn input(_: &mut Machine, args: Args) -> Result<Flow> {
    args.between("input", 0, 1)?;
    Err(Raise::new(
        Kind::NotImplementedError,
        "input() is not supported here: put the answer into the program",
    ))
}
