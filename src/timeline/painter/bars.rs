//! The loop's pieces, and what each task did.

use super::batch::ByHue;
use super::{Frame, Surface};
use crate::timeline::strips::{self, Look};
use crate::timeline::{Hatch, Ink, Rect};

/// What runs is at least this wide, so that it is seen however short it was.
const LEAST: f64 = 3.0;

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
    let layout = frame.picture.layout;
    let lane = layout.loop_lane;
    let height = 26.0;
    let top = lane.bottom() - height - 6.0;
    let mut solid = Vec::new();
    strips::steps(
        frame.picture.lanes.steps(),
        &frame.scale,
        frame.picture.facts.now,
        LEAST,
        |strip| {
            solid.push(Rect::new(strip.from, top, strip.to - strip.from, height));
        },
    );
    surface.clip(Rect::new(
        layout.plot.x - 3.0,
        lane.y,
        layout.plot.width + 6.0,
        lane.height,
    ));
    surface.fill(Ink::Loop, 2.0, &solid);
    stop(surface, &blocks(frame, top, height));
    surface.unclip();
}

/// The tasks' bars, with the ghosts above them and the nested spans below.
pub(super) fn bars(frame: &Frame, surface: &mut dyn Surface) {
    let now = frame.picture.facts.now;
    let [mut ready, mut running, mut waiting, mut queued, mut spans, mut edges] =
        std::array::from_fn(|_| ByHue::default());
    let (mut blocked, mut ghosts) = (Vec::new(), Vec::new());
    for (seen, lane) in frame.tasks() {
        let (bar, hue) = (seen.parts.bar, seen.hue);
        let thin = Rect::new(0.0, bar.y + bar.height / 4.0, 0.0, bar.height / 2.0);
        let mut solid: Option<Rect> = None;
        strips::pieces(lane, &frame.scale, now, |strip| {
            let width = strip.to - strip.from;
            let full = Rect::new(strip.from, bar.y, width, bar.height);
            match strip.what {
                Look::Running => match &mut solid {
                    Some(last) if strip.from <= last.right() + 0.5 => {
                        last.width = last.width.max(strip.to - last.x);
                    }
                    _ => {
                        let wide = Rect {
                            width: width.max(LEAST),
                            ..full
                        };
                        if let Some(last) = solid.replace(wide) {
                            running.push(hue, last);
                        }
                    }
                },
                Look::Blocked => blocked.push(Rect {
                    width: width.max(LEAST),
                    ..full
                }),
                _ if width < 0.5 => {}
                Look::Ready => ready.push(hue, full),
                Look::Waiting => waiting.push(
                    hue,
                    Rect {
                        x: strip.from,
                        width,
                        ..thin
                    },
                ),
                Look::Queued => queued.push(
                    hue,
                    Rect {
                        x: strip.from,
                        width,
                        ..thin
                    },
                ),
            }
        });
        if let Some(last) = solid {
            running.push(hue, last);
        }
        for (depth, row) in (0_u32..).zip(lane.spans.iter().take(frame.picture.layout.density.depth)) {
            let top = seen.parts.spans + f64::from(depth) * seen.parts.span;
            let mut last = f64::MIN;
            strips::spans(row, &frame.scale, now, |strip| {
                let from = strip.from.max(last);
                if strip.to > from {
                    spans.push(hue, Rect::new(from, top + 1.0, strip.to - from, seen.parts.span - 2.0));
                    edges.push(hue, Rect::new(from, top + 1.0, 2.0, seen.parts.span - 2.0));
                    last = strip.to;
                }
            });
        }
        if let Some(ghost) = frame.picture.ghost
            && let Some(ideal) = frame.picture.lanes.counterpart(lane.task, ghost)
        {
            let from = frame.scale.x(ideal.created).max(frame.scale.left());
            let to = frame
                .scale
                .x(ideal.end_or(ideal.pieces.last().map_or(0, |piece| piece.from)))
                .min(frame.scale.right());
            if to - from >= 1.0 {
                ghosts.push(Rect::new(from, bar.y - 4.0, to - from, 3.0));
            }
        }
    }
    surface.fill(Ink::Ghost, 1.5, &ghosts);
    for (hue, rects) in spans.each() {
        surface.fill(Ink::Span(hue), 0.0, rects);
    }
    for (hue, rects) in edges.each() {
        surface.fill(Ink::SpanEdge(hue), 0.0, rects);
    }
    for (hue, rects) in waiting.each() {
        surface.hatch(Ink::Waiting(hue), Hatch::Diagonal, rects);
    }
    for (hue, rects) in queued.each() {
        surface.hatch(Ink::Waiting(hue), Hatch::Crossed, rects);
    }
    for (hue, rects) in ready.each() {
        surface.fill(Ink::Ready(hue), 0.0, rects);
    }
    for (hue, rects) in running.each() {
        surface.fill(Ink::Running(hue), 2.0, rects);
    }
    stop(surface, &blocked);
}

/// What keeps the loop standing still: the colour of warnings, striped so that it is told from what runs without colour too.
fn stop(surface: &mut dyn Surface, rects: &[Rect]) {
    if !rects.is_empty() {
        surface.fill(Ink::Blocked, 2.0, rects);
        surface.hatch(Ink::Band, Hatch::Diagonal, rects);
    }
}
