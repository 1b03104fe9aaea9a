//! `time`, on the run's own clock.

use crate::event_loop::Pause;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, Flow, Module};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::threads::Wait;
use crate::python::value::Value;
use crate::trace::{EventKind, Nanos, ThreadDoing};

mod calendar;

/// The module.
pub(super) fn module() -> Module {
    Module {
        name: "time",
        attribute,
        names: NAMES,
    }
}

const NAMES: &[&str] = &[
    "asctime",
    "ctime",
    "gmtime",
    "localtime",
    "monotonic",
    "monotonic_ns",
    "perf_counter",
    "perf_counter_ns",
    "process_time",
    "process_time_ns",
    "sleep",
    "strftime",
    "thread_time",
    "thread_time_ns",
    "time",
    "time_ns",
];

fn attribute(_: &mut Machine, name: &str) -> Option<Value> {
    function(name).or_else(|| calendar::function(name)).map(Value::Builtin)
}

builtins! {
    fn function;
    "monotonic" => |machine, args| seconds(machine, args, "monotonic"),
    "monotonic_ns" => |machine, args| nanoseconds(machine, args, "monotonic_ns"),
    "perf_counter" => |machine, args| seconds(machine, args, "perf_counter"),
    "perf_counter_ns" => |machine, args| nanoseconds(machine, args, "perf_counter_ns"),
    "process_time" => |machine, args| seconds(machine, args, "process_time"),
    "process_time_ns" => |machine, args| nanoseconds(machine, args, "process_time_ns"),
    "sleep" => sleep,
    "thread_time" => |machine, args| seconds(machine, args, "thread_time"),
    "thread_time_ns" => |machine, args| nanoseconds(machine, args, "thread_time_ns"),
    "time" => time,
    "time_ns" => time_ns,
}

#[expect(clippy::cast_precision_loss, reason = "floats of seconds are what is asked for")]
fn to_seconds(nanos: Nanos) -> f64 {
    nanos as f64 / 1e9
}

/// The time since the start of the run. Computing has no clock of its own here.
fn seconds(machine: &mut Machine, args: Args, function: &str) -> Result<Flow> {
    let [] = args.exactly(&format!("time.{function}"))?;
    Ok(Value::Float(to_seconds(machine.now())).into())
}

fn nanoseconds(machine: &mut Machine, args: Args, function: &str) -> Result<Flow> {
    let [] = args.exactly(&format!("time.{function}"))?;
    Ok(Value::Int(i64::try_from(machine.now()).unwrap_or(i64::MAX)).into())
}

fn time(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("time.time")?;
    let (wall, now) = (machine.wall_time(), machine.now());
    Ok(Value::Float(to_seconds(wall.nanos - now) + to_seconds(now)).into())
}

fn time_ns(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("time.time_ns")?;
    Ok(Value::Int(i64::try_from(machine.wall_time().nanos).unwrap_or(i64::MAX)).into())
}

/// A length of time that a program gave in seconds, in nanoseconds.
///
/// # Errors
/// `TypeError` for what is no number.
pub fn to_nanos(value: &Value) -> Result<Option<Nanos>> {
    let seconds = match value {
        Value::Float(number) => *number,
        #[expect(clippy::cast_precision_loss, reason = "the nearest float is what is asked for")]
        Value::Int(number) => *number as f64,
        Value::Bool(truth) => f64::from(u8::from(*truth)),
        Value::Big(_) => f64::INFINITY,
        other => {
            let name = other.type_name();
            return Err(Raise::type_error(format!(
                "'{name}' object cannot be interpreted as an integer"
            )));
        }
    };
    if seconds.is_nan() {
        return Err(Raise::value_error("Invalid value NaN (not a number)"));
    }
    if seconds < 0.0 {
        return Ok(None);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it saturates, and is not negative"
    )]
    let nanos = (seconds * 1e9).round() as Nanos;
    Ok(Some(nanos))
}

fn sleep(_: &mut Machine, args: Args) -> Result<Flow> {
    let [length] = args.exactly("time.sleep")?;
    let Some(asked) = to_nanos(&length)? else {
        return Err(Raise::value_error("sleep length must be non-negative"));
    };
    Ok(Flow::Native(Box::new(Sleep { asked, begun: false })))
}

/// Stands still for a while: the thread, and with the main one the loop.
struct Sleep {
    asked: Nanos,
    begun: bool,
}

impl Native for Sleep {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        sent.value()?;
        let blocks = machine.threads.is_main();
        if self.begun {
            if blocks {
                machine.record(EventKind::BlockEnded);
            }
            return Ok(Next::Return(Value::None));
        }
        self.begun = true;
        let (asked, line) = (self.asked, machine.line());
        if blocks {
            machine.record(EventKind::BlockBegan { asked, line });
        }
        if !machine.is_alone() {
            machine.threads.will_wait(Wait::new(ThreadDoing::Sleeping(asked), line));
        }
        Ok(Next::Pause(Pause::Until(machine.now().saturating_add(asked))))
    }
}
