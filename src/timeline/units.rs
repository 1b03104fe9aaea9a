//! Lengths of time as text. Only the decimal sign depends on a person's language.

use crate::trace::Nanos;

const MICRO: Nanos = 1_000;
const MILLI: Nanos = 1_000_000;
const SECOND: Nanos = 1_000_000_000;
const MINUTE: Nanos = 60 * SECOND;

/// A measured length, no finer than the clock could tell: `1.5003 s`, `300.4 ms`, `1 min 5.2 s`; `<0.1 ms` for what is below
/// the clock's resolution. An exact clock has a resolution of one nanosecond or none.
#[must_use]
pub fn measured(length: Nanos, resolution: Nanos, decimal: char) -> String {
    if length < resolution && resolution > 1 {
        return format!("<{}", exact(resolution, resolution, decimal));
    }
    exact(length, resolution, decimal)
}

/// Seconds as a program writes them: `0.3` for 300 ms.
#[must_use]
pub fn seconds(length: Nanos, decimal: char) -> String {
    fraction(length, SECOND, 1, decimal)
}

/// A moment in seconds to the millisecond: `0.300`.
#[must_use]
pub fn stamp(at: Nanos, decimal: char) -> String {
    let millis = at.saturating_add(MILLI / 2) / MILLI;
    format!("{}{decimal}{:03}", millis / 1000, millis % 1000)
}

fn exact(length: Nanos, resolution: Nanos, decimal: char) -> String {
    let (unit, name) = match length {
        0 => return "0 s".to_owned(),
        MINUTE.. => {
            let finest = resolution.max(MILLI);
            let rest = fraction(length % MINUTE, SECOND, finest, decimal);
            return format!("{} min {rest} s", length / MINUTE);
        }
        SECOND.. => (SECOND, "s"),
        MILLI.. => (MILLI, "ms"),
        MICRO.. if resolution < MICRO * 10 => (MICRO, "µs"),
        MICRO.. => (MILLI, "ms"),
        _ => (1, "ns"),
    };
    // A tenth of a millisecond is what browsers tell; below a second four digits are enough.
    let finest = if unit == SECOND { MILLI / 10 } else { (unit / 10).max(1) };
    format!(
        "{} {name}",
        fraction(length, unit, finest.max(resolution.min(unit)), decimal)
    )
}

/// A length in a unit, rounded to the decimal place of `finest`, without needless zeros.
pub(super) fn fraction(length: Nanos, unit: Nanos, finest: Nanos, decimal: char) -> String {
    let mut step = 1;
    while step * 10 <= finest {
        step *= 10;
    }
    let rounded = length.saturating_add(step / 2) / step * step;
    let whole = rounded / unit;
    let mut rest = rounded % unit;
    let mut text = whole.to_string();
    if rest > 0 {
        text.push(decimal);
    }
    let mut place = unit / 10;
    while rest > 0 && place > 0 {
        let digit = u8::try_from(rest / place).unwrap_or_default();
        text.push(char::from(b'0' + digit));
        rest %= place;
        place /= 10;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_told_as_finely_as_the_clock_could_tell_it() {
        for (length, resolution, expected) in [
            (0, 1, "0 s"),
            (0, 100_000, "<0.1 ms"),
            (99_999, 100_000, "<0.1 ms"),
            (100_000, 100_000, "0.1 ms"),
            (50_000, 5_000, "50 µs"),
            (400, 1, "400 ns"),
            (1_500, 1, "1.5 µs"),
            (300_400_000, 100_000, "300.4 ms"),
            (300_000_000, 1, "300 ms"),
            (1_500_340_000, 100_000, "1.5003 s"),
            (1_500_000_000, 1, "1.5 s"),
            (2_000_000_000, 1_000_000, "2 s"),
            (65_200_000_000, 1, "1 min 5.2 s"),
            (3_600_000_000_000, 1, "60 min 0 s"),
        ] {
            assert_eq!(
                measured(length, resolution, '.'),
                expected,
                "{length} ns at {resolution} ns"
            );
        }
    }

    #[test]
    fn a_moment_is_told_to_the_millisecond() {
        for (at, expected) in [
            (0, "0,000"),
            (300_000_000, "0,300"),
            (1_499_600, "0,001"),
            (1_500_000, "0,002"),
            (61_999_999_999, "62,000"),
        ] {
            assert_eq!(stamp(at, ','), expected);
        }
    }

    #[test]
    fn seconds_read_as_in_the_program() {
        for (length, expected) in [(300_000_000, "0,3"), (0, "0"), (2_000_000_000, "2"), (1, "0,000000001")] {
            assert_eq!(seconds(length, ','), expected);
        }
    }
}
