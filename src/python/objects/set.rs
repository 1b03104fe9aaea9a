//! Sets: tables whose values mean nothing. They are walked in order of insertion.

use std::cell::{Ref, RefCell, RefMut};

use super::Table;
use super::trash::discard;

/// A `set` or `frozenset`
pub struct Set {
    table: RefCell<Table>,
    frozen: bool,
}

impl Set {
    /// A set of this table's keys.
    #[must_use]
    pub const fn new(table: Table, frozen: bool) -> Self {
        Self {
            table: RefCell::new(table),
            frozen,
        }
    }

    /// Whether it is a `frozenset`.
    #[must_use]
    pub const fn is_frozen(&self) -> bool {
        self.frozen
    }

    /// Its table, to read. Nothing that could run the program may happen meanwhile.
    #[must_use]
    pub fn borrow(&self) -> Ref<'_, Table> {
        self.table.borrow()
    }

    /// Its table, to change; only for a set that isn't frozen.
    #[must_use]
    pub fn borrow_mut(&self) -> RefMut<'_, Table> {
        self.table.borrow_mut()
    }
}

impl Drop for Set {
    fn drop(&mut self) {
        discard(self.table.get_mut().clear());
    }
}
