//! What a program has asked of the outside and not heard of yet. A blocking call stands still until it hears, its thread and
//! with the main one the loop; an awaited one is a future of the loop. Nothing here knows what is asked for: `modules::outside`
//! has a file for each kind.

mod awaited;
mod blocking;
#[cfg(test)]
mod tests;

pub use awaited::awaited;
pub use blocking::{blocking, blocking_for};

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use super::machine::Machine;
use super::raise::Result;
use crate::event_loop::{Answer, Asked, Clock, Future, Outside, Scripted, is_simulated};
use crate::trace::{Ended, EventKind, Nanos, OutsideId, ThreadId};

/// What makes a value of an answer, or raises what it means.
pub type Decode = fn(&mut Machine, Answer) -> Result;

/// Something to ask for, and what its answer means to the program.
pub struct Question {
    /// What is asked for.
    pub asked: Asked,
    /// The same in words, for the record.
    pub label: Rc<str>,
    /// The answer as a value, or what it raises.
    pub decode: Decode,
}

/// What is under way outside.
pub struct UnderWay {
    outside: Rc<dyn Outside>,
    /// The simulated network; its answers come by the run's own clock.
    simulated: Scripted,
    started: u32,
    waiters: BTreeMap<OutsideId, Waiter>,
}

/// Who hears of an answer.
enum Waiter {
    /// A thread that stands still; it finds the answer here.
    Thread(ThreadId, Rc<RefCell<Option<Answer>>>),
    /// A future.
    Future(Future<Machine>, Decode),
}

impl UnderWay {
    /// Nothing yet.
    #[must_use]
    pub fn new(outside: Rc<dyn Outside>, clock: Rc<dyn Clock>, seed: u64) -> Self {
        let (network, requests) = (OnceCell::new(), Cell::new(0));
        let own = Rc::clone(&outside);
        let simulated = Scripted::new(clock, move |asked| {
            requests.set(requests.get() + 1);
            // As it is set when the run first asks for something.
            let network = network.get_or_init(|| own.simulated_network());
            network.answer(asked, seed, requests.get())
        });
        Self {
            outside,
            simulated,
            started: 0,
            waiters: BTreeMap::new(),
        }
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.waiters.is_empty()
    }

    /// Whether there is something besides the simulated network's answers.
    #[must_use]
    pub fn is_outside(&self) -> bool {
        self.waiters.len() > self.simulated.count()
    }

    /// The moment of the simulated network's next answer.
    #[must_use]
    pub fn next_moment(&self) -> Option<Nanos> {
        self.simulated.next_moment()
    }

    /// The number of what is asked for next.
    pub(super) fn next_id(&mut self) -> OutsideId {
        self.started += 1;
        OutsideId(self.started)
    }

    /// As [`Outside::processors`].
    #[must_use]
    pub fn processors(&self) -> Option<u32> {
        self.outside.processors()
    }

    /// As [`Outside::tell`].
    pub fn tell(&self, id: OutsideId, message: Vec<u8>) {
        self.outside.tell(id, message);
    }

    /// Ends a process.
    pub fn end_process(&self, id: OutsideId) {
        self.outside.cancel(id);
    }

    pub(super) fn start(&self, id: OutsideId, asked: Asked) {
        match &asked {
            Asked::Exchange(request) if is_simulated(request.host()) => self.simulated.start(id, asked),
            _ => self.outside.start(id, asked),
        }
    }

    fn completed(&self) -> Option<(OutsideId, Answer)> {
        self.simulated.completed().or_else(|| self.outside.completed())
    }
}

impl Machine {
    /// Whether nothing but the thread that runs can make the run go on: there is no other one, and nothing is under way outside.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        self.threads.is_alone() && self.outside.is_empty()
    }

    fn ask_outside(&mut self, asked: Asked, label: &Rc<str>, waiter: Waiter) -> OutsideId {
        let id = self.outside.next_id();
        self.record(EventKind::OutsideStarted {
            outside: id,
            what: Rc::clone(label),
            task: self.current_task_id(),
            line: self.line(),
        });
        self.outside.waiters.insert(id, waiter);
        self.outside.start(id, asked);
        id
    }

    /// Takes in what has completed outside: who waits for it can go on.
    pub fn hear_outside(&mut self) {
        while let Some((id, answer)) = self.processes.completed().or_else(|| self.outside.completed()) {
            let Some(answer) = self.hear_process(id, answer) else {
                continue;
            };
            let Some(waiter) = self.outside.waiters.remove(&id) else {
                continue;
            };
            let ended = ended(&answer);
            self.record(EventKind::OutsideEnded { outside: id, ended });
            match waiter {
                Waiter::Thread(thread, place) => {
                    place.replace(Some(answer));
                    self.threads.wake(&self.journal, thread);
                }
                Waiter::Future(future, decode) => self.settle(future, answer, decode),
            }
        }
    }

    /// Gives up what was asked for under this number; nothing happens where it has completed.
    fn give_up_outside(&mut self, id: OutsideId) {
        if self.outside.waiters.remove(&id).is_some() {
            self.outside.simulated.cancel(id);
            self.outside.outside.cancel(id);
            let ended = Ended::Cancelled;
            self.record(EventKind::OutsideEnded { outside: id, ended });
        }
    }

    /// Gives up everything, at the end of a run.
    pub fn give_up_all_outside(&mut self) {
        while let Some(id) = self.outside.waiters.keys().next().copied() {
            self.give_up_outside(id);
        }
    }
}

/// An answer in words, for the record.
fn ended(answer: &Answer) -> Ended {
    match answer {
        Answer::Line(Some(line)) => Ended::Returned(super::display::shorten(line.clone(), 80).into()),
        Answer::Line(None) => Ended::Raised("EOFError".into()),
        Answer::Exchange(Ok(response)) => {
            let text = format!("{} {}", response.status, response.reason);
            Ended::Returned(text.trim_end().into())
        }
        Answer::Exchange(Err(failure)) => Ended::Raised(failure.name().into()),
        Answer::Told(_) | Answer::Wrote(_) | Answer::Over => Ended::Cancelled,
    }
}

/// What is raised where an answer is of another kind than what was asked.
///
/// # Errors
/// Always.
pub fn wrong_answer() -> Result {
    let message = "the answer is none to what was asked";
    Err(super::raise::Raise::new(super::objects::Kind::RuntimeError, message))
}
