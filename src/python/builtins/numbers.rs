//! The builtins about numbers and characters.

use crate::python::arithmetic;
use crate::python::ask::ask_method;
use crate::python::code::BinaryOp;
use crate::python::compare::integer;
use crate::python::machine::Machine;
use crate::python::numbers::{float_divmod, int_pow_mod, round_float, round_float_to_int, round_int};
use crate::python::objects::{Args, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::text::int_text::to_radix;
use crate::python::types::arguments::{at_most, not_an_integer, to_float, to_index};
use crate::python::value::Value;

pub(super) fn abs(_: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.exactly("abs")?;
    if let Some(answer) = ask_method(&value, "__abs__", &[])? {
        return Ok(answer.into());
    }
    let size = match (value.plain(), integer(&value)) {
        (Value::Float(number), _) => Value::Float(number.abs()),
        (_, Some(number)) => Value::int(number.to_big().magnitude().clone().into()),
        _ => {
            return Err(Raise::type_error(format!(
                "bad operand type for abs(): '{}'",
                value.type_name()
            )));
        }
    };
    Ok(size.into())
}

pub(super) fn round(_: &mut Machine, args: Args) -> Result<Flow> {
    at_most(&args, "round", 2)?;
    let [number, places] = args.bind("round", ["number", "ndigits"], 0, 2)?;
    let number = number.ok_or_else(|| Raise::type_error("round() missing required argument 'number' (pos 1)"))?;
    let asked: Vec<Value> = places.iter().cloned().collect();
    if let Some(answer) = ask_method(&number, "__round__", &asked)? {
        return Ok(answer.into());
    }
    let places = places
        .filter(|places| !places.is_none())
        .as_ref()
        .map(to_index)
        .transpose()?;
    let rounded = match (number.plain(), integer(&number), places) {
        (Value::Float(number), _, None) => Value::int(round_float_to_int(*number)?),
        (Value::Float(number), _, Some(places)) => Value::Float(round_float(*number, places)?),
        (_, Some(number), places) => Value::int(round_int(number, places.unwrap_or(0))),
        _ => {
            let name = number.type_name();
            return Err(Raise::type_error(format!(
                "type {name} doesn't define __round__ method"
            )));
        }
    };
    Ok(rounded.into())
}

pub(super) fn divmod(_: &mut Machine, args: Args) -> Result<Flow> {
    let [a, b] = args.exactly("divmod")?;
    for (object, method, other) in [(&a, "__divmod__", &b), (&b, "__rdivmod__", &a)] {
        match ask_method(object, method, std::slice::from_ref(other))? {
            None | Some(Value::NotImplemented) => {}
            Some(answer) => return Ok(answer.into()),
        }
    }
    let pair = match (integer(&a), integer(&b)) {
        (Some(_), Some(_)) => [BinaryOp::FloorDiv, BinaryOp::Mod]
            .map(|op| arithmetic::operation(op, &a, &b).unwrap_or_else(|| Err(unsupported(&a, &b))))
            .into_iter()
            .collect::<Result<Vec<Value>>>()?,
        _ if is_number(&a) && is_number(&b) => {
            let (quotient, rest) = float_divmod(to_float(&a)?, to_float(&b)?)?;
            vec![Value::Float(quotient), Value::Float(rest)]
        }
        _ => return Err(unsupported(&a, &b)),
    };
    Ok(Value::tuple(pair).into())
}

fn is_number(value: &Value) -> bool {
    matches!(value, Value::Float(_)) || integer(value).is_some()
}

fn unsupported(a: &Value, b: &Value) -> Raise {
    let (a, b) = (a.type_name(), b.type_name());
    Raise::type_error(format!("unsupported operand type(s) for divmod(): '{a}' and '{b}'"))
}

pub(super) fn pow(machine: &mut Machine, args: Args) -> Result<Flow> {
    at_most(&args, "pow", 3)?;
    let [base, exponent, modulus] = args.bind("pow", ["base", "exp", "mod"], 0, 3)?;
    let missing =
        |name: &str, place| Raise::type_error(format!("pow() missing required argument '{name}' (pos {place})"));
    let base = base.ok_or_else(|| missing("base", 1))?;
    let exponent = exponent.ok_or_else(|| missing("exp", 2))?;
    let Some(modulus) = modulus.filter(|modulus| !modulus.is_none()) else {
        return machine.binary(BinaryOp::Pow, &base, &exponent).map(Flow::Value);
    };
    match (integer(&base), integer(&exponent), integer(&modulus)) {
        (Some(base), Some(exponent), Some(modulus)) => {
            Ok(Value::int(int_pow_mod(&base.to_big(), &exponent.to_big(), &modulus.to_big())?).into())
        }
        _ => Err(Raise::type_error(
            "pow() 3rd argument not allowed unless all arguments are integers",
        )),
    }
}

pub(super) fn in_base(args: Args, function: &str, prefix: &str, base: u32) -> Result<Flow> {
    let [value] = args.exactly(function)?;
    let asked = ask_method(&value, "__index__", &[])?.unwrap_or_else(|| value.clone());
    let number = integer(&asked).ok_or_else(|| not_an_integer(&value))?;
    let sign = if number.is_negative() { "-" } else { "" };
    Ok(Value::str(format!("{sign}{prefix}{}", to_radix(number, base))).into())
}

pub(super) fn chr(_: &mut Machine, args: Args) -> Result<Flow> {
    let [code] = args.exactly("chr")?;
    let code = if let Value::Big(_) = code { -1 } else { to_index(&code)? };
    let symbol = u32::try_from(code).ok().and_then(char::from_u32);
    let symbol = symbol.ok_or_else(|| Raise::value_error("chr() arg not in range(0x110000)"))?;
    Ok(Value::str(symbol).into())
}

pub(super) fn ord(_: &mut Machine, args: Args) -> Result<Flow> {
    let [symbol] = args.exactly("ord")?;
    let (length, code) = match &symbol {
        Value::Str(text) => (text.len(), text.char_at(0).map_or(0, u32::from)),
        Value::Bytes(bytes) => (bytes.len(), bytes.first().copied().map_or(0, u32::from)),
        other => {
            let name = other.type_name();
            return Err(Raise::type_error(format!(
                "ord() expected string of length 1, but {name} found"
            )));
        }
    };
    if length == 1 {
        Ok(Value::Int(i64::from(code)).into())
    } else {
        Err(Raise::type_error(format!(
            "ord() expected a character, but string of length {length} found"
        )))
    }
}
