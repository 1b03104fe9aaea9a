//! What a run looked like at a moment.

use super::event::{Cause, Ended, Nanos, ResourceId, TaskId};
use super::lane::{Lane, State};
use super::lanes::Lanes;
use super::recorder::Trace;
use super::resource::ResourceState;

/// What a run looked like at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot<'a> {
    /// How many events had happened.
    pub events: usize,
    /// The task (or the program) that ran.
    pub running: Option<TaskId>,
    /// The ready queue's tasks, the next one first.
    pub ready: Vec<TaskId>,
    /// Sleeping tasks, with the moment that each is due at, the first one due first.
    pub timers: Vec<(Nanos, TaskId)>,
    /// Every task that had been made, in order of creation.
    pub tasks: Vec<TaskState<'a>>,
    /// What the locks, semaphores and queues looked like.
    pub resources: Vec<(ResourceId, &'a ResourceState)>,
}

/// What a task did at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskState<'a> {
    /// Which.
    pub task: TaskId,
    /// Since when it had been doing this.
    pub since: Nanos,
    /// The line where it waited or blocked, where that is known.
    pub line: Option<u32>,
    /// What it did.
    pub doing: Doing<'a>,
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
    /// What the run looked like when all that happened up to this moment, and at it, had happened.
    #[must_use]
    pub fn at(trace: &Trace, lanes: &'a Lanes, at: Nanos) -> Self {
        Self::after(lanes, trace.events.partition_point(|event| event.at <= at))
    }

    /// What the run looked like after so many events.
    #[must_use]
    pub fn after(lanes: &'a Lanes, events: usize) -> Self {
        let (mut running, mut ready, mut timers, mut tasks) = (None, Vec::new(), Vec::new(), Vec::new());
        for lane in lanes.all() {
            let Some((event, state)) = task_state(lane, events) else {
                continue;
            };
            match state.doing {
                Doing::Running | Doing::Blocked => running = Some(lane.task),
                Doing::Ready => ready.push((event, lane.task)),
                Doing::Waiting(Cause::Sleep(asked)) => timers.push((state.since.saturating_add(*asked), lane.task)),
                Doing::Waiting(_) | Doing::Over(_) => {}
            }
            if lane.task != TaskId::PROGRAM {
                tasks.push(state);
            }
        }
        ready.sort_unstable();
        timers.sort_unstable();
        let resources = lanes
            .resources()
            .iter()
            .filter_map(|resource| Some((resource.id, resource.after(events)?)));
        Self {
            events,
            running,
            ready: ready.into_iter().map(|(_, task)| task).collect(),
            timers,
            tasks,
            resources: resources.collect(),
        }
    }
}

/// What a task did after so many events, and the event that began it; none before it was made.
fn task_state(lane: &Lane, events: usize) -> Option<(usize, TaskState<'_>)> {
    let task = lane.task;
    if let Some(end) = lane.end.as_ref().filter(|end| end.event < events) {
        let doing = Doing::Over(&end.how);
        return Some((
            end.event,
            TaskState {
                task,
                since: end.at,
                line: None,
                doing,
            },
        ));
    }
    let next = lane.pieces.partition_point(|piece| piece.event < events);
    let piece = lane.pieces.get(next.checked_sub(1)?)?;
    let doing = match &piece.state {
        State::Ready { .. } => Doing::Ready,
        State::Running => Doing::Running,
        State::Waiting { on, .. } => Doing::Waiting(on),
        State::Blocked(_) => Doing::Blocked,
        State::Away => return None,
    };
    let line = (piece.line > 0).then_some(piece.line);
    Some((
        piece.event,
        TaskState {
            task,
            since: piece.from,
            line,
            doing,
        },
    ))
}
