//! Iterating: over what is ours at once, over generators by running them.

use std::rc::Rc;

use super::call::Invoked;
use super::generator::stop_value;
use super::{Activation, Machine, Native, Next, Sent, Then};
use crate::python::ask::{ask_method, unbound};
use crate::python::objects::{Args, Coroutine, CoroutineKind, DictPart, Iter, IterState, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::types::waiter::Waiter;
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
        if let Some(iterator) = ask_method(value, "__iter__", &[])? {
            return Ok(iterator);
        }
        let state = match value.plain() {
            Value::Instance(_) if value.special("__getitem__").is_some() => IterState::Items(value.clone(), 0, 1),
            Value::Iter(_) => return Ok(value.clone()),
            Value::Coroutine(coroutine) if coroutine.kind == CoroutineKind::Generator => return Ok(value.clone()),
            Value::List(list) => IterState::List(Rc::clone(list), 0),
            Value::Tuple(tuple) => IterState::Tuple(Rc::clone(tuple), 0),
            Value::Range(range) => IterState::Range(range.start, range.len(), range.step),
            Value::Str(text) => IterState::Str(Rc::clone(text), 0),
            Value::Bytes(bytes) => IterState::Bytes(Rc::clone(bytes), 0),
            Value::Dict(dict) => IterState::Dict(Rc::clone(dict), 0, dict.borrow().len(), DictPart::Keys),
            Value::Set(set) => IterState::Set(Rc::clone(set), 0, set.borrow().len()),
            Value::Object(object) => {
                if let Some(method) = object.class().method("__iter__") {
                    let flow = (method.call)(self, Args::new(vec![value.clone()]))?;
                    return match self.follow(flow)? {
                        Invoked::Value(iterator) => Ok(iterator),
                        Invoked::Push(_) => Err(Raise::new(Kind::RuntimeError, "an iterator is not made at once")),
                    };
                }
                let items = object.items().ok_or_else(|| not_iterable(value))?;
                return self.iter(&Value::tuple(items));
            }
            Value::Future(_) => return Ok(Waiter::of(value.clone())),
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
            Value::Instance(_) => match iterator.special("__next__") {
                Some(method) => {
                    let (callee, own) = unbound(method, iterator);
                    let call = NextByMethod(callee, Args::new(own.into_iter().collect()));
                    Ok(Stepped::Push(Activation::native(call, Then::Resume)))
                }
                None => match iterator.plain() {
                    Value::Instance(_) => Err(not_an_iterator(iterator)),
                    plain => self.next(&plain.clone()),
                },
            },
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
            IterState::Items(sequence, index, step) => {
                if *index < 0 {
                    return Ok(Stepped::End);
                }
                let call = NextItem(sequence.clone(), *index);
                *index += *step;
                return Ok(Stepped::Push(Activation::native(call, Then::Resume)));
            }
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
}

/// The next value by the program's own `__next__`; its `StopIteration` is the end.
struct NextByMethod(Value, Args);

impl Native for NextByMethod {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        match sent {
            Sent::Start => Ok(Next::Call(self.0.clone(), std::mem::take(&mut self.1))),
            Sent::Raised(raise) if raise.is(Kind::StopIteration) => {
                Ok(Next::Exhausted(stop_value(&raise.into_exception())))
            }
            sent => sent.value().map(Next::Return),
        }
    }
}

/// The next item of an object that only has `__getitem__`: its `IndexError` is the end.
struct NextItem(Value, i64);

impl Native for NextItem {
    fn resume(&mut self, machine: &mut Machine, _: Sent) -> Result<Next> {
        match machine.item(&self.0, &Value::Int(self.1)) {
            Ok(item) => Ok(Next::Return(item)),
            Err(raise) if raise.is(Kind::IndexError) || raise.is(Kind::StopIteration) => {
                Ok(Next::Exhausted(Value::None))
            }
            Err(raise) => Err(raise),
        }
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
