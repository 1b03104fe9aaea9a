//! Builtins of CPython that Mesero doesn't have: whoever calls one is told so by its name.

use crate::python::objects::{Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;

builtins! {
    pub(super) fn function;
    "__import__" => |_, _| refuse("__import__"),
    "breakpoint" => |_, _| refuse("breakpoint"),
    "bytearray" => |_, _| refuse("bytearray"),
    "compile" => |_, _| refuse("compile"),
    "complex" => |_, _| refuse("complex"),
    "eval" => |_, _| refuse("eval"),
    "exec" => |_, _| refuse("exec"),
    "help" => |_, _| refuse("help"),
    "memoryview" => |_, _| refuse("memoryview"),
}

fn refuse(name: &str) -> Result<Flow> {
    let message = format!("{name}() is not supported here");
    Err(Raise::new(Kind::NotImplementedError, message))
}
