//! Where the time comes from.

use std::cell::Cell;

use crate::trace::Nanos;

/// A clock that never goes back.
pub trait Clock {
    /// Nanoseconds since the start of the run.
    fn now(&self) -> Nanos;
}

/// A clock that stands still until it is told to jump: computing takes no time on it.
#[derive(Debug, Default)]
pub struct VirtualClock(Cell<Nanos>);

impl VirtualClock {
    /// Jumps to a later moment; an earlier one changes nothing.
    pub fn jump_to(&self, moment: Nanos) {
        self.0.set(self.0.get().max(moment));
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> Nanos {
        self.0.get()
    }
}
