//! A heap in a list, in the order in which Python's `heapq` keeps it (a `PriorityQueue` shows that order when printed).

use std::collections::VecDeque;

use crate::python::code::CompareOp;
use crate::python::compare::ordered;
use crate::python::raise::Result;
use crate::python::value::Value;

/// Adds a value.
///
/// # Errors
/// `TypeError` for values without an order; the value is in the heap then, as in Python.
pub(super) fn push(heap: &mut VecDeque<Value>, value: Value) -> Result<()> {
    heap.push_back(value);
    rise(heap, 0, heap.len() - 1)
}

/// Takes out the smallest value.
///
/// # Errors
/// `TypeError` for values without an order.
pub(super) fn pop(heap: &mut VecDeque<Value>) -> Result<Option<Value>> {
    let Some(last) = heap.pop_back() else { return Ok(None) };
    let Some(top) = heap.front_mut() else {
        return Ok(Some(last));
    };
    let smallest = std::mem::replace(top, last);
    sink(heap)?;
    Ok(Some(smallest))
}

/// Moves a value up to its place, no further than `top`.
fn rise(heap: &mut VecDeque<Value>, top: usize, mut place: usize) -> Result<()> {
    while place > top {
        let parent = (place - 1) / 2;
        if !less(heap, place, parent)? {
            break;
        }
        heap.swap(place, parent);
        place = parent;
    }
    Ok(())
}

/// Moves the top value to the bottom, past the smaller child each time, and from there up to its place.
fn sink(heap: &mut VecDeque<Value>) -> Result<()> {
    let mut place = 0;
    loop {
        let (left, right) = (2 * place + 1, 2 * place + 2);
        if left >= heap.len() {
            return rise(heap, 0, place);
        }
        let child = if right < heap.len() && !less(heap, left, right)? {
            right
        } else {
            left
        };
        heap.swap(place, child);
        place = child;
    }
}

fn less(heap: &VecDeque<Value>, a: usize, b: usize) -> Result<bool> {
    ordered(CompareOp::Lt, &heap[a], &heap[b])
}
