//! The streams that a program writes to and reads from: `sys.stdout`, `sys.stderr`, `sys.stdin`.

use std::rc::Rc;

use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::modules::read_line;
use crate::python::objects::{Args, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;
use crate::trace;

static CLASS: LibraryClass = LibraryClass {
    name: "TextIOWrapper",
    module: "_io",
    base: None,
    construct: |_, _| {
        let message = "making a stream is not supported here";
        Err(Raise::new(Kind::NotImplementedError, message))
    },
    methods,
};

/// One of the streams.
struct Stream {
    name: &'static str,
    /// Where what is written goes; none for the one that is read from.
    to: Option<trace::Stream>,
}

/// The stream of that name, new: nobody compares them but the library, which keeps those that it got.
pub(super) fn stream(name: &str) -> Option<Value> {
    let (name, to) = match name {
        "stdin" => ("<stdin>", None),
        "stdout" => ("<stdout>", Some(trace::Stream::Stdout)),
        "stderr" => ("<stderr>", Some(trace::Stream::Stderr)),
        _ => return None,
    };
    Some(Value::object(Stream { name, to }))
}

/// Where what is written to this value goes, if it is one of the streams.
#[must_use]
pub fn stream_of(value: &Value) -> Option<trace::Stream> {
    match value {
        Value::Object(object) => object.downcast::<Stream>()?.to,
        _ => None,
    }
}

/// Whether this value is the stream that is read from.
#[must_use]
pub fn stdin_is_own(value: &Value) -> bool {
    matches!(value, Value::Object(object) if object.downcast::<Stream>().is_some_and(|stream| stream.to.is_none()))
}

impl Object for Stream {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        Some(match name {
            "name" => Value::str(self.name),
            "encoding" => Value::from("utf-8"),
            "errors" => Value::from("strict"),
            "closed" | "line_buffering" => Value::Bool(false),
            "mode" => Value::from(if self.to.is_some() { "w" } else { "r" }),
            _ => return None,
        })
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let mode = if self.to.is_some() { "w" } else { "r" };
        Some(format!(
            "<_io.TextIOWrapper name='{}' mode='{mode}' encoding='utf-8'>",
            self.name
        ))
    }
}

builtins! {
    fn methods;
    "fileno" => |_, args| Ok(Value::Int(match receiver(args)?.to {
        None | Some(trace::Stream::Stdin) => 0,
        Some(trace::Stream::Stdout) => 1,
        Some(trace::Stream::Stderr) => 2,
    }).into()),
    "flush" => |_, args| receiver(args).map(|_| Value::None.into()),
    "isatty" => |_, args| receiver(args).map(|_| Value::Bool(false).into()),
    "__iter__" => |_, args| Ok(args.positional.into_iter().next().unwrap_or_default().into()),
    "__next__" => next,
    "readable" => |_, args| Ok(Value::Bool(receiver(args)?.to.is_none()).into()),
    "read" => read,
    "readline" => readline,
    "readlines" => readlines,
    "reconfigure" => |_, args| receiver(args).map(|_| Value::None.into()),
    "writable" => |_, args| Ok(Value::Bool(receiver(args)?.to.is_some()).into()),
    "write" => write,
}

fn receiver(args: Args) -> Result<Rc<Stream>> {
    match args.positional.into_iter().next() {
        Some(Value::Object(object)) => object.downcast::<Stream>(),
        _ => None,
    }
    .ok_or_else(|| Raise::type_error("a stream is needed"))
}

fn write(machine: &mut Machine, args: Args) -> Result<Flow> {
    args.between("write", 2, 2)?;
    let text = match &args.positional[1] {
        Value::Str(text) => Rc::clone(text),
        other => {
            let name = other.type_name();
            return Err(Raise::type_error(format!("write() argument must be str, not {name}")));
        }
    };
    let stream = receiver(args)?;
    let Some(to) = stream.to else {
        return Err(Raise::new(Kind::OSError, "not writable"));
    };
    machine.print(to, text.as_str())?;
    Ok(Value::Int(i64::try_from(text.len()).unwrap_or(i64::MAX)).into())
}

fn readable(args: Args) -> Result<()> {
    match receiver(args)?.to {
        None => Ok(()),
        Some(_) => Err(Raise::new(Kind::OSError, "not readable")),
    }
}

/// The next line, with its end; an empty text where there are no more.
fn readline(_: &mut Machine, args: Args) -> Result<Flow> {
    args.between("readline", 1, 1)?;
    readable(args)?;
    Ok(Flow::Native(Box::new(Lines::First)))
}

fn next(_: &mut Machine, args: Args) -> Result<Flow> {
    readable(args)?;
    Ok(Flow::Native(Box::new(Lines::Next)))
}

fn read(_: &mut Machine, args: Args) -> Result<Flow> {
    args.between("read", 1, 1)?;
    readable(args)?;
    Ok(Flow::Native(Box::new(Lines::All(String::new()))))
}

fn readlines(_: &mut Machine, args: Args) -> Result<Flow> {
    args.between("readlines", 1, 1)?;
    readable(args)?;
    Ok(Flow::Native(Box::new(Lines::List(Vec::new()))))
}

/// Reads lines, and answers with them so.
enum Lines {
    /// The next one.
    First,
    /// The next one, as an iterator does.
    Next,
    /// All that are left, in one text.
    All(String),
    /// All that are left, in a list.
    List(Vec<Value>),
}

impl Native for Lines {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        if let Sent::Start = sent {
            return Ok(Next::Call(read_line(), Args::default()));
        }
        let line = sent.value()?;
        let text = line.as_str().unwrap_or_default();
        Ok(match self {
            Self::Next if text.is_empty() => Next::Exhausted(Value::None),
            Self::First | Self::Next => Next::Return(line),
            Self::All(all) if text.is_empty() => Next::Return(Value::str(std::mem::take(all))),
            Self::List(all) if text.is_empty() => Next::Return(Value::list(std::mem::take(all))),
            Self::All(all) => {
                all.push_str(text);
                Next::Call(read_line(), Args::default())
            }
            Self::List(all) => {
                all.push(line);
                Next::Call(read_line(), Args::default())
            }
        })
    }
}
