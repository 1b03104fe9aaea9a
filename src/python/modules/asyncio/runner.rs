//! `asyncio.Runner`, and `asyncio.run`, which is a runner for one coroutine.

use std::cell::RefCell;
use std::rc::Rc;

use super::loops;
use super::runner_close::Close;
use super::{nested, receiver, run, tasks};
use crate::event_loop::{EventLoop, Task};
use crate::python::compare::truth;
use crate::python::display;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, Builtin, Context, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

pub(super) static RUN: Builtin = Builtin {
    name: "run",
    call: run_once,
};

pub(super) static CLASS: LibraryClass = LibraryClass {
    name: "Runner",
    module: "asyncio.runners",
    base: None,
    construct,
    methods,
};

/// A runner: a loop that is made when it is first needed, and closed with all that is left in it.
pub(super) struct Runner {
    debug: Option<bool>,
    factory: Option<Value>,
    state: RefCell<State>,
}

enum State {
    Created,
    Open {
        home: EventLoop<Machine>,
        /// What every task of it begins with.
        context: Context,
    },
    Closed,
}

fn construct(_: &mut Machine, args: Args) -> Result<Flow> {
    let given = args.positional.len() + 1;
    if given > 1 {
        let message = format!("Runner.__init__() takes 1 positional argument but {given} were given");
        return Err(Raise::type_error(message));
    }
    let [debug, factory] = args.bind("Runner.__init__", ["debug", "loop_factory"], 0, 0)?;
    Ok(Value::object(Runner::new(debug, factory)?).into())
}

builtins! {
    fn methods;
    "run" => run_one,
    "get_loop" => get_loop,
    "close" => close,
    "__enter__" => enter,
    "__exit__" => close,
}

impl Object for Runner {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }
}

impl Runner {
    fn new(debug: Option<Value>, factory: Option<Value>) -> Result<Self> {
        let given = |value: Option<Value>| value.filter(|value| !value.is_none());
        Ok(Self {
            debug: given(debug).map(|debug| truth(&debug)).transpose()?,
            factory: given(factory),
            state: RefCell::new(State::Created),
        })
    }

    /// Makes the loop, where there is none; or answers the program's function that makes it.
    ///
    /// # Errors
    /// `RuntimeError` where it is closed.
    fn open(&self, machine: &mut Machine) -> Result<Option<Value>> {
        match &*self.state.borrow() {
            State::Closed => return Err(Raise::new(Kind::RuntimeError, "Runner is closed")),
            State::Open { .. } => return Ok(None),
            State::Created => {}
        }
        if self.factory.is_some() {
            return Ok(self.factory.clone());
        }
        let home = EventLoop::new(Rc::clone(&machine.journal));
        loops::set(machine, Some(&home));
        self.opened(machine, home);
        Ok(None)
    }

    /// The loop is there.
    fn opened(&self, machine: &Machine, home: EventLoop<Machine>) {
        if let Some(debug) = self.debug {
            home.set_debug(debug);
        }
        let context = machine.context.copy();
        self.state.replace(State::Open { home, context });
    }

    /// The program's function has made the loop.
    fn made(&self, machine: &Machine, value: &Value) -> Result<()> {
        let Some(home) = loops::of_value(value) else {
            let got = value.type_name();
            return Err(Raise::type_error(format!(
                "loop_factory returned a '{got}', which is no event loop"
            )));
        };
        self.opened(machine, home);
        Ok(())
    }

    /// Closes the loop, which has stopped.
    pub(super) fn end(&self, machine: &mut Machine, home: &EventLoop<Machine>) {
        if self.factory.is_none() {
            loops::set(machine, None);
        }
        let _ = home.close(); // It stopped, so it closes.
        self.state.replace(State::Closed);
    }

    /// Its loop and context, while it is open.
    pub(super) fn open_loop(&self) -> Option<(EventLoop<Machine>, Context)> {
        match &*self.state.borrow() {
            State::Open { home, context } => Some((home.clone(), context.clone())),
            State::Created | State::Closed => None,
        }
    }
}

fn enter(_: &mut Machine, args: Args) -> Result<Flow> {
    let (runner, _) = receiver::<Runner>(args)?;
    let entered: Rc<dyn Object> = Rc::<Runner>::clone(&runner);
    let answer = Some(Value::Object(entered));
    Ok(Flow::Native(Box::new(Open { runner, answer })))
}

fn get_loop(_: &mut Machine, args: Args) -> Result<Flow> {
    let (runner, args) = receiver::<Runner>(args)?;
    super::no_arguments(args, "Runner.get_loop")?;
    Ok(Flow::Native(Box::new(Open { runner, answer: None })))
}

/// Opens a runner; the answer is this, or the loop.
struct Open {
    runner: Rc<Runner>,
    answer: Option<Value>,
}

impl Native for Open {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if let Sent::Start = sent {
            if let Some(factory) = self.runner.open(machine)? {
                return Ok(Next::Call(factory, Args::default()));
            }
        } else {
            self.runner.made(machine, &sent.value()?)?;
        }
        let home = self.runner.open_loop().map(|(home, _)| loops::value_of(machine, &home));
        Ok(Next::Return(self.answer.take().or(home).unwrap_or_default()))
    }
}

fn run_one(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (runner, args) = receiver::<Runner>(args)?;
    let [main, context] = args.bind("Runner.run", ["coro", "context"], 1, 1)?;
    let main = main.unwrap_or_default();
    check_coroutine(machine, &main)?;
    if machine.running_loop.is_some() {
        let message = "Runner.run() cannot be called from a running event loop";
        return Err(Raise::new(Kind::RuntimeError, message));
    }
    let context = match context.filter(|context| !context.is_none()) {
        Some(given) => Some(loops::context_of(machine, Some(&given))?),
        None => None,
    };
    Ok(Flow::Native(Box::new(RunOne {
        runner,
        main,
        context,
        task: None,
    })))
}

fn check_coroutine(machine: &Machine, main: &Value) -> Result<()> {
    if tasks::as_coroutine(main).is_some() {
        return Ok(());
    }
    let got = display::repr(machine, main)?;
    Err(Raise::value_error(format!("a coroutine was expected, got {got}")))
}

/// Runs one coroutine in a runner.
struct RunOne {
    runner: Rc<Runner>,
    main: Value,
    context: Option<Context>,
    task: Option<Task<Machine>>,
}

impl Native for RunOne {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if let Some(task) = self.task.take() {
            return run::ended(machine, task.as_future(), sent).map(Next::Return);
        }
        if let Sent::Start = sent {
            if let Some(factory) = self.runner.open(machine)? {
                return Ok(Next::Call(factory, Args::default()));
            }
        } else {
            self.runner.made(machine, &sent.value()?)?;
        }
        let Some((home, context)) = self.runner.open_loop() else {
            return Ok(Next::Return(Value::None));
        };
        let context = self.context.take().unwrap_or(context);
        let task = tasks::new_task(machine, &home, &self.main, None, context)?;
        run::refuse_running(machine, &home)?;
        let until = task.as_future().clone();
        self.task = Some(task);
        Ok(Next::RunLoop(until))
    }
}

fn close(_: &mut Machine, args: Args) -> Result<Flow> {
    let (runner, _) = receiver::<Runner>(args)?;
    Ok(Flow::Native(Box::new(Close::new(runner))))
}

fn run_once(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [main, debug, factory] = args.bind("run", ["main", "debug", "loop_factory"], 1, 1)?;
    let main = main.unwrap_or_default();
    if let Some(nested) = nested::run_nested(machine, &main, None)? {
        return Ok(nested);
    }
    if machine.running_loop.is_some() {
        let message = "asyncio.run() cannot be called from a running event loop";
        return Err(Raise::new(Kind::RuntimeError, message));
    }
    check_coroutine(machine, &main)?;
    let runner = Rc::new(Runner::new(debug, factory)?);
    Ok(Flow::Native(Box::new(RunOnce::Running(RunOne {
        runner,
        main,
        context: None,
        task: None,
    }))))
}

/// `asyncio.run`: runs one coroutine, then closes the runner, whatever came of it.
enum RunOnce {
    Running(RunOne),
    Closing(Close, Option<Result>),
}

impl Native for RunOnce {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        match self {
            Self::Running(running) => {
                let ended = match running.resume(machine, sent) {
                    Ok(Next::Return(value)) => Ok(value),
                    Err(raise) => Err(raise),
                    Ok(next) => return Ok(next),
                };
                let close = Close::new(Rc::clone(&running.runner));
                *self = Self::Closing(close, Some(ended));
                self.resume(machine, Sent::Start)
            }
            Self::Closing(close, ended) => match close.resume(machine, sent)? {
                Next::Return(_) => ended.take().unwrap_or(Ok(Value::None)).map(Next::Return),
                next => Ok(next),
            },
        }
    }
}
