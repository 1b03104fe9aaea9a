//! All that happened in a run, folded into lanes.

use std::collections::HashMap;
use std::rc::Rc;

use super::event::{Cause, Event, Nanos};
use super::id::{OutsideId, ResourceId, TaskId, ThreadId};
use super::lane::Lane;
use super::resource::Resource;
use super::threads::{HandOver, Turns};

/// The lanes of a run, kept up with it: `fold` looks only at events that are new.
#[derive(Clone, Debug)]
pub struct Lanes {
    /// A lane stands at its task's number; the first one is the program's.
    pub(super) all: Vec<Lane>,
    pub(super) steps: Vec<Step>,
    pub(super) blocks: Vec<Block>,
    /// A resource stands one before its number, for those count from 1.
    pub(super) resources: Vec<Resource>,
    /// A thread's lane stands one before its number: the main thread has none but the loop's.
    pub(super) threads: Vec<Lane>,
    /// Each thread's turns, at its number.
    pub(super) turns: Vec<Turns>,
    pub(super) hand_overs: Vec<HandOver>,
    /// The thread that holds the lock.
    pub(super) holder: ThreadId,
    /// Who gave the lock back last, and the number of that event, until somebody takes it.
    pub(super) released: Option<(ThreadId, usize)>,
    /// What was asked for outside and has not come: what it is, and who asked.
    pub(super) under_way: HashMap<OutsideId, (Rc<str>, TaskId)>,
    /// When the last thing happened.
    end: Nanos,
    folded: usize,
    names: HashMap<Rc<str>, Rc<str>>,
}

/// A stretch of time in which the loop ran something: what makes its lane solid. It lines up with exactly one task's
/// running piece (where it blocks, with several pieces in a row).
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// When it began.
    pub from: Nanos,
    /// When it ended; none while it lasts.
    pub to: Option<Nanos>,
    /// What ran.
    pub ran: Ran,
}

/// What the loop ran.
#[derive(Clone, Debug, PartialEq)]
pub enum Ran {
    /// A task, or the program.
    Task(TaskId),
    /// A callback, by the name of what it calls.
    Callback(Rc<str>),
}

/// A stretch of time in which the whole loop stood still.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// When it began.
    pub from: Nanos,
    /// When it ended; none while it lasts.
    pub to: Option<Nanos>,
    /// The number of the event that began it, from 0.
    pub event: usize,
    /// The length that was asked for, in nanoseconds; 0 for a wait for something else.
    pub asked: Nanos,
    /// What that is: a lock of threads, a request, a line that is typed.
    pub on: Option<Rc<str>>,
    /// The line that blocks.
    pub line: u32,
    /// Who blocks: a task or the program; none for a callback.
    pub task: Option<TaskId>,
}

impl Default for Lanes {
    fn default() -> Self {
        let program = Lane::new(TaskId::PROGRAM, TaskId::PROGRAM, "".into(), "".into());
        Self {
            all: vec![program],
            steps: Vec::new(),
            blocks: Vec::new(),
            resources: Vec::new(),
            threads: Vec::new(),
            turns: Vec::new(),
            hand_overs: Vec::new(),
            holder: ThreadId::MAIN,
            released: None,
            under_way: HashMap::new(),
            end: 0,
            folded: 0,
            names: HashMap::new(),
        }
    }
}

impl Lanes {
    /// No lanes yet; coroutines are called by these names of the person's, where theirs are among them.
    #[must_use]
    pub fn with_names(names: HashMap<Rc<str>, Rc<str>>) -> Self {
        Self {
            names,
            ..Self::default()
        }
    }

    /// What the person calls a coroutine.
    pub(super) fn called(&self, coroutine: &Rc<str>) -> Rc<str> {
        Rc::clone(self.names.get(coroutine).unwrap_or(coroutine))
    }

    /// The lanes of these events.
    #[must_use]
    pub fn of(events: &[Event]) -> Self {
        let mut lanes = Self::default();
        lanes.fold(events);
        lanes
    }

    /// Takes in what is new. These are all events of the run so far, in order: the ones that were folded before, then more.
    pub fn fold(&mut self, events: &[Event]) {
        for (number, event) in events.iter().enumerate().skip(self.folded) {
            self.take(number, event.at, &event.kind);
        }
        self.end = events.last().map_or(0, |event| event.at);
        self.folded = self.folded.max(events.len());
    }

    /// Every lane, at its task's number; the first one is the program's.
    #[must_use]
    pub fn all(&self) -> &[Lane] {
        &self.all
    }

    /// The lanes of tasks, in order of creation.
    #[must_use]
    pub fn tasks(&self) -> &[Lane] {
        self.all.get(1..).unwrap_or_default()
    }

    /// The program's lane, where it is worth showing: there is no task, or the program itself blocks.
    #[must_use]
    pub fn program(&self) -> Option<&Lane> {
        let program = self.all.first()?;
        let blocks = |block: &Block| block.task == Some(TaskId::PROGRAM);
        let shown = self.tasks().is_empty() || self.blocks.iter().any(blocks);
        (shown && !program.pieces.is_empty()).then_some(program)
    }

    /// A task's lane, or a thread's.
    #[must_use]
    pub fn lane(&self, task: TaskId) -> Option<&Lane> {
        match task.thread() {
            Some(thread) => self.threads.get((thread.0 as usize).checked_sub(1)?),
            None => self.all.get(task.0 as usize),
        }
    }

    /// What the loop (or the program) ran, in order.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Where the whole loop stood still, in order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// What the standing still that this event began waits for, where it has no length of its own.
    #[must_use]
    pub fn blocked_on(&self, event: usize) -> Option<&str> {
        let found = self.blocks.binary_search_by_key(&event, |block| block.event).ok()?;
        self.blocks.get(found)?.on.as_deref()
    }

    /// Locks, semaphores and queues, in order of creation.
    #[must_use]
    pub fn resources(&self) -> &[Resource] {
        &self.resources
    }

    /// One of them.
    #[must_use]
    pub fn resource(&self, id: ResourceId) -> Option<&Resource> {
        self.resources.get((id.0 as usize).checked_sub(1)?)
    }

    /// When the last thing happened.
    #[must_use]
    pub fn end(&self) -> Nanos {
        self.end
    }

    /// The lane of another run of the same program that stands where this task's stands in this one: made by the same task
    /// in the same place.
    #[must_use]
    pub fn counterpart<'a>(&self, task: TaskId, other: &'a Self) -> Option<&'a Lane> {
        if task.thread().is_some() {
            return other.lane(task);
        }
        let mut places = Vec::new();
        let mut lane = self.lane(task)?;
        while lane.task != TaskId::PROGRAM {
            places.push(lane.place);
            lane = self.lane(lane.parent)?;
        }
        places
            .into_iter()
            .rev()
            .try_fold(other.lane(TaskId::PROGRAM)?, |lane, place| {
                other.lane(*lane.children.get(place)?)
            })
    }

    /// How many of the tasks that a task waits for were over after so many events, and how many there are; none where it
    /// waits for something else.
    #[must_use]
    pub fn progress(&self, on: &Cause, events: usize) -> Option<(usize, usize)> {
        let (Cause::Gather(tasks) | Cause::Wait(tasks)) = on else {
            return None;
        };
        let end = |task: &TaskId| self.lane(*task).and_then(|lane| lane.end.as_ref());
        let over = tasks.iter().filter_map(end).filter(|end| end.event < events);
        Some((over.count(), tasks.len()))
    }
}
