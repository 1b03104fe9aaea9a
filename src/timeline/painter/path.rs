//! The critical path's row.

use super::text::fit;
use super::{Frame, Surface};
use crate::timeline::{Anchor, Font, Ink, Point, Rect, Stroke};

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
    let mut edges = Vec::new();
    let mut last = f64::MIN;
    for link in picture.path {
        let from = frame.scale.x(link.from).max(frame.scale.left());
        let to = frame.scale.x(link.to).min(frame.scale.right());
        if to - from < 1.5 || to <= last {
            continue; // Several in one pixel are one.
        }
        last = to;
        let Some(lane) = picture.lanes.lane(link.task) else {
            continue;
        };
        let hue = picture.hue(lane);
        let rect = Rect::new(from, row.y + 3.0, to - from, row.height - 6.0);
        surface.fill(Ink::Span(hue), 3.0, &[rect]);
        edges.push(rect);
        let name = link
            .piece
            .map_or(lane.label(), |piece| lane.name_of_wait(piece, link.to));
        let name = if name.is_empty() { picture.words.program } else { name };
        if let Some(name) = fit(surface, Font::Small, name, rect.width - 10.0) {
            surface.text(Ink::Text, Font::Small, Anchor::Start, Point::new(from + 6.0, y), &name);
        }
    }
    surface.outline(Ink::Accent, Stroke::Thin, 3.0, &edges);
    surface.unclip();
}
