//! Coroutines, timeouts and the like, nested below a task's bar.

use super::batch::ByHue;
use super::labels::LEAST;
use super::text::fit;
use super::{Frame, Seen, Surface};
use crate::timeline::strips::Strip;
use crate::timeline::{Anchor, Font, Ink, Point, Rect, causes};
use crate::trace::{Ended, Span};

/// Each span's ground and its edge; the outermost one first.
pub(super) fn grounds(frame: &Frame, surface: &mut dyn Surface) {
    let [mut grounds, mut edges] = std::array::from_fn(|_| ByHue::default());
    for (seen, _) in frame.tasks() {
        for (depth, strips) in (0_u32..).zip(&seen.spans) {
            let (y, height) = (top(seen, depth) + 1.0, seen.parts.span - 2.0);
            for strip in strips {
                let width = strip.to - strip.from;
                grounds.push(seen.hue, Rect::new(strip.from, y, width, height));
                edges.push(seen.hue, Rect::new(strip.from, y, width.min(2.0), height));
            }
        }
    }
    grounds
        .each()
        .for_each(|(hue, rects)| surface.fill(Ink::Span(hue), 0.0, rects));
    edges
        .each()
        .for_each(|(hue, rects)| surface.fill(Ink::SpanEdge(hue), 0.0, rects));
}

/// What each span is, and the sign of its end where it did not simply return.
pub(super) fn names(frame: &Frame, surface: &mut dyn Surface) {
    for (seen, lane) in frame.tasks() {
        for (depth, (strips, spans)) in (0_u32..).zip(seen.spans.iter().zip(&lane.spans)) {
            let y = top(seen, depth) + seen.parts.span / 2.0;
            for strip in strips.iter().filter(|strip| strip.to - strip.from >= LEAST) {
                if let Some(span) = spans.get(strip.index) {
                    name(frame, strip, span, y, surface);
                }
            }
        }
    }
}

fn name(frame: &Frame, strip: &Strip<()>, span: &Span, y: f64, surface: &mut dyn Surface) {
    let (left, mut right) = (
        strip.from.max(frame.scale.left()) + 7.0,
        strip.to.min(frame.scale.right()) - 4.0,
    );
    if let Some((_, how @ (Ended::Raised(_) | Ended::Cancelled))) = &span.end
        && right - left > 40.0
    {
        let (sign, _) = causes::ended(how, "");
        surface.text(Ink::Bad, Font::Small, Anchor::End, Point::new(right, y), sign);
        right -= 16.0;
    }
    let name = causes::span(frame.picture.lanes, &span.kind, frame.picture.words.decimal);
    if let Some(name) = fit(surface, Font::Mono, &name, right - left) {
        surface.text(Ink::Text, Font::Mono, Anchor::Start, Point::new(left, y), &name);
    }
}

fn top(seen: &Seen, depth: u32) -> f64 {
    seen.parts.spans + f64::from(depth) * seen.parts.span
}
