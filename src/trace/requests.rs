//! What a program asked of the network, and what went wrong there.

use std::collections::HashMap;
use std::rc::Rc;

use super::event::{Ended, Event, EventKind, OutsideId};

/// The requests of a run, kept up with it: `fold` looks only at events that are new.
#[derive(Clone, Debug, Default)]
pub struct Requests {
    under_way: HashMap<OutsideId, Rc<str>>,
    failed: Vec<FailedRequest>,
    simulated: bool,
    folded: usize,
}

/// A request that got no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedRequest {
    /// What was asked for, such as `GET host/path`.
    pub what: Rc<str>,
    /// Why there is no answer, by the names of `event_loop::NetworkFailure`.
    pub why: Rc<str>,
}

impl Requests {
    /// As many of the failed ones are kept: the first of each kind.
    const MOST: usize = 5;

    /// Takes in what is new. These are all events of the run so far, in order: the ones that were folded before, then more.
    pub fn fold(&mut self, events: &[Event]) {
        for event in events.iter().skip(self.folded) {
            match &event.kind {
                EventKind::OutsideStarted { outside, what, .. } => {
                    self.simulated |= what.ends_with("(simulated)");
                    self.under_way.insert(*outside, Rc::clone(what));
                }
                EventKind::OutsideEnded { outside, ended } => self.ended(*outside, ended),
                _ => {}
            }
        }
        self.folded = self.folded.max(events.len());
    }

    fn ended(&mut self, outside: OutsideId, ended: &Ended) {
        let Some(what) = self.under_way.remove(&outside) else {
            return;
        };
        if let Ended::Raised(why) = ended {
            let failed = FailedRequest {
                what,
                why: Rc::clone(why),
            };
            if self.failed.len() < Self::MOST && !self.failed.contains(&failed) {
                self.failed.push(failed);
            }
        }
    }

    /// Whether the simulated network was asked.
    #[must_use]
    pub fn simulated(&self) -> bool {
        self.simulated
    }

    /// Those that got no answer, each kind once, in the order in which they failed.
    #[must_use]
    pub fn failed(&self) -> &[FailedRequest] {
        &self.failed
    }
}
