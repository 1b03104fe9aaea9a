//! `float`

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::FromPrimitive;

use super::arguments::{receiver_of, to_float};
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::text::float_text::parse_float;
use crate::python::value::Value;

builtins! {
    /// The method of that name.
    pub(super) fn method, NAMES;
    "as_integer_ratio" => as_integer_ratio,
    "conjugate" => conjugate,
    "hex" => hex,
    "is_integer" => is_integer,
}

/// What calling `float` makes.
///
/// # Errors
/// `TypeError` or `ValueError` for what is no number, `OverflowError` for an integer that is too large.
#[inline(never)]
pub(super) fn construct(args: Args) -> Result<Flow> {
    args.between("float", 0, 1)?;
    let number = match args.positional.first() {
        None => 0.0,
        Some(Value::Str(text)) => parse_float(text.as_str())?,
        Some(value @ Value::Instance(_)) => match value.plain() {
            Value::Str(text) => parse_float(text.as_str())?,
            plain if !matches!(plain, Value::Instance(_)) || value.special("__float__").is_some() => to_float(value)?,
            _ => return Err(no_number(value)),
        },
        Some(value @ (Value::Int(_) | Value::Big(_) | Value::Bool(_) | Value::Float(_))) => to_float(value)?,
        Some(other) => return Err(no_number(other)),
    };
    Ok(Value::Float(number).into())
}

fn no_number(value: &Value) -> Raise {
    let name = value.type_name();
    Raise::type_error(format!(
        "float() argument must be a string or a real number, not '{name}'"
    ))
}

fn this(args: Args, method: &str) -> Result<(f64, Args)> {
    receiver_of(args, "float", method, |object| match object {
        Value::Float(number) => Some(*number),
        _ => None,
    })
}

fn is_integer(_: &mut Machine, args: Args) -> Result<Flow> {
    let (number, args) = this(args, "is_integer")?;
    let [] = args.exactly("float.is_integer")?;
    Ok(Value::Bool(number.is_finite() && number.fract() == 0.0).into())
}

fn conjugate(_: &mut Machine, args: Args) -> Result<Flow> {
    let (number, args) = this(args, "conjugate")?;
    let [] = args.exactly("float.conjugate")?;
    Ok(Value::Float(number).into())
}

/// The 52 bits after the point as 13 digits, and a power of two.
fn hex(_: &mut Machine, args: Args) -> Result<Flow> {
    let (number, args) = this(args, "hex")?;
    let [] = args.exactly("float.hex")?;
    if !number.is_finite() {
        return Ok(Value::str(crate::python::text::float_text::repr_float(number)).into());
    }
    let bits = number.to_bits();
    let sign = if number.is_sign_negative() { "-" } else { "" };
    let exponent = i64::try_from(bits >> 52 & 0x7ff).unwrap_or(0);
    let fraction = bits & ((1 << 52) - 1);
    let (first, exponent) = if exponent == 0 {
        (0, if fraction == 0 { 0 } else { -1022 })
    } else {
        (1, exponent - 1023)
    };
    let digits = if number == 0.0 {
        "0".to_owned()
    } else {
        format!("{fraction:013x}")
    };
    Ok(Value::str(format!("{sign}0x{first}.{digits}p{exponent:+}")).into())
}

fn as_integer_ratio(_: &mut Machine, args: Args) -> Result<Flow> {
    let (number, args) = this(args, "as_integer_ratio")?;
    let [] = args.exactly("float.as_integer_ratio")?;
    if number.is_nan() {
        return Err(Raise::value_error("cannot convert NaN to integer ratio"));
    }
    if number.is_infinite() {
        return Err(Raise::new(
            Kind::OverflowError,
            "cannot convert Infinity to integer ratio",
        ));
    }
    // Doubled until it is whole, which takes at most 1074 times.
    let (mut whole, mut below) = (number, BigInt::from(1));
    while whole.fract() != 0.0 {
        whole *= 2.0;
        below *= 2;
    }
    let above = BigInt::from_f64(whole).unwrap_or_default();
    let common = above.gcd(&below);
    Ok(Value::tuple(vec![Value::int(above / &common), Value::int(below / common)]).into())
}
