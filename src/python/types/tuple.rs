//! `tuple`

use std::rc::Rc;

use super::arguments::{from_len, receiver_of};
use super::list::{count_in, index_in};
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Tuple};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

builtins! {
    /// The method of that name.
    pub(super) fn method, NAMES;
    "count" => count,
    "index" => index,
}

/// What calling `tuple` makes.
///
/// # Errors
/// `TypeError` for what can't be iterated.
#[inline(never)]
pub(super) fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    args.between("tuple", 0, 1)?;
    match args.positional.first() {
        None => Ok(Value::tuple(Vec::new()).into()),
        Some(tuple @ Value::Tuple(_)) => Ok(tuple.clone().into()),
        Some(source) => machine.collect(source, |_, values| Ok(Value::tuple(values).into())),
    }
}

fn this(args: Args, method: &str) -> Result<(Rc<Tuple>, Args)> {
    receiver_of(args, "tuple", method, |object| match object {
        Value::Tuple(tuple) => Some(Rc::clone(tuple)),
        _ => None,
    })
}

fn count(_: &mut Machine, args: Args) -> Result<Flow> {
    let (tuple, args) = this(args, "count")?;
    let [wanted] = args.exactly("tuple.count")?;
    Ok(from_len(count_in(&tuple, &wanted)?).into())
}

fn index(_: &mut Machine, args: Args) -> Result<Flow> {
    let (tuple, args) = this(args, "index")?;
    match index_in(&tuple, &args, "index")? {
        Some(place) => Ok(from_len(place).into()),
        None => Err(Raise::value_error("tuple.index(x): x not in tuple")),
    }
}
