//! The outside of a run in a page: what it asks for is handed to who can do it, and what completes wakes the driver.

mod arrivals;
mod consent;
mod fetch;
mod keyboard;
mod network;
mod processes;

use std::cell::Cell;
use std::rc::Rc;

use self::network::{Network, Questions};
use self::processes::Processes;
use super::clock::RealClock;
use crate::event_loop::{Answer, Asked, Clock, Outside, SimulatedNetwork};
use crate::trace::{OutsideId, Recorder};

pub use arrivals::Arrivals;
pub use consent::{answer_host, host_asked, on_host_asked};
pub use keyboard::Keyboard;
pub use network::{simulate, simulated_network};

/// All that a run reaches from a page.
pub struct PageOutside {
    arrivals: Rc<Arrivals>,
    keyboard: Rc<Keyboard>,
    network: Rc<Network>,
    questions: Questions,
    /// None on the virtual clock, where they run within the run.
    processes: Option<Processes>,
    /// Whether anything is really asked for: a ghost only notes that it would be.
    reaches: bool,
    was_asked: Cell<bool>,
}

impl PageOutside {
    /// The outside of one run; nothing is ever asked of one that does not reach anything.
    #[must_use]
    pub fn new(reaches: bool, recorder: Recorder, time: Rc<dyn Clock>, clock: Option<Rc<RealClock>>) -> Self {
        let arrivals = Rc::new(Arrivals::default());
        let keyboard = Rc::new(Keyboard::new(Rc::clone(&arrivals)));
        let processes = (reaches && clock.is_some()).then(|| Processes::new(Rc::clone(&arrivals)));
        let network = Network::new(Rc::clone(&arrivals), recorder, time, clock);
        Self {
            arrivals,
            keyboard,
            network,
            questions: Questions::default(),
            processes,
            reaches,
            was_asked: Cell::new(false),
        }
    }

    /// Where lines are typed.
    #[must_use]
    pub fn keyboard(&self) -> Rc<Keyboard> {
        Rc::clone(&self.keyboard)
    }

    /// Whether anything was asked for.
    #[must_use]
    pub fn was_asked(&self) -> bool {
        self.was_asked.get()
    }

    /// Whether something has completed that the run has not been told of.
    #[must_use]
    pub fn has_arrived(&self) -> bool {
        !self.arrivals.is_empty()
    }

    /// Comes back when something has completed that the run has not been told of.
    pub async fn arrived(&self) {
        self.arrivals.wait(|| self.has_arrived()).await;
    }

    /// Whether the person is being asked something that the whole run waits for.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.network.is_held()
    }

    /// Comes back when the run may go on.
    pub async fn released(&self) {
        self.arrivals.wait(|| !self.is_held()).await;
    }
}

impl Outside for PageOutside {
    fn start(&self, id: OutsideId, asked: Asked) {
        self.was_asked.set(true);
        if !self.reaches {
            return;
        }
        match asked {
            Asked::Line(asked) => self.keyboard.ask(id, asked),
            Asked::Exchange(request) => self.network.start(&self.questions, id, request),
            Asked::Process(new) => {
                if let Some(processes) = &self.processes {
                    processes.start(id, &new);
                }
            }
        }
    }

    fn cancel(&self, id: OutsideId) {
        self.keyboard.give_up(id);
        self.network.give_up(id);
        if let Some(processes) = &self.processes {
            processes.end(id);
        }
    }

    fn tell(&self, id: OutsideId, message: Vec<u8>) {
        if let Some(processes) = &self.processes {
            processes.tell(id, &message);
        }
    }

    fn processors(&self) -> Option<u32> {
        self.processes.as_ref().map(|_| processes::processors())
    }

    fn completed(&self) -> Option<(OutsideId, Answer)> {
        self.arrivals.take()
    }

    fn simulated_network(&self) -> SimulatedNetwork {
        simulated_network()
    }
}
