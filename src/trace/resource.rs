//! What a lock, semaphore or queue looked like, and when.

use std::rc::Rc;

use super::event::Nanos;
use super::id::{ResourceId, TaskId};

/// A lock, semaphore, queue or the like.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Which.
    pub id: ResourceId,
    /// Its class, such as `Semaphore`.
    pub class: Rc<str>,
    /// How many may hold it at once, or how many it holds; none where there is no limit.
    pub size: Option<u32>,
    /// When it came into being.
    pub created: Nanos,
    /// The most that it ever held inside, or permits that were ever left.
    pub deepest: u32,
    /// What it looked like, in order; each lasts until the next one.
    pub states: Vec<ResourceState>,
}

/// What a resource looked like from a moment on.
#[derive(Clone, Debug, PartialEq)]
pub struct ResourceState {
    /// From when on.
    pub from: Nanos,
    /// The number of the event, from 0.
    pub event: usize,
    /// Permits left, or items inside.
    pub level: u32,
    /// Tasks (or threads) that hold it.
    pub holders: Rc<[TaskId]>,
    /// Tasks (or threads) that wait for it, the next one first.
    pub waiters: Rc<[TaskId]>,
}

impl Resource {
    /// How many permits are left, items are in it, tasks are at it; empty where a number says nothing: a condition has none, an
    /// event is set (1) or not, a future is to be waited for (1) or done.
    #[must_use]
    pub fn level_text(&self, state: &ResourceState) -> String {
        match (&*self.class, self.size) {
            ("Condition" | "Event" | "Future", _) => String::new(),
            ("Barrier" | "Queue" | "LifoQueue" | "PriorityQueue", Some(size)) => format!("{}/{size}", state.level),
            _ => state.level.to_string(),
        }
    }

    /// What it looks like after so many events; none before the first change.
    #[must_use]
    pub fn after(&self, events: usize) -> Option<&ResourceState> {
        let next = self.states.partition_point(|state| state.event < events);
        self.states.get(next.checked_sub(1)?)
    }
}
