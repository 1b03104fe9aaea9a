//! How measurements are spread: of one run's waits, or of many runs.

use super::event::{Cause, Nanos};
use super::lane::{Lane, State};
use super::lanes::Lanes;

/// How measurements are spread; times in nanoseconds. A quarter lies below `lower`, half below `median`, a quarter above
/// `upper`; between two measurements it is interpolated, as `statistics.quantiles(method="inclusive")` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The smallest.
    pub least: Nanos,
    /// The lower quartile.
    pub lower: Nanos,
    /// The median.
    pub median: Nanos,
    /// The upper quartile.
    pub upper: Nanos,
    /// The largest.
    pub most: Nanos,
}

impl Spread {
    /// The spread of these; none where there are none.
    #[must_use]
    pub fn of(measured: &[Nanos]) -> Option<Self> {
        let mut sorted = measured.to_vec();
        sorted.sort_unstable();
        Some(Self {
            least: *sorted.first()?,
            lower: quarter(&sorted, 1)?,
            median: quarter(&sorted, 2)?,
            upper: quarter(&sorted, 3)?,
            most: *sorted.last()?,
        })
    }
}

/// What so many quarters of the measurements lie below.
fn quarter(sorted: &[Nanos], quarters: usize) -> Option<Nanos> {
    let place = (sorted.len() - 1) * quarters;
    let below = *sorted.get(place / 4)?;
    let above = *sorted.get(place / 4 + 1).unwrap_or(&below);
    let part = u64::try_from(place % 4).ok()?;
    // Rounded to the nearest nanosecond.
    Some(below + ((above - below) * part + 2) / 4)
}

/// How many of the measurements lie in each of so many stretches of equal length, from the smallest to the largest one.
#[must_use]
pub fn histogram(measured: &[Nanos], stretches: usize) -> Vec<usize> {
    let mut counts = vec![0; stretches.max(1)];
    let (Some(least), Some(most)) = (measured.iter().min(), measured.iter().max()) else {
        return counts;
    };
    let last = counts.len() - 1;
    for one in measured {
        let stretches = u128::try_from(counts.len()).unwrap_or(1);
        let place = u128::from(one - least) * stretches / u128::from((most - least).max(1));
        if let Some(count) = counts.get_mut(usize::try_from(place).unwrap_or(last).min(last)) {
            *count += 1;
        }
    }
    counts
}

/// How much longer than it had asked for each wait with a length of its own took that came to its end by itself, from where
/// it began to where its task ran again.
#[must_use]
pub fn lateness(lanes: &Lanes) -> Vec<Nanos> {
    lanes.all().iter().chain(lanes.threads()).flat_map(late).collect()
}

fn late(lane: &Lane) -> impl Iterator<Item = Nanos> {
    lane.pieces.iter().enumerate().filter_map(|(number, piece)| {
        let mut after = lane.pieces.get(number + 1..)?.iter();
        match &piece.state {
            State::Waiting {
                on: Cause::Sleep(asked),
                cut: false,
            } => {
                let again = after.find(|next| !matches!(next.state, State::Ready { .. }))?;
                Some((again.from - piece.from).saturating_sub(*asked))
            }
            State::Blocked(asked) if *asked > 0 => Some((after.next()?.from - piece.from).saturating_sub(*asked)),
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Held against CPython's `statistics.quantiles(data, n=4, method="inclusive")`.
    #[test]
    fn quartiles_are_those_of_the_standard_library() {
        for (measured, expected) in [
            (&[7][..], [7, 7, 7, 7, 7]),
            (&[20, 10], [10, 13, 15, 18, 20]),
            (&[30, 10, 20], [10, 15, 20, 25, 30]),
            (&[40, 30, 20, 10], [10, 18, 25, 33, 40]),
            (&[3, 1, 4, 1, 5, 9, 2, 6], [1, 2, 4, 5, 9]),
        ] {
            let [least, lower, median, upper, most] = expected;
            let expected = Spread {
                least,
                lower,
                median,
                upper,
                most,
            };
            assert_eq!(Spread::of(measured), Some(expected), "{measured:?}");
        }
        assert_eq!(Spread::of(&[]), None);
    }

    #[test]
    fn each_measurement_is_counted_once() {
        assert_eq!(histogram(&[], 3), [0, 0, 0]);
        assert_eq!(histogram(&[5, 5, 5], 3), [3, 0, 0]);
        assert_eq!(histogram(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5), [2, 2, 2, 2, 2]);
        assert_eq!(histogram(&[0, u64::MAX], 2), [1, 1]);
        assert_eq!(histogram(&[1, 2], 0), [2]);
    }
}
