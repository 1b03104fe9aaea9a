//! Logarithms.

use num_traits::{Signed, ToPrimitive};

use super::outside;
use crate::python::compare::integer;
use crate::python::machine::Machine;
use crate::python::numbers::Integer;
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::types::arguments::to_float;
use crate::python::value::Value;

/// A logarithm, also of integers that no float holds: those are shortened by powers of two.
fn logarithm(x: &Value, of: impl Fn(f64) -> f64) -> Result<f64> {
    let Some(Integer::Big(big)) = integer(x) else {
        let x = to_float(x)?;
        return if x <= 0.0 { Err(outside()) } else { Ok(of(x)) };
    };
    if !big.is_positive() {
        return Err(outside());
    }
    if let Some(float) = big.to_f64().filter(|float| float.is_finite()) {
        return Ok(of(float));
    }
    let cut = big.bits() - 60;
    #[expect(clippy::cast_precision_loss, reason = "an integer has far fewer bits than 2^53")]
    let cut_bits = cut as f64;
    Ok(of((big >> cut).to_f64().unwrap_or(1.0)) + cut_bits * of(2.0))
}

pub(super) fn one_logarithm(args: Args, name: &str, of: impl Fn(f64) -> f64) -> Result<Flow> {
    let [x] = args.exactly(&format!("math.{name}"))?;
    Ok(Value::Float(logarithm(&x, of)?).into())
}

pub(super) fn log(_: &mut Machine, args: Args) -> Result<Flow> {
    args.between("log", 1, 2)?;
    let number = logarithm(&args.positional[0], f64::ln)?;
    let Some(base) = args.positional.get(1) else {
        return Ok(Value::Float(number).into());
    };
    let base = logarithm(base, f64::ln)?;
    if base == 0.0 {
        return Err(Raise::new(Kind::ZeroDivisionError, "float division by zero"));
    }
    Ok(Value::Float(number / base).into())
}
