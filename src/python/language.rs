//! Python as a language of the event loop.

use std::rc::Rc;

use super::machine::{Exit, Machine, Sent};
use super::objects::{Args, Context, Coroutine, Exception, Kept, Kind};
use super::raise::Raise;
use super::value::Value;
use crate::event_loop::{Future, Input, Language, Misuse, Progress, Report, Task};

/// A callable with the arguments that it was registered with.
#[derive(Clone)]
pub struct Callback(pub Rc<(Value, Vec<Value>)>);

/// What runs, so that it can be gone on with.
#[derive(Clone, Default)]
pub enum InFlight {
    /// Nothing, or something without a coroutine of its own.
    #[default]
    Call,
    /// The step of a task.
    Step(Rc<Coroutine>),
}

impl Machine {
    /// Runs what stands on the stack, for the event loop.
    fn progress(&mut self) -> Progress<Self> {
        let exit = self.run();
        match exit {
            Exit::Finished(value) => Progress::Returned(value),
            Exit::Raised(exception) => Progress::Raised(Kept::new(exception)),
            Exit::Paused(pause) => Progress::Paused(pause),
            Exit::Awaits(future) => {
                let line = self.line();
                self.put_away();
                Progress::Awaits(future, line)
            }
            Exit::Turn | Exit::Yields(_) => {
                let line = self.line();
                self.put_away();
                Progress::Yields(line)
            }
            Exit::RunLoop(_) => {
                let message = "asyncio.run() cannot be called from a running event loop";
                Progress::Raised(Kept::new(Raise::new(Kind::RuntimeError, message).into_exception()))
            }
        }
    }

    fn put_away(&mut self) {
        if let InFlight::Step(coroutine) = std::mem::take(&mut self.in_flight) {
            self.suspend(&coroutine);
        }
    }
}

impl Language for Machine {
    type Value = Value;
    type Exception = Kept;
    type Coroutine = Rc<Coroutine>;
    type Callback = Callback;
    type Context = Context;

    fn step(&mut self, task: &Task<Self>, input: Input<Self>) -> Progress<Self> {
        self.spend(10);
        let coroutine = Rc::clone(task.coroutine());
        self.context = task.context().clone();
        if let Err(raise) = self.enter(&coroutine, super::machine::Then::End, None) {
            return Progress::Raised(Kept::new(raise.into_exception()));
        }
        self.in_flight = InFlight::Step(coroutine);
        if let Input::Throw(exception) = input {
            self.pending = Sent::Raised(Raise::Exception(exception.give_out()));
        }
        self.progress()
    }

    fn call(&mut self, callback: &Callback, context: &Context, future: Option<&Future<Self>>) -> Progress<Self> {
        self.spend(10);
        self.in_flight = InFlight::Call;
        self.context = context.clone();
        let (function, args) = &*callback.0;
        let mut positional = args.clone();
        positional.extend(future.cloned().map(Value::Future));
        match self.begin_call(function, Args::new(positional), super::machine::Then::End) {
            Ok(Some(value)) => Progress::Returned(value),
            Ok(None) => self.progress(),
            Err(raise) => Progress::Raised(Kept::new(raise.into_exception())),
        }
    }

    fn report(&mut self, report: Report<Self>) -> Progress<Self> {
        self.in_flight = InFlight::Call;
        let Some((handler, args)) = super::modules::asyncio::handle_report(self, report) else {
            return Progress::Returned(Value::None);
        };
        match self.begin_call(&handler, Args::new(args), super::machine::Then::End) {
            Ok(Some(value)) => Progress::Returned(value),
            Ok(None) => self.progress(),
            Err(raise) => Progress::Raised(Kept::new(raise.into_exception())),
        }
    }

    fn go_on(&mut self) -> Progress<Self> {
        self.resume_after_pause();
        self.progress()
    }

    fn slice_left(&self) -> bool {
        self.fuel > 0
    }

    fn cancelled_error(&mut self, message: Option<Value>) -> Kept {
        let error = Exception::new(Kind::CancelledError, message.into_iter().collect());
        Kept::new(Rc::new(error))
    }

    fn passed_on(&self, kept: &Kept) -> Kept {
        Kept::new(Rc::clone(kept.exception()))
    }

    fn is_cancelled_error(&self, kept: &Kept) -> bool {
        kept.exception().is(Kind::CancelledError)
    }

    fn is_fatal(&self, kept: &Kept) -> bool {
        kept.exception().is(Kind::KeyboardInterrupt) || kept.exception().is(Kind::SystemExit)
    }

    fn misuse(&mut self, task: &Task<Self>, misuse: &Misuse<Self>) -> Kept {
        let task = super::modules::unasked_repr(self, task);
        let message = match misuse {
            Misuse::Itself => format!("Task cannot await on itself: {task}"),
            Misuse::ForeignLoop(future) => {
                let future = super::modules::unasked_repr(self, future);
                format!("Task {task} got Future {future} attached to a different loop")
            }
        };
        Kept::new(Raise::new(Kind::RuntimeError, message).into_exception())
    }

    fn none(&self) -> Value {
        Value::None
    }

    fn text(&mut self, text: &str) -> Value {
        Value::str(text)
    }

    fn list(&mut self, values: Vec<Value>) -> Value {
        Value::list(values)
    }

    fn exception_as_value(&mut self, kept: &Kept) -> Value {
        Value::Exception(Rc::clone(kept.exception()))
    }

    fn describe(&self, value: &Value) -> Rc<str> {
        self.short_repr(value).into()
    }

    fn describe_exception(&self, kept: &Kept) -> Rc<str> {
        self.short_exception(kept.exception()).into()
    }

    fn describe_callback(callback: &Callback) -> Rc<str> {
        match &callback.0.0 {
            Value::Function(function) => Rc::clone(&function.code.qualified_name),
            Value::Builtin(builtin) => builtin.name.into(),
            other => other.type_name(),
        }
    }
}
