//! The lines of the program that tasks stand at.

use std::collections::BTreeMap;

use super::event::Event;
use super::lanes::Lanes;
use super::snapshot::{Doing, Stand};

/// A line that tasks stand at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LitLine {
    /// Which, from 1.
    pub line: u32,
    /// Whether something runs there.
    pub runs: bool,
    /// How many tasks and threads wait there, or stand in the ready queue.
    pub waits: u32,
}

/// The lines that tasks, threads and the program stood at after so many of these events, in order.
#[must_use]
pub fn lit_lines(events: &[Event], lanes: &Lanes, after: usize) -> Vec<LitLine> {
    let mut lines = BTreeMap::<u32, LitLine>::new();
    for lane in lanes.all().iter().chain(lanes.threads()) {
        let Some(Stand {
            line: Some(line),
            doing,
            ..
        }) = Stand::of(lane, events, after)
        else {
            continue;
        };
        let lit = lines.entry(line).or_default();
        lit.line = line;
        match doing {
            Doing::Running | Doing::Blocked => lit.runs = true,
            Doing::Ready | Doing::Waiting(_) => lit.waits += 1,
            Doing::Over(_) => {}
        }
    }
    lines.into_values().collect()
}
