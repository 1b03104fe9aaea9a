//! `asyncio`, a file an operation: each binds its arguments as CPython does, and leaves the waiting, cancelling and ordering to
//! `event_loop`. What asyncio writes in Python as a coroutine is a `Native` step here; what it writes as a class is an
//! `Object`. Locks, events and queues write into the record of the run who holds them and who waits. Nothing here knows how a
//! run is driven or drawn.

mod acquire;
mod as_completed;
mod barrier;
mod brief;
mod condition;
mod delay;
mod event;
pub(in crate::python) mod future;
mod gather;
mod generators;
mod handles;
mod heap;
mod lock;
mod loop_methods;
mod loops;
mod nested;
mod queue;
mod queue_methods;
mod queue_own;
mod queue_waits;
mod refused;
mod report;
mod repr;
mod run;
mod runner;
mod runner_close;
mod said;
mod semaphore;
mod shield;
mod sleep;
mod stack;
mod stuck;
mod submodules;
pub(in crate::python) mod task;
mod task_group;
mod task_group_exit;
mod tasks;
mod threads;
mod timeout;
mod wait;
mod wait_for;
mod waiters;

use std::rc::Rc;

pub(in crate::python) use generators::{Generators, close_soon, first_iterated};
pub(in crate::python) use loops::{Loops, SetLoop, object_of};
pub(in crate::python::modules) use loops::{of_value as loop_of, running as running_loop};
pub(in crate::python) use queue::own_init as own_queue_init;
pub(in crate::python) use report::{dropped, handle as handle_report, left_pending};
pub(in crate::python) use repr::{future_repr, unasked_repr};
pub(in crate::python) use stuck::who_waits;
pub(super) use submodules::find as submodule;
pub(in crate::python::modules) use waiters::Resource;

use crate::python::machine::Machine;
use crate::python::objects::{
    Args, BoundFunction, Builtin, CoroutineKind, Flow, Kind, LibraryClass, Module, Object, Type,
};
use crate::python::raise::{Raise, Result};
use crate::python::types;
use crate::python::value::Value;

/// The module.
pub(super) fn module() -> Module {
    Module {
        name: "asyncio",
        attribute,
        names: NAMES,
    }
}

const NAMES: &[&str] = &[
    "ALL_COMPLETED",
    "AbstractEventLoop",
    "Barrier",
    "BoundedSemaphore",
    "BrokenBarrierError",
    "CancelledError",
    "Condition",
    "Event",
    "EventLoop",
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "Future",
    "Handle",
    "InvalidStateError",
    "LifoQueue",
    "Lock",
    "PriorityQueue",
    "Queue",
    "QueueEmpty",
    "QueueFull",
    "QueueShutDown",
    "Runner",
    "SelectorEventLoop",
    "Semaphore",
    "Task",
    "TaskGroup",
    "Timeout",
    "TimeoutError",
    "TimerHandle",
    "all_tasks",
    "as_completed",
    "create_task",
    "current_task",
    "ensure_future",
    "gather",
    "get_event_loop",
    "get_running_loop",
    "iscoroutine",
    "iscoroutinefunction",
    "isfuture",
    "new_event_loop",
    "run",
    "set_event_loop",
    "shield",
    "sleep",
    "timeout",
    "timeout_at",
    "wait",
    "wait_for",
];

fn attribute(_: &mut Machine, name: &str) -> Option<Value> {
    Some(match name {
        "ALL_COMPLETED" | "FIRST_COMPLETED" | "FIRST_EXCEPTION" => Value::from(name),
        "Future" => Value::Type(Type::Future),
        "Task" => Value::Type(Type::Task),
        "Lock" => Value::library(&lock::CLASS),
        "Event" => Value::library(&event::CLASS),
        "Condition" => Value::library(&condition::CLASS),
        "Semaphore" => Value::library(&semaphore::SEMAPHORE),
        "BoundedSemaphore" => Value::library(&semaphore::BOUNDED),
        "Runner" => Value::library(&runner::CLASS),
        "EventLoop" | "SelectorEventLoop" => Value::library(&loops::CLASS),
        "Handle" => Value::library(&handles::HANDLE),
        "TimerHandle" => Value::library(&handles::TIMER_HANDLE),
        "Barrier" => Value::library(&barrier::CLASS),
        "Queue" => Value::library(&queue::FIFO),
        "LifoQueue" => Value::library(&queue::LIFO),
        "PriorityQueue" => Value::library(&queue::PRIORITY),
        "TaskGroup" => Value::library(&task_group::CLASS),
        "Timeout" => Value::library(&timeout::CLASS),
        "AbstractEventLoop" => Value::library(&loops::ABSTRACT),
        _ => function(name)
            .or_else(|| refused::function(name))
            .map(Value::Builtin)
            .or_else(|| exception(name))?,
    })
}

fn exception(name: &str) -> Option<Value> {
    Some(Value::Type(Type::Exception(match name {
        "CancelledError" => Kind::CancelledError,
        "TimeoutError" => Kind::TimeoutError,
        "InvalidStateError" => Kind::InvalidStateError,
        "BrokenBarrierError" => Kind::BrokenBarrierError,
        "QueueEmpty" => Kind::QueueEmpty,
        "QueueFull" => Kind::QueueFull,
        "QueueShutDown" => Kind::QueueShutDown,
        _ => return None,
    })))
}

fn function(name: &str) -> Option<&'static Builtin> {
    Some(match name {
        "_outside" => &loops::OUTSIDE,
        "all_tasks" => &tasks::ALL_TASKS,
        "as_completed" => &as_completed::AS_COMPLETED,
        "create_task" => &tasks::CREATE_TASK,
        "current_task" => &tasks::CURRENT_TASK,
        "ensure_future" => &tasks::ENSURE_FUTURE,
        "gather" => &gather::GATHER,
        "get_event_loop" => &loops::GET_EVENT_LOOP,
        "get_running_loop" => &loops::GET_RUNNING_LOOP,
        "iscoroutine" => &Builtin {
            name: "iscoroutine",
            call: is_coroutine,
        },
        "iscoroutinefunction" => &Builtin {
            name: "iscoroutinefunction",
            call: is_coroutine_function,
        },
        "isfuture" => &Builtin {
            name: "isfuture",
            call: is_future,
        },
        "new_event_loop" => &loops::NEW_EVENT_LOOP,
        "run" => &runner::RUN,
        "set_event_loop" => &loops::SET_EVENT_LOOP,
        "shield" => &shield::SHIELD,
        "sleep" => &sleep::SLEEP,
        "timeout" => &timeout::TIMEOUT,
        "timeout_at" => &timeout::TIMEOUT_AT,
        "wait" => &wait::WAIT,
        "wait_for" => &wait_for::WAIT_FOR,
        _ => return None,
    })
}

fn is_coroutine(_: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.bind("iscoroutine", ["obj"], 1, 1)?;
    Ok(Value::Bool(tasks::as_coroutine(&value.unwrap_or_default()).is_some()).into())
}

fn is_coroutine_function(_: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.bind("iscoroutinefunction", ["func"], 1, 1)?;
    Ok(Value::Bool(makes_coroutines(&value.unwrap_or_default())).into())
}

/// Whether a call of this makes a coroutine; a `partial` and a method are asked for what they call.
fn makes_coroutines(value: &Value) -> bool {
    let calls = match value {
        Value::Function(function) => return function.code.kind == Some(CoroutineKind::Coroutine),
        Value::Builtin(builtin) => {
            let own = [&sleep::SLEEP, &wait::WAIT, &wait_for::WAIT_FOR];
            return own.iter().any(|own| std::ptr::eq(*own, *builtin));
        }
        Value::Bound(bound) => match &bound.function {
            BoundFunction::Value(function) => Some(function.clone()),
            BoundFunction::Native(_) => None,
        },
        _ => repr::of_partial(value),
    };
    calls.is_some_and(|calls| makes_coroutines(&calls))
}

fn is_future(_: &mut Machine, args: Args) -> Result<Flow> {
    let [value] = args.bind("isfuture", ["obj"], 1, 1)?;
    Ok(Value::Bool(matches!(value, Some(Value::Future(_)))).into())
}

/// The object that a method was called on, and the other arguments.
///
/// # Errors
/// `TypeError` where it is of another class.
pub(in crate::python::modules) fn receiver<T: Object>(args: Args) -> Result<(Rc<T>, Args)> {
    let (object, args) = types::receiver(args)?;
    let found = match object.plain() {
        Value::Object(object) => object.downcast::<T>(),
        _ => None,
    };
    let got = object.type_name();
    found
        .map(|found| (found, args))
        .ok_or_else(|| Raise::type_error(format!("method doesn't apply to a '{got}' object")))
}

/// `TypeError` for a method that CPython writes in Python and that takes nothing but its object.
fn no_arguments(args: Args, method: &str) -> Result<()> {
    method_arguments(args, method, [], 0).map(|[]| ())
}

/// The arguments of a method that CPython writes in Python, which counts the object itself; the first `required` must be given.
fn method_arguments<const N: usize>(
    args: Args,
    method: &str,
    names: [&str; N],
    required: usize,
) -> Result<[Option<Value>; N]> {
    let given = args.positional.len();
    if given <= N {
        return args.bind(method, names, required, N);
    }
    let takes = if required == N {
        format!("{}", N + 1)
    } else {
        format!("from {} to {}", required + 1, N + 1)
    };
    let (plural, given) = (if N == 0 { "" } else { "s" }, given + 1);
    Err(Raise::type_error(format!(
        "{method}() takes {takes} positional argument{plural} but {given} were given"
    )))
}

/// `<asyncio.locks.Lock object at 0x… [unlocked]>`
fn with_state<T>(object: &T, class: &LibraryClass, state: &str) -> String {
    let at = std::ptr::from_ref(object).addr();
    format!("<{}.{} object at {at:#x} [{state}]>", class.module, class.name)
}

#[cfg(test)]
mod tests;
