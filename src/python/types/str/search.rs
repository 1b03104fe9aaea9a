//! Methods that look for text in a text.

use super::this;
use crate::python::objects::{Args, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::text::str_methods::{Bounds, count, ends_with, find, rfind, starts_with};
use crate::python::types::arguments::{from_len, to_bound, to_text};
use crate::python::value::Value;

builtins! {
    pub(super) fn method, NAMES;
    "count" => |_, args| Ok(from_len(search(args, "count", count)?).into()),
    "find" => |_, args| Ok(place(search(args, "find", find)?).into()),
    "rfind" => |_, args| Ok(place(search(args, "rfind", rfind)?).into()),
    "index" => |_, args| found(search(args, "index", find)?),
    "rindex" => |_, args| found(search(args, "rindex", rfind)?),
    "startswith" => |_, args| any(args, "startswith", starts_with),
    "endswith" => |_, args| any(args, "endswith", ends_with),
}

fn bounds(args: &Args) -> Result<Bounds> {
    Ok(Bounds {
        start: to_bound(args.positional.get(1))?,
        end: to_bound(args.positional.get(2))?,
    })
}

fn search<T>(args: Args, method: &str, search: impl Fn(&str, &str, Bounds) -> T) -> Result<T> {
    let (text, args) = this(args, method)?;
    args.between(method, 1, 3)?;
    let wanted = to_text(&args.positional[0], &format!("{method}() argument 1 must be str"))?;
    Ok(search(text.as_str(), wanted.as_str(), bounds(&args)?))
}

fn place(found: Option<usize>) -> Value {
    found.map_or(Value::Int(-1), from_len)
}

fn found(found: Option<usize>) -> Result<Flow> {
    found
        .map(|place| from_len(place).into())
        .ok_or_else(|| Raise::value_error("substring not found"))
}

fn any(args: Args, method: &str, is: impl Fn(&str, &str, Bounds) -> bool) -> Result<Flow> {
    let (text, args) = this(args, method)?;
    args.between(method, 1, 3)?;
    let bounds = bounds(&args)?;
    let is = |wanted: &str| is(text.as_str(), wanted, bounds);
    Ok(Value::Bool(match &args.positional[0] {
        Value::Str(wanted) => is(wanted.as_str()),
        Value::Tuple(all) => {
            for wanted in all.iter() {
                if is(to_text(wanted, &format!("tuple for {method} must only contain str"))?.as_str()) {
                    return Ok(Value::Bool(true).into());
                }
            }
            false
        }
        other => {
            let name = other.type_name();
            let message = format!("{method} first arg must be str or a tuple of str, not {name}");
            return Err(Raise::type_error(message));
        }
    })
    .into())
}
