//! Draws from sequences: `choice`, `choices`, `sample`, `shuffle`.

use super::methods::this;
use super::{Sampling, choices, cumulated};
use crate::python::limits::check_size;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::types::arguments::{to_float, to_index};
use crate::python::types::slicing::item;
use crate::python::value::Value;

/// How many items a sequence has; none for what is no sequence.
fn length(value: &Value) -> Option<usize> {
    Some(match value {
        Value::List(list) => list.borrow().len(),
        Value::Tuple(values) => values.len(),
        Value::Str(text) => text.len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::Range(range) => usize::try_from(range.len()).unwrap_or(usize::MAX),
        _ => return None,
    })
}

fn at(sequence: &Value, place: usize) -> Result {
    item(sequence, i64::try_from(place).unwrap_or(i64::MAX))
}

fn no_length(value: &Value) -> Raise {
    Raise::type_error(format!("object of type '{}' has no len()", value.type_name()))
}

pub(super) fn choice(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "choice")?;
    let [sequence] = args.bind("Random.choice", ["seq"], 1, 1)?;
    let sequence = sequence.unwrap_or(Value::None);
    let length = match &sequence {
        Value::Set(_) => return Err(Raise::type_error("'set' object is not subscriptable")),
        other => length(other).ok_or_else(|| no_length(other))?,
    };
    if length == 0 {
        return Err(Raise::new(Kind::IndexError, "Cannot choose from an empty sequence"));
    }
    let place = generator.0.borrow_mut().below(length);
    Ok(at(&sequence, place)?.into())
}

pub(super) fn choices_of(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "choices")?;
    let [population, weights, sums, count] =
        args.bind("Random.choices", ["population", "weights", "cum_weights", "k"], 1, 2)?;
    let population = population.unwrap_or(Value::None);
    let among = length(&population).ok_or_else(|| no_length(&population))?;
    let count = usize::try_from(count.as_ref().map_or(Ok(1), to_index)?).unwrap_or(0);
    check_size(count as u64)?;
    let given = |value: Option<Value>| value.filter(|value| !value.is_none());
    let (weights, sums) = (given(weights), given(sums));
    if weights.is_some() && sums.is_some() {
        return Err(Raise::type_error("Cannot specify both weights and cumulative weights"));
    }
    let mut numbers = |value: &Value| -> Result<Vec<f64>> {
        let values = machine.values_at_once(value)?;
        let values = values.ok_or_else(|| Raise::type_error("The weights must be a list or tuple"))?;
        values.iter().map(to_float).collect()
    };
    let sums = match (weights, sums) {
        (Some(weights), _) => Some(cumulated(&numbers(&weights)?)),
        (None, Some(sums)) => Some(numbers(&sums)?),
        (None, None) => None,
    };
    let mut random = generator.0.borrow_mut();
    let places = match sums {
        None => random.choices(among, count),
        Some(sums) if sums.len() != among => {
            return Err(Raise::value_error(
                "The number of weights does not match the population",
            ));
        }
        Some(sums) => choices(&mut random, &sums, count)?,
    };
    Ok(Value::list(
        places
            .into_iter()
            .map(|place| at(&population, place))
            .collect::<Result<_>>()?,
    )
    .into())
}

pub(super) fn sample(_: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "sample")?;
    let [population, count, counts] = args.bind("Random.sample", ["population", "k", "counts"], 2, 2)?;
    if counts.is_some_and(|counts| !counts.is_none()) {
        return Err(Raise::new(
            Kind::NotImplementedError,
            "sample() with counts is not supported here",
        ));
    }
    let population = population.unwrap_or(Value::None);
    let among = length(&population)
        .ok_or_else(|| Raise::type_error("Population must be a sequence.  For dicts or sets, use sorted(d)."))?;
    let count = usize::try_from(to_index(&count.unwrap_or(Value::None))?).unwrap_or(usize::MAX);
    check_size(if count > among {
        0
    } else {
        among.min(count.saturating_mul(12) + 21)
    } as u64)?;
    let places = Sampling { among, count }.draw(&mut generator.0.borrow_mut())?;
    Ok(Value::list(
        places
            .into_iter()
            .map(|place| at(&population, place))
            .collect::<Result<_>>()?,
    )
    .into())
}

pub(super) fn shuffle(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (generator, args) = this(args, "shuffle")?;
    let [list] = args.bind("Random.shuffle", ["x"], 1, 1)?;
    match &list {
        Some(Value::List(list)) => {
            let mut values = list.borrow_mut();
            machine.spend(values.len() / 4);
            for (a, b) in generator.0.borrow_mut().shuffle(values.len()) {
                values.swap(a, b);
            }
            Ok(Value::None.into())
        }
        other => {
            let name = other.as_ref().unwrap_or(&Value::None).type_name();
            Err(Raise::type_error(format!(
                "'{name}' object does not support item assignment"
            )))
        }
    }
}
