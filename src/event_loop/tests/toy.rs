//! A toy language whose coroutines are Rust's own `async` blocks, so that a test reads like the Python that it stands for.

mod language;

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use crate::event_loop::{
    Advance, DoneCallback, EventLoop, Future, Handle, Input, Journal, Language, Moment, NewTask, Progress, Task,
    Timeout, VirtualClock, gather, sleep,
};
use crate::trace::{ClockKind, EventKind, Nanos, Recorder, Trace};

pub const MS: Nanos = 1_000_000;

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    None,
    Int(i64),
    Text(String),
    List(Vec<Value>),
    Raised(Exception),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Exception {
    pub class: &'static str,
    pub message: String,
}

/// An exception of this class.
pub fn error(class: &'static str, message: &str) -> Exception {
    Exception {
        class,
        message: message.to_owned(),
    }
}

pub type Ended = Result<Value, Exception>;
type Running = Pin<Box<dyn std::future::Future<Output = Ended>>>;
type Callable = Rc<dyn Fn(&Toy, Option<&Future<Toy>>) -> Result<(), Exception>>;

/// A coroutine: what is left of its body, and whether that has begun.
pub struct Script {
    body: RefCell<Option<Running>>,
    begun: Cell<bool>,
}

/// Both the language and the handle that its coroutines reach it by.
#[derive(Clone)]
pub struct Toy(Rc<World>);

struct World {
    home: EventLoop<Toy>,
    clock: Rc<VirtualClock>,
    recorder: Recorder,
    log: RefCell<Vec<String>>,
    /// What a coroutine hands to the loop, and what the loop hands to it.
    out: RefCell<Option<Progress<Toy>>>,
    input: RefCell<Option<Input<Toy>>>,
    running: RefCell<Option<Rc<Script>>>,
    /// How many handles a slice has room for, how many are left of it, and how many slices there were.
    slice: Cell<u32>,
    slice_left: Cell<u32>,
    slices: Cell<u32>,
}

impl Toy {
    pub fn new() -> Self {
        let clock = Rc::new(VirtualClock::default());
        let recorder = Recorder::new(Trace::new(ClockKind::Virtual, 0, Trace::LIMIT));
        let home = EventLoop::new(Rc::new(Journal::new(clock.clone(), recorder.clone())));
        Self(Rc::new(World {
            home,
            clock,
            recorder,
            log: RefCell::default(),
            out: RefCell::new(None),
            input: RefCell::new(None),
            running: RefCell::new(None),
            slice: Cell::new(u32::MAX),
            slice_left: Cell::new(0),
            slices: Cell::new(0),
        }))
    }

    pub fn home(&self) -> &EventLoop<Self> {
        &self.0.home
    }

    pub fn clock(&self) -> &VirtualClock {
        &self.0.clock
    }

    pub fn log(&self, text: impl Into<String>) {
        self.0.log.borrow_mut().push(text.into());
    }

    /// With the milliseconds since the start.
    pub fn log_at(&self, text: &str) {
        self.log(format!("{} {text}", self.home().now() / MS));
    }

    pub fn logged(&self) -> Vec<String> {
        self.0.log.borrow().clone()
    }

    pub fn events(&self) -> Vec<EventKind> {
        self.0
            .recorder
            .trace()
            .borrow()
            .events
            .iter()
            .map(|event| event.kind.clone())
            .collect()
    }

    pub fn set_slice(&self, handles: u32) {
        self.0.slice.set(handles);
    }

    pub fn slices(&self) -> u32 {
        self.0.slices.get()
    }

    pub fn spawn<F: std::future::Future<Output = Ended> + 'static>(&self, name: &str, body: F) -> Task<Self> {
        let body: Running = Box::pin(body);
        self.home().create_task(NewTask {
            coroutine: Rc::new(Script {
                body: RefCell::new(Some(body)),
                begun: Cell::new(false),
            }),
            context: (),
            name: Some(name.into()),
            function: name.into(),
            line: 1,
        })
    }

    /// Hands this to the loop, and answers what comes back.
    pub async fn hand_out(&self, progress: Progress<Self>) -> Result<(), Exception> {
        let mut progress = Some(progress);
        std::future::poll_fn(|_| {
            if let Some(progress) = progress.take() {
                self.0.out.replace(Some(progress));
                return Poll::Pending;
            }
            match self.0.input.take() {
                Some(Input::Throw(exception)) => Poll::Ready(Err(exception)),
                _ => Poll::Ready(Ok(())),
            }
        })
        .await
    }

    pub async fn wait(&self, future: &Future<Self>) -> Ended {
        if !future.done() {
            self.hand_out(Progress::Awaits(future.clone(), 7)).await?;
        }
        future
            .result(&mut self.clone())
            .unwrap_or_else(|error| panic!("{error}"))
    }

    pub async fn turn(&self) -> Result<(), Exception> {
        self.hand_out(Progress::Yields(8)).await
    }

    pub async fn sleep(&self, ms: u64) -> Ended {
        let (future, timer) = sleep(self.home(), ms * MS, Value::None);
        let ended = self.wait(&future).await;
        timer.cancel();
        ended
    }

    pub fn gather(&self, children: &[&Future<Self>], return_exceptions: bool) -> Future<Self> {
        let children = children.iter().map(|child| (*child).clone()).collect();
        gather(&mut self.clone(), self.home(), children, return_exceptions)
    }

    /// `async with timeout(ms): return await body`
    pub async fn within(&self, ms: u64, body: impl std::future::Future<Output = Ended>) -> Ended {
        let timeout = Timeout::new();
        let task = self.home().current_task().expect("inside a task");
        timeout
            .enter(&task, Some(self.home().moment() + moment(ms)))
            .expect("it is new");
        let ended = body.await;
        match (timeout.exit(), ended) {
            (
                true,
                Err(Exception {
                    class: "CancelledError",
                    ..
                }),
            ) => Err(error("TimeoutError", "")),
            (_, ended) => ended,
        }
    }

    pub fn soon(&self, callback: (&'static str, Callable)) -> Handle<Self> {
        self.home().call_soon(callback, ())
    }

    pub fn later(&self, ms: u64, callback: (&'static str, Callable)) -> Handle<Self> {
        self.home().call_at(self.home().moment() + moment(ms), callback, ())
    }

    /// `future.cancel()`, where nothing waits in a circle.
    pub fn cancel(future: &Future<Self>, message: Option<&str>) -> bool {
        let message = message.map(|message| Value::Text(message.to_owned()));
        future.cancel(message.as_ref()).expect("there is no circle")
    }

    fn poll(&mut self) -> Progress<Self> {
        let running = self.0.running.take().expect("a step is under way");
        let mut body = running.body.take().expect("it is not over");
        match body.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Pending => {
                running.body.replace(Some(body));
                let out = self.0.out.take().expect("every wait goes through `hand_out`");
                if let Progress::Paused(_) = out {
                    self.0.running.replace(Some(running));
                }
                out
            }
            Poll::Ready(ended) => ended.map_or_else(Progress::Raised, Progress::Returned),
        }
    }

    /// Runs the loop until it stops; the clock jumps to whatever it waits for.
    pub fn drive(&self) -> Advance<Self> {
        loop {
            self.0.slices.set(self.0.slices.get() + 1);
            self.0.slice_left.set(self.0.slice.get());
            match self.home().advance(&mut self.clone()) {
                Advance::Again => {}
                Advance::Until(moment) => self.0.clock.jump_to(moment),
                other => return other,
            }
        }
    }
}

/// Runs a program to its end; answers what it logged, with how it ended as the last line.
pub fn run<F: std::future::Future<Output = Ended> + 'static>(main: impl FnOnce(Toy) -> F) -> Vec<String> {
    let toy = Toy::new();
    let task = toy.spawn("main", main(toy.clone()));
    run_task(&toy, &task);
    toy.logged()
}

/// Runs the loop until a task is done; logs how that ended.
pub fn run_task(toy: &Toy, task: &Task<Toy>) {
    toy.home().start(Some(task)).expect("it does not run yet");
    let ended = match toy.drive() {
        Advance::Stopped => match task.result(&mut toy.clone()) {
            Ok(Ok(value)) => format!("{value:?}"),
            Ok(Err(exception)) => toy.describe_exception(&exception).to_string(),
            Err(error) => error.to_string(),
        },
        Advance::Idle => "stuck".to_owned(),
        Advance::Raised(exception) => format!("fatal {}", exception.class),
        Advance::Again | Advance::Until(_) | Advance::Outside => "unexpected".to_owned(),
    };
    toy.log(ended);
}

/// So many milliseconds, for a timer.
pub fn moment(ms: u64) -> Moment {
    Moment::try_from(ms * MS).expect("a test is short")
}

/// A callback of this name.
pub fn callback(
    name: &'static str,
    callable: impl Fn(&Toy, Option<&Future<Toy>>) -> Result<(), Exception> + 'static,
) -> (&'static str, Callable) {
    (name, Rc::new(callable))
}

/// A callback that logs its name.
pub fn saying(name: &'static str) -> (&'static str, Callable) {
    callback(name, move |toy, _| {
        toy.log(name);
        Ok(())
    })
}

/// Adds a callback to a future.
pub fn when_done(future: &Future<Toy>, callback: (&'static str, Callable)) {
    future.add_done_callback(DoneCallback::Language(callback, ()));
}
