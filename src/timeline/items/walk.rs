//! Which item is next to another, for the keyboard.

use super::Item;
use crate::timeline::{Picture, RowOf};
use crate::trace::{Lane, Nanos, State};

/// Where the keyboard goes from an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To the next one in the same row.
    Next,
    /// To the one before it.
    Previous,
    /// To the row above, at about the same time.
    Up,
    /// To the row below.
    Down,
}

impl Picture<'_> {
    /// The item next to another; the first one of all where there is none to start from. The loop's lane stands above the
    /// tasks' and the critical path below.
    #[must_use]
    pub fn beside(&self, item: Option<Item>, direction: Direction) -> Option<Item> {
        let Some(item) = item.filter(|item| self.times_of(*item).is_some()) else {
            return self.top(0);
        };
        match direction {
            Direction::Next => self.along(item, true),
            Direction::Previous => self.along(item, false),
            Direction::Up => self.across(item, false),
            Direction::Down => self.across(item, true),
        }
    }

    /// The loop's step at this moment, or a task's piece where the loop has none.
    fn top(&self, at: Nanos) -> Option<Item> {
        let steps = self.lanes.steps();
        let step = steps.partition_point(|step| step.from <= at).saturating_sub(1);
        if steps.get(step).is_some() {
            Some(Item::Step(step))
        } else {
            self.in_row(self.layout.rows.first()?.of, at)
        }
    }

    fn along(&self, item: Item, forward: bool) -> Option<Item> {
        let by_one = |index: usize| {
            if forward {
                index.checked_add(1)
            } else {
                index.checked_sub(1)
            }
        };
        let found = match item {
            Item::Step(index) => Item::Step(by_one(index)?),
            Item::Link(index) => Item::Link(by_one(index)?),
            Item::Resource(id, index) => Item::Resource(id, by_one(index)?),
            Item::Span(task, depth, index) => Item::Span(task, depth, by_one(index)?),
            Item::Lane(task) | Item::Ghost(task) if forward => Item::Piece(task, 0),
            Item::Lane(_) | Item::Ghost(_) => return None,
            Item::Piece(task, _) | Item::Mark(task, _) | Item::End(task) => {
                return in_lane(self.lanes.lane(task)?, item, forward);
            }
        };
        self.times_of(found).map(|_| found)
    }

    fn across(&self, item: Item, down: bool) -> Option<Item> {
        let rows = &self.layout.rows;
        let (at, _) = self.times_of(item)?;
        let of = match item {
            Item::Step(_) if down => return self.in_row(rows.first()?.of, at),
            Item::Step(_) => return None,
            Item::Link(_) if down => return None,
            Item::Link(_) => return self.in_row(rows.last()?.of, at),
            Item::Resource(id, _) => RowOf::Resource(id),
            _ => RowOf::Task(item.task()?),
        };
        if let Some(nested) = self.nested(item, at, down) {
            return Some(nested);
        }
        let row = rows.iter().position(|row| row.of == of)?;
        let next = if down { row.checked_add(1) } else { row.checked_sub(1) };
        match next.and_then(|next| rows.get(next)) {
            Some(row) => self.in_row(row.of, at),
            None if down => self.link(at),
            None => self.top(at).filter(|item| matches!(item, Item::Step(_))),
        }
    }

    /// The span below or above inside the same lane.
    fn nested(&self, item: Item, at: Nanos, down: bool) -> Option<Item> {
        let (task, depth) = match item {
            Item::Span(task, depth, _) if down => (task, depth + 1),
            Item::Span(task, 0, _) => return self.in_row(RowOf::Task(task), at),
            Item::Span(task, depth, _) => (task, depth - 1),
            _ if down => (item.task()?, 0),
            _ => return None,
        };
        if depth >= self.layout.density.depth {
            return None;
        }
        let (_, until) = self.times_of(item)?;
        let row = self.lanes.lane(task)?.spans.get(depth)?;
        let index = row
            .partition_point(|span| span.from <= at.max(until.saturating_sub(1)))
            .checked_sub(1)?;
        let over = row.get(index)?.end.as_ref().is_some_and(|(end, _)| *end < at);
        (!over).then_some(Item::Span(task, depth, index))
    }

    fn in_row(&self, row: RowOf, at: Nanos) -> Option<Item> {
        match row {
            RowOf::Task(task) => {
                let lane = self.lanes.lane(task)?;
                Some(
                    lane.piece_at(at)
                        .map_or(Item::Piece(task, 0), |piece| Item::Piece(task, piece)),
                )
            }
            RowOf::Resource(id) => {
                let states = &self.lanes.resource(id)?.states;
                let state = states.partition_point(|state| state.from <= at).saturating_sub(1);
                (!states.is_empty()).then_some(Item::Resource(id, state))
            }
        }
    }

    fn link(&self, at: Nanos) -> Option<Item> {
        let link = self
            .path
            .partition_point(|link| link.to <= at)
            .min(self.path.len().checked_sub(1)?);
        Some(Item::Link(link))
    }
}

/// The next or previous among a lane's pieces, marks and end, in the order in which they came about.
fn in_lane(lane: &Lane, item: Item, forward: bool) -> Option<Item> {
    let here = event(lane, item)?;
    let mut candidates = Vec::with_capacity(3);
    let (piece, mark) = if forward {
        let shown = lane.pieces.partition_point(|piece| piece.event <= here);
        (Some(shown), Some(lane.marks.partition_point(|mark| mark.event <= here)))
    } else {
        let before = lane.pieces.partition_point(|piece| piece.event < here).checked_sub(1);
        (
            before,
            lane.marks.partition_point(|mark| mark.event < here).checked_sub(1),
        )
    };
    candidates.extend(piece.map(|index| Item::Piece(lane.task, index)));
    candidates.extend(mark.map(|index| Item::Mark(lane.task, index)));
    candidates.push(Item::End(lane.task));
    let ahead = candidates
        .into_iter()
        .filter_map(|item| Some((event(lane, item)?, item)));
    if forward {
        ahead
            .filter(|(event, _)| *event > here)
            .min_by_key(|(event, _)| *event)
            .map(|(_, item)| item)
    } else {
        ahead
            .filter(|(event, _)| *event < here)
            .max_by_key(|(event, _)| *event)
            .map(|(_, item)| item)
    }
}

/// The event that an item of a lane began with.
fn event(lane: &Lane, item: Item) -> Option<usize> {
    match item {
        Item::Piece(_, index) => {
            let piece = lane.pieces.get(index)?;
            (!matches!(piece.state, State::Away)).then_some(piece.event)
        }
        Item::Mark(_, index) => lane.marks.get(index).map(|mark| mark.event),
        Item::End(_) => lane.end.as_ref().map(|end| end.event),
        _ => None,
    }
}
