//! `range` and `slice`: their methods.

use std::rc::Rc;

use super::arguments::{from_len, receiver_of, to_bound, to_index};
use super::operators::in_range;
use crate::python::compare::integer;
use crate::python::display;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Range, Slice};
use crate::python::raise::{Raise, Result};
use crate::python::slice::SliceRange;
use crate::python::table::builtins;
use crate::python::value::Value;

builtins! {
    /// A range's method of that name.
    pub(super) fn method, NAMES;
    "count" => count,
    "index" => index,
}

builtins! {
    /// A slice's method of that name.
    pub(super) fn slice_method;
    "indices" => indices,
}

fn this(args: Args, method: &str) -> Result<(Rc<Range>, Args)> {
    receiver_of(args, "range", method, |object| match object {
        Value::Range(range) => Some(Rc::clone(range)),
        _ => None,
    })
}

/// Where a number is in a range.
fn place(range: &Range, value: &Value) -> Option<u64> {
    let number = i64::try_from(integer(value)?.to_big()).ok()?;
    in_range(range, number).then(|| number.abs_diff(range.start) / range.step.unsigned_abs())
}

fn count(_: &mut Machine, args: Args) -> Result<Flow> {
    let (range, args) = this(args, "count")?;
    let [value] = args.exactly("range.count")?;
    Ok(Value::Int(i64::from(place(&range, &value).is_some())).into())
}

fn index(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (range, args) = this(args, "index")?;
    let [value] = args.exactly("range.index")?;
    if let Some(place) = place(&range, &value) {
        return Ok(Value::Int(place.cast_signed()).into());
    }
    if integer(&value).is_none() {
        return Err(Raise::value_error("sequence.index(x): x not in sequence"));
    }
    let wanted = display::repr(machine, &value)?;
    Err(Raise::value_error(format!("{wanted} is not in range")))
}

fn indices(_: &mut Machine, args: Args) -> Result<Flow> {
    let (slice, args) = receiver_of(args, "slice", "indices", |object| match object {
        Value::Slice(slice) => Some(Rc::clone(slice)),
        _ => None,
    })?;
    let [length] = args.exactly("slice.indices")?;
    let length = usize::try_from(to_index(&length)?);
    let length = length.map_err(|_| Raise::value_error("length should not be negative"))?;
    let range = places(&slice, length)?;
    Ok(Value::tuple(vec![
        from_len(range.start),
        Value::Int(range.stop),
        Value::Int(range.step),
    ])
    .into())
}

/// The places that a slice names in so many items.
///
/// # Errors
/// `ValueError` for a step of 0, `TypeError` for parts that are no integers.
pub(super) fn places(slice: &Slice, length: usize) -> Result<SliceRange> {
    let step = to_bound(Some(&slice.step))?.unwrap_or(1);
    if step == 0 {
        return Err(Raise::value_error("slice step cannot be zero"));
    }
    Ok(SliceRange::new(
        to_bound(Some(&slice.start))?,
        to_bound(Some(&slice.stop))?,
        step,
        length,
    ))
}
