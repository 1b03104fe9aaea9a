//! Integers: factorials, combinations, divisors.

use num_bigint::BigInt;
use num_traits::{One, Signed, ToPrimitive};

use crate::python::compare::integer;
use crate::python::limits::check_bits;
use crate::python::machine::Machine;
use crate::python::numbers::Integer;
use crate::python::objects::{Args, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::types::arguments::not_an_integer;
use crate::python::value::Value;

fn whole(value: &Value) -> Result<BigInt> {
    integer(value).map(Integer::to_big).ok_or_else(|| not_an_integer(value))
}

pub(super) fn reduced(args: Args, name: &str, start: i64, join: fn(&BigInt, &BigInt) -> BigInt) -> Result<Flow> {
    args.no_keywords(&format!("math.{name}"))?;
    let mut result = BigInt::from(start);
    for value in &args.positional {
        result = join(&result, &whole(value)?).abs();
        check_bits(result.bits())?;
    }
    Ok(Value::int(result).into())
}

/// The product of the numbers from `low` to `high`, in halves, so that factors are of like size.
fn product(machine: &mut Machine, low: u64, high: u64) -> Result<BigInt> {
    machine.spend(1);
    if low > high {
        return Ok(BigInt::one());
    }
    if high - low < 8 {
        return Ok((low..=high).map(BigInt::from).product());
    }
    let middle = low.midpoint(high);
    let (left, right) = (product(machine, low, middle)?, product(machine, middle + 1, high)?);
    check_bits(left.bits() + right.bits())?;
    Ok(left * right)
}

/// A count that isn't negative; as large as it may be where more would be too large anyway.
fn count(value: &Value, refusal: &str) -> Result<u64> {
    let number = whole(value)?;
    if number.is_negative() {
        return Err(Raise::value_error(refusal));
    }
    Ok(number.to_u64().unwrap_or(u64::MAX))
}

pub(super) fn factorial(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [number] = args.exactly("math.factorial")?;
    let number = count(&number, "factorial() not defined for negative values")?;
    // A number with more factors than bits allowed is refused before the work.
    check_bits(number)?;
    Ok(Value::int(product(machine, 2, number)?).into())
}

pub(super) fn perm(machine: &mut Machine, args: Args) -> Result<Flow> {
    args.between("perm", 1, 2)?;
    let among = count(&args.positional[0], "n must be a non-negative integer")?;
    let picked = match args.positional.get(1) {
        None | Some(Value::None) => among,
        Some(picked) => count(picked, "k must be a non-negative integer")?,
    };
    if picked > among {
        return Ok(Value::Int(0).into());
    }
    check_bits(picked)?;
    Ok(Value::int(product(machine, among - picked + 1, among)?).into())
}

pub(super) fn comb(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [among, picked] = args.exactly("comb")?;
    let among = count(&among, "n must be a non-negative integer")?;
    let picked = count(&picked, "k must be a non-negative integer")?;
    if picked > among {
        return Ok(Value::Int(0).into());
    }
    let picked = picked.min(among - picked);
    check_bits(picked)?;
    Ok(Value::int(product(machine, among - picked + 1, among)? / product(machine, 2, picked)?).into())
}

pub(super) fn isqrt(_: &mut Machine, args: Args) -> Result<Flow> {
    let [number] = args.exactly("math.isqrt")?;
    let number = whole(&number)?;
    if number.is_negative() {
        return Err(Raise::value_error("isqrt() argument must be nonnegative"));
    }
    Ok(Value::int(number.sqrt()).into())
}
