//! What is told of a moment, in words.

use crate::timeline::{causes, units};
use crate::trace::{Callee, Doing, Handle, LoopState, Snapshot, TaskId, TaskState, Timer};
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
        let loops = snapshot
            .loops
            .iter()
            .map(|one| format!("{}; {}.", told.running(one), told.ready(one)));
        let named = snapshot
            .loops
            .iter()
            .zip(loops)
            .map(|(one, said)| match told.whose(one) {
                Some(name) => format!("{name}: {said}"),
                None => said,
            });
        format!("{at} s: {}", named.collect::<Vec<_>>().join(" "))
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

    /// The thread whose loop it is, where there are several.
    pub fn whose(self, one: &LoopState) -> Option<String> {
        (self.snapshot.loops.len() > 1).then(|| self.name(TaskId::of_thread(one.thread)))
    }

    /// What a loop runs.
    fn running(self, one: &LoopState) -> String {
        match &one.running {
            None => self.own.runs_nothing.to_owned(),
            Some(handle @ Handle::Call { .. }) => (self.own.runs)(&self.handle(handle), None),
            Some(handle @ Handle::Task(task)) => (self.own.runs)(&self.handle(handle), self.line(*task)),
        }
    }

    /// What stands in its ready queue.
    fn ready(self, one: &LoopState) -> String {
        let named = one.ready.iter().take(READ_OUT).map(|one| self.handle(one));
        let more = one.ready.len().checked_sub(READ_OUT).filter(|more| *more > 0);
        let names: Vec<String> = named.chain(more.map(self.own.more)).collect();
        if names.is_empty() {
            self.own.nobody_ready.to_owned()
        } else {
            (self.own.ready_are)(&names.join(", "))
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
