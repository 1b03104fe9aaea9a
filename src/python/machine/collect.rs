//! Every value of an iterable at once.

use super::through::is_immediate;
use super::{Machine, Native, Next, Sent, Stepped};
use crate::python::limits::check_size;
use crate::python::objects::Flow;
use crate::python::raise::Result;
use crate::python::value::Value;

impl Machine {
    /// Every value of an iterable, when that takes no running of the program.
    ///
    /// # Errors
    /// `TypeError` for what can't be iterated.
    pub fn values_at_once(&mut self, iterable: &Value) -> Result<Option<Vec<Value>>> {
        if iterable.special("__iter__").is_some() {
            return Ok(None);
        }
        Ok(Some(match iterable.plain() {
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
