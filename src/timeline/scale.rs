//! Time to pixels and back.

use crate::trace::Nanos;

/// Which stretch of time is seen on which stretch of pixels. Times are nanoseconds as doubles, so that a wheel can zoom in
/// fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The time at the left edge.
    from: f64,
    /// Nanoseconds a pixel.
    per_pixel: f64,
    /// The left edge and the width, in pixels.
    left: f64,
    width: f64,
}

impl Scale {
    /// The closest look: ten nanoseconds a pixel, finer than any browser's clock.
    const CLOSEST: f64 = 10.0;

    /// All of a run of this length, from `left` over `width` pixels.
    #[must_use]
    pub fn fit(length: Nanos, left: f64, width: f64) -> Self {
        let width = width.max(1.0);
        let per_pixel = (float(length) / width).max(Self::CLOSEST);
        Self {
            from: 0.0,
            per_pixel,
            left,
            width,
        }
    }

    /// What lies between two moments, from `left` over `width` pixels.
    #[must_use]
    pub fn between(from: Nanos, to: Nanos, left: f64, width: f64) -> Self {
        Self {
            from: float(from),
            ..Self::fit(to.saturating_sub(from), left, width)
        }
    }

    /// Where a moment is.
    #[must_use]
    pub fn x(&self, at: Nanos) -> f64 {
        self.left + (float(at) - self.from) / self.per_pixel
    }

    /// The moment at a place; 0 for places before the start of the run.
    #[must_use]
    pub fn at(&self, x: f64) -> Nanos {
        nanos(self.from + (x - self.left) * self.per_pixel)
    }

    /// How many pixels a length of time takes.
    #[must_use]
    pub fn length(&self, length: Nanos) -> f64 {
        float(length) / self.per_pixel
    }

    /// Nanoseconds a pixel.
    #[must_use]
    pub fn per_pixel(&self) -> f64 {
        self.per_pixel
    }

    /// The left edge, in pixels.
    #[must_use]
    pub fn left(&self) -> f64 {
        self.left
    }

    /// The right edge, in pixels.
    #[must_use]
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    /// The moments at both edges.
    #[must_use]
    pub fn range(&self) -> (Nanos, Nanos) {
        (self.at(self.left), self.at(self.right()))
    }

    /// Closer by a factor (above 1), or further away (below 1), while what is at `x` stays there. Never so far that more
    /// than a run of this length is seen.
    #[must_use]
    pub fn zoom(&self, factor: f64, x: f64, length: Nanos) -> Self {
        let farthest = Self::fit(length, self.left, self.width).per_pixel;
        let factor = if factor.is_finite() && factor > 0.0 {
            factor
        } else {
            1.0
        };
        let per_pixel = (self.per_pixel / factor).clamp(Self::CLOSEST, farthest);
        let fixed = self.from + (x - self.left) * self.per_pixel;
        let from = fixed - (x - self.left) * per_pixel;
        Self {
            from,
            per_pixel,
            ..*self
        }
        .clamp(length)
    }

    /// Moved so that what is seen goes to the right by so many pixels (to the left where negative).
    #[must_use]
    pub fn pan(&self, pixels: f64, length: Nanos) -> Self {
        let pixels = if pixels.is_finite() { pixels } else { 0.0 };
        let from = self.from - pixels * self.per_pixel;
        Self { from, ..*self }.clamp(length)
    }

    /// The same stretch of time over other pixels.
    #[must_use]
    pub fn resize(&self, left: f64, width: f64) -> Self {
        let width = width.max(1.0);
        let per_pixel = (self.per_pixel * self.width / width).max(Self::CLOSEST);
        Self {
            from: self.from,
            per_pixel,
            left,
            width,
        }
    }

    fn clamp(self, length: Nanos) -> Self {
        let last = (float(length) - self.width * self.per_pixel).max(0.0);
        let from = self.from.clamp(0.0, last);
        Self { from, ..self }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a double counts the nanoseconds of 104 days exactly"
)]
pub(super) fn float(nanos: Nanos) -> f64 {
    nanos as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates; times are not negative"
)]
pub(super) fn nanos(float: f64) -> Nanos {
    float.max(0.0).round() as Nanos
}

#[cfg(test)]
mod tests {
    use super::*;

    const LENGTH: Nanos = 1_000_000_000;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-6
    }

    #[test]
    fn a_fitted_run_spans_the_whole_width() {
        let scale = Scale::fit(LENGTH, 100.0, 500.0);
        for (at, x) in [(0, 100.0), (LENGTH / 2, 350.0), (LENGTH, 600.0)] {
            assert!(near(scale.x(at), x), "{at} ns at {}", scale.x(at));
            assert_eq!(scale.at(x), at);
        }
        assert_eq!(scale.at(-1000.0), 0);
    }

    #[test]
    fn zooming_keeps_the_moment_under_the_pointer() {
        let scale = Scale::fit(LENGTH, 100.0, 500.0);
        for factor in [1.1, 2.0, 50.0] {
            let closer = scale.zoom(factor, 350.0, LENGTH);
            assert!(near(closer.x(LENGTH / 2), 350.0));
            assert!(near(closer.per_pixel() * factor, scale.per_pixel()));
            assert_eq!(closer.zoom(1.0 / factor, 350.0, LENGTH).range(), scale.range());
        }
    }

    #[test]
    fn nothing_leads_outside_of_the_run() {
        let scale = Scale::fit(LENGTH, 0.0, 500.0);
        assert_eq!(scale.zoom(0.1, 10.0, LENGTH), scale);
        for factor in [f64::NAN, f64::INFINITY, -1.0, 0.0] {
            assert_eq!(scale.zoom(factor, 10.0, LENGTH), scale);
        }
        let closest = scale.zoom(1e30, 250.0, LENGTH);
        assert!(near(closest.per_pixel(), Scale::CLOSEST));
        let closer = scale.zoom(4.0, 0.0, LENGTH);
        assert_eq!(closer.range().0, 0);
        assert_eq!(closer.pan(1e9, LENGTH).range().0, 0);
        assert_eq!(closer.pan(-1e9, LENGTH).range().1, LENGTH);
        assert_eq!(closer.pan(f64::NAN, LENGTH), closer);
    }

    #[test]
    fn panning_moves_what_is_seen_with_the_pointer() {
        let scale = Scale::fit(LENGTH, 0.0, 500.0).zoom(5.0, 250.0, LENGTH);
        let moved = scale.pan(-20.0, LENGTH);
        assert!(near(moved.x(LENGTH / 2), scale.x(LENGTH / 2) - 20.0));
    }

    #[test]
    fn another_width_shows_the_same_stretch_of_time() {
        let scale = Scale::fit(LENGTH, 0.0, 500.0).zoom(5.0, 250.0, LENGTH);
        assert_eq!(scale.resize(40.0, 1000.0).range(), scale.range());
    }
}
