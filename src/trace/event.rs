//! What can happen in a run.

use std::rc::Rc;

use serde::{Deserialize, Deserializer, Serialize};

use super::id::{CallId, FutureId, OutsideId, ResourceId, TaskId, ThreadId};
use super::seconds;

/// A moment, or a length of time, in integer nanoseconds; moments count from the start of the run.
pub type Nanos = u64;

/// Which clock a run was timed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Clock {
    /// The browser's own.
    Real,
    /// One that jumps to the next timer at once.
    Virtual,
}

/// Where a program's text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stream {
    /// What the program prints.
    Stdout,
    /// Warnings and tracebacks.
    Stderr,
    /// What the person typed, as a terminal shows it among the rest.
    Stdin,
}

/// One thing that happened, and when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Nanoseconds from the start of the run.
    #[serde(rename = "time", with = "seconds")]
    pub at: Nanos,
    /// What happened.
    #[serde(flatten)]
    pub kind: EventKind,
}

/// What happened. Lines count from 1 and are the program's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum EventKind {
    /// An event loop began to run (`asyncio.run`, or at once under top-level await).
    LoopStarted,
    /// It came to its end.
    LoopEnded,
    /// One pass of the loop begins, with so many handles ready.
    PassBegan {
        /// Handles that this pass will run.
        ready: u32,
    },
    /// A task exists and is queued for its first step.
    TaskCreated {
        /// The new task.
        task: TaskId,
        /// Who made it: a task, or the program.
        parent: TaskId,
        /// Its name, such as `Task-2`.
        name: Rc<str>,
        /// The name of the coroutine that it runs.
        coroutine: Rc<str>,
        /// Where it was made.
        line: u32,
    },
    /// A task's name changed.
    TaskNamed {
        /// Whose.
        task: TaskId,
        /// The new name.
        name: Rc<str>,
    },
    /// A task stands in the ready queue.
    TaskReady {
        /// Which.
        task: TaskId,
        /// Who put it there: the task whose step ended the wait, or none for a timer or the outside.
        by: Option<TaskId>,
    },
    /// A task (or the program) runs from here on.
    StepBegan {
        /// Which.
        task: TaskId,
    },
    /// It handed control back.
    StepEnded {
        /// Which.
        task: TaskId,
    },
    /// A callback that is no task's step runs from here on.
    CallbackBegan {
        /// What it calls.
        name: Rc<str>,
    },
    /// That callback returned.
    CallbackEnded,
    /// A callback stands in the ready queue.
    CallQueued {
        /// Which.
        call: CallId,
        /// What it calls.
        name: Callee,
    },
    /// A callback stands behind a timer.
    CallTimed {
        /// Which.
        call: CallId,
        /// When it is due, in nanoseconds from the start of the run; 0 for what lies before.
        #[serde(with = "seconds")]
        due: Nanos,
        /// What it calls.
        name: Callee,
    },
    /// The moment of a timed callback has come: it stands in the ready queue.
    CallDue {
        /// Which.
        call: CallId,
    },
    /// A callback was cancelled. In the ready queue it keeps its place until its turn; behind a timer it is gone.
    CallCancelled {
        /// Which.
        call: CallId,
    },
    /// A callback leaves the ready queue: it is called, or passed over where it was cancelled.
    CallTaken {
        /// Which.
        call: CallId,
    },
    /// A line at which something that computes for long has arrived; written down now and then, on the real clock alone.
    LineReached {
        /// Who computes: a task, or the program.
        task: TaskId,
        /// Where.
        line: u32,
    },
    /// A task waits from here on. Stands before the `StepEnded` of the step that began the wait.
    TaskWaiting {
        /// Which.
        task: TaskId,
        /// For what.
        on: Cause,
        /// The line where it waits.
        line: u32,
    },
    /// Inside a task, an awaited coroutine or a scope begins. Spans of a task nest; the last one entered leaves first.
    SpanEntered {
        /// In which task.
        task: TaskId,
        /// What it is.
        kind: SpanKind,
        /// Where it was awaited or entered.
        line: u32,
    },
    /// The innermost open span of that task ended.
    SpanExited {
        /// In which task.
        task: TaskId,
        /// How.
        ended: Ended,
    },
    /// Somebody asked a task to stop.
    CancelRequested {
        /// Whom.
        task: TaskId,
        /// Who asked: a task, or none for the loop itself (a timeout, the end of `asyncio.run`).
        by: Option<TaskId>,
    },
    /// `CancelledError` was raised inside it.
    CancelDelivered {
        /// In which.
        task: TaskId,
    },
    /// A cancel stopped at a shield: what is inside goes on.
    CancelShielded {
        /// The task that was waiting at the shield.
        task: TaskId,
        /// The task that goes on inside, where it is one.
        inside: Option<TaskId>,
    },
    /// A task is over.
    TaskEnded {
        /// Which.
        task: TaskId,
        /// How.
        ended: Ended,
    },
    /// The whole loop stands still from here on (`time.sleep`), inside the running step.
    BlockBegan {
        /// The length that was asked for, in nanoseconds.
        #[serde(with = "seconds")]
        asked: Nanos,
        /// The line that blocks.
        line: u32,
    },
    /// It goes on.
    BlockEnded,
    /// A lock, semaphore, queue or the like came into being.
    ResourceCreated {
        /// Which.
        resource: ResourceId,
        /// Its class, such as `Semaphore`.
        class: Rc<str>,
        /// How many may hold it at once, or how many it holds; none where there is no limit.
        size: Option<u32>,
    },
    /// What a resource looks like from here on.
    ResourceChanged {
        /// Which.
        resource: ResourceId,
        /// Permits left, or items inside.
        level: u32,
        /// Tasks (or threads) that hold it.
        holders: Rc<[TaskId]>,
        /// Tasks (or threads) that wait for it, the next one first.
        waiters: Rc<[TaskId]>,
    },
    /// A thread begins to exist. One thread at a time runs: the one that holds the interpreter's lock.
    ThreadStarted {
        /// Which.
        thread: ThreadId,
        /// Who started it.
        by: ThreadId,
        /// Its name.
        name: Rc<str>,
        /// Where it was started.
        line: u32,
        /// Whether it is the thread of a process of its own, which shares no lock with the others.
        process: bool,
    },
    /// A thread does this from here on.
    ThreadTurned {
        /// Which.
        thread: ThreadId,
        /// What.
        doing: ThreadDoing,
        /// The line where it waits; 0 where it does not.
        line: u32,
    },
    /// A thread is over.
    ThreadEnded {
        /// Which.
        thread: ThreadId,
        /// How.
        ended: Ended,
    },
    /// Something outside was asked for: a request, a person's answer.
    OutsideStarted {
        /// Which.
        outside: OutsideId,
        /// What, in words: as the wait for it is labelled.
        what: Rc<str>,
        /// Who asked: a task, or the program.
        task: TaskId,
        /// The line that asked.
        line: u32,
    },
    /// It completed, or was given up.
    OutsideEnded {
        /// Which.
        outside: OutsideId,
        /// How.
        ended: Ended,
    },
    /// The person decided whether programs may reach a host; the run's clock stood still meanwhile.
    HostDecided {
        /// Which, with its port where that is not the usual one.
        host: Rc<str>,
        /// Whether they may.
        allowed: bool,
    },
    /// The program wrote something.
    Output {
        /// Where.
        stream: Stream,
        /// What, line ends included.
        text: Rc<str>,
        /// Who: a task, the program, or a thread.
        task: TaskId,
        /// The line that wrote it; 0 where none did.
        line: u32,
    },
}

/// What a callback calls, by name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Callee {
    /// Something of the loop's own, under the name that asyncio gives its counterpart.
    Own(&'static str),
    /// A callable of the program.
    Program(Rc<str>),
}

impl Callee {
    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Own(name) => name,
            Self::Program(name) => name,
        }
    }
}

/// Whose it is, is not written down: what is read counts as the program's.
impl<'de> Deserialize<'de> for Callee {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Rc::deserialize(deserializer).map(Self::Program)
    }
}

/// What a thread does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThreadDoing {
    /// It holds the lock, and so runs.
    Running,
    /// It runs in a process of its own, whoever holds the lock.
    Computing,
    /// It wants the lock, which another thread holds.
    Queued,
    /// It sleeps (`time.sleep`), for the nanoseconds that were asked for.
    Sleeping(#[serde(with = "seconds")] Nanos),
    /// It waits for this, in words: a `Lock`, the end of another thread.
    Waiting(Rc<str>),
    /// Its event loop has nothing to do.
    Idle,
}

/// What a task waits for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// `sleep`, with the nanoseconds that were asked for.
    Sleep(#[serde(with = "seconds")] Nanos),
    /// The end of another task.
    Task(TaskId),
    /// All of these tasks or futures (`gather`).
    Gather(Rc<[TaskId]>),
    /// Some of these tasks (`wait`, `as_completed`).
    Wait(Rc<[TaskId]>),
    /// A shield around this task, where it is one.
    Shield(Option<TaskId>),
    /// A plain future.
    Future(FutureId),
    /// A lock, semaphore, queue or the like.
    Resource(ResourceId),
    /// Nothing: it lets the others go first (`sleep(0)`).
    Turn,
    /// The interpreter's own lock, which another thread holds.
    Interpreter,
    /// Something outside: a request, a file, a worker, a person's answer; in words.
    Outside(Rc<str>),
}

/// What a span inside a task is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpanKind {
    /// An awaited coroutine, by name.
    Coroutine(Rc<str>),
    /// `asyncio.timeout`, with its nanoseconds where it has a limit.
    Timeout(#[serde(with = "seconds::if_any")] Option<Nanos>),
    /// `asyncio.wait_for`, with its nanoseconds where it has a limit.
    WaitFor(#[serde(with = "seconds::if_any")] Option<Nanos>),
    /// A `TaskGroup`.
    TaskGroup,
    /// Something is held: a lock or a semaphore.
    Holding(ResourceId),
}

/// How something ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// It returned; the value as the program would print it, cut short.
    Returned(Rc<str>),
    /// It raised; the exception as `Type: message`.
    Raised(Rc<str>),
    /// It was cancelled.
    Cancelled,
}
