//! `asyncio.wait`

use super::{delay, loops, tasks};
use crate::event_loop::{self, Future, ReturnWhen, Wait};
use crate::python::display;
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Builtin, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

pub(super) static WAIT: Builtin = Builtin {
    name: "wait",
    call: wait,
};

/// The texts that `return_when` takes, which are also the names that the module has them by.
pub(super) const CONDITIONS: [(&str, ReturnWhen); 3] = [
    ("ALL_COMPLETED", ReturnWhen::AllCompleted),
    ("FIRST_COMPLETED", ReturnWhen::FirstCompleted),
    ("FIRST_EXCEPTION", ReturnWhen::FirstException),
];

fn wait(_: &mut Machine, args: Args) -> Result<Flow> {
    let [futures, timeout, return_when] = args.bind("wait", ["fs", "timeout", "return_when"], 1, 1)?;
    let body = Body {
        futures: futures.unwrap_or_default(),
        timeout: timeout.unwrap_or(Value::None),
        return_when: return_when.unwrap_or_else(|| Value::from("ALL_COMPLETED")),
        stage: Stage::Created,
    };
    Ok(native_coroutine("wait", body).into())
}

struct Body {
    futures: Value,
    timeout: Value,
    return_when: Value,
    stage: Stage,
}

enum Stage {
    Created,
    /// It goes through the iterable.
    Collecting(ReturnWhen, Value, Vec<Value>),
    Waiting(Option<Wait<Machine>>),
}

impl Native for Body {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        match &mut self.stage {
            Stage::Created => {
                let return_when = self.check(machine)?;
                let iterator = machine.iter(&self.futures)?;
                self.stage = Stage::Collecting(return_when, iterator.clone(), Vec::new());
                Ok(Next::Iterate(iterator))
            }
            Stage::Collecting(return_when, iterator, collected) => {
                if let Some(value) = sent.next()? {
                    collected.push(value);
                    return Ok(Next::Iterate(iterator.clone()));
                }
                let waiting = begin(machine, collected, &self.timeout, *return_when)?;
                let waiter = waiting.waiter().clone();
                self.stage = Stage::Waiting(Some(waiting));
                Ok(Next::Await(Value::Future(waiter)))
            }
            Stage::Waiting(waiting) => {
                let (done, pending) = waiting.take().map(Wait::finish).unwrap_or_default();
                sent.value()?;
                Ok(Next::Return(Value::tuple(vec![
                    tasks::set_of(done)?,
                    tasks::set_of(pending)?,
                ])))
            }
        }
    }
}

impl Body {
    /// What `wait` says of its arguments before it looks into the iterable.
    fn check(&self, machine: &mut Machine) -> Result<ReturnWhen> {
        if matches!(self.futures, Value::Future(_)) || tasks::as_coroutine(&self.futures).is_some() {
            let got = short_name(&self.futures.type_name()).to_owned();
            return Err(Raise::type_error(format!("expect a list of futures, not {got}")));
        }
        if !crate::python::compare::truth(&self.futures)? {
            return Err(Raise::value_error("Set of Tasks/Futures is empty."));
        }
        let given = CONDITIONS
            .iter()
            .find(|(name, _)| self.return_when.as_str() == Some(name));
        if let Some((_, return_when)) = given {
            Ok(*return_when)
        } else {
            let given = display::to_str(machine, &self.return_when)?;
            Err(Raise::value_error(format!("Invalid return_when value: {given}")))
        }
    }
}

fn short_name(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

fn begin(machine: &Machine, collected: &[Value], timeout: &Value, return_when: ReturnWhen) -> Result<Wait<Machine>> {
    if collected.iter().any(|value| tasks::as_coroutine(value).is_some()) {
        return Err(Raise::type_error(
            "Passing coroutines is forbidden, use tasks explicitly.",
        ));
    }
    let mut futures: Vec<Future<Machine>> = Vec::with_capacity(collected.len());
    let mut seen = rustc_hash::FxHashSet::default();
    for value in collected {
        let Value::Future(future) = value else {
            let name = value.type_name();
            let message = format!("'{name}' object has no attribute 'add_done_callback'");
            return Err(Raise::new(Kind::AttributeError, message));
        };
        if seen.insert(future.address()) {
            futures.push(future.clone());
        }
    }
    // asyncio makes a set of them, and sets of tasks are walked in order of creation here.
    futures.sort_by_key(|future| future.task_id().map_or(u32::MAX, |id| id.0));
    let home = loops::running(machine)?;
    let timeout = delay::limit(timeout)?.map(delay::moment);
    Ok(event_loop::wait(machine, &home, futures, timeout, return_when))
}
