//! The numbers of what the record names.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A task, numbered in order of creation. Number 0 is the program itself: the code at module level. Where a thread stands in a
/// task's place, the result object of a run has the thread's number with a minus sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TaskId(pub u32);

impl Serialize for TaskId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = self.thread().map_or(i64::from(self.0), |thread| -i64::from(thread.0));
        serializer.serialize_i64(number)
    }
}

impl<'de> Deserialize<'de> for TaskId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = i64::deserialize(deserializer)?;
        let id = u32::try_from(number.unsigned_abs()).map_err(serde::de::Error::custom)?;
        Ok(if number < 0 {
            Self::of_thread(ThreadId(id))
        } else {
            Self(id)
        })
    }
}

impl TaskId {
    /// The code at module level, which no task runs (under top-level await a task does, and this one stays empty).
    pub const PROGRAM: Self = Self(0);

    /// A thread's lane stands among those of tasks: these are numbered from the other end.
    #[must_use]
    pub const fn of_thread(thread: ThreadId) -> Self {
        Self(u32::MAX - thread.0)
    }

    /// The thread, where this is the number of a thread's lane.
    #[must_use]
    pub const fn thread(self) -> Option<ThreadId> {
        if self.0 > u32::MAX / 2 {
            Some(ThreadId(u32::MAX - self.0))
        } else {
            None
        }
    }
}

/// A future that is no task, numbered in order of creation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FutureId(pub u32);

/// A lock, semaphore, queue or the like, numbered in order of creation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ResourceId(pub u32);

/// A callback that a loop was asked to call, numbered in that order from 1. A task's steps are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CallId(pub u32);

/// Something outside that was asked for, numbered in order of asking, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OutsideId(pub u32);

/// A thread of the program, numbered in order of creation. Number 0 is the main one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ThreadId(pub u32);

impl ThreadId {
    /// The thread in which the program begins.
    pub const MAIN: Self = Self(0);
    /// No thread.
    pub(super) const NOBODY: Self = Self(u32::MAX);
}
