//! Dropping without recursion: a list in a list in a list …, a million deep, must not use up Rust's stack.

use std::cell::{Cell, RefCell};

use crate::python::value::Value;

/// How many drops may stand on Rust's stack before the rest waits its turn.
const DEPTH_LIMIT: u32 = 100;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static WAITING: RefCell<Vec<Value>> = const { RefCell::new(Vec::new()) };
}

/// Drops what an object held. Every object that can hold others calls it in its own `drop`.
pub fn discard(values: impl IntoIterator<Item = Value>) {
    let depth = DEPTH.get();
    if depth >= DEPTH_LIMIT {
        WAITING.with_borrow_mut(|waiting| waiting.extend(values));
        return;
    }
    DEPTH.set(depth + 1);
    for value in values {
        drop(value);
    }
    if depth == 0 {
        while let Some(value) = WAITING.with_borrow_mut(Vec::pop) {
            drop(value);
        }
    }
    DEPTH.set(depth);
}
