//! What each event does to the lanes.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::event::{EventKind, Nanos, SpanKind};
use super::id::TaskId;
use super::lane::{End, Lane, Mark, MarkKind, Piece, Span, State};
use super::lanes::{Block, Lanes, Ran, Step};
use super::resource::{Resource, ResourceState};

impl Lanes {
    /// Takes in one event.
    pub(super) fn take(&mut self, event: usize, at: Nanos, kind: &EventKind) {
        match kind {
            EventKind::TaskCreated {
                task,
                parent,
                name,
                coroutine,
                line,
            } => {
                if task.0 as usize == self.all.len() {
                    let mut lane = Lane::new(*task, *parent, Rc::clone(name), Rc::clone(coroutine));
                    (lane.line, lane.created, lane.called) = (*line, at, self.called(coroutine));
                    let by = Some(*parent);
                    lane.turn(Piece {
                        from: at,
                        event,
                        line: *line,
                        state: State::Ready { by },
                    });
                    if let Some(parent) = self.all.get_mut(parent.0 as usize) {
                        lane.depth = if parent.task == TaskId::PROGRAM {
                            0
                        } else {
                            parent.depth + 1
                        };
                        lane.place = parent.children.len();
                        parent.children.push(*task);
                    }
                    self.all.push(lane);
                }
            }
            EventKind::StepBegan { task } => self.step_began(event, at, *task),
            EventKind::StepEnded { task } => self.step_ended(event, at, *task),
            EventKind::CallbackBegan { name } => self.run(at, Ran::Callback(Rc::clone(name))),
            EventKind::CallbackEnded => self.pause(at),
            EventKind::BlockBegan { asked, line } => self.block_began(event, at, *asked, None, *line),
            EventKind::BlockEnded => self.block_ended(event, at),
            EventKind::TaskEnded { task, .. } if self.runs(*task) => {
                self.pause(at);
                self.take_of_task(event, at, kind);
            }
            EventKind::CancelShielded { task, inside } => {
                let mark = Mark {
                    at,
                    event,
                    kind: MarkKind::Shielded { waiter: *task },
                };
                if let Some(lane) = self.lane_mut(inside.unwrap_or(*task)) {
                    lane.marks.push(mark);
                }
            }
            EventKind::OutsideStarted {
                outside, what, task, ..
            } => {
                self.under_way.insert(*outside, (Rc::clone(what), *task));
            }
            EventKind::OutsideEnded { outside, .. } => {
                self.under_way.remove(outside);
            }
            EventKind::HostDecided { host, allowed } => self.host_decided(event, at, host, *allowed),
            EventKind::ResourceCreated { resource, class, size } => self.resources.push(Resource {
                id: *resource,
                class: Rc::clone(class),
                size: *size,
                created: at,
                deepest: 0,
                states: Vec::new(),
            }),
            EventKind::ResourceChanged {
                resource,
                level,
                holders,
                waiters,
            } => {
                if let Some(found) = self.resources.get_mut((resource.0 as usize).wrapping_sub(1)) {
                    let (holders, waiters) = (Rc::clone(holders), Rc::clone(waiters));
                    found.deepest = found.deepest.max(*level);
                    found.states.push(ResourceState {
                        from: at,
                        event,
                        level: *level,
                        holders,
                        waiters,
                    });
                }
            }
            EventKind::ThreadStarted {
                thread,
                name,
                line,
                process,
                ..
            } => self.thread_started(at, *thread, name, *line, *process),
            EventKind::ThreadTurned { thread, doing, line } => self.thread_turned(event, at, *thread, doing, *line),
            EventKind::ThreadEnded { thread, ended } => self.thread_ended(event, at, *thread, ended),
            _ => self.take_of_task(event, at, kind),
        }
    }

    /// What concerns one task's lane alone.
    fn take_of_task(&mut self, event: usize, at: Nanos, kind: &EventKind) {
        match kind {
            EventKind::TaskNamed { task, name } => {
                if let Some(lane) = self.lane_mut(*task) {
                    lane.name = Rc::clone(name);
                }
            }
            EventKind::TaskReady { task, by } => {
                if let Some(lane) = self.lane_mut(*task)
                    && let Some(State::Waiting { .. }) = lane.state()
                {
                    lane.turn(Piece {
                        from: at,
                        event,
                        line: 0,
                        state: State::Ready { by: *by },
                    });
                }
            }
            EventKind::TaskWaiting { task, on, line } => {
                if let Some(lane) = self.lane_mut(*task) {
                    lane.next_wait = Some((on.clone(), *line));
                }
            }
            EventKind::SpanEntered { task, kind, line } => {
                let kind = match kind {
                    SpanKind::Coroutine(name) => SpanKind::Coroutine(self.called(name)),
                    scope => scope.clone(),
                };
                if let Some(lane) = self.lane_mut(*task) {
                    lane.enter(Span {
                        from: at,
                        end: None,
                        events: [event, usize::MAX],
                        kind,
                        line: *line,
                    });
                }
            }
            EventKind::SpanExited { task, ended } => {
                if let Some(lane) = self.lane_mut(*task) {
                    lane.leave(event, at, ended.clone());
                }
            }
            EventKind::CancelRequested { task, by } => {
                if let Some(lane) = self.lane_mut(*task) {
                    lane.marks.push(Mark {
                        at,
                        event,
                        kind: MarkKind::CancelRequested { by: *by },
                    });
                }
            }
            EventKind::CancelDelivered { task } => {
                if let Some(lane) = self.lane_mut(*task) {
                    lane.marks.push(Mark {
                        at,
                        event,
                        kind: MarkKind::CancelDelivered,
                    });
                    lane.cut();
                }
            }
            EventKind::TaskEnded { task, ended } => {
                if let Some(lane) = self.lane_mut(*task) {
                    lane.finish(End {
                        at,
                        event,
                        how: ended.clone(),
                    });
                }
            }
            _ => {}
        }
    }

    pub(super) fn lane_mut(&mut self, task: TaskId) -> Option<&mut Lane> {
        self.all.get_mut(task.0 as usize)
    }

    /// The task (or the program) that runs just now.
    fn running(&self) -> Option<TaskId> {
        match self.steps.last() {
            Some(Step {
                to: None,
                ran: Ran::Task(task),
                ..
            }) => Some(*task),
            _ => None,
        }
    }

    fn runs(&self, task: TaskId) -> bool {
        self.running() == Some(task)
    }

    pub(super) fn run(&mut self, at: Nanos, ran: Ran) {
        self.pause(at);
        self.steps.push(Step {
            from: at,
            to: None,
            ran,
        });
    }

    pub(super) fn pause(&mut self, at: Nanos) {
        if let Some(step) = self.steps.last_mut() {
            step.to.get_or_insert(at);
        }
    }

    fn step_began(&mut self, event: usize, at: Nanos, task: TaskId) {
        self.run(at, Ran::Task(task));
        if let Some(lane) = self.lane_mut(task) {
            lane.started.get_or_insert(at);
            lane.turn(Piece {
                from: at,
                event,
                line: 0,
                state: State::Running,
            });
        }
    }

    fn step_ended(&mut self, event: usize, at: Nanos, task: TaskId) {
        if !self.runs(task) {
            return; // The task is over, and its step ended with it.
        }
        self.pause(at);
        let Some(lane) = self.lane_mut(task) else { return };
        let (state, line) = match lane.next_wait.take() {
            Some((on, line)) => (State::Waiting { on, cut: false }, line),
            None if task == TaskId::PROGRAM => (State::Away, 0),
            None => (State::Ready { by: None }, 0),
        };
        lane.turn(Piece {
            from: at,
            event,
            line,
            state,
        });
    }

    /// All that wait for an answer of this host are marked, each task once.
    fn host_decided(&mut self, event: usize, at: Nanos, host: &Rc<str>, allowed: bool) {
        let is_from = |what: &str| {
            let rest = what.split_once(' ').and_then(|(_, place)| place.strip_prefix(&**host));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let asked = self.under_way.values().filter(|(what, _)| is_from(what));
        let tasks: BTreeSet<TaskId> = asked.map(|(_, task)| *task).collect();
        for task in tasks {
            if let Some(lane) = self.lane_mut(task) {
                let host = Rc::clone(host);
                let kind = MarkKind::HostDecided { host, allowed };
                lane.marks.push(Mark { at, event, kind });
            }
        }
    }

    pub(super) fn block_began(&mut self, event: usize, at: Nanos, asked: Nanos, on: Option<Rc<str>>, line: u32) {
        let task = self.running();
        self.blocks.push(Block {
            from: at,
            to: None,
            event,
            asked,
            on,
            line,
            task,
        });
        if let Some(lane) = task.and_then(|task| self.lane_mut(task)) {
            lane.turn(Piece {
                from: at,
                event,
                line,
                state: State::Blocked(asked),
            });
        }
    }

    pub(super) fn block_ended(&mut self, event: usize, at: Nanos) {
        if let Some(block) = self.blocks.last_mut() {
            block.to.get_or_insert(at);
        }
        if let Some(lane) = self.running().and_then(|task| self.lane_mut(task)) {
            lane.turn(Piece {
                from: at,
                event,
                line: 0,
                state: State::Running,
            });
        }
    }
}
