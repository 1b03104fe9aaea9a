//! What the patterns of a `match` ask of a value. Where it fits, its parts go into registers and the next instruction, a
//! jump to the next case, is skipped.

use std::rc::Rc;

use super::perform::{Performed, pairs};
use super::{Frame, Machine};
use crate::python::builtins::is_instance;
use crate::python::code::{Op, Reg};
use crate::python::compare::checked_equal;
use crate::python::objects::{Dict, Kind, Table, Type};
use crate::python::raise::{Raise, Result};
use crate::python::types::class_name;
use crate::python::value::Value;

impl Machine {
    /// Performs an instruction of a pattern.
    ///
    /// # Errors
    /// `TypeError` for a class pattern of what is no class, or with more parts than the class has; `ValueError` for a
    /// mapping pattern with a key twice; what looking up attributes raises.
    #[inline(never)]
    pub(super) fn match_pattern(&mut self, frame: &mut Frame, op: Op) -> Result<Performed> {
        let (base, values) = match op {
            Op::MatchSequence { src, base, count } => {
                let subject = frame.registers[usize::from(src)].clone();
                (
                    base,
                    self.items_of(&subject)?
                        .filter(|values| values.len() == usize::from(count)),
                )
            }
            Op::MatchStarred {
                src,
                base,
                before,
                after,
            } => {
                let subject = frame.registers[usize::from(src)].clone();
                let (before, after) = (usize::from(before), usize::from(after));
                let values = self.items_of(&subject)?.filter(|values| values.len() >= before + after);
                (base, values.map(|values| gather_middle(values, before, after)))
            }
            Op::MatchMapping { src, base, count } => {
                let keys: Vec<Value> = registers(frame, base, usize::from(count)).to_vec();
                let Value::Dict(dict) = frame.registers[usize::from(src)].clone() else {
                    return Ok(None);
                };
                (base + count, values_of(&dict, &keys)?)
            }
            Op::MatchClass {
                src,
                base,
                count,
                names,
            } => {
                let subject = frame.registers[usize::from(src)].clone();
                let class = frame.registers[usize::from(base)].clone();
                let names = frame.code.keyword_names[usize::from(names)].clone();
                (base + 1, self.parts_of(&subject, &class, usize::from(count), &names)?)
            }
            _ => return Ok(None),
        };
        if let Some(values) = values {
            let base = usize::from(base);
            for (place, value) in frame.registers[base..].iter_mut().zip(values) {
                *place = value;
            }
            frame.pc += 1;
        }
        Ok(None)
    }

    /// The items of a sequence; none for anything else, texts among it.
    fn items_of(&mut self, subject: &Value) -> Result<Option<Vec<Value>>> {
        if !matches!(subject.type_of(), Type::List | Type::Tuple | Type::Range) {
            return Ok(None);
        }
        self.values_at_once(subject)
    }

    /// What a class pattern looks at: so many parts by place, and attributes by name; none where the value doesn't fit.
    #[inline(never)]
    fn parts_of(
        &mut self,
        subject: &Value,
        class: &Value,
        count: usize,
        names: &[Rc<str>],
    ) -> Result<Option<Vec<Value>>> {
        if !matches!(class, Value::Type(_) | Value::Class(_)) {
            return Err(Raise::type_error("called match pattern must be a class"));
        }
        if !is_instance(subject, class)? {
            return Ok(None);
        }
        let mut parts = Vec::with_capacity(count + names.len());
        let mut own = Vec::new();
        if count > 0 {
            match self.lookup(class, "__match_args__")? {
                Some(Value::Tuple(args)) => own.extend(args.iter().cloned()),
                Some(other) => {
                    let (name, got) = (class_name(class), other.type_name());
                    return Err(Raise::type_error(format!(
                        "{name}.__match_args__ must be a tuple (got {got})"
                    )));
                }
                None if is_matched_itself(class) => parts.push(subject.clone()),
                None => {}
            }
            let most = own.len() + parts.len();
            if count > most {
                let (name, plural) = (class_name(class), if most == 1 { "" } else { "s" });
                return Err(Raise::type_error(format!(
                    "{name}() accepts {most} positional sub-pattern{plural} ({count} given)"
                )));
            }
        }
        let mut attributes: Vec<Rc<str>> = Vec::new();
        for name in own.iter().take(count) {
            let Some(name) = name.as_str() else {
                let got = name.type_name();
                return Err(Raise::type_error(format!(
                    "__match_args__ elements must be strings (got {got})"
                )));
            };
            attributes.push(name.into());
        }
        attributes.extend(names.iter().cloned());
        for (index, name) in attributes.iter().enumerate() {
            if attributes[..index].contains(name) {
                let class = class_name(class);
                return Err(Raise::type_error(format!(
                    "{class}() got multiple sub-patterns for attribute '{name}'"
                )));
            }
            match self.attribute(subject, name) {
                Ok(value) => parts.push(value),
                Err(raise) if raise.is(Kind::AttributeError) => return Ok(None),
                Err(raise) => return Err(raise),
            }
        }
        Ok(Some(parts))
    }
}

fn registers(frame: &Frame, base: Reg, count: usize) -> &[Value] {
    let base = usize::from(base);
    &frame.registers[base..base + count]
}

/// The values with those between the first and the last so many as a list.
fn gather_middle(mut values: Vec<Value>, before: usize, after: usize) -> Vec<Value> {
    let last = values.split_off(values.len() - after);
    let middle = values.split_off(before);
    values.push(Value::list(middle));
    values.extend(last);
    values
}

/// The values of these keys, and a dictionary of all the others; none where a key is missing.
#[inline(never)]
fn values_of(dict: &Dict, keys: &[Value]) -> Result<Option<Vec<Value>>> {
    let mut values = Vec::with_capacity(keys.len() + 1);
    for (index, key) in keys.iter().enumerate() {
        for before in &keys[..index] {
            if checked_equal(key, before)? {
                return Err(Raise::value_error("mapping pattern checks duplicate key"));
            }
        }
        match dict.borrow().get(key)? {
            Some(value) => values.push(value.clone()),
            None => return Ok(None),
        }
    }
    let mut others = Table::default();
    for (key, value) in pairs(dict) {
        others.insert(key, value)?;
    }
    for key in keys {
        others.remove(key)?;
    }
    values.push(Value::Dict(Rc::new(Dict::new(others))));
    Ok(Some(values))
}

/// The classes of ours whose values a single positional part is matched against itself.
fn is_matched_itself(class: &Value) -> bool {
    let native = match class {
        Value::Type(class) => *class,
        Value::Class(class) => class.native_base(),
        _ => return false,
    };
    matches!(
        native,
        Type::Bool
            | Type::Bytes
            | Type::Dict
            | Type::Float
            | Type::FrozenSet
            | Type::Int
            | Type::List
            | Type::Set
            | Type::Str
            | Type::Tuple
    )
}
