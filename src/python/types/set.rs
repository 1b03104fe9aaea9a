//! `set` and `frozenset`. Members are walked in the order in which they came.

use std::rc::Rc;

use super::arguments::receiver_of;
use crate::python::code::BinaryOp;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Builtin, Flow, Kind, Set, Table};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

/// The method of that name; a frozen set has fewer.
pub(super) fn method(name: &str, frozen: bool) -> Option<&'static Builtin> {
    asking(name).or_else(|| if frozen { None } else { changing(name) })
}

builtins! {
    pub(super) fn asking, ASKING;
    "copy" => copy,
    "difference" => |machine, args| combine(machine, args, "difference", BinaryOp::Sub),
    "intersection" => |machine, args| combine(machine, args, "intersection", BinaryOp::And),
    "isdisjoint" => |machine, args| ask(machine, args, "isdisjoint", is_disjoint),
    "issubset" => |machine, args| ask(machine, args, "issubset", is_subset),
    "issuperset" => |machine, args| ask(machine, args, "issuperset", |a, b| is_subset(b, a)),
    "symmetric_difference" => |machine, args| combine(machine, args, "symmetric_difference", BinaryOp::Xor),
    "union" => |machine, args| combine(machine, args, "union", BinaryOp::Or),
}

builtins! {
    pub(super) fn changing, CHANGING;
    "add" => add,
    "clear" => clear,
    "difference_update" => |machine, args| change(machine, args, "difference_update", BinaryOp::Sub),
    "discard" => discard,
    "intersection_update" => |machine, args| change(machine, args, "intersection_update", BinaryOp::And),
    "pop" => pop,
    "remove" => remove,
    "symmetric_difference_update" => {
        |machine, args| change(machine, args, "symmetric_difference_update", BinaryOp::Xor)
    },
    "update" => |machine, args| change(machine, args, "update", BinaryOp::Or),
}

/// What calling `set` or `frozenset` makes.
///
/// # Errors
/// `TypeError` for what can't be iterated, or has members that can't be hashed.
#[inline(never)]
pub(super) fn construct(machine: &mut Machine, args: Args, frozen: bool) -> Result<Flow> {
    args.between(if frozen { "frozenset" } else { "set" }, 0, 1)?;
    match args.positional.first() {
        None => Ok(made(Table::default(), frozen).into()),
        Some(source) => machine.collect(source, move |_, members| Ok(made(table_of(members)?, frozen).into())),
    }
}

pub(super) fn made(table: Table, frozen: bool) -> Value {
    Value::Set(Rc::new(Set::new(table, frozen)))
}

/// A table of these members.
///
/// # Errors
/// `TypeError` for a member that can't be hashed.
pub fn table_of(members: impl IntoIterator<Item = Value>) -> Result<Table> {
    let mut table = Table::default();
    for member in members {
        table.insert(member, Value::None)?;
    }
    Ok(table)
}

/// `a | b`, `a & b`, `a - b` or `a ^ b`
///
/// # Errors
/// As hashing does.
pub fn combined(op: BinaryOp, a: &Table, b: &Table) -> Result<Table> {
    if op == BinaryOp::And {
        return intersection(a, b, b.len() <= a.len());
    }
    let mut table = Table::default();
    for (member, _) in a.iter() {
        if op == BinaryOp::Or || b.get(member)?.is_none() {
            table.insert(member.clone(), Value::None)?;
        }
    }
    if matches!(op, BinaryOp::Or | BinaryOp::Xor) {
        for (member, _) in b.iter() {
            if op == BinaryOp::Or || a.get(member)?.is_none() {
                table.insert(member.clone(), Value::None)?;
            }
        }
    }
    Ok(table)
}

/// What is in both. Of equal members that of `b` is kept, or that of `a`: CPython walks through the smaller of two sets, but
/// always through what is no set.
fn intersection(a: &Table, b: &Table, of_b: bool) -> Result<Table> {
    let mut table = Table::default();
    for (member, _) in a.iter() {
        if let Some(other) = b.key(member)? {
            let kept = if of_b { other } else { member };
            table.insert(kept.clone(), Value::None)?;
        }
    }
    Ok(table)
}

/// Another operand: its members, and whether it is a set.
type Operand = (Table, bool);

fn with_operand(op: BinaryOp, own: &Table, (other, is_set): &Operand) -> Result<Table> {
    if op == BinaryOp::And && !is_set {
        return intersection(own, other, true);
    }
    combined(op, own, other)
}

fn is_subset(a: &Table, b: &Table) -> Result<bool> {
    for (member, _) in a.iter() {
        if b.get(member)?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn is_disjoint(a: &Table, b: &Table) -> Result<bool> {
    for (member, _) in b.iter() {
        if a.get(member)?.is_some() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn this(args: Args, method: &str) -> Result<(Rc<Set>, Args)> {
    receiver_of(args, "set", method, |object| match object {
        Value::Set(set) => Some(Rc::clone(set)),
        _ => None,
    })
}

/// Takes the members of all arguments, one after another, and gives them as tables to `then`.
fn tables(
    machine: &mut Machine,
    mut left: Vec<Value>,
    mut tables: Vec<Operand>,
    then: impl FnOnce(Vec<Operand>) -> Result + Clone + 'static,
) -> Result<Flow> {
    if left.is_empty() {
        return then(tables).map(Flow::Value);
    }
    let next = left.remove(0);
    let is_set = matches!(next.plain(), Value::Set(_));
    machine.collect(&next, move |machine, members| {
        tables.push((table_of(members)?, is_set));
        self::tables(machine, left, tables, then)
    })
}

fn combine(machine: &mut Machine, args: Args, method: &str, op: BinaryOp) -> Result<Flow> {
    let (set, args) = this(args, method)?;
    check(&args, method, op)?;
    tables(machine, args.positional, Vec::new(), move |others| {
        let mut table = table_of(members(&set))?;
        for other in others {
            table = with_operand(op, &table, &other)?;
        }
        Ok(made(table, set.is_frozen()))
    })
}

fn change(machine: &mut Machine, args: Args, method: &str, op: BinaryOp) -> Result<Flow> {
    let (set, args) = this(args, method)?;
    check(&args, method, op)?;
    tables(machine, args.positional, Vec::new(), move |others| {
        for other in others {
            let changed = with_operand(op, &set.borrow(), &other)?;
            let old = std::mem::replace(&mut *set.borrow_mut(), changed);
            drop(Set::new(old, false));
        }
        Ok(Value::None)
    })
}

fn check(args: &Args, method: &str, op: BinaryOp) -> Result<()> {
    args.no_keywords(&format!("set.{method}"))?;
    let given = args.positional.len();
    if op == BinaryOp::Xor && given != 1 {
        return Err(Raise::type_error(format!(
            "set.{method}() takes exactly one argument ({given} given)"
        )));
    }
    Ok(())
}

fn members(set: &Set) -> Vec<Value> {
    set.borrow().iter().map(|(member, _)| member.clone()).collect()
}

fn ask(
    machine: &mut Machine,
    args: Args,
    method: &str,
    question: impl Fn(&Table, &Table) -> Result<bool> + Clone + 'static,
) -> Result<Flow> {
    let (set, args) = this(args, method)?;
    let [other] = args.exactly(&format!("set.{method}"))?;
    machine.collect(&other, move |_, members| {
        let answer = question(&set.borrow(), &table_of(members)?)?;
        Ok(Value::Bool(answer).into())
    })
}

fn copy(_: &mut Machine, args: Args) -> Result<Flow> {
    let (set, args) = this(args, "copy")?;
    let [] = args.exactly("set.copy")?;
    Ok(made(table_of(members(&set))?, set.is_frozen()).into())
}

fn add(_: &mut Machine, args: Args) -> Result<Flow> {
    let (set, args) = this(args, "add")?;
    let [member] = args.exactly("set.add")?;
    set.borrow_mut().insert(member, Value::None)?;
    Ok(Value::None.into())
}

fn clear(_: &mut Machine, args: Args) -> Result<Flow> {
    let (set, args) = this(args, "clear")?;
    let [] = args.exactly("set.clear")?;
    let gone = std::mem::take(&mut *set.borrow_mut());
    drop(Set::new(gone, false));
    Ok(Value::None.into())
}

fn discard(_: &mut Machine, args: Args) -> Result<Flow> {
    let (set, args) = this(args, "discard")?;
    let [member] = args.exactly("set.discard")?;
    let gone = set.borrow_mut().remove(&member)?;
    drop(gone);
    Ok(Value::None.into())
}

fn remove(_: &mut Machine, args: Args) -> Result<Flow> {
    let (set, args) = this(args, "remove")?;
    let [member] = args.exactly("set.remove")?;
    let gone = set.borrow_mut().remove(&member)?;
    match gone {
        Some(_) => Ok(Value::None.into()),
        None => Err(Raise::key_error(member)),
    }
}

fn pop(_: &mut Machine, args: Args) -> Result<Flow> {
    let (set, args) = this(args, "pop")?;
    let [] = args.exactly("set.pop")?;
    let first = set.borrow().entry_from(0).map(|(_, member, _)| member.clone());
    let Some(member) = first else {
        return Err(Raise::new(Kind::KeyError, "pop from an empty set"));
    };
    let gone = set.borrow_mut().remove(&member)?;
    drop(gone);
    Ok(member.into())
}
