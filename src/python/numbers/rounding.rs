//! Rounding: `round`, and a float cut to an integer.

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::{FromPrimitive, ToPrimitive};

use super::Integer;
use crate::python::objects::Kind;
use crate::python::raise::{Raise, Result};

/// `round(number, places)` of a float: correctly rounded in decimal, half to even.
///
/// # Errors
/// `OverflowError` where rounding goes beyond the largest float.
pub fn round_float(number: f64, places: i64) -> Result<f64> {
    // Beyond these a double has no digits, or nothing but its sign is left.
    const MOST: i64 = 323;
    const LEAST: i64 = -308;
    if !number.is_finite() || number == 0.0 || places > MOST {
        return Ok(number);
    }
    if places < LEAST {
        return Ok(0.0_f64.copysign(number));
    }
    let rounded = match usize::try_from(places) {
        Ok(places) => format!("{number:.places$}").parse::<f64>().unwrap_or(number),
        Err(_) => round_before_the_point(number, places.unsigned_abs()),
    };
    if rounded.is_finite() {
        Ok(rounded)
    } else {
        Err(Raise::new(Kind::OverflowError, "rounded value too large to represent"))
    }
}

/// A float rounded to a multiple of `10 ** zeros`.
fn round_before_the_point(number: f64, zeros: u64) -> f64 {
    let size = number.abs();
    let whole = BigInt::from_f64(size.trunc()).unwrap_or_default();
    let unit = BigInt::from(10).pow(u32::try_from(zeros).unwrap_or(u32::MAX));
    let (quotient, rest) = whole.div_rem(&unit);
    let up = match (&rest * 2_u32).cmp(&unit) {
        std::cmp::Ordering::Equal => size.fract() > 0.0 || quotient.is_odd(),
        other => other.is_gt(),
    };
    let rounded = (quotient + u32::from(up)) * unit;
    rounded.to_f64().unwrap_or(f64::INFINITY).copysign(number)
}

/// `round(number)` of a float: the nearest integer, the even one of two that are equally near.
///
/// # Errors
/// `OverflowError` for an infinity, `ValueError` for a nan.
pub fn round_float_to_int(number: f64) -> Result<BigInt> {
    float_to_int(number.round_ties_even())
}

/// `int(number)` of a float: what stands before its point.
///
/// # Errors
/// `OverflowError` for an infinity, `ValueError` for a nan.
pub fn float_to_int(number: f64) -> Result<BigInt> {
    if number.is_nan() {
        return Err(Raise::value_error("cannot convert float NaN to integer"));
    }
    BigInt::from_f64(number).ok_or_else(|| Raise::new(Kind::OverflowError, "cannot convert float infinity to integer"))
}

/// `round(number, places)` of an integer: only negative places change it, half to even.
#[must_use]
pub fn round_int(number: Integer, places: i64) -> BigInt {
    let number = number.to_big();
    if places >= 0 {
        return number;
    }
    let digits = number.bits() / 3 + 1; // never fewer than there are
    let zeros = places.unsigned_abs();
    if zeros > digits {
        return BigInt::default();
    }
    let unit = BigInt::from(10).pow(u32::try_from(zeros).unwrap_or(u32::MAX));
    let (quotient, rest) = number.div_mod_floor(&unit);
    let up = match (rest * 2_u32).cmp(&unit) {
        std::cmp::Ordering::Equal => quotient.is_odd(),
        other => other.is_gt(),
    };
    (quotient + u32::from(up)) * unit
}
