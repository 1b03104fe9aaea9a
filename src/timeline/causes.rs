//! What things are called in a drawing, in Python's own words.

use crate::trace::{Cause, Ended, Lane, Lanes, Nanos, SpanKind, TaskId};

use super::units::seconds;

/// What a task waits for in one of its pieces, as it stands at its end.
pub(super) fn of_piece(lanes: &Lanes, lane: &Lane, piece: usize, on: &Cause, decimal: char) -> String {
    let until = lane.pieces.get(piece + 1).map_or(usize::MAX, |next| next.event);
    cause(lanes, on, until, decimal)
}

/// What a task waits for, as it stands after so many events: `sleep 0.3`, `gather 2/3`, `Lock`.
#[must_use]
pub fn cause(lanes: &Lanes, on: &Cause, events: usize, decimal: char) -> String {
    let label = |task: &TaskId| {
        lanes
            .lane(*task)
            .map_or_else(String::new, |lane| lane.label().to_string())
    };
    let counted = |name: &str| match lanes.progress(on, events) {
        Some((over, all)) if all > 0 => format!("{name} {over}/{all}"),
        _ => name.to_owned(),
    };
    match on {
        Cause::Sleep(asked) => format!("sleep {}", seconds(*asked, decimal)),
        Cause::Turn => "sleep 0".to_owned(),
        Cause::Task(task) => format!("await {}", label(task)),
        Cause::Gather(_) => counted("gather"),
        Cause::Wait(_) => counted("wait"),
        Cause::Shield(Some(task)) => format!("shield {}", label(task)),
        Cause::Shield(None) => "shield".to_owned(),
        Cause::Future(_) => "Future".to_owned(),
        Cause::Resource(id) => lanes
            .resource(*id)
            .map_or_else(String::new, |resource| resource.class.to_string()),
        Cause::Interpreter => "GIL".to_owned(),
        Cause::Outside(what) => what.to_string(),
    }
}

/// What a span is: a coroutine's name, `timeout 1.5`, `TaskGroup`.
#[must_use]
pub fn span(lanes: &Lanes, kind: &SpanKind, decimal: char) -> String {
    let limited = |name: &str, limit: &Option<Nanos>| match limit {
        Some(limit) => format!("{name} {}", seconds(*limit, decimal)),
        None => name.to_owned(),
    };
    match kind {
        SpanKind::Coroutine(name) => name.to_string(),
        SpanKind::Timeout(limit) => limited("timeout", limit),
        SpanKind::WaitFor(limit) => limited("wait_for", limit),
        SpanKind::TaskGroup => "TaskGroup".to_owned(),
        SpanKind::Holding(id) => lanes
            .resource(*id)
            .map_or_else(String::new, |resource| resource.class.to_string()),
    }
}

/// The sign of an end, and what it ended with (nothing for `None`).
#[must_use]
pub fn ended<'a>(ended: &'a Ended, cancelled: &'a str) -> (&'static str, &'a str) {
    match ended {
        Ended::Returned(value) if &**value == "None" => ("✓", ""),
        Ended::Returned(value) => ("✓", value),
        Ended::Raised(exception) => ("✗", exception.trim_end_matches([':', ' '])),
        Ended::Cancelled => ("⊘", cancelled),
    }
}

/// What keeps the loop standing still from this event on: `time.sleep`, or what the main thread waits for.
pub(super) fn blocked(lanes: &Lanes, event: usize, asked: Nanos, decimal: char) -> String {
    match lanes.blocked_on(event) {
        Some(what) => what.to_owned(),
        None => format!("time.sleep {}", seconds(asked, decimal)),
    }
}
