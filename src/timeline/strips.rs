//! The pieces of a lane as stretches of pixels. What is too narrow to be told apart becomes one, so that the work depends on
//! the width and not on how much happened.

use crate::trace::{Cause, Lane, Link, Nanos, Span, State, Step};

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

/// The place of the first item after `first` that begins at this moment or later. Searched in growing steps: it is near, and
/// what is far away is not in the processor's cache.
fn skip<T>(items: &[T], first: usize, edge: Nanos, from: impl Fn(&T) -> Nanos) -> usize {
    let mut step = CROWD;
    while items.get(first + step).is_some_and(|item| from(item) < edge) {
        step *= 2;
    }
    let near = items.get(first..items.len().min(first + step)).unwrap_or_default();
    first + near.partition_point(|item| from(item) < edge)
}

/// The first item at or after `first` that is not crowded into the pixel from `x`; none where they are few.
fn crowd<T>(items: &[T], first: usize, x: f64, scale: &Scale, from: impl Fn(&T) -> Nanos + Copy) -> Option<usize> {
    let edge = scale.at(x + 1.0);
    let crowded = items.get(first + CROWD).is_some_and(|item| from(item) < edge);
    crowded.then(|| skip(items, first, edge, from))
}

/// How far beyond the edges of what is seen something is still drawn: rounded corners and outlines are not to show there.
const BEYOND: f64 = 8.0;

/// A lane's pieces between the edges of what is seen, in order.
pub(super) fn pieces(lane: &Lane, scale: &Scale, now: Nanos) -> Vec<Strip<Look>> {
    let (seen_from, seen_to) = scale.range();
    let pieces = &lane.pieces;
    let mut strips: Vec<Strip<Look>> = Vec::new();
    let mut index = pieces.partition_point(|piece| piece.from < seen_from).saturating_sub(1);
    while let Some(piece) = pieces.get(index).filter(|piece| piece.from <= seen_to) {
        let from = scale.x(piece.from);
        if let Some(next) = crowd(pieces, index, from, scale, |piece| piece.from) {
            // A task that does so many things one after another runs in between.
            let what = Look::Running;
            match strips.last_mut() {
                Some(last) if last.what == what && from <= last.to + 0.5 => last.to = from + 1.0,
                _ => strips.push(Strip {
                    what,
                    from,
                    to: from + 1.0,
                    index,
                }),
            }
            index = next;
            continue;
        }
        if let Some(what) = look(&piece.state) {
            let to = scale
                .x(lane.piece_end(index, now))
                .max(from)
                .min(scale.right() + BEYOND);
            strips.push(Strip {
                what,
                from: from.max(scale.left() - BEYOND),
                to,
                index,
            });
        }
        index += 1;
    }
    strips
}

fn look(state: &State) -> Option<Look> {
    Some(match state {
        State::Ready { .. } => Look::Ready,
        State::Running => Look::Running,
        State::Waiting {
            on: Cause::Resource(_) | Cause::Interpreter,
            ..
        } => Look::Queued,
        State::Waiting { .. } => Look::Waiting,
        State::Blocked(_) => Look::Blocked,
        State::Away => return None,
    })
}

/// The loop's steps between the edges of what is seen, each at least this wide; those that touch become one.
pub(super) fn steps(steps: &[Step], scale: &Scale, now: Nanos, least: f64) -> Vec<Strip<()>> {
    let (seen_from, seen_to) = scale.range();
    let mut strips: Vec<Strip<()>> = Vec::new();
    let mut index = steps.partition_point(|step| step.to.unwrap_or(now) < seen_from);
    while let Some(step) = steps.get(index).filter(|step| step.from <= seen_to) {
        let from = scale.x(step.from).max(scale.left() - BEYOND);
        let crowded = crowd(steps, index, from, scale, |step| step.from);
        let end = if crowded.is_some() {
            from + 1.0
        } else {
            scale.x(step.to.unwrap_or(now))
        };
        let end = end.min(scale.right() + BEYOND);
        match strips.last_mut() {
            Some(last) if from <= last.to + 0.5 => last.to = last.to.max(end),
            _ => strips.push(Strip {
                what: (),
                from,
                to: end.max(from + least),
                index,
            }),
        }
        index = crowded.unwrap_or(index + 1);
    }
    strips
}

/// The spans of one depth between the edges of what is seen, in order; none covers another.
pub(super) fn spans(spans: &[Span], scale: &Scale, now: Nanos) -> Vec<Strip<()>> {
    stretches(
        spans,
        scale,
        |span| span.from,
        |span| span.end.as_ref().map_or(now, |(at, _)| *at),
    )
}

/// The links of a path between the edges of what is seen, in order; none covers another.
pub(super) fn links(path: &[Link], scale: &Scale) -> Vec<Strip<()>> {
    stretches(path, scale, |link| link.from, |link| link.to)
}

/// Of things that follow one another, those between the edges of what is seen, each at least a pixel wide.
fn stretches<T>(
    items: &[T],
    scale: &Scale,
    begin: impl Fn(&T) -> Nanos + Copy,
    end: impl Fn(&T) -> Nanos,
) -> Vec<Strip<()>> {
    let (seen_from, seen_to) = scale.range();
    let mut strips: Vec<Strip<()>> = Vec::new();
    let mut index = items.partition_point(|item| end(item) < seen_from);
    while let Some(item) = items.get(index).filter(|item| begin(item) <= seen_to) {
        let x = scale.x(begin(item));
        let crowded = crowd(items, index, x, scale, begin);
        let to = if crowded.is_some() {
            x + 1.0
        } else {
            scale.x(end(item)).max(x + 1.0)
        };
        let from = x.max(strips.last().map_or(scale.left() - BEYOND, |last| last.to));
        let to = to.min(scale.right() + BEYOND);
        if from < to {
            strips.push(Strip {
                what: (),
                from,
                to,
                index,
            });
        }
        index = crowded.unwrap_or(index + 1);
    }
    strips
}
