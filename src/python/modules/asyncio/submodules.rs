//! The files that CPython's asyncio consists of, as modules: tracebacks name them (`asyncio.exceptions.CancelledError`), and
//! so do programs. Each has those names of asyncio that CPython defines there; `asyncio.streams` and `asyncio.threads` are
//! files of the library.

use crate::python::objects::Module;

macro_rules! submodules {
    ($($name:literal => $names:expr,)*) => {
        /// The module of this name.
        pub(in crate::python::modules) fn find(name: &str) -> Option<Module> {
            match name {
                $($name => Some(Module {
                    name: $name,
                    attribute: |machine, name| {
                        const NAMES: &[&str] = &$names;
                        if NAMES.contains(&name) { super::attribute(machine, name) } else { None }
                    },
                    names: &$names,
                }),)*
                _ => None,
            }
        }
    };
}

submodules! {
    "asyncio.coroutines" => ["iscoroutine", "iscoroutinefunction"],
    "asyncio.events" => [
        "AbstractEventLoop", "Handle", "TimerHandle", "get_event_loop", "get_event_loop_policy", "get_running_loop",
        "new_event_loop", "set_event_loop", "set_event_loop_policy",
    ],
    "asyncio.exceptions" => ["BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError"],
    "asyncio.futures" => ["Future", "isfuture"],
    "asyncio.locks" => ["Barrier", "BoundedSemaphore", "Condition", "Event", "Lock", "Semaphore"],
    "asyncio.queues" => ["LifoQueue", "PriorityQueue", "Queue", "QueueEmpty", "QueueFull", "QueueShutDown"],
    "asyncio.runners" => ["Runner", "run"],
    "asyncio.taskgroups" => ["TaskGroup"],
    "asyncio.tasks" => [
        "ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION", "Task", "all_tasks", "as_completed",
        "create_eager_task_factory", "create_task", "current_task", "eager_task_factory", "ensure_future", "gather",
        "shield", "sleep", "wait", "wait_for",
    ],
    "asyncio.timeouts" => ["Timeout", "timeout", "timeout_at"],
}
