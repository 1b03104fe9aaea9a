//! The threads' group: its ground, and the moments at which the interpreter's lock goes from one thread to another.

use super::{Frame, Surface};
use crate::timeline::{Ink, Point, Rect, RowOf, Stroke};
use crate::trace::{TaskId, ThreadId};

/// The ground that holds the threads' rows together: the same as the loop's lane, which is a thread's too.
pub(super) fn ground(frame: &Frame, surface: &mut dyn Surface) {
    let layout = frame.picture.layout;
    let mut group: Option<Rect> = None;
    for seen in frame.rows.iter().filter(|seen| is_thread(seen.row.of)) {
        let place = layout.place(&seen.row, frame.picture.view.scroll);
        let lane = layout.loop_lane;
        let own = Rect::new(lane.x, place.y, lane.width, place.height);
        let group = group.get_or_insert(own);
        group.height = own.bottom() - group.y;
    }
    if let Some(group) = group {
        surface.fill(Ink::LoopLane, 7.0, &[group]);
    }
}

fn is_thread(row: RowOf) -> bool {
    matches!(row, RowOf::Task(task) if task.thread().is_some())
}

/// A line from the thread that gave the lock to the one that took it; of several in one pixel the first.
pub(super) fn hand_overs(frame: &Frame, surface: &mut dyn Surface) {
    let (from, to) = frame.scale.range();
    let all = frame.picture.lanes.hand_overs();
    let mut lines = Vec::new();
    let mut last = f64::MIN;
    let mut index = all.partition_point(|hand_over| hand_over.at < from);
    while let Some(hand_over) = all.get(index).filter(|hand_over| hand_over.at <= to) {
        let x = frame.scale.x(hand_over.at);
        if x >= last + 1.0
            && let (Some(one), Some(other)) = (edge(frame, hand_over.from), edge(frame, hand_over.to))
        {
            lines.push((Point::new(x, one), Point::new(x, other)));
            last = x;
        }
        let next = frame.scale.at(x + 1.0);
        index = (index + 1).max(all.partition_point(|hand_over| hand_over.at < next));
    }
    surface.lines(Ink::Accent, Stroke::Thin, &lines);
}

/// The height of the middle of a thread's bar; for the main thread, the loop's lane above.
fn edge(frame: &Frame, thread: ThreadId) -> Option<f64> {
    if thread == ThreadId::MAIN {
        return Some(frame.picture.layout.loop_lane.bottom());
    }
    let row = RowOf::Task(TaskId::of_thread(thread));
    let seen = frame.rows.iter().find(|seen| seen.row.of == row)?;
    Some(seen.parts.bar.y + seen.parts.bar.height / 2.0)
}
