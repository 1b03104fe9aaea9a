//! What of asyncio Mesero doesn't have: whoever calls it is told so by its name. Processes, sockets and signals are not in a
//! page's reach; eager tasks would run inside the one that makes them, which the machine can't.

use crate::python::objects::{Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;

builtins! {
    pub(super) fn function;
    "create_eager_task_factory" => |_, _| refuse("create_eager_task_factory"),
    "create_subprocess_exec" => |_, _| refuse("create_subprocess_exec"),
    "create_subprocess_shell" => |_, _| refuse("create_subprocess_shell"),
    "eager_task_factory" => |_, _| refuse("eager_task_factory"),
    "get_event_loop_policy" => |_, _| refuse("get_event_loop_policy"),
    "open_unix_connection" => |_, _| refuse("open_unix_connection"),
    "set_event_loop_policy" => |_, _| refuse("set_event_loop_policy"),
    "start_unix_server" => |_, _| refuse("start_unix_server"),
}

builtins! {
    pub(super) fn loop_method;
    "add_reader" => |_, _| refuse("add_reader"),
    "add_signal_handler" => |_, _| refuse("add_signal_handler"),
    "add_writer" => |_, _| refuse("add_writer"),
    "create_connection" => |_, _| refuse("create_connection"),
    "create_server" => |_, _| refuse("create_server"),
    "getaddrinfo" => |_, _| refuse("getaddrinfo"),
    "remove_signal_handler" => |_, _| refuse("remove_signal_handler"),
    "subprocess_exec" => |_, _| refuse("subprocess_exec"),
    "subprocess_shell" => |_, _| refuse("subprocess_shell"),
}

fn refuse(name: &str) -> Result<Flow> {
    let message = format!("{name}() is not supported here");
    Err(Raise::new(Kind::NotImplementedError, message))
}
