//! What the virtual clock says.

use super::{Frame, Surface};
use crate::timeline::{Ink, Rect};

/// A pale strip above each bar, from where its task would be made to where it would end.
pub(super) fn ghosts(frame: &Frame, surface: &mut dyn Surface) {
    let Some(ghost) = frame.picture.ghost else { return };
    let (mut strips, scale) = (Vec::new(), &frame.scale);
    for (seen, lane) in frame.tasks() {
        let Some(ideal) = frame.picture.lanes.counterpart(lane.task, ghost) else {
            continue;
        };
        let end = ideal.end_or(ghost.end());
        let (from, to) = (
            scale.x(ideal.created).max(scale.left()),
            scale.x(end).min(scale.right()),
        );
        if to - from >= 1.0 {
            strips.push(Rect::new(from, seen.parts.bar.y - 4.0, to - from, 3.0));
        }
    }
    surface.fill(Ink::Ghost, 1.5, &strips);
}
