//! Asking a future, a task or a `gather` to stop.

use crate::trace::{Cause, EventKind, TaskId};

use super::future::Kind;
use super::{Error, Future, Language, Task};

/// A future that asked another one to stop, and goes by the answer.
enum Asking<L: Language> {
    /// A task asked what it waits for.
    Task(Task<L>),
    /// A `gather` asks one child after another; `any` tells whether one of those before said yes.
    Gather { gather: Future<L>, next: usize, any: bool },
}

/// What a future says to being asked.
enum Reply<L: Language> {
    /// Yes or no.
    Answer(bool),
    /// It asks this one first.
    Asks(Future<L>),
    /// It is being asked already.
    Circle,
}

impl<L: Language> Future<L> {
    /// Asks it to stop; false where it is done already. A plain future is cancelled at once. A task has the `CancelledError`
    /// raised where it waits, in a later pass, and may catch it. A `gather` asks its children.
    ///
    /// What one waits for is asked in turn. That is a walk with a stack of its own, so that a chain of any length is no
    /// recursion.
    ///
    /// # Errors
    /// `Circle` where tasks wait for one another in a circle: nobody in it can be cancelled.
    pub fn cancel(&self, message: Option<&L::Value>) -> Result<bool, Error> {
        let mut asking = Vec::new();
        let mut reply = self.ask_to_stop(&mut asking, message);
        loop {
            reply = match reply {
                Reply::Asks(next) => next.ask_to_stop(&mut asking, message),
                Reply::Answer(answer) => match asking.pop() {
                    Some(asked) => asked.hear(&mut asking, answer, message),
                    None => return Ok(answer),
                },
                Reply::Circle => {
                    for asked in asking {
                        asked.give_up();
                    }
                    return Err(Error::Circle);
                }
            }
        }
    }

    fn ask_to_stop(&self, asking: &mut Vec<Asking<L>>, message: Option<&L::Value>) -> Reply<L> {
        match self.kind() {
            Kind::Plain(cause) => {
                self.mark_retrieved();
                let cancelled = self.set_cancelled(message.cloned(), None);
                if let (true, Cause::Shield(inside), Some(task)) = (cancelled, cause, innermost_task(asking)) {
                    self.record(EventKind::CancelShielded { task, inside: *inside });
                }
                Reply::Answer(cancelled)
            }
            Kind::Gathering(gathering) => {
                if self.done() {
                    return Reply::Answer(false);
                }
                asking.push(Asking::Gather {
                    gather: self.clone(),
                    next: 1,
                    any: false,
                });
                gathering.child(0).map_or(Reply::Answer(false), Reply::Asks)
            }
            Kind::Task(state) => {
                self.mark_retrieved();
                if self.done() {
                    return Reply::Answer(false);
                }
                if state.being_cancelled.get() {
                    return Reply::Circle;
                }
                let by = innermost_task(asking).or_else(|| self.event_loop().current_task().map(|task| task.id()));
                self.record(EventKind::CancelRequested { task: state.id, by });
                state
                    .cancels_requested
                    .set(state.cancels_requested.get().saturating_add(1));
                let task = Task::from_future(self.clone());
                let Some(waits_for) = task.waits_for() else {
                    task.must_stop(message);
                    return Reply::Answer(true);
                };
                state.being_cancelled.set(true);
                asking.push(Asking::Task(task));
                Reply::Asks(waits_for)
            }
        }
    }

    fn record(&self, kind: EventKind) {
        self.event_loop().journal().record(kind);
    }
}

impl<L: Language> Task<L> {
    /// Its next step raises a `CancelledError`.
    fn must_stop(&self, message: Option<&L::Value>) {
        self.state().must_cancel.set(true);
        self.state().cancel_message.replace(message.cloned());
    }
}

impl<L: Language> Asking<L> {
    /// It gets no answer.
    fn give_up(self) {
        if let Self::Task(task) = self {
            task.state().being_cancelled.set(false);
        }
    }

    /// What comes of the answer of the one that was asked.
    fn hear(self, asking: &mut Vec<Self>, answer: bool, message: Option<&L::Value>) -> Reply<L> {
        match self {
            Self::Task(task) => {
                task.state().being_cancelled.set(false);
                if !answer {
                    task.must_stop(message); // What it waited for is done: its next step is on the way.
                }
                Reply::Answer(true)
            }
            Self::Gather { gather, next, any } => {
                let any = any || answer;
                let Kind::Gathering(gathering) = gather.kind() else {
                    return Reply::Answer(any);
                };
                if let Some(child) = gathering.child(next) {
                    asking.push(Self::Gather {
                        gather,
                        next: next + 1,
                        any,
                    });
                    return Reply::Asks(child);
                }
                if any {
                    gathering.request_cancel();
                }
                Reply::Answer(any)
            }
        }
    }
}

fn innermost_task<L: Language>(asking: &[Asking<L>]) -> Option<TaskId> {
    asking.iter().rev().find_map(|one| match one {
        Asking::Task(task) => Some(task.id()),
        Asking::Gather { .. } => None,
    })
}
