//! The pieces of a lane as stretches of pixels. What is too narrow to be told apart becomes one, so that the work depends on
//! the width and not on how much happened.

use crate::trace::{Cause, Lane, Nanos, Span, State, Step};

use super::Scale;

/// What a stretch of a lane looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Look {
    /// In the ready queue.
    Ready,
    /// Running.
    Running,
    /// Waiting.
    Waiting,
    /// Waiting for a lock, semaphore or queue.
    Queued,
    /// Keeping the loop standing still.
    Blocked,
}

/// A stretch of pixels, and the place of (the first of) what it shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Strip<T> {
    pub what: T,
    pub from: f64,
    pub to: f64,
    pub index: usize,
}

/// More items than this in one pixel are not looked at one by one.
const CROWD: usize = 8;

/// The place of the first item at or after `first` that begins at this moment or later.
fn skip<T>(items: &[T], first: usize, edge: Nanos, from: impl Fn(&T) -> Nanos) -> usize {
    let rest = items.get(first..).unwrap_or_default();
    first + rest.partition_point(|item| from(item) < edge)
}

/// The first item at or after `first` that is not crowded into the pixel from `x`; none where they are few.
fn crowd<T>(items: &[T], first: usize, x: f64, scale: &Scale, from: impl Fn(&T) -> Nanos + Copy) -> Option<usize> {
    let edge = scale.at(x + 1.0);
    let crowded = items.get(first + CROWD).is_some_and(|item| from(item) < edge);
    crowded.then(|| skip(items, first, edge, from))
}

/// A lane's pieces between the edges of what is seen, in order.
pub(super) fn pieces(lane: &Lane, scale: &Scale, now: Nanos, mut each: impl FnMut(Strip<Look>)) {
    let (seen_from, seen_to) = scale.range();
    let pieces = &lane.pieces;
    let mut index = pieces.partition_point(|piece| piece.from < seen_from).saturating_sub(1);
    while let Some(piece) = pieces.get(index).filter(|piece| piece.from <= seen_to) {
        let from = scale.x(piece.from);
        if let Some(next) = crowd(pieces, index, from, scale, |piece| piece.from) {
            // A task that does so many things one after another runs in between.
            each(Strip {
                what: Look::Running,
                from,
                to: from + 1.0,
                index,
            });
            index = next;
            continue;
        }
        let to = scale.x(lane.piece_end(index, now)).max(from);
        if let Some(what) = look(&piece.state) {
            each(Strip {
                what,
                from: from.max(scale.left() - 8.0),
                to: to.min(scale.right() + 8.0),
                index,
            });
        }
        index += 1;
    }
}

fn look(state: &State) -> Option<Look> {
    Some(match state {
        State::Ready { .. } => Look::Ready,
        State::Running => Look::Running,
        State::Waiting {
            on: Cause::Resource(_), ..
        } => Look::Queued,
        State::Waiting { .. } => Look::Waiting,
        State::Blocked(_) => Look::Blocked,
        State::Away => return None,
    })
}

/// The loop's steps between the edges of what is seen, each at least this wide; those that touch become one.
pub(super) fn steps(steps: &[Step], scale: &Scale, now: Nanos, least: f64, mut each: impl FnMut(Strip<()>)) {
    let (seen_from, seen_to) = scale.range();
    let mut index = steps.partition_point(|step| step.to.unwrap_or(now) < seen_from);
    let mut open: Option<Strip<()>> = None;
    while let Some(step) = steps.get(index).filter(|step| step.from <= seen_to) {
        let from = scale.x(step.from).max(scale.left() - 8.0);
        let crowded = crowd(steps, index, from, scale, |step| step.from);
        let end = if crowded.is_some() {
            from + 1.0
        } else {
            scale.x(step.to.unwrap_or(now))
        };
        let to = end.max(from + least).min(scale.right() + 8.0);
        match &mut open {
            Some(strip) if from <= strip.to + 0.5 => strip.to = strip.to.max(end.min(scale.right() + 8.0)),
            _ => {
                if let Some(strip) = open.replace(Strip {
                    what: (),
                    from,
                    to,
                    index,
                }) {
                    each(strip);
                }
            }
        }
        index = crowded.unwrap_or(index + 1);
    }
    if let Some(strip) = open {
        each(strip);
    }
}

/// The spans of one depth between the edges of what is seen, in order.
pub(super) fn spans(spans: &[Span], scale: &Scale, now: Nanos, mut each: impl FnMut(Strip<()>)) {
    let (seen_from, seen_to) = scale.range();
    let end = |span: &Span| span.end.as_ref().map_or(now, |(at, _)| *at);
    let mut index = spans.partition_point(|span| end(span) < seen_from);
    while let Some(span) = spans.get(index).filter(|span| span.from <= seen_to) {
        let from = scale.x(span.from);
        let crowded = crowd(spans, index, from, scale, |span| span.from);
        let to = if crowded.is_some() {
            from + 1.0
        } else {
            scale.x(end(span))
        };
        each(Strip {
            what: (),
            from: from.max(scale.left() - 8.0),
            to: to.max(from + 1.0).min(scale.right() + 8.0),
            index,
        });
        index = crowded.unwrap_or(index + 1);
    }
}
