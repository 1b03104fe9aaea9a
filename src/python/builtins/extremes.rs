//! `min`, `max` and `sorted`.

use crate::python::code::CompareOp;
use crate::python::compare::ordered;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::suggest::unexpected_keyword;
use crate::python::types::sorting::{Order, sort_flow, with_keys};
use crate::python::value::Value;

/// Which end of the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Min,
    Max,
}

impl Which {
    const fn name(self) -> &'static str {
        match self {
            Self::Min => "min",
            Self::Max => "max",
        }
    }

    const fn op(self) -> CompareOp {
        match self {
            Self::Min => CompareOp::Lt,
            Self::Max => CompareOp::Gt,
        }
    }
}

pub(super) fn extreme(machine: &mut Machine, mut args: Args, which: Which) -> Result<Flow> {
    let name = which.name();
    let key = args.keyword("key").filter(|key| !key.is_none());
    let default = args.keyword("default");
    if let Some((keyword, _)) = args.keywords.first() {
        return Err(unexpected_keyword(name, keyword, ["key", "default"]));
    }
    let has_default = default.is_some();
    let find = move |machine: &mut Machine, values: Vec<Value>| {
        with_keys(machine, values, key, move |mut values, keys| {
            if values.is_empty() {
                let message = format!("{name}() iterable argument is empty");
                return default.map(Flow::Value).ok_or_else(|| Raise::value_error(message));
            }
            let place = place_of(keys?.as_ref().unwrap_or(&values), which)?;
            Ok(values.swap_remove(place).into())
        })
    };
    match args.positional.as_slice() {
        [] => Err(Raise::type_error(format!("{name} expected at least 1 argument, got 0"))),
        [iterable] => machine.collect(iterable, find),
        _ if has_default => Err(Raise::type_error(format!(
            "Cannot specify a default for {name}() with multiple positional arguments"
        ))),
        _ => find(machine, args.positional),
    }
}

/// The place of the first of the values that is at this end of the order.
fn place_of(values: &[Value], which: Which) -> Result<usize> {
    let mut best = 0;
    for place in 1..values.len() {
        if ordered(which.op(), &values[place], &values[best])? {
            best = place;
        }
    }
    Ok(best)
}

pub(super) fn sorted(machine: &mut Machine, args: Args) -> Result<Flow> {
    let Args {
        mut positional,
        keywords,
    } = args;
    if positional.len() != 1 {
        let given = positional.len();
        return Err(Raise::type_error(format!("sorted expected 1 argument, got {given}")));
    }
    let order = Order::from_keywords(
        Args {
            positional: Vec::new(),
            keywords,
        },
        "sort",
    )?;
    let iterable = positional.remove(0);
    machine.collect(&iterable, |machine, values| {
        sort_flow(machine, values, order, |values, outcome| {
            outcome.map(|()| Value::list(values))
        })
    })
}
