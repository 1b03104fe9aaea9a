//! How numbers and times are written in a language.

use crate::timeline::units;
use crate::trace::Nanos;

/// How a language writes numbers.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    /// What stands before the decimals.
    pub decimal: char,
}

/// Nanoseconds in a second.
const SECOND: Nanos = 1_000_000_000;

impl Numbers {
    /// A time for a headline: `1,50`; what is longer than a minute with fewer decimals.
    #[must_use]
    pub fn large(self, time: Nanos) -> String {
        let decimals = if time < 60 * SECOND { 2 } else { 1 };
        self.decimal(time, decimals)
    }

    /// A length of time with its unit: `1,50 s`.
    #[must_use]
    pub fn seconds(self, time: Nanos) -> String {
        format!("{}\u{a0}s", self.large(time))
    }

    /// A time to compare with others, in seconds to a tenth of a millisecond, without its unit: `1,5003`.
    #[must_use]
    pub fn exact(self, time: Nanos) -> String {
        self.decimal(time, 4)
    }

    /// A length that was measured, no finer than the clock can tell: `0,3 ms`, `1,5003 s`.
    #[must_use]
    pub fn measured(self, time: Nanos, resolution: Nanos) -> String {
        units::measured(time, resolution, self.decimal)
    }

    /// A length of time as somebody asked for it: `0,3 s`.
    #[must_use]
    pub fn asked(self, time: Nanos) -> String {
        format!("{}\u{a0}s", units::seconds(time, self.decimal))
    }

    /// How many times as fast: `1,7`; from ten on without decimals.
    #[must_use]
    pub fn times(self, ratio: f64) -> String {
        let text = if ratio < 10.0 {
            format!("{ratio:.1}")
        } else {
            format!("{ratio:.0}")
        };
        text.replace('.', &self.decimal.to_string())
    }

    /// A number as a person may have typed it, such as a limit: `30`, `1,5`.
    #[must_use]
    pub fn plain(self, number: f64) -> String {
        number.to_string().replace('.', &self.decimal.to_string())
    }

    /// A time in seconds, rounded to so many decimals.
    fn decimal(self, time: Nanos, decimals: usize) -> String {
        let power = 10_u128.pow(u32::try_from(decimals).unwrap_or_default());
        let rounded = (u128::from(time) * power + u128::from(SECOND) / 2) / u128::from(SECOND);
        let (whole, part) = (rounded / power, rounded % power);
        format!("{whole}{}{part:0decimals$}", self.decimal)
    }
}
