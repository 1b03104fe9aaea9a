//! `asyncio.run`, and a loop's own ways to run.

use std::rc::Rc;

use super::loops::{self, Loop};
use super::{report, tasks};
use crate::event_loop::{Error, EventLoop, Future, Outcome, Task, done_soon, gather};
use crate::python::display;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, Builtin, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

pub(super) static RUN: Builtin = Builtin { name: "run", call: run };

fn run(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [main, _debug, _factory] = args.bind("run", ["main", "debug", "loop_factory"], 1, 1)?;
    if machine.running_loop.is_some() {
        let message = "asyncio.run() cannot be called from a running event loop";
        return Err(Raise::new(Kind::RuntimeError, message));
    }
    let main = main.unwrap_or_default();
    if tasks::as_coroutine(&main).is_none() {
        let got = display::repr(machine, &main)?;
        return Err(Raise::value_error(format!("a coroutine was expected, got {got}")));
    }
    let home = EventLoop::new(Rc::clone(&machine.journal));
    loops::set(machine, Some(&home));
    let main = tasks::new_task(machine, &home, &main, None)?;
    Ok(Flow::Native(Box::new(Run {
        home,
        main,
        stage: Stage::Main,
        ended: None,
    })))
}

/// `asyncio.run`: the task, then whatever it left behind, then what asyncio closes.
struct Run {
    home: EventLoop<Machine>,
    main: Task<Machine>,
    stage: Stage,
    ended: Option<Result>,
}

enum Stage {
    Main,
    /// These were left behind, and are cancelled.
    Cancelling(Vec<Task<Machine>>),
    /// asyncio runs a task of its own to close asynchronous generators, and one to close the default executor.
    Closing {
        left: u8,
    },
}

impl Native for Run {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if let Sent::Start = sent {
            return Ok(Next::RunLoop(self.main.as_future().clone()));
        }
        match std::mem::replace(&mut self.stage, Stage::Closing { left: 2 }) {
            Stage::Main => {
                self.ended = Some(ended(machine, self.main.as_future(), sent));
                let left = self.home.all_tasks();
                if left.is_empty() {
                    return self.close(machine, 2);
                }
                for task in &left {
                    if let Err(error) = task.cancel(None) {
                        self.ended = Some(Err(super::future::circle(error)));
                        return self.close(machine, 0);
                    }
                }
                let futures = left.iter().map(|task| task.as_future().clone()).collect();
                self.stage = Stage::Cancelling(left);
                let all = gather(machine, &self.home, futures, true);
                Ok(Next::RunLoop(all))
            }
            Stage::Cancelling(left) => {
                if let Sent::Raised(raise) = sent {
                    self.ended = Some(Err(raise));
                }
                for task in left {
                    if let Outcome::Raised(kept) = task.outcome() {
                        task.mark_retrieved();
                        report::left_behind(machine, &task, kept.exception());
                    }
                }
                self.close(machine, 2)
            }
            Stage::Closing { left } => self.close(machine, left),
        }
    }
}

impl Run {
    fn close(&mut self, machine: &mut Machine, left: u8) -> Result<Next> {
        if left > 0 {
            self.stage = Stage::Closing { left: left - 1 };
            // Two turns of the loop, and a name, are what such a task takes.
            let _ = machine.journal.next_name();
            return Ok(Next::RunLoop(done_soon(&self.home, Value::None)));
        }
        loops::set(machine, None);
        // It stopped, so it closes.
        let _ = self.home.close();
        self.ended.take().unwrap_or(Ok(Value::None)).map(Next::Return)
    }
}

/// What came of running a loop until this future was done.
fn ended(machine: &mut Machine, future: &Future<Machine>, sent: Sent) -> Result {
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

fn refuse_running(machine: &Machine, home: &EventLoop<Machine>) -> Result<()> {
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
    refuse_running(machine, &object.home)?;
    let awaitable = awaitable.unwrap_or_default();
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
    let [] = args.exactly("BaseEventLoop.run_forever")?;
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
