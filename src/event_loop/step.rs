//! One step of a task, and what comes of it.

use crate::trace::{Cause, Ended, EventKind};

use super::callback::Call;
use super::drive::{Advance, Flight};
use super::{DoneCallback, EventLoop, Future, Input, Language, Misuse, Outcome, Progress, Task};

impl<L: Language> EventLoop<L> {
    /// What a task waited for is done: it goes on, or what the future raised is raised in it.
    pub(super) fn wake(&self, language: &mut L, task: Task<L>, future: &Future<L>) -> Option<Advance<L>> {
        let exception = match future.outcome() {
            Outcome::Raised(exception) => {
                future.mark_retrieved();
                Some(exception)
            }
            Outcome::Cancelled => Some(future.cancelled_error(language)),
            Outcome::Returned(_) | Outcome::Pending => None,
        };
        self.step(language, task, exception)
    }

    /// Runs a task until it waits or ends.
    pub(super) fn step(
        &self,
        language: &mut L,
        task: Task<L>,
        mut exception: Option<L::Exception>,
    ) -> Option<Advance<L>> {
        let state = task.state();
        if state.must_cancel.replace(false)
            && !exception
                .as_ref()
                .is_some_and(|exception| language.is_cancelled_error(exception))
        {
            exception = Some(language.cancelled_error(state.cancel_message.borrow().clone()));
        }
        drop(state.waits_for.take());
        self.set_current(Some(task.clone()));
        self.journal().record(EventKind::StepBegan { task: state.id });
        let input = match exception {
            Some(exception) => {
                if language.is_cancelled_error(&exception) {
                    self.journal().record(EventKind::CancelDelivered { task: state.id });
                }
                Input::Throw(exception)
            }
            None => Input::Resume,
        };
        self.note_beginning();
        let progress = language.step(&task, input);
        self.land(language, Flight::Step(task), progress)
    }

    /// What comes of a step that ended.
    pub(super) fn step_ended(&self, language: &mut L, task: &Task<L>, progress: Progress<L>) -> Option<Advance<L>> {
        let mut fatal = None;
        match progress {
            Progress::Awaits(future, line) => self.wait(language, task, &future, line),
            Progress::Yields(line) => {
                self.stepped(task, Some((Cause::Turn, line)));
                self.soon(Call::Step(task.clone(), None));
            }
            Progress::BadYield(exception) => {
                self.stepped(task, None);
                self.soon(Call::Step(task.clone(), Some(exception)));
            }
            Progress::Returned(value) => {
                let message = task.state().cancel_message.borrow().clone();
                if task.state().must_cancel.replace(false) {
                    self.ended(task, Ended::Cancelled);
                    task.set_cancelled(message, None);
                } else {
                    self.ended(task, Ended::Returned(language.describe(&value)));
                    let _ = task.set_result(value); // A running task is not done.
                }
            }
            Progress::Raised(exception) if language.is_cancelled_error(&exception) => {
                self.ended(task, Ended::Cancelled);
                task.set_cancelled(None, Some(exception));
            }
            Progress::Raised(exception) => {
                self.ended(task, Ended::Raised(language.describe_exception(&exception)));
                fatal = language.is_fatal(&exception).then(|| exception.clone());
                let _ = task.set_exception(exception); // A running task is not done.
            }
            Progress::Paused(_) => {}
        }
        self.set_current(None);
        fatal.map(|exception| self.raise(exception))
    }

    fn wait(&self, language: &mut L, task: &Task<L>, future: &Future<L>, line: u32) {
        self.stepped(task, Some((future.cause(), line)));
        let misuse = if !future.event_loop().is(self) {
            Some(Misuse::ForeignLoop(future.clone()))
        } else if future.is(task) {
            Some(Misuse::Itself)
        } else {
            None
        };
        if let Some(misuse) = misuse {
            let exception = language.misuse(task, &misuse);
            self.soon(Call::Step(task.clone(), Some(exception)));
            return;
        }
        future.add_done_callback(DoneCallback::Wakeup(task.clone()));
        let state = task.state();
        state.waits_for.replace(Some(future.clone()));
        if state.must_cancel.get() {
            let message = state.cancel_message.borrow().clone();
            if future.cancel(message.as_ref()) == Ok(true) {
                state.must_cancel.set(false);
            }
        }
    }

    fn stepped(&self, task: &Task<L>, waits: Option<(Cause, u32)>) {
        let task = task.id();
        if let Some((on, line)) = waits {
            self.journal().record(EventKind::TaskWaiting { task, on, line });
        }
        self.journal().record(EventKind::StepEnded { task });
    }

    fn ended(&self, task: &Task<L>, ended: Ended) {
        self.journal().record(EventKind::TaskEnded { task: task.id(), ended });
        self.stepped(task, None);
    }
}
