//! What a picture is drawn on, and what it is drawn with.

use serde::{Deserialize, Serialize};

use crate::trace::TaskId;

/// A point in CSS pixels, from the top left.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// A point by how far it is to the right, and down.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// The three corners of the head of an arrow that ends at `tip` and comes from `from`: the tip first.
#[must_use]
pub fn arrowhead(from: Point, tip: Point) -> [Point; 3] {
    const LENGTH: f64 = 7.0;
    const HALF: f64 = 3.5;
    let (x, y) = (tip.x - from.x, tip.y - from.y);
    let length = x.hypot(y).max(0.1);
    let (x, y) = (x / length, y / length);
    let foot = Point::new(tip.x - x * LENGTH, tip.y - y * LENGTH);
    let side = |by: f64| Point::new(foot.x - y * by, foot.y + x * by);
    [tip, side(HALF), side(-HALF)]
}

/// An upright rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Rect {
    /// A rectangle by its edges' positions and its lengths.
    #[must_use]
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x, y, width, height }
    }

    /// Its right edge.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its lower edge.
    #[must_use]
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Whether a point lies inside; the left and upper edges belong to it.
    #[must_use]
    pub fn holds(&self, point: Point) -> bool {
        (self.x..self.right()).contains(&point.x) && (self.y..self.bottom()).contains(&point.y)
    }
}

/// Which of a few hues a task is drawn in. The first one is neutral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hue(pub u8);

impl Hue {
    /// The colourless one, for the tasks that the program itself makes: `main` most often.
    pub const NEUTRAL: Self = Self(0);
    /// How many hues there are, the neutral one included.
    pub const COUNT: u8 = 8;

    /// The hue of a task that another one made: by its number, so that neighbours differ.
    #[must_use]
    pub fn of(task: TaskId, parent: TaskId) -> Self {
        if parent == TaskId::PROGRAM {
            return Self::NEUTRAL;
        }
        let colours = u32::from(Self::COUNT - 1);
        let place = task.0.saturating_sub(2) % colours + 1;
        Self(u8::try_from(place).unwrap_or_default())
    }
}

/// What something means; a theme says which colour that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// The paper behind everything.
    Paper,
    /// The waiter's pieces: solid.
    Loop,
    /// The pale strip behind the waiter's lane.
    LoopLane,
    /// A task that runs: solid.
    Running(Hue),
    /// A task in the ready queue: a light tint.
    Ready(Hue),
    /// A wait's hatching.
    Waiting(Hue),
    /// A nested span's pale ground.
    Span(Hue),
    /// A nested span's edge.
    SpanEdge(Hue),
    /// A piece that keeps the loop standing still: the colour of warnings.
    Blocked,
    /// The pale band through all lanes while that lasts.
    Band,
    /// What the virtual clock says.
    Ghost,
    /// ✓
    Good,
    /// ✗, ⊘ and everything about cancelling.
    Bad,
    /// The outline of a shield.
    Shield,
    /// Text that matters.
    Text,
    /// Text beside it.
    Muted,
    /// What lies ahead of the moment that somebody looks back to: nearly paper.
    Ahead,
    /// The lines of the time axis.
    Grid,
    /// The reference lines.
    Reference,
    /// The critical path, and the mark of the end.
    Accent,
    /// Where somebody predicted the end.
    Guess,
    /// An arrow between tasks.
    Arrow,
    /// The ground of the selected lane.
    Selection,
    /// The frame around what has the keyboard's focus or is under the pointer.
    Focus,
}

/// How an area is hatched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hatch {
    /// Diagonal stripes: an ordinary wait.
    Diagonal,
    /// Crossed stripes: a wait for a lock, semaphore or queue.
    Crossed,
}

/// How a line is drawn, in whole and half pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stroke {
    /// One pixel.
    Thin,
    /// Two pixels.
    Thick,
    /// One pixel, dashed.
    Dashed,
}

/// How text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Font {
    /// Names: 12.5 pixels.
    Name,
    /// Names that matter: the same, bold.
    Strong,
    /// Words beside them: 11.5 pixels.
    Small,
    /// What stands in the program: 11.5 pixels, every letter as wide as the next.
    Mono,
}

impl Font {
    /// Its height in pixels.
    #[must_use]
    pub fn size(self) -> f64 {
        match self {
            Self::Name | Self::Strong => 12.5,
            Self::Small | Self::Mono => 11.5,
        }
    }
}

/// Which part of a text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Something that can be drawn on: a canvas, or an SVG. Coordinates are CSS pixels. What is handed over together is drawn
/// in one go, and whatever comes later lies above it.
pub trait Surface {
    /// Fills rectangles, their corners rounded by this radius.
    fn fill(&mut self, ink: Ink, radius: f64, rects: &[Rect]);
    /// Hatches rectangles. The stripes of rectangles side by side line up.
    fn hatch(&mut self, ink: Ink, hatch: Hatch, rects: &[Rect]);
    /// Outlines rectangles, the line inside their edges.
    fn outline(&mut self, ink: Ink, stroke: Stroke, radius: f64, rects: &[Rect]);
    /// Draws straight lines.
    fn lines(&mut self, ink: Ink, stroke: Stroke, lines: &[(Point, Point)]);
    /// Draws a cubic curve (its start, two control points, its end) with an arrowhead at its end, in the direction in which it
    /// arrives.
    fn arrow(&mut self, ink: Ink, curve: [Point; 4]);
    /// Writes one line of text; the point's height is the middle of its small letters.
    fn text(&mut self, ink: Ink, font: Font, anchor: Anchor, at: Point, text: &str);
    /// How wide that text would be.
    fn measure(&mut self, font: Font, text: &str) -> f64;
    /// From here on only what lies inside this rectangle is drawn, until `unclip`. Clips do not nest.
    fn clip(&mut self, rect: Rect);
    /// Ends `clip`.
    fn unclip(&mut self);
}
