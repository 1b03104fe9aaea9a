//! What the event loop asks of the toy language.

use std::rc::Rc;

use super::{Callable, Exception, Script, Toy, Value, error};
use crate::event_loop::{Future, Input, Language, Misuse, Progress, Report, Task};

impl Language for Toy {
    type Value = Value;
    type Exception = Exception;
    type Coroutine = Rc<Script>;
    type Callback = (&'static str, Callable);
    type Context = ();

    fn step(&mut self, task: &Task<Self>, input: Input<Self>) -> Progress<Self> {
        let script = task.coroutine();
        if let (false, Input::Throw(exception)) = (script.begun.replace(true), &input) {
            script.body.take();
            return Progress::Raised(exception.clone());
        }
        self.0.input.replace(Some(input));
        self.0.running.replace(Some(script.clone()));
        self.poll()
    }

    fn call(&mut self, callback: &Self::Callback, (): &(), future: Option<&Future<Self>>) -> Progress<Self> {
        match (callback.1)(self, future) {
            Ok(()) => Progress::Returned(Value::None),
            Err(exception) => Progress::Raised(exception),
        }
    }

    fn report(&mut self, report: Report<Self>) -> Progress<Self> {
        self.log(match report {
            Report::Native { callback, error } => format!("{callback} failed: {error}"),
            Report::Callback {
                callback, exception, ..
            } => {
                format!("Exception in callback {}: {}", callback.0, exception.class)
            }
            Report::NeverRetrieved { future, exception } => {
                format!("{} exception was never retrieved: {}", future.class(), exception.class)
            }
            Report::Handler(exception) => format!("Unhandled error in exception handler: {}", exception.class),
            Report::DestroyedPending(task) => format!("Task was destroyed but it is pending! {}", task.name()),
            Report::Outlived { task, parent, .. } => format!("{} outlived {}", task.name(), parent.name()),
            Report::Slow(_, took) => format!("Executing took {took}"),
        });
        Progress::Returned(Value::None)
    }

    fn go_on(&mut self) -> Progress<Self> {
        self.poll()
    }

    fn slice_left(&self) -> bool {
        let left = self.0.slice_left.get();
        self.0.slice_left.set(left.saturating_sub(1));
        left > 0
    }

    fn cancelled_error(&mut self, message: Option<Value>) -> Exception {
        let message = match message {
            Some(Value::Text(text)) => text,
            _ => String::new(),
        };
        Exception {
            class: "CancelledError",
            message,
        }
    }

    fn passed_on(&self, exception: &Exception) -> Exception {
        exception.clone()
    }

    fn is_cancelled_error(&self, exception: &Exception) -> bool {
        exception.class == "CancelledError"
    }

    fn is_fatal(&self, exception: &Exception) -> bool {
        exception.class == "KeyboardInterrupt"
    }

    fn misuse(&mut self, task: &Task<Self>, misuse: &Misuse<Self>) -> Exception {
        match misuse {
            Misuse::Itself => error("RuntimeError", &format!("Task cannot await on itself: {}", task.name())),
            Misuse::ForeignLoop(_) => error("RuntimeError", "attached to a different loop"),
        }
    }

    fn none(&self) -> Value {
        Value::None
    }

    fn text(&mut self, text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn list(&mut self, values: Vec<Value>) -> Value {
        Value::List(values)
    }

    fn exception_as_value(&mut self, exception: &Exception) -> Value {
        Value::Raised(exception.clone())
    }

    fn describe(&self, value: &Value) -> Rc<str> {
        format!("{value:?}").into()
    }

    fn describe_exception(&self, exception: &Exception) -> Rc<str> {
        format!("{}: {}", exception.class, exception.message).into()
    }

    fn describe_callback(callback: &Self::Callback) -> Rc<str> {
        callback.0.into()
    }
}
