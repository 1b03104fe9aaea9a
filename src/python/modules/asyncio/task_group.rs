//! `asyncio.TaskGroup`

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{loops, receiver, task_group_exit, tasks};
use crate::event_loop::{DoneCallback, Error, EventLoop, Future, Native as Callback, Outcome, Report, Task};
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, CoroutineState, Exception, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;
use crate::trace::{EventKind, SpanKind};

pub(super) static CLASS: LibraryClass = LibraryClass {
    name: "TaskGroup",
    module: "asyncio.taskgroups",
    base: None,
    construct: |_, args| {
        super::no_arguments(args, "TaskGroup.__init__")?;
        Ok(Value::object(TaskGroup::default()).into())
    },
    methods,
};

/// A group: whoever leaves it waits for its tasks, and what one of them raises ends them all.
#[derive(Default)]
pub(super) struct TaskGroup {
    /// The loop, and the task that is inside; none before it is entered.
    inside: RefCell<Option<(EventLoop<Machine>, Task<Machine>)>>,
    /// The tasks in order of creation; none in the place of one that is done.
    pub(super) tasks: RefCell<Vec<Option<Task<Machine>>>>,
    /// How many are not done.
    pub(super) left: Cell<usize>,
    pub(super) exiting: Cell<bool>,
    pub(super) aborting: Cell<bool>,
    /// Whether the group itself asked the task inside to stop.
    parent_cancelled: Cell<bool>,
    errors: RefCell<Vec<Rc<Exception>>>,
    /// A `KeyboardInterrupt` or `SystemExit`, which goes before all else.
    base_error: RefCell<Option<Rc<Exception>>>,
    /// What whoever leaves waits for.
    pub(super) completed: RefCell<Option<Future<Machine>>>,
}

builtins! {
    fn methods;
    "create_task" => create_task,
    "__aenter__" => enter,
    "__aexit__" => task_group_exit::exit,
}

impl Object for TaskGroup {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let (tasks, errors) = (self.left.get(), self.errors.borrow().len());
        let mut parts = vec!["<TaskGroup".to_owned()];
        parts.extend((tasks > 0).then(|| format!("tasks={tasks}")));
        parts.extend((errors > 0).then(|| format!("errors={errors}")));
        if self.aborting.get() {
            parts.push("cancelling".to_owned());
        } else if self.inside.borrow().is_some() {
            parts.push("entered".to_owned());
        }
        Some(parts.join(" ") + ">")
    }
}

impl TaskGroup {
    /// Asks every task to stop.
    ///
    /// # Errors
    /// `Circle` where tasks wait for one another in a circle.
    pub(super) fn abort(&self) -> std::result::Result<(), Error> {
        self.aborting.set(true);
        let left: Vec<_> = self.tasks.borrow().iter().flatten().cloned().collect();
        left.iter().try_for_each(|task| task.cancel(None).map(drop))
    }

    pub(super) fn note_base_error(&self, exception: &Rc<Exception>) {
        if exception.is(Kind::SystemExit) || exception.is(Kind::KeyboardInterrupt) {
            self.base_error.borrow_mut().get_or_insert_with(|| Rc::clone(exception));
        }
    }

    /// The task at this place is done.
    ///
    /// # Errors
    /// As [`Self::abort`].
    fn task_done(&self, place: usize) -> std::result::Result<(), Error> {
        let Some(task) = self.tasks.borrow_mut().get_mut(place).and_then(Option::take) else {
            return Ok(());
        };
        self.left.set(self.left.get().saturating_sub(1));
        let completed = self.completed.borrow().clone();
        if let (0, Some(completed)) = (self.left.get(), completed) {
            let _ = completed.set_result(Value::Bool(true)); // Where it was cancelled, that stands.
        }
        let Outcome::Raised(kept) = task.outcome() else {
            return Ok(());
        };
        task.mark_retrieved();
        let exception = Rc::clone(kept.exception());
        self.errors.borrow_mut().push(Rc::clone(&exception));
        self.note_base_error(&exception);
        let Some((_, parent)) = self.inside.borrow().clone() else {
            return Ok(());
        };
        if parent.done() {
            let home = task.event_loop().clone();
            home.tell_later(Report::Outlived {
                task,
                parent,
                exception: kept,
            });
        } else if !self.aborting.get() && !self.parent_cancelled.get() {
            self.abort()?;
            self.parent_cancelled.set(true);
            parent.cancel(None)?;
        }
        Ok(())
    }

    /// What leaving comes to, once every task is done: what is raised, if anything.
    pub(super) fn outcome(&self, raised: Option<Rc<Exception>>, mut cancelled: Option<Rc<Exception>>) -> Leaving {
        if let Some(error) = self.base_error.take() {
            return Leaving::Raise(error);
        }
        let parent = self.inside.borrow().as_ref().map(|(_, parent)| parent.clone());
        if let Some(parent) = parent.as_ref().filter(|_| self.parent_cancelled.get())
            && parent.uncancel() == 0
        {
            cancelled = None;
        }
        let mut errors = self.errors.take();
        if let (Some(cancelled), true) = (cancelled, errors.is_empty()) {
            return Leaving::Raise(cancelled);
        }
        errors.extend(raised.filter(|raised| !raised.is(Kind::CancelledError)));
        if errors.is_empty() {
            return Leaving::Return;
        }
        // Whoever else asked the task to stop is heard at its next wait.
        if let Some(parent) = parent.filter(|parent| parent.cancelling() > 0) {
            let _ = parent.uncancel();
            let _ = parent.cancel(None);
        }
        Leaving::RaiseGroup(errors)
    }
}

/// How a group is left.
pub(super) enum Leaving {
    Return,
    Raise(Rc<Exception>),
    RaiseGroup(Vec<Rc<Exception>>),
}

fn create_task(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (group, args) = receiver::<TaskGroup>(args)?;
    let names = ["coro", "name", "context"];
    let [coroutine, name, context] = args.bind("TaskGroup.create_task", names, 1, 1)?;
    let coroutine = coroutine.unwrap_or_default();
    let inside = group.inside.borrow().clone();
    let refused = match &inside {
        None => "has not been entered",
        Some(_) if group.exiting.get() && group.left.get() == 0 => "is finished",
        Some(_) if group.aborting.get() => "is shutting down",
        Some(_) => "",
    };
    let Some((home, _)) = inside.filter(|_| refused.is_empty()) else {
        if let Some(coroutine) = tasks::as_coroutine(&coroutine).filter(|coroutine| coroutine.is_created()) {
            coroutine.state.replace(CoroutineState::Finished);
        }
        let shown = group.repr(machine).unwrap_or_default();
        return Err(Raise::new(Kind::RuntimeError, format!("TaskGroup {shown} {refused}")));
    };
    let context = loops::context_of(machine, context.as_ref())?;
    let task = tasks::new_task(machine, &home, &coroutine, name, context)?;
    let place = group.tasks.borrow().len();
    group.tasks.borrow_mut().push(Some(task.clone()));
    group.left.set(group.left.get() + 1);
    let done = Callback::new("TaskGroup._on_task_done", move |_: &mut Machine, _| {
        group.task_done(place)
    });
    task.add_done_callback(DoneCallback::Native(done));
    Ok(Value::Future(task.as_future().clone()).into())
}

fn enter(_: &mut Machine, args: Args) -> Result<Flow> {
    let (group, _) = receiver::<TaskGroup>(args)?;
    Ok(native_coroutine("__aenter__", Enter(group)).into())
}

struct Enter(Rc<TaskGroup>);

impl Native for Enter {
    fn resume(&mut self, machine: &mut Machine, _: Sent) -> Result<Next> {
        let shown = self.0.repr(machine).unwrap_or_default();
        if self.0.inside.borrow().is_some() {
            let message = format!("TaskGroup {shown} has already been entered");
            return Err(Raise::new(Kind::RuntimeError, message));
        }
        let home = loops::running(machine)?;
        let Some(parent) = home.current_task() else {
            let message = format!("TaskGroup {shown} cannot determine the parent task");
            return Err(Raise::new(Kind::RuntimeError, message));
        };
        machine.record(EventKind::SpanEntered {
            task: parent.id(),
            kind: SpanKind::TaskGroup,
            line: machine.line(),
        });
        self.0.inside.replace(Some((home, parent)));
        let entered: Rc<dyn Object> = Rc::<TaskGroup>::clone(&self.0);
        Ok(Next::Return(Value::Object(entered)))
    }
}
