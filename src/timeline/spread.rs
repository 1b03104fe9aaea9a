//! Draws how measurements are spread: how many lie in which stretch of time, the middle half of them, and the median.

use super::scale::{float, nanos};
use super::ticks::ticks;
use super::units::measured;
use super::{Anchor, Font, Hue, Ink, Point, Rect, Scale, Stroke, Surface};
use crate::trace::{Nanos, Spread, histogram};

/// What is drawn.
#[derive(Clone, Copy, Debug)]
pub struct SpreadPicture<'a> {
    /// The measurements.
    pub measured: &'a [Nanos],
    /// How fine the clock was.
    pub resolution: Nanos,
    /// What stands before a number's decimals.
    pub decimal: char,
    /// The word for the median.
    pub median: &'a str,
    /// The drawing's size in pixels.
    pub size: (f64, f64),
}

/// What is left free at the sides, at the top for the median's name, and at the foot for the axis.
const MARGIN: f64 = 12.0;
const HEAD: f64 = 20.0;
const FOOT: f64 = 24.0;
/// How wide a bar is at least, with the gap beside it.
const BAR: f64 = 14.0;

/// Draws it, all of it; nothing but the paper where nothing was measured.
pub fn paint_spread(picture: &SpreadPicture<'_>, surface: &mut dyn Surface) {
    let (width, height) = picture.size;
    surface.fill(Ink::Paper, 0.0, &[Rect::new(0.0, 0.0, width, height)]);
    let Some(spread) = Spread::of(picture.measured) else {
        return;
    };
    let plot = Rect::new(
        MARGIN,
        HEAD,
        (width - 2.0 * MARGIN).max(1.0),
        (height - HEAD - FOOT).max(1.0),
    );
    // Measurements that are all the same still stand on an axis that can be read.
    let room = match spread.most - spread.least {
        0 => (spread.most / 10).max(picture.resolution.max(1) * 10),
        room => room.max(picture.resolution.max(1) * 10),
    };
    let scale = Scale::between(spread.least, spread.least + room, plot.x, plot.width);
    axis(&scale, plot, picture.decimal, surface);
    let middle = Rect::new(
        scale.x(spread.lower),
        plot.y,
        (scale.x(spread.upper) - scale.x(spread.lower)).max(1.0),
        plot.height,
    );
    surface.fill(Ink::Selection, 0.0, &[middle]);
    surface.fill(
        Ink::Running(Hue(1)),
        2.0,
        &bars(picture.measured, &spread, &scale, plot),
    );
    let x = scale.x(spread.median);
    surface.lines(
        Ink::Accent,
        Stroke::Thick,
        &[(Point::new(x, plot.y), Point::new(x, plot.bottom()))],
    );
    let label = format!(
        "{} {}",
        picture.median,
        measured(spread.median, picture.resolution, picture.decimal)
    );
    let half = surface.measure(Font::Strong, &label) / 2.0;
    let x = x.clamp(half + 2.0, (width - half - 2.0).max(half + 2.0));
    surface.text(
        Ink::Accent,
        Font::Strong,
        Anchor::Middle,
        Point::new(x, HEAD / 2.0),
        &label,
    );
}

/// A bar for each stretch of time in which something lies, as high as there is much of it.
fn bars(measured: &[Nanos], spread: &Spread, scale: &Scale, plot: Rect) -> Vec<Rect> {
    let across = scale.x(spread.most) - scale.x(spread.least);
    let most = usize::try_from(nanos(across / BAR)).unwrap_or(1).clamp(1, 40);
    let counts = histogram(measured, most.min(measured.len().isqrt() * 3));
    let highest = counts.iter().copied().max().unwrap_or(1).max(1);
    let step = across / count(counts.len());
    let bar = |(number, many): (usize, &usize)| {
        let height = plot.height * count(*many) / count(highest);
        let x = scale.x(spread.least) + step * count(number);
        Rect::new(x, plot.bottom() - height, (step - 2.0).max(3.0), height)
    };
    counts
        .iter()
        .enumerate()
        .filter(|(_, many)| **many > 0)
        .map(bar)
        .collect()
}

fn axis(scale: &Scale, plot: Rect, decimal: char, surface: &mut dyn Surface) {
    let foot = (
        Point::new(plot.x, plot.bottom() + 0.5),
        Point::new(plot.right(), plot.bottom() + 0.5),
    );
    surface.lines(Ink::Grid, Stroke::Thin, &[foot]);
    for tick in ticks(scale, 72.0, decimal) {
        let half = surface.measure(Font::Small, &tick.label) / 2.0;
        let right = (plot.right() + MARGIN - half - 2.0).max(half + 2.0);
        let x = scale.x(tick.at).clamp(half + 2.0, right);
        surface.text(
            Ink::Muted,
            Font::Small,
            Anchor::Middle,
            Point::new(x, plot.bottom() + FOOT / 2.0),
            &tick.label,
        );
    }
}

fn count(number: usize) -> f64 {
    float(number as Nanos)
}
