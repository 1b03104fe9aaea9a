//! Many numbers at once: sums, products, lengths.

use super::parts::{exponent, scaled};
use crate::python::code::BinaryOp;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::types::arguments::to_float;
use crate::python::value::Value;

fn floats(machine: &mut Machine, value: &Value) -> Result<Vec<f64>> {
    let values = machine
        .values_at_once(value)?
        .ok_or_else(|| Raise::type_error("a list or tuple is needed"))?;
    values.iter().map(to_float).collect()
}

/// The length of a vector, as near as a float comes: squares are added exactly, and what the root lost is put back.
fn length(coordinates: &[f64]) -> f64 {
    if coordinates.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    let largest = coordinates.iter().fold(0.0_f64, |largest, x| largest.max(x.abs()));
    if largest == 0.0 || coordinates.iter().any(|x| x.is_nan()) {
        return coordinates.iter().map(|x| x.abs()).fold(0.0, |sum, x| sum + x);
    }
    let power = i64::from(exponent(largest));
    let square = |x: f64| [x * x, x.mul_add(x, -(x * x))];
    let mut squares: Vec<f64> = coordinates.iter().flat_map(|x| square(scaled(*x, -power))).collect();
    let root = exact_sum(&squares).sqrt();
    squares.extend(square(root).map(|part| -part));
    scaled(root + exact_sum(&squares) / (2.0 * root), power)
}

pub(super) fn hypot(_: &mut Machine, args: Args) -> Result<Flow> {
    args.no_keywords("math.hypot")?;
    let coordinates = args.positional.iter().map(to_float).collect::<Result<Vec<f64>>>()?;
    Ok(Value::Float(length(&coordinates)).into())
}

pub(super) fn dist(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [p, q] = args.exactly("dist")?;
    let (p, q) = (floats(machine, &p)?, floats(machine, &q)?);
    if p.len() != q.len() {
        return Err(Raise::value_error(
            "both points must have the same number of dimensions",
        ));
    }
    let coordinates: Vec<f64> = p.iter().zip(&q).map(|(p, q)| p - q).collect();
    Ok(Value::Float(length(&coordinates)).into())
}

/// The exact sum, rounded once: parts that don't overlap are kept (Shewchuk, 1997).
pub(super) fn fsum(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [values] = args.exactly("math.fsum")?;
    machine.collect(&values, |_, values| {
        let numbers = values.iter().map(to_float).collect::<Result<Vec<f64>>>()?;
        Ok(Value::Float(exact_sum(&numbers)).into())
    })
}

fn exact_sum(numbers: &[f64]) -> f64 {
    if numbers.iter().any(|number| !number.is_finite()) {
        return numbers.iter().sum();
    }
    let mut parts: Vec<f64> = Vec::new();
    for number in numbers {
        let mut high = *number;
        let mut kept = Vec::with_capacity(parts.len() + 1);
        for part in parts {
            let (large, small) = if high.abs() < part.abs() {
                (part, high)
            } else {
                (high, part)
            };
            let sum = large + small;
            let low = small - (sum - large);
            if low != 0.0 {
                kept.push(low);
            }
            high = sum;
        }
        kept.push(high);
        parts = kept;
    }
    // From the largest down until something is lost; a tie is decided by the sign of what is left.
    let mut sum = parts.pop().unwrap_or(0.0);
    while let Some(part) = parts.pop() {
        let total = sum + part;
        let lost = part - (total - sum);
        sum = total;
        if lost != 0.0 {
            if let Some(next) = parts.last()
                && (lost < 0.0) == (*next < 0.0)
            {
                let doubled = sum + 2.0 * lost;
                #[expect(clippy::float_cmp, reason = "whether the tie is exact is what is asked")]
                if doubled - sum == 2.0 * lost {
                    sum = doubled;
                }
            }
            break;
        }
    }
    sum
}

pub(super) fn prod(machine: &mut Machine, mut args: Args) -> Result<Flow> {
    let start = args.keyword("start").unwrap_or(Value::Int(1));
    let [values] = args.exactly("math.prod")?;
    machine.collect(&values, |machine, values| {
        let mut product = start;
        for value in &values {
            product = machine.binary(BinaryOp::Mul, &product, value)?;
        }
        Ok(product.into())
    })
}

/// The sum of the products of pairs: whole numbers stay whole, and what has a float in it is rounded once.
pub(super) fn sumprod(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [p, q] = args.exactly("math.sumprod")?;
    machine.collect(&p, move |machine, p| {
        machine.collect(&q, move |machine, q| {
            if p.len() != q.len() {
                return Err(Raise::value_error("Inputs are not the same length"));
            }
            let plain = |value: &Value| matches!(value, Value::Int(_) | Value::Float(_) | Value::Bool(_));
            let all = || p.iter().chain(&q);
            if all().all(plain) && all().any(|value| matches!(value, Value::Float(_))) {
                let mut parts = Vec::with_capacity(2 * p.len());
                for (a, b) in p.iter().zip(&q) {
                    let (a, b) = (to_float(a)?, to_float(b)?);
                    parts.extend([a * b, a.mul_add(b, -(a * b))]);
                }
                return Ok(Value::Float(exact_sum(&parts)).into());
            }
            let mut sum = Value::Int(0);
            for (a, b) in p.iter().zip(&q) {
                let product = machine.binary(BinaryOp::Mul, a, b)?;
                sum = machine.binary(BinaryOp::Add, &sum, &product)?;
            }
            Ok(sum.into())
        })
    })
}
