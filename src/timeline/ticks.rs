//! The marks of the time axis.

use crate::trace::Nanos;

use super::Scale;
use super::scale::{float, nanos};
use super::units::fraction;

/// A mark of the time axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Its moment.
    pub at: Nanos,
    /// What is written at it, such as `0.4 s`.
    pub label: String,
}

/// As many marks as fit when each takes this many pixels, at round moments.
#[must_use]
pub fn ticks(scale: &Scale, pixels: f64, decimal: char) -> Vec<Tick> {
    let step = step(scale.per_pixel() * pixels.max(1.0));
    let (from, to) = scale.range();
    let first = from.div_ceil(step);
    let most = nanos((scale.right() - scale.left()) / pixels.max(1.0)) + 1;
    let moments = (first..).map(|number| number.saturating_mul(step));
    let seen = moments
        .take_while(|at| *at <= to)
        .take(usize::try_from(most).unwrap_or(usize::MAX));
    seen.map(|at| Tick {
        at,
        label: label(at, step, decimal),
    })
    .collect()
}

/// The shortest round length that is at least this: 1, 2 or 5 with zeros; above a minute, minutes.
fn step(least: f64) -> Nanos {
    const MINUTE: Nanos = 60_000_000_000;
    let (unit, least) = if least > float(MINUTE / 2) {
        (MINUTE, least / float(MINUTE))
    } else {
        (1, least)
    };
    let powers = (0..18).map(|power| 10_u64.pow(power));
    let mut steps = powers.flat_map(|power| [power, 2 * power, 5 * power]);
    steps
        .find(|step| float(*step) >= least)
        .unwrap_or(Nanos::MAX)
        .saturating_mul(unit)
}

fn label(at: Nanos, step: Nanos, decimal: char) -> String {
    if at == 0 {
        return "0".to_owned();
    }
    let (unit, name) = match step {
        60_000_000_000.. => (60_000_000_000, "min"),
        10_000_000.. => (1_000_000_000, "s"),
        10_000.. => (1_000_000, "ms"),
        100.. => (1_000, "µs"),
        _ => (1, "ns"),
    };
    format!("{} {name}", fraction(at, unit, 1, decimal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_at_round_moments() {
        for (length, width, expected) in [
            (1_600_000_000, 640.0, "0|0.2 s|0.4 s|0.6 s|0.8 s|1 s|1.2 s|1.4 s|1.6 s"),
            (3_000_000, 400.0, "0|1 ms|2 ms|3 ms"),
            (10_000, 300.0, "0|5 µs|10 µs"),
            (600_000_000_000, 320.0, "0|5 min|10 min"),
            (90_000_000_000, 320.0, "0|50 s"),
        ] {
            let scale = Scale::fit(length, 0.0, width);
            let labels: Vec<_> = ticks(&scale, 80.0, '.').into_iter().map(|tick| tick.label).collect();
            assert_eq!(labels.join("|"), expected, "{length} ns on {width} px");
        }
    }

    #[test]
    fn marks_never_crowd() {
        for width in [1.0, 40.0, 320.0, 3840.0] {
            for length in [1, 1_000, 123_456_789, 86_400_000_000_000, Nanos::MAX / 4] {
                let scale = Scale::fit(length, 0.0, width);
                let places: Vec<_> = ticks(&scale, 80.0, ',').iter().map(|tick| scale.x(tick.at)).collect();
                assert!(
                    places.windows(2).all(|pair| pair[1] - pair[0] >= 79.9),
                    "{length} ns on {width} px: {places:?}"
                );
            }
        }
    }
}
