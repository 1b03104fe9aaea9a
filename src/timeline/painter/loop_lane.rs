//! The loop's lane, and where the whole loop stood still.

use super::bars::{LEAST, stop};
use super::{Frame, Surface};
use crate::timeline::{Ink, Rect, strips};

/// The height of the lane's solid pieces, and what is left below them.
const BAR: f64 = 26.0;
const BELOW: f64 = 6.0;

/// The ground of the selected row, and the bands through all lanes while the loop stood still.
pub(super) fn ground(frame: &Frame, surface: &mut dyn Surface) {
    let picture = &frame.picture;
    if let Some((seen, _)) = frame.tasks().find(|(_, lane)| picture.view.selected == Some(lane.task)) {
        let place = picture.layout.place(&seen.row, picture.view.scroll);
        surface.fill(
            Ink::Selection,
            6.0,
            &[Rect::new(4.0, place.y, place.width - 8.0, place.height)],
        );
    }
    let body = picture.layout.body;
    surface.fill(Ink::Band, 0.0, &blocks(frame, body.y, body.height));
}

/// Where the loop stood still, at this height; what touches is one.
fn blocks(frame: &Frame, y: f64, height: f64) -> Vec<Rect> {
    let (seen_from, seen_to) = frame.scale.range();
    let (left, right) = (frame.scale.left(), frame.scale.right());
    let blocks = frame.picture.lanes.blocks();
    let first = blocks.partition_point(|block| block.to.is_some_and(|to| to < seen_from));
    let mut rects: Vec<Rect> = Vec::new();
    for block in blocks.iter().skip(first).take_while(|block| block.from <= seen_to) {
        let from = frame.scale.x(block.from).max(left);
        let to = frame.scale.x(block.to.unwrap_or(frame.picture.facts.now)).min(right);
        match rects.last_mut() {
            Some(last) if from <= last.right() + 1.0 => last.width = last.width.max(to - last.x),
            _ => rects.push(Rect::new(from, y, (to - from).max(1.0), height)),
        }
    }
    rects
}

/// The loop's lane: solid only while it runs something.
pub(super) fn loop_lane(frame: &Frame, surface: &mut dyn Surface) {
    let (layout, now) = (frame.picture.layout, frame.picture.facts.now);
    let lane = layout.loop_lane;
    let top = lane.bottom() - BAR - BELOW;
    let steps = strips::steps(frame.picture.lanes.steps(), &frame.scale, now, LEAST);
    let solid: Vec<_> = steps
        .iter()
        .map(|strip| Rect::new(strip.from, top, strip.to - strip.from, BAR))
        .collect();
    surface.clip(Rect::new(
        layout.plot.x - 3.0,
        lane.y,
        layout.plot.width + 6.0,
        lane.height,
    ));
    surface.fill(Ink::Loop, 2.0, &solid);
    stop(surface, &blocks(frame, top, BAR));
    surface.unclip();
}
