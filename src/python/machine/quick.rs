//! What most programs do most, done at once: operators on small integers, loops over numbers, registers. They are put
//! in place by name, because the rest of the program is built for size and calls what it can.

use crate::python::code::{BinaryOp, CompareOp};
use crate::python::objects::{Iter, IterState};
use crate::python::value::Value;

/// The most common operators on the most common numbers, where the result fits.
#[inline(always)]
pub(super) fn quick_operation(op: BinaryOp, a: &Value, b: &Value) -> Option<i64> {
    let (Value::Int(a), Value::Int(b)) = (a, b) else {
        return None;
    };
    match op {
        BinaryOp::Add => a.checked_add(*b),
        BinaryOp::Sub => a.checked_sub(*b),
        BinaryOp::Mul => a.checked_mul(*b),
        BinaryOp::Mod if *b > 0 => Some(a.rem_euclid(*b)),
        _ => None,
    }
}

/// How two integers compare.
#[inline(always)]
pub(super) fn quick_comparison(op: CompareOp, a: &Value, b: &Value) -> Option<bool> {
    let (Value::Int(a), Value::Int(b)) = (a, b) else {
        return None;
    };
    match op {
        CompareOp::Eq => Some(a == b),
        CompareOp::NotEq => Some(a != b),
        CompareOp::Lt => Some(a < b),
        CompareOp::LtE => Some(a <= b),
        CompareOp::Gt => Some(a > b),
        CompareOp::GtE => Some(a >= b),
        _ => None,
    }
}

/// Puts a value into a register. What stands there without holding memory is written over, and nobody asked to drop it.
#[inline(always)]
pub(super) fn put(register: &mut Value, value: Value) {
    let old = std::mem::replace(register, value);
    if matches!(old, Value::Unset | Value::None | Value::Bool(_) | Value::Int(_)) {
        std::mem::forget(old);
    }
}

/// Puts an integer into a register. One that holds an integer already has nothing to drop.
#[inline(always)]
pub(super) fn put_int(register: &mut Value, number: i64) {
    if let Value::Int(place) = register {
        *place = number;
    } else {
        *register = Value::Int(number);
    }
}

/// The next of an iterator's numbers, where it walks a range that isn't at its end.
#[inline(always)]
pub(super) fn next_number(iter: &Iter) -> Option<i64> {
    match &mut *iter.0.borrow_mut() {
        IterState::Range(next, left, step) if *left > 0 => {
            let number = *next;
            *left -= 1;
            *next = number.wrapping_add(*step);
            Some(number)
        }
        _ => None,
    }
}
