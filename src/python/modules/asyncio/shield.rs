//! `asyncio.shield`

use super::tasks;
use crate::event_loop;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Builtin, Flow};
use crate::python::raise::Result;
use crate::python::value::Value;

pub(super) static SHIELD: Builtin = Builtin {
    name: "shield",
    call: shield,
};

fn shield(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [inner] = args.bind("shield", ["arg"], 1, 1)?;
    let inner = tasks::ensure_future(machine, &inner.unwrap_or_default(), None)?;
    Ok(Value::Future(event_loop::shield(&inner)).into())
}
