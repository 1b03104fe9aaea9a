//! Runs programs one after another, beside the run that the page shows.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::untrack;

use crate::browser::{self, Running};
use crate::python::Options;
use crate::trace::{Ending, Trace};
use crate::ui::live::Live;
use crate::ui::state::{Phase, State};

/// Runs programs one after another; a handle that is copied freely.
#[derive(Clone, Copy, Default)]
pub struct Runner {
    running: Live<Option<Running>>,
    /// How many of how many are done; none while it rests.
    pub progress: Live<Option<(usize, usize)>>,
}

impl Runner {
    /// Begins with so many to run. False where it is at work already, or the page's own run goes on, which would be disturbed.
    pub fn begin(self, count: usize, state: State) -> bool {
        let is_free = self.progress.with_now(Option::is_none) && state.run.phase.now() != Phase::Running;
        if is_free {
            self.progress.set(Some((0, count)));
        }
        is_free
    }

    /// Runs the next one to its end, on the clock that the person chose. None where somebody has stopped it, or the browser
    /// lacks what a run needs.
    pub async fn run(self, state: State, source: &str, seed: u64) -> Option<Rc<RefCell<Trace>>> {
        self.progress.with_now(Option::is_some).then_some(())?;
        let running = browser::start(source, &Options { seed }, state.settings.clock.now(), || {}).ok()?;
        let (over, trace) = (running.over(), running.trace());
        self.running.set(Some(running));
        over.await;
        self.running.set(None);
        let is_stopped = matches!(trace.borrow().ending, None | Some((_, Ending::Stopped)));
        self.progress.update(|progress| match progress {
            Some((done, _)) if !is_stopped => *done += 1,
            _ => {}
        });
        (!is_stopped).then_some(trace)
    }

    /// Ends what runs, and what would have come after it.
    pub fn stop(self) {
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
