//! What lies under a point.

use super::Item;
use crate::timeline::{Parts, Picture, Point, RowOf, Scale};
use crate::trace::{Lane, Nanos, Resource, State};

/// How near a pointer has to come to what is narrower than this, in pixels.
const REACH: f64 = 4.0;

impl Picture<'_> {
    /// What lies under a point; a task's row as such where nothing else does.
    #[must_use]
    pub fn item_at(&self, point: Point) -> Option<Item> {
        let scale = self.scale();
        if self.layout.loop_lane.holds(point) {
            return step(self, &scale, point.x);
        }
        if self.layout.path_row.holds(point) {
            let at = scale.at(point.x);
            let link = self.path.partition_point(|link| link.to < at);
            return self
                .path
                .get(link)
                .filter(|link| link.from <= at)
                .map(|_| Item::Link(link));
        }
        let row = self.layout.row_at(point.y, self.view.scroll)?;
        let parts = self.layout.parts(row, self.view.scroll);
        match row.of {
            RowOf::Task(task) => {
                let lane = self.lanes.lane(task)?;
                let inside = point.x >= self.layout.plot.x - REACH;
                let found = inside.then(|| in_lane(self, &scale, lane, &parts, point)).flatten();
                Some(found.unwrap_or(Item::Lane(task)))
            }
            RowOf::Resource(id) => {
                state(self.lanes.resource(id)?, scale.at(point.x)).map(|state| Item::Resource(id, state))
            }
        }
    }
}

fn step(picture: &Picture, scale: &Scale, x: f64) -> Option<Item> {
    let steps = picture.lanes.steps();
    let until = steps.partition_point(|step| step.from <= scale.at(x + 1.0));
    let step = steps.get(until.checked_sub(1)?)?;
    let to = scale
        .x(step.to.unwrap_or(picture.facts.now))
        .max(scale.x(step.from) + REACH);
    (x <= to).then_some(Item::Step(until - 1))
}

fn in_lane(picture: &Picture, scale: &Scale, lane: &Lane, parts: &Parts, point: Point) -> Option<Item> {
    let (task, now, at) = (lane.task, picture.facts.now, scale.at(point.x));
    let bar = parts.bar;
    if point.y >= parts.spans {
        let depth = depth(parts, point.y).filter(|depth| *depth < picture.layout.density.depth)?;
        let row = lane.spans.get(depth)?;
        let index = row.partition_point(|span| span.from <= at).checked_sub(1)?;
        let end = row.get(index)?.end.as_ref().map_or(now, |(end, _)| *end);
        return (at <= end).then_some(Item::Span(task, depth, index));
    }
    let near = |at: Nanos| (scale.x(at) - point.x).abs() <= REACH;
    let first = lane.marks.partition_point(|mark| mark.at < scale.at(point.x - REACH));
    if point.y >= bar.y - 7.0 && lane.marks.get(first).is_some_and(|mark| near(mark.at)) {
        return Some(Item::Mark(task, first));
    }
    if point.y < bar.y {
        let ghost = picture.ghost.and_then(|ghost| picture.lanes.counterpart(task, ghost))?;
        let inside = (ghost.created..=ghost.end_or(now)).contains(&at);
        return (point.y >= bar.y - 5.0 && inside).then_some(Item::Ghost(task));
    }
    if let Some(end) = &lane.end
        && point.x > scale.x(end.at) + REACH
    {
        return (point.x < scale.x(end.at) + 40.0).then_some(Item::End(task));
    }
    let piece = lane.piece_at(at).filter(|_| at <= lane.end_or(now))?;
    Some(Item::Piece(task, ran_just_before(lane, scale, point.x, piece)))
}

/// The span's depth at a height.
fn depth(parts: &Parts, y: f64) -> Option<usize> {
    let depth = (y - parts.spans) / parts.span;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small number of rows, not negative"
    )]
    (depth.is_finite() && depth >= 0.0).then_some(depth as usize)
}

/// What runs is drawn wider than it lasts: a piece that the pointer is on in the drawing, if not in time.
fn ran_just_before(lane: &Lane, scale: &Scale, x: f64, piece: usize) -> usize {
    let near = (0..=piece).rev().take(8).take_while(|index| {
        lane.pieces
            .get(*index)
            .is_some_and(|piece| scale.x(piece.from) >= x - REACH)
    });
    let ran = near.into_iter().find(|index| {
        lane.pieces
            .get(*index)
            .is_some_and(|piece| matches!(piece.state, State::Running | State::Blocked(_)))
    });
    ran.unwrap_or(piece)
}

/// The state that a resource is in at a moment.
fn state(resource: &Resource, at: Nanos) -> Option<usize> {
    resource.states.partition_point(|state| state.from <= at).checked_sub(1)
}
