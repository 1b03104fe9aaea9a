//! `list`

use std::rc::Rc;

use super::arguments::{from_len, receiver_of, to_bound, to_index};
use super::sorting::{Order, sort_flow};
use crate::python::compare::checked_equal;
use crate::python::display;
use crate::python::limits::check_size;
use crate::python::machine::{Machine, at};
use crate::python::objects::{Args, Flow, Kind, List};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

builtins! {
    /// The method of that name.
    pub(super) fn method, NAMES;
    "append" => append,
    "clear" => clear,
    "copy" => copy,
    "count" => count,
    "extend" => extend,
    "index" => index,
    "insert" => insert,
    "pop" => pop,
    "remove" => remove,
    "reverse" => reverse,
    "sort" => sort,
}

/// What calling `list` makes.
///
/// # Errors
/// `TypeError` for what can't be iterated.
#[inline(never)]
pub(super) fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    args.between("list", 0, 1)?;
    match args.positional.first() {
        None => Ok(Value::list(Vec::new()).into()),
        Some(source) => machine.collect(source, |_, values| Ok(Value::list(values).into())),
    }
}

fn this(args: Args, method: &str) -> Result<(Rc<List>, Args)> {
    receiver_of(args, "list", method, |object| match object {
        Value::List(list) => Some(Rc::clone(list)),
        _ => None,
    })
}

fn append(_: &mut Machine, args: Args) -> Result<Flow> {
    let (list, args) = this(args, "append")?;
    let [value] = args.exactly("list.append")?;
    check_size(list.borrow().len() as u64 + 1)?;
    list.borrow_mut().push(value);
    Ok(Value::None.into())
}

fn clear(_: &mut Machine, args: Args) -> Result<Flow> {
    let (list, args) = this(args, "clear")?;
    let [] = args.exactly("list.clear")?;
    let gone = std::mem::take(&mut *list.borrow_mut());
    drop(List::new(gone));
    Ok(Value::None.into())
}

fn copy(_: &mut Machine, args: Args) -> Result<Flow> {
    let (list, args) = this(args, "copy")?;
    let [] = args.exactly("list.copy")?;
    let values = list.borrow().clone();
    Ok(Value::list(values).into())
}

fn count(_: &mut Machine, args: Args) -> Result<Flow> {
    let (list, args) = this(args, "count")?;
    let [wanted] = args.exactly("list.count")?;
    let values = list.borrow().clone();
    Ok(from_len(count_in(&values, &wanted)?).into())
}

/// How many of the values are equal to that one.
///
/// # Errors
/// As comparing does.
pub(super) fn count_in(values: &[Value], wanted: &Value) -> Result<usize> {
    let mut count = 0;
    for value in values {
        count += usize::from(value.is(wanted) || checked_equal(value, wanted)?);
    }
    Ok(count)
}

fn extend(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (list, args) = this(args, "extend")?;
    let [more] = args.exactly("list.extend")?;
    machine.collect(&more, move |_, more| {
        check_size((list.borrow().len() + more.len()) as u64)?;
        list.borrow_mut().extend(more);
        Ok(Value::None.into())
    })
}

fn index(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (list, args) = this(args, "index")?;
    let values = list.borrow().clone();
    if let Some(place) = index_in(&values, &args, "index")? {
        return Ok(from_len(place).into());
    }
    let wanted = display::repr(machine, &args.positional[0])?;
    Err(Raise::value_error(format!("{wanted} is not in list")))
}

/// Where a value first is, between an optional start and end.
///
/// # Errors
/// `TypeError` for arguments that don't fit, and as comparing does.
pub(super) fn index_in(values: &[Value], args: &Args, method: &str) -> Result<Option<usize>> {
    args.between(method, 1, 3)?;
    let length = i64::try_from(values.len()).unwrap_or(i64::MAX);
    let from_end = |place: i64| {
        if place < 0 {
            place.saturating_add(length).max(0)
        } else {
            place
        }
    };
    let start = to_bound(args.positional.get(1))?.map_or(0, from_end);
    let end = to_bound(args.positional.get(2))?.map_or(length, from_end).min(length);
    let wanted = &args.positional[0];
    for place in start..end {
        let place = usize::try_from(place).unwrap_or(0);
        if values[place].is(wanted) || checked_equal(&values[place], wanted)? {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

fn insert(_: &mut Machine, args: Args) -> Result<Flow> {
    let (list, args) = this(args, "insert")?;
    let [place, value] = args.exactly("insert")?;
    let place = to_index(&place)?;
    let mut values = list.borrow_mut();
    check_size(values.len() as u64 + 1)?;
    let size = usize::try_from(place.unsigned_abs()).unwrap_or(usize::MAX);
    let place = if place < 0 {
        values.len().saturating_sub(size)
    } else {
        size.min(values.len())
    };
    values.insert(place, value);
    Ok(Value::None.into())
}

fn pop(_: &mut Machine, args: Args) -> Result<Flow> {
    let (list, args) = this(args, "pop")?;
    args.between("pop", 0, 1)?;
    let place = args.positional.first().map_or(Ok(-1), to_index)?;
    let mut values = list.borrow_mut();
    if values.is_empty() {
        return Err(Raise::new(Kind::IndexError, "pop from empty list"));
    }
    let place = at(place, values.len()).ok_or_else(|| Raise::new(Kind::IndexError, "pop index out of range"))?;
    Ok(values.remove(place).into())
}

fn remove(_: &mut Machine, args: Args) -> Result<Flow> {
    let (list, args) = this(args, "remove")?;
    let values = list.borrow().clone();
    match index_in(
        &values,
        &Args::new(args.exactly::<1>("list.remove")?.to_vec()),
        "remove",
    )? {
        Some(place) => {
            let gone = list.borrow_mut().remove(place);
            drop(gone);
            Ok(Value::None.into())
        }
        None => Err(Raise::value_error("list.remove(x): x not in list")),
    }
}

fn reverse(_: &mut Machine, args: Args) -> Result<Flow> {
    let (list, args) = this(args, "reverse")?;
    let [] = args.exactly("list.reverse")?;
    list.borrow_mut().reverse();
    Ok(Value::None.into())
}

/// While it is sorted, a list is empty, and whoever changes it is told so.
fn sort(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (list, args) = this(args, "sort")?;
    if !args.positional.is_empty() {
        return Err(Raise::type_error("sort() takes no positional arguments"));
    }
    let order = Order::from_keywords(args, "sort")?;
    let values = std::mem::take(&mut *list.borrow_mut());
    sort_flow(machine, values, order, move |values, outcome| {
        let changed = std::mem::replace(&mut *list.borrow_mut(), values);
        outcome?;
        if changed.is_empty() {
            Ok(Value::None)
        } else {
            Err(Raise::value_error("list modified during sort"))
        }
    })
}
