//! Exception groups: made, and divided by what is in them.

use std::rc::Rc;

use super::exception::this;
use crate::python::ask::ask;
use crate::python::compare::truth;
use crate::python::limits::NESTING;
use crate::python::machine::{Machine, matches};
use crate::python::objects::{Args, Exception, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

builtins! {
    /// The method of that name that only groups have.
    pub(super) fn method;
    "derive" => |_, args| {
        let (group, args) = this(args, "derive")?;
        let [members] = args.exactly("derive")?;
        Ok(Value::Exception(made(&message(&group), members)?).into())
    },
    "split" => |_, args| {
        let (whole, rest) = divided(args, "split")?;
        Ok(Value::tuple(vec![or_none(whole), or_none(rest)]).into())
    },
    "subgroup" => |_, args| Ok(or_none(divided(args, "subgroup")?.0).into()),
}

fn or_none(exception: Option<Rc<Exception>>) -> Value {
    exception.map_or(Value::None, Value::Exception)
}

/// What calling `ExceptionGroup` or `BaseExceptionGroup` makes.
///
/// # Errors
/// `TypeError` or `ValueError` for what can't be a group.
#[inline(never)]
pub(super) fn construct(_: &mut Machine, kind: Kind, args: Args) -> Result<Flow> {
    let given = args.positional.len();
    let [message, members] = <[Value; 2]>::try_from(args.positional).map_err(|_| {
        Raise::type_error(format!(
            "BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)"
        ))
    })?;
    if message.as_str().is_none() {
        let got = message.type_name();
        return Err(Raise::type_error(format!(
            "BaseExceptionGroup.__new__() argument 1 must be str, not {got}"
        )));
    }
    let group = made(&message, members)?;
    if kind == Kind::ExceptionGroup && !group.is(kind) {
        return Err(Raise::type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
    }
    Ok(Value::Exception(group).into())
}

/// A group; an `ExceptionGroup` where only such are in it as `except Exception` catches.
fn made(message: &Value, members: Value) -> Result<Rc<Exception>> {
    let values = match members.plain() {
        Value::List(values) => values.borrow().clone(),
        Value::Tuple(values) => values.to_vec(),
        _ => return Err(Raise::type_error("second argument (exceptions) must be a sequence")),
    };
    if values.is_empty() {
        return Err(Raise::value_error(
            "second argument (exceptions) must be a non-empty sequence",
        ));
    }
    let mut kind = Kind::ExceptionGroup;
    for (index, value) in values.iter().enumerate() {
        match value {
            Value::Exception(exception) if exception.is(Kind::Exception) => {}
            Value::Exception(_) => kind = Kind::BaseExceptionGroup,
            _ => {
                return Err(Raise::value_error(format!(
                    "Item {index} of second argument (exceptions) is not an exception"
                )));
            }
        }
    }
    Ok(Rc::new(Exception::new(kind, vec![message.clone(), members])))
}

/// The exceptions in a group; none for what is no group.
#[must_use]
pub fn members(exception: &Exception) -> Option<Vec<Rc<Exception>>> {
    if !exception.is(Kind::BaseExceptionGroup) {
        return None;
    }
    let args = exception.args.borrow();
    let values = match args.get(1)?.plain() {
        Value::List(values) => values.borrow().clone(),
        Value::Tuple(values) => values.to_vec(),
        _ => return None,
    };
    let exception = |value: Value| match value {
        Value::Exception(exception) => Some(exception),
        _ => None,
    };
    Some(values.into_iter().filter_map(exception).collect())
}

/// What a group says of itself.
#[must_use]
pub fn message(group: &Exception) -> Value {
    group.args.borrow().first().cloned().unwrap_or_else(|| Value::from(""))
}

/// What passed, and what did not.
pub type Halves = (Option<Rc<Exception>>, Option<Rc<Exception>>);

fn divided(args: Args, method: &str) -> Result<Halves> {
    let (group, args) = this(args, method)?;
    let [condition] = args.exactly(method)?;
    let is_class = matches!(condition, Value::Type(_) | Value::Class(_) | Value::Tuple(_));
    split(&group, 0, &|exception| {
        if is_class {
            matches(exception, &condition)
        } else {
            truth(&ask(condition.clone(), vec![exception.clone()])?)
        }
    })
}

/// Divides an exception into what passes a test and what doesn't, each with the shape of the whole.
fn split(exception: &Rc<Exception>, depth: usize, test: &dyn Fn(&Value) -> Result<bool>) -> Result<Halves> {
    if depth > NESTING {
        return Err(Raise::new(Kind::RecursionError, "maximum recursion depth exceeded"));
    }
    if test(&Value::Exception(Rc::clone(exception)))? {
        return Ok((Some(Rc::clone(exception)), None));
    }
    let Some(inside) = members(exception) else {
        return Ok((None, Some(Rc::clone(exception))));
    };
    let (mut passed, mut failed) = (Vec::new(), Vec::new());
    for member in &inside {
        let (pass, fail) = split(member, depth + 1, test)?;
        passed.extend(pass.map(Value::Exception));
        failed.extend(fail.map(Value::Exception));
    }
    Ok((part(exception, passed)?, part(exception, failed)?))
}

/// A group of some of a group's members, with all else that the whole has.
fn part(whole: &Exception, members: Vec<Value>) -> Result<Option<Rc<Exception>>> {
    if members.is_empty() {
        return Ok(None);
    }
    let part = made(&message(whole), Value::list(members))?;
    part.traceback.replace(whole.traceback.borrow().clone());
    part.cause.replace(whole.cause.borrow().clone());
    part.context.replace(whole.context.borrow().clone());
    part.suppress_context.set(whole.suppress_context.get());
    if let Some(Value::List(notes)) = whole.attribute("__notes__") {
        part.set_attribute("__notes__", Value::list(notes.borrow().clone()));
    }
    Ok(Some(part))
}

/// What an `except*` of this class catches of an exception, and what it leaves; one that is no group is put into one.
///
/// # Errors
/// `TypeError` for what can't be caught so.
#[inline(never)]
pub fn catch(exception: &Rc<Exception>, class: &Value) -> Result<Halves> {
    let test = |one: &Value| matches(one, class);
    if members(exception).is_some() {
        return split(exception, 0, &test);
    }
    let value = Value::Exception(Rc::clone(exception));
    if test(&value)? {
        let alone = Value::tuple(vec![value]);
        return Ok((Some(made(&Value::from(""), alone)?), None));
    }
    Ok((None, Some(Rc::clone(exception))))
}

/// What is raised after the `except*` of a `try`: what they raised, with what none of them caught.
///
/// # Errors
/// None that a program can cause.
#[inline(never)]
pub fn left_over(raised: Vec<Value>, rest: Option<Value>) -> Result<Option<Value>> {
    let mut all = raised;
    if all.is_empty() {
        return Ok(rest);
    }
    all.extend(rest);
    made(&Value::from(""), Value::list(all)).map(|group| Some(Value::Exception(group)))
}
