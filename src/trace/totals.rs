//! The numbers of a run: one row a task, and all of them together.

use std::rc::Rc;

use super::event::{Ended, Nanos};
use super::id::TaskId;
use super::lane::Lane;
use super::lanes::Lanes;
use super::recorder::Trace;
use super::spent::Spent;

/// The numbers of a run up to a moment; all times in nanoseconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals {
    /// How long the run took, or has taken.
    pub elapsed: Nanos,
    /// What every wait with a length of its own (`sleep`, `time.sleep`) asked for, in sum: how long the run would take if
    /// one came after the other.
    pub asked: Nanos,
    /// The longest single one of them.
    pub longest: Nanos,
    /// How many of them there were.
    pub waits: u32,
    /// How long the loop stood still.
    pub blocked: Nanos,
    /// The smallest difference that the clock can tell.
    pub resolution: Nanos,
    /// Whether the page was hidden during the run, so that its times mean nothing.
    pub spoiled: bool,
    /// The tasks, in order of creation; before them the program, where it is worth showing, after them the threads.
    pub tasks: Vec<TaskTotals>,
}

/// The numbers of a task.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskTotals {
    /// Which; the program where it is number 0.
    pub task: TaskId,
    /// Who made it.
    pub parent: TaskId,
    /// Tasks between it and the program.
    pub depth: u32,
    /// Whether it is a process of its own.
    pub process: bool,
    /// What it is called in a picture (empty for the program).
    pub label: Rc<str>,
    /// Its name in Python.
    pub name: Rc<str>,
    /// When it was made.
    pub created: Nanos,
    /// When its first step began.
    pub started: Option<Nanos>,
    /// When it ended, and how.
    pub ended: Option<(Nanos, Ended)>,
    /// Where its time went.
    pub spent: Spent,
}

impl Totals {
    /// The numbers of this run up to `now`; of one that is over, up to its end.
    #[must_use]
    pub fn of(trace: &Trace, lanes: &Lanes, now: Nanos) -> Self {
        let elapsed = trace.ending.as_ref().map_or(now, |(at, _)| *at);
        let (mut asked, mut longest, mut waits) = (0_u64, 0, 0);
        for lane in lanes.all().iter().chain(lanes.threads()) {
            let spent = lane.spent(elapsed);
            asked = asked.saturating_add(spent.asked);
            longest = longest.max(spent.longest);
            waits += spent.waits;
        }
        let stood = |block: &super::Block| block.to.unwrap_or(elapsed).saturating_sub(block.from);
        Self {
            elapsed,
            asked,
            longest,
            waits,
            blocked: lanes.blocks().iter().map(stood).sum(),
            resolution: trace.resolution,
            spoiled: trace.spoiled,
            tasks: lanes
                .program()
                .into_iter()
                .chain(lanes.tasks())
                .chain(lanes.threads())
                .map(|lane| TaskTotals::of(lane, elapsed))
                .collect(),
        }
    }
}

impl TaskTotals {
    fn of(lane: &Lane, now: Nanos) -> Self {
        Self {
            task: lane.task,
            parent: lane.parent,
            depth: lane.depth,
            process: lane.process,
            label: Rc::clone(lane.label()),
            name: Rc::clone(&lane.name),
            created: lane.created,
            started: lane.started,
            ended: lane.end.as_ref().map(|end| (end.at, end.how.clone())),
            spent: lane.spent(now),
        }
    }
}
