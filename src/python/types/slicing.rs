//! Items and slices of sequences.

use crate::python::machine::at;
use crate::python::objects::{Kind, List, Slice};
use crate::python::raise::{Raise, Result};
use crate::python::text::str_methods;
use crate::python::types::range;
use crate::python::value::Value;

/// `sequence[index]`
///
/// # Errors
/// `IndexError` where there is nothing.
pub fn item(sequence: &Value, index: i64) -> Result {
    let out_of_range = |what: &str| Raise::new(Kind::IndexError, format!("{what} index out of range"));
    match sequence {
        Value::List(list) => {
            let values = list.borrow();
            at(index, values.len())
                .map(|place| values[place].clone())
                .ok_or_else(|| out_of_range("list"))
        }
        Value::Tuple(values) => at(index, values.len())
            .map(|place| values[place].clone())
            .ok_or_else(|| out_of_range("tuple")),
        Value::Str(text) => at(index, text.len())
            .and_then(|place| text.char_at(place))
            .map(Value::str)
            .ok_or_else(|| out_of_range("string")),
        Value::Bytes(bytes) => at(index, bytes.len())
            .map(|place| Value::Int(i64::from(bytes[place])))
            .ok_or_else(|| Raise::new(Kind::IndexError, "index out of range")),
        Value::Range(range) => at(index, usize::try_from(range.len()).unwrap_or(usize::MAX))
            .map(|place| Value::Int(range.at(place as u64)))
            .ok_or_else(|| Raise::new(Kind::IndexError, "range object index out of range")),
        other => Err(Raise::type_error(format!(
            "'{}' object is not subscriptable",
            other.type_name()
        ))),
    }
}

/// `sequence[start:stop:step]`
///
/// # Errors
/// `ValueError` for a step of 0, `TypeError` for parts that are no integers.
pub fn slice(sequence: &Value, slice: &Slice) -> Result {
    match sequence {
        Value::List(list) => {
            let values = list.borrow();
            let places = places(slice, values.len())?;
            Ok(Value::list(places.map(|place| values[place].clone()).collect()))
        }
        Value::Tuple(values) => {
            let places = places(slice, values.len())?;
            Ok(Value::tuple(places.map(|place| values[place].clone()).collect()))
        }
        Value::Str(text) => {
            let range = range::places(slice, text.len())?;
            if range.step == 1 {
                let end = range.start + range.length;
                return Ok(Value::str(str_methods::slice(
                    text.as_str(),
                    text.is_ascii(),
                    range.start,
                    end,
                )));
            }
            let symbols: Vec<char> = text.as_str().chars().collect();
            Ok(Value::str(
                range.places().map(|place| symbols[place]).collect::<String>(),
            ))
        }
        Value::Bytes(bytes) => {
            let picked: Vec<u8> = places(slice, bytes.len())?.map(|place| bytes[place]).collect();
            Ok(Value::Bytes(picked.into()))
        }
        Value::Range(range) => {
            let len = usize::try_from(range.len()).unwrap_or(usize::MAX);
            let places = range::places(slice, len)?;
            let start = range.start + range.step * i64::try_from(places.start).unwrap_or(0);
            Ok(Value::Range(std::rc::Rc::new(crate::python::objects::Range {
                start,
                stop: range.start + range.step * places.stop,
                step: range.step * places.step,
            })))
        }
        other => Err(Raise::type_error(format!(
            "'{}' object is not subscriptable",
            other.type_name()
        ))),
    }
}

/// `list[start:stop:step] = values`
///
/// # Errors
/// As [`slice`], and `ValueError` for a step with a different number of values.
pub fn set_slice(list: &List, slice: &Slice, new: Vec<Value>) -> Result<()> {
    let mut values = list.borrow_mut();
    let bounds = range::places(slice, values.len())?;
    if bounds.step == 1 {
        let old: Vec<Value> = values.splice(bounds.start..bounds.start + bounds.length, new).collect();
        drop(values);
        drop(old);
        return Ok(());
    }
    if new.len() != bounds.length {
        let (got, expected) = (new.len(), bounds.length);
        return Err(Raise::value_error(format!(
            "attempt to assign sequence of size {got} to extended slice of size {expected}"
        )));
    }
    for (place, value) in bounds.places().zip(new) {
        values[place] = value;
    }
    Ok(())
}

/// `del list[start:stop:step]`
///
/// # Errors
/// As [`slice`].
pub fn delete_slice(list: &List, slice: &Slice) -> Result<()> {
    let mut values = list.borrow_mut();
    let mut gone: Vec<usize> = places(slice, values.len())?.collect();
    gone.sort_unstable();
    let mut index = 0;
    let mut next = gone.into_iter().peekable();
    values.retain(|_| {
        let goes = next.next_if_eq(&index).is_some();
        index += 1;
        !goes
    });
    Ok(())
}

fn places(slice: &Slice, len: usize) -> Result<impl Iterator<Item = usize> + use<>> {
    Ok(range::places(slice, len)?.places())
}
