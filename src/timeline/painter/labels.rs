//! What is written: names, causes, ends.

use super::text::fit;
use super::{Frame, Seen, Surface};
use crate::timeline::strips::{Look, Strip};
use crate::timeline::{Anchor, Font, Ink, Point, RowOf, causes};
use crate::trace::{Ended, Lane, State};

/// A piece narrower than this carries no words.
pub(super) const LEAST: f64 = 22.0;

/// Names, left of the bars or above them.
pub(super) fn names(frame: &Frame, surface: &mut dyn Surface) {
    let (layout, words) = (frame.picture.layout, frame.picture.words);
    let width = if layout.gutter > 0.0 {
        layout.gutter
    } else {
        layout.plot.width
    };
    let lane = layout.loop_lane;
    let middle = if layout.gutter > 0.0 {
        lane.y + lane.height / 2.0
    } else {
        lane.y + 11.0
    };
    name(
        surface,
        Font::Strong,
        Point::new(22.0, middle),
        words.waiter,
        words.event_loop,
        width - 18.0,
    );
    surface.clip(layout.body);
    for seen in &frame.rows {
        let at = Point::new(22.0 + seen.row.indent, seen.parts.name);
        let room = width - seen.row.indent - 14.0;
        match (seen.row.of, seen.lane) {
            (RowOf::Task(_), Some(lane)) => {
                let whose = if lane.label().is_empty() {
                    words.program
                } else {
                    lane.label()
                };
                let font = if seen.row.indent > 0.0 {
                    Font::Name
                } else {
                    Font::Strong
                };
                let beside = if lane.process {
                    words.process
                } else if lane.task.thread().is_some() {
                    words.thread
                } else if **lane.label() == *lane.name {
                    &*lane.coroutine
                } else {
                    &*lane.name
                };
                name(surface, font, at, whose, beside, room);
            }
            (RowOf::Resource(id), _) => {
                let Some(resource) = frame.picture.lanes.resource(id) else {
                    continue;
                };
                let size = resource.size.map_or_else(String::new, |size| size.to_string());
                name(surface, Font::Name, at, &resource.class, &size, room);
            }
            _ => {}
        }
    }
    surface.unclip();
}

/// A name, and beside it what else is to be said where there is room.
fn name(surface: &mut dyn Surface, font: Font, at: Point, name: &str, beside: &str, room: f64) {
    let Some(fitted) = fit(surface, font, name, room) else {
        return;
    };
    surface.text(Ink::Text, font, Anchor::Start, at, &fitted);
    let x = at.x + surface.measure(font, &fitted) + 7.0;
    let left = room - (x - at.x);
    if *fitted == *name && !beside.is_empty() && beside != name && surface.measure(Font::Small, beside) <= left {
        surface.text(Ink::Muted, Font::Small, Anchor::Start, Point::new(x, at.y), beside);
    }
}

/// What stands among the bars: causes and ends.
pub(super) fn inside(frame: &Frame, surface: &mut dyn Surface) {
    let density = frame.picture.layout.density;
    for (seen, lane) in frame.tasks() {
        if density.caption > 0.0 {
            captions(frame, seen, lane, surface);
        }
        end(frame, seen, lane, surface);
    }
}

/// Under each wait its cause; one may go on over what comes after, up to the next caption.
fn captions(frame: &Frame, seen: &Seen, lane: &Lane, surface: &mut dyn Surface) {
    let picture = &frame.picture;
    let mut captions: Vec<(&Strip<Look>, String)> = Vec::new();
    for strip in &seen.pieces {
        let wide = strip.to.min(frame.scale.right()) - strip.from.max(frame.scale.left()) >= LEAST;
        let Some(piece) = lane.pieces.get(strip.index).filter(|_| wide) else {
            continue;
        };
        match (strip.what, &piece.state) {
            (Look::Waiting | Look::Queued, State::Waiting { on, .. }) => {
                let cause = causes::of_piece(picture.lanes, lane, strip.index, on, picture.words.decimal);
                captions.push((strip, cause));
            }
            (Look::Blocked, State::Blocked(asked)) => {
                captions.push((
                    strip,
                    causes::blocked(picture.lanes, piece.event, *asked, picture.words.decimal),
                ));
            }
            _ => {}
        }
    }
    let starts: Vec<f64> = captions
        .iter()
        .skip(1)
        .map(|(strip, _)| strip.from)
        .chain([f64::MAX])
        .collect();
    for ((strip, text), next) in captions.iter().zip(starts) {
        let x = strip.from.max(frame.scale.left()) + 5.0;
        let room = next.min(frame.scale.right()).min(strip.to.max(x + 110.0)) - x - 4.0;
        if let Some(text) = fit(surface, Font::Mono, text, room) {
            let ink = if strip.what == Look::Blocked {
                Ink::Bad
            } else {
                Ink::Muted
            };
            surface.text(ink, Font::Mono, Anchor::Start, Point::new(x, seen.parts.caption), &text);
        }
    }
}

/// How a task ended, right of its bar; left of it where there is no room.
fn end(frame: &Frame, seen: &Seen, lane: &Lane, surface: &mut dyn Surface) {
    let Some(end) = &lane.end else { return };
    let (x, bar) = (frame.scale.x(end.at), seen.parts.bar);
    let right = frame.scale.right();
    if x < frame.scale.left() - 1.0 || x > right + 1.0 {
        return;
    }
    let (sign, with) = causes::ended(&end.how, frame.picture.words.cancelled);
    let ink = if matches!(end.how, Ended::Returned(_)) {
        Ink::Good
    } else {
        Ink::Bad
    };
    let y = bar.y + bar.height / 2.0;
    if right - x < 16.0 {
        surface.text(ink, Font::Strong, Anchor::End, Point::new(x - 7.0, y), sign);
        return;
    }
    surface.text(ink, Font::Strong, Anchor::Start, Point::new(x + 8.0, y), sign);
    if let Some(with) = fit(surface, Font::Mono, with, right - x - 26.0) {
        surface.text(Ink::Muted, Font::Mono, Anchor::Start, Point::new(x + 24.0, y), &with);
    }
}
