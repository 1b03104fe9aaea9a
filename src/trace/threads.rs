//! What each event of a thread does to the lanes. A thread has a lane as a task has. While it does not hold the lock, the
//! step that it was in stands still: the loop's lane is solid only while the loop's own thread runs.

use std::rc::Rc;

use super::event::{Cause, Ended, Nanos, ThreadDoing};
use super::id::{TaskId, ThreadId};
use super::lane::{End, Lane, Piece, State};
use super::lanes::{Lanes, Ran, Step};

/// A moment at which one thread gave the lock to another one that wanted it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// When.
    pub at: Nanos,
    /// Who gave it.
    pub from: ThreadId,
    /// Who took it.
    pub to: ThreadId,
}

/// What is known of a thread's turns.
#[derive(Clone, Debug, Default)]
pub(super) struct Turns {
    /// The step that stands still while the thread doesn't run.
    step: Option<Ran>,
    /// Whether that keeps the loop standing still until the thread runs again.
    blocks: bool,
    /// The event since which the thread has wanted the lock.
    wants: Option<usize>,
}

impl Lanes {
    /// The lanes of the threads beside the main one, in order of creation.
    #[must_use]
    pub fn threads(&self) -> &[Lane] {
        &self.threads
    }

    /// When one thread gave the lock to another, in order.
    #[must_use]
    pub fn hand_overs(&self) -> &[HandOver] {
        &self.hand_overs
    }

    pub(super) fn thread_started(&mut self, at: Nanos, thread: ThreadId, name: &Rc<str>, line: u32, process: bool) {
        if thread.0 as usize != self.threads.len() + 1 {
            return;
        }
        let mut lane = Lane::new(TaskId::of_thread(thread), TaskId::PROGRAM, Rc::clone(name), "".into());
        (lane.line, lane.created, lane.process) = (line, at, process);
        self.threads.push(lane);
        self.turns.resize_with(self.threads.len() + 1, Turns::default);
    }

    pub(super) fn thread_turned(&mut self, event: usize, at: Nanos, thread: ThreadId, doing: &ThreadDoing, line: u32) {
        if self.turns.is_empty() {
            self.turns.push(Turns::default());
        }
        match doing {
            ThreadDoing::Running => self.lock_taken(event, at, thread),
            ThreadDoing::Queued => {
                self.lock_given(event, at, thread, doing, line);
                if let Some(turns) = self.turns.get_mut(thread.0 as usize) {
                    turns.wants = Some(event);
                }
            }
            _ => self.lock_given(event, at, thread, doing, line),
        }
        if let Some(lane) = self.thread_mut(thread) {
            if matches!(doing, ThreadDoing::Running | ThreadDoing::Computing) {
                lane.started.get_or_insert(at);
            }
            lane.turn(match doing {
                ThreadDoing::Running | ThreadDoing::Computing => piece(event, at, 0, State::Running),
                ThreadDoing::Queued => wait(event, at, 0, Cause::Interpreter),
                ThreadDoing::Sleeping(asked) => wait(event, at, line, Cause::Sleep(*asked)),
                ThreadDoing::Waiting(what) => wait(event, at, line, Cause::Outside(Rc::clone(what))),
                ThreadDoing::Idle => piece(event, at, 0, State::Away),
            });
        }
    }

    pub(super) fn thread_ended(&mut self, event: usize, at: Nanos, thread: ThreadId, ended: &Ended) {
        if self.holder == thread {
            self.released = Some((thread, event));
            self.holder = ThreadId::NOBODY;
        }
        if let Some(lane) = self.thread_mut(thread) {
            let how = ended.clone();
            lane.finish(End { at, event, how });
        }
    }

    fn thread_mut(&mut self, thread: ThreadId) -> Option<&mut Lane> {
        self.threads.get_mut((thread.0 as usize).checked_sub(1)?)
    }

    /// A thread has the lock from here on: the step that it was in goes on.
    fn lock_taken(&mut self, event: usize, at: Nanos, thread: ThreadId) {
        self.holder = thread;
        let Some(turns) = self.turns.get_mut(thread.0 as usize) else {
            return;
        };
        let Turns { step, blocks, wants } = std::mem::take(turns);
        if let (Some((from, released)), Some(wants)) = (self.released.take(), wants)
            && from != thread
            && wants < released
        {
            self.hand_overs.push(HandOver { at, from, to: thread });
        }
        let Some(ran) = step else { return };
        self.run(at, ran.clone());
        if blocks {
            self.block_ended(event, at);
        } else if let Ran::Task(task) = ran
            && let Some(lane) = self.lane_mut(task)
            && !matches!(lane.state(), Some(State::Blocked(_)))
        {
            lane.turn(piece(event, at, 0, State::Running));
        }
    }

    /// A thread doesn't have the lock any more: the step that it is in stands still.
    fn lock_given(&mut self, event: usize, at: Nanos, thread: ThreadId, doing: &ThreadDoing, line: u32) {
        if self.holder != thread {
            return; // It waited, and has come to want the lock.
        }
        self.released = Some((thread, event));
        // Nobody runs until the lock is taken.
        self.holder = ThreadId::NOBODY;
        let Some(Step { to: None, ran, .. }) = self.steps.last() else {
            return;
        };
        let ran = ran.clone();
        // Only the main thread's loop is the one whose standing still is drawn; `time.sleep` has said it of itself.
        let on = match doing {
            ThreadDoing::Waiting(what) => Some(Rc::clone(what)),
            _ => None,
        };
        let blocks = thread == ThreadId::MAIN && on.is_some();
        if blocks {
            self.block_began(event, at, 0, on, line);
        } else if let Ran::Task(task) = &ran
            && let Some(lane) = self.lane_mut(*task)
            && !matches!(lane.state(), Some(State::Blocked(_)))
        {
            lane.turn(wait(event, at, line, Cause::Interpreter));
        }
        self.pause(at);
        if let Some(turns) = self.turns.get_mut(thread.0 as usize) {
            (turns.step, turns.blocks) = (Some(ran), blocks);
        }
    }
}

fn piece(event: usize, from: Nanos, line: u32, state: State) -> Piece {
    Piece {
        from,
        event,
        line,
        state,
    }
}

fn wait(event: usize, from: Nanos, line: u32, on: Cause) -> Piece {
    piece(event, from, line, State::Waiting { on, cut: false })
}
