//! Requests, over the browser's fetch, once the person lets the program reach their hosts. They carry no credentials and no
//! referrer, and redirects are refused: what was asked for one host never reaches another.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

use super::consent::{self, Question};
use super::{Arrivals, fetch};
use crate::browser::clock::RealClock;
use crate::browser::storage::Storage;
use crate::event_loop::{Answer, Clock, NetworkFailure, Request, SimulatedNetwork};
use crate::trace::{EventKind, OutsideId, Recorder};

/// What the storage calls how the simulated network behaves: its latency in milliseconds and its failures in per cent.
const SIMULATED: &str = "mesero.network";

const MILLISECOND: u64 = 1_000_000;

/// Has the simulated network behave so in the runs that begin from here on, after reloading too.
pub fn simulate(network: SimulatedNetwork) {
    let text = format!("{} {}", network.latency / MILLISECOND, network.failures);
    // In memory it always arrives.
    let _ = Storage::open().set(SIMULATED, &text);
}

/// How it behaves.
#[must_use]
pub fn simulated_network() -> SimulatedNetwork {
    let kept = Storage::open().get(SIMULATED);
    let numbers = kept.as_deref().and_then(|kept| kept.split_once(' '));
    let network = numbers.and_then(|(latency, failures)| {
        let (latency, failures) = (latency.parse::<u32>().ok()?, failures.parse::<u8>().ok()?);
        Some(SimulatedNetwork {
            latency: u64::from(latency) * MILLISECOND,
            failures: failures.min(100),
        })
    });
    network.unwrap_or_default()
}

/// The requests of one run.
pub struct Network {
    arrivals: Rc<Arrivals>,
    recorder: Recorder,
    time: Rc<dyn Clock>,
    /// The clock that stands still while the person is asked; none on the virtual clock, which does anyway.
    clock: Option<Rc<RealClock>>,
    requests: RefCell<BTreeMap<OutsideId, State>>,
}

enum State {
    /// The person is being asked about its host.
    Held(Request),
    /// It is under way.
    Sent(AbortController),
}

/// The questions that a run has asked the person; dropped with the run.
#[derive(Default)]
pub struct Questions(RefCell<Vec<(String, Question)>>);

impl Network {
    pub(super) fn new(
        arrivals: Rc<Arrivals>,
        recorder: Recorder,
        time: Rc<dyn Clock>,
        clock: Option<Rc<RealClock>>,
    ) -> Rc<Self> {
        Rc::new(Self {
            arrivals,
            recorder,
            time,
            clock,
            requests: RefCell::default(),
        })
    }

    pub(super) fn start(self: &Rc<Self>, questions: &Questions, id: OutsideId, request: Request) {
        if !may_be_sent(&request) {
            return self.fail(id, NetworkFailure::Forbidden);
        }
        let host = request.authority().to_owned();
        match consent::decided(&host) {
            Some(true) => self.send(id, request),
            Some(false) => self.fail(id, NetworkFailure::Denied),
            None => {
                self.requests.borrow_mut().insert(id, State::Held(request));
                if questions.0.borrow().iter().all(|(asked, _)| *asked != host) {
                    self.ask(questions, host);
                }
            }
        }
    }

    /// Asks the person, the run's clock standing still.
    fn ask(self: &Rc<Self>, questions: &Questions, host: String) {
        if let Some(clock) = &self.clock {
            clock.pause();
        }
        let told = {
            let (network, host): (Weak<Self>, _) = (Rc::downgrade(self), host.clone());
            move |allowed| {
                if let Some(network) = network.upgrade() {
                    network.decided(&host, allowed);
                }
            }
        };
        if let Some(question) = consent::ask(&host, Rc::new(told)) {
            questions.0.borrow_mut().push((host, question));
        }
    }

    /// What was held for this host is sent, or fails.
    fn decided(self: &Rc<Self>, host: &str, allowed: bool) {
        let kind = EventKind::HostDecided {
            host: host.into(),
            allowed,
        };
        self.recorder.record(self.time.now(), kind);
        let is_freed = |state: &State| matches!(state, State::Held(request) if request.authority() == host);
        let freed: Vec<_> = self
            .requests
            .borrow_mut()
            .extract_if(.., |_, state| is_freed(state))
            .collect();
        for (id, state) in freed {
            match state {
                State::Held(request) if allowed => self.send(id, request),
                _ => self.fail(id, NetworkFailure::Denied),
            }
        }
        self.go_on();
    }

    /// The clock goes on where nobody is asked any more.
    fn go_on(&self) {
        if !self.is_held() {
            if let Some(clock) = &self.clock {
                clock.resume();
            }
            self.arrivals.wake();
        }
    }

    /// Whether the person is being asked: nothing of the run may go on meanwhile.
    pub(super) fn is_held(&self) -> bool {
        self.requests
            .borrow()
            .values()
            .any(|state| matches!(state, State::Held(_)))
    }

    fn send(self: &Rc<Self>, id: OutsideId, request: Request) {
        let Ok(controller) = AbortController::new() else {
            return self.fail(id, NetworkFailure::Forbidden);
        };
        let signal = controller.signal();
        self.requests.borrow_mut().insert(id, State::Sent(controller));
        let network = Rc::clone(self);
        spawn_local(async move {
            let answer = fetch::fetch(&request, &signal).await;
            // Nobody waits for one that was given up.
            if network.requests.borrow_mut().remove(&id).is_some() {
                network.arrivals.add(id, Answer::Exchange(answer));
            }
        });
    }

    pub(super) fn give_up(&self, id: OutsideId) {
        match self.requests.borrow_mut().remove(&id) {
            Some(State::Sent(controller)) => controller.abort(),
            Some(State::Held(_)) | None => {}
        }
    }

    fn fail(&self, id: OutsideId, failure: NetworkFailure) {
        self.arrivals.add(id, Answer::Exchange(Err(failure)));
    }
}

/// The page's policy lets requests go out over https, and over http to this very machine.
fn may_be_sent(request: &Request) -> bool {
    request.url.starts_with("https://")
        || request.url.starts_with("http://") && matches!(request.host(), "localhost" | "127.0.0.1")
}
