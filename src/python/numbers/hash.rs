//! Hashes of numbers: equal numbers have equal hashes, whatever their types, as Python's documentation of numeric types
//! ("Hashing of numeric types") lays down.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::Integer;

/// The prime 2^61 - 1, modulo which numbers are hashed.
const MODULUS: u64 = (1 << 61) - 1;

/// `hash(number)` of an integer.
#[must_use]
pub fn hash_int(number: Integer) -> i64 {
    let size = match number {
        Integer::Small(small) => small.unsigned_abs() % MODULUS,
        Integer::Big(big) => (big % BigInt::from(MODULUS)).magnitude().to_u64().unwrap_or(0),
    };
    signed(size, number.is_negative())
}

/// `hash(number)` of a float; none for a nan, whose hash goes by its identity.
#[must_use]
pub fn hash_float(number: f64) -> Option<i64> {
    if number.is_nan() {
        return None;
    }
    if number.is_infinite() {
        return Some(if number > 0.0 { 314_159 } else { -314_159 });
    }
    let bits = number.to_bits();
    let exponent = i64::try_from(bits >> 52 & 0x7ff).unwrap_or(0);
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) = if exponent == 0 {
        (fraction, -1074)
    } else {
        (fraction | 1 << 52, exponent - 1075)
    };
    // Modulo 2^61 - 1, multiplying by 2^n is turning 61 bits around by n.
    let turn = exponent.rem_euclid(61);
    let turned = (mantissa << turn & MODULUS) | mantissa >> (61 - turn);
    Some(signed(turned % MODULUS, number < 0.0))
}

fn signed(size: u64, negative: bool) -> i64 {
    let size = i64::try_from(size).unwrap_or(0);
    match if negative { -size } else { size } {
        -1 => -2, // CPython keeps -1 for errors.
        hash => hash,
    }
}
