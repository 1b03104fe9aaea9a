//! Methods that answer with a changed text.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;

use super::this;
use crate::python::limits::check_size;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Dict, Flow, Table};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::text::str_methods as text;
use crate::python::types::arguments::{at_most, to_index, to_most, to_text};
use crate::python::value::Value;

builtins! {
    pub(super) fn method, NAMES;
    "center" => |_, args| pad(args, "center", text::center),
    "ljust" => |_, args| pad(args, "ljust", text::ljust),
    "rjust" => |_, args| pad(args, "rjust", text::rjust),
    "strip" => |_, args| strip(args, "strip", text::strip),
    "lstrip" => |_, args| strip(args, "lstrip", text::lstrip),
    "rstrip" => |_, args| strip(args, "rstrip", text::rstrip),
    "removeprefix" => |_, args| remove(args, "removeprefix", |text, part| text.strip_prefix(part)),
    "removesuffix" => |_, args| remove(args, "removesuffix", |text, part| text.strip_suffix(part)),
    "expandtabs" => expandtabs,
    "replace" => replace,
    "zfill" => zfill,
    "join" => join,
    "translate" => translate,
}

fn pad(args: Args, method: &str, pad: impl Fn(&str, i64, char) -> Result<String>) -> Result<Flow> {
    let (text, args) = this(args, method)?;
    args.between(method, 1, 2)?;
    let width = to_index(&args.positional[0])?;
    let fill = match args.positional.get(1) {
        None => ' ',
        Some(fill) => {
            let fill = to_text(fill, "The fill character must be a unicode character")?;
            let mut symbols = fill.as_str().chars();
            match (symbols.next(), symbols.next()) {
                (Some(symbol), None) => symbol,
                _ => {
                    return Err(Raise::type_error(
                        "The fill character must be exactly one character long",
                    ));
                }
            }
        }
    };
    Ok(Value::str(pad(text.as_str(), width, fill)?).into())
}

fn strip(args: Args, method: &str, strip: impl for<'a> Fn(&'a str, Option<&str>) -> &'a str) -> Result<Flow> {
    let (text, args) = this(args, method)?;
    args.between(method, 0, 1)?;
    let stripped = match args.positional.first() {
        None | Some(Value::None) => strip(text.as_str(), None),
        Some(Value::Str(symbols)) => strip(text.as_str(), Some(symbols.as_str())),
        Some(_) => return Err(Raise::type_error(format!("{method} arg must be None or str"))),
    };
    Ok(Value::str(stripped).into())
}

fn remove(args: Args, method: &str, remove: impl for<'a> Fn(&'a str, &str) -> Option<&'a str>) -> Result<Flow> {
    let (text, args) = this(args, method)?;
    let [part] = args.exactly(&format!("str.{method}"))?;
    let part = to_text(&part, &format!("{method}() argument must be str"))?;
    Ok(remove(text.as_str(), part.as_str())
        .map_or_else(|| Value::Str(Rc::clone(&text)), Value::str)
        .into())
}

fn expandtabs(_: &mut Machine, args: Args) -> Result<Flow> {
    let (text, args) = this(args, "expandtabs")?;
    at_most(&args, "expandtabs", 1)?;
    let [size] = args.bind("expandtabs", ["tabsize"], 0, 1)?;
    let size = size.as_ref().map_or(Ok(8), to_index)?;
    Ok(Value::str(text::expandtabs(text.as_str(), size)?).into())
}

fn replace(_: &mut Machine, args: Args) -> Result<Flow> {
    let (text, mut args) = this(args, "replace")?;
    let named = args.keyword("count");
    args.no_keywords("replace")?;
    if args.positional.len() < 2 {
        let given = args.positional.len();
        let message = format!("replace() takes at least 2 positional arguments ({given} given)");
        return Err(Raise::type_error(message));
    }
    args.between("replace", 2, 3)?;
    let old = to_text(&args.positional[0], "replace() argument 1 must be str")?;
    let new = to_text(&args.positional[1], "replace() argument 2 must be str")?;
    let most = to_most(args.positional.get(2).or(named.as_ref()))?;
    Ok(Value::str(text::replace(text.as_str(), old.as_str(), new.as_str(), most)?).into())
}

fn zfill(_: &mut Machine, args: Args) -> Result<Flow> {
    let (text, args) = this(args, "zfill")?;
    let [width] = args.exactly("str.zfill")?;
    Ok(Value::str(text::zfill(text.as_str(), to_index(&width)?)?).into())
}

fn join(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (separator, args) = this(args, "join")?;
    let [parts] = args.exactly("str.join")?;
    let parts = match parts {
        Value::List(_) | Value::Tuple(_) => parts,
        other => machine.iter(&other).map_err(|raise| match raise {
            Raise::Ask(_) => raise,
            _ => Raise::type_error("can only join an iterable"),
        })?,
    };
    machine.collect(&parts, move |_, parts| {
        let mut joined = String::new();
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                joined.push_str(separator.as_str());
            }
            let Value::Str(part) = part.plain() else {
                let found = part.type_name();
                let message = format!("sequence item {index}: expected str instance, {found} found");
                return Err(Raise::type_error(message));
            };
            joined.push_str(part.as_str());
            check_size(joined.len() as u64)?;
        }
        Ok(Value::str(joined).into())
    })
}

fn translate(_: &mut Machine, args: Args) -> Result<Flow> {
    let (text, args) = this(args, "translate")?;
    let [table] = args.exactly("str.translate")?;
    let Value::Dict(table) = &table else {
        return Err(Raise::type_error(format!(
            "'{}' object is not subscriptable",
            table.type_name()
        )));
    };
    let mut known: HashMap<char, String> = HashMap::new();
    let mut changed = String::with_capacity(text.as_str().len());
    for symbol in text.as_str().chars() {
        let new = match known.entry(symbol) {
            Entry::Occupied(new) => new.into_mut(),
            Entry::Vacant(place) => place.insert(translated(&table.borrow(), symbol)?),
        };
        changed.push_str(new);
        check_size(changed.len() as u64)?;
    }
    Ok(Value::str(changed).into())
}

/// What a table of `str.translate` has for a character: a code, a text, `None` for nothing, or no entry.
fn translated(table: &Table, symbol: char) -> Result<String> {
    match table.get(&Value::Int(i64::from(symbol as u32)))? {
        None => Ok(symbol.to_string()),
        Some(Value::None) => Ok(String::new()),
        Some(Value::Str(new)) => Ok(new.as_str().to_owned()),
        Some(Value::Int(code)) => u32::try_from(*code)
            .ok()
            .and_then(char::from_u32)
            .map(String::from)
            .ok_or_else(|| Raise::value_error("character mapping must be in range(0x110000)")),
        Some(_) => Err(Raise::type_error("character mapping must return integer, None or str")),
    }
}

/// `str.maketrans`
pub(super) fn maketrans(_: &mut Machine, args: Args) -> Result<Flow> {
    args.between("maketrans", 1, 3)?;
    let mut table = Table::default();
    let code = |symbol: char| Value::Int(i64::from(symbol as u32));
    match args.positional.as_slice() {
        [Value::Dict(dict)] => {
            for (key, value) in dict.borrow().iter() {
                let key = match key {
                    Value::Str(key) => {
                        let mut symbols = key.as_str().chars();
                        match (symbols.next(), symbols.next()) {
                            (Some(symbol), None) => code(symbol),
                            _ => return Err(Raise::value_error("string keys in translate table must be of length 1")),
                        }
                    }
                    Value::Int(_) => key.clone(),
                    _ => return Err(Raise::type_error("keys in translate table must be strings or integers")),
                };
                table.insert(key, value.clone())?;
            }
        }
        [_] => {
            return Err(Raise::type_error(
                "if you give only one argument to maketrans it must be a dict",
            ));
        }
        [from, to, dropped @ ..] => {
            let from = to_text(
                from,
                "first maketrans argument must be a string if there is a second argument",
            )?;
            let to = to_text(to, "maketrans() argument 2 must be str")?;
            if from.len() != to.len() {
                return Err(Raise::value_error(
                    "the first two maketrans arguments must have equal length",
                ));
            }
            for (from, to) in from.as_str().chars().zip(to.as_str().chars()) {
                table.insert(code(from), code(to))?;
            }
            for dropped in dropped {
                let dropped = to_text(dropped, "maketrans() argument 3 must be str")?;
                for symbol in dropped.as_str().chars() {
                    table.insert(code(symbol), Value::None)?;
                }
            }
        }
        [] => {}
    }
    Ok(Value::Dict(Rc::new(Dict::new(table))).into())
}
