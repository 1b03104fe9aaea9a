//! The things in a drawing that can be pointed at: which one lies under a point, where one stands, what is to be told of it,
//! and which one is next to it.

mod find;
mod place;
mod tell;
mod walk;

use crate::trace::{ResourceId, TaskId};

pub use tell::Hit;
pub use walk::Direction;

/// One thing in a drawing that can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A task's lane as such: its name.
    Lane(TaskId),
    /// One of the pieces of a task's lane.
    Piece(TaskId, usize),
    /// One of its spans, by depth and place.
    Span(TaskId, usize, usize),
    /// One of its marks.
    Mark(TaskId, usize),
    /// A task's end.
    End(TaskId),
    /// What the virtual clock says of a task.
    Ghost(TaskId),
    /// One of the loop's steps.
    Step(usize),
    /// One of the states of a resource.
    Resource(ResourceId, usize),
    /// One link of the critical path.
    Link(usize),
}

impl Item {
    /// The task whose lane it is in, where it is in one.
    #[must_use]
    pub fn task(self) -> Option<TaskId> {
        match self {
            Self::Lane(task)
            | Self::Piece(task, _)
            | Self::Span(task, _, _)
            | Self::Mark(task, _)
            | Self::End(task)
            | Self::Ghost(task) => Some(task),
            Self::Step(_) | Self::Resource(..) | Self::Link(_) => None,
        }
    }
}
