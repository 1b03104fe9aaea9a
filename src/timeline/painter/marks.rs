//! Cancels and shields, and where the person was asked.

use super::{Frame, Surface};
use crate::timeline::{Ink, Point, Rect, Stroke};
use crate::trace::MarkKind;

/// A cancel's request is a notch above the bar, its delivery a line through it; a shield is an outline around the bar. Where the
/// person decided about a host, the clock stood still: the two strokes of a pause.
pub(super) fn marks(frame: &Frame, surface: &mut dyn Surface) {
    let (mut notches, mut deliveries, mut shields) = (Vec::new(), Vec::new(), Vec::new());
    let mut pauses = Vec::new();
    let (seen_from, seen_to) = frame.scale.range();
    for (seen, lane) in frame.tasks() {
        let bar = seen.parts.bar;
        let first = lane.marks.partition_point(|mark| mark.at < seen_from);
        for mark in lane.marks.iter().skip(first).take_while(|mark| mark.at <= seen_to) {
            let x = frame.scale.x(mark.at);
            match &mark.kind {
                MarkKind::CancelRequested { .. } | MarkKind::Shielded { .. } => {
                    let tip = Point::new(x, bar.y - 1.0);
                    notches.push((Point::new(x - 4.0, bar.y - 6.0), tip));
                    notches.push((Point::new(x + 4.0, bar.y - 6.0), tip));
                }
                MarkKind::CancelDelivered => {
                    deliveries.push((Point::new(x, bar.y - 1.0), Point::new(x, bar.bottom() + 3.0)));
                }
                MarkKind::HostDecided { .. } => {
                    for x in [x - 2.5, x + 2.5] {
                        pauses.push((Point::new(x, bar.y - 3.0), Point::new(x, bar.bottom() + 3.0)));
                    }
                }
            }
        }
        if lane
            .marks
            .iter()
            .any(|mark| matches!(mark.kind, MarkKind::Shielded { .. }))
        {
            let from = frame.scale.x(lane.created).max(frame.scale.left()) - 2.0;
            let to = frame
                .scale
                .x(lane.end_or(frame.picture.facts.now))
                .min(frame.scale.right())
                + 4.0;
            if to > from {
                shields.push(Rect::new(from, bar.y - 1.0, to - from, bar.height + 2.0));
            }
        }
    }
    surface.outline(Ink::Shield, Stroke::Thick, 4.0, &shields);
    surface.lines(Ink::Accent, Stroke::Thick, &pauses);
    surface.lines(Ink::Bad, Stroke::Thick, &notches);
    surface.lines(Ink::Bad, Stroke::Thick, &deliveries);
}
