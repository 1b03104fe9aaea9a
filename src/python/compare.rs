//! Truth, equality, order and hashes of values.

use std::cmp::Ordering;
use std::rc::Rc;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::ask::ask_method;
use super::code::CompareOp;
use super::limits::NESTING;
use super::numbers::Integer;
use super::objects::{Kind, Slice, Table};
use super::raise::{Raise, Result};
use super::types::alias;
use super::value::Value;

/// Whether a value is true.
///
/// # Errors
/// The question to the program, where its class has `__bool__` or `__len__`; `TypeError` for an answer that is neither true
/// nor false.
pub fn truth(value: &Value) -> Result<bool> {
    Ok(match value {
        Value::Unset | Value::None => false,
        Value::Bool(truth) => *truth,
        Value::Int(number) => *number != 0,
        Value::Float(number) => *number != 0.0,
        Value::Str(text) => !text.is_empty(),
        Value::Bytes(bytes) => !bytes.is_empty(),
        Value::Tuple(values) => !values.is_empty(),
        Value::List(values) => !values.borrow().is_empty(),
        Value::Dict(table) => !table.borrow().is_empty(),
        Value::Set(table) => !table.borrow().is_empty(),
        Value::Range(range) => !range.is_empty(),
        Value::Instance(instance) => {
            if let Some(answer) = ask_method(value, "__bool__", &[])? {
                return match answer {
                    Value::Bool(truth) => Ok(truth),
                    other => {
                        let got = other.type_name();
                        Err(Raise::type_error(format!(
                            "__bool__ should return bool, returned {got}"
                        )))
                    }
                };
            }
            if let Some(length) = ask_method(value, "__len__", &[])? {
                return Ok(checked_length(&length)? != 0);
            }
            match instance.native() {
                Some(native) => truth(native)?,
                None => true,
            }
        }
        Value::Class(_) => match ask_method(value, "__bool__", &[])? {
            Some(answer) => truth(&answer)?,
            None => true,
        },
        _ => true,
    })
}

/// What `__len__` answered, as a length.
///
/// # Errors
/// `TypeError` for what is no integer, `ValueError` for a negative one.
pub fn checked_length(length: &Value) -> Result<i64> {
    let Some(length) = index_of(length) else {
        let got = length.type_name();
        return Err(Raise::type_error(format!(
            "'{got}' object cannot be interpreted as an integer"
        )));
    };
    match length? {
        length @ 0.. => Ok(length),
        _ => Err(Raise::value_error("__len__() should return >= 0")),
    }
}

/// A value as an integer that fits 64 bits, as an index or a count: none for what is no integer.
#[must_use]
pub fn index_of(value: &Value) -> Option<Result<i64>> {
    match value {
        Value::Int(number) => Some(Ok(*number)),
        Value::Bool(truth) => Some(Ok(i64::from(*truth))),
        Value::Big(_) => Some(Err(Raise::new(
            Kind::IndexError,
            "cannot fit 'int' into an index-sized integer",
        ))),
        Value::Instance(instance) => match instance.native() {
            Some(native) => index_of(native),
            None => ask_method(value, "__index__", &[])
                .map(|answer| answer.as_ref().map(int_answer))
                .transpose()
                .map(Result::flatten),
        },
        _ => None,
    }
}

/// What `__index__` answered.
fn int_answer(answer: &Value) -> Result<i64> {
    match answer {
        Value::Instance(_) => Err(Raise::type_error("__index__ returned non-int")),
        answer => index_of(answer).unwrap_or_else(|| {
            let got = answer.type_name();
            Err(Raise::type_error(format!("__index__ returned non-int (type {got})")))
        }),
    }
}

/// Whether two values are the same or equal, as keys of a table and members of a list are looked for.
///
/// # Errors
/// As [`checked_equal`].
pub fn equal_keys(a: &Value, b: &Value) -> Result<bool> {
    Ok(a.is(b) || checked_equal(a, b)?)
}

/// Whether two values are equal.
///
/// # Errors
/// `RecursionError` for values too deep in one another; the question to the program, where a class has `__eq__`.
pub fn checked_equal(a: &Value, b: &Value) -> Result<bool> {
    deep_equal(a, b, 0)
}

fn deep_equal(a: &Value, b: &Value, depth: usize) -> Result<bool> {
    if depth > NESTING {
        return Err(Raise::new(
            Kind::RecursionError,
            "maximum recursion depth exceeded in comparison",
        ));
    }
    let same = |a: &[Value], b: &[Value]| -> Result<bool> {
        if a.len() != b.len() {
            return Ok(false);
        }
        for (a, b) in a.iter().zip(b) {
            if !a.is(b) && !deep_equal(a, b, depth + 1)? {
                return Ok(false);
            }
        }
        Ok(true)
    };
    Ok(match (a, b) {
        (Value::Str(a), Value::Str(b)) => a.as_str() == b.as_str(),
        (Value::Instance(_), _) | (_, Value::Instance(_)) => {
            if let Some(answer) = rich(CompareOp::Eq, a, b)? {
                return truth(&answer);
            }
            match (a.plain(), b.plain()) {
                (a @ Value::Instance(_), b) | (a, b @ Value::Instance(_)) => a.is(b),
                (a, b) => deep_equal(a, b, depth + 1)?,
            }
        }
        (Value::Exception(_) | Value::Class(_), _) | (_, Value::Exception(_) | Value::Class(_)) => {
            match rich(CompareOp::Eq, a, b)? {
                Some(answer) => truth(&answer)?,
                None => a.is(b),
            }
        }
        (Value::Bytes(a), Value::Bytes(b)) => a == b,
        (Value::Tuple(a), Value::Tuple(b)) => same(a, b)?,
        (Value::List(a), Value::List(b)) => {
            let (a, b) = (a.borrow().clone(), b.borrow().clone());
            same(&a, &b)?
        }
        (Value::Dict(a), Value::Dict(b)) => {
            let (a, b) = (a.borrow(), b.borrow());
            a.len() == b.len() && all_in(&a, &b, |a, b| Ok(a.is(b) || deep_equal(a, b, depth + 1)?))?
        }
        (Value::Set(a), Value::Set(b)) => {
            let (a, b) = (a.borrow(), b.borrow());
            a.len() == b.len() && all_in(&a, &b, |_, _| Ok(true))?
        }
        (Value::Range(a), Value::Range(b)) => {
            a.len() == b.len() && (a.is_empty() || (a.start == b.start && (a.len() == 1 || a.step == b.step)))
        }
        (Value::Slice(a), Value::Slice(b)) => {
            let parts = |slice: &Slice| [slice.start.clone(), slice.stop.clone(), slice.step.clone()];
            same(&parts(a), &parts(b))?
        }
        (Value::Bound(a), Value::Bound(b)) => a.receiver.is(&b.receiver) && a.function.is(&b.function),
        (Value::Object(own), Value::Object(other)) if let (Some(own), Some(other)) = (own.items(), other.items()) => {
            same(&own, &other)?
        }
        (Value::Object(own), Value::Object(other)) => match alias::parts_of_both(own, other) {
            Some((own, other)) => same(&own, &other)?,
            None => a.is(b),
        },
        _ => match compare_numbers(a, b) {
            Numbers::Ordered(order) => order.is_eq(),
            Numbers::Unordered => false,
            Numbers::Neither => a.is(b),
        },
    })
}

/// What the classes of the program say of `a < b` and the like, those of both; none where they say nothing.
///
/// # Errors
/// The question to the program.
pub fn rich(op: CompareOp, a: &Value, b: &Value) -> Result<Option<Value>> {
    let asked = |object: &Value, op: CompareOp, other: &Value| -> Result<Option<Value>> {
        let answer = ask_method(object, op.method(), std::slice::from_ref(other))?;
        Ok(match answer {
            Some(Value::NotImplemented) => None,
            // What `object` makes of `!=` is the opposite of `==`.
            None if op == CompareOp::NotEq => {
                match ask_method(object, CompareOp::Eq.method(), std::slice::from_ref(other))? {
                    None | Some(Value::NotImplemented) => None,
                    Some(equal) => Some(Value::Bool(!truth(&equal)?)),
                }
            }
            answer => answer,
        })
    };
    let reflected = op.reflected();
    let both = if is_below(b, a) {
        [(b, reflected, a), (a, op, b)]
    } else {
        [(a, op, b), (b, reflected, a)]
    };
    for (object, op, other) in both {
        if let Some(answer) = asked(object, op, other)? {
            return Ok(Some(answer));
        }
    }
    Ok(None)
}

/// Whether a value's class of the program is below that of another, and not the same: then its methods go first.
#[must_use]
pub fn is_below(value: &Value, other: &Value) -> bool {
    let (class, above) = match (value, other) {
        (Value::Instance(value), Value::Instance(other)) => (value.class(), Value::Class(Rc::clone(other.class()))),
        (Value::Instance(value), other) => (value.class(), Value::Type(other.type_of())),
        _ => return false,
    };
    class.ancestors().iter().any(|class| class.is(&above))
}

/// Whether two values are equal as objects of ours; none where these can't say.
///
/// # Errors
/// As [`checked_equal`].
pub fn equal_as_ours(a: &Value, b: &Value) -> Result<Option<bool>> {
    let (a, b) = (a.plain(), b.plain());
    let number = |value: &Value| integer(value).is_some() || matches!(value, Value::Float(_));
    let comparable = match (a, b) {
        (Value::Instance(_) | Value::Exception(_) | Value::Class(_) | Value::Object(_), _) => false,
        _ => std::mem::discriminant(a) == std::mem::discriminant(b) || (number(a) && number(b)),
    };
    comparable.then(|| checked_equal(a, b)).transpose()
}

fn all_in(a: &Table, b: &Table, same: impl Fn(&Value, &Value) -> Result<bool>) -> Result<bool> {
    for (key, value) in a.iter() {
        match b.get(key)? {
            Some(other) if same(value, other)? => {}
            _ => return Ok(false),
        }
    }
    Ok(true)
}

/// How two values compare as numbers.
enum Numbers {
    /// Like this.
    Ordered(Ordering),
    /// Not at all: one of them is `nan`.
    Unordered,
    /// One of them is no number.
    Neither,
}

fn compare_numbers(a: &Value, b: &Value) -> Numbers {
    let order = match (a, b, integer(a), integer(b)) {
        (Value::Float(a), Value::Float(b), ..) => a.partial_cmp(b),
        (Value::Float(a), _, _, Some(b)) => order_float(*a, b),
        (_, Value::Float(b), Some(a), _) => order_float(*b, a).map(Ordering::reverse),
        (_, _, Some(Integer::Small(a)), Some(Integer::Small(b))) => Some(a.cmp(&b)),
        (_, _, Some(a), Some(b)) => Some(a.to_big().cmp(&b.to_big())),
        _ => return Numbers::Neither,
    };
    order.map_or(Numbers::Unordered, Numbers::Ordered)
}

/// A value as an integer of any size.
#[must_use]
pub fn integer(value: &Value) -> Option<Integer<'_>> {
    match value {
        Value::Int(number) => Some(Integer::Small(*number)),
        Value::Bool(truth) => Some(Integer::Small(i64::from(*truth))),
        Value::Big(number) => Some(Integer::Big(number)),
        Value::Instance(instance) => instance.native().and_then(integer),
        _ => None,
    }
}

/// A float beside an integer, compared exactly.
fn order_float(a: f64, b: Integer) -> Option<Ordering> {
    if a.is_nan() {
        return None;
    }
    if a.is_infinite() {
        return a.partial_cmp(&0.0);
    }
    let whole = a.trunc();
    let big = match whole.to_i64() {
        Some(small) => BigInt::from(small),
        None => num_traits::FromPrimitive::from_f64(whole)?,
    };
    Some(
        big.cmp(&b.to_big())
            .then_with(|| a.partial_cmp(&whole).unwrap_or(Ordering::Equal)),
    )
}

/// `a < b` and the like.
///
/// # Errors
/// `TypeError` for values without an order, `RecursionError` for values too deep in one another; the question to the
/// program, where a class has the method.
pub fn ordered(op: CompareOp, a: &Value, b: &Value) -> Result<bool> {
    deep_ordered(op, a, b, 0)
}

fn deep_ordered(op: CompareOp, a: &Value, b: &Value, depth: usize) -> Result<bool> {
    if depth > NESTING {
        return Err(Raise::new(
            Kind::RecursionError,
            "maximum recursion depth exceeded in comparison",
        ));
    }
    let by = |order: Ordering| match op {
        CompareOp::Lt => order.is_lt(),
        CompareOp::LtE => order.is_le(),
        CompareOp::Gt => order.is_gt(),
        _ => order.is_ge(),
    };
    let lexical = |a: &[Value], b: &[Value]| -> Result<bool> {
        for (a, b) in a.iter().zip(b) {
            if !a.is(b) && !deep_equal(a, b, depth + 1)? {
                return deep_ordered(op, a, b, depth + 1);
            }
        }
        Ok(by(a.len().cmp(&b.len())))
    };
    match compare_numbers(a, b) {
        Numbers::Ordered(order) => return Ok(by(order)),
        Numbers::Unordered => return Ok(false),
        Numbers::Neither => {}
    }
    match (a, b) {
        (Value::Str(a), Value::Str(b)) => Ok(by(a.as_str().cmp(b.as_str()))),
        (Value::Bytes(a), Value::Bytes(b)) => Ok(by(a.cmp(b))),
        (Value::Tuple(a), Value::Tuple(b)) => lexical(a, b),
        (Value::List(a), Value::List(b)) => {
            let (a, b) = (a.borrow().clone(), b.borrow().clone());
            lexical(&a, &b)
        }
        (Value::Set(a), Value::Set(b)) => {
            let (small, large) = if matches!(op, CompareOp::Lt | CompareOp::LtE) {
                (a, b)
            } else {
                (b, a)
            };
            let (small, large) = (small.borrow(), large.borrow());
            let fits = all_in(&small, &large, |_, _| Ok(true))?;
            Ok(fits && (matches!(op, CompareOp::LtE | CompareOp::GtE) || small.len() < large.len()))
        }
        (Value::Instance(_) | Value::Class(_) | Value::Exception(_), _)
        | (_, Value::Instance(_) | Value::Class(_) | Value::Exception(_)) => {
            if let Some(answer) = rich(op, a, b)? {
                return truth(&answer);
            }
            match (a.plain(), b.plain()) {
                (Value::Instance(_), _) | (_, Value::Instance(_)) => Err(unordered(op, a, b)),
                (x, y) if matches!((a, b), (Value::Instance(_), _) | (_, Value::Instance(_))) => {
                    deep_ordered(op, x, y, depth + 1)
                }
                _ => Err(unordered(op, a, b)),
            }
        }
        _ => Err(unordered(op, a, b)),
    }
}

fn unordered(op: CompareOp, a: &Value, b: &Value) -> Raise {
    Raise::type_error(format!(
        "'{}' not supported between instances of '{}' and '{}'",
        op.symbol(),
        a.type_name(),
        b.type_name()
    ))
}
