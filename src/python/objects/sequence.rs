//! Lists, tuples, ranges and slices.

use std::cell::{Ref, RefCell, RefMut};

use super::trash::discard;
use crate::python::value::Value;

/// A `list`
pub struct List(RefCell<Vec<Value>>);

impl List {
    /// A list of these values.
    #[must_use]
    pub const fn new(values: Vec<Value>) -> Self {
        Self(RefCell::new(values))
    }

    /// Its values, to read. Nothing that could run the program may happen meanwhile.
    #[must_use]
    pub fn borrow(&self) -> Ref<'_, Vec<Value>> {
        self.0.borrow()
    }

    /// Its values, to change.
    #[must_use]
    pub fn borrow_mut(&self) -> RefMut<'_, Vec<Value>> {
        self.0.borrow_mut()
    }
}

impl Drop for List {
    fn drop(&mut self) {
        discard(std::mem::take(self.0.get_mut()));
    }
}

/// A `tuple`; it reads like a slice.
pub struct Tuple(Vec<Value>);

impl Tuple {
    /// A tuple of these values.
    #[must_use]
    pub const fn new(values: Vec<Value>) -> Self {
        Self(values)
    }
}

impl std::ops::Deref for Tuple {
    type Target = [Value];

    fn deref(&self) -> &[Value] {
        &self.0
    }
}

impl Drop for Tuple {
    fn drop(&mut self) {
        discard(std::mem::take(&mut self.0));
    }
}

/// A `range`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Its first number.
    pub start: i64,
    /// Where it ends, itself left out.
    pub stop: i64,
    /// From one number to the next; never 0.
    pub step: i64,
}

impl Range {
    /// How many numbers it has.
    #[must_use]
    pub fn len(&self) -> u64 {
        let (low, high) = if self.step > 0 {
            (self.start, self.stop)
        } else {
            (self.stop, self.start)
        };
        if low >= high {
            return 0;
        }
        (high.abs_diff(low) - 1) / self.step.unsigned_abs() + 1
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number at this place, which must be below its length.
    #[must_use]
    pub fn at(&self, index: u64) -> i64 {
        self.start.wrapping_add(self.step.wrapping_mul(index.cast_signed()))
    }
}

/// A `slice`
pub struct Slice {
    /// Where it starts, or `None`.
    pub start: Value,
    /// Where it stops, or `None`.
    pub stop: Value,
    /// Its step, or `None`.
    pub step: Value,
}
