//! `asyncio.timeout` and `asyncio.timeout_at`

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{delay, loops};
use crate::event_loop::{self, TimeoutState};
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Builtin, Exception, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::types::exception_group;
use crate::python::value::Value;
use crate::trace::{Ended, EventKind, Nanos, SpanKind, TaskId};

pub(super) static TIMEOUT: Builtin = Builtin {
    name: "timeout",
    call: timeout,
};
pub(super) static TIMEOUT_AT: Builtin = Builtin {
    name: "timeout_at",
    call: timeout_at,
};

pub(super) static CLASS: LibraryClass = LibraryClass {
    name: "Timeout",
    module: "asyncio.timeouts",
    base: None,
    construct: |_, args| made(super::method_arguments(args, "Timeout.__init__", ["when"], 1)?),
    methods,
};

fn timeout(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [delay] = args.bind("timeout", ["delay"], 1, 1)?;
    loops::running(machine)?;
    let delay = delay::limit(&delay.unwrap_or_default())?;
    Ok(Value::object(Timeout::after(delay, delay::now(machine))).into())
}

fn timeout_at(_: &mut Machine, args: Args) -> Result<Flow> {
    made(args.bind("timeout_at", ["when"], 1, 1)?)
}

fn made([when]: [Option<Value>; 1]) -> Result<Flow> {
    let when = delay::limit(&when.unwrap_or_default())?;
    Ok(Value::object(Timeout::new(when, None)).into())
}

/// A timeout: the loop's, with the moment as the program knows it.
pub(super) struct Timeout {
    /// In seconds on the loop's clock.
    when: Cell<Option<f64>>,
    /// How many seconds were asked for, where that is how the moment came about.
    asked: Cell<Option<f64>>,
    inner: event_loop::Timeout<Machine>,
    /// Whose span it is, while it is entered.
    span: RefCell<Option<TaskId>>,
}

impl Timeout {
    /// So many seconds from now, if any.
    pub(super) fn after(delay: Option<f64>, now: f64) -> Self {
        Self::new(delay.map(|delay| now + delay), delay)
    }

    fn new(when: Option<f64>, asked: Option<f64>) -> Self {
        Self {
            when: Cell::new(when),
            asked: Cell::new(asked),
            inner: event_loop::Timeout::new(),
            span: RefCell::new(None),
        }
    }

    /// The task that runs comes in.
    ///
    /// # Errors
    /// `RuntimeError` outside a task, or the second time.
    pub(super) fn enter(&self, machine: &Machine, span: fn(Option<Nanos>) -> SpanKind) -> Result<()> {
        if self.inner.state() != TimeoutState::Created {
            return Err(wrong(event_loop::Error::TimeoutEntered));
        }
        let task = machine
            .running_loop
            .as_ref()
            .and_then(event_loop::EventLoop::current_task);
        let Some(task) = task else {
            return Err(Raise::new(Kind::RuntimeError, "Timeout should be used inside a task"));
        };
        let when = self.when.get().map(delay::moment);
        self.inner.enter(&task, when).map_err(wrong)?;
        self.span.replace(Some(task.id()));
        let left = || when.map(|when| Nanos::try_from(when).unwrap_or(0).saturating_sub(machine.now()));
        let limit = self.asked.get().map(delay::nanos).or_else(left);
        machine.record(EventKind::SpanEntered {
            task: task.id(),
            kind: span(limit),
            line: machine.line(),
        });
        Ok(())
    }

    /// The task leaves, with what it raised, if anything.
    ///
    /// # Errors
    /// A `TimeoutError` in place of a `CancelledError` that this timeout brought about.
    pub(super) fn exit(&self, machine: &Machine, raised: Option<&Rc<Exception>>) -> Result<()> {
        let timed_out = self.inner.exit();
        let error = raised.filter(|_| timed_out).and_then(|raised| {
            if raised.is(Kind::CancelledError) {
                return Some(timeout_error(raised));
            }
            mark_context(raised);
            if raised.is(Kind::ExceptionGroup) {
                exception_group::members(raised).iter().flatten().for_each(mark_context);
            }
            None
        });
        if let Some(task) = self.span.take() {
            let ended = match raised {
                _ if error.is_some() => Ended::Raised("TimeoutError".into()),
                None => Ended::Returned("None".into()),
                Some(raised) if raised.is(Kind::CancelledError) => Ended::Cancelled,
                Some(raised) => Ended::Raised(machine.short_exception(raised).into()),
            };
            machine.record(EventKind::SpanExited { task, ended });
        }
        error.map_or(Ok(()), |error| Err(Raise::Exception(error)))
    }
}

/// A `TimeoutError` that comes from this `CancelledError`.
pub(super) fn timeout_error(cancelled: &Rc<Exception>) -> Rc<Exception> {
    let error = Exception::new(Kind::TimeoutError, Vec::new());
    error.cause.replace(Some(Value::Exception(Rc::clone(cancelled))));
    error.context.replace(Some(Rc::clone(cancelled)));
    error.suppress_context.set(true);
    Rc::new(error)
}

/// Puts a `TimeoutError` before the first `CancelledError` in the contexts of another exception, so that its traceback tells
/// why the task was cancelled.
fn mark_context(raised: &Rc<Exception>) {
    let mut link = Rc::clone(raised);
    loop {
        let next = link.context.borrow().clone();
        match next {
            Some(next) if next.is(Kind::CancelledError) => {
                link.context.replace(Some(timeout_error(&next)));
                return;
            }
            Some(next) => link = next,
            None => return,
        }
    }
}

fn wrong(error: event_loop::Error) -> Raise {
    Raise::new(Kind::RuntimeError, error.to_string())
}

impl Object for Timeout {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let state = self.inner.state();
        let when = match (state, self.when.get()) {
            (TimeoutState::Active, Some(when)) => format!(" when={}", rounded(when)),
            (TimeoutState::Active, None) => " when=None".to_owned(),
            _ => String::new(),
        };
        Some(format!("<Timeout [{}]{when}>", state.name()))
    }
}

/// `round(when, 3)` as Python writes it.
fn rounded(when: f64) -> String {
    format!("{:?}", (when * 1e3).round() / 1e3)
}

builtins! {
    fn methods;
    "when" => when,
    "reschedule" => reschedule,
    "expired" => expired,
    "__aenter__" => enter,
    "__aexit__" => exit,
}

fn when(_: &mut Machine, args: Args) -> Result<Flow> {
    let (timeout, args) = super::receiver::<Timeout>(args)?;
    super::no_arguments(args, "Timeout.when")?;
    Ok(timeout.when.get().map_or(Value::None, Value::Float).into())
}

fn expired(_: &mut Machine, args: Args) -> Result<Flow> {
    let (timeout, args) = super::receiver::<Timeout>(args)?;
    super::no_arguments(args, "Timeout.expired")?;
    Ok(Value::Bool(timeout.inner.expired()).into())
}

fn reschedule(_: &mut Machine, args: Args) -> Result<Flow> {
    let (timeout, args) = super::receiver::<Timeout>(args)?;
    let [when] = super::method_arguments(args, "Timeout.reschedule", ["when"], 1)?;
    let when = delay::limit(&when.unwrap_or_default())?;
    timeout.inner.reschedule(when.map(delay::moment)).map_err(wrong)?;
    timeout.when.set(when);
    timeout.asked.set(None);
    Ok(Value::None.into())
}

fn enter(_: &mut Machine, args: Args) -> Result<Flow> {
    let (timeout, _) = super::receiver::<Timeout>(args)?;
    Ok(native_coroutine("__aenter__", Enter(timeout)).into())
}

fn exit(_: &mut Machine, args: Args) -> Result<Flow> {
    let (timeout, args) = super::receiver::<Timeout>(args)?;
    let [_, raised, _] = args.exactly("Timeout.__aexit__")?;
    Ok(native_coroutine("__aexit__", Exit(timeout, raised)).into())
}

struct Enter(Rc<Timeout>);

impl Native for Enter {
    fn resume(&mut self, machine: &mut Machine, _: Sent) -> Result<Next> {
        self.0.enter(machine, SpanKind::Timeout)?;
        let timeout: Rc<dyn Object> = self.0.clone();
        Ok(Next::Return(Value::Object(timeout)))
    }
}

struct Exit(Rc<Timeout>, Value);

impl Native for Exit {
    fn resume(&mut self, machine: &mut Machine, _: Sent) -> Result<Next> {
        let raised = match &self.1 {
            Value::Exception(raised) => Some(raised),
            _ => None,
        };
        self.0.exit(machine, raised)?;
        Ok(Next::Return(Value::None))
    }
}
