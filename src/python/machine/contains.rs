//! `in` and `not in`.

use super::perform::Performed;
use super::{Activation, Frame, Machine, Native, Next, Sent, Then};
use crate::python::ask::ask_method;
use crate::python::code::Reg;
use crate::python::compare::{checked_equal, truth};
use crate::python::raise::{Raise, Result};
use crate::python::types;
use crate::python::value::Value;

impl Machine {
    /// Whether a container has an item, as a value in a register; what can only be gone through is, until the item comes.
    ///
    /// # Errors
    /// `TypeError` for what holds nothing.
    pub(super) fn contains(
        &mut self,
        frame: &mut Frame,
        negated: bool,
        dst: Reg,
        item: Reg,
        container: Reg,
    ) -> Result<Performed> {
        let (item, container) = (
            frame.registers[usize::from(item)].clone(),
            frame.registers[usize::from(container)].clone(),
        );
        let answer = ask_method(&container, "__contains__", std::slice::from_ref(&item))?;
        let found = match answer {
            Some(answer) => Some(truth(&answer)?),
            // Going through it by its own `__iter__` goes before what it is as one of ours.
            None if container.special("__iter__").is_some() => None,
            None => types::contains(self, container.plain(), &item)?,
        };
        if let Some(found) = found {
            frame.registers[usize::from(dst)] = Value::Bool(found != negated);
            return Ok(None);
        }
        let iterator = self.iter(&container).map_err(|raise| {
            if let Raise::Ask(_) = raise {
                return raise;
            }
            let name = container.type_name();
            Raise::type_error(format!("argument of type '{name}' is not iterable"))
        })?;
        let search = Search {
            iterator,
            item,
            negated,
            asked: false,
        };
        Ok(Some((Activation::native(search, Then::Store(dst)), Then::Store(dst))))
    }
}

/// Goes through an iterator until an item comes.
struct Search {
    iterator: Value,
    item: Value,
    negated: bool,
    /// Whether it is resumed with a value that it asked for.
    asked: bool,
}

impl Native for Search {
    fn resume(&mut self, _machine: &mut Machine, sent: Sent) -> Result<Next> {
        if std::mem::replace(&mut self.asked, true) {
            match sent.next()? {
                None => return Ok(Next::Return(Value::Bool(self.negated))),
                Some(value) if value.is(&self.item) || checked_equal(&value, &self.item)? => {
                    return Ok(Next::Return(Value::Bool(!self.negated)));
                }
                Some(_) => {}
            }
        }
        Ok(Next::Iterate(self.iterator.clone()))
    }
}
