//! The critical path's row.

use super::batch::ByHue;
use super::text::fit;
use super::{Frame, Surface};
use crate::timeline::{Anchor, Font, Ink, Point, Rect, Stroke, strips};

/// The chain of waits that decided the end: who held it, one after another.
pub(super) fn path(frame: &Frame, surface: &mut dyn Surface) {
    let (picture, row) = (&frame.picture, frame.picture.layout.path_row);
    if picture.path.is_empty() {
        return;
    }
    let y = row.y + row.height / 2.0;
    if picture.layout.gutter > 0.0
        && let Some(text) = fit(
            surface,
            Font::Small,
            picture.words.critical_path,
            picture.layout.gutter - 14.0,
        )
    {
        surface.text(Ink::Muted, Font::Small, Anchor::Start, Point::new(24.0, y), &text);
    }
    surface.clip(Rect {
        x: row.x - 3.0,
        width: row.width + 6.0,
        ..row
    });
    let (mut grounds, mut edges) = (ByHue::default(), Vec::new());
    let mut names = Vec::new();
    for strip in strips::links(picture.path, &frame.scale) {
        let Some(link) = picture.path.get(strip.index) else {
            continue;
        };
        let Some(lane) = picture.lanes.lane(link.task) else {
            continue;
        };
        let (from, to) = (strip.from.max(frame.scale.left()), strip.to.min(frame.scale.right()));
        let rect = Rect::new(from, row.y + 3.0, to - from, row.height - 6.0);
        grounds.push(picture.hue(lane), rect);
        if rect.width >= 3.0 {
            edges.push(rect);
            names.push((
                rect,
                link.piece
                    .map_or(lane.label(), |piece| lane.name_of_wait(piece, link.to)),
            ));
        }
    }
    grounds
        .each()
        .for_each(|(hue, rects)| surface.fill(Ink::Span(hue), 3.0, rects));
    surface.outline(Ink::Accent, Stroke::Thin, 3.0, &edges);
    for (rect, name) in names {
        let name = if name.is_empty() { picture.words.program } else { name };
        if let Some(name) = fit(surface, Font::Small, name, rect.width - 10.0) {
            surface.text(
                Ink::Text,
                Font::Small,
                Anchor::Start,
                Point::new(rect.x + 6.0, y),
                &name,
            );
        }
    }
    surface.unclip();
}
