//! Powers: `**` and `pow`.

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::Integer;
use crate::python::limits::check_bits;
use crate::python::objects::Kind;
use crate::python::raise::{Raise, Result};

/// The most multiplications of words that one `pow` with a modulus may take: some tenth of a second.
const MOST_STEPS: u64 = 1 << 27;

const ZERO_TO_NEGATIVE: &str = "0.0 cannot be raised to a negative power";

/// A power of integers: a negative exponent makes a float.
#[derive(Clone, Debug, PartialEq)]
pub enum Power {
    /// An integer.
    Int(BigInt),
    /// A float.
    Float(f64),
}

/// `base ** exponent` of integers.
///
/// # Errors
/// `ZeroDivisionError` for 0 to a negative power, `OverflowError` where a float is too small for the numbers,
/// `MemoryError` for more bits than an integer may have.
pub fn int_pow(base: Integer, exponent: Integer) -> Result<Power> {
    if exponent.is_negative() {
        if matches!(base, Integer::Small(0)) {
            return Err(Raise::new(Kind::ZeroDivisionError, ZERO_TO_NEGATIVE));
        }
        return float_pow(base.to_f64()?, exponent.to_f64()?).map(Power::Float);
    }
    if let Integer::Small(trivial @ -1..=1) = base {
        let odd = match exponent {
            Integer::Small(small) => small & 1 == 1,
            Integer::Big(big) => big.bit(0),
        };
        let zeroth = matches!(exponent, Integer::Small(0));
        return Ok(Power::Int(BigInt::from(if zeroth || (trivial == -1 && !odd) {
            1
        } else {
            trivial
        })));
    }
    let base = base.to_big();
    let exponent = match exponent {
        Integer::Small(small) => u32::try_from(small).unwrap_or(u32::MAX),
        Integer::Big(_) => u32::MAX,
    };
    check_bits((base.bits() - 1).saturating_mul(u64::from(exponent)))?;
    Ok(Power::Int(base.pow(exponent)))
}

/// `pow(base, exponent, modulus)`
///
/// # Errors
/// `ValueError` for a modulus of 0, or where a negative exponent asks for an inverse that there is not; `MemoryError`
/// for numbers so large that the work could not be interrupted in time.
pub fn int_pow_mod(base: &BigInt, exponent: &BigInt, modulus: &BigInt) -> Result<BigInt> {
    if modulus.is_zero() {
        return Err(Raise::value_error("pow() 3rd argument cannot be 0"));
    }
    let words = modulus.bits() / 64 + 1;
    if words.saturating_mul(words).saturating_mul(exponent.bits()) > MOST_STEPS {
        return Err(Raise::bare(Kind::MemoryError));
    }
    if exponent.sign() != num_bigint::Sign::Minus {
        return Ok(base.modpow(exponent, modulus));
    }
    if modulus.magnitude().is_one() {
        return Ok(BigInt::zero());
    }
    let inverse = base
        .modinv(modulus)
        .ok_or_else(|| Raise::value_error("base is not invertible for the given modulus"))?;
    Ok(inverse.modpow(&-exponent, modulus))
}

/// `base ** exponent` of floats.
///
/// # Errors
/// `ZeroDivisionError` for 0 to a negative power, `OverflowError` for a result beyond the largest float; `ValueError`
/// for a root of a negative number, which in Python is a complex number: those are not supported.
pub fn float_pow(base: f64, exponent: f64) -> Result<f64> {
    if base == 0.0 && exponent < 0.0 && exponent.is_finite() {
        return Err(Raise::new(Kind::ZeroDivisionError, ZERO_TO_NEGATIVE));
    }
    if base < 0.0 && base.is_finite() && exponent.is_finite() && exponent.fract() != 0.0 {
        return Err(Raise::value_error("complex numbers are not supported here"));
    }
    let power = base.powf(exponent);
    if power.is_infinite() && base.is_finite() && exponent.is_finite() {
        return Err(Raise::new(Kind::OverflowError, "(34, 'Numerical result out of range')"));
    }
    Ok(power)
}
