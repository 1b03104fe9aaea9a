//! What is told of a moment, in words.

use crate::timeline::{causes, units};
use crate::trace::{Callee, Doing, Handle, Snapshot, TaskId, TaskState, Timer};
use crate::ui::state::{Record, State};
use crate::ui::words::{ReplayWords, Words};

/// As many of the ready queue are read out.
const READ_OUT: usize = 8;

/// A snapshot of a run, and what it is told with.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub snapshot: &'a Snapshot<'a>,
    pub record: &'a Record,
    pub words: &'static Words,
    pub own: &'static ReplayWords,
}

/// The moment that is shown in one sentence, for a screen reader.
pub fn sentence(state: State) -> String {
    let sentence = state.replay.look(state, |snapshot, record| {
        let told = Told::new(state, snapshot, record);
        let at = units::stamp(snapshot.moment.at, told.words.numbers.decimal);
        let mut ready: Vec<String> = snapshot
            .ready
            .iter()
            .take(READ_OUT)
            .map(|one| told.handle(one))
            .collect();
        ready.extend((snapshot.ready.len() > READ_OUT).then(|| (told.own.more)(snapshot.ready.len() - READ_OUT)));
        let ready = if ready.is_empty() {
            told.own.nobody_ready.to_owned()
        } else {
            (told.own.ready_are)(&ready.join(", "))
        };
        format!("{at} s: {}; {ready}.", told.running())
    });
    sentence.unwrap_or_default()
}

impl<'a> Told<'a> {
    pub fn new(state: State, snapshot: &'a Snapshot<'a>, record: &'a Record) -> Self {
        Self {
            snapshot,
            record,
            words: state.words_now(),
            own: ReplayWords::of(state.settings.language.now()),
        }
    }

    /// What the loop runs.
    pub fn running(self) -> String {
        match &self.snapshot.running {
            None => self.own.runs_nothing.to_owned(),
            Some(handle @ Handle::Call { .. }) => (self.own.runs)(&self.handle(handle), None),
            Some(handle @ Handle::Task(task)) => (self.own.runs)(&self.handle(handle), self.line(*task)),
        }
    }

    /// The line that the task stands at, or the program.
    pub fn line(self, task: TaskId) -> Option<u32> {
        if task != TaskId::PROGRAM {
            return self.snapshot.task(task)?.line;
        }
        let lane = self.record.lanes.lane(task)?;
        let after = self.snapshot.moment.events;
        self.record
            .with_trace(|trace| TaskState::of(lane, &trace.events, after)?.line)
    }

    /// A task, a thread, or the program by its name.
    pub fn name(self, task: TaskId) -> String {
        let label = self.record.lanes.lane(task).map(|lane| lane.label().to_string());
        let label = label.filter(|label| !label.is_empty());
        label.unwrap_or_else(|| self.words.timeline.program.to_owned())
    }

    pub fn names(self, tasks: impl IntoIterator<Item = TaskId>) -> String {
        let names: Vec<String> = tasks.into_iter().map(|task| self.name(task)).collect();
        names.join(", ")
    }

    /// What stands in the ready queue or runs.
    pub fn handle(self, handle: &Handle) -> String {
        match handle {
            Handle::Task(task) => self.name(*task),
            Handle::Call { name, by, .. } => self.call(name, *by),
        }
    }

    /// What stands behind a timer.
    pub fn timer(self, timer: &Timer) -> String {
        self.call(timer.name, timer.by)
    }

    /// A callback: those of `sleep` and `timeout` are called so, with the task that they are for.
    fn call(self, callee: &Callee, by: Option<TaskId>) -> String {
        let name = match callee {
            Callee::Own("_set_result_unless_cancelled") => "sleep",
            Callee::Own("Timeout._on_timeout") => "timeout",
            other => other.name(),
        };
        match by {
            Some(task) => format!("{name} · {}", self.name(task)),
            None => name.to_owned(),
        }
    }

    /// What a task does, with what it waits for or how it ended.
    pub fn doing(self, state: &TaskState) -> String {
        let timeline = &self.words.timeline;
        match state.doing {
            Doing::Ready => timeline.ready.to_owned(),
            Doing::Running => timeline.running.to_owned(),
            Doing::Blocked => timeline.blocks.to_owned(),
            Doing::Waiting(cause) => {
                let events = self.snapshot.moment.events;
                let cause = causes::cause(&self.record.lanes, cause, events, timeline.decimal);
                format!("{}: {cause}", timeline.waiting)
            }
            Doing::Over(how) => {
                let (sign, with) = causes::ended(how, timeline.cancelled);
                format!("{sign} {with}").trim_end().to_owned()
            }
        }
    }

    /// The coroutines and scopes that a task is in, from the outside inwards.
    pub fn inside(self, state: &TaskState) -> String {
        let decimal = self.words.timeline.decimal;
        let spans = state.inside.iter();
        let spans: Vec<String> = spans
            .map(|kind| causes::span(&self.record.lanes, kind, decimal))
            .collect();
        spans.join(" › ")
    }
}
