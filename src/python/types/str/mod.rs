//! `str`: its methods by name. What they do with text is in `python::text`; here arguments are unpacked and refused.

mod change;
mod encode;
mod format;
mod percent;
mod search;
mod split;
mod utf16;

use std::rc::Rc;

use super::arguments::{receiver_of, to_text};
use crate::python::display;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Builtin, Flow, Str};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::text::str_methods as text;
use crate::python::value::Value;

pub use encode::{decode, encoded};
pub use percent::percent;

/// The names of all methods.
pub const NAMES: [&[&str]; 4] = [OWN, change::NAMES, search::NAMES, split::NAMES];

/// The method of that name.
#[must_use]
pub fn method(name: &str) -> Option<&'static Builtin> {
    own(name)
        .or_else(|| change::method(name))
        .or_else(|| search::method(name))
        .or_else(|| split::method(name))
}

builtins! {
    pub(super) fn own, OWN;
    "capitalize" => |_, args| plain(args, "capitalize", text::capitalize),
    "casefold" => |_, args| plain(args, "casefold", text::casefold),
    "lower" => |_, args| plain(args, "lower", str::to_lowercase),
    "swapcase" => |_, args| plain(args, "swapcase", text::swapcase),
    "title" => |_, args| plain(args, "title", text::title),
    "upper" => |_, args| plain(args, "upper", str::to_uppercase),
    "isalnum" => |_, args| ask(args, "isalnum", text::is_alnum),
    "isalpha" => |_, args| ask(args, "isalpha", text::is_alpha),
    "isascii" => |_, args| ask(args, "isascii", str::is_ascii),
    "isdecimal" => |_, args| ask(args, "isdecimal", text::is_decimal),
    "isdigit" => |_, args| ask(args, "isdigit", text::is_digit),
    "isidentifier" => |_, args| ask(args, "isidentifier", text::is_identifier),
    "islower" => |_, args| ask(args, "islower", text::is_lower),
    "isnumeric" => |_, args| ask(args, "isnumeric", text::is_numeric),
    "isprintable" => |_, args| ask(args, "isprintable", text::is_printable),
    "isspace" => |_, args| ask(args, "isspace", text::is_space),
    "istitle" => |_, args| ask(args, "istitle", text::is_title),
    "isupper" => |_, args| ask(args, "isupper", text::is_upper),
    "encode" => encode::encode,
    "format" => format::format,
    "format_map" => format::format_map,
}

builtins! {
    /// What the class itself has of that name.
    pub fn class_method;
    "maketrans" => change::maketrans,
}

/// What calling `str` makes.
///
/// # Errors
/// `TypeError` for arguments that don't fit, `UnicodeDecodeError` for bytes that are no such text.
#[inline(never)]
pub fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [object, encoding, errors] = args.bind("str", ["object", "encoding", "errors"], 0, 3)?;
    let object = object.unwrap_or_else(|| Value::from(""));
    if encoding.is_none() && errors.is_none() {
        return Ok(match object {
            Value::Str(_) => object,
            other => Value::str(display::to_str(machine, &other)?),
        }
        .into());
    }
    if let Some(encoding) = &encoding {
        to_text(encoding, "str() argument 'encoding' must be str")?;
    }
    let Value::Bytes(bytes) = &object else {
        let name = object.type_name();
        return Err(Raise::type_error(format!(
            "decoding to str: need a bytes-like object, {name} found"
        )));
    };
    Ok(Value::str(decode(bytes, encoding.as_ref(), errors.as_ref(), "str()")?).into())
}

/// The text that a method was called on, and the other arguments.
fn this(args: Args, method: &str) -> Result<(Rc<Str>, Args)> {
    receiver_of(args, "str", method, |object| match object {
        Value::Str(text) => Some(Rc::clone(text)),
        _ => None,
    })
}

fn plain(args: Args, method: &str, change: impl Fn(&str) -> String) -> Result<Flow> {
    let (text, args) = this(args, method)?;
    let [] = args.exactly(&format!("str.{method}"))?;
    Ok(Value::str(change(text.as_str())).into())
}

fn ask(args: Args, method: &str, question: impl Fn(&str) -> bool) -> Result<Flow> {
    let (text, args) = this(args, method)?;
    let [] = args.exactly(&format!("str.{method}"))?;
    Ok(Value::Bool(question(text.as_str())).into())
}
