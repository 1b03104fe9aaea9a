//! `asyncio.wait_for`

use super::timeout::{Timeout, timeout_error};
use super::{delay, loops, tasks};
use crate::event_loop::{DoneCallback, Future, Native as Callback, release};
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Builtin, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;
use crate::trace::SpanKind;

pub(super) static WAIT_FOR: Builtin = Builtin {
    name: "wait_for",
    call: wait_for,
};

fn wait_for(_: &mut Machine, args: Args) -> Result<Flow> {
    let [awaitable, timeout] = args.bind("wait_for", ["fut", "timeout"], 2, 2)?;
    let body = Body {
        awaitable: awaitable.unwrap_or_default(),
        limit: timeout.unwrap_or_default(),
        stage: Stage::Created,
    };
    Ok(native_coroutine("wait_for", body).into())
}

struct Body {
    awaitable: Value,
    limit: Value,
    stage: Stage,
}

enum Stage {
    Created,
    /// It awaits, inside a timeout.
    Inside(Timeout),
    /// There was no time at all: it waits until the cancelled future is done.
    Cancelling {
        future: Future<Machine>,
        on_done: Callback<Machine>,
    },
}

impl Native for Body {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        match &self.stage {
            Stage::Created => self.begin(machine),
            Stage::Inside(timeout) => match sent.value() {
                Ok(value) => {
                    timeout.exit(machine, None)?;
                    Ok(Next::Return(value))
                }
                Err(raise) => {
                    let raised = raise.into_exception();
                    timeout.exit(machine, Some(&raised))?;
                    Err(Raise::Exception(raised))
                }
            },
            Stage::Cancelling { future, on_done } => {
                future.remove_native(on_done);
                sent.value()?;
                match super::future::result(machine, future) {
                    Err(Raise::Exception(raised)) if raised.is(Kind::CancelledError) => {
                        Err(Raise::Exception(timeout_error(&raised)))
                    }
                    ended => ended.map(Next::Return),
                }
            }
        }
    }
}

impl Body {
    fn begin(&mut self, machine: &mut Machine) -> Result<Next> {
        if !self.limit.is_none() && delay::compared(&self.limit)? <= 0.0 {
            return self.begin_without_time(machine);
        }
        let now = delay::now(machine);
        let timeout = Timeout::after(delay::limit(&self.limit)?, now);
        timeout.enter(machine, SpanKind::WaitFor)?;
        self.stage = Stage::Inside(timeout);
        Ok(Next::Await(self.awaitable.clone()))
    }

    fn begin_without_time(&mut self, machine: &mut Machine) -> Result<Next> {
        let future = tasks::ensure_future(machine, &self.awaitable, None)?;
        if future.done() {
            return super::future::result(machine, &future).map(Next::Return);
        }
        let waiter = loops::running(machine)?.create_future_for(future.cause());
        let on_done = release(&waiter, machine);
        future.add_done_callback(DoneCallback::Native(on_done.clone()));
        future.cancel(None).map_err(super::future::circle)?;
        self.stage = Stage::Cancelling { future, on_done };
        Ok(Next::Await(Value::Future(waiter)))
    }
}
