//! Spreading an iterable over several variables.

use super::perform::Performed;
use super::{Activation, Frame, Machine, Native, Next, Sent, Then};
use crate::python::code::{Op, Reg};
use crate::python::limits::check_size;
use crate::python::objects::Kind;
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

impl Machine {
    /// Spreads an iterable over registers: `before` values, and with `after` a list and so many more.
    pub(super) fn unpack(
        &mut self,
        frame: &mut Frame,
        source: &Value,
        base: Reg,
        before: usize,
        after: Option<usize>,
    ) -> Result<Performed> {
        let Some(values) = self.values_at_once(source)? else {
            let iterator = self.iter(source).map_err(|raise| cannot_unpack(raise, source))?;
            // The values are gathered into a list first; the instruction then runs again on that.
            let most = if after.is_none() { before + 1 } else { usize::MAX };
            let Some(Op::Unpack { src, .. } | Op::UnpackStar { src, .. }) = frame.code.ops.get(frame.pc - 1) else {
                return Ok(None);
            };
            frame.pc -= 1;
            let gather = Gather {
                iterator,
                values: Vec::new(),
                most,
            };
            return Ok(Some((Activation::native(gather, Then::Store(*src)), Then::Store(*src))));
        };
        let many = values.len();
        let fewest = before + after.unwrap_or(0);
        if many < fewest {
            let least = if after.is_some() { "at least " } else { "" };
            return Err(Raise::value_error(format!(
                "not enough values to unpack (expected {least}{fewest}, got {many})"
            )));
        }
        if after.is_none() && many > before {
            return Err(Raise::value_error(format!(
                "too many values to unpack (expected {before})"
            )));
        }
        let mut values = values.into_iter();
        let places = &mut frame.registers[usize::from(base)..];
        for place in &mut places[..before] {
            *place = values.next().unwrap_or_default();
        }
        if let Some(after) = after {
            let middle = many - before - after;
            places[before] = Value::list(values.by_ref().take(middle).collect());
            for (place, value) in places[before + 1..].iter_mut().zip(values) {
                *place = value;
            }
        }
        Ok(None)
    }
}

/// A step of ours that takes at most so many values of an iterator, as a list.
struct Gather {
    iterator: Value,
    values: Vec<Value>,
    most: usize,
}

impl Native for Gather {
    fn resume(&mut self, _machine: &mut Machine, sent: Sent) -> Result<Next> {
        let begins = matches!(sent, Sent::Start);
        match sent.next()? {
            Some(value) => self.values.push(value),
            None if !begins => return Ok(Next::Return(Value::list(std::mem::take(&mut self.values)))),
            None => {}
        }
        check_size(self.values.len() as u64)?;
        if self.values.len() >= self.most {
            return Ok(Next::Return(Value::list(std::mem::take(&mut self.values))));
        }
        Ok(Next::Iterate(self.iterator.clone()))
    }
}

fn cannot_unpack(raise: Raise, source: &Value) -> Raise {
    match &raise {
        Raise::Error(Kind::TypeError, message) if message.ends_with("object is not iterable") => {
            Raise::type_error(format!("cannot unpack non-iterable {} object", source.type_name()))
        }
        _ => raise,
    }
}
