//! Questions to the program in the midst of our own work: what does this object's `__eq__`, `__repr__`, `__hash__` say?
//!
//! Our work is straight code and can't stop halfway, nor may it run the program on Rust's stack. So a question is raised
//! like an exception ([`Raise::Ask`]): the machine runs what was asked for and does the work once more, with the answers so
//! far ([`with_answers`]), until no question is left. What asks must therefore do so before it changes anything, or be such
//! that doing it again does no harm.

use std::cell::RefCell;
use std::rc::Rc;

use super::machine::class_of;
use super::objects::Descriptor;
use super::raise::{Raise, Result};
use super::value::Value;

/// A call of the program that our work needs the result of.
pub struct Question {
    /// What is to be called.
    pub callee: Value,
    /// With these.
    pub args: Vec<Value>,
}

/// What the program answered to a question.
pub type Answer = (Rc<Question>, Result);

#[derive(Default)]
struct Answers {
    given: Vec<Answer>,
    /// How many of them the work under way has used.
    used: usize,
}

thread_local! {
    static ANSWERS: RefCell<Answers> = RefCell::default();
}

/// What calling this gives: the answer, or the question for it.
///
/// # Errors
/// The question, while there is no answer; then what the call raised.
pub fn ask(callee: Value, args: Vec<Value>) -> Result {
    ANSWERS.with_borrow_mut(|answers| {
        // Work that is done again asks the same as before, unless an answer changed what it looks at.
        match answers.given.get(answers.used) {
            Some((question, answer)) if question.is(&callee, &args) => {
                answers.used += 1;
                answer.clone()
            }
            _ => {
                answers.given.truncate(answers.used);
                Err(Raise::Ask(Rc::new(Question { callee, args })))
            }
        }
    })
}

impl Question {
    /// Whether it is this call. Texts and bound methods may have been made anew.
    fn is(&self, callee: &Value, args: &[Value]) -> bool {
        let is_same = |asked: &Value, value: &Value| match (asked, value) {
            (Value::Bound(a), Value::Bound(b)) => a.receiver.is(&b.receiver) && a.function.is(&b.function),
            (Value::Str(a), Value::Str(b)) => a.as_str() == b.as_str(),
            _ => asked.is(value),
        };
        is_same(&self.callee, callee)
            && self.args.len() == args.len()
            && self.args.iter().zip(args).all(|(asked, value)| is_same(asked, value))
    }
}

/// What was asked so far will not be asked again: the work went on from there and has kept what it learned.
pub fn settle() {
    ANSWERS.with_borrow_mut(|answers| {
        answers.given.drain(..answers.used);
        answers.used = 0;
    });
}

/// What a special method of the program's own class answers; none where the class has none.
///
/// # Errors
/// As [`ask`]; `TypeError` where the class says `None` for it.
pub fn ask_method(object: &Value, name: &str, args: &[Value]) -> Result<Option<Value>> {
    match object.special(name) {
        None => Ok(None),
        Some(Value::None) => Err(Raise::type_error(format!(
            "'{}' object is not {name}",
            object.type_name()
        ))),
        Some(method) => {
            let (callee, own) = unbound(method, object);
            ask(callee, own.into_iter().chain(args.iter().cloned()).collect()).map(Some)
        }
    }
}

/// What calling a method as it stands in a class comes to: the callable, and the argument that comes first.
#[must_use]
pub fn unbound(method: Value, object: &Value) -> (Value, Option<Value>) {
    match &method {
        Value::Function(_) | Value::Builtin(_) => (method, Some(object.clone())),
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::StaticMethod(function) => (function.clone(), None),
            Descriptor::ClassMethod(function) => (function.clone(), Some(class_of(object))),
            Descriptor::Property(_) => (method, None),
        },
        _ => (method, None),
    }
}

/// Does work with the answers to the questions that it asked before, the first one first; the answers that it may need
/// again come back with its result.
pub fn with_answers<T>(given: Vec<Answer>, work: impl FnOnce() -> T) -> (T, Vec<Answer>) {
    ANSWERS.set(Answers { given, used: 0 });
    let result = work();
    (result, ANSWERS.take().given)
}
