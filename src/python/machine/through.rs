//! Iterators that go through others: `enumerate`, `zip`, `map`, `filter`, and `iter` with a function.

use std::rc::Rc;

use super::{Activation, Machine, Native, Next, Sent, Stepped, Then};
use crate::python::compare::{checked_equal, truth};
use crate::python::objects::{Args, Iter, IterState};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

impl Machine {
    /// The next value of an iterator that goes through others: at once where these allow it, else as a step of ours.
    #[inline(never)]
    pub(super) fn next_through(&mut self, iter: &Rc<Iter>) -> Result<Stepped> {
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
        IterState::Items(..) | IterState::Map(..) | IterState::Filter(..) | IterState::Until(..) => false,
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
                return Ok(Next::Exhausted(Value::None));
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
                None if inner.is_empty() => Next::Exhausted(Value::None),
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
                [value] if function.is_none() => match truth(value) {
                    Ok(true) => Next::Return(value.clone()),
                    // It comes again after the question.
                    Err(raise) => {
                        gathered.pop();
                        return Err(raise);
                    }
                    Ok(false) => {
                        gathered.clear();
                        Next::Iterate(inner.clone())
                    }
                },
                [value] => Next::Call(function.clone(), Args::new(vec![value.clone()])),
                [value, answer, ..] => match truth(answer) {
                    Ok(true) => Next::Return(value.clone()),
                    Err(raise) => {
                        gathered.pop();
                        return Err(raise);
                    }
                    Ok(false) => {
                        gathered.clear();
                        Next::Iterate(inner.clone())
                    }
                },
            },
            IterState::Until(function, end) => match gathered.pop() {
                None => Next::Call(function.clone(), Args::default()),
                Some(value) if value.is(end) || checked_equal(&value, end)? => {
                    *state = IterState::Done("callable_iterator");
                    Next::Exhausted(Value::None)
                }
                Some(value) => Next::Return(value),
            },
            _ => Next::Exhausted(Value::None),
        })
    }
}
