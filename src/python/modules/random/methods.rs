//! The methods of a generator, which are the module's functions as well.

use std::rc::Rc;

use num_bigint::{BigInt, BigUint};
use num_traits::{Signed, Zero};

use super::{Generator, Random, distributions, sequences};
use crate::python::compare::integer;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::types::arguments::{not_an_integer, receiver_of, to_index};
use crate::python::value::Value;

/// Every name that the module has.
pub(super) const NAMES: &[&str] = &[
    "Random",
    "betavariate",
    "choice",
    "choices",
    "expovariate",
    "gammavariate",
    "gauss",
    "getrandbits",
    "lognormvariate",
    "normalvariate",
    "paretovariate",
    "randbytes",
    "randint",
    "random",
    "randrange",
    "sample",
    "seed",
    "shuffle",
    "triangular",
    "uniform",
    "weibullvariate",
];

builtins! {
    pub(super) fn method;
    "betavariate" => |_, args| distributions::two(args, "betavariate", [None, None], Random::betavariate),
    "choice" => sequences::choice,
    "choices" => sequences::choices_of,
    "expovariate" => distributions::expovariate,
    "gammavariate" => |_, args| distributions::two(args, "gammavariate", [None, None], Random::gammavariate),
    "gauss" => |_, args| distributions::two(args, "gauss", [Some(0.0), Some(1.0)], |random, mu, sigma| Ok(random.gauss(mu, sigma))),
    "getrandbits" => getrandbits,
    "lognormvariate" => |_, args| {
        distributions::two(args, "lognormvariate", [Some(0.0), Some(1.0)], |random, mu, sigma| {
            Ok(random.normalvariate(mu, sigma).exp())
        })
    },
    "normalvariate" => |_, args| {
        distributions::two(args, "normalvariate", [Some(0.0), Some(1.0)], |random, mu, sigma| Ok(random.normalvariate(mu, sigma)))
    },
    "paretovariate" => distributions::paretovariate,
    "randbytes" => randbytes,
    "randint" => randint,
    "random" => random,
    "randrange" => randrange,
    "sample" => sequences::sample,
    "seed" => seed,
    "shuffle" => sequences::shuffle,
    "triangular" => distributions::triangular,
    "uniform" => |_, args| distributions::two(args, "uniform", [None, None], |random, a, b| Ok(random.uniform(a, b))),
    "weibullvariate" => |_, args| {
        distributions::two(args, "weibullvariate", [None, None], |random, alpha, beta| Ok(random.weibullvariate(alpha, beta)))
    },
}

pub(super) fn this(args: Args, method: &str) -> Result<(Rc<Generator>, Args)> {
    receiver_of(args, "Random", method, |object| match object {
        Value::Object(object) => object.downcast::<Generator>(),
        _ => None,
    })
}

/// A generator begun with a seed: an integer, a text, bytes, a float by its hash; the run's own without one.
///
/// # Errors
/// `TypeError` for any other seed.
pub(super) fn seeded(machine: &Machine, seed: Option<&Value>) -> Result<Random> {
    Ok(match seed {
        None | Some(Value::None) => Random::from_int(&BigUint::from(machine.modules.seed)),
        Some(Value::Str(text)) => Random::from_bytes(text.as_str().as_bytes()),
        Some(Value::Bytes(bytes)) => Random::from_bytes(bytes),
        Some(Value::Float(number)) => {
            let hash = crate::python::numbers::hash_float(*number).unwrap_or(0);
            Random::from_int(&BigUint::from(hash.cast_unsigned()))
        }
        Some(other) => {
            let supported = "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.";
            let number = integer(other).ok_or_else(|| Raise::type_error(supported))?;
            Random::from_int(number.to_big().magnitude())
        }
    })
}

fn seed(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "seed")?;
    let [seed] = args.bind("Random.seed", ["a"], 0, 1)?;
    *generator.0.borrow_mut() = seeded(machine, seed.as_ref())?;
    Ok(Value::None.into())
}

fn random(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "random")?;
    let [] = args.exactly("Random.random")?;
    let number = generator.0.borrow_mut().random();
    Ok(Value::Float(number).into())
}

fn bits(generator: &Generator, bits: &Value, method: &str) -> Result<BigUint> {
    let bits = to_index(bits)?;
    let bits = u64::try_from(bits).map_err(|_| Raise::value_error(format!("{method} must be non-negative")))?;
    crate::python::limits::check_bits(bits)?;
    Ok(generator.0.borrow_mut().bits(bits))
}

fn getrandbits(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "getrandbits")?;
    let [count] = args.exactly("Random.getrandbits")?;
    Ok(Value::int(bits(&generator, &count, "number of bits")?.into()).into())
}

fn randbytes(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "randbytes")?;
    let [count] = args.bind("Random.randbytes", ["n"], 1, 1)?;
    let count = to_index(&count.unwrap_or(Value::None))?;
    let length = usize::try_from(count).map_err(|_| Raise::value_error("number of bits must be non-negative"))?;
    let mut bytes = bits(&generator, &Value::Int(count.saturating_mul(8)), "number of bits")?.to_bytes_le();
    bytes.resize(length, 0);
    Ok(Value::Bytes(bytes.into()).into())
}

fn whole(value: &Value) -> Result<BigInt> {
    integer(value)
        .map(crate::python::numbers::Integer::to_big)
        .ok_or_else(|| not_an_integer(value))
}

fn randrange(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "randrange")?;
    let [start, stop, step] = args.bind("Random.randrange", ["start", "stop", "step"], 1, 3)?;
    let start = whole(&start.unwrap_or(Value::None))?;
    let stop = stop.filter(|stop| !stop.is_none()).as_ref().map(whole).transpose()?;
    let step = step.as_ref().map_or_else(|| Ok(BigInt::from(1)), whole)?;
    let Some(stop) = stop else {
        if step != BigInt::from(1) {
            return Err(Raise::type_error("Missing a non-None stop argument"));
        }
        if !start.is_positive() {
            return Err(Raise::value_error("empty range for randrange()"));
        }
        return Ok(Value::int(below(&generator, &start)).into());
    };
    if step.is_zero() {
        return Err(Raise::value_error("zero step for randrange()"));
    }
    let one = BigInt::from(1);
    let width = &stop - &start;
    let count = (width + &step - step.signum()) / &step;
    if !count.is_positive() {
        let step = if step == one {
            String::new()
        } else {
            format!(", {step}")
        };
        return Err(Raise::value_error(format!(
            "empty range in randrange({start}, {stop}{step})"
        )));
    }
    Ok(Value::int(start + step * below(&generator, &count)).into())
}

fn below(generator: &Generator, end: &BigInt) -> BigInt {
    generator.0.borrow_mut().below_big(end.magnitude()).into()
}

fn randint(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "randint")?;
    let [a, b] = args.bind("Random.randint", ["a", "b"], 2, 2)?;
    let (a, b) = (whole(&a.unwrap_or(Value::None))?, whole(&b.unwrap_or(Value::None))?);
    let width: BigInt = &b - &a + 1;
    if !width.is_positive() {
        return Err(Raise::value_error(format!("empty range in randrange({a}, {})", b + 1)));
    }
    Ok(Value::int(a + below(&generator, &width)).into())
}
