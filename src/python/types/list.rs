//! `list`

use super::receiver;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Builtin, Flow};
use crate::python::raise::Result;
use crate::python::value::Value;

/// The method of that name.
pub(super) fn method(name: &str) -> Option<&'static Builtin> {
    Some(match name {
        "append" => &Builtin {
            name: "append",
            call: append,
        },
        _ => return None,
    })
}

fn append(_: &mut Machine, args: Args) -> Result<Flow> {
    let (list, args) = receiver(args)?;
    let [value] = args.exactly("list.append")?;
    if let Value::List(list) = list {
        list.borrow_mut().push(value);
    }
    Ok(Value::None.into())
}
