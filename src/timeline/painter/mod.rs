//! Draws a picture: what lies at the bottom first. One file draws one layer.

mod arrows;
mod axis;
mod bars;
mod batch;
mod ghosts;
mod labels;
mod loop_lane;
mod marks;
mod path;
mod playhead;
mod resources;
mod spans;
mod text;
mod threads;

use crate::trace::Lane;

use super::layout::{Parts, RowOf};
use super::strips::{self, Look, Strip};
use super::surface::Hue;
use super::{Ink, Item, Picture, Rect, Row, Scale, Stroke, Surface};

/// Draws a picture, all of it: the paper first, so that nothing of an earlier one remains.
pub fn paint(picture: &Picture, surface: &mut dyn Surface) {
    let layout = picture.layout;
    let scale = picture.scale();
    let frame = Frame {
        picture: *picture,
        rows: seen(picture, &scale),
        scale,
    };
    surface.fill(Ink::Paper, 0.0, &[Rect::new(0.0, 0.0, layout.width, layout.height)]);
    surface.clip(layout.body);
    loop_lane::ground(&frame, surface);
    threads::ground(&frame, surface);
    surface.unclip();
    surface.fill(Ink::LoopLane, 7.0, &[layout.loop_lane]);
    axis::grid(&frame, surface);
    axis::lines(&frame, surface);
    loop_lane::loop_lane(&frame, surface);
    surface.clip(frame.lanes());
    ghosts::ghosts(&frame, surface);
    spans::grounds(&frame, surface);
    bars::bars(&frame, surface);
    threads::hand_overs(&frame, surface);
    resources::bars(&frame, surface);
    marks::marks(&frame, surface);
    spans::names(&frame, surface);
    labels::inside(&frame, surface);
    resources::labels(&frame, surface);
    arrows::arrows(&frame, surface);
    surface.unclip();
    playhead::ahead(&frame, surface);
    labels::names(&frame, surface);
    path::path(&frame, surface);
    axis::labels(&frame, surface);
    playhead::playhead(&frame, surface);
    focus(picture, surface);
}

/// The frame around what has the keyboard's focus or is under the pointer.
fn focus(picture: &Picture, surface: &mut dyn Surface) {
    let Some(item) = picture.view.focus else { return };
    let Some(place) = picture.place_of(item) else { return };
    let scrolls = !matches!(item, Item::Step(_) | Item::Link(_));
    if scrolls {
        surface.clip(picture.layout.body);
    }
    surface.outline(Ink::Focus, Stroke::Thick, 4.0, &[place]);
    if scrolls {
        surface.unclip();
    }
}

/// What every layer draws from.
struct Frame<'a> {
    picture: Picture<'a>,
    scale: Scale,
    rows: Vec<Seen<'a>>,
}

/// A row that is seen, and where its parts are.
struct Seen<'a> {
    row: Row,
    parts: Parts,
    /// The lane of its task, where it is a task's.
    lane: Option<&'a Lane>,
    hue: Hue,
    /// Its pieces.
    pieces: Vec<Strip<Look>>,
    /// Its spans, by depth.
    spans: Vec<Vec<Strip<()>>>,
}

impl<'a> Frame<'a> {
    /// The tasks' rows that are seen.
    fn tasks(&self) -> impl Iterator<Item = (&Seen<'a>, &'a Lane)> {
        self.rows.iter().filter_map(|seen| Some((seen, seen.lane?)))
    }

    /// Where bars are drawn: the scrolled rows, right of the names.
    fn lanes(&self) -> Rect {
        let (plot, body) = (self.picture.layout.plot, self.picture.layout.body);
        Rect::new(plot.x - 3.0, body.y, plot.width + 6.0, body.height)
    }
}

fn seen<'a>(picture: &Picture<'a>, scale: &Scale) -> Vec<Seen<'a>> {
    let (layout, scroll, now) = (picture.layout, picture.view.scroll, picture.facts.now);
    let seen = layout.visible(scroll).iter().map(|row| {
        let lane = match row.of {
            RowOf::Task(task) => picture.lanes.lane(task),
            RowOf::Resource(_) => None,
        };
        let depths = lane.iter().flat_map(|lane| &lane.spans).take(layout.density.depth);
        Seen {
            row: *row,
            parts: layout.parts(row, scroll),
            lane,
            hue: lane.map_or(Hue::NEUTRAL, |lane| picture.hue(lane)),
            pieces: lane.map_or_else(Vec::new, |lane| strips::pieces(lane, scale, now)),
            spans: depths.map(|spans| strips::spans(spans, scale, now)).collect(),
        }
    });
    seen.collect()
}
