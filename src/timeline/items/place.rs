//! Where an item stands.

use super::Item;
use crate::timeline::{Picture, Rect, Row, RowOf, Scale};
use crate::trace::{Nanos, TaskId};

/// Everything can be seen to have the focus, however short it is.
const LEAST: f64 = 6.0;

impl Picture<'_> {
    /// Where an item stands, as much of it as is inside the edges of time; none where its row or its time is not seen, or the
    /// item does not exist.
    #[must_use]
    pub fn place_of(&self, item: Item) -> Option<Rect> {
        let scale = self.scale();
        let lane = |task: TaskId| self.lanes.lane(task);
        let parts = |row: &Row| self.layout.parts(row, self.view.scroll);
        let (from, to) = self.times_of(item)?;
        let rect = match item {
            Item::Lane(task) => return Some(self.layout.place(self.layout.row_of(task)?, self.view.scroll)),
            Item::Piece(task, _) | Item::End(task) | Item::Mark(task, _) => {
                let bar = parts(self.layout.row_of(task)?).bar;
                across(&scale, from, to, bar.y, bar.height)?
            }
            Item::Ghost(task) => across(&scale, from, to, parts(self.layout.row_of(task)?).bar.y - 5.0, 5.0)?,
            Item::Span(task, depth, _) => {
                let parts = parts(self.layout.row_of(task)?);
                let depth = u32::try_from(depth.min(self.layout.density.depth.checked_sub(1)?)).ok()?;
                lane(task)?;
                across(
                    &scale,
                    from,
                    to,
                    parts.spans + f64::from(depth) * parts.span,
                    parts.span,
                )?
            }
            Item::Step(_) => {
                let lane = self.layout.loop_lane;
                across(&scale, from, to, lane.bottom() - 32.0, 26.0)?
            }
            Item::Resource(id, _) => {
                let row = self.layout.rows.iter().find(|row| row.of == RowOf::Resource(id))?;
                let bar = parts(row).bar;
                across(&scale, from, to, bar.y, bar.height)?
            }
            Item::Link(_) => {
                let row = self.layout.path_row;
                across(&scale, from, to, row.y + 3.0, row.height - 6.0)?
            }
        };
        Some(rect)
    }
}

fn across(scale: &Scale, from: Nanos, to: Nanos, y: f64, height: f64) -> Option<Rect> {
    let (left, right) = (scale.x(from).max(scale.left()), scale.x(to).min(scale.right()));
    if right < scale.left() || left > scale.right() {
        return None;
    }
    let width = (right - left).max(LEAST);
    Some(Rect::new(left - 1.5, y - 1.5, width + 3.0, height + 3.0))
}
