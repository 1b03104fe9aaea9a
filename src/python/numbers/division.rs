//! Division: `/`, `//`, `%` and `divmod`.

use num_bigint::{BigInt, BigUint};
use num_integer::Integer as _;
use num_traits::{ToPrimitive, Zero};

use super::Integer;
use crate::python::objects::Kind;
use crate::python::raise::{Raise, Result};

fn by_zero(message: &str) -> Raise {
    Raise::new(Kind::ZeroDivisionError, message)
}

/// `a / b` of floats.
///
/// # Errors
/// `ZeroDivisionError`
pub fn float_true_div(a: f64, b: f64) -> Result<f64> {
    if b == 0.0 {
        Err(by_zero("float division by zero"))
    } else {
        Ok(a / b)
    }
}

/// `divmod(a, b)` of floats: the quotient rounded down, and a rest with the sign of `b`.
///
/// # Errors
/// `ZeroDivisionError`
pub fn float_divmod(a: f64, b: f64) -> Result<(f64, f64)> {
    if b == 0.0 {
        return Err(by_zero("float divmod()"));
    }
    Ok(floored(a, b))
}

/// `a // b` of floats.
///
/// # Errors
/// `ZeroDivisionError`
pub fn float_floor_div(a: f64, b: f64) -> Result<f64> {
    if b == 0.0 {
        return Err(by_zero("float floor division by zero"));
    }
    Ok(floored(a, b).0)
}

/// `a % b` of floats.
///
/// # Errors
/// `ZeroDivisionError`
pub fn float_mod(a: f64, b: f64) -> Result<f64> {
    if b == 0.0 {
        return Err(by_zero("float modulo by zero"));
    }
    Ok(floored(a, b).1)
}

fn floored(a: f64, b: f64) -> (f64, f64) {
    let mut rest = a % b;
    let mut quotient = (a - rest) / b;
    if rest == 0.0 {
        rest = 0.0_f64.copysign(b);
    } else if (b < 0.0) != (rest < 0.0) {
        rest += b;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0.0_f64.copysign(a / b), rest);
    }
    // The division may have rounded the whole quotient a little off.
    let floor = quotient.floor();
    (if quotient - floor > 0.5 { floor + 1.0 } else { floor }, rest)
}

/// `divmod(a, b)` of integers: the quotient rounded down, and a rest with the sign of `b`. None where `b` is 0.
#[must_use]
pub fn int_divmod(a: &BigInt, b: &BigInt) -> Option<(BigInt, BigInt)> {
    (!b.is_zero()).then(|| a.div_mod_floor(b))
}

/// `a / b` of integers: the float nearest to the exact quotient.
///
/// # Errors
/// `ZeroDivisionError`; `OverflowError` for a quotient beyond the largest float.
pub fn int_true_div(a: Integer, b: Integer) -> Result<f64> {
    if matches!(b, Integer::Small(0)) {
        return Err(by_zero("division by zero"));
    }
    if let (Integer::Small(a), Integer::Small(b)) = (a, b)
        && a.unsigned_abs() < 1 << 53
        && b.unsigned_abs() < 1 << 53
    {
        #[expect(clippy::cast_precision_loss, reason = "both are exact below 2^53")]
        return Ok(a as f64 / b as f64);
    }
    let (big_a, big_b) = (a.to_big(), b.to_big());
    let size = divide_exactly(big_a.magnitude(), big_b.magnitude());
    let size = size.ok_or_else(|| Raise::new(Kind::OverflowError, "integer division result too large for a float"))?;
    Ok(if a.is_negative() == b.is_negative() {
        size
    } else {
        -size
    })
}

/// The float nearest to a quotient; none where it is too large.
fn divide_exactly(a: &BigUint, b: &BigUint) -> Option<f64> {
    if a.is_zero() {
        return Some(0.0);
    }
    let bits = |number: &BigUint| i64::try_from(number.bits()).unwrap_or(i64::MAX);
    let difference = bits(a) - bits(b);
    if difference > 1024 {
        return None;
    }
    if difference < -1080 {
        return Some(0.0);
    }
    // Two bits more than a float has, or fewer where it is too small to have them all; what is cut off only matters as
    // being there or not, and so is kept as the lowest bit.
    let shift = (difference - 55).max(-1076);
    let (quotient, rest) = if shift >= 0 {
        a.div_rem(&(b << shift.unsigned_abs()))
    } else {
        (a << shift.unsigned_abs()).div_rem(b)
    };
    let quotient = quotient.to_u64()? << 1 | u64::from(!rest.is_zero());
    scaled(quotient, i32::try_from(shift - 1).ok()?)
}

/// `number * 2^exponent`, rounded once, half to even.
fn scaled(number: u64, exponent: i32) -> Option<f64> {
    let length = 64 - i32::try_from(number.leading_zeros()).ok()?;
    let cut = (length - 53).max(-1074 - exponent).max(0);
    let kept = number.checked_shr(cut.unsigned_abs()).unwrap_or(0);
    let half = 1_u64.checked_shl(cut.unsigned_abs()).unwrap_or(0) >> 1;
    let lost = number & ((half << 1).wrapping_sub(1));
    let up = half > 0 && (lost > half || (lost == half && kept & 1 == 1));
    #[expect(clippy::cast_precision_loss, reason = "at most 53 bits are left, and 2^53")]
    let rounded = (kept + u64::from(up)) as f64;
    let exponent = exponent + cut;
    // Two exact steps: one power of two alone may be below the smallest float.
    let product = rounded * 2_f64.powi(exponent / 2) * 2_f64.powi(exponent - exponent / 2);
    product.is_finite().then_some(product)
}
