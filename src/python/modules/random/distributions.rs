//! Draws of floats, with the arguments that CPython takes.

use super::Random;
use super::methods::this;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::types::arguments::to_float;
use crate::python::value::Value;

/// A draw with two numbers; the defaults are for those that needn't be given.
pub(super) fn two(
    args: Args,
    method: &str,
    defaults: [Option<f64>; 2],
    draw: impl Fn(&mut Random, f64, f64) -> Result<f64>,
) -> Result<Flow> {
    let (generator, args) = this(args, method)?;
    let names = match method {
        "uniform" => ["a", "b"],
        "gauss" | "normalvariate" | "lognormvariate" => ["mu", "sigma"],
        _ => ["alpha", "beta"],
    };
    let required = defaults.iter().filter(|default| default.is_none()).count();
    let [first, second] = args.bind(&format!("Random.{method}"), names, required, 2)?;
    let number = |value: Option<Value>, default: Option<f64>| match value {
        Some(value) => to_float(&value),
        None => Ok(default.unwrap_or(0.0)),
    };
    let (first, second) = (number(first, defaults[0])?, number(second, defaults[1])?);
    let drawn = draw(&mut generator.0.borrow_mut(), first, second)?;
    Ok(Value::Float(drawn).into())
}

pub(super) fn expovariate(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "expovariate")?;
    let [rate] = args.bind("Random.expovariate", ["lambd"], 0, 1)?;
    let rate = rate.as_ref().map_or(Ok(1.0), to_float)?;
    if rate == 0.0 {
        return Err(Raise::new(Kind::ZeroDivisionError, "float division by zero"));
    }
    let drawn = generator.0.borrow_mut().expovariate(rate);
    Ok(Value::Float(drawn).into())
}

pub(super) fn paretovariate(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "paretovariate")?;
    let [alpha] = args.bind("Random.paretovariate", ["alpha"], 1, 1)?;
    let alpha = to_float(&alpha.unwrap_or(Value::None))?;
    if alpha == 0.0 {
        return Err(Raise::new(Kind::ZeroDivisionError, "float division by zero"));
    }
    let drawn = (1.0 - generator.0.borrow_mut().random()).powf(-1.0 / alpha);
    Ok(Value::Float(drawn).into())
}

pub(super) fn triangular(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "triangular")?;
    let [low, high, mode] = args.bind("Random.triangular", ["low", "high", "mode"], 0, 3)?;
    let (low, high) = (
        low.as_ref().map_or(Ok(0.0), to_float)?,
        high.as_ref().map_or(Ok(1.0), to_float)?,
    );
    let mode = mode.filter(|mode| !mode.is_none()).as_ref().map(to_float).transpose()?;
    let drawn = generator.0.borrow_mut().triangular(low, high, mode);
    Ok(Value::Float(drawn).into())
}
