//! What a run looked like at a moment.

use super::event::{Callee, Cause, Ended, Event, EventKind, Nanos, SpanKind};
use super::id::{CallId, ResourceId, TaskId, ThreadId};
use super::lane::{Lane, State};
use super::lanes::Lanes;
use super::queues::{Moment, Queued, Queues};
use super::resource::ResourceState;

/// What a run looked like at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot<'a> {
    /// Which moment.
    pub moment: Moment,
    /// What the loops looked like: that of the main thread, and those of threads that run one of their own.
    pub loops: Vec<LoopState<'a>>,
    /// Every task that had been made, in order of creation.
    pub tasks: Vec<TaskState<'a>>,
    /// The threads beside the main one, in order of creation.
    pub threads: Vec<TaskState<'a>>,
    /// What the locks, semaphores and queues looked like.
    pub resources: Vec<(ResourceId, &'a ResourceState)>,
}

/// What the loop of a thread looked like.
#[derive(Clone, Debug, PartialEq)]
pub struct LoopState<'a> {
    /// Whose.
    pub thread: ThreadId,
    /// What the loop ran, or the program.
    pub running: Option<Handle<'a>>,
    /// The ready queue, the next one first.
    pub ready: Vec<Handle<'a>>,
    /// What stood behind timers, the first one due first.
    pub timers: Vec<Timer<'a>>,
}

/// What stood in the ready queue or ran.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Handle<'a> {
    /// A task's step; the program itself among them.
    Task(TaskId),
    /// A callback.
    Call {
        /// Which.
        call: CallId,
        /// What it calls.
        name: &'a Callee,
        /// Who asked for it, where it was timed.
        by: Option<TaskId>,
        /// Whether it was cancelled, and is passed over when its turn comes.
        cancelled: bool,
    },
}

/// What stood behind a timer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timer<'a> {
    /// Which callback.
    pub call: CallId,
    /// When it was due.
    pub due: Nanos,
    /// What it calls.
    pub name: &'a Callee,
    /// Who asked for it: a task or the program; none where the loop itself did.
    pub by: Option<TaskId>,
}

/// What a task did at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskState<'a> {
    /// Which.
    pub task: TaskId,
    /// Since when it had been doing this.
    pub since: Nanos,
    /// The line where it stood, where that is known; none where it was over.
    pub line: Option<u32>,
    /// What it did.
    pub doing: Doing<'a>,
    /// The coroutines and scopes that it was in, the outermost first.
    pub inside: Vec<&'a SpanKind>,
}

/// What a task did, or how it had ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Doing<'a> {
    /// It stood in the ready queue.
    Ready,
    /// It ran.
    Running,
    /// It waited for this.
    Waiting(&'a Cause),
    /// It kept the loop standing still.
    Blocked,
    /// It was over.
    Over(&'a Ended),
}

impl<'a> Snapshot<'a> {
    /// What a run with these events looked like at a moment.
    #[must_use]
    pub fn at(events: &[Event], lanes: &'a Lanes, queues: &'a Queues, moment: Moment) -> Self {
        let after = moment.events;
        let state = |lane: &'a Lane| TaskState::of(lane, events, after);
        let resources = lanes.resources().iter();
        Self {
            moment,
            loops: queues
                .threads(after)
                .into_iter()
                .map(|thread| LoopState::of(thread, events, queues, moment))
                .collect(),
            tasks: lanes.tasks().iter().filter_map(state).collect(),
            threads: lanes.threads().iter().filter_map(state).collect(),
            resources: resources
                .filter_map(|resource| Some((resource.id, resource.after(after)?)))
                .collect(),
        }
    }

    /// What all loops ran, that of the main thread first.
    pub fn running(&self) -> impl Iterator<Item = Handle<'a>> {
        self.loops.iter().filter_map(|one| one.running)
    }

    /// What a task did; none before it was made.
    #[must_use]
    pub fn task(&self, task: TaskId) -> Option<&TaskState<'a>> {
        let place = self.tasks.binary_search_by_key(&task, |state| state.task).ok()?;
        self.tasks.get(place)
    }

    /// Who waits in line at a resource: a task that was cancelled stands there no more, though it has not come to say so.
    pub fn waiters(&self, at: &ResourceState) -> impl Iterator<Item = TaskId> {
        let waits = |task: &TaskId| {
            let state = self.task(*task);
            !state.is_some_and(|state| matches!(state.doing, Doing::Ready | Doing::Over(_)))
        };
        at.waiters.iter().copied().filter(waits)
    }
}

impl<'a> LoopState<'a> {
    fn of(thread: ThreadId, events: &[Event], queues: &'a Queues, moment: Moment) -> Self {
        let handle = |queued| Handle::of(queued, queues, moment.events);
        let timer = |(due, call)| Timer::of(call, due, queues);
        let (ready, timers) = (
            queues.ready(thread, moment.events),
            queues.timers(thread, moment.events),
        );
        Self {
            thread,
            running: queues.running(thread, moment, events).and_then(handle),
            ready: ready.into_iter().filter_map(handle).collect(),
            timers: timers.into_iter().filter_map(timer).collect(),
        }
    }
}

impl<'a> Handle<'a> {
    fn of(queued: Queued, queues: &'a Queues, events: usize) -> Option<Self> {
        Some(match queued {
            Queued::Task(task) => Self::Task(task),
            Queued::Call(call) => Self::Call {
                call,
                name: &queues.call(call)?.name,
                by: queues.call(call).and_then(|asked| asked.due.and(asked.by)),
                cancelled: queues.is_cancelled(call, events),
            },
        })
    }
}

impl<'a> Timer<'a> {
    fn of(call: CallId, due: Nanos, queues: &'a Queues) -> Option<Self> {
        let asked = queues.call(call)?;
        Some(Self {
            call,
            due,
            name: &asked.name,
            by: asked.by,
        })
    }
}

impl<'a> TaskState<'a> {
    /// What the task of a lane did after so many events; none before it was made, and while the program has handed over.
    #[must_use]
    pub fn of(lane: &'a Lane, events: &[Event], after: usize) -> Option<Self> {
        let stand = Stand::of(lane, events, after)?;
        let is_over = matches!(stand.doing, Doing::Over(_));
        Some(Self {
            task: lane.task,
            since: stand.since,
            line: stand.line,
            doing: stand.doing,
            inside: lane.inside(after).filter(|_| !is_over).collect(),
        })
    }
}

/// What a task did, since when and where.
pub(super) struct Stand<'a> {
    since: Nanos,
    pub(super) line: Option<u32>,
    pub(super) doing: Doing<'a>,
}

impl<'a> Stand<'a> {
    /// Of the task of a lane after so many events; none before it was made, and while the program has handed over.
    pub(super) fn of(lane: &'a Lane, events: &[Event], after: usize) -> Option<Self> {
        if let Some(end) = lane.end.as_ref().filter(|end| end.event < after) {
            return Some(Self {
                since: end.at,
                line: None,
                doing: Doing::Over(&end.how),
            });
        }
        let next = lane.pieces.partition_point(|piece| piece.event < after);
        let index = next.checked_sub(1)?;
        let piece = lane.pieces.get(index)?;
        let doing = match &piece.state {
            State::Ready { .. } => Doing::Ready,
            State::Running => Doing::Running,
            State::Waiting { on, .. } => Doing::Waiting(on),
            State::Blocked(_) => Doing::Blocked,
            State::Away => return None,
        };
        let reached = match doing {
            Doing::Running => line_reached(lane.task, events.get(piece.event..after).unwrap_or_default()),
            _ => None,
        };
        let line = reached.unwrap_or_else(|| lane.line_at(index));
        Some(Self {
            since: piece.from,
            line: (line > 0).then_some(line),
            doing,
        })
    }
}

/// The last line that these events of a step tell of; none where they tell of none.
fn line_reached(running: TaskId, step: &[Event]) -> Option<u32> {
    step.iter().rev().find_map(|event| match &event.kind {
        EventKind::SpanEntered { task, line, .. }
        | EventKind::LineReached { task, line }
        | EventKind::Output { task, line, .. }
        | EventKind::TaskCreated { parent: task, line, .. }
            if *task == running && *line > 0 =>
        {
            Some(*line)
        }
        _ => None,
    })
}
