//! What each task did.

use super::batch::ByHue;
use super::{Frame, Seen, Surface};
use crate::timeline::strips::Look;
use crate::timeline::{Hatch, Hue, Ink, Rect};

/// What runs is at least this wide, so that it is seen however short it was.
pub(super) const LEAST: f64 = 3.0;

/// Running and blocking take a bar's full height, ready too but lightly; waiting is thin and hatched.
pub(super) fn bars(frame: &Frame, surface: &mut dyn Surface) {
    let [mut ready, mut running, mut waiting, mut queued] = std::array::from_fn(|_| ByHue::default());
    let mut blocked = Vec::new();
    for (seen, _) in frame.tasks() {
        let (bar, hue) = (seen.parts.bar, seen.hue);
        for strip in &seen.pieces {
            let width = strip.to - strip.from;
            let full = Rect {
                x: strip.from,
                width,
                ..bar
            };
            let thin = Rect {
                y: bar.y + bar.height / 4.0,
                height: bar.height / 2.0,
                ..full
            };
            match strip.what {
                Look::Running => {}
                Look::Blocked => blocked.push(Rect {
                    width: width.max(LEAST),
                    ..full
                }),
                _ if width < 0.5 => {}
                Look::Ready => ready.push(hue, full),
                Look::Waiting => waiting.push(hue, thin),
                Look::Queued => queued.push(hue, thin),
            }
        }
        run(seen, hue, &mut running);
    }
    waiting
        .each()
        .for_each(|(hue, rects)| surface.hatch(Ink::Waiting(hue), Hatch::Diagonal, rects));
    queued
        .each()
        .for_each(|(hue, rects)| surface.hatch(Ink::Waiting(hue), Hatch::Crossed, rects));
    ready
        .each()
        .for_each(|(hue, rects)| surface.fill(Ink::Ready(hue), 0.0, rects));
    running
        .each()
        .for_each(|(hue, rects)| surface.fill(Ink::Running(hue), 2.0, rects));
    stop(surface, &blocked);
}

/// The pieces in which a task ran; those that touch as they are drawn become one.
fn run(seen: &Seen, hue: Hue, running: &mut ByHue) {
    let mut open: Option<Rect> = None;
    for strip in seen.pieces.iter().filter(|strip| strip.what == Look::Running) {
        match &mut open {
            Some(last) if strip.from <= last.right() + 0.5 => last.width = last.width.max(strip.to - last.x),
            _ => {
                let width = (strip.to - strip.from).max(LEAST);
                if let Some(last) = open.replace(Rect {
                    x: strip.from,
                    width,
                    ..seen.parts.bar
                }) {
                    running.push(hue, last);
                }
            }
        }
    }
    if let Some(last) = open {
        running.push(hue, last);
    }
}

/// What keeps the loop standing still: the colour of warnings, striped so that it is told from what runs without colour too.
pub(super) fn stop(surface: &mut dyn Surface, rects: &[Rect]) {
    if !rects.is_empty() {
        surface.fill(Ink::Blocked, 2.0, rects);
        surface.hatch(Ink::Band, Hatch::Diagonal, rects);
    }
}
