//! A run's result, as it is handed to whoever is outside of the page.

use std::rc::Rc;

use serde::Serialize;

use super::event::{Clock, Ended, Event, EventKind, Nanos, Stream};
use super::id::{TaskId, ThreadId};
use super::lane::Lane;
use super::lanes::Lanes;
use super::recorder::{Ending, Failure, Trace};
use super::seconds::in_seconds;

/// A run's result; times are seconds from the start of the run. The fields' names are a promise to other pages: they may become
/// more, but none may change.
#[derive(Clone, Debug, Serialize)]
pub struct RunResult<'a> {
    /// How the run ended.
    pub outcome: RunOutcome,
    /// All that the program printed.
    pub stdout: String,
    /// All warnings and tracebacks.
    pub stderr: String,
    /// What ended the run or kept it from starting, where something did.
    pub error: Option<RunError<'a>>,
    /// How long the run took.
    pub elapsed: f64,
    /// Which clock timed it.
    pub clock: Clock,
    /// Whether the page was hidden during the run, so that its times mean nothing.
    pub spoiled: bool,
    /// The tasks, in order of creation.
    pub tasks: Vec<RunTask>,
    /// The threads beside the main one, in order of creation.
    pub threads: Vec<RunThread>,
    /// All that happened, in order.
    pub events: &'a [Event],
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RunOutcome {
    /// The program came to its end.
    Finished,
    /// An exception ended it.
    Raised,
    /// A person stopped it.
    Stopped,
    /// It can never go on.
    Stuck,
    /// It was not started.
    Rejected,
}

/// An error that ended a run or kept it from starting.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunError<'a> {
    /// The exception's class.
    #[serde(rename = "type")]
    pub class: &'a str,
    /// Its message, as Python words it.
    pub message: &'a str,
    /// The program's line, from 1.
    pub line: Option<u32>,
    /// The column in that line, from 1.
    pub column: Option<u32>,
    /// The whole traceback as Python prints it.
    pub traceback: &'a str,
}

/// A task's part in a run.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunTask {
    /// Its number, from 1.
    pub id: TaskId,
    /// Who made it; null for the program.
    pub parent: Option<TaskId>,
    /// Its name in Python.
    pub name: Rc<str>,
    /// How it ended.
    pub outcome: TaskOutcome,
    /// When it was made.
    pub created: f64,
    /// When its first step began; null where none did.
    pub started: Option<f64>,
    /// When it ended; null where it did not.
    pub ended: Option<f64>,
    /// How long it ran.
    pub running: f64,
    /// How long it waited.
    pub waiting: f64,
    /// How long it stood in the ready queue.
    pub ready: f64,
    /// How long it kept the loop standing still.
    pub blocked: f64,
}

/// A thread's part in a run. Events name it, where a task could stand, by its number with a minus sign.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RunThread {
    /// Its number, from 1.
    pub id: ThreadId,
    /// Its name in Python.
    pub name: Rc<str>,
    /// How it ended: it is never cancelled.
    pub outcome: TaskOutcome,
    /// When it was started.
    pub created: f64,
    /// When it ran for the first time; null where it did not.
    pub started: Option<f64>,
    /// When it ended; null where it did not.
    pub ended: Option<f64>,
    /// How long it ran, which is how long it held the interpreter's lock.
    pub running: f64,
    /// How long it slept or waited.
    pub waiting: f64,
    /// How long it wanted the interpreter's lock, which another thread held.
    pub ready: f64,
}

/// How a task or a thread ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TaskOutcome {
    /// It returned.
    Returned,
    /// It raised an exception.
    Raised,
    /// It was cancelled.
    Cancelled,
    /// It was not over when the run was.
    Pending,
}

impl<'a> RunResult<'a> {
    /// The result of this run; none while it goes on.
    #[must_use]
    pub fn of(trace: &'a Trace, lanes: &Lanes) -> Option<Self> {
        let (at, ending) = trace.ending.as_ref()?;
        let (outcome, failure) = match ending {
            Ending::Finished => (RunOutcome::Finished, None),
            Ending::Raised(failure) => (RunOutcome::Raised, Some(failure)),
            Ending::Stopped => (RunOutcome::Stopped, None),
            Ending::Stuck(_) => (RunOutcome::Stuck, None),
            Ending::Rejected(failure) => (RunOutcome::Rejected, Some(failure)),
        };
        Some(Self {
            outcome,
            stdout: trace.written(Stream::Stdout),
            stderr: trace.written(Stream::Stderr),
            error: failure.map(RunError::of),
            elapsed: in_seconds(*at),
            clock: trace.clock,
            spoiled: trace.spoiled,
            tasks: lanes.tasks().iter().map(|lane| RunTask::of(lane, *at)).collect(),
            threads: lanes
                .threads()
                .iter()
                .filter_map(|lane| RunThread::of(lane, *at))
                .collect(),
            events: &trace.events,
        })
    }
}

impl Trace {
    /// All that the program wrote on a stream.
    #[must_use]
    pub fn written(&self, to: Stream) -> String {
        let texts = self.events.iter().filter_map(|event| match &event.kind {
            EventKind::Output { stream, text, .. } if *stream == to => Some(&**text),
            _ => None,
        });
        texts.collect()
    }
}

impl<'a> RunError<'a> {
    fn of(failure: &'a Failure) -> Self {
        Self {
            class: &failure.class,
            message: &failure.message,
            line: failure.line,
            column: failure.column,
            traceback: &failure.traceback,
        }
    }
}

impl RunTask {
    fn of(lane: &Lane, end: Nanos) -> Self {
        let spent = lane.spent(end);
        Self {
            id: lane.task,
            parent: (lane.parent != TaskId::PROGRAM).then_some(lane.parent),
            name: Rc::clone(&lane.name),
            outcome: TaskOutcome::of(lane),
            created: in_seconds(lane.created),
            started: lane.started.map(in_seconds),
            ended: lane.end.as_ref().map(|end| in_seconds(end.at)),
            running: in_seconds(spent.running),
            waiting: in_seconds(spent.waiting),
            ready: in_seconds(spent.ready),
            blocked: in_seconds(spent.blocked),
        }
    }
}

impl RunThread {
    fn of(lane: &Lane, end: Nanos) -> Option<Self> {
        let spent = lane.spent(end);
        Some(Self {
            id: lane.task.thread()?,
            name: Rc::clone(&lane.name),
            outcome: TaskOutcome::of(lane),
            created: in_seconds(lane.created),
            started: lane.started.map(in_seconds),
            ended: lane.end.as_ref().map(|end| in_seconds(end.at)),
            running: in_seconds(spent.running),
            waiting: in_seconds(spent.waiting),
            ready: in_seconds(spent.ready),
        })
    }
}

impl TaskOutcome {
    fn of(lane: &Lane) -> Self {
        match lane.end.as_ref().map(|end| &end.how) {
            Some(Ended::Returned(_)) => Self::Returned,
            Some(Ended::Raised(_)) => Self::Raised,
            Some(Ended::Cancelled) => Self::Cancelled,
            None => Self::Pending,
        }
    }
}
