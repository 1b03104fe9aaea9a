//! `a[key]`: looked up, set, deleted.

use super::Machine;
use crate::python::ask::{ask, ask_method};
use crate::python::compare::index_of;
use crate::python::objects::{Args, Flow, Kind, Type};
use crate::python::raise::{Raise, Result};
use crate::python::types::{self, alias, slicing};
use crate::python::value::Value;

impl Machine {
    /// `a[key]`
    ///
    /// # Errors
    /// `IndexError` or `KeyError` where there is nothing, `TypeError` for what has no items or takes no such key.
    pub(in crate::python) fn item(&mut self, a: &Value, key: &Value) -> Result {
        match (a, key) {
            (Value::Instance(_) | Value::Class(_) | Value::Exception(_), _) => self.own_item(a, key),
            (Value::List(list), Value::Int(index)) => {
                let values = list.borrow();
                at(*index, values.len())
                    .map(|place| values[place].clone())
                    .ok_or_else(|| Raise::new(Kind::IndexError, "list index out of range"))
            }
            (Value::Dict(dict), _) => match dict.borrow().get(key)? {
                Some(value) => Ok(value.clone()),
                None => Err(Raise::key_error(key.clone())),
            },
            (Value::Type(class), _) => alias::subscript(a, key).ok_or_else(|| {
                let name = types::short_name(*class);
                Raise::type_error(format!("type '{name}' is not subscriptable"))
            }),
            (Value::Object(_), _) if let Some(alias) = alias::subscript(a, key) => Ok(alias),
            (Value::Object(object), _) if let Some(method) = object.class().method("__getitem__") => {
                match (method.call)(self, Args::new(vec![a.clone(), key.clone()]))? {
                    Flow::Value(item) => Ok(item),
                    _ => Ok(Value::None),
                }
            }
            (Value::Object(object), _) if let Some(items) = object.items() => self.item(&Value::tuple(items), key),
            (_, Value::Slice(slice)) => slicing::slice(a, slice),
            (Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Range(_) | Value::Bytes(_), _) => {
                let index = index_of(key).ok_or_else(|| wrong_index(a, key))??;
                slicing::item(a, index)
            }
            _ => Err(Raise::type_error(format!(
                "'{}' object is not subscriptable",
                a.type_name()
            ))),
        }
    }

    /// `a[key]` of an object of the program's class, or of such a class.
    #[inline(never)]
    fn own_item(&mut self, a: &Value, key: &Value) -> Result {
        if let Some(item) = ask_method(a, "__getitem__", std::slice::from_ref(key))? {
            return Ok(item);
        }
        if let Value::Class(class) = a {
            return match class.find("__class_getitem__") {
                Some(_) => {
                    let method = self.attribute(a, "__class_getitem__")?;
                    ask(method, vec![key.clone()])
                }
                None if let Some(alias) = alias::subscript(a, key) => Ok(alias),
                None if class.native_base() != Type::Object => Ok(a.clone()),
                None => Err(Raise::type_error(format!(
                    "type '{}' is not subscriptable",
                    class.name()
                ))),
            };
        }
        let item = match a.plain() {
            Value::Instance(_) | Value::Exception(_) => {
                let name = a.type_name();
                return Err(Raise::type_error(format!("'{name}' object is not subscriptable")));
            }
            plain => self.item(plain, key),
        };
        match item {
            Err(raise) if raise.is(Kind::KeyError) && matches!(a.plain(), Value::Dict(_)) => {
                ask_method(a, "__missing__", std::slice::from_ref(key))?.ok_or(raise)
            }
            item => item,
        }
    }

    /// `a[key] = value`
    ///
    /// # Errors
    /// `IndexError` where there is no place, `TypeError` for what takes no items or no such key.
    pub(in crate::python) fn set_item(&mut self, a: &Value, key: &Value, value: Value) -> Result<()> {
        match (a, key) {
            (Value::Instance(instance), _) => {
                if ask_method(a, "__setitem__", &[key.clone(), value.clone()])?.is_some() {
                    return Ok(());
                }
                if let Some(native) = instance.native() {
                    return self.set_item(native, key, value);
                }
                let name = a.type_name();
                Err(Raise::type_error(format!(
                    "'{name}' object does not support item assignment"
                )))
            }
            (Value::Dict(dict), _) => {
                let old = dict.borrow_mut().insert(key.clone(), value)?;
                drop(old);
                Ok(())
            }
            (Value::List(list), Value::Slice(slice)) => {
                let Some(values) = self.values_at_once(&value)? else {
                    return Err(Raise::type_error("can only assign an iterable"));
                };
                slicing::set_slice(list, slice, values)
            }
            (Value::List(list), _) => {
                let index = index_of(key).ok_or_else(|| wrong_index(a, key))??;
                let len = list.borrow().len();
                let place =
                    at(index, len).ok_or_else(|| Raise::new(Kind::IndexError, "list assignment index out of range"))?;
                let old = std::mem::replace(&mut list.borrow_mut()[place], value);
                drop(old);
                Ok(())
            }
            _ => {
                let name = a.type_name();
                Err(Raise::type_error(format!(
                    "'{name}' object does not support item assignment"
                )))
            }
        }
    }
}

/// `del a[key]`
///
/// # Errors
/// As [`Machine::set_item`]; `KeyError` for a key that isn't there.
pub(in crate::python) fn delete_item(a: &Value, key: &Value) -> Result<()> {
    match (a, key) {
        (Value::Instance(instance), _) => {
            if ask_method(a, "__delitem__", std::slice::from_ref(key))?.is_some() {
                return Ok(());
            }
            if let Some(native) = instance.native() {
                return delete_item(native, key);
            }
            let name = a.type_name();
            Err(Raise::type_error(format!(
                "'{name}' object doesn't support item deletion"
            )))
        }
        (Value::Dict(dict), _) => match dict.borrow_mut().remove(key)? {
            Some(_) => Ok(()),
            None => Err(Raise::key_error(key.clone())),
        },
        (Value::List(list), Value::Slice(slice)) => slicing::delete_slice(list, slice),
        (Value::List(list), _) => {
            let index = index_of(key).ok_or_else(|| wrong_index(a, key))??;
            let len = list.borrow().len();
            let place =
                at(index, len).ok_or_else(|| Raise::new(Kind::IndexError, "list assignment index out of range"))?;
            let old = list.borrow_mut().remove(place);
            drop(old);
            Ok(())
        }
        _ => {
            let name = a.type_name();
            Err(Raise::type_error(format!(
                "'{name}' object doesn't support item deletion"
            )))
        }
    }
}

/// Where an index points in so many items, counted from the end when it is negative.
pub(in crate::python) fn at(index: i64, len: usize) -> Option<usize> {
    let len = i64::try_from(len).ok()?;
    let place = if index < 0 { index.checked_add(len)? } else { index };
    (0..len).contains(&place).then(|| usize::try_from(place).ok()).flatten()
}

fn wrong_index(a: &Value, key: &Value) -> Raise {
    let name = a.type_name();
    let got = key.type_name();
    Raise::type_error(match a {
        Value::Str(_) => format!("string indices must be integers, not '{got}'"),
        Value::Bytes(_) => format!("byte indices must be integers or slices, not {got}"),
        _ => format!("{name} indices must be integers or slices, not {got}"),
    })
}
