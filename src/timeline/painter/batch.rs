//! Rectangles grouped by hue, so that each style is drawn in one go.

use crate::timeline::{Hue, Rect};

/// Rectangles grouped by hue.
#[derive(Default)]
pub(super) struct ByHue([Vec<Rect>; Hue::COUNT as usize]);

impl ByHue {
    pub fn push(&mut self, hue: Hue, rect: Rect) {
        if let Some(rects) = self.0.get_mut(usize::from(hue.0)) {
            rects.push(rect);
        }
    }

    /// The hues that have any, each with its rectangles.
    pub fn each(&self) -> impl Iterator<Item = (Hue, &[Rect])> {
        let hues = (0..).map(Hue).zip(self.0.iter().map(Vec::as_slice));
        hues.filter(|(_, rects)| !rects.is_empty())
    }
}
