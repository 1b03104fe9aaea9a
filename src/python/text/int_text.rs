//! Integers as text, in any base.

use num_bigint::BigInt;

use super::repr_text::repr_str;
use super::unicode::{decimal_digit, is_space};
use crate::python::numbers::Integer;
use crate::python::raise::{Raise, Result};

/// The most decimal digits that an integer is written with or read from, CPython's own default.
pub const MOST_DIGITS: usize = 4300;

/// An integer in decimal.
///
/// # Errors
/// `ValueError` for more than [`MOST_DIGITS`] digits.
pub fn int_to_text(number: Integer) -> Result<String> {
    if let Integer::Small(number) = number {
        return Ok(number.to_string());
    }
    check_digits(number)?;
    let sign = if number.is_negative() { "-" } else { "" };
    Ok(format!("{sign}{}", to_radix(number, 10)))
}

/// The digits of an integer in base 2 to 36, in lower case and without its sign.
#[must_use]
pub fn to_radix(number: Integer, radix: u32) -> String {
    match number {
        Integer::Small(small) if radix == 10 => small.unsigned_abs().to_string(),
        Integer::Small(small) => num_bigint::BigUint::from(small.unsigned_abs()).to_str_radix(radix),
        Integer::Big(big) => big.magnitude().to_str_radix(radix),
    }
}

/// Refuses an integer with too many decimal digits, before any work is done.
///
/// # Errors
/// `ValueError` for more than [`MOST_DIGITS`] digits.
pub fn check_digits(number: Integer) -> Result<()> {
    // 10^4300 has 14,285 bits: fewer are safe, and as many are decided by comparing.
    const SAFE_BITS: u64 = 14_284;
    let Integer::Big(big) = number else { return Ok(()) };
    let too_long = big.bits() > SAFE_BITS + 2
        || (big.bits() > SAFE_BITS && *big.magnitude() >= num_bigint::BigUint::from(10_u32).pow(4300));
    if !too_long {
        return Ok(());
    }
    Err(Raise::value_error(format!(
        "Exceeds the limit ({MOST_DIGITS} digits) for integer string conversion; \
         use sys.set_int_max_str_digits() to increase the limit"
    )))
}

/// A text read as `int(text, base)` reads it; base 0 goes by the prefix.
///
/// # Errors
/// `ValueError` for a base that is none, a text that is no integer in that base, or one with too many digits.
pub fn parse_int(text: &str, base: i64) -> Result<BigInt> {
    let Ok(radix @ (0 | 2..=36)) = u32::try_from(base) else {
        return Err(Raise::value_error("int() base must be >= 2 and <= 36, or 0"));
    };
    let invalid = || {
        Raise::value_error(format!(
            "invalid literal for int() with base {base}: {}",
            repr_str(text)
        ))
    };
    let trimmed = text.trim_matches(is_space);
    let (negative, unsigned) = match trimmed.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
    };
    let (radix, written) = split_prefix(unsigned, radix);
    let digits = digits(written, radix, unsigned.len() != written.len()).ok_or_else(invalid)?;
    if base == 0 && radix == 10 && digits.len() > 1 && digits[0] == 0 && digits.iter().any(|digit| *digit != 0) {
        return Err(invalid()); // `010` might be meant as octal.
    }
    if !radix.is_power_of_two() && digits.len() > MOST_DIGITS {
        return Err(Raise::value_error(format!(
            "Exceeds the limit ({MOST_DIGITS} digits) for integer string conversion: value has {} digits; \
             use sys.set_int_max_str_digits() to increase the limit",
            digits.len()
        )));
    }
    let number = BigInt::from_radix_be(num_bigint::Sign::Plus, &digits, radix).ok_or_else(invalid)?;
    Ok(if negative { -number } else { number })
}

/// The base, and the text after a `0x`, `0o` or `0b` that goes with it.
fn split_prefix(text: &str, radix: u32) -> (u32, &str) {
    for (letters, own) in [("xX", 16), ("oO", 8), ("bB", 2)] {
        let rest = text
            .strip_prefix('0')
            .and_then(|rest| rest.strip_prefix(|letter| letters.contains(letter)));
        if let Some(rest) = rest
            && (radix == 0 || radix == own)
        {
            return (own, rest);
        }
    }
    (if radix == 0 { 10 } else { radix }, text)
}

/// The digits' numbers; an underscore stands between two digits, or after the prefix.
fn digits(text: &str, radix: u32, after_prefix: bool) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(text.len());
    let mut may_separate = after_prefix;
    for symbol in text.chars() {
        if symbol == '_' {
            if !std::mem::replace(&mut may_separate, false) {
                return None;
            }
            continue;
        }
        let digit = symbol
            .to_digit(36)
            .or_else(|| decimal_digit(symbol))
            .filter(|digit| *digit < radix)?;
        digits.push(u8::try_from(digit).ok()?);
        may_separate = true;
    }
    (may_separate && !digits.is_empty()).then_some(digits)
}
