//! `asyncio.gather`

use rustc_hash::FxHashMap;

use super::{loops, tasks};
use crate::event_loop;
use crate::python::hashing::hash;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Builtin, Flow};
use crate::python::raise::Result;
use crate::python::suggest::unexpected_keyword;
use crate::python::value::Value;

pub(super) static GATHER: Builtin = Builtin {
    name: "gather",
    call: gather,
};

fn gather(machine: &mut Machine, mut args: Args) -> Result<Flow> {
    let return_exceptions = args.flag("return_exceptions")?;
    if let Some((name, _)) = args.keywords.first() {
        return Err(unexpected_keyword("gather", name, ["return_exceptions"]));
    }
    let mut made = FxHashMap::default();
    let mut home = None;
    let mut children = Vec::with_capacity(args.positional.len());
    for awaitable in &args.positional {
        refuse_unhashable(awaitable)?;
        let known = awaitable.address().and_then(|address| made.get(&address).cloned());
        let child = if let Some(child) = known {
            child
        } else {
            let child = tasks::ensure_future(machine, awaitable, home.as_ref())?;
            if let (false, Some(task)) = (matches!(awaitable, Value::Future(_)), child.as_task()) {
                task.destroy_quietly();
            }
            made.extend(awaitable.address().map(|address| (address, child.clone())));
            child
        };
        home.get_or_insert_with(|| child.event_loop().clone());
        children.push(child);
    }
    let home = home.map_or_else(|| loops::current(machine), Ok)?;
    Ok(Value::Future(event_loop::gather(machine, &home, children, return_exceptions)).into())
}

/// `asyncio.gather([…])`: each argument is looked for in a dictionary first, which refuses a list.
fn refuse_unhashable(awaitable: &Value) -> Result<()> {
    match awaitable {
        Value::List(_) | Value::Dict(_) => hash(awaitable).map(|_| ()),
        Value::Set(set) if !set.is_frozen() => hash(awaitable).map(|_| ()),
        _ => Ok(()),
    }
}
