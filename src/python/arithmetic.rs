//! Operators on numbers: the common cases on 64 bits, the others on integers of any size and on floats.

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::ToPrimitive;

use super::code::{BinaryOp, UnaryOp};
use super::compare::integer;
use super::limits::check_bits;
use super::numbers::{self, Integer, Power};
use super::objects::Kind;
use super::raise::{Raise, Result};
use super::value::Value;

/// An operator on two integers that fit 64 bits.
///
/// # Errors
/// `ZeroDivisionError`, `ValueError` for a negative shift, `TypeError` for `@`.
#[inline]
pub fn int_op(op: BinaryOp, a: i64, b: i64) -> Result {
    let quick = match op {
        BinaryOp::Add => a.checked_add(b),
        BinaryOp::Sub => a.checked_sub(b),
        BinaryOp::Mul => a.checked_mul(b),
        BinaryOp::Mod if b > 0 => Some(a.rem_euclid(b)),
        BinaryOp::FloorDiv if b > 0 => Some(a.div_euclid(b)),
        BinaryOp::And => Some(a & b),
        BinaryOp::Or => Some(a | b),
        BinaryOp::Xor => Some(a ^ b),
        BinaryOp::ShiftRight if b >= 0 => Some(a >> b.min(63)),
        _ => None,
    };
    match quick {
        Some(number) => Ok(Value::Int(number)),
        None => big_op(op, Integer::Small(a), Integer::Small(b)),
    }
}

/// An operator on two integers of any size.
fn big_op(op: BinaryOp, a: Integer, b: Integer) -> Result {
    let zero = |what: &str| Raise::new(Kind::ZeroDivisionError, what);
    let bits = |number: &BigInt| number.bits();
    Ok(Value::int(match op {
        BinaryOp::Add => a.to_big() + b.to_big(),
        BinaryOp::Sub => a.to_big() - b.to_big(),
        BinaryOp::Mul => {
            let (a, b) = (a.to_big(), b.to_big());
            check_bits(bits(&a) + bits(&b))?;
            a * b
        }
        BinaryOp::Div => return numbers::int_true_div(a, b).map(Value::Float),
        BinaryOp::FloorDiv => {
            numbers::int_divmod(&a.to_big(), &b.to_big())
                .ok_or_else(|| zero("integer division or modulo by zero"))?
                .0
        }
        BinaryOp::Mod => {
            numbers::int_divmod(&a.to_big(), &b.to_big())
                .ok_or_else(|| zero("integer modulo by zero"))?
                .1
        }
        BinaryOp::Pow => match numbers::int_pow(a, b)? {
            Power::Int(number) => number,
            Power::Float(number) => return Ok(Value::Float(number)),
        },
        BinaryOp::ShiftLeft | BinaryOp::ShiftRight => {
            if b.is_negative() {
                return Err(Raise::value_error("negative shift count"));
            }
            let by = b.to_big().to_u64().unwrap_or(u64::MAX);
            let a = a.to_big();
            if op == BinaryOp::ShiftLeft {
                check_bits(bits(&a).saturating_add(by))?;
                a << by
            } else if by > bits(&a) {
                BigInt::from(if a.sign() == num_bigint::Sign::Minus { -1 } else { 0 })
            } else {
                a.div_floor(&(BigInt::from(1) << by))
            }
        }
        BinaryOp::And => a.to_big() & b.to_big(),
        BinaryOp::Or => a.to_big() | b.to_big(),
        BinaryOp::Xor => a.to_big() ^ b.to_big(),
        BinaryOp::MatMul => {
            return Err(Raise::type_error("unsupported operand type(s) for @: 'int' and 'int'"));
        }
    }))
}

/// An operator on two floats.
///
/// # Errors
/// `ZeroDivisionError`, `OverflowError` for a power, `TypeError` for operators that floats don't have.
#[inline]
pub fn float_op(op: BinaryOp, a: f64, b: f64) -> Result {
    Ok(Value::Float(match op {
        BinaryOp::Add => a + b,
        BinaryOp::Sub => a - b,
        BinaryOp::Mul => a * b,
        BinaryOp::Div => numbers::float_true_div(a, b)?,
        BinaryOp::FloorDiv => numbers::float_floor_div(a, b)?,
        BinaryOp::Mod => numbers::float_mod(a, b)?,
        BinaryOp::Pow => numbers::float_pow(a, b)?,
        _ => {
            let symbol = op.symbol();
            return Err(Raise::type_error(format!(
                "unsupported operand type(s) for {symbol}: 'float' and 'float'"
            )));
        }
    }))
}

/// An operator on two numbers of any sort; none where one is no number, or the operator is not for floats.
pub fn operation(op: BinaryOp, a: &Value, b: &Value) -> Option<Result> {
    if let (Value::Bool(a), Value::Bool(b)) = (a, b) {
        match op {
            BinaryOp::And => return Some(Ok(Value::Bool(a & b))),
            BinaryOp::Or => return Some(Ok(Value::Bool(a | b))),
            BinaryOp::Xor => return Some(Ok(Value::Bool(a ^ b))),
            _ => {}
        }
    }
    match (integer(a), integer(b)) {
        (Some(_), Some(_)) if op == BinaryOp::MatMul => None,
        (Some(Integer::Small(a)), Some(Integer::Small(b))) => Some(int_op(op, a, b)),
        (Some(a), Some(b)) => Some(big_op(op, a, b)),
        (left, right) => {
            if matches!(
                op,
                BinaryOp::MatMul
                    | BinaryOp::ShiftLeft
                    | BinaryOp::ShiftRight
                    | BinaryOp::And
                    | BinaryOp::Or
                    | BinaryOp::Xor
            ) {
                return None;
            }
            let float = |value: &Value, number: Option<Integer>| match (value, number) {
                (Value::Float(number), _) => Some(Ok(*number)),
                (_, Some(number)) => Some(number.to_f64()),
                _ => None,
            };
            let (a, b) = (float(a, left)?, float(b, right)?);
            Some(a.and_then(|a| b.and_then(|b| float_op(op, a, b))))
        }
    }
}

/// An operator on one number; none where it is no number, or a float's bits are asked for.
#[must_use]
pub fn unary(op: UnaryOp, a: &Value) -> Option<Value> {
    Some(match (op, a) {
        (UnaryOp::Negative, Value::Float(number)) => Value::Float(-number),
        (UnaryOp::Positive, Value::Float(number)) => Value::Float(*number),
        (UnaryOp::Negative, _) => match integer(a)? {
            Integer::Small(number) => number
                .checked_neg()
                .map_or_else(|| Value::int(-BigInt::from(number)), Value::Int),
            Integer::Big(number) => Value::int(-number),
        },
        (UnaryOp::Positive, _) => Value::int(integer(a)?.to_big()),
        (UnaryOp::Invert, _) => match integer(a)? {
            Integer::Small(number) => Value::Int(!number),
            Integer::Big(number) => Value::int(-number - 1),
        },
        (UnaryOp::Not, _) => return None,
    })
}
