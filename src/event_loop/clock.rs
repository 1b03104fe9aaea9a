//! Where the time comes from.

use std::cell::Cell;

use crate::trace::Nanos;

/// A clock that never goes back.
pub trait Clock {
    /// Nanoseconds since the start of the run.
    fn now(&self) -> Nanos;

    /// The time by the calendar when the run started. A clock that knows none has one that is always the same.
    fn started(&self) -> WallTime {
        WallTime {
            nanos: 1_700_000_000_000_000_000,
            ahead: 0,
        }
    }
}

/// A moment by the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallTime {
    /// Nanoseconds since 1970 began in UTC.
    pub nanos: Nanos,
    /// How many seconds local time is ahead of UTC.
    pub ahead: i32,
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
