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
    /// iterable. What `then` holds is cloned, for it is done again where it asks the program ([`crate::python::ask`]).
    ///
    /// # Errors
    /// `TypeError` for what can't be iterated, and what `then` raises.
    pub fn collect(
        &mut self,
        iterable: &Value,
        then: impl FnOnce(&mut Self, Vec<Value>) -> Result<Flow> + Clone + 'static,
    ) -> Result<Flow> {
        if let Some(values) = self.values_at_once(iterable)? {
            self.spend(values.len() / 8);
            return then(self, values);
        }
        let iterator = self.iter(iterable)?;
        Ok(Flow::Native(Box::new(Collect {
            iterator,
            values: Vec::new(),
            state: State::Taking,
            finish: Box::new(move |machine, values| then.clone()(machine, values)),
        })))
    }
}

type Finish = Box<dyn Fn(&mut Machine, Vec<Value>) -> Result<Flow>>;

#[derive(Clone, Copy)]
enum State {
    Taking,
    /// Every value is there; going on from them may be asking the program.
    Ended,
    /// What it went on with is under way.
    Finished,
}

/// A step of ours that takes every value of an iterator and then goes on.
pub struct Collect {
    iterator: Value,
    values: Vec<Value>,
    state: State,
    finish: Finish,
}

impl Collect {
    fn take(&mut self, machine: &mut Machine, value: Value) -> Result<()> {
        self.values.push(value);
        machine.spend(1);
        check_size(self.values.len() as u64)
    }

    /// Goes on with the values, which are kept where it may have to be done again.
    fn end(&mut self, machine: &mut Machine) -> Result<Next> {
        self.state = State::Ended;
        let values = if machine.has_classes {
            self.values.clone()
        } else {
            std::mem::take(&mut self.values)
        };
        let flow = (self.finish)(machine, values)?;
        self.state = State::Finished;
        self.values.clear();
        Ok(flow.into())
    }
}

impl Native for Collect {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        match self.state {
            State::Finished => return sent.value().map(Next::Return),
            State::Ended => return self.end(machine),
            State::Taking => {}
        }
        if !matches!(sent, Sent::Start) {
            match sent.next()? {
                Some(value) => self.take(machine, value)?,
                None => return self.end(machine),
            }
        }
        while is_immediate(&self.iterator) {
            match machine.next(&self.iterator)? {
                Stepped::Item(value) => self.take(machine, value)?,
                Stepped::End => return self.end(machine),
                _ => {}
            }
        }
        Ok(Next::Iterate(self.iterator.clone()))
    }
}
