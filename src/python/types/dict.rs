//! `dict`

use std::rc::Rc;

use super::arguments::receiver_of;
use super::dict_view::DictView;
use crate::python::ask::{ask, ask_method};
use crate::python::machine::Machine;
use crate::python::objects::{Args, Dict, DictPart, Flow, Kind, Table, Type};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

builtins! {
    /// The method of that name.
    pub(super) fn method, NAMES;
    "clear" => clear,
    "copy" => copy,
    "get" => get,
    "items" => |_, args| view(args, "items", DictPart::Items),
    "keys" => |_, args| view(args, "keys", DictPart::Keys),
    "pop" => pop,
    "popitem" => pop_item,
    "setdefault" => set_default,
    "update" => update,
    "values" => |_, args| view(args, "values", DictPart::Values),
}

builtins! {
    /// What the class itself has of that name.
    pub(super) fn class_method;
    "fromkeys" => from_keys,
}

/// What calling `dict` makes.
///
/// # Errors
/// `TypeError` or `ValueError` for what can't be made a dictionary of.
#[inline(never)]
pub(super) fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    if args.positional.len() > 1 {
        let given = args.positional.len();
        return Err(Raise::type_error(format!(
            "dict expected at most 1 argument, got {given}"
        )));
    }
    let dict = Rc::new(Dict::default());
    let made = Value::Dict(Rc::clone(&dict));
    fill(machine, dict, args, made)
}

/// Puts what the arguments say into a dictionary, and answers with `result`.
pub(super) fn fill(machine: &mut Machine, dict: Rc<Dict>, args: Args, result: Value) -> Result<Flow> {
    let keywords = args.keywords;
    let named = move |dict: &Dict| -> Result<Flow> {
        for (name, value) in keywords {
            dict.borrow_mut().insert(Value::str(&*name), value)?;
        }
        Ok(result.into())
    };
    match args.positional.first().map(Value::plain) {
        None => named(&dict),
        Some(Value::Dict(source)) => {
            for (key, value) in pairs_of(source) {
                dict.borrow_mut().insert(key, value)?;
            }
            named(&dict)
        }
        Some(source) if let Some(pairs) = pairs_of_mapping(machine, source)? => {
            for (key, value) in pairs {
                dict.borrow_mut().insert(key, value)?;
            }
            named(&dict)
        }
        Some(source) => machine.collect(source, move |machine, pairs| {
            for (place, pair) in pairs.iter().enumerate() {
                let [key, value] = pair_of(machine, place, pair)?;
                dict.borrow_mut().insert(key, value)?;
            }
            named(&dict)
        }),
    }
}

/// What a mapping of the program's own holds: one that has `keys`. None for what is no mapping.
///
/// # Errors
/// The question to the program.
pub fn pairs_of_mapping(machine: &mut Machine, source: &Value) -> Result<Option<Vec<(Value, Value)>>> {
    let Some(keys) = ask_method(source, "keys", &[])? else {
        return Ok(None);
    };
    let Value::List(keys) = ask(Value::Type(Type::List), vec![keys])? else {
        return Ok(None);
    };
    let keys = keys.borrow().clone();
    let pairs = keys.into_iter().map(|key| {
        let value = machine.item(source, &key)?;
        Ok((key, value))
    });
    pairs.collect::<Result<_>>().map(Some)
}

fn pairs_of(dict: &Dict) -> Vec<(Value, Value)> {
    dict.borrow()
        .iter()
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

fn pair_of(machine: &mut Machine, place: usize, pair: &Value) -> Result<[Value; 2]> {
    let parts = machine.values_at_once(pair)?.ok_or_else(|| {
        Raise::type_error(format!(
            "cannot convert dictionary update sequence element #{place} to a sequence"
        ))
    })?;
    <[Value; 2]>::try_from(parts).map_err(|parts| {
        let length = parts.len();
        Raise::value_error(format!(
            "dictionary update sequence element #{place} has length {length}; 2 is required"
        ))
    })
}

fn this(args: Args, method: &str) -> Result<(Rc<Dict>, Args)> {
    receiver_of(args, "dict", method, |object| match object {
        Value::Dict(dict) => Some(Rc::clone(dict)),
        _ => None,
    })
}

fn clear(_: &mut Machine, args: Args) -> Result<Flow> {
    let (dict, args) = this(args, "clear")?;
    let [] = args.exactly("dict.clear")?;
    let gone = std::mem::take(&mut *dict.borrow_mut());
    drop(Dict::new(gone));
    Ok(Value::None.into())
}

fn copy(_: &mut Machine, args: Args) -> Result<Flow> {
    let (dict, args) = this(args, "copy")?;
    let [] = args.exactly("dict.copy")?;
    let mut table = Table::default();
    for (key, value) in dict.borrow().iter() {
        table.insert(key.clone(), value.clone())?;
    }
    Ok(Value::Dict(Rc::new(Dict::new(table))).into())
}

fn from_keys(machine: &mut Machine, args: Args) -> Result<Flow> {
    args.between("fromkeys", 1, 2)?;
    let value = args.positional.get(1).cloned().unwrap_or(Value::None);
    machine.collect(&args.positional[0], move |_, keys| {
        let mut table = Table::default();
        for key in keys {
            table.insert(key, value.clone())?;
        }
        Ok(Value::Dict(Rc::new(Dict::new(table))).into())
    })
}

fn get(_: &mut Machine, args: Args) -> Result<Flow> {
    let (dict, args) = this(args, "get")?;
    args.between("get", 1, 2)?;
    let found = dict.borrow().get(&args.positional[0])?.cloned();
    Ok(found
        .or_else(|| args.positional.get(1).cloned())
        .unwrap_or(Value::None)
        .into())
}

fn view(args: Args, method: &str, part: DictPart) -> Result<Flow> {
    let (dict, args) = this(args, method)?;
    let [] = args.exactly(&format!("dict.{method}"))?;
    Ok(Value::object(DictView { dict, part }).into())
}

fn pop(_: &mut Machine, args: Args) -> Result<Flow> {
    let (dict, args) = this(args, "pop")?;
    args.between("pop", 1, 2)?;
    let popped = dict.borrow_mut().remove(&args.positional[0])?;
    let mut given = args.positional.into_iter();
    let (key, default) = (given.next().unwrap_or(Value::None), given.next());
    popped
        .map(|(_, value)| value)
        .or(default)
        .map(Flow::Value)
        .ok_or_else(|| Raise::key_error(key))
}

fn pop_item(_: &mut Machine, args: Args) -> Result<Flow> {
    let (dict, args) = this(args, "popitem")?;
    let [] = args.exactly("dict.popitem")?;
    let last = dict.borrow_mut().pop_last();
    match last {
        Some((key, value)) => Ok(Value::tuple(vec![key, value]).into()),
        None => Err(Raise::new(Kind::KeyError, "popitem(): dictionary is empty")),
    }
}

fn set_default(_: &mut Machine, args: Args) -> Result<Flow> {
    let (dict, args) = this(args, "setdefault")?;
    args.between("setdefault", 1, 2)?;
    let found = dict.borrow().get(&args.positional[0])?.cloned();
    if let Some(value) = found {
        return Ok(value.into());
    }
    let mut given = args.positional.into_iter();
    let (key, value) = (given.next().unwrap_or(Value::None), given.next().unwrap_or(Value::None));
    dict.borrow_mut().insert(key, value.clone())?;
    Ok(value.into())
}

fn update(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (dict, args) = this(args, "update")?;
    if args.positional.len() > 1 {
        let given = args.positional.len();
        return Err(Raise::type_error(format!(
            "update expected at most 1 argument, got {given}"
        )));
    }
    fill(machine, dict, args, Value::None)
}
