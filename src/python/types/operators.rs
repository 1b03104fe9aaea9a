//! The operators of types that are no numbers: concatenation, repetition, what sets do, `in`.

use std::rc::Rc;

use super::alias;
use super::bytes_format::percent_bytes;
use super::dict_view::DictView;
use super::set::{combined, table_of};
use super::str::percent;
use crate::python::code::BinaryOp;
use crate::python::compare::{checked_equal, index_of, integer};
use crate::python::limits::check_size;
use crate::python::machine::Machine;
use crate::python::objects::{Dict, DictPart, Kind, Range, Set, Table};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// An operator that a type defines. None where it defines none for these.
pub fn operation(machine: &mut Machine, op: BinaryOp, a: &Value, b: &Value) -> Option<Result> {
    match (op, a, b) {
        (BinaryOp::Add, _, _) => concatenation(a, b),
        (BinaryOp::Mod, Value::Bytes(template), _) => Some(percent_bytes(machine, template, b)),
        (BinaryOp::Mod, Value::Str(template), _) => Some(percent(machine, template.as_str(), b).map(Value::str)),
        (BinaryOp::Mul, sequence, count) | (BinaryOp::Mul, count, sequence) if is_sequence(sequence) => index_of(count)
            .map(|count| {
                let too_many = |_| Raise::new(Kind::OverflowError, "cannot fit 'int' into an index-sized integer");
                repeat(sequence, count.map_err(too_many)?)
            }),
        (BinaryOp::Or, Value::Dict(a), Value::Dict(b)) => Some(joined(a, b)),
        (BinaryOp::Or, _, _) if let Some(union) = alias::union(a, b) => Some(Ok(union)),
        (BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor, _, _) => set_operation(op, a, b),
        _ => None,
    }
}

fn is_sequence(value: &Value) -> bool {
    matches!(
        value,
        Value::Str(_) | Value::Bytes(_) | Value::List(_) | Value::Tuple(_)
    )
}

fn concatenation(a: &Value, b: &Value) -> Option<Result> {
    let check = |a: usize, b: usize| check_size(a as u64 + b as u64);
    Some(match (a, b) {
        (Value::Str(a), Value::Str(b)) => {
            let (a, b) = (a.as_str(), b.as_str());
            check(a.len(), b.len()).map(|()| Value::str([a, b].concat()))
        }
        (Value::Bytes(a), Value::Bytes(b)) => {
            check(a.len(), b.len()).map(|()| Value::Bytes([&**a, &**b].concat().into()))
        }
        (Value::List(a), Value::List(b)) => {
            let (a, b) = (a.borrow(), b.borrow());
            check(a.len(), b.len()).map(|()| Value::list(a.iter().chain(b.iter()).cloned().collect()))
        }
        (Value::Tuple(a), Value::Tuple(b)) => {
            check(a.len(), b.len()).map(|()| Value::tuple(a.iter().chain(b.iter()).cloned().collect()))
        }
        _ => return None,
    })
}

fn repeat(sequence: &Value, count: i64) -> Result {
    let count = usize::try_from(count).unwrap_or(0);
    let check = |len: usize| check_size((len as u64).saturating_mul(count as u64));
    let copies = |values: &[Value]| std::iter::repeat_n(values, count).flatten().cloned().collect();
    Ok(match sequence {
        Value::Str(text) => {
            check(text.as_str().len())?;
            Value::str(text.as_str().repeat(count))
        }
        Value::Bytes(bytes) => {
            check(bytes.len())?;
            Value::Bytes(bytes.repeat(count).into())
        }
        Value::List(list) => {
            check(list.borrow().len())?;
            Value::list(copies(&list.borrow()))
        }
        Value::Tuple(values) => {
            check(values.len())?;
            Value::tuple(copies(values))
        }
        _ => Value::None,
    })
}

fn joined(a: &Dict, b: &Dict) -> Result {
    let mut table = Table::default();
    for (key, value) in a.borrow().iter().chain(b.borrow().iter()) {
        table.insert(key.clone(), value.clone())?;
    }
    Ok(Value::Dict(Rc::new(Dict::new(table))))
}

/// What sets do, and with them the keys and items of dictionaries. The result is frozen where the first one is.
fn set_operation(op: BinaryOp, a: &Value, b: &Value) -> Option<Result> {
    if let (Value::Set(a), Value::Set(b)) = (a, b) {
        let table = combined(op, &a.borrow(), &b.borrow());
        return Some(table.map(|table| Value::Set(Rc::new(Set::new(table, a.is_frozen())))));
    }
    let members = |value: &Value| match value {
        Value::Set(set) => Some(set.borrow().iter().map(|(member, _)| member.clone()).collect()),
        other => DictView::of(other)
            .filter(|view| view.part != DictPart::Values)
            .map(|view| view.values()),
    };
    let (a, b): (Vec<Value>, Vec<Value>) = (members(a)?, members(b)?);
    let table = table_of(a).and_then(|a| table_of(b).and_then(|b| combined(op, &a, &b)));
    Some(table.map(|table| Value::Set(Rc::new(Set::new(table, false)))))
}

/// `item in container`
///
/// # Errors
/// `TypeError` for what holds nothing, or can't hold such an item.
pub fn contains(machine: &mut Machine, container: &Value, item: &Value) -> Result<Option<bool>> {
    let found = match (container, item) {
        (Value::Dict(dict), _) => dict.borrow().get(item)?.is_some(),
        (Value::Set(set), _) => set.borrow().get(item)?.is_some(),
        (Value::Str(text), Value::Str(part)) => text.as_str().contains(part.as_str()),
        (Value::Str(_), _) => {
            let name = item.type_name();
            return Err(Raise::type_error(format!(
                "'in <string>' requires string as left operand, not {name}"
            )));
        }
        (Value::Bytes(bytes), Value::Bytes(part)) => {
            part.is_empty() || bytes.windows(part.len()).any(|window| *window == **part)
        }
        (Value::Bytes(bytes), Value::Int(byte)) => {
            let byte = u8::try_from(*byte).map_err(|_| Raise::value_error("byte must be in range(0, 256)"))?;
            bytes.contains(&byte)
        }
        (Value::Bytes(_), _) => {
            let name = item.type_name();
            return Err(Raise::type_error(format!(
                "a bytes-like object is required, not '{name}'"
            )));
        }
        (Value::Range(range), _) if integer(item).is_some() => {
            matches!(item, Value::Int(number) if in_range(range, *number))
        }
        _ => {
            let view = DictView::of(container);
            if let Some(view) = view.as_ref().filter(|view| view.part == DictPart::Keys) {
                return Ok(Some(view.dict.borrow().get(item)?.is_some()));
            }
            let values = match view {
                Some(view) => Some(view.values()),
                None => machine.values_at_once(container)?,
            };
            let Some(values) = values else { return Ok(None) };
            machine.spend(values.len() / 8);
            for value in values {
                if value.is(item) || checked_equal(&value, item)? {
                    return Ok(Some(true));
                }
            }
            false
        }
    };
    Ok(Some(found))
}

/// Whether a number is one of a range.
pub(super) fn in_range(range: &Range, number: i64) -> bool {
    let inside = if range.step > 0 {
        range.start <= number && number < range.stop
    } else {
        range.stop < number && number <= range.start
    };
    inside && number.abs_diff(range.start).is_multiple_of(range.step.unsigned_abs())
}
