//! Numbers as people type them.

/// A number as it was typed, right or wrong. `1.5`, `1,5`, `.5` and `2` are numbers; exponents, grouped thousands and
/// words are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed(pub String);

impl From<&str> for Typed {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

/// What is wrong with a typed number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumberProblem {
    /// Nothing was typed.
    Empty,
    /// It is no number.
    NotANumber,
    /// It is below zero.
    Negative,
    /// It is no whole number, where only those make sense.
    NotWhole,
    /// It is less than this.
    TooSmall(f64),
    /// It is more than this.
    TooLarge(f64),
}

impl Typed {
    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The number as seconds, from zero up to `most`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn seconds(&self, most: f64) -> Result<f64, NumberProblem> {
        let number = self.number()?;
        if number > most {
            Err(NumberProblem::TooLarge(most))
        } else {
            Ok(number)
        }
    }

    /// The same where empty means zero.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn seconds_or_none(&self, most: f64) -> Result<f64, NumberProblem> {
        if self.0.trim().is_empty() {
            Ok(0.0)
        } else {
            self.seconds(most)
        }
    }

    /// The number as a count, from one up to `most`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn count(&self, most: u32) -> Result<u32, NumberProblem> {
        let number = self.number()?;
        if number > f64::from(most) {
            return Err(NumberProblem::TooLarge(f64::from(most)));
        }
        if number.fract() != 0.0 {
            return Err(NumberProblem::NotWhole);
        }
        // Whole and small, so that it is written without a point.
        number
            .to_string()
            .parse()
            .ok()
            .filter(|count| *count >= 1)
            .ok_or(NumberProblem::TooSmall(1.0))
    }

    /// The number that was typed, of any size from zero.
    fn number(&self) -> Result<f64, NumberProblem> {
        let text = self.0.trim();
        if text.is_empty() {
            return Err(NumberProblem::Empty);
        }
        // A minus sign as keyboards and text processors give it.
        let (negative, digits) = match text.strip_prefix(['-', '−', '–']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let point = digits.replace(',', ".");
        let plain = point.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let number = if plain {
            point.parse::<f64>()
        } else {
            return Err(NumberProblem::NotANumber);
        };
        match number {
            Err(_) => Err(NumberProblem::NotANumber),
            Ok(number) if negative && number > 0.0 => Err(NumberProblem::Negative),
            Ok(number) => Ok(number),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NumberProblem::{Empty, Negative, NotANumber, NotWhole, TooLarge, TooSmall};
    use super::*;

    #[test]
    fn seconds_are_read_as_typed() {
        for (text, expected) in [
            ("1.5", Ok(1.5)),
            ("1,5", Ok(1.5)),
            (" 2 ", Ok(2.0)),
            (".5", Ok(0.5)),
            ("0", Ok(0.0)),
            ("-0", Ok(0.0)),
            ("+3", Ok(3.0)),
            ("007", Ok(7.0)),
            ("30", Ok(30.0)),
            ("", Err(Empty)),
            ("   ", Err(Empty)),
            ("-1", Err(Negative)),
            ("−0,5", Err(Negative)),
            ("30.01", Err(TooLarge(30.0))),
            (&"9".repeat(400), Err(TooLarge(30.0))),
            ("dos", Err(NotANumber)),
            ("1e3", Err(NotANumber)),
            ("inf", Err(NotANumber)),
            ("NaN", Err(NotANumber)),
            ("1.000,5", Err(NotANumber)),
            ("1 000", Err(NotANumber)),
            (".", Err(NotANumber)),
            ("-", Err(NotANumber)),
            ("٣", Err(NotANumber)),
        ] {
            assert_eq!(Typed::from(text).seconds(30.0), expected, "{text:?}");
        }
        assert_eq!(Typed::from("").seconds_or_none(30.0), Ok(0.0));
        assert_eq!(Typed::from("x").seconds_or_none(30.0), Err(NotANumber));
    }

    #[test]
    fn counts_are_whole_and_at_least_one() {
        for (text, expected) in [
            ("1", Ok(1)),
            ("50", Ok(50)),
            ("2,0", Ok(2)),
            ("0", Err(TooSmall(1.0))),
            ("-2", Err(Negative)),
            ("1.5", Err(NotWhole)),
            ("51", Err(TooLarge(50.0))),
            ("", Err(Empty)),
            ("muchas", Err(NotANumber)),
        ] {
            assert_eq!(Typed::from(text).count(50), expected, "{text:?}");
        }
    }
}
