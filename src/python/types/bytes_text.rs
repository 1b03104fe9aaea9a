//! What `bytes` do as texts of ASCII: where no letter counts, they are the text whose characters have the same codes, and do
//! what that does.

use std::rc::Rc;

use super::arguments::receiver_of;
use super::str;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

builtins! {
    /// The method of that name.
    pub(super) fn method, NAMES;
    "capitalize" => |_, args| changed(args, "capitalize", capitalize),
    "center" => |machine, args| as_text(machine, args, "center"),
    "expandtabs" => |machine, args| as_text(machine, args, "expandtabs"),
    "isalnum" => |_, args| every(args, "isalnum", u8::is_ascii_alphanumeric),
    "isalpha" => |_, args| every(args, "isalpha", u8::is_ascii_alphabetic),
    "isascii" => |_, args| Ok(Value::Bool(this(args, "isascii")?.0.is_ascii()).into()),
    "isdigit" => |_, args| every(args, "isdigit", u8::is_ascii_digit),
    "islower" => |_, args| cased(args, "islower", u8::is_ascii_uppercase),
    "isspace" => |_, args| every(args, "isspace", |byte| byte.is_ascii_whitespace() || *byte == 0x0b),
    "istitle" => |_, args| {
        let (own, _) = this(args, "istitle")?;
        Ok(Value::Bool(own.iter().any(u8::is_ascii_alphabetic) && *own == *title(&own)).into())
    },
    "isupper" => |_, args| cased(args, "isupper", u8::is_ascii_lowercase),
    "ljust" => |machine, args| as_text(machine, args, "ljust"),
    "partition" => |machine, args| as_text(machine, args, "partition"),
    "removeprefix" => |machine, args| as_text(machine, args, "removeprefix"),
    "removesuffix" => |machine, args| as_text(machine, args, "removesuffix"),
    "rjust" => |machine, args| as_text(machine, args, "rjust"),
    "rpartition" => |machine, args| as_text(machine, args, "rpartition"),
    "rsplit" => |machine, args| as_text(machine, args, "rsplit"),
    "splitlines" => split_lines,
    "swapcase" => |_, args| changed(args, "swapcase", |own| own.iter().map(|byte| swapped(*byte)).collect()),
    "title" => |_, args| changed(args, "title", title),
    "translate" => translate,
    "zfill" => |machine, args| as_text(machine, args, "zfill"),
}

builtins! {
    /// The method of that name of the class itself.
    pub(super) fn class_method;
    "maketrans" => make_table,
}

fn this(args: Args, method: &str) -> Result<(Rc<[u8]>, Args)> {
    receiver_of(args, "bytes", method, |value| match value {
        Value::Bytes(bytes) => Some(Rc::clone(bytes)),
        _ => None,
    })
}

/// Does what the method of `str` does with the text of the same codes.
fn as_text(machine: &mut Machine, mut args: Args, name: &str) -> Result<Flow> {
    for arg in args
        .positional
        .iter_mut()
        .chain(args.keywords.iter_mut().map(|(_, value)| value))
    {
        *arg = match arg.plain() {
            Value::Bytes(bytes) => Value::str(bytes.iter().map(|byte| char::from(*byte)).collect::<String>()),
            Value::Str(_) => return Err(Raise::type_error("a bytes-like object is required, not 'str'")),
            other => other.clone(),
        };
    }
    let method = str::method(name).ok_or_else(|| Raise::type_error(format!("bytes have no {name}")))?;
    match (method.call)(machine, args)? {
        Flow::Value(value) => Ok(as_bytes(&value).into()),
        other => Ok(other),
    }
}

/// Texts as the bytes of the same codes, also in a list or a tuple.
fn as_bytes(value: &Value) -> Value {
    let all = |values: &[Value]| values.iter().map(as_bytes).collect::<Vec<_>>();
    match value {
        Value::Str(text) => {
            let codes = text.as_str().chars().map(|code| u8::try_from(code).unwrap_or(b'?'));
            Value::Bytes(codes.collect())
        }
        Value::List(values) => Value::list(all(&values.borrow())),
        Value::Tuple(values) => Value::tuple(all(values)),
        other => other.clone(),
    }
}

fn changed(args: Args, method: &str, change: impl Fn(&[u8]) -> Vec<u8>) -> Result<Flow> {
    let (own, args) = this(args, method)?;
    let [] = args.exactly(&format!("bytes.{method}"))?;
    Ok(Value::Bytes(change(&own).into()).into())
}

/// Whether there are bytes, and all of them are such.
fn every(args: Args, method: &str, is: impl Fn(&u8) -> bool) -> Result<Flow> {
    let (own, args) = this(args, method)?;
    let [] = args.exactly(&format!("bytes.{method}"))?;
    Ok(Value::Bool(!own.is_empty() && own.iter().all(is)).into())
}

/// Whether there are letters, and none of them is of the other case.
fn cased(args: Args, method: &str, is_other: impl Fn(&u8) -> bool) -> Result<Flow> {
    let (own, args) = this(args, method)?;
    let [] = args.exactly(&format!("bytes.{method}"))?;
    Ok(Value::Bool(own.iter().any(u8::is_ascii_alphabetic) && !own.iter().any(is_other)).into())
}

fn capitalize(own: &[u8]) -> Vec<u8> {
    let mut made = own.to_ascii_lowercase();
    if let Some(first) = made.first_mut() {
        first.make_ascii_uppercase();
    }
    made
}

fn title(own: &[u8]) -> Vec<u8> {
    let mut in_word = false;
    let letters = own.iter().map(|byte| {
        let made = if in_word {
            byte.to_ascii_lowercase()
        } else {
            byte.to_ascii_uppercase()
        };
        in_word = byte.is_ascii_alphabetic();
        made
    });
    letters.collect()
}

const fn swapped(byte: u8) -> u8 {
    if byte.is_ascii_lowercase() {
        byte.to_ascii_uppercase()
    } else {
        byte.to_ascii_lowercase()
    }
}

/// Lines end with `\n`, `\r` or both; texts know more ends.
fn split_lines(_: &mut Machine, args: Args) -> Result<Flow> {
    let (own, args) = this(args, "splitlines")?;
    let [keep] = args.bind("splitlines", ["keepends"], 0, 1)?;
    let keep = keep.is_some_and(|keep| !matches!(keep, Value::None | Value::Bool(false) | Value::Int(0)));
    let mut lines = Vec::new();
    let mut rest = &own[..];
    while !rest.is_empty() {
        let length = rest
            .iter()
            .position(|byte| matches!(byte, b'\n' | b'\r'))
            .unwrap_or(rest.len());
        let ended = rest.len() - length;
        let end = if rest[length..].starts_with(b"\r\n") {
            2
        } else {
            ended.min(1)
        };
        let (line, after) = rest.split_at(length + end);
        lines.push(Value::Bytes(if keep { line.into() } else { line[..length].into() }));
        rest = after;
    }
    Ok(Value::list(lines).into())
}

/// `bytes.maketrans(b"ab", b"xy")`
fn make_table(_: &mut Machine, args: Args) -> Result<Flow> {
    let [Value::Bytes(from), Value::Bytes(to)] = args.exactly("maketrans")? else {
        return Err(Raise::type_error("a bytes-like object is required"));
    };
    if from.len() != to.len() {
        return Err(Raise::value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (from, to) in from.iter().zip(to.iter()) {
        table[usize::from(*from)] = *to;
    }
    Ok(Value::Bytes(table.into()).into())
}

fn translate(_: &mut Machine, args: Args) -> Result<Flow> {
    let (own, args) = this(args, "translate")?;
    let [table, delete] = args.bind("translate", ["table", "delete"], 1, 2)?;
    let gone = match delete {
        Some(Value::Bytes(gone)) => gone,
        _ => Rc::from([]),
    };
    let kept = own.iter().filter(|byte| !gone.contains(byte));
    let made: Rc<[u8]> = match table {
        Some(Value::Bytes(table)) if table.len() == 256 => kept.map(|byte| table[usize::from(*byte)]).collect(),
        Some(Value::None) => kept.copied().collect(),
        _ => return Err(Raise::value_error("translation table must be 256 characters long")),
    };
    Ok(Value::Bytes(made).into())
}
