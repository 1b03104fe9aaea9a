//! The fingers and the mouse on the drawing.

use wasm_bindgen::JsCast;
use web_sys::PointerEvent;

use crate::timeline::Point;
use crate::ui::live::Live;

/// How far the pointer may move between press and release of a click, in pixels.
const STILL: f64 = 4.0;

/// The pointers that are down on the drawing: one drags it, two zoom it.
#[derive(Clone, Copy, Default)]
pub struct Pointers(Live<Down>);

#[derive(Default)]
struct Down {
    /// Each with its number and where it is.
    all: Vec<(i32, Point)>,
    /// How far they have moved since the first one came down.
    way: f64,
    /// Whether they take the playhead along.
    playhead: bool,
}

/// What the pointers did.
pub struct Moved {
    /// How far, in pixels.
    pub dx: f64,
    /// The same downwards.
    pub dy: f64,
    /// How much closer two of them went.
    pub factor: Option<f64>,
    /// Where.
    pub at: Point,
}

impl Pointers {
    /// A pointer comes down.
    pub fn pressed(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if let Some(canvas) = event
            .current_target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        {
            // Without it a drag ends at the edge of the drawing.
            let _ = canvas.set_pointer_capture(event.pointer_id());
        }
        self.0.update_quietly(|down| {
            if down.all.is_empty() {
                down.way = 0.0;
                down.playhead = false;
            }
            down.all.push((event.pointer_id(), point(event)));
        });
    }

    /// What is down takes the playhead along.
    pub fn take_playhead(self) {
        self.0.update_quietly(|down| down.playhead = true);
    }

    /// Whether what is down takes the playhead along.
    pub fn have_playhead(self) -> bool {
        self.0.with_now(|down| down.playhead && !down.all.is_empty())
    }

    /// What a move does to the picture; none where no pointer is down.
    pub fn moved(self, event: &PointerEvent) -> Option<Moved> {
        let now = point(event);
        self.0.update_quietly(|down| {
            let other = down
                .all
                .iter()
                .find(|(id, _)| *id != event.pointer_id())
                .map(|(_, point)| *point);
            let before = down
                .all
                .iter_mut()
                .find(|(id, _)| *id == event.pointer_id())
                .map(|(_, point)| point)?;
            let last = std::mem::replace(before, now);
            let (dx, dy) = (now.x - last.x, now.y - last.y);
            down.way += dx.hypot(dy);
            Some(match other {
                None => Moved {
                    dx,
                    dy,
                    factor: None,
                    at: now,
                },
                Some(other) => {
                    let distance = |point: Point| (point.x - other.x).hypot(point.y - other.y).max(1.0);
                    let at = Point {
                        x: f64::midpoint(now.x, other.x),
                        y: f64::midpoint(now.y, other.y),
                    };
                    Moved {
                        dx: dx / 2.0,
                        dy: 0.0,
                        factor: Some(distance(now) / distance(last)),
                        at,
                    }
                }
            })
        })
    }

    /// A pointer goes up; whether that was a click.
    pub fn released(self, event: &PointerEvent) -> bool {
        let click = self.0.with_now(|down| down.all.len() == 1 && down.way < STILL);
        self.cancelled(event);
        click
    }

    /// A pointer is gone.
    pub fn cancelled(self, event: &PointerEvent) {
        self.0
            .update_quietly(|down| down.all.retain(|(id, _)| *id != event.pointer_id()));
    }
}

/// Where a pointer is on the drawing.
pub fn point(event: &PointerEvent) -> Point {
    Point {
        x: f64::from(event.offset_x()),
        y: f64::from(event.offset_y()),
    }
}
