//! What an exception that ends the run says of itself, where its class has a `__str__` of the program's own: that is asked
//! while the program can still run.

use std::rc::Rc;

use super::{Activation, Machine, Native, Next, Sent, Then};
use crate::python::display;
use crate::python::objects::Exception;
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

impl Machine {
    /// Puts on the stack what asks an exception, and those that it came from, for their texts, where that has not been done;
    /// it raises the exception again.
    pub(in crate::python) fn ask_texts(&mut self, exception: &Rc<Exception>) -> bool {
        let mut left: Vec<Rc<Exception>> = Vec::new();
        let mut next = Some(Rc::clone(exception));
        while let Some(one) = next.filter(|one| left.len() < 50 && !left.iter().any(|seen| Rc::ptr_eq(seen, one))) {
            next = match &*one.cause.borrow() {
                Some(Value::Exception(cause)) => Some(Rc::clone(cause)),
                _ => one.context.borrow().clone(),
            };
            left.push(one);
        }
        let asks = |one: &Rc<Exception>| {
            let value = Value::Exception(Rc::clone(one));
            value.special("__str__").is_some() && one.told.borrow().is_none()
        };
        left.retain(asks);
        if left.is_empty() {
            return false;
        }
        let exception = Rc::clone(exception);
        let ask = Texts { left, exception };
        self.push(Activation::native(ask, Then::End), Then::End);
        true
    }
}

struct Texts {
    left: Vec<Rc<Exception>>,
    exception: Rc<Exception>,
}

impl Native for Texts {
    fn resume(&mut self, machine: &mut Machine, _: Sent) -> Result<Next> {
        while let Some(one) = self.left.last() {
            let text = match display::message(machine, one) {
                Err(raise @ Raise::Ask(_)) => return Err(raise),
                Err(_) => "<exception str() failed>".to_owned(),
                Ok(text) => text,
            };
            one.told.replace(Some(text.into()));
            self.left.pop();
            crate::python::ask::settle();
        }
        Err(Raise::Exception(Rc::clone(&self.exception)))
    }
}
