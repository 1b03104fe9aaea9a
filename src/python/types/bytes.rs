//! `bytes`

use std::rc::Rc;

use super::arguments::{at_most, from_len, not_an_integer, receiver_of, to_bound, to_index, to_most};
use super::str::{decode, encoded};
use crate::python::compare::index_of;
use crate::python::limits::check_size;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

builtins! {
    /// The method of that name.
    pub(super) fn method, NAMES;
    "count" => |_, args| Ok(from_len(places(args, "count")?.1.len()).into()),
    "decode" => decode_method,
    "endswith" => |_, args| edge(args, "endswith", <[u8]>::ends_with),
    "find" => |_, args| Ok(place(args, "find", <[usize]>::first)?.unwrap_or(Value::Int(-1)).into()),
    "hex" => hex,
    "index" => |_, args| found(place(args, "index", <[usize]>::first)?),
    "join" => join,
    "lower" => |_, args| changed(args, "lower", <[u8]>::to_ascii_lowercase),
    "lstrip" => |_, args| strip(args, "lstrip", true, false),
    "replace" => replace,
    "rfind" => |_, args| Ok(place(args, "rfind", <[usize]>::last)?.unwrap_or(Value::Int(-1)).into()),
    "rindex" => |_, args| found(place(args, "rindex", <[usize]>::last)?),
    "rstrip" => |_, args| strip(args, "rstrip", false, true),
    "split" => split,
    "startswith" => |_, args| edge(args, "startswith", <[u8]>::starts_with),
    "strip" => |_, args| strip(args, "strip", true, true),
    "upper" => |_, args| changed(args, "upper", <[u8]>::to_ascii_uppercase),
}

builtins! {
    /// The method of that name of the class itself.
    pub(super) fn class_method;
    "fromhex" => from_hex,
}

/// `bytes.fromhex("41 42")`
fn from_hex(_: &mut Machine, args: Args) -> Result<Flow> {
    let [text] = args.exactly("bytes.fromhex")?;
    let Some(text) = text.as_str() else {
        let got = text.type_name();
        return Err(Raise::type_error(format!("fromhex() argument must be str, not {got}")));
    };
    let mut made = Vec::with_capacity(text.len() / 2);
    let mut digits = text.char_indices().filter(|(_, digit)| !digit.is_ascii_whitespace());
    let value = |place: Option<(usize, char)>| {
        let at = place.map_or(text.len(), |(at, _)| at);
        let digit = place.and_then(|(_, digit)| digit.to_digit(16));
        let digit = digit.and_then(|digit| u8::try_from(digit).ok());
        let wrong = format!("non-hexadecimal number found in fromhex() arg at position {at}");
        digit.ok_or_else(|| Raise::value_error(wrong))
    };
    while let Some(first) = digits.next() {
        made.push(value(Some(first))? << 4 | value(digits.next())?);
    }
    Ok(bytes(made))
}

/// What calling `bytes` makes.
///
/// # Errors
/// `TypeError` or `ValueError` for what bytes can't be made of.
#[inline(never)]
pub(super) fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [source, encoding, errors] = args.bind("bytes", ["source", "encoding", "errors"], 0, 3)?;
    match source {
        None => Ok(bytes(Vec::new())),
        Some(Value::Str(text)) => {
            if encoding.is_none() {
                return Err(Raise::type_error("string argument without an encoding"));
            }
            Ok(bytes(encoded(
                text.as_str(),
                encoding.as_ref(),
                errors.as_ref(),
                "bytes()",
            )?))
        }
        Some(_) if encoding.is_some() => Err(Raise::type_error("encoding without a string argument")),
        Some(same @ Value::Bytes(_)) => Ok(same.into()),
        Some(count @ (Value::Int(_) | Value::Big(_) | Value::Bool(_))) => {
            let count = usize::try_from(to_index(&count)?).map_err(|_| Raise::value_error("negative count"))?;
            check_size(count as u64)?;
            Ok(bytes(vec![0; count]))
        }
        Some(source) if machine.iter(&source).is_err() => {
            let name = source.type_name();
            Err(Raise::type_error(format!("cannot convert '{name}' object to bytes")))
        }
        Some(source) => machine.collect(&source, |_, numbers| {
            let byte = |number: &Value| {
                let number = index_of(number).ok_or_else(|| not_an_integer(number))?;
                let byte = number.ok().and_then(|number| u8::try_from(number).ok());
                byte.ok_or_else(|| Raise::value_error("bytes must be in range(0, 256)"))
            };
            Ok(bytes(numbers.iter().map(byte).collect::<Result<Vec<u8>>>()?))
        }),
    }
}

fn bytes(bytes: impl Into<Rc<[u8]>>) -> Flow {
    Value::Bytes(bytes.into()).into()
}

fn this(args: Args, method: &str) -> Result<(Rc<[u8]>, Args)> {
    receiver_of(args, "bytes", method, as_bytes)
}

fn as_bytes(value: &Value) -> Option<Rc<[u8]>> {
    match value {
        Value::Bytes(bytes) => Some(Rc::clone(bytes)),
        _ => None,
    }
}

fn to_bytes(value: &Value) -> Result<Rc<[u8]>> {
    as_bytes(value)
        .ok_or_else(|| Raise::type_error(format!("a bytes-like object is required, not '{}'", value.type_name())))
}

fn decode_method(_: &mut Machine, args: Args) -> Result<Flow> {
    let (own, args) = this(args, "decode")?;
    at_most(&args, "decode", 2)?;
    let [encoding, errors] = args.bind("decode", ["encoding", "errors"], 0, 2)?;
    Ok(Value::str(decode(&own, encoding.as_ref(), errors.as_ref(), "decode()")?).into())
}

fn hex(_: &mut Machine, args: Args) -> Result<Flow> {
    let (own, args) = this(args, "hex")?;
    let [separator, group] = args.bind("hex", ["sep", "bytes_per_sep"], 0, 2)?;
    let separator = match separator.as_ref().map(|it| (it.as_str(), as_bytes(it))) {
        None => String::new(),
        Some((Some(text), _)) => text.to_owned(),
        Some((_, Some(bytes))) => bytes.iter().map(|byte| char::from(*byte)).collect(),
        Some(_) => return Err(Raise::type_error("sep must be str or bytes.")),
    };
    if separator.chars().count() > 1 {
        return Err(Raise::value_error("sep must be length 1."));
    }
    // Groups are counted from the right, or from the left for a negative number.
    let group = group.map_or(Ok(1), |group| to_index(&group))?;
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    let mut text = String::with_capacity(own.len() * 2);
    for (place, byte) in own.iter().enumerate() {
        let from = if group < 0 { place } else { own.len() - place };
        if place > 0 && size > 0 && from % size == 0 {
            text.push_str(&separator);
        }
        text.extend([byte >> 4, byte & 15].map(|half| char::from_digit(u32::from(half), 16).unwrap_or('0')));
    }
    Ok(Value::str(text).into())
}

fn changed(args: Args, method: &str, change: impl Fn(&[u8]) -> Vec<u8>) -> Result<Flow> {
    let (own, args) = this(args, method)?;
    let [] = args.exactly(&format!("bytes.{method}"))?;
    Ok(bytes(change(&own)))
}

fn edge(args: Args, method: &str, is: impl Fn(&[u8], &[u8]) -> bool) -> Result<Flow> {
    let (own, args) = this(args, method)?;
    args.between(method, 1, 3)?;
    let range = bounds(&own, &args)?;
    let is = |wanted: &[u8]| own.get(range.clone()).is_some_and(|part| is(part, wanted));
    let answer = match &args.positional[0] {
        Value::Tuple(all) => all
            .iter()
            .map(to_bytes)
            .collect::<Result<Vec<_>>>()?
            .iter()
            .any(|wanted| is(wanted)),
        Value::Bytes(wanted) => is(wanted),
        other => {
            let name = other.type_name();
            let message = format!("{method} first arg must be bytes or a tuple of bytes, not {name}");
            return Err(Raise::type_error(message));
        }
    };
    Ok(Value::Bool(answer).into())
}

/// The part of the bytes that an optional start and end leave; one that begins after its end is none.
fn bounds(own: &[u8], args: &Args) -> Result<std::ops::Range<usize>> {
    let length = i64::try_from(own.len()).unwrap_or(i64::MAX);
    let from_end = |place: i64| {
        if place < 0 {
            place.saturating_add(length).max(0)
        } else {
            place.min(length + 1)
        }
    };
    let to_usize = |place: i64| usize::try_from(place).unwrap_or(0);
    let start = to_usize(to_bound(args.positional.get(1))?.map_or(0, from_end));
    let end = to_usize(to_bound(args.positional.get(2))?.map_or(length, from_end).min(length));
    Ok(start..end)
}

/// Where the wanted bytes are without overlapping, and how many they are.
fn places(args: Args, method: &str) -> Result<(usize, Vec<usize>)> {
    let (own, args) = this(args, method)?;
    args.between(method, 1, 3)?;
    let wanted: Rc<[u8]> = match &args.positional[0] {
        Value::Int(byte) => {
            let byte = u8::try_from(*byte).map_err(|_| Raise::value_error("byte must be in range(0, 256)"))?;
            Rc::from([byte])
        }
        other => to_bytes(other)?,
    };
    let std::ops::Range { start, end } = bounds(&own, &args)?;
    let mut found = Vec::new();
    let mut place = start;
    while place + wanted.len() <= end {
        if own[place..].starts_with(&wanted) {
            found.push(place);
            place += wanted.len().max(1);
        } else {
            place += 1;
        }
    }
    Ok((wanted.len(), found))
}

/// Where the wanted bytes are: the first place or the last, as `pick` says.
fn place(args: Args, method: &str, pick: impl Fn(&[usize]) -> Option<&usize>) -> Result<Option<Value>> {
    let (_, found) = places(args, method)?;
    Ok(pick(&found).map(|place| from_len(*place)))
}

fn found(place: Option<Value>) -> Result<Flow> {
    place
        .map(Flow::Value)
        .ok_or_else(|| Raise::value_error("subsection not found"))
}

fn replace(_: &mut Machine, args: Args) -> Result<Flow> {
    let (own, args) = this(args, "replace")?;
    args.between("replace", 2, 3)?;
    let new = to_bytes(&args.positional[1])?;
    let most = to_most(args.positional.get(2))?.unwrap_or(usize::MAX);
    let (length, found) = places(
        Args::new(vec![Value::Bytes(Rc::clone(&own)), args.positional[0].clone()]),
        "replace",
    )?;
    check_size((own.len() as u64).saturating_add((found.len() as u64).saturating_mul(new.len() as u64)))?;
    let mut replaced = Vec::with_capacity(own.len());
    let mut done = 0;
    for place in found.into_iter().take(most) {
        replaced.extend_from_slice(&own[done..place]);
        replaced.extend_from_slice(&new);
        done = place + length;
    }
    replaced.extend_from_slice(&own[done..]);
    Ok(bytes(replaced))
}

fn split(_: &mut Machine, args: Args) -> Result<Flow> {
    let (own, args) = this(args, "split")?;
    let [separator, most] = args.bind("split", ["sep", "maxsplit"], 0, 2)?;
    let most = to_most(most.as_ref())?.unwrap_or(usize::MAX);
    let mut parts = Vec::new();
    match separator {
        None | Some(Value::None) => {
            let mut rest = own.trim_ascii_start();
            while !rest.is_empty() {
                let length = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
                let length = if parts.len() >= most { rest.len() } else { length };
                parts.push(Value::Bytes(rest[..length].into()));
                rest = rest[length..].trim_ascii_start();
            }
        }
        Some(separator) => {
            let wanted = to_bytes(&separator)?;
            if wanted.is_empty() {
                return Err(Raise::value_error("empty separator"));
            }
            let (_, found) = places(Args::new(vec![Value::Bytes(Rc::clone(&own)), separator]), "split")?;
            let mut done = 0;
            for place in found.into_iter().take(most) {
                parts.push(Value::Bytes(own[done..place].into()));
                done = place + wanted.len();
            }
            parts.push(Value::Bytes(own[done..].into()));
        }
    }
    Ok(Value::list(parts).into())
}

fn strip(args: Args, method: &str, at_start: bool, at_end: bool) -> Result<Flow> {
    let (own, args) = this(args, method)?;
    args.between(method, 0, 1)?;
    let symbols: Rc<[u8]> = match args.positional.first() {
        None | Some(Value::None) => Rc::from(*b" \t\n\r\x0b\x0c"),
        Some(symbols) => to_bytes(symbols)?,
    };
    let mut rest = &own[..];
    while let [first, after @ ..] = rest
        && at_start
        && symbols.contains(first)
    {
        rest = after;
    }
    while let [before @ .., last] = rest
        && at_end
        && symbols.contains(last)
    {
        rest = before;
    }
    Ok(bytes(rest))
}

fn join(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (separator, args) = this(args, "join")?;
    let [parts] = args.exactly("bytes.join")?;
    machine.collect(&parts, move |_, parts| {
        let mut joined = Vec::new();
        for (place, part) in parts.iter().enumerate() {
            let Value::Bytes(part) = part else {
                let found = part.type_name();
                let message = format!("sequence item {place}: expected a bytes-like object, {found} found");
                return Err(Raise::type_error(message));
            };
            if place > 0 {
                joined.extend_from_slice(&separator);
            }
            joined.extend_from_slice(part);
            check_size(joined.len() as u64)?;
        }
        Ok(bytes(joined))
    })
}
