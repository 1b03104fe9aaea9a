//! How a runner closes.

use std::rc::Rc;

use super::runner::Runner;
use super::{generators, loops, report, run, tasks, threads};
use crate::event_loop::{EventLoop, Outcome, Task, done_soon, gather};
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::Args;
use crate::python::raise::Result;
use crate::python::value::Value;

/// Closes a runner: cancels what is left in its loop, tells of what that raised, then closes the loop.
pub(super) struct Close {
    runner: Rc<Runner>,
    stage: Stage,
}

enum Stage {
    Begin,
    /// These were left behind, and are cancelled.
    Cancelling(Vec<Task<Machine>>),
    /// These are over, and are told of where they raised.
    Telling(Vec<Task<Machine>>),
    /// asyncio runs a task of its own to close asynchronous generators, and one to close the default executor.
    Closing {
        left: u8,
    },
    /// The default executor is closing.
    Executor,
}

impl Close {
    pub(super) const fn new(runner: Rc<Runner>) -> Self {
        Self {
            runner,
            stage: Stage::Begin,
        }
    }

    /// Cancels what is left in the loop.
    ///
    /// # Errors
    /// `RecursionError` where tasks wait for one another in a circle.
    fn begin(&mut self, machine: &mut Machine, home: &EventLoop<Machine>) -> Result<Next> {
        if let Err(raise) = run::refuse_running(machine, home) {
            self.runner.end(machine, home);
            return Err(raise);
        }
        let left = home.all_tasks();
        if left.is_empty() {
            return Ok(self.shut_down(machine, home, 2));
        }
        for task in &left {
            if let Err(error) = task.cancel(None) {
                self.runner.end(machine, home);
                return Err(super::future::circle(error));
            }
        }
        let futures = left.iter().map(|task| task.as_future().clone()).collect();
        self.stage = Stage::Cancelling(left);
        Ok(Next::RunLoop(gather(machine, home, futures, true)))
    }

    /// Tells of the next of these that raised.
    fn tell(&mut self, machine: &mut Machine, home: &EventLoop<Machine>, mut left: Vec<Task<Machine>>) -> Next {
        while let Some(task) = left.pop() {
            if let Outcome::Raised(kept) = task.outcome() {
                task.mark_retrieved();
                let context = report::left_behind(&task, kept.exception());
                if let Some((handler, args)) = report::handler_call(machine, home, context) {
                    self.stage = Stage::Telling(left);
                    return Next::Call(handler, Args::new(args));
                }
            }
        }
        self.shut_down(machine, home, 2)
    }

    fn shut_down(&mut self, machine: &mut Machine, home: &EventLoop<Machine>, left: u8) -> Next {
        if left > 0 {
            self.stage = Stage::Closing { left: left - 1 };
            if left == 2
                && generators::any_left(machine)
                && let Ok(context) = loops::context_of(machine, None)
                && let Ok(task) = tasks::new_task(machine, home, &generators::shutdown(home), None, context)
            {
                return Next::RunLoop(task.as_future().clone());
            }
            // Two turns of the loop, and a name, are what such a task takes.
            let _ = machine.journal.next_name();
            if let (1, Some(function)) = (left, threads::function(machine, "_shut_down")) {
                self.stage = Stage::Executor;
                return Next::Call(function, Args::new(vec![loops::value_of(machine, home)]));
            }
            return Next::RunLoop(done_soon(home, Value::None));
        }
        self.runner.end(machine, home);
        Next::Return(Value::None)
    }
}

impl Native for Close {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let Some((home, _)) = self.runner.open_loop() else {
            return Ok(Next::Return(Value::None));
        };
        if let (Stage::Executor, Sent::Value(Value::Future(closed))) = (&self.stage, &sent) {
            self.stage = Stage::Closing { left: 0 };
            return Ok(Next::RunLoop(closed.clone()));
        }
        let heard = match &self.stage {
            Stage::Telling(_) => report::handled(machine, sent),
            _ => sent.value().map(drop),
        };
        if let Err(raise) = heard {
            self.runner.end(machine, &home);
            return Err(raise);
        }
        match std::mem::replace(&mut self.stage, Stage::Closing { left: 2 }) {
            Stage::Begin => self.begin(machine, &home),
            Stage::Cancelling(mut left) => {
                left.reverse();
                Ok(self.tell(machine, &home, left))
            }
            Stage::Telling(left) => Ok(self.tell(machine, &home, left)),
            Stage::Closing { left } => Ok(self.shut_down(machine, &home, left)),
            Stage::Executor => Ok(self.shut_down(machine, &home, 0)),
        }
    }
}
