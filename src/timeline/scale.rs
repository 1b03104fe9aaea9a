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
