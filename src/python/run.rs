//! One run of one program, from outside.

use std::cell::RefCell;
use std::rc::Rc;

use crate::event_loop::{Clock, VirtualClock};
use crate::trace::{ClockKind, Ending, Nanos, Recorder, Trace};

/// What a run can be told.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the program's random numbers start: a run repeats exactly on the virtual clock.
    pub seed: u64,
}

/// Where a run stands after a slice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advance {
    /// There is more to do at once: give it another slice soon.
    Again,
    /// There is nothing to do before this moment.
    Until(Nanos),
    /// It waits for something outside: call again when that has completed.
    Outside,
    /// It is over; the trace says how.
    Ended,
}

/// One run of one program.
pub struct Run {
    clock: Rc<dyn Clock>,
    recorder: Recorder,
}

impl Run {
    /// Makes a program ready to run; one that can't be parsed or uses what is not supported ends at once as rejected.
    #[must_use]
    pub fn new(_source: &str, clock: Rc<dyn Clock>, recorder: Recorder, _options: &Options) -> Self {
        Self { clock, recorder }
    }

    /// Runs for about `fuel` instructions, less when there is nothing to do.
    pub fn advance(&mut self, _fuel: u32) -> Advance {
        self.recorder.end(self.clock.now(), Ending::Finished);
        Advance::Ended
    }

    /// Ends the run here. No more of the program runs, `finally` included.
    pub fn stop(&mut self) {
        self.recorder.end(self.clock.now(), Ending::Stopped);
    }
}

/// A whole run on the virtual clock, at once.
#[must_use]
pub fn run_virtual(source: &str, options: &Options) -> Rc<RefCell<Trace>> {
    let clock = Rc::new(VirtualClock::default());
    let recorder = Recorder::new(Trace::new(ClockKind::Virtual, options.seed, Trace::LIMIT));
    let trace = recorder.trace();
    let mut run = Run::new(source, Rc::clone(&clock) as Rc<dyn Clock>, recorder, options);
    loop {
        match run.advance(100_000) {
            Advance::Again => {}
            Advance::Until(moment) => clock.jump_to(moment),
            Advance::Outside | Advance::Ended => return trace,
        }
    }
}
