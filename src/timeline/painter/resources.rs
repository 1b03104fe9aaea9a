//! Locks, semaphores and queues: who holds them, how full they are, who waits.

use super::batch::ByHue;
use super::text::fit;
use super::{Frame, Seen, Surface};
use crate::timeline::{Anchor, Font, Hue, Ink, Point, Rect, RowOf};
use crate::trace::{Resource, ResourceState, TaskId};

/// A resource's state between two edges in pixels.
struct Stretch<'a> {
    state: &'a ResourceState,
    from: f64,
    to: f64,
}

fn resources<'a>(frame: &'a Frame) -> impl Iterator<Item = (&'a Seen<'a>, &'a Resource)> {
    frame.rows.iter().filter_map(|seen| match seen.row.of {
        RowOf::Resource(id) => Some((seen, frame.picture.lanes.resource(id)?)),
        RowOf::Task(_) => None,
    })
}

/// The states that are seen; of several in one pixel the last.
fn stretches<'a>(frame: &Frame, resource: &'a Resource) -> Vec<Stretch<'a>> {
    let (seen_from, seen_to) = frame.scale.range();
    let states = &resource.states;
    let mut index = states
        .partition_point(|state| state.from <= seen_from)
        .saturating_sub(1);
    let mut stretches = Vec::new();
    while let Some(state) = states.get(index).filter(|state| state.from <= seen_to) {
        let from = frame.scale.x(state.from).max(frame.scale.left());
        let edge = frame.scale.at(from + 1.0);
        let rest = states.get(index + 1..).unwrap_or_default();
        let next = index + 1 + rest.partition_point(|state| state.from < edge);
        let until = states.get(next).map_or(frame.picture.facts.now, |state| state.from);
        if let Some(state) = states.get(next - 1) {
            stretches.push(Stretch {
                state,
                from,
                to: frame.scale.x(until).min(frame.scale.right()),
            });
        }
        index = next;
    }
    stretches
}

/// Held: the holder's tint over the full height. Items inside: a level from below. Each one that waits: a tick above.
pub(super) fn bars(frame: &Frame, surface: &mut dyn Surface) {
    let mut held = ByHue::default();
    let (mut levels, mut ticks) = (Vec::new(), Vec::new());
    for (seen, resource) in resources(frame) {
        let bar = seen.parts.bar;
        let full = resource.size.unwrap_or_default().max(resource.deepest).max(1);
        for Stretch { state, from, to } in stretches(frame, resource) {
            let width = (to - from).max(1.0);
            if let Some(holder) = state.holders.first() {
                held.push(hue(frame, *holder), Rect::new(from, bar.y, width, bar.height));
            } else {
                let height = bar.height * f64::from(state.level) / f64::from(full);
                levels.push(Rect::new(from, bar.bottom() - height, width, height));
            }
            for (place, _) in (0..4_u32).zip(state.waiters.iter()) {
                ticks.push(Rect::new(from, bar.y - 2.0 - 2.0 * f64::from(place), width, 1.0));
            }
        }
    }
    surface.fill(Ink::Span(Hue::NEUTRAL), 0.0, &levels);
    for (hue, rects) in held.each() {
        surface.fill(Ink::Ready(hue), 0.0, rects);
    }
    surface.fill(Ink::Bad, 0.0, &ticks);
}

/// The holders' names inside, the waiters' below.
pub(super) fn labels(frame: &Frame, surface: &mut dyn Surface) {
    let caption = frame.picture.layout.density.caption > 0.0;
    for (seen, resource) in resources(frame) {
        let bar = seen.parts.bar;
        for Stretch { state, from, to } in stretches(frame, resource) {
            let room = to - from - 10.0;
            let inside = match state.holders.as_ref() {
                [] => resource.level_text(state),
                holders => names(frame, holders),
            };
            if let Some(text) = fit(surface, Font::Small, &inside, room) {
                let at = Point::new(from + 5.0, bar.y + bar.height / 2.0);
                surface.text(Ink::Text, Font::Small, Anchor::Start, at, &text);
            }
            if caption && !state.waiters.is_empty() {
                let waiting = format!("{} {}", frame.picture.words.waiters, names(frame, &state.waiters));
                if let Some(text) = fit(surface, Font::Small, &waiting, room) {
                    let at = Point::new(from + 5.0, seen.parts.caption);
                    surface.text(Ink::Muted, Font::Small, Anchor::Start, at, &text);
                }
            }
        }
    }
}

/// The first few names, and how many more there are.
fn names(frame: &Frame, tasks: &[TaskId]) -> String {
    const MOST: usize = 12;
    let name = |task: &TaskId| frame.picture.lanes.lane(*task).map(|lane| lane.label().to_string());
    let mut names: Vec<String> = tasks.iter().take(MOST).filter_map(name).collect();
    if tasks.len() > MOST {
        names.push(format!("+{}", tasks.len() - MOST));
    }
    names.join(", ")
}

fn hue(frame: &Frame, task: TaskId) -> Hue {
    frame
        .picture
        .lanes
        .lane(task)
        .map_or(Hue::NEUTRAL, |lane| frame.picture.hue(lane))
}
