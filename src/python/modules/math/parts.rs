//! The parts of a float: its exponent and fraction.

use super::checked;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow};
use crate::python::raise::Result;
use crate::python::types::arguments::{to_float, to_index};
use crate::python::value::Value;

/// The power of two that brings a number to from 0.5 to below 1.
pub(super) fn exponent(x: f64) -> i32 {
    if x == 0.0 || !x.is_finite() {
        return 0;
    }
    // A very small number is brought up first, so that its exponent is written out in its bits.
    let (x, brought) = if x.abs() < f64::MIN_POSITIVE {
        (x * 2_f64.powi(54), 54)
    } else {
        (x, 0)
    };
    i32::try_from(x.to_bits() >> 52 & 0x7ff).unwrap_or(0) - 1022 - brought
}

/// `x * 2**power`, in steps that a float can take.
pub(super) fn scaled(x: f64, power: i64) -> f64 {
    let mut left = i32::try_from(power.clamp(-2200, 2200)).unwrap_or(0);
    let mut result = x;
    while left != 0 {
        let step = left.clamp(-1000, 1000);
        result *= 2_f64.powi(step);
        left -= step;
    }
    result
}

pub(super) fn frexp(_: &mut Machine, args: Args) -> Result<Flow> {
    let [x] = args.exactly("math.frexp")?;
    let x = to_float(&x)?;
    let power = exponent(x);
    Ok(Value::tuple(vec![
        Value::Float(scaled(x, -i64::from(power))),
        Value::Int(power.into()),
    ])
    .into())
}

pub(super) fn ldexp(_: &mut Machine, args: Args) -> Result<Flow> {
    let [x, power] = args.exactly("ldexp")?;
    let x = to_float(&x)?;
    checked(scaled(x, to_index(&power)?), x.is_finite())
}

pub(super) fn modf(_: &mut Machine, args: Args) -> Result<Flow> {
    let [x] = args.exactly("math.modf")?;
    let x = to_float(&x)?;
    let fraction = if x.is_infinite() { 0.0 } else { x.fract() };
    Ok(Value::tuple(vec![Value::Float(fraction.copysign(x)), Value::Float(x.trunc())]).into())
}
