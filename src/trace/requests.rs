//! What a program asked of the network, and what went wrong there.

use std::collections::HashMap;
use std::rc::Rc;

use super::event::{Ended, Event, EventKind};

/// What a run asked of the network.
#[derive(Clone, Debug, Default)]
pub struct Requests {
    failed: Vec<FailedRequest>,
    simulated: bool,
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

    /// What these events say of it.
    #[must_use]
    pub fn of(events: &[Event]) -> Self {
        let mut requests = Self::default();
        let mut under_way = HashMap::new();
        for event in events {
            match &event.kind {
                EventKind::OutsideStarted { outside, what, .. } => {
                    requests.simulated |= what.ends_with("(simulated)");
                    under_way.insert(outside, what);
                }
                EventKind::OutsideEnded { outside, ended } => requests.ended(under_way.remove(outside), ended),
                _ => {}
            }
        }
        requests
    }

    fn ended(&mut self, what: Option<&Rc<str>>, ended: &Ended) {
        if let (Some(what), Ended::Raised(why)) = (what, ended) {
            let failed = FailedRequest {
                what: Rc::clone(what),
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
