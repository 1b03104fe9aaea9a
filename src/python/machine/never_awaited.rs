//! Coroutines that are dropped without ever having been awaited.

use std::cell::RefCell;
use std::rc::Rc;

use crate::python::objects::{Coroutine, CoroutineKind};

thread_local! {
    static NEVER_AWAITED: RefCell<Vec<Rc<str>>> = const { RefCell::new(Vec::new()) };
}

impl Drop for Coroutine {
    fn drop(&mut self) {
        if self.kind == CoroutineKind::Coroutine && self.is_created() {
            NEVER_AWAITED.with_borrow_mut(|names| names.push(Rc::clone(&self.qualified_name)));
        }
    }
}

/// The names of the coroutines that were dropped without ever having been awaited, since the last time it was asked.
#[must_use]
pub fn take_never_awaited() -> Vec<Rc<str>> {
    NEVER_AWAITED.with_borrow_mut(std::mem::take)
}
