//! The time axis, the lines across all lanes, and what is written at their feet.

use super::text::fit;
use super::{Frame, Surface};
use crate::timeline::ticks::ticks;
use crate::timeline::units::{measured, seconds};
use crate::timeline::{Anchor, Font, Ink, Point, Stroke};
use crate::trace::Nanos;

/// The least distance between two marks of the axis, in pixels.
const SPACING: f64 = 84.0;

/// The axis: a thin line and a label at round moments.
pub(super) fn grid(frame: &Frame, surface: &mut dyn Surface) {
    let plot = frame.picture.layout.plot;
    let ticks = ticks(&frame.scale, SPACING, frame.picture.words.decimal);
    let places = ticks.iter().map(|tick| frame.scale.x(tick.at).round() + 0.5);
    let lines: Vec<_> = places.map(|x| upright(x, plot.y - 4.0, plot.bottom())).collect();
    surface.lines(Ink::Grid, Stroke::Thin, &lines);
    for tick in &ticks {
        let half = surface.measure(Font::Small, &tick.label) / 2.0;
        let x = frame
            .scale
            .x(tick.at)
            .clamp(half + 2.0, (frame.picture.layout.width - half - 2.0).max(half + 2.0));
        surface.text(
            Ink::Muted,
            Font::Small,
            Anchor::Middle,
            Point::new(x, 18.0),
            &tick.label,
        );
    }
}

/// The reference lines, the predicted end, the moment up to which the run has come, and where recording ended.
pub(super) fn lines(frame: &Frame, surface: &mut dyn Surface) {
    let plot = frame.picture.layout.plot;
    let references: Vec<_> = references(frame)
        .into_iter()
        .filter_map(|(at, _)| place(frame, at))
        .map(|x| upright(x.round() + 0.5, plot.y, plot.bottom()))
        .collect();
    surface.lines(Ink::Reference, Stroke::Dashed, &references);
    if let Some(x) = frame.picture.facts.guess.and_then(|at| place(frame, at)) {
        let line = upright(x.round() + 0.5, plot.y - 4.0, plot.bottom() + 4.0);
        surface.lines(Ink::Guess, Stroke::Thick, &[line]);
    }
    if let Some(x) = place(frame, frame.picture.facts.now) {
        surface.lines(
            Ink::Accent,
            Stroke::Thin,
            &[upright(x.round() + 0.5, plot.y, plot.bottom() + 4.0)],
        );
    }
    if let Some(x) = frame.picture.facts.cut_at.and_then(|at| place(frame, at)) {
        surface.lines(
            Ink::Bad,
            Stroke::Dashed,
            &[upright(x.round() + 0.5, plot.y, plot.bottom())],
        );
        if let Some(text) = fit(
            surface,
            Font::Small,
            frame.picture.words.recording_ends,
            plot.right() - x - 8.0,
        ) {
            surface.text(
                Ink::Bad,
                Font::Small,
                Anchor::Start,
                Point::new(x + 6.0, plot.bottom() - 10.0),
                &text,
            );
        }
    }
}

/// What is written below: when the run ended, and what the reference lines are. None covers another.
pub(super) fn labels(frame: &Frame, surface: &mut dyn Surface) {
    let (picture, facts) = (&frame.picture, frame.picture.facts);
    let layout = picture.layout;
    let mut foot = Foot {
        y: layout.plot.bottom() + 14.0,
        left: 6.0,
        right: layout.width - 6.0,
        taken: Vec::new(),
    };
    if facts.now > 0
        && let Some(x) = place(frame, facts.now)
    {
        let text = measured(facts.now, facts.resolution, picture.words.decimal);
        foot.write(surface, Ink::Accent, Font::Strong, x, &text);
    }
    if let Some(guess) = facts.guess {
        let text = format!("{} {} s", picture.words.guess, seconds(guess, picture.words.decimal));
        match place(frame, guess) {
            Some(x) => foot.write(surface, Ink::Guess, Font::Strong, x, &text),
            None if guess > frame.scale.range().1 => {
                foot.write(surface, Ink::Guess, Font::Strong, f64::MAX, &format!("{text} →"));
            }
            None => {}
        }
    }
    if facts.spoiled {
        foot.write_beside(surface, Ink::Bad, Font::Small, picture.words.spoiled);
    }
    for (at, text) in references(frame) {
        match place(frame, at) {
            Some(x) => foot.write(surface, Ink::Muted, Font::Small, x, &text),
            None if at > frame.scale.range().1 => {
                foot.write(surface, Ink::Muted, Font::Small, f64::MAX, &format!("{text} →"));
            }
            None => {}
        }
    }
}

/// The waits that were asked for: the longest, and all of them in sum where that is another length.
fn references(frame: &Frame) -> Vec<(Nanos, String)> {
    let (facts, words) = (frame.picture.facts, frame.picture.words);
    let mut references = Vec::new();
    if facts.longest > 0 {
        references.push((
            facts.longest,
            format!("{} {} s", words.longest, seconds(facts.longest, words.decimal)),
        ));
    }
    if facts.sum > facts.longest {
        references.push((
            facts.sum,
            format!("{} {} s", words.sum, seconds(facts.sum, words.decimal)),
        ));
    }
    references
}

/// Where a moment is, if it is seen.
fn place(frame: &Frame, at: Nanos) -> Option<f64> {
    let (from, to) = frame.scale.range();
    (from..=to).contains(&at).then(|| frame.scale.x(at))
}

fn upright(x: f64, top: f64, bottom: f64) -> (Point, Point) {
    (Point::new(x, top), Point::new(x, bottom))
}

/// A line of text in which things are written where they belong, or beside it where that is taken.
struct Foot {
    y: f64,
    left: f64,
    right: f64,
    taken: Vec<(f64, f64)>,
}

impl Foot {
    fn write(&mut self, surface: &mut dyn Surface, ink: Ink, font: Font, x: f64, text: &str) {
        let half = surface.measure(font, text) / 2.0;
        let wanted = x.clamp(self.left + half, (self.right - half).max(self.left + half));
        let beside = self
            .taken
            .iter()
            .flat_map(|(from, to)| [from - half - 9.0, to + half + 9.0]);
        let mut places: Vec<f64> = beside
            .chain([wanted])
            .filter(|place| self.is_free(*place, half))
            .collect();
        places.sort_by(|a, b| (a - wanted).abs().total_cmp(&(b - wanted).abs()));
        if let Some(x) = places.first() {
            surface.text(ink, font, Anchor::Middle, Point::new(*x, self.y), text);
            self.taken.push((x - half, x + half));
        }
    }

    /// Left or right of what is written already, where there is more room; as much of it as fits.
    fn write_beside(&mut self, surface: &mut dyn Surface, ink: Ink, font: Font, text: &str) {
        let first = self.taken.iter().map(|(from, _)| *from).fold(self.right, f64::min);
        let last = self.taken.iter().map(|(_, to)| *to).fold(self.left, f64::max);
        let (from, to) = if first - self.left > self.right - last {
            (self.left, first - 9.0)
        } else {
            (last + 9.0, self.right)
        };
        if let Some(text) = fit(surface, font, text, to - from) {
            let end = from + surface.measure(font, &text);
            surface.text(ink, font, Anchor::Start, Point::new(from, self.y), &text);
            self.taken.push((from, end));
        }
    }

    fn is_free(&self, x: f64, half: f64) -> bool {
        let inside = x - half >= self.left - 0.5 && x + half <= self.right + 0.5;
        inside
            && self
                .taken
                .iter()
                .all(|(from, to)| x + half + 8.0 <= *from || x - half - 8.0 >= *to)
    }
}
