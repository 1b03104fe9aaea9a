//! Processes within the run itself, for the virtual clock: they take turns there, in order of their numbers, whenever the program
//! has nothing to do. Computing takes them no time, as it takes the program none.

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::{Child, Said};
use crate::event_loop::{Answer, Clock, NewProcess};
use crate::python::run::Advance;
use crate::trace::{Nanos, OutsideId};

/// The processes of one run.
#[derive(Default)]
pub struct StandIn {
    children: BTreeMap<OutsideId, (Child, Advance)>,
    come_to: VecDeque<(OutsideId, Answer)>,
}

impl StandIn {
    pub(super) fn has(&self, id: OutsideId) -> bool {
        self.children.contains_key(&id)
    }

    pub(super) fn start(&mut self, id: OutsideId, new: &NewProcess, clock: Rc<dyn Clock>) {
        self.children.insert(id, (Child::new(new, clock), Advance::Again));
    }

    pub(super) fn tell(&mut self, id: OutsideId, message: Vec<u8>) {
        if let Some((child, next)) = self.children.get_mut(&id) {
            child.tell(message);
            *next = Advance::Again;
        }
    }

    pub(super) fn end(&mut self, id: OutsideId) {
        self.children.remove(&id);
        self.come_to.retain(|(own, _)| *own != id);
    }

    pub(super) fn next_moment(&self) -> Option<Nanos> {
        let moments = self.children.values().filter_map(|(_, next)| match next {
            Advance::Until(moment) => Some(*moment),
            _ => None,
        });
        moments.min()
    }

    /// Lets the first one go on that can; whether there was one.
    pub(super) fn advance(&mut self, now: Nanos, fuel: u32) -> bool {
        let can_go_on = |next: &Advance| match next {
            Advance::Again => true,
            Advance::Until(moment) => *moment <= now,
            Advance::Outside | Advance::Ended => false,
        };
        let Some((id, (child, next))) = self.children.iter_mut().find(|(_, (_, next))| can_go_on(next)) else {
            return false;
        };
        *next = child.advance(fuel);
        let (id, is_over) = (*id, *next == Advance::Ended);
        for said in child.said() {
            let answer = match said {
                Said::Told(message) => Answer::Told(message),
                Said::Wrote(written) => Answer::Wrote(written),
            };
            self.come_to.push_back((id, answer));
        }
        if is_over {
            self.children.remove(&id);
            self.come_to.push_back((id, Answer::Over));
        }
        true
    }

    pub(super) fn completed(&mut self) -> Option<(OutsideId, Answer)> {
        self.come_to.pop_front()
    }
}
