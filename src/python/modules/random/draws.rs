//! What is drawn from a generator: places in sequences, and numbers of several distributions. Each draws just as many
//! numbers as CPython does, in the same order.

use std::collections::HashSet;
use std::f64::consts::{E, TAU};

use super::Random;
use crate::python::raise::{Raise, Result};

/// Draws places without repeating one: `sample`.
#[derive(Clone, Copy, Debug)]
pub struct Sampling {
    /// How many there are to draw from.
    pub among: usize,
    /// How many are drawn.
    pub count: usize,
}

impl Sampling {
    /// The places drawn, in the order of drawing.
    ///
    /// # Errors
    /// `ValueError` for more than there are.
    pub fn draw(self, random: &mut Random) -> Result<Vec<usize>> {
        let Self { among, count } = self;
        if count > among {
            return Err(Raise::value_error("Sample larger than population or is negative"));
        }
        if among <= Self::list_limit(count) {
            let mut pool: Vec<usize> = (0..among).collect();
            return Ok((0..count).map(|_| pool.swap_remove(random.below(pool.len()))).collect());
        }
        let mut drawn = HashSet::new();
        let fresh = |_| {
            loop {
                let place = random.below(among);
                if drawn.insert(place) {
                    return place;
                }
            }
        };
        Ok((0..count).map(fresh).collect())
    }

    /// Up to how many CPython keeps a list of what is left, and beyond that a set of what was drawn: the two draw
    /// different numbers. It is 21 and, for more than five, the power of 4 that is not below three times as many.
    fn list_limit(count: usize) -> usize {
        let power = std::iter::successors(Some(1_usize), |power| power.checked_mul(4))
            .find(|power| *power >= count.saturating_mul(3));
        21 + if count > 5 { power.unwrap_or(usize::MAX / 2) } else { 0 }
    }
}

/// `choices` by weight: `count` places, each as likely as its part of the weights, which come summed up.
///
/// # Errors
/// `ValueError` for weights whose sum isn't positive and finite.
pub fn choices(random: &mut Random, cumulated: &[f64], count: usize) -> Result<Vec<usize>> {
    let total = cumulated.last().copied().unwrap_or(0.0);
    if total <= 0.0 {
        return Err(Raise::value_error("Total of weights must be greater than zero"));
    }
    if !total.is_finite() {
        return Err(Raise::value_error("Total of weights must be finite"));
    }
    let last = cumulated.len() - 1;
    let draw = |_| {
        let point = random.random() * total;
        cumulated[..last].partition_point(|sum| *sum <= point)
    };
    Ok((0..count).map(draw).collect())
}

/// Weights summed up one by one.
#[must_use]
pub fn cumulated(weights: &[f64]) -> Vec<f64> {
    let sum = |sum: &mut f64, weight: &f64| {
        *sum += weight;
        Some(*sum)
    };
    weights.iter().scan(0.0, sum).collect()
}

impl Random {
    /// `choices` without weights: `count` places among so many.
    #[expect(clippy::cast_precision_loss, reason = "CPython multiplies floats here as well")]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the product is from 0 to below `among`"
    )]
    pub fn choices(&mut self, among: usize, count: usize) -> Vec<usize> {
        (0..count).map(|_| (self.random() * among as f64) as usize).collect()
    }

    /// The pairs of places that `shuffle` exchanges, in order.
    pub fn shuffle(&mut self, length: usize) -> Vec<(usize, usize)> {
        (1..length).rev().map(|place| (place, self.below(place + 1))).collect()
    }

    /// `uniform(a, b)`
    pub fn uniform(&mut self, a: f64, b: f64) -> f64 {
        a + (b - a) * self.random()
    }

    /// `triangular(low, high, mode)`; the mode is in the middle where not given.
    #[expect(clippy::float_cmp, reason = "only equal bounds divide by zero")]
    pub fn triangular(&mut self, low: f64, high: f64, mode: Option<f64>) -> f64 {
        let point = self.random();
        if mode.is_some() && high == low {
            return low;
        }
        let middle = mode.map_or(0.5, |mode| (mode - low) / (high - low));
        if point > middle {
            high + (low - high) * ((1.0 - point) * (1.0 - middle)).sqrt()
        } else {
            low + (high - low) * (point * middle).sqrt()
        }
    }

    /// `normalvariate(mu, sigma)`, by the method of Kinderman and Monahan.
    pub fn normalvariate(&mut self, mu: f64, sigma: f64) -> f64 {
        let magic = 4.0 * (-0.5_f64).exp() / 2.0_f64.sqrt();
        loop {
            let first = self.random();
            let second = 1.0 - self.random();
            let z = magic * (first - 0.5) / second;
            if z * z / 4.0 <= -second.ln() {
                return mu + z * sigma;
            }
        }
    }

    /// `gauss(mu, sigma)`: two numbers are made at a time, and the second kept for the next call.
    pub fn gauss(&mut self, mu: f64, sigma: f64) -> f64 {
        let z = self.spare_gauss.take().unwrap_or_else(|| {
            let angle = self.random() * TAU;
            let radius = (-2.0 * (1.0 - self.random()).ln()).sqrt();
            self.spare_gauss = Some(angle.sin() * radius);
            angle.cos() * radius
        });
        mu + z * sigma
    }

    /// `gammavariate(alpha, beta)`: Cheng's method (1977) for a large alpha, that of Ahrens and Dieter (1974) for a small one.
    ///
    /// # Errors
    /// `ValueError` for parameters that are not positive.
    #[expect(clippy::many_single_char_names, reason = "the methods' own names")]
    pub fn gammavariate(&mut self, alpha: f64, beta: f64) -> Result<f64> {
        if alpha <= 0.0 || beta <= 0.0 {
            return Err(Raise::value_error("gammavariate: alpha and beta must be > 0.0"));
        }
        if alpha > 1.0 {
            let root = (2.0 * alpha - 1.0).sqrt();
            let (b, c) = (alpha - 4.0_f64.ln(), alpha + root);
            let magic = 1.0 + 4.5_f64.ln();
            loop {
                let first = self.random();
                if !(1e-7 < first && first < 0.999_999_9) {
                    continue;
                }
                let second = 1.0 - self.random();
                let v = (first / (1.0 - first)).ln() / root;
                let x = alpha * v.exp();
                let z = first * first * second;
                let r = b + c * v - x;
                if r + magic - 4.5 * z >= 0.0 || r >= z.ln() {
                    return Ok(x * beta);
                }
            }
        }
        if alpha >= 1.0 {
            return Ok(-(1.0 - self.random()).ln() * beta);
        }
        loop {
            let b = (E + alpha) / E;
            let p = b * self.random();
            let x = if p <= 1.0 {
                p.powf(1.0 / alpha)
            } else {
                -((b - p) / alpha).ln()
            };
            let limit = if p > 1.0 { x.powf(alpha - 1.0) } else { (-x).exp() };
            if self.random() <= limit {
                return Ok(x * beta);
            }
        }
    }

    /// `betavariate(alpha, beta)`
    ///
    /// # Errors
    /// As [`Self::gammavariate`].
    pub fn betavariate(&mut self, alpha: f64, beta: f64) -> Result<f64> {
        let first = self.gammavariate(alpha, 1.0)?;
        if first == 0.0 {
            return Ok(0.0);
        }
        Ok(first / (first + self.gammavariate(beta, 1.0)?))
    }

    /// `weibullvariate(alpha, beta)`
    pub fn weibullvariate(&mut self, alpha: f64, beta: f64) -> f64 {
        alpha * (-(1.0 - self.random()).ln()).powf(1.0 / beta)
    }

    /// `expovariate(rate)`; the rate is not 0.
    pub fn expovariate(&mut self, rate: f64) -> f64 {
        -(1.0 - self.random()).ln() / rate
    }
}
