//! How a task group is left.

use std::rc::Rc;

use super::task_group::{Leaving, TaskGroup};
use super::{future, loops, receiver};
use crate::event_loop::Task;
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Exception, Flow, Kind, Type};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;
use crate::trace::{Cause, Ended, EventKind};

pub(super) fn exit(_: &mut Machine, args: Args) -> Result<Flow> {
    let (group, args) = receiver::<TaskGroup>(args)?;
    let [_, raised, _] = args.exactly("TaskGroup.__aexit__")?;
    let raised = match raised {
        Value::Exception(raised) => Some(raised),
        _ => None,
    };
    let leave = Leave {
        group,
        raised,
        cancelled: None,
        stage: Stage::Begin,
    };
    Ok(native_coroutine("__aexit__", leave).into())
}

/// Waits for the tasks, whatever happens.
struct Leave {
    group: Rc<TaskGroup>,
    /// What the body raised.
    raised: Option<Rc<Exception>>,
    /// The `CancelledError` that came from outside the group.
    cancelled: Option<Rc<Exception>>,
    stage: Stage,
}

enum Stage {
    Begin,
    Waiting,
    /// The exception group is being made.
    Grouping,
}

impl Native for Leave {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let group = Rc::clone(&self.group);
        match self.stage {
            Stage::Begin => {
                group.exiting.set(true);
                if let Some(raised) = &self.raised {
                    group.note_base_error(raised);
                    self.cancelled = Some(Rc::clone(raised)).filter(|raised| raised.is(Kind::CancelledError));
                    if !group.aborting.get() {
                        group.abort().map_err(future::circle)?;
                    }
                }
            }
            Stage::Waiting => {
                group.completed.take();
                if let Err(raise) = sent.value() {
                    if !raise.is(Kind::CancelledError) {
                        return Err(raise);
                    }
                    if !group.aborting.get() {
                        self.cancelled = Some(raise.into_exception());
                        group.abort().map_err(future::circle)?;
                    }
                }
            }
            Stage::Grouping => {
                let made = sent.value()?;
                let Value::Exception(made) = made else {
                    return Ok(Next::Return(Value::None));
                };
                made.suppress_context.set(true);
                return Err(self.left(machine, made));
            }
        }
        if group.left.get() > 0 {
            self.stage = Stage::Waiting;
            let pending = group.tasks.borrow().iter().flatten().map(Task::id).collect();
            let completed = loops::running(machine)?.create_future_for(Cause::Wait(pending));
            group.completed.replace(Some(completed.clone()));
            return Ok(Next::Await(Value::Future(completed)));
        }
        match group.outcome(self.raised.take(), self.cancelled.take()) {
            Leaving::Return => {
                super::acquire::leave_span(machine);
                Ok(Next::Return(Value::None))
            }
            Leaving::Raise(exception) => Err(self.left(machine, exception)),
            Leaving::RaiseGroup(errors) => {
                self.stage = Stage::Grouping;
                let errors = Value::list(errors.into_iter().map(Value::Exception).collect());
                let message = Value::from("unhandled errors in a TaskGroup");
                let class = Value::Type(Type::Exception(Kind::BaseExceptionGroup));
                Ok(Next::Call(class, Args::new(vec![message, errors])))
            }
        }
    }
}

impl Leave {
    /// It is left with this exception.
    fn left(&self, machine: &Machine, exception: Rc<Exception>) -> Raise {
        let ended = if exception.is(Kind::CancelledError) {
            Ended::Cancelled
        } else {
            Ended::Raised(machine.short_exception(&exception).into())
        };
        let task = machine.current_task_id();
        machine.record(EventKind::SpanExited { task, ended });
        Raise::Exception(exception)
    }
}
