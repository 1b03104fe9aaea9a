//! Hashes of values.

use super::ask::ask_method;
use super::compare::integer;
use super::limits::NESTING;
use super::numbers::{Integer, hash_float, hash_int};
use super::objects::Kind;
use super::raise::{Raise, Result};
use super::types::alias;
use super::value::Value;

/// `hash(value)` as the program sees it.
///
/// # Errors
/// As [`hash`].
pub fn public_hash(value: &Value) -> Result<i64> {
    Ok(match value {
        Value::Float(number) => hash_float(*number).unwrap_or(0),
        Value::Instance(_) => match hash_answer(value)? {
            Some(answer) => hash_int(integer(&answer).unwrap_or(Integer::Small(0))),
            None => match value.plain() {
                plain @ Value::Instance(_) => hash(plain)?.cast_signed(),
                plain => public_hash(plain)?,
            },
        },
        _ => match integer(value) {
            Some(number) => hash_int(number),
            None => hash(value)?.cast_signed(),
        },
    })
}

/// What the program's own `__hash__` answers; none where there is none.
fn hash_answer(value: &Value) -> Result<Option<Value>> {
    if let Some(Value::None) = value.special("__hash__") {
        return Err(unhashable(value));
    }
    match ask_method(value, "__hash__", &[])? {
        Some(answer) if integer(&answer).is_none() => {
            Err(Raise::type_error("__hash__ method should return an integer"))
        }
        answer => Ok(answer),
    }
}

fn unhashable(value: &Value) -> Raise {
    Raise::type_error(format!("unhashable type: '{}'", value.type_name()))
}

/// The hash of a key: equal keys have the same.
///
/// # Errors
/// `TypeError` for what changes, and so has none; the question to the program, where a class has `__hash__`.
pub fn hash(value: &Value) -> Result<u64> {
    deep_hash(value, 0)
}

fn deep_hash(value: &Value, depth: usize) -> Result<u64> {
    if depth > NESTING {
        return Err(Raise::new(Kind::RecursionError, "maximum recursion depth exceeded"));
    }
    let spread = |number: u64| number.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(23);
    Ok(match value {
        Value::Str(text) => text.hash(),
        Value::Float(number) => spread(hash_float(*number).unwrap_or(0).cast_unsigned()),
        Value::None => 1,
        Value::Tuple(values) => {
            let mut mixed = 0x51_7C_C1_B7_u64;
            for value in values.iter() {
                mixed = spread(mixed ^ deep_hash(value, depth + 1)?);
            }
            mixed
        }
        Value::Bytes(bytes) => bytes.iter().fold(7, |mixed, byte| spread(mixed ^ u64::from(*byte))),
        Value::Set(set) if set.is_frozen() => {
            let mut mixed = 3;
            for (key, _) in set.borrow().iter() {
                mixed ^= deep_hash(key, depth + 1)?;
            }
            mixed
        }
        Value::Slice(slice) => {
            let mut mixed = 0x51_1C_E5_u64;
            for part in [&slice.start, &slice.stop, &slice.step] {
                mixed = spread(mixed ^ deep_hash(part, depth + 1)?);
            }
            mixed
        }
        Value::List(_) | Value::Dict(_) | Value::Set(_) => return Err(unhashable(value)),
        Value::Instance(instance) => match (hash_answer(value)?, instance.native()) {
            (Some(answer), _) => deep_hash(&answer, depth + 1)?,
            (None, Some(native)) => deep_hash(native, depth + 1).map_err(|raise| match raise {
                Raise::Ask(_) => raise,
                _ => unhashable(value),
            })?,
            (None, None) => spread(value.address().unwrap_or(5) as u64),
        },
        Value::Exception(_) => match hash_answer(value)? {
            Some(answer) => deep_hash(&answer, depth + 1)?,
            None => spread(value.address().unwrap_or(5) as u64),
        },
        _ => match integer(value) {
            Some(number) => spread(hash_int(number).cast_unsigned()),
            None => match value {
                Value::Type(class) => {
                    let name = class.name();
                    name.bytes().fold(11, |mixed, byte| spread(mixed ^ u64::from(byte)))
                }
                Value::Object(object) => match alias::parts(object) {
                    Some(parts) => deep_hash(&Value::tuple(parts), depth + 1)?,
                    None => spread(value.address().unwrap_or(5) as u64),
                },
                _ => spread(value.address().unwrap_or(5) as u64),
            },
        },
    })
}
