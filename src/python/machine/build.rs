//! Making and filling lists, tuples, sets, dictionaries, slices and the texts of f-strings.

use std::rc::Rc;

use super::perform::{Performed, pairs, take};
use super::spread::function_name;
use super::{Frame, Machine};
use crate::python::code::{Conversion, Op, Reg};
use crate::python::display;
use crate::python::formatting;
use crate::python::limits::check_size;
use crate::python::objects::{Dict, Kind, Set, Slice, Table};
use crate::python::raise::{Raise, Result};
use crate::python::types::dict::pairs_of_mapping;
use crate::python::value::Value;

impl Machine {
    /// Performs an instruction that makes a collection or puts something into one.
    ///
    /// # Errors
    /// What can't be hashed or iterated, and what would become too large.
    pub(super) fn build(&mut self, frame: &mut Frame, op: Op) -> Result<Performed> {
        macro_rules! get {
            ($reg:expr) => {
                &frame.registers[usize::from($reg)]
            };
        }
        let (dst, value) = match op {
            Op::BuildList { dst, base, count } => (dst, Value::list(take(frame, base, count))),
            Op::BuildTuple { dst, base, count } => (dst, Value::tuple(take(frame, base, count))),
            Op::BuildSet { dst, base, count } => {
                let mut table = Table::default();
                for value in take(frame, base, count) {
                    table.insert(value, Value::None)?;
                }
                (dst, Value::Set(Rc::new(Set::new(table, false))))
            }
            Op::BuildDict { dst, base, count } => {
                let mut table = Table::default();
                let mut parts = take(frame, base, count * 2).into_iter();
                while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
                    table.insert(key, value)?;
                }
                (dst, Value::Dict(Rc::new(Dict::new(table))))
            }
            Op::BuildSlice { dst, base } => {
                let mut parts = take(frame, base, 3).into_iter();
                let mut part = || parts.next().unwrap_or(Value::None);
                (
                    dst,
                    Value::Slice(Rc::new(Slice {
                        start: part(),
                        stop: part(),
                        step: part(),
                    })),
                )
            }
            Op::BuildString { dst, base, count } => {
                let parts = take(frame, base, count);
                let size: usize = parts.iter().filter_map(Value::as_str).map(str::len).sum();
                check_size(size as u64)?;
                (
                    dst,
                    Value::str(parts.iter().filter_map(Value::as_str).collect::<String>()),
                )
            }
            Op::ListAppend { list, src } => {
                let value = get!(src).clone();
                if let Value::List(list) = get!(list) {
                    list.borrow_mut().push(value);
                    check_size(list.borrow().len() as u64)?;
                }
                return Ok(None);
            }
            Op::SetAdd { set, src } => {
                if let Value::Set(set) = get!(set) {
                    set.borrow_mut().insert(get!(src).clone(), Value::None)?;
                }
                return Ok(None);
            }
            Op::DictSet { dict, base } => {
                let value = get!(base + 1).clone();
                if let Value::Dict(dict) = get!(dict) {
                    dict.borrow_mut().insert(get!(base).clone(), value)?;
                }
                return Ok(None);
            }
            Op::ListExtend { list, src } => {
                let source = get!(src).clone();
                return self
                    .extend(frame, list, src)
                    .map_err(|raise| after_star(raise, &source));
            }
            Op::ListSpread { list, src, function } => {
                let (source, function) = (get!(src).clone(), get!(function).clone());
                return self
                    .extend(frame, list, src)
                    .map_err(|raise| only_star(raise, &source, &function));
            }
            Op::SetUpdate { set, src } => {
                let (target, source) = (get!(set).clone(), get!(src).clone());
                let flow = self.collect(&source, move |_, values| {
                    if let Value::Set(set) = &target {
                        for value in values {
                            set.borrow_mut().insert(value, Value::None)?;
                        }
                    }
                    Ok(target.into())
                })?;
                return self.finish(frame, flow, set);
            }
            Op::DictUpdate { dict, src } => {
                let more = match get!(src).plain() {
                    Value::Dict(more) => Some(pairs(more)),
                    other => pairs_of_mapping(self, other)?,
                };
                let Some(more) = more else {
                    return Err(Raise::type_error(format!(
                        "'{}' object is not a mapping",
                        get!(src).type_name()
                    )));
                };
                if let Value::Dict(dict) = get!(dict) {
                    for (key, value) in more {
                        dict.borrow_mut().insert(key, value)?;
                    }
                }
                return Ok(None);
            }
            Op::ListToTuple { dst, src } => match get!(src) {
                Value::List(list) => (dst, Value::tuple(list.borrow().clone())),
                other => (dst, other.clone()),
            },
            Op::Format { dst, src, conversion } => {
                let value = get!(src).clone();
                let value = match conversion {
                    Conversion::None => value,
                    Conversion::Str => Value::str(display::to_str(self, &value)?),
                    Conversion::Repr => Value::str(display::repr(self, &value)?),
                    Conversion::Ascii => Value::str(display::ascii(self, &value)?),
                };
                let spec = get!(src + 1).as_str().unwrap_or_default().to_owned();
                (dst, Value::str(formatting::format(self, &value, &spec)?))
            }
            other => return self.match_pattern(frame, other),
        };
        frame.registers[usize::from(dst)] = value;
        Ok(None)
    }

    /// Adds what an iterable yields to the list in a register.
    pub(super) fn extend(&mut self, frame: &mut Frame, list: Reg, src: Reg) -> Result<Performed> {
        let target = frame.registers[usize::from(list)].clone();
        let source = frame.registers[usize::from(src)].clone();
        let flow = self.collect(&source, move |_, values| {
            if let Value::List(list) = &target {
                list.borrow_mut().extend(values);
                check_size(list.borrow().len() as u64)?;
            }
            Ok(target.into())
        })?;
        self.finish(frame, flow, list)
    }
}

/// Whether something can't be iterated.
fn is_not_iterable(raise: &Raise) -> bool {
    matches!(raise, Raise::Error(Kind::TypeError, message) if message.ends_with("object is not iterable"))
}

/// `[*5]` has its own words for what can't be iterated.
fn after_star(raise: Raise, source: &Value) -> Raise {
    if is_not_iterable(&raise) {
        return Raise::type_error(format!("Value after * must be an iterable, not {}", source.type_name()));
    }
    raise
}

/// `f(*5)` has others.
fn only_star(raise: Raise, source: &Value, function: &Value) -> Raise {
    if is_not_iterable(&raise) {
        let (name, got) = (function_name(function), source.type_name());
        return Raise::type_error(format!("{name} argument after * must be an iterable, not {got}"));
    }
    raise
}
