//! Methods that take a text apart.

use super::this;
use crate::python::compare::truth;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow};
use crate::python::raise::Result;
use crate::python::table::builtins;
use crate::python::text::str_methods as text;
use crate::python::types::arguments::{at_most, to_most, to_text};
use crate::python::value::Value;

builtins! {
    pub(super) fn method, NAMES;
    "split" => |_, args| split(args, "split", text::split_space, text::split),
    "rsplit" => |_, args| split(args, "rsplit", text::rsplit_space, text::rsplit),
    "splitlines" => splitlines,
    "partition" => |_, args| partition(args, "partition", text::partition),
    "rpartition" => |_, args| partition(args, "rpartition", text::rpartition),
}

fn list(parts: Vec<&str>) -> Flow {
    Value::list(parts.into_iter().map(Value::from).collect()).into()
}

fn split(
    args: Args,
    method: &str,
    at_space: impl Fn(&str, Option<usize>) -> Vec<&str>,
    at: impl for<'a> Fn(&'a str, &str, Option<usize>) -> Result<Vec<&'a str>>,
) -> Result<Flow> {
    let (text, args) = this(args, method)?;
    at_most(&args, method, 2)?;
    let [separator, most] = args.bind(method, ["sep", "maxsplit"], 0, 2)?;
    let most = to_most(most.as_ref())?;
    Ok(match separator {
        None | Some(Value::None) => list(at_space(text.as_str(), most)),
        Some(separator) => {
            let separator = to_text(&separator, "must be str or None")?;
            list(at(text.as_str(), separator.as_str(), most)?)
        }
    })
}

fn splitlines(_: &mut Machine, args: Args) -> Result<Flow> {
    let (text, args) = this(args, "splitlines")?;
    at_most(&args, "splitlines", 1)?;
    let [keep] = args.bind("splitlines", ["keepends"], 0, 1)?;
    Ok(list(text::splitlines(
        text.as_str(),
        truth(&keep.unwrap_or(Value::Bool(false)))?,
    )))
}

fn partition(
    args: Args,
    method: &str,
    part: impl for<'a> Fn(&'a str, &'a str) -> Result<[&'a str; 3]>,
) -> Result<Flow> {
    let (text, args) = this(args, method)?;
    let [separator] = args.exactly(&format!("str.{method}"))?;
    let separator = to_text(&separator, "must be str")?;
    Ok(Value::tuple(part(text.as_str(), separator.as_str())?.map(Value::from).to_vec()).into())
}
