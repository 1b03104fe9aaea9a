//! A heap in a list, in the order in which Python's `heapq` keeps it (a `PriorityQueue` shows that order when printed).
//! Comparing may ask the program, so nothing moves before every comparison is done.

use std::collections::VecDeque;

use crate::python::code::CompareOp;
use crate::python::compare::ordered;
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// Adds a value.
///
/// # Errors
/// `TypeError` for values without an order; the value is in the heap then, as in Python.
pub(super) fn push(heap: &mut VecDeque<Value>, value: Value) -> Result<()> {
    let mut path = vec![heap.len()];
    while let Some(parent) = path
        .last()
        .and_then(|place| place.checked_sub(1))
        .map(|below| below / 2)
    {
        match less(&value, &heap[parent]) {
            Ok(true) => path.push(parent),
            Ok(false) => break,
            Err(raise @ Raise::Ask(_)) => return Err(raise),
            Err(raise) => {
                heap.push_back(value);
                return Err(raise);
            }
        }
    }
    heap.push_back(value);
    for places in path.windows(2) {
        heap.swap(places[0], places[1]);
    }
    Ok(())
}

/// Takes out the smallest value.
///
/// # Errors
/// `TypeError` for values without an order.
pub(super) fn pop(heap: &mut VecDeque<Value>) -> Result<Option<Value>> {
    let (Some(last), len) = (heap.back(), heap.len().saturating_sub(1)) else {
        return Ok(None);
    };
    // The gap at the top sinks to the bottom, past the smaller child each time; the last value rises from there.
    let mut path = vec![0];
    while let Some(left) = path.last().map(|place| 2 * place + 1).filter(|left| *left < len) {
        let right = left + 1;
        let is_right = right < len && !less(&heap[left], &heap[right])?;
        path.push(if is_right { right } else { left });
    }
    while let [.., _, place] = path.as_slice()
        && less(last, &heap[*place])?
    {
        path.pop();
    }
    for places in path.windows(2) {
        heap.swap(places[0], places[1]);
    }
    // What was at the top is where the last value belongs.
    let place = path.last().copied().unwrap_or(0);
    Ok(if place < len {
        heap.swap_remove_back(place)
    } else {
        heap.pop_back()
    })
}

fn less(a: &Value, b: &Value) -> Result<bool> {
    ordered(CompareOp::Lt, a, b)
}
