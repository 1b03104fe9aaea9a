//! The frames of a traceback: a line for each with the program's own lines below it.

use super::carets;
use crate::python::code::Source;
use crate::python::machine::Machine;
use crate::python::objects::{Traceback, TracebackEntry};
use std::fmt::Write as _;

/// Of frames that are the same, so many are written; the others are counted.
const SAME: usize = 3;

/// The frames, outermost first: so many, or the last so many for a negative limit.
#[must_use]
pub fn lines(machine: &Machine, steps: &Traceback, limit: Option<i64>) -> String {
    let source = &machine.source;
    let mut text = String::new();
    let entries: Vec<&TracebackEntry> = steps.outermost_first().collect();
    let length =
        |limit: i64| usize::try_from(limit.unsigned_abs()).map_or(entries.len(), |most| most.min(entries.len()));
    let entries = match limit {
        None => &entries[..],
        Some(limit) if limit < 0 => &entries[entries.len() - length(limit)..],
        Some(limit) => &entries[..length(limit)],
    };
    let is_same = |a: &TracebackEntry, b: &TracebackEntry| {
        a.function == b.function && source.line(a.start) == source.line(b.start)
    };
    for same in entries.chunk_by(|a, b| is_same(a, b)) {
        for entry in same.iter().take(SAME) {
            text += &frame(source, entry);
        }
        if let Some(more) = same.len().checked_sub(SAME).filter(|more| *more > 0) {
            let plural = if more == 1 { "" } else { "s" };
            let _ = writeln!(text, "  [Previous line repeated {more} more time{plural}]");
        }
    }
    text
}

/// A frame: its place, and the program's lines there.
#[must_use]
pub fn frame(source: &Source, entry: &TracebackEntry) -> String {
    let (line, function) = (source.line(entry.start), &entry.function);
    let lines = carets::lines(source, entry);
    format!("  File \"main.py\", line {line}, in {function}\n{lines}")
}
