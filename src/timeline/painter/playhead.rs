//! The moment that somebody looks back to: a line through all lanes with its time, and what had not happened yet is pale.

use super::{Frame, Surface};
use crate::timeline::units::stamp;
use crate::timeline::{Anchor, Font, Ink, Point, Rect, Stroke};

/// The height of the flag with the time, and what is left at both sides of its text.
const FLAG: f64 = 19.0;
const BESIDE: f64 = 6.0;

/// What lies ahead of the moment.
pub(super) fn ahead(frame: &Frame, surface: &mut dyn Surface) {
    let (picture, layout) = (&frame.picture, frame.picture.layout);
    let Some(at) = picture.view.playhead.filter(|at| *at < picture.facts.now) else {
        return;
    };
    let (left, right) = (layout.plot.x, layout.plot.right());
    let x = frame.scale.x(at).clamp(left, right);
    let top = layout.loop_lane.y;
    surface.fill(
        Ink::Ahead,
        0.0,
        &[Rect::new(x, top, right - x, layout.body.bottom() - top)],
    );
}

/// The line, with its time as a flag on the axis.
pub(super) fn playhead(frame: &Frame, surface: &mut dyn Surface) {
    let (picture, layout) = (&frame.picture, frame.picture.layout);
    let Some(at) = picture.view.playhead else { return };
    let x = frame.scale.x(at);
    if x < layout.plot.x - 1.0 || x > layout.plot.right() + 1.0 {
        return;
    }
    let text = format!("{} s", stamp(at, picture.words.decimal));
    let width = surface.measure(Font::Strong, &text) + 2.0 * BESIDE;
    let left = (x - width / 2.0).clamp(2.0, (layout.width - width - 2.0).max(2.0));
    let middle = layout.plot.y - 4.0 - FLAG / 2.0;
    let line = (
        Point::new(x.round(), middle),
        Point::new(x.round(), layout.plot.bottom()),
    );
    surface.lines(Ink::Accent, Stroke::Thick, &[line]);
    surface.fill(Ink::Accent, 5.0, &[Rect::new(left, middle - FLAG / 2.0, width, FLAG)]);
    let place = Point::new(left + width / 2.0, middle);
    surface.text(Ink::Paper, Font::Strong, Anchor::Middle, place, &text);
}
