//! `math`

mod logarithms;
mod parts;
mod sums;
mod whole;

use num_bigint::BigInt;
use num_integer::Integer as _;

use crate::python::compare::integer;
use crate::python::machine::Machine;
use crate::python::numbers::float_to_int;
use crate::python::objects::{Args, Flow, Kind, Module};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::types::arguments::to_float;
use crate::python::value::Value;

/// The module.
pub(super) fn module() -> Module {
    Module {
        name: "math",
        attribute,
        names: NAMES,
    }
}

const NAMES: &[&str] = &[
    "acos",
    "acosh",
    "asin",
    "asinh",
    "atan",
    "atan2",
    "atanh",
    "cbrt",
    "ceil",
    "comb",
    "copysign",
    "cos",
    "cosh",
    "degrees",
    "dist",
    "e",
    "exp",
    "exp2",
    "expm1",
    "fabs",
    "factorial",
    "floor",
    "fmod",
    "frexp",
    "fsum",
    "gcd",
    "hypot",
    "inf",
    "isclose",
    "isfinite",
    "isinf",
    "isnan",
    "isqrt",
    "lcm",
    "ldexp",
    "log",
    "log10",
    "log1p",
    "log2",
    "modf",
    "nan",
    "perm",
    "pi",
    "pow",
    "prod",
    "radians",
    "sin",
    "sinh",
    "sqrt",
    "sumprod",
    "tan",
    "tanh",
    "tau",
    "trunc",
];

fn attribute(_: &mut Machine, name: &str) -> Option<Value> {
    Some(Value::Float(match name {
        "e" => std::f64::consts::E,
        "inf" => f64::INFINITY,
        "nan" => f64::NAN,
        "pi" => std::f64::consts::PI,
        "tau" => std::f64::consts::TAU,
        _ => return function(name).map(Value::Builtin),
    }))
}

builtins! {
    fn function;
    "acos" => |_, args| one(args, "acos", f64::acos),
    "acosh" => |_, args| one(args, "acosh", f64::acosh),
    "asin" => |_, args| one(args, "asin", f64::asin),
    "asinh" => |_, args| one(args, "asinh", f64::asinh),
    "atan" => |_, args| one(args, "atan", f64::atan),
    "atan2" => |_, args| two(args, "atan2", f64::atan2),
    "atanh" => |_, args| with_pole(args, "atanh", f64::atanh),
    "cbrt" => |_, args| one(args, "cbrt", f64::cbrt),
    "ceil" => |_, args| to_int(args, "ceil", f64::ceil),
    "comb" => whole::comb,
    "copysign" => |_, args| two(args, "copysign", f64::copysign),
    "cos" => |_, args| one(args, "cos", f64::cos),
    "cosh" => |_, args| one(args, "cosh", f64::cosh),
    "degrees" => |_, args| one(args, "degrees", |x| x * (180.0 / std::f64::consts::PI)),
    "dist" => sums::dist,
    "exp" => |_, args| one(args, "exp", f64::exp),
    "exp2" => |_, args| one(args, "exp2", f64::exp2),
    "expm1" => |_, args| one(args, "expm1", f64::exp_m1),
    "fabs" => |_, args| one(args, "fabs", f64::abs),
    "factorial" => whole::factorial,
    "floor" => |_, args| to_int(args, "floor", f64::floor),
    "fmod" => |_, args| two(args, "fmod", |a, b| a % b),
    "frexp" => parts::frexp,
    "fsum" => sums::fsum,
    "sumprod" => sums::sumprod,
    "gcd" => |_, args| whole::reduced(args, "gcd", 0, BigInt::gcd),
    "hypot" => sums::hypot,
    "isclose" => isclose,
    "isfinite" => |_, args| ask(args, "isfinite", f64::is_finite),
    "isinf" => |_, args| ask(args, "isinf", f64::is_infinite),
    "isnan" => |_, args| ask(args, "isnan", f64::is_nan),
    "isqrt" => whole::isqrt,
    "lcm" => |_, args| whole::reduced(args, "lcm", 1, BigInt::lcm),
    "ldexp" => parts::ldexp,
    "log" => logarithms::log,
    "log10" => |_, args| logarithms::one_logarithm(args, "log10", f64::log10),
    "log1p" => |_, args| with_pole(args, "log1p", f64::ln_1p),
    "log2" => |_, args| logarithms::one_logarithm(args, "log2", f64::log2),
    "modf" => parts::modf,
    "perm" => whole::perm,
    "pow" => |_, args| two(args, "pow", f64::powf),
    "prod" => sums::prod,
    "radians" => |_, args| one(args, "radians", |x| x * (std::f64::consts::PI / 180.0)),
    "sin" => |_, args| one(args, "sin", f64::sin),
    "sinh" => |_, args| one(args, "sinh", f64::sinh),
    "sqrt" => |_, args| one(args, "sqrt", f64::sqrt),
    "tan" => |_, args| one(args, "tan", f64::tan),
    "tanh" => |_, args| one(args, "tanh", f64::tanh),
    "trunc" => |_, args| to_int(args, "trunc", f64::trunc),
}

fn outside() -> Raise {
    Raise::value_error("math domain error")
}

fn too_large() -> Raise {
    Raise::new(Kind::OverflowError, "math range error")
}

/// What went wrong, where a result of finite numbers isn't one: CPython tells both sorts.
fn checked(result: f64, finite: bool) -> Result<Flow> {
    match finite {
        true if result.is_nan() => Err(outside()),
        true if result.is_infinite() => Err(too_large()),
        _ => Ok(Value::Float(result).into()),
    }
}

fn one(args: Args, name: &str, function: impl Fn(f64) -> f64) -> Result<Flow> {
    let [x] = args.exactly(&format!("math.{name}"))?;
    let x = to_float(&x)?;
    let result = function(x);
    if x.is_infinite() && result.is_nan() {
        return Err(outside());
    }
    checked(result, x.is_finite())
}

/// A function that goes to infinity somewhere: there it is not defined.
fn with_pole(args: Args, name: &str, function: impl Fn(f64) -> f64) -> Result<Flow> {
    one(args, name, |x| {
        Some(function(x))
            .filter(|result| result.is_finite() || !x.is_finite())
            .unwrap_or(f64::NAN)
    })
}

fn two(args: Args, name: &str, function: impl Fn(f64, f64) -> f64) -> Result<Flow> {
    let [a, b] = args.exactly(name)?;
    let (a, b) = (to_float(&a)?, to_float(&b)?);
    let result = function(a, b);
    let outside_of = match name {
        "fmod" => result.is_nan() && !a.is_nan() && !b.is_nan(),
        "pow" => a == 0.0 && b < 0.0 && b.is_finite(),
        _ => false,
    };
    if outside_of {
        Err(outside())
    } else {
        checked(result, a.is_finite() && b.is_finite())
    }
}

fn ask(args: Args, name: &str, question: impl Fn(f64) -> bool) -> Result<Flow> {
    let [x] = args.exactly(&format!("math.{name}"))?;
    Ok(Value::Bool(question(to_float(&x)?)).into())
}

fn to_int(args: Args, name: &str, cut: impl Fn(f64) -> f64) -> Result<Flow> {
    let [x] = args.exactly(&format!("math.{name}"))?;
    match integer(&x) {
        Some(number) => Ok(Value::int(number.to_big()).into()),
        None => Ok(Value::int(float_to_int(cut(to_float(&x)?))?).into()),
    }
}

fn isclose(_: &mut Machine, args: Args) -> Result<Flow> {
    let [a, b, relative, absolute] = args.bind("isclose", ["a", "b", "rel_tol", "abs_tol"], 2, 2)?;
    let number = |value: Option<Value>, default: f64| value.as_ref().map_or(Ok(default), to_float);
    let (a, b) = (number(a, 0.0)?, number(b, 0.0)?);
    let (relative, absolute) = (number(relative, 1e-9)?, number(absolute, 0.0)?);
    if relative < 0.0 || absolute < 0.0 {
        return Err(Raise::value_error("tolerances must be non-negative"));
    }
    let difference = (a - b).abs();
    let near = difference <= (relative * b).abs() || difference <= (relative * a).abs() || difference <= absolute;
    #[expect(clippy::float_cmp, reason = "what is equal is close")]
    let close = a == b || (near && difference.is_finite());
    Ok(Value::Bool(close).into())
}
