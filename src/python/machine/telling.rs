//! What an exception says of itself, where its class has a `__str__` of the program's own: that is asked before its traceback
//! is written, and while the program can still run.

use std::rc::Rc;

use super::{Activation, Machine, Native, Next, Sent, Then};
use crate::python::display;
use crate::python::objects::Exception;
use crate::python::raise::{Raise, Result};
use crate::python::types::exception_group::members;
use crate::python::value::Value;

impl Machine {
    /// Puts on the stack what asks an exception, and those that it came from, for their texts, where that has not been done;
    /// it raises the exception again.
    pub(in crate::python) fn ask_texts(&mut self, exception: &Rc<Exception>) -> bool {
        let left = unasked(exception);
        if left.is_empty() {
            return false;
        }
        let exception = Rc::clone(exception);
        let ask = Texts { left, exception };
        self.push(Activation::native(ask, Then::End), Then::End);
        true
    }
}

/// Does work that needs what an exception says of itself: the program is asked for that first.
///
/// # Errors
/// The question to the program.
pub(in crate::python) fn with_texts<T>(
    machine: &mut Machine,
    exception: &Rc<Exception>,
    work: impl FnOnce(&mut Machine) -> T,
) -> Result<T> {
    for one in unasked(exception).iter().rev() {
        ask_one(machine, one)?;
    }
    let done = work(machine);
    // Another time it may say something else.
    for one in with_own_text(exception) {
        one.told.take();
    }
    Ok(done)
}

/// Whether it, or one that it came from, has to be asked for its text.
pub(in crate::python) fn has_own_text(exception: &Rc<Exception>) -> bool {
    !with_own_text(exception).is_empty()
}

fn unasked(exception: &Rc<Exception>) -> Vec<Rc<Exception>> {
    let mut found = with_own_text(exception);
    found.retain(|one| one.told.borrow().is_none());
    found
}

/// How many exceptions of a chain are asked for their texts at most.
const MOST: usize = 50;

/// The exception, those that it came from, and the members of groups, as far as they have a `__str__` of the program's own.
fn with_own_text(exception: &Rc<Exception>) -> Vec<Rc<Exception>> {
    let mut all: Vec<Rc<Exception>> = vec![Rc::clone(exception)];
    let mut place = 0;
    while let Some(one) = all.get(place).cloned().filter(|_| all.len() < MOST) {
        let from = match &*one.cause.borrow() {
            Some(Value::Exception(cause)) => Some(Rc::clone(cause)),
            _ => one.context.borrow().clone(),
        };
        for other in from.into_iter().chain(members(&one).unwrap_or_default()) {
            if !all.iter().any(|seen| Rc::ptr_eq(seen, &other)) {
                all.push(other);
            }
        }
        place += 1;
    }
    all.retain(|one| Value::Exception(Rc::clone(one)).special("__str__").is_some());
    all
}

fn ask_one(machine: &mut Machine, one: &Rc<Exception>) -> Result<()> {
    let text = match display::message(machine, one) {
        Err(raise @ Raise::Ask(_)) => return Err(raise),
        Err(_) => "<exception str() failed>".to_owned(),
        Ok(text) => text,
    };
    one.told.replace(Some(text.into()));
    crate::python::ask::settle();
    Ok(())
}

struct Texts {
    left: Vec<Rc<Exception>>,
    exception: Rc<Exception>,
}

impl Native for Texts {
    fn resume(&mut self, machine: &mut Machine, _: Sent) -> Result<Next> {
        while let Some(one) = self.left.last() {
            ask_one(machine, one)?;
            self.left.pop();
        }
        Err(Raise::Exception(Rc::clone(&self.exception)))
    }
}
