//! `int` and `bool`

use num_bigint::{BigInt, Sign};

use super::arguments::{receiver_of, to_index, to_text};
use crate::python::ask::ask_method;
use crate::python::compare::{integer, truth};
use crate::python::machine::Machine;
use crate::python::numbers::float_to_int;
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::suggest::unexpected_keyword;
use crate::python::table::builtins;
use crate::python::text::int_text::parse_int;
use crate::python::value::Value;

builtins! {
    /// The method of that name.
    pub(super) fn method, NAMES;
    "as_integer_ratio" => as_integer_ratio,
    "bit_count" => |_, args| bits(args, "bit_count", |it| it.magnitude().count_ones()),
    "bit_length" => |_, args| bits(args, "bit_length", BigInt::bits),
    "conjugate" => conjugate,
    "is_integer" => is_integer,
    "to_bytes" => to_bytes,
}

builtins! {
    /// What the class itself has of that name.
    pub(super) fn class_method;
    "from_bytes" => from_bytes,
}

/// What calling `int` makes.
///
/// # Errors
/// `TypeError` or `ValueError` for what is no integer, `OverflowError` for an infinity.
#[inline(never)]
pub(super) fn construct(mut args: Args) -> Result<Flow> {
    let named = args.keyword("base");
    if let Some((name, _)) = args.keywords.first() {
        return Err(unexpected_keyword("int", name, ["base"]));
    }
    args.between("int", 0, 2)?;
    let mut given = args.positional.into_iter();
    let (value, base) = (given.next(), given.next().or(named));
    let Some(value) = value else {
        return if base.is_some() {
            Err(Raise::type_error("int() missing string argument"))
        } else {
            Ok(Value::Int(0).into())
        };
    };
    if base.is_none() {
        for method in ["__int__", "__index__"] {
            if let Some(answer) = ask_method(&value, method, &[])? {
                let number = integer(&answer).map(|number| Value::int(number.to_big()));
                let got = answer.type_name();
                let refused = || Raise::type_error(format!("{method} returned non-int (type {got})"));
                return number.map(Flow::Value).ok_or_else(refused);
            }
        }
    }
    let value = value.plain().clone();
    let number = match (&value, base) {
        (Value::Str(text), base) => parse_int(text.as_str(), base.as_ref().map_or(Ok(10), to_index)?)?,
        (Value::Bytes(bytes), base) => {
            let text = String::from_utf8_lossy(bytes);
            parse_int(&text, base.as_ref().map_or(Ok(10), to_index)?)?
        }
        (_, Some(_)) => return Err(Raise::type_error("int() can't convert non-string with explicit base")),
        (Value::Int(_) | Value::Big(_), None) => return Ok(value.into()),
        (Value::Bool(truth), None) => return Ok(Value::Int(i64::from(*truth)).into()),
        (Value::Float(number), None) => float_to_int(*number)?,
        (other, None) => {
            let name = other.type_name();
            return Err(Raise::type_error(format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{name}'"
            )));
        }
    };
    Ok(Value::int(number).into())
}

/// What calling `bool` makes.
///
/// # Errors
/// `TypeError` for arguments that don't fit.
#[inline(never)]
pub(super) fn construct_bool(args: Args) -> Result<Flow> {
    args.between("bool", 0, 1)?;
    Ok(Value::Bool(args.positional.first().map_or(Ok(false), truth)?).into())
}

fn this(args: Args, method: &str) -> Result<(BigInt, Args)> {
    receiver_of(args, "int", method, |object| {
        integer(object).map(super::super::numbers::Integer::to_big)
    })
}

fn bits(args: Args, method: &str, count: impl Fn(&BigInt) -> u64) -> Result<Flow> {
    let (number, args) = this(args, method)?;
    let [] = args.exactly(&format!("int.{method}"))?;
    Ok(Value::int(count(&number).into()).into())
}

fn conjugate(_: &mut Machine, args: Args) -> Result<Flow> {
    let (number, args) = this(args, "conjugate")?;
    let [] = args.exactly("int.conjugate")?;
    Ok(Value::int(number).into())
}

fn is_integer(_: &mut Machine, args: Args) -> Result<Flow> {
    let (_, args) = this(args, "is_integer")?;
    let [] = args.exactly("int.is_integer")?;
    Ok(Value::Bool(true).into())
}

fn as_integer_ratio(_: &mut Machine, args: Args) -> Result<Flow> {
    let (number, args) = this(args, "as_integer_ratio")?;
    let [] = args.exactly("int.as_integer_ratio")?;
    Ok(Value::tuple(vec![Value::int(number), Value::Int(1)]).into())
}

fn is_big_endian(order: Option<&Value>, call: &str) -> Result<bool> {
    match order {
        None => Ok(true),
        Some(order) => match to_text(order, &format!("{call}() argument 'byteorder' must be str"))?.as_str() {
            "big" => Ok(true),
            "little" => Ok(false),
            _ => Err(Raise::value_error("byteorder must be either 'little' or 'big'")),
        },
    }
}

fn to_bytes(_: &mut Machine, args: Args) -> Result<Flow> {
    let (number, args) = this(args, "to_bytes")?;
    let [length, order, signed] = args.bind("to_bytes", ["length", "byteorder", "signed"], 0, 2)?;
    let length = length.as_ref().map_or(Ok(1), to_index)?;
    let length = usize::try_from(length).map_err(|_| Raise::value_error("length argument must be non-negative"))?;
    crate::python::limits::check_size(length as u64)?;
    let big_endian = is_big_endian(order.as_ref(), "to_bytes")?;
    let signed = truth(&signed.unwrap_or(Value::Bool(false)))?;
    let overflow = |message: &str| Err(Raise::new(Kind::OverflowError, message));
    if number.sign() == Sign::Minus && !signed {
        return overflow("can't convert negative int to unsigned");
    }
    let mut bytes = if signed {
        number.to_signed_bytes_le()
    } else {
        number.to_bytes_le().1
    };
    let fill = if number.sign() == Sign::Minus { 0xff } else { 0 };
    if bytes == [0] {
        bytes.clear();
    }
    if bytes.len() > length {
        return overflow("int too big to convert");
    }
    bytes.resize(length, fill);
    if big_endian {
        bytes.reverse();
    }
    Ok(Value::Bytes(bytes.into()).into())
}

fn from_bytes(_: &mut Machine, args: Args) -> Result<Flow> {
    let [bytes, order, signed] = args.bind("from_bytes", ["bytes", "byteorder", "signed"], 1, 2)?;
    let Some(Value::Bytes(bytes)) = bytes else {
        let name = bytes.unwrap_or(Value::None).type_name();
        return Err(Raise::type_error(format!("cannot convert '{name}' object to bytes")));
    };
    let signed = truth(&signed.unwrap_or(Value::Bool(false)))?;
    let number = match (is_big_endian(order.as_ref(), "from_bytes")?, signed) {
        (true, true) => BigInt::from_signed_bytes_be(&bytes),
        (true, false) => BigInt::from_bytes_be(Sign::Plus, &bytes),
        (false, true) => BigInt::from_signed_bytes_le(&bytes),
        (false, false) => BigInt::from_bytes_le(Sign::Plus, &bytes),
    };
    Ok(Value::int(number).into())
}
