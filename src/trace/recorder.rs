//! Where events are written while a program runs, and the record that stays.

use std::cell::RefCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::event::{Clock, Event, EventKind, Nanos};

/// One line of a traceback.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// The program's line, from 1.
    pub line: u32,
    /// The function, or `<module>`.
    pub function: Rc<str>,
}

/// An error that ended a run, or that kept it from starting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Failure {
    /// The exception's class, such as `ValueError`.
    pub class: Rc<str>,
    /// Its message, as Python words it.
    pub message: Rc<str>,
    /// The program's line, from 1, where there is one.
    pub line: Option<u32>,
    /// The column in that line, from 1, in characters, where there is one.
    pub column: Option<u32>,
    /// The whole traceback as Python prints it.
    pub traceback: Rc<str>,
    /// The lines that it went through, outermost first.
    pub frames: Vec<Frame>,
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ending {
    /// The program came to its end.
    Finished,
    /// An exception ended it.
    Raised(Failure),
    /// A person stopped it.
    Stopped,
    /// It can never go on; who waits for what, a line each.
    Stuck(Vec<Rc<str>>),
    /// It was not started: it is no program, or it uses what is not supported.
    Rejected(Failure),
}

/// The record of one run. It can be written down and read again; no more is recorded then.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Trace {
    /// What happened, in order.
    pub events: Vec<Event>,
    /// Where recording ended because there was too much to record; the run itself went on.
    pub cut_at: Option<Nanos>,
    /// Which clock timed it.
    pub clock: Clock,
    /// The seed of the run's random numbers.
    pub seed: u64,
    /// How the run ended, and when; none while it goes on.
    pub ending: Option<(Nanos, Ending)>,
    /// The smallest difference that the clock can tell, in nanoseconds.
    pub resolution: Nanos,
    /// Whether the page was hidden during the run, so that its times mean nothing.
    pub spoiled: bool,
    /// How many events are kept at the most.
    #[serde(skip)]
    limit: usize,
}

impl Trace {
    /// As many events as are kept unless told otherwise: about a hundred thousand spans.
    pub const LIMIT: usize = 1_000_000;

    /// An empty record, of at most `limit` events.
    #[must_use]
    pub fn new(clock: Clock, seed: u64, limit: usize) -> Self {
        Self {
            events: Vec::new(),
            cut_at: None,
            clock,
            seed,
            ending: None,
            resolution: 1,
            spoiled: false,
            limit,
        }
    }

    /// The time of the last thing known: the end, or the last event.
    #[must_use]
    pub fn end(&self) -> Nanos {
        let last = self.events.last().map_or(0, |event| event.at);
        self.ending.as_ref().map_or(last, |(at, _)| *at)
    }
}

/// A shared pen: every part of a run writes to the same record through a clone of it.
#[derive(Clone, Debug)]
pub struct Recorder(Rc<RefCell<Trace>>);

impl Recorder {
    /// A pen for this record.
    #[must_use]
    pub fn new(trace: Trace) -> Self {
        Self(Rc::new(RefCell::new(trace)))
    }

    /// The record itself, to read from.
    #[must_use]
    pub fn trace(&self) -> Rc<RefCell<Trace>> {
        Rc::clone(&self.0)
    }

    /// Writes down what happens at this moment. Past the limit only the program's output is kept, and the moment when
    /// that began.
    pub fn record(&self, at: Nanos, kind: EventKind) {
        let mut trace = self.0.borrow_mut();
        if trace.events.len() >= trace.limit && !matches!(kind, EventKind::Output { .. }) {
            trace.cut_at.get_or_insert(at);
            return;
        }
        trace.events.push(Event { at, kind });
    }

    /// Writes down what happens at once after the last event, at that one's time: no clock has to be asked.
    pub fn append(&self, kind: EventKind) {
        let at = self.0.borrow().events.last().map_or(0, |event| event.at);
        self.record(at, kind);
    }

    /// Writes down how the run ended.
    pub fn end(&self, at: Nanos, ending: Ending) {
        self.0.borrow_mut().ending = Some((at, ending));
    }
}
