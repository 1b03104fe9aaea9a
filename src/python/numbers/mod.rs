//! Arithmetic where Python's rules are not the hardware's: integers of any size beside floats, floored division, powers,
//! rounding to even, hashes that agree. It knows numbers only; the machine unpacks its values before it comes here.

mod division;
mod hash;
mod power;
mod rounding;

#[cfg(test)]
mod tests;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::python::objects::Kind;
use crate::python::raise::{Raise, Result};

pub use division::{float_divmod, float_floor_div, float_mod, float_true_div, int_divmod, int_true_div};
pub use hash::{hash_float, hash_int};
pub use power::{Power, float_pow, int_pow, int_pow_mod};
pub use rounding::{float_to_int, round_float, round_float_to_int, round_int};

/// An integer of any size.
#[derive(Clone, Copy, Debug)]
pub enum Integer<'a> {
    /// One that fits 64 bits.
    Small(i64),
    /// One that doesn't.
    Big(&'a BigInt),
}

impl Integer<'_> {
    /// Whether it is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        match self {
            Self::Small(small) => small < 0,
            Self::Big(big) => big.sign() == num_bigint::Sign::Minus,
        }
    }

    /// The number as a big one.
    #[must_use]
    pub fn to_big(self) -> BigInt {
        match self {
            Self::Small(small) => BigInt::from(small),
            Self::Big(big) => big.clone(),
        }
    }

    /// The nearest float, the even one of two that are equally near.
    ///
    /// # Errors
    /// `OverflowError` for a number beyond the largest float.
    pub fn to_f64(self) -> Result<f64> {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "the nearest float is what is asked for")]
            Self::Small(small) => Ok(small as f64),
            Self::Big(big) => big
                .to_f64()
                .filter(|float| float.is_finite())
                .ok_or_else(|| Raise::new(Kind::OverflowError, "int too large to convert to float")),
        }
    }
}
