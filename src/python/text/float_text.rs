//! Floats as text: the shortest digits that read back the same, other notations, and reading.

use super::unicode::{decimal_digit, is_space};
use crate::python::raise::{Raise, Result};
use crate::python::text::repr_text::repr_str;

/// A float as `repr` and `str` write it.
#[must_use]
pub fn repr_float(number: f64) -> String {
    FloatLayout {
        notation: Notation::Shortest,
        alternate: false,
        point_zero: true,
        no_negative_zero: false,
    }
    .text(number)
}

/// How many digits a float is written with, and whether it has an exponent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// The fewest digits that read back the same; an exponent below 1e-4 and from 1e16.
    Shortest,
    /// So many digits after the point, always with an exponent (`%e`).
    Exponent(usize),
    /// So many digits after the point, never with an exponent (`%f`).
    Fixed(usize),
    /// So many digits in all, with an exponent where that is shorter (`%g`).
    General(usize),
}

/// How a float is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FloatLayout {
    /// Digits and exponent.
    pub notation: Notation,
    /// `#`: keeps the point and the zeros at the end.
    pub alternate: bool,
    /// Whether a whole number without an exponent ends in `.0`.
    pub point_zero: bool,
    /// Whether a zero loses its minus.
    pub no_negative_zero: bool,
}

/// A number's digits without zeros at the end, and where its point is: before all of them at 0.
struct Digits {
    digits: String,
    point: i32,
}

impl FloatLayout {
    /// The float as text.
    #[must_use]
    pub fn text(&self, number: f64) -> String {
        if number.is_nan() {
            return "nan".to_owned();
        }
        if number.is_infinite() {
            return if number > 0.0 { "inf" } else { "-inf" }.to_owned();
        }
        let Digits { digits, point } = self.digits(number.abs());
        let has_exponent = match self.notation {
            Notation::Shortest => point <= -4 || point > 16,
            Notation::Exponent(_) => true,
            Notation::Fixed(_) => false,
            Notation::General(precision) => {
                point <= -4 || i64::from(point) > to_i64(precision.max(1)) - i64::from(self.point_zero)
            }
        };
        let exponent = point - 1;
        let point = if has_exponent { 1 } else { i64::from(point) };
        // The digits run to here, counted from the first one; beyond those there are, zeros are written.
        let wanted = match self.notation {
            Notation::Exponent(precision) => to_i64(precision) + 1,
            Notation::Fixed(precision) => point + to_i64(precision),
            Notation::General(precision) if self.alternate => to_i64(precision.max(1)),
            Notation::Shortest | Notation::General(_) => 0,
        };
        let least = if self.point_zero && !has_exponent {
            point + 1
        } else {
            point
        };
        let end = wanted.max(to_i64(digits.len())).max(least);

        let mut text = String::new();
        if number.is_sign_negative() && !(self.no_negative_zero && digits == "0") {
            text.push('-');
        }
        push_digits(&mut text, &digits, point.min(1) - 1, point);
        text.push('.');
        push_digits(&mut text, &digits, point, end);
        if text.ends_with('.') && !self.alternate {
            text.pop();
        }
        if has_exponent {
            let sign = if exponent < 0 { '-' } else { '+' };
            let digits = exponent.abs().to_string();
            text.extend(['e', sign]);
            text.push_str(if digits.len() < 2 { "0" } else { "" });
            text.push_str(&digits);
        }
        text
    }

    fn digits(&self, number: f64) -> Digits {
        // No double has more digits than these; Rust refuses to write many more.
        const MOST_DIGITS: usize = 800;
        const MOST_PLACES: usize = 1100;
        match self.notation {
            Notation::Shortest => from_exponent_form(&format!("{number:e}")),
            Notation::Exponent(precision) => from_exponent_form(&format!("{number:.*e}", precision.min(MOST_DIGITS))),
            Notation::General(precision) => {
                from_exponent_form(&format!("{number:.*e}", precision.clamp(1, MOST_DIGITS) - 1))
            }
            Notation::Fixed(precision) => from_fixed_form(&format!("{number:.*}", precision.min(MOST_PLACES))),
        }
    }
}

/// Writes the digits from one place to another; zeros where there are none.
fn push_digits(text: &mut String, digits: &str, from: i64, to: i64) {
    let digits = digits.as_bytes();
    let digit = |place| {
        usize::try_from(place)
            .ok()
            .and_then(|place: usize| digits.get(place))
            .copied()
    };
    text.extend((from..to).map(|place| char::from(digit(place).unwrap_or(b'0'))));
}

fn from_exponent_form(text: &str) -> Digits {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    trimmed(&digits, exponent.parse::<i32>().unwrap_or(0) + 1)
}

fn from_fixed_form(text: &str) -> Digits {
    let whole = text.find('.').unwrap_or(text.len());
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let leading = digits.len() - digits.trim_start_matches('0').len();
    trimmed(
        &digits[leading..],
        i32::try_from(whole).unwrap_or(i32::MAX) - i32::try_from(leading).unwrap_or(0),
    )
}

fn trimmed(digits: &str, point: i32) -> Digits {
    match digits.trim_end_matches('0') {
        "" => Digits {
            digits: "0".to_owned(),
            point: 1,
        },
        digits => Digits {
            digits: digits.to_owned(),
            point,
        },
    }
}

fn to_i64(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A text read as `float(text)` reads it.
///
/// # Errors
/// `ValueError` for a text that is no number.
pub fn parse_float(text: &str) -> Result<f64> {
    let trimmed = text.trim_matches(is_space);
    let number = ascii_digits(trimmed).and_then(|text| read(&text));
    number.ok_or_else(|| Raise::value_error(format!("could not convert string to float: {}", repr_str(text))))
}

/// The text with ASCII digits instead of others, and without the underscores, which stand between two digits only.
fn ascii_digits(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut symbols = text.chars().peekable();
    while let Some(symbol) = symbols.next() {
        match decimal_digit(symbol) {
            Some(digit) => plain.push(char::from_digit(digit, 10)?),
            None if symbol == '_' => {
                let between = plain.ends_with(|last: char| last.is_ascii_digit())
                    && symbols.peek().is_some_and(|next| decimal_digit(*next).is_some());
                if !between {
                    return None;
                }
            }
            None => plain.push(symbol),
        }
    }
    Some(plain)
}

fn read(text: &str) -> Option<f64> {
    // Rust reads just what Python reads: digits with a point and an exponent, `inf`, `infinity` and `nan` in any case.
    text.parse().ok()
}
