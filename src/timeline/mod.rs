//! The drawing of a run: which time stands where, which lane in which row, what lies under the pointer, and the painter of
//! it all. It draws onto a `Surface` and knows neither the canvas nor the page; colours are roles that a theme resolves, words
//! are handed in. It derives nothing of its own: what happened is `trace`'s to say.

pub mod causes;
mod items;
mod layout;
mod painter;
mod palette;
mod picture;
mod scale;
mod spread;
mod strips;
mod surface;
mod svg;
mod ticks;
pub mod units;
mod words;

pub use items::{Direction, Hit, Item};
pub use layout::{Density, Layout, Parts, Row, RowOf};
pub use painter::paint;
pub use palette::Palette;
pub use picture::{Facts, Picture, View};
pub use scale::Scale;
pub use spread::{SpreadPicture, paint_spread};
pub use surface::{Anchor, Font, Hatch, Hue, Ink, Point, Rect, Stroke, Surface, arrowhead};
pub use svg::Svg;
pub use words::Words;
