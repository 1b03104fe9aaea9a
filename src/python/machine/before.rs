//! Calls that come before what was going on goes on.

use super::{Activation, Machine, Native, Next, Sent, Then};
use crate::python::objects::Args;
use crate::python::raise::Result;
use crate::python::value::Value;

impl Machine {
    /// Calls these, one after another, before what runs gets what it was to be resumed with. What they raise is let go of.
    pub(in crate::python) fn call_before(&mut self, calls: Vec<(Value, Vec<Value>)>) {
        if calls.is_empty() {
            return;
        }
        let pending = std::mem::replace(&mut self.pending, Sent::Start);
        let before = Before {
            calls: calls.into_iter(),
            pending: Some(pending),
        };
        self.push(Activation::native(before, Then::Resume), Then::Resume);
    }
}

struct Before {
    calls: std::vec::IntoIter<(Value, Vec<Value>)>,
    pending: Option<Sent>,
}

impl Native for Before {
    fn resume(&mut self, _: &mut Machine, _: Sent) -> Result<Next> {
        if let Some((function, args)) = self.calls.next() {
            return Ok(Next::Call(function, Args::new(args)));
        }
        self.pending.take().unwrap_or(Sent::Start).value().map(Next::Return)
    }
}
