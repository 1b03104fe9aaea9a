//! The threads' group and the processes': their ground, and the moments at which the interpreter's lock goes from one thread to another.

use super::{Frame, Surface};
use crate::timeline::{Ink, Point, Rect, RowOf, Stroke};
use crate::trace::{TaskId, ThreadId};

/// What lies between the two groups, in pixels.
const BETWEEN: f64 = 4.0;

/// The ground that holds the threads' rows together, and another for those of processes: the same as the loop's lane, which is
/// a thread's too.
pub(super) fn ground(frame: &Frame, surface: &mut dyn Surface) {
    let layout = frame.picture.layout;
    let mut groups: [Option<Rect>; 2] = [None, None];
    for seen in &frame.rows {
        let RowOf::Task(task) = seen.row.of else { continue };
        let Some(lane) = frame.picture.lanes.lane(task).filter(|_| task.thread().is_some()) else {
            continue;
        };
        let place = layout.place(&seen.row, frame.picture.view.scroll);
        let whole = layout.loop_lane;
        let own = Rect::new(whole.x, place.y, whole.width, place.height - BETWEEN);
        let group = groups[usize::from(lane.process)].get_or_insert(own);
        group.height = own.bottom() - group.y;
    }
    let groups: Vec<_> = groups.into_iter().flatten().collect();
    surface.fill(Ink::LoopLane, 7.0, &groups);
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
