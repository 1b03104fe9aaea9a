//! Iterating: over what is ours at once, over generators by running them.

use std::rc::Rc;

use super::call::Invoked;
use super::{Activation, Machine, Native, Next, Sent, Then};
use crate::python::compare::{equal, truth};
use crate::python::limits::check_size;
use crate::python::objects::{Args, Coroutine, CoroutineKind, DictPart, Flow, Iter, IterState, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// The next value of an iterator.
pub enum Stepped {
    /// Here it is.
    Item(Value),
    /// There is none.
    End,
    /// This has to run for it, and its result is the value; exhausted, it says that there is none.
    Push(Activation),
    /// This generator has to be gone on with.
    Generator(Rc<Coroutine>),
}

impl Machine {
    /// `iter(value)`
    ///
    /// # Errors
    /// `TypeError` for what can't be iterated.
    #[expect(clippy::iter_not_returning_iterator, reason = "Python's own name for it")]
    pub fn iter(&mut self, value: &Value) -> Result {
        let state = match value {
            Value::Iter(_) => return Ok(value.clone()),
            Value::Coroutine(coroutine) if coroutine.kind == CoroutineKind::Generator => return Ok(value.clone()),
            Value::List(list) => IterState::List(Rc::clone(list), 0),
            Value::Tuple(tuple) => IterState::Tuple(Rc::clone(tuple), 0),
            Value::Range(range) => IterState::Range(range.start, range.len(), range.step),
            Value::Str(text) => IterState::Str(Rc::clone(text), 0),
            Value::Bytes(bytes) => IterState::Bytes(Rc::clone(bytes), 0),
            Value::Dict(dict) => IterState::Dict(Rc::clone(dict), 0, dict.borrow().len(), DictPart::Keys),
            Value::Set(set) => IterState::Set(Rc::clone(set), 0, set.borrow().len()),
            Value::Object(object) => match object.class().method("__iter__") {
                Some(method) => {
                    let flow = (method.call)(self, Args::new(vec![value.clone()]))?;
                    return match self.follow(flow)? {
                        Invoked::Value(iterator) => Ok(iterator),
                        Invoked::Push(_) => Err(Raise::new(Kind::RuntimeError, "an iterator is not made at once")),
                    };
                }
                None => return Err(not_iterable(value)),
            },
            _ => return Err(not_iterable(value)),
        };
        Ok(Value::Iter(Rc::new(Iter::new(state))))
    }

    /// The next value of an iterator.
    ///
    /// # Errors
    /// `TypeError` for what is no iterator; `RuntimeError` for a dictionary or set that changed meanwhile.
    pub fn next(&mut self, iterator: &Value) -> Result<Stepped> {
        match iterator {
            Value::Iter(iter) => self.next_of(iter),
            Value::Coroutine(generator) if generator.kind == CoroutineKind::Generator => {
                if generator.is_finished() {
                    return Ok(Stepped::End);
                }
                Ok(Stepped::Generator(Rc::clone(generator)))
            }
            Value::Object(object) => match object.class().method("__next__") {
                Some(method) => {
                    let flow = (method.call)(self, Args::new(vec![iterator.clone()]));
                    match flow.and_then(|flow| self.follow(flow)) {
                        Ok(Invoked::Value(value)) => Ok(Stepped::Item(value)),
                        Ok(Invoked::Push(activation)) => Ok(Stepped::Push(activation)),
                        Err(raise) if raise.is(Kind::StopIteration) => Ok(Stepped::End),
                        Err(raise) => Err(raise),
                    }
                }
                None => Err(not_an_iterator(iterator)),
            },
            _ => Err(not_an_iterator(iterator)),
        }
    }

    fn next_of(&mut self, iter: &Rc<Iter>) -> Result<Stepped> {
        let mut state = iter.0.borrow_mut();
        let item = match &mut *state {
            IterState::Range(next, left, step) => {
                if *left == 0 {
                    return Ok(Stepped::End);
                }
                let number = *next;
                *left -= 1;
                *next = next.wrapping_add(*step);
                return Ok(Stepped::Item(Value::Int(number)));
            }
            IterState::List(list, index) => {
                let item = list.borrow().get(*index).cloned();
                *index += 1;
                item
            }
            IterState::ListReversed(list, left) => {
                *left = left.saturating_sub(1);
                let item = list.borrow().get(*left).cloned();
                if *left == 0 {
                    *state = IterState::Done("list_reverseiterator");
                }
                item
            }
            IterState::Tuple(tuple, index) => {
                let item = tuple.get(*index).cloned();
                *index += 1;
                item
            }
            IterState::Str(text, at) => {
                let next = text.as_str()[*at..].chars().next();
                *at += next.map_or(0, char::len_utf8);
                next.map(Value::str)
            }
            IterState::Bytes(bytes, at) => {
                let item = bytes.get(*at).map(|byte| Value::Int(i64::from(*byte)));
                *at += 1;
                item
            }
            IterState::Dict(dict, at, len, part) => {
                let table = dict.borrow();
                if table.len() != *len {
                    return Err(changed("dictionary"));
                }
                table.entry_from(*at).map(|(after, key, value)| {
                    *at = after;
                    match part {
                        DictPart::Keys => key.clone(),
                        DictPart::Values => value.clone(),
                        DictPart::Items => Value::tuple(vec![key.clone(), value.clone()]),
                    }
                })
            }
            IterState::Set(set, at, len) => {
                let table = set.borrow();
                if table.len() != *len {
                    return Err(changed("Set"));
                }
                table.entry_from(*at).map(|(after, key, _)| {
                    *at = after;
                    key.clone()
                })
            }
            IterState::Values(_, values) => values.next(),
            IterState::Done(_) => None,
            IterState::Enumerate(..)
            | IterState::Zip(..)
            | IterState::Map(..)
            | IterState::Filter(..)
            | IterState::Until(..) => {
                drop(state);
                return self.next_through(iter);
            }
        };
        if item.is_none() {
            *state = IterState::Done(state.type_name());
        }
        Ok(item.map_or(Stepped::End, Stepped::Item))
    }

    /// The next value of an iterator that goes through others: at once where these allow it, else as a step of ours.
    fn next_through(&mut self, iter: &Rc<Iter>) -> Result<Stepped> {
        if !is_immediate_within(iter, 20) {
            let through = Through {
                iter: Rc::clone(iter),
                gathered: Vec::new(),
                called: false,
            };
            return Ok(Stepped::Push(Activation::native(through, Then::Resume)));
        }
        let state = iter.0.borrow();
        let (inner, number, strict) = match &*state {
            IterState::Enumerate(inner, number) => (vec![inner.clone()], Some(*number), false),
            IterState::Zip(inner, strict) => (inner.clone(), None, *strict),
            _ => return Ok(Stepped::End),
        };
        drop(state);
        let mut values = Vec::with_capacity(inner.len() + 1);
        values.extend(number.map(Value::Int));
        for (index, iterator) in inner.iter().enumerate() {
            match self.next(iterator)? {
                Stepped::Item(value) => values.push(value),
                _ if strict => return uneven(self, &inner, index),
                _ => return Ok(Stepped::End),
            }
        }
        if let IterState::Enumerate(_, number) = &mut *iter.0.borrow_mut() {
            *number += 1;
        }
        Ok(if inner.is_empty() {
            Stepped::End
        } else {
            Stepped::Item(Value::tuple(values))
        })
    }

    /// Every value of an iterable, when that takes no running of the program.
    ///
    /// # Errors
    /// `TypeError` for what can't be iterated.
    pub fn values_at_once(&mut self, iterable: &Value) -> Result<Option<Vec<Value>>> {
        Ok(Some(match iterable {
            Value::List(list) => list.borrow().clone(),
            Value::Tuple(tuple) => tuple.to_vec(),
            Value::Range(range) => {
                check_size(range.len())?;
                (0..range.len()).map(|index| Value::Int(range.at(index))).collect()
            }
            Value::Str(text) => text.as_str().chars().map(Value::str).collect(),
            Value::Dict(dict) => dict.borrow().iter().map(|(key, _)| key.clone()).collect(),
            Value::Set(set) => set.borrow().iter().map(|(key, _)| key.clone()).collect(),
            _ => return Ok(None),
        }))
    }

    /// Every value of an iterable, given to `then`: at once where possible, else as a step of ours that runs the
    /// iterable.
    ///
    /// # Errors
    /// `TypeError` for what can't be iterated, and what `then` raises.
    pub fn collect(
        &mut self,
        iterable: &Value,
        then: impl FnOnce(&mut Self, Vec<Value>) -> Result<Flow> + 'static,
    ) -> Result<Flow> {
        if let Some(values) = self.values_at_once(iterable)? {
            self.spend(values.len() / 8);
            return then(self, values);
        }
        let iterator = self.iter(iterable)?;
        Ok(Flow::Native(Box::new(Collect {
            iterator,
            values: Vec::new(),
            finish: Some(Box::new(then)),
        })))
    }
}

/// Whether an iterator's next value is there without running anything of the program.
pub fn is_immediate(iterator: &Value) -> bool {
    matches!(iterator, Value::Iter(iter) if is_immediate_within(iter, 20))
}

/// The same, with at most so many iterators in one another: deeper ones are steps on the machine's own stack.
fn is_immediate_within(iter: &Iter, depth: usize) -> bool {
    let immediate =
        |value: &Value| matches!(value, Value::Iter(inner) if depth > 0 && is_immediate_within(inner, depth - 1));
    match &*iter.0.borrow() {
        IterState::Enumerate(inner, _) => immediate(inner),
        IterState::Zip(inner, _) => inner.iter().all(immediate),
        IterState::Map(..) | IterState::Filter(..) | IterState::Until(..) => false,
        _ => true,
    }
}

/// What `zip(strict=True)` says when the iterable at `short` ended first, or another one goes on.
fn uneven(machine: &mut Machine, inner: &[Value], short: usize) -> Result<Stepped> {
    let arguments = |count: usize| {
        if count == 1 {
            "argument 1".to_owned()
        } else {
            format!("arguments 1-{count}")
        }
    };
    if short > 0 {
        let message = format!("zip() argument {} is shorter than {}", short + 1, arguments(short));
        return Err(Raise::value_error(message));
    }
    for (index, iterator) in inner.iter().enumerate().skip(1) {
        if let Stepped::Item(_) = machine.next(iterator)? {
            let message = format!("zip() argument {} is longer than {}", index + 1, arguments(index));
            return Err(Raise::value_error(message));
        }
    }
    Ok(Stepped::End)
}

type Finish = Box<dyn FnOnce(&mut Machine, Vec<Value>) -> Result<Flow>>;

/// A step of ours that takes every value of an iterator and then goes on.
pub struct Collect {
    iterator: Value,
    values: Vec<Value>,
    finish: Option<Finish>,
}

impl Native for Collect {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let Some(finish) = self.finish.take() else {
            return sent.value().map(Next::Return);
        };
        let mut next = match sent {
            Sent::Start => None,
            sent => Some(sent.next()?.map_or(Stepped::End, Stepped::Item)),
        };
        loop {
            match next {
                Some(Stepped::End) => return Ok(finish(machine, std::mem::take(&mut self.values))?.into()),
                Some(Stepped::Item(value)) => {
                    self.values.push(value);
                    check_size(self.values.len() as u64)?;
                    machine.spend(1);
                }
                _ => {}
            }
            match &self.iterator {
                iterator if is_immediate(iterator) => next = Some(machine.next(&self.iterator)?),
                _ => {
                    self.finish = Some(finish);
                    return Ok(Next::Iterate(self.iterator.clone()));
                }
            }
        }
    }
}

/// A step of ours that finds the next value of an iterator that goes through others, running them.
struct Through {
    iter: Rc<Iter>,
    gathered: Vec<Value>,
    called: bool,
}

impl Native for Through {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        match sent {
            Sent::Start => {}
            Sent::Value(value) => self.gathered.push(value),
            Sent::Raised(raise) => return Err(raise),
            Sent::Exhausted(_) => {
                if let IterState::Zip(inner, true) = &*self.iter.0.borrow() {
                    uneven(machine, inner, self.gathered.len())?;
                }
                return Ok(Next::Exhausted);
            }
        }
        let mut state = self.iter.0.borrow_mut();
        let gathered = &mut self.gathered;
        Ok(match &mut *state {
            IterState::Enumerate(inner, number) => match gathered.pop() {
                None => Next::Iterate(inner.clone()),
                Some(value) => {
                    *number += 1;
                    Next::Return(Value::tuple(vec![Value::Int(*number - 1), value]))
                }
            },
            IterState::Zip(inner, _) => match inner.get(gathered.len()) {
                Some(iterator) => Next::Iterate(iterator.clone()),
                None if inner.is_empty() => Next::Exhausted,
                None => Next::Return(Value::tuple(std::mem::take(gathered))),
            },
            IterState::Map(function, inner) => match inner.get(gathered.len()) {
                Some(iterator) if !self.called => Next::Iterate(iterator.clone()),
                _ if self.called => Next::Return(gathered.pop().unwrap_or_default()),
                _ => {
                    self.called = true;
                    Next::Call(function.clone(), Args::new(std::mem::take(gathered)))
                }
            },
            IterState::Filter(function, inner) => match gathered.as_slice() {
                [] => Next::Iterate(inner.clone()),
                [value] if function.is_none() => {
                    if truth(value) {
                        Next::Return(value.clone())
                    } else {
                        gathered.clear();
                        Next::Iterate(inner.clone())
                    }
                }
                [value] => Next::Call(function.clone(), Args::new(vec![value.clone()])),
                [value, answer, ..] => {
                    if truth(answer) {
                        Next::Return(value.clone())
                    } else {
                        gathered.clear();
                        Next::Iterate(inner.clone())
                    }
                }
            },
            IterState::Until(function, end) => match gathered.pop() {
                None => Next::Call(function.clone(), Args::default()),
                Some(value) if equal(&value, end) => {
                    *state = IterState::Done("callable_iterator");
                    Next::Exhausted
                }
                Some(value) => Next::Return(value),
            },
            _ => Next::Exhausted,
        })
    }
}

fn not_iterable(value: &Value) -> Raise {
    Raise::type_error(format!("'{}' object is not iterable", value.type_name()))
}

fn not_an_iterator(value: &Value) -> Raise {
    Raise::type_error(format!("'{}' object is not an iterator", value.type_name()))
}

fn changed(what: &str) -> Raise {
    Raise::new(Kind::RuntimeError, format!("{what} changed size during iteration"))
}
