//! The builtins that make and step iterators.

use std::rc::Rc;

use crate::python::ask::ask_method;
use crate::python::compare::checked_length;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, DictPart, Exception, Flow, Iter, IterState, Kind, Range};
use crate::python::raise::{Raise, Result};
use crate::python::suggest::unexpected_keyword;
use crate::python::types::arguments::{at_most, to_index};
use crate::python::types::dict_view::DictView;
use crate::python::value::Value;

/// What calling one of the classes of iterators makes: `enumerate`, `filter`, `map`, `reversed`, `zip`.
///
/// # Errors
/// `TypeError` for arguments that don't fit.
#[inline(never)]
pub fn construct(machine: &mut Machine, class: &str, args: Args) -> Result<Flow> {
    let state = match class {
        "enumerate" => enumerate(machine, args)?,
        "filter" => {
            let [function, iterable] = args.exactly("filter")?;
            IterState::Filter(function, machine.iter(&iterable)?)
        }
        "map" => {
            args.no_keywords("map")?;
            let mut given = args.positional.into_iter();
            let Some(function) = given.next().filter(|_| given.len() > 0) else {
                return Err(Raise::type_error("map() must have at least two arguments."));
            };
            IterState::Map(function, given.map(|it| machine.iter(&it)).collect::<Result<_>>()?)
        }
        "reversed" => {
            args.between("reversed", 1, 1)?;
            match ask_method(&args.positional[0], "__reversed__", &[])? {
                Some(iterator) => return Ok(iterator.into()),
                None => reversed(machine, args)?,
            }
        }
        "zip" => zip(machine, args)?,
        _ => return Err(Raise::type_error(format!("cannot create '{class}' instances"))),
    };
    Ok(Value::Iter(Rc::new(Iter::new(state))).into())
}

fn enumerate(machine: &mut Machine, args: Args) -> Result<IterState> {
    at_most(&args, "enumerate", 2)?;
    if let Some((name, _)) = args
        .keywords
        .iter()
        .find(|(name, _)| !matches!(&**name, "iterable" | "start"))
    {
        return Err(Raise::type_error(format!(
            "'{name}' is an invalid keyword argument for enumerate()"
        )));
    }
    let [iterable, start] = args.bind("enumerate", ["iterable", "start"], 0, 2)?;
    let iterable = iterable.ok_or_else(|| Raise::type_error("enumerate() missing required argument 'iterable'"))?;
    Ok(IterState::Enumerate(
        machine.iter(&iterable)?,
        start.as_ref().map_or(Ok(0), to_index)?,
    ))
}

fn zip(machine: &mut Machine, mut args: Args) -> Result<IterState> {
    let strict = args.flag("strict")?;
    if let Some((name, _)) = args.keywords.first() {
        return Err(unexpected_keyword("zip", name, ["strict"]));
    }
    let iterators = args
        .positional
        .iter()
        .map(|it| machine.iter(it))
        .collect::<Result<_>>()?;
    Ok(IterState::Zip(iterators, strict))
}

fn reversed(machine: &mut Machine, args: Args) -> Result<IterState> {
    let sequence = args.positional[0].clone();
    if sequence.special("__getitem__").is_some()
        && let Some(length) = ask_method(&sequence, "__len__", &[])?
    {
        return Ok(IterState::Items(sequence, checked_length(&length)? - 1, -1));
    }
    let object = sequence;
    let sequence = object.plain().clone();
    Ok(match &sequence {
        Value::List(list) => IterState::ListReversed(Rc::clone(list), list.borrow().len()),
        Value::Range(range) if range.is_empty() => IterState::Done("range_iterator"),
        Value::Range(range) => {
            let last = range.at(range.len() - 1);
            IterState::Range(last, range.len(), range.step.wrapping_neg())
        }
        Value::Bytes(bytes) => {
            let values: Vec<Value> = bytes.iter().rev().map(|byte| Value::Int(i64::from(*byte))).collect();
            IterState::Values("reversed", values.into_iter())
        }
        Value::Tuple(_) | Value::Str(_) | Value::Dict(_) => {
            let mut values = machine.values_at_once(&sequence)?.unwrap_or_default();
            values.reverse();
            let name = if let Value::Dict(_) = &sequence {
                "dict_reversekeyiterator"
            } else {
                "reversed"
            };
            IterState::Values(name, values.into_iter())
        }
        other => match DictView::of(other) {
            Some(view) => {
                let mut values = view.values();
                values.reverse();
                let name = match view.part {
                    DictPart::Keys => "dict_reversekeyiterator",
                    DictPart::Values => "dict_reversevalueiterator",
                    DictPart::Items => "dict_reverseitemiterator",
                };
                IterState::Values(name, values.into_iter())
            }
            None => {
                return Err(Raise::type_error(format!(
                    "'{}' object is not reversible",
                    object.type_name()
                )));
            }
        },
    })
}

/// What calling `range` makes.
///
/// # Errors
/// `TypeError` for what is no integer, `ValueError` for a step of 0.
pub fn range(args: Args) -> Result<Flow> {
    args.between("range", 1, 3)?;
    let numbers = args.positional.iter().map(to_index).collect::<Result<Vec<i64>>>()?;
    let (start, stop, step) = match numbers.as_slice() {
        [stop] => (0, *stop, 1),
        [start, stop] => (*start, *stop, 1),
        [start, stop, step, ..] => (*start, *stop, *step),
        [] => (0, 0, 1),
    };
    if step == 0 {
        return Err(Raise::value_error("range() arg 3 must not be zero"));
    }
    Ok(Value::Range(Rc::new(Range { start, stop, step })).into())
}

pub(super) fn iter(machine: &mut Machine, args: Args) -> Result<Flow> {
    args.between("iter", 1, 2)?;
    match args.positional.as_slice() {
        [callable, end] => {
            if !super::classes::is_callable(machine, callable)? {
                return Err(Raise::type_error("iter(v, w): v must be callable"));
            }
            let state = IterState::Until(callable.clone(), end.clone());
            Ok(Value::Iter(Rc::new(Iter::new(state))).into())
        }
        [iterable, ..] => Ok(machine.iter(iterable)?.into()),
        [] => Ok(Value::None.into()),
    }
}

pub(super) fn next(_: &mut Machine, args: Args) -> Result<Flow> {
    args.between("next", 1, 2)?;
    let mut given = args.positional.into_iter();
    let iterator = given.next().unwrap_or(Value::None);
    Ok(Flow::Native(Box::new(NextOf {
        iterator,
        default: given.next(),
    })))
}

/// The next value of an iterator, or something else at its end.
struct NextOf {
    iterator: Value,
    default: Option<Value>,
}

impl Native for NextOf {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        match sent {
            Sent::Start => Ok(Next::Iterate(self.iterator.clone())),
            Sent::Value(value) => Ok(Next::Return(value)),
            Sent::Raised(raise) => Err(raise),
            Sent::Exhausted(result) => self.default.take().map(Next::Return).ok_or_else(|| {
                let args = if result.is_none() { Vec::new() } else { vec![result] };
                Raise::Exception(Rc::new(Exception::new(Kind::StopIteration, args)))
            }),
        }
    }
}
