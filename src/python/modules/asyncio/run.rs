//! How a program runs an event loop by hand.

use super::loops::{self, Loop};
use super::nested;
use super::tasks;
use crate::event_loop::{Error, EventLoop, Future};
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// What came of running a loop until this future was done.
pub(super) fn ended(machine: &mut Machine, future: &Future<Machine>, sent: Sent) -> Result {
    if let Sent::Raised(raise) = sent {
        future.mark_retrieved();
        return Err(raise);
    }
    if !future.done() {
        return Err(Raise::new(
            Kind::RuntimeError,
            "Event loop stopped before Future completed.",
        ));
    }
    super::future::result(machine, future)
}

pub(super) fn refuse_running(machine: &Machine, home: &EventLoop<Machine>) -> Result<()> {
    if home.is_closed() {
        return Err(loops::refusal(Error::Closed));
    }
    if home.is_running() {
        return Err(loops::refusal(Error::AlreadyRunning));
    }
    if machine.running_loop.is_some() {
        return Err(Raise::new(
            Kind::RuntimeError,
            "Cannot run the event loop while another loop is running",
        ));
    }
    Ok(())
}

/// `loop.run_until_complete(future)`
///
/// # Errors
/// What the future raises; `RuntimeError` where the loop can't run, or was stopped before.
pub(super) fn run_until_complete(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    let [awaitable] = args.bind("BaseEventLoop.run_until_complete", ["future"], 1, 1)?;
    let awaitable = awaitable.unwrap_or_default();
    if let Some(nested) = nested::run_nested(machine, &awaitable, Some(&object.home))? {
        return Ok(nested);
    }
    refuse_running(machine, &object.home)?;
    let future = tasks::ensure_future(machine, &awaitable, Some(&object.home))?;
    if let (false, Some(task)) = (matches!(awaitable, Value::Future(_)), future.as_task()) {
        task.destroy_quietly();
    }
    Ok(Flow::Native(Box::new(Until { future, result: true })))
}

/// `loop.run_forever()`
///
/// # Errors
/// `RuntimeError` where the loop can't run.
pub(super) fn run_forever(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = super::receiver::<Loop>(args)?;
    super::no_arguments(args, "BaseEventLoop.run_forever")?;
    refuse_running(machine, &object.home)?;
    Ok(Flow::Native(Box::new(Until {
        future: object.home.create_future(),
        result: false,
    })))
}

struct Until {
    future: Future<Machine>,
    /// Whether the future's result is what it is about.
    result: bool,
}

impl Native for Until {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        match sent {
            Sent::Start => Ok(Next::RunLoop(self.future.clone())),
            sent if self.result => ended(machine, &self.future, sent).map(Next::Return),
            sent => sent.value().map(|_| Next::Return(Value::None)),
        }
    }
}
