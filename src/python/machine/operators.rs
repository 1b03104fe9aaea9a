//! Operators, in front of the ones that the types define: what is common is done here, at once.

use std::rc::Rc;

use super::Machine;
use crate::python::arithmetic;
use crate::python::ask::{ask, ask_method};
use crate::python::code::{BinaryOp, CompareOp, UnaryOp};
use crate::python::compare;
use crate::python::objects::{Dict, Set, Str, Type};
use crate::python::raise::{Raise, Result};
use crate::python::types;
use crate::python::value::Value;

impl Machine {
    /// `a + b` and the like.
    ///
    /// # Errors
    /// `TypeError` for operands that don't go together, and what the operation raises.
    pub(in crate::python) fn binary(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Result {
        match (a, b) {
            (Value::Int(a), Value::Int(b)) => arithmetic::int_op(op, *a, *b),
            (Value::Float(a), Value::Float(b)) => arithmetic::float_op(op, *a, *b),
            (Value::Instance(_) | Value::Class(_) | Value::Exception(_), _)
            | (_, Value::Instance(_) | Value::Class(_) | Value::Exception(_)) => self.own_binary(op, a, b, ""),
            _ => match self.plain_binary(op, a, b) {
                Some(result) => result,
                None => Err(unsupported(op, a, b, "")),
            },
        }
    }

    fn plain_binary(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Option<Result> {
        arithmetic::operation(op, a, b).or_else(|| types::operation(self, op, a, b))
    }

    /// The same where a class of the program may have a method for it.
    fn own_binary(&mut self, op: BinaryOp, a: &Value, b: &Value, equals: &str) -> Result {
        let [left, right, _] = op.methods();
        let both = if compare::is_below(b, a) && b.special(right).is_some() {
            [(b, right, a), (a, left, b)]
        } else {
            [(a, left, b), (b, right, a)]
        };
        for (object, method, other) in both {
            match ask_method(object, method, std::slice::from_ref(other))? {
                None | Some(Value::NotImplemented) => {}
                Some(answer) => return Ok(answer),
            }
        }
        let (plain, other) = (a.plain(), b.plain());
        match self.plain_binary(op, plain, other) {
            Some(result) => result,
            None => Err(unsupported(op, a, b, equals)),
        }
    }

    /// `a += b` and the like: lists, sets and dictionaries change in place, other values are replaced.
    ///
    /// # Errors
    /// As [`Self::binary`].
    pub(super) fn inplace(&mut self, op: BinaryOp, a: &mut Value, b: &Value) -> Result<Option<Value>> {
        if let Value::Instance(_) | Value::Class(_) = a {
            return match ask_method(a, op.methods()[2], std::slice::from_ref(b))? {
                None | Some(Value::NotImplemented) => self.own_inplace(op, a, b),
                answer => Ok(answer),
            };
        }
        match (op, &mut *a, b) {
            (BinaryOp::Add, Value::Str(text), Value::Str(more)) => {
                // A text that nobody else holds grows where it is.
                if let Some(own) = Rc::get_mut(text) {
                    crate::python::limits::check_size((own.as_str().len() + more.as_str().len()) as u64)?;
                    own.push_str(more.as_str());
                    return Ok(None);
                }
                Ok(Some(Value::Str(Rc::new(Str::new(format!(
                    "{}{}",
                    text.as_str(),
                    more.as_str()
                ))))))
            }
            (BinaryOp::Mul, Value::List(list), Value::Int(_) | Value::Bool(_)) => {
                let Value::List(product) = self.binary(op, &Value::List(Rc::clone(list)), b)? else {
                    return Ok(None);
                };
                let values = product.borrow().clone();
                *list.borrow_mut() = values;
                Ok(None)
            }
            (BinaryOp::Or, Value::Dict(dict), Value::Dict(more)) => {
                extend_dict(dict, more)?;
                Ok(None)
            }
            (BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor, Value::Set(set), Value::Set(_))
                if !set.is_frozen() =>
            {
                let changed = self.binary(op, &Value::Set(Rc::clone(set)), b)?;
                if let Value::Set(changed) = changed {
                    let members: Vec<Value> = changed.borrow().iter().map(|(key, _)| key.clone()).collect();
                    replace_members(set, members)?;
                }
                Ok(None)
            }
            _ => match (&*a, b) {
                (Value::Int(_) | Value::Float(_), Value::Int(_) | Value::Float(_)) => self.binary(op, a, b).map(Some),
                (_, Value::Instance(_) | Value::Class(_)) => self.own_binary(op, a, b, "=").map(Some),
                _ => match self.plain_binary(op, a, b) {
                    Some(result) => result.map(Some),
                    None => Err(unsupported(op, a, b, "=")),
                },
            },
        }
    }

    /// An object of a class below `list`, `dict` or `set` changes as those do.
    #[inline(never)]
    fn own_inplace(&mut self, op: BinaryOp, a: &Value, b: &Value) -> Result<Option<Value>> {
        let mut plain = a.plain().clone();
        match (&plain, op) {
            (Value::List(_), BinaryOp::Add) if a.special("__add__").is_none() => {
                // It takes in any iterable, which may have to run.
                if let Some(extend) = types::method(Type::List, "extend") {
                    ask(Value::Builtin(extend), vec![plain, b.clone()])?;
                }
                Ok(None)
            }
            (Value::List(_), BinaryOp::Mul)
            | (Value::Dict(_), BinaryOp::Or)
            | (Value::Set(_), BinaryOp::Or | BinaryOp::And | BinaryOp::Sub | BinaryOp::Xor)
                if a.special(op.methods()[0]).is_none() =>
            {
                let changed = self.inplace(op, &mut plain, b.plain())?;
                // None: it was changed where it is, and stays what it was.
                Ok(changed)
            }
            _ => self.own_binary(op, a, b, "=").map(Some),
        }
    }

    /// `-a` and the like.
    ///
    /// # Errors
    /// `TypeError` for an operand that doesn't have it.
    pub(super) fn unary(&mut self, op: UnaryOp, a: &Value) -> Result {
        if op == UnaryOp::Not {
            return Ok(Value::Bool(!compare::truth(a)?));
        }
        if let Value::Instance(_) | Value::Class(_) = a {
            let method = match op {
                UnaryOp::Negative => "__neg__",
                UnaryOp::Positive => "__pos__",
                _ => "__invert__",
            };
            if let Some(answer) = ask_method(a, method, &[])? {
                return Ok(answer);
            }
        }
        let (object, a) = (a, a.plain());
        arithmetic::unary(op, a).ok_or_else(|| {
            let symbol = match op {
                UnaryOp::Negative => "-",
                UnaryOp::Positive => "+",
                _ => "~",
            };
            Raise::type_error(format!("bad operand type for unary {symbol}: '{}'", object.type_name()))
        })
    }

    /// `a < b` and the like.
    ///
    /// # Errors
    /// `TypeError` for operands that have no order.
    pub(super) fn compare_values(&mut self, op: CompareOp, a: &Value, b: &Value) -> Result {
        // What the program's own method answers may be anything.
        if let Value::Instance(_) | Value::Class(_) | Value::Exception(_) = a
            && !matches!(op, CompareOp::Is | CompareOp::IsNot)
            && let Some(answer) = compare::rich(op, a, b)?
        {
            return Ok(answer);
        }
        self.compare(op, a, b).map(Value::Bool)
    }

    /// The same, as a truth.
    ///
    /// # Errors
    /// As [`Self::compare_values`].
    pub(super) fn compare(&mut self, op: CompareOp, a: &Value, b: &Value) -> Result<bool> {
        Ok(match op {
            CompareOp::Is => a.is(b),
            CompareOp::IsNot => !a.is(b),
            CompareOp::Eq => compare::checked_equal(a, b)?,
            CompareOp::NotEq => match a {
                Value::Instance(_) | Value::Class(_) | Value::Exception(_) => match compare::rich(op, a, b)? {
                    Some(answer) => compare::truth(&answer)?,
                    None => !compare::checked_equal(a, b)?,
                },
                _ => !compare::checked_equal(a, b)?,
            },
            CompareOp::Lt | CompareOp::LtE | CompareOp::Gt | CompareOp::GtE => compare::ordered(op, a, b)?,
        })
    }
}

fn replace_members(set: &Set, members: Vec<Value>) -> Result<()> {
    let mut table = set.borrow_mut();
    drop(table.clear());
    for member in members {
        table.insert(member, Value::None)?;
    }
    Ok(())
}

#[inline(never)]
fn extend_dict(dict: &Rc<Dict>, more: &Rc<Dict>) -> Result<()> {
    let pairs: Vec<(Value, Value)> = more
        .borrow()
        .iter()
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    let mut table = dict.borrow_mut();
    for (key, value) in pairs {
        table.insert(key, value)?;
    }
    Ok(())
}

/// `TypeError: unsupported operand type(s) for +: 'int' and 'str'`, or what the type says instead.
fn unsupported(op: BinaryOp, a: &Value, b: &Value, equals: &str) -> Raise {
    let (symbol, left, right) = (op.symbol(), a.type_name(), b.type_name());
    let symbol = match op {
        BinaryOp::Pow if equals.is_empty() => "** or pow()",
        _ => symbol,
    };
    let sequence = |value: &Value| {
        matches!(
            value,
            Value::Str(_) | Value::List(_) | Value::Tuple(_) | Value::Bytes(_)
        )
    };
    match op {
        BinaryOp::Add if matches!(a, Value::Bytes(_)) => Raise::type_error(format!("can't concat {right} to bytes")),
        BinaryOp::Add if matches!(a, Value::Str(_) | Value::List(_) | Value::Tuple(_)) => {
            Raise::type_error(format!("can only concatenate {left} (not \"{right}\") to {left}"))
        }
        BinaryOp::Mul if sequence(a) => {
            Raise::type_error(format!("can't multiply sequence by non-int of type '{right}'"))
        }
        BinaryOp::Mul if sequence(b) => {
            Raise::type_error(format!("can't multiply sequence by non-int of type '{left}'"))
        }
        _ => Raise::type_error(format!(
            "unsupported operand type(s) for {symbol}{equals}: '{left}' and '{right}'"
        )),
    }
}
