//! Runs programs one after another, beside the run that the page shows.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::untrack;

use crate::browser::{self, Running};
use crate::python::Options;
use crate::trace::{Ending, Nanos, Trace};
use crate::ui::live::Live;
use crate::ui::state::{Phase, State};

/// Runs programs one after another; a handle that is copied freely.
#[derive(Clone, Copy, Default)]
pub struct Runner {
    running: Live<Option<Running>>,
    /// How many of how many are done; none while it rests.
    pub progress: Live<Option<(usize, usize)>>,
    turn: Live<u32>,
}

/// The right to run programs until somebody stops the runner.
#[derive(Clone, Copy, PartialEq)]
pub struct Turn(u32);

impl Runner {
    /// Begins with so many to run, as soon as the page's own run is over, which would be disturbed. None where the runner is at
    /// work already, or is stopped meanwhile.
    pub async fn begin(self, count: usize, state: State) -> Option<Turn> {
        self.progress.with_now(Option::is_none).then_some(())?;
        let turn = Turn(self.turn.now());
        self.progress.set(Some((0, count)));
        self.running.set(None);
        state.run.over().await;
        self.is(turn).then_some(turn)
    }

    /// Whether it waits for the end of the page's own run.
    pub fn is_waiting(self, state: State) -> bool {
        self.progress.with(Option::is_some) && state.run.phase.get() == Phase::Running
    }

    fn is(self, turn: Turn) -> bool {
        turn == Turn(self.turn.now())
    }

    /// Runs the next one to its end, on the clock that the person chose; what it reads are these lines. None where somebody has
    /// stopped it, or the browser lacks what a run needs.
    pub async fn run(
        self,
        turn: Turn,
        state: State,
        source: &str,
        seed: u64,
        lines: &[String],
    ) -> Option<Rc<RefCell<Trace>>> {
        self.is(turn).then_some(())?;
        let Ok(running) = browser::start(source, &Options { seed }, state.settings.clock.now(), || {}) else {
            self.stop();
            return None;
        };
        let keyboard = running.keyboard();
        for line in lines {
            keyboard.type_line(line.clone());
        }
        keyboard.close();
        let trace = self.follow(running).await;
        self.is(turn).then_some(())?;
        self.progress.update(|progress| {
            if let Some((done, _)) = progress {
                *done += 1;
            }
        });
        Some(trace)
    }

    /// How long a program takes that has not run yet, as its virtual run tells; none where that can't tell, or where something is
    /// run meanwhile.
    pub async fn foresee(self, state: State, source: &str) -> Option<Nanos> {
        state.run.over().await;
        self.progress.with_now(Option::is_none).then_some(())?;
        let seed = Self::seed(state);
        let ghost = browser::start_ghost(source, &Options { seed }, std::future::ready(()), || {}).ok()?;
        let trace = self.follow(ghost).await;
        let trace = trace.borrow();
        match &trace.ending {
            None | Some((_, Ending::Stopped | Ending::Rejected(_))) => None,
            Some((end, _)) => Some(*end),
        }
    }

    async fn follow(self, running: Running) -> Rc<RefCell<Trace>> {
        let (over, trace) = (running.over(), running.trace());
        self.running.set(Some(running));
        over.await;
        trace
    }

    /// Ends what runs, and what would have come after it.
    pub fn stop(self) {
        self.turn.update(|turn| *turn += 1);
        self.progress.set(None);
        self.running.set(None);
    }

    /// The seed of the next run: the one that was typed, or a new one.
    pub fn seed(state: State) -> u64 {
        let typed = untrack(|| state.settings.typed_seed()).ok().flatten();
        typed.unwrap_or_else(|| browser::fresh_seed() % crate::ui::state::SEEDS)
    }
}

/// Stops a runner when the part of the page that it works for is gone.
pub struct StopsWith(pub Runner);

impl Drop for StopsWith {
    fn drop(&mut self) {
        self.0.stop();
    }
}
