//! What is to be called at a later moment.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::{Handle, Language};

/// A moment that something is timed for: nanoseconds from the start of the run, before which it may lie too.
pub type Moment = i64;

/// Handles in the order of their moments; of those for the same moment the one that was asked for first.
pub(super) struct Timers<L: Language> {
    heap: BinaryHeap<Reverse<Timer<L>>>,
    sequence: u64,
    cancelled: usize,
}

struct Timer<L: Language> {
    when: Moment,
    sequence: u64,
    handle: Handle<L>,
}

impl<L: Language> Timers<L> {
    /// Cancelled timers are swept out of the heap's middle when there are more timers than this and half are cancelled.
    const SWEPT_FROM: usize = 100;

    pub(super) fn new() -> Self {
        Self {
            heap: BinaryHeap::new(),
            sequence: 0,
            cancelled: 0,
        }
    }

    /// Those that were not cancelled, in no order, each with its moment.
    pub(super) fn pending(&self) -> impl Iterator<Item = (Moment, &Handle<L>)> {
        let all = self.heap.iter().map(|Reverse(timer)| (timer.when, &timer.handle));
        all.filter(|(_, handle)| !handle.cancelled())
    }

    /// All of them.
    pub(super) fn into_handles(self) -> impl Iterator<Item = Handle<L>> {
        self.heap.into_iter().map(|Reverse(timer)| timer.handle)
    }

    pub(super) fn add(&mut self, when: Moment, handle: Handle<L>) {
        self.heap.push(Reverse(Timer {
            when,
            sequence: self.sequence,
            handle,
        }));
        self.sequence += 1;
    }

    /// Notes that one of the handles was cancelled.
    pub(super) fn note_cancelled(&mut self) {
        self.cancelled += 1;
    }

    /// The moment of the first timer that was not cancelled.
    pub(super) fn first(&mut self) -> Option<Moment> {
        if self.heap.len() > Self::SWEPT_FROM && self.cancelled * 2 > self.heap.len() {
            self.heap.retain(|Reverse(timer)| !timer.handle.cancelled());
            self.cancelled = 0;
        }
        while let Some(Reverse(timer)) = self.heap.peek() {
            if !timer.handle.cancelled() {
                return Some(timer.when);
            }
            self.heap.pop();
            self.cancelled = self.cancelled.saturating_sub(1);
        }
        None
    }

    /// Takes out the first timer that was not cancelled, if its moment has come.
    pub(super) fn next_due(&mut self, now: Moment) -> Option<Handle<L>> {
        if self.first()? > now {
            return None;
        }
        let Reverse(timer) = self.heap.pop()?;
        timer.handle.left_timers();
        Some(timer.handle)
    }
}

impl<L: Language> Timer<L> {
    fn key(&self) -> (Moment, u64) {
        (self.when, self.sequence)
    }
}

impl<L: Language> Ord for Timer<L> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl<L: Language> PartialOrd for Timer<L> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<L: Language> PartialEq for Timer<L> {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl<L: Language> Eq for Timer<L> {}
