//! The loop's passes, and how a run of them begins, goes on and ends.

use std::cell::{Cell, RefCell};

use crate::trace::{EventKind, Nanos};

use super::callback::Call;
use super::{
    DoneCallback, Error, EventLoop, Future, Language, Moment, Native, Outcome, Pause, Progress, Report, Slow, Task,
};

/// Where a loop stands after a slice.
pub enum Advance<L: Language> {
    /// There is more to do at once: give it another slice soon.
    Again,
    /// There is nothing to do before this moment.
    Until(Nanos),
    /// It is blocked until something outside completes.
    Outside,
    /// Nothing is ready and nothing is timed. Unless something outside goes on, it never will.
    Idle,
    /// It stopped: the future that it ran for is done, or `stop` was called.
    Stopped,
    /// It stopped because of this (`KeyboardInterrupt`, `SystemExit`).
    Raised(L::Exception),
}

/// The state of a run of passes.
pub(super) struct Drive<L: Language> {
    running: Cell<bool>,
    stopping: Cell<bool>,
    /// Handles that this pass still has to run.
    left: Cell<usize>,
    /// The future to run for, and what stops the loop when it is done.
    until: RefCell<Option<(Future<L>, Native<L>)>>,
    /// When it began, in debug mode.
    began: Cell<Nanos>,
    /// What is being run, while it is paused.
    flight: RefCell<Option<Flight<L>>>,
}

/// Something of the language that is being run.
pub(super) enum Flight<L: Language> {
    /// A task's step.
    Step(Task<L>),
    /// A callback, with the future that it was added to or the moment that it was timed for.
    Call {
        callback: L::Callback,
        future: Option<Future<L>>,
        when: Option<Moment>,
    },
    /// The exception handler.
    Report,
}

impl<L: Language> Drive<L> {
    pub(super) fn new() -> Self {
        Self {
            running: Cell::new(false),
            stopping: Cell::new(false),
            left: Cell::new(0),
            until: RefCell::new(None),
            began: Cell::new(0),
            flight: RefCell::new(None),
        }
    }

    pub(super) fn clear(&self) {
        self.running.set(false);
        drop((self.until.take(), self.flight.take()));
    }
}

impl<L: Language> EventLoop<L> {
    /// Whether it runs (also while it is paused or has nothing to do).
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.drive().running.get()
    }

    /// Makes it run: until this future is done, or until `stop`. `advance` does the rest.
    ///
    /// # Errors
    /// `AlreadyRunning` or `Closed`.
    pub fn start(&self, until: Option<&Future<L>>) -> Result<(), Error> {
        if self.is_closed() {
            return Err(Error::Closed);
        }
        if self.drive().running.replace(true) {
            return Err(Error::AlreadyRunning);
        }
        self.journal().record(EventKind::LoopStarted);
        if let Some(future) = until {
            let home = self.clone();
            let stop = Native::new("_run_until_complete_cb", move |language: &mut L, future| {
                let fatal = future.is_some_and(
                    |future| matches!(future.outcome(), Outcome::Raised(exception) if language.is_fatal(&exception)),
                );
                if !fatal {
                    home.stop();
                }
                Ok(())
            });
            future.add_done_callback(DoneCallback::Native(stop.clone()));
            self.drive().until.replace(Some((future.clone(), stop)));
        }
        Ok(())
    }

    /// Makes it stop at the end of the pass.
    pub fn stop(&self) {
        self.drive().stopping.set(true);
    }

    fn end(&self) {
        self.journal().record(EventKind::LoopEnded);
        self.drive().running.set(false);
        self.drive().stopping.set(false);
        self.drive().left.set(0);
        let until = self.drive().until.take();
        if let Some((future, stop)) = until {
            future.remove_native(&stop);
        }
    }

    /// Runs passes until the slice is used up, or there is nothing to do at once, or the loop stops. A loop that was not
    /// started has stopped.
    pub fn advance(&self, language: &mut L) -> Advance<L> {
        if !self.is_running() {
            return Advance::Stopped;
        }
        let flight = self.drive().flight.take();
        if let Some(flight) = flight {
            let progress = language.go_on();
            if let Some(advance) = self.land(language, flight, progress) {
                return advance;
            }
        }
        loop {
            if let Some(report) = self.next_unheard() {
                if let Some(advance) = self.report(language, report) {
                    return advance;
                }
            } else if !language.slice_left() {
                return Advance::Again;
            } else if self.drive().left.get() > 0 {
                self.drive().left.set(self.drive().left.get() - 1);
                if let Some(Some((call, when))) = self.next_ready()
                    && let Some(advance) = self.run(language, call, when)
                {
                    return advance;
                }
            } else if self.drive().stopping.get() {
                self.end();
                return Advance::Stopped;
            } else if let Some(advance) = self.begin_pass() {
                return advance;
            }
        }
    }

    /// Moves what is due to the ready queue, and counts what this pass will run; or says what there is to wait for.
    fn begin_pass(&self) -> Option<Advance<L>> {
        self.move_due_timers();
        let ready = self.ready_count();
        if ready == 0 {
            return Some(
                self.first_timer()
                    .map_or(Advance::Idle, |when| Advance::Until(Nanos::try_from(when).unwrap_or(0))),
            );
        }
        self.drive().left.set(ready);
        self.journal().record(EventKind::PassBegan {
            ready: u32::try_from(ready).unwrap_or(u32::MAX),
        });
        None
    }

    fn run(&self, language: &mut L, call: Call<L>, when: Option<Moment>) -> Option<Advance<L>> {
        match call {
            Call::Step(task, exception) => self.step(language, task, exception),
            Call::Done(DoneCallback::Wakeup(task), future) => self.wake(language, task, &future),
            Call::Done(DoneCallback::Native(native), future) => self.call_native(language, &native, Some(&future)),
            Call::Native(native) => self.call_native(language, &native, None),
            Call::Done(DoneCallback::Language(callback, context), future) => {
                self.call(language, callback, &context, Some(future), None)
            }
            Call::Language(callback, context) => self.call(language, callback, &context, None, when),
        }
    }

    fn call_native(&self, language: &mut L, native: &Native<L>, future: Option<&Future<L>>) -> Option<Advance<L>> {
        let error = native.run(language, future).err()?;
        let callback = native.name();
        self.report(language, Report::Native { callback, error })
    }

    fn call(
        &self,
        language: &mut L,
        callback: L::Callback,
        context: &L::Context,
        future: Option<Future<L>>,
        when: Option<Moment>,
    ) -> Option<Advance<L>> {
        self.journal().record(EventKind::CallbackBegan {
            name: L::describe_callback(&callback),
        });
        self.note_beginning();
        let progress = language.call(&callback, context, future.as_ref());
        self.land(language, Flight::Call { callback, future, when }, progress)
    }

    fn report(&self, language: &mut L, report: Report<L>) -> Option<Advance<L>> {
        let progress = language.report(report);
        self.land(language, Flight::Report, progress)
    }

    /// What comes of something that ran.
    pub(super) fn land(&self, language: &mut L, flight: Flight<L>, progress: Progress<L>) -> Option<Advance<L>> {
        if let Progress::Paused(pause) = progress {
            self.drive().flight.replace(Some(flight));
            return Some(match pause {
                Pause::Slice => Advance::Again,
                Pause::Until(moment) => Advance::Until(moment),
                Pause::Outside => Advance::Outside,
            });
        }
        let slow = self.slowness(&flight);
        let advance = self.ended_flight(language, flight, progress);
        if let Some((what, took)) = slow {
            self.tell_later(Report::Slow(what, took));
        }
        advance
    }

    /// Notes when something begins to run.
    pub(super) fn note_beginning(&self) {
        if self.is_debugging() {
            self.drive().began.set(self.now());
        }
    }

    /// What is to be told of something that ran for too long.
    fn slowness(&self, flight: &Flight<L>) -> Option<(Slow<L>, Nanos)> {
        if !self.is_debugging() {
            return None;
        }
        let what = match flight {
            Flight::Step(task) => Slow::Step(task.clone()),
            Flight::Call { callback, when, .. } => Slow::Callback(callback.clone(), *when),
            Flight::Report => return None,
        };
        let took = self.now().saturating_sub(self.drive().began.get());
        (took >= self.slow()).then_some((what, took))
    }

    fn ended_flight(&self, language: &mut L, flight: Flight<L>, progress: Progress<L>) -> Option<Advance<L>> {
        match flight {
            Flight::Step(task) => self.step_ended(language, &task, progress),
            Flight::Call { callback, future, when } => {
                self.journal().record(EventKind::CallbackEnded);
                let Progress::Raised(exception) = progress else {
                    return None;
                };
                if language.is_fatal(&exception) {
                    return Some(self.raise(exception));
                }
                self.report(
                    language,
                    Report::Callback {
                        callback,
                        future,
                        when,
                        exception,
                    },
                )
            }
            Flight::Report => match progress {
                Progress::Raised(exception) if language.is_fatal(&exception) => Some(self.raise(exception)),
                Progress::Raised(exception) => self.report(language, Report::Handler(exception)),
                _ => None,
            },
        }
    }

    /// Ends the run of passes here and now, with this exception.
    pub(super) fn raise(&self, exception: L::Exception) -> Advance<L> {
        self.end();
        Advance::Raised(exception)
    }
}
