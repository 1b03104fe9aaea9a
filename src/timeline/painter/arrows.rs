//! Arrows between the selected task and others: spawned, awaits, wakes, cancels.

use rustc_hash::FxHashMap;

use super::{Frame, Surface};
use crate::timeline::{Ink, Point, Rect};
use crate::trace::{Cause, Lane, MarkKind, Nanos, State, TaskId};

/// At the most this many of each kind: a task that makes ten thousand others would be nothing but arrows.
const MOST: usize = 60;

/// The arrows of the selected task. One that leads to a row that is not seen is left out.
pub(super) fn arrows(frame: &Frame, surface: &mut dyn Surface) {
    let Some(selected) = frame
        .picture
        .view
        .selected
        .and_then(|task| frame.picture.lanes.lane(task))
    else {
        return;
    };
    let bars: FxHashMap<TaskId, Rect> = frame.tasks().map(|(seen, lane)| (lane.task, seen.parts.bar)).collect();
    let draw = |surface: &mut dyn Surface, ink, from: TaskId, to: TaskId, at: Nanos| {
        if let (Some(from), Some(to)) = (bars.get(&from), bars.get(&to))
            && from.y.total_cmp(&to.y).is_ne()
        {
            surface.arrow(ink, curve(frame.scale.x(at), from, to));
        }
    };
    draw(surface, Ink::Arrow, selected.parent, selected.task, selected.created);
    for child in selected
        .children
        .iter()
        .filter_map(|child| frame.picture.lanes.lane(*child))
        .take(MOST)
    {
        draw(surface, Ink::Arrow, selected.task, child.task, child.created);
    }
    for (_, lane) in frame.tasks() {
        for (from, at) in woken(frame, lane).take(MOST) {
            if from == selected.task || lane.task == selected.task {
                draw(surface, Ink::Arrow, from, lane.task, at);
            }
        }
        for mark in lane.marks.iter().take(MOST) {
            let by = match mark.kind {
                MarkKind::CancelRequested { by } => by,
                MarkKind::Shielded { waiter } => Some(waiter),
                MarkKind::CancelDelivered | MarkKind::HostDecided { .. } => None,
            };
            if let Some(by) = by.filter(|by| *by == selected.task || lane.task == selected.task) {
                draw(surface, Ink::Bad, by, lane.task, mark.at);
            }
        }
    }
}

/// From the edge of one bar to the facing edge of another, bent to the right so that it can be told from what stands at the
/// same moment in between.
fn curve(x: f64, from: &Rect, to: &Rect) -> [Point; 4] {
    let (start, end) = if from.y < to.y {
        (from.bottom(), to.y - 1.0)
    } else {
        (from.y, to.bottom() + 1.0)
    };
    let bend = ((end - start).abs() / 3.0).clamp(6.0, 34.0);
    let third = (end - start) / 3.0;
    [
        Point::new(x, start),
        Point::new(x + bend, start + third),
        Point::new(x + bend, end - third),
        Point::new(x + 1.0, end),
    ]
}

/// Who ended the waits of a lane that are seen, and when.
fn woken<'a>(frame: &'a Frame, lane: &'a Lane) -> impl Iterator<Item = (TaskId, Nanos)> + 'a {
    let (from, to) = frame.scale.range();
    let first = lane.pieces.partition_point(|piece| piece.from < from);
    let pairs = lane
        .pieces
        .get(first.saturating_sub(1)..)
        .unwrap_or_default()
        .windows(2);
    pairs.filter_map(move |pair| {
        let [wait, ready] = pair else { return None };
        let (State::Waiting { on, .. }, State::Ready { by }) = (&wait.state, &ready.state) else {
            return None;
        };
        let awaited: &[TaskId] = match on {
            Cause::Task(task) | Cause::Shield(Some(task)) => std::slice::from_ref(task),
            Cause::Gather(tasks) | Cause::Wait(tasks) => tasks,
            _ => &[],
        };
        let ends = awaited
            .iter()
            .filter_map(|task| Some((*task, frame.picture.lanes.lane(*task)?.end.as_ref()?)));
        let last = ends
            .filter(|(_, end)| (wait.event..ready.event).contains(&end.event))
            .max_by_key(|(_, end)| end.event);
        let by = last.map(|(task, _)| task).or(*by)?;
        (ready.from <= to).then_some((by, ready.from))
    })
}
