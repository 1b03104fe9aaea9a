//! What a run notes beside its machine, where Rust's own `drop` and values without a machine at hand can reach it: on the
//! thread. Runs take turns there, the ghost beside the real one, so each has its notes in place only while it has its turn.

use super::Run;
use crate::python::machine::{Dropped, exchange_dropped};
use crate::python::objects::cycles::{self, Noted};

#[derive(Default)]
pub(super) struct Notes {
    noted: Noted,
    dropped: Dropped,
}

impl Notes {
    fn exchange(&mut self) {
        cycles::exchange(&mut self.noted);
        exchange_dropped(&mut self.dropped);
    }
}

impl Run {
    /// Does something of this run with its notes in place.
    pub(super) fn in_turn<T>(&mut self, act: impl FnOnce(&mut Self) -> T) -> T {
        let mut notes = std::mem::take(&mut self.notes);
        notes.exchange();
        let answer = act(self);
        notes.exchange();
        self.notes = notes;
        answer
    }
}

/// One that nobody wants any more is torn down as one that is stopped.
impl Drop for Run {
    fn drop(&mut self) {
        self.stop();
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use crate::event_loop::{Clock, Scripted, VirtualClock};
    use crate::python::{Advance, Library, Options, Run};
    use crate::trace::{ClockKind, EventKind, Recorder, Trace};

    const PROGRAM: &str = "
class Box:
    def __init__(self):
        self.items = [1]

def counter():
    count = 0
    def step():
        nonlocal count
        count += 1
        return count
    return step

async def forgotten():
    pass

box, step = Box(), counter()
for _ in range(1000):
    step()
forgotten()
print(box.items, step())
";

    fn begin() -> (Run, Rc<RefCell<Trace>>) {
        let recorder = Recorder::new(Trace::new(ClockKind::Virtual, 0, Trace::LIMIT));
        let trace = recorder.trace();
        let clock: Rc<dyn Clock> = Rc::new(VirtualClock::default());
        let outside = Rc::new(Scripted::new(Rc::clone(&clock), Scripted::nobody));
        (
            Run::new(
                PROGRAM,
                &Library::default(),
                clock,
                outside,
                recorder,
                &Options { seed: 0 },
            ),
            trace,
        )
    }

    fn printed(trace: &RefCell<Trace>) -> String {
        let written = |kind: &EventKind| match kind {
            EventKind::Output { text, .. } => Some(text.to_string()),
            _ => None,
        };
        trace
            .borrow()
            .events
            .iter()
            .filter_map(|event| written(&event.kind))
            .collect()
    }

    #[test]
    fn a_run_that_ends_takes_nothing_from_one_that_goes_on() {
        let (mut slow, slow_trace) = begin();
        assert_eq!(slow.advance(2_000), Advance::Again);
        for stopped in [true, false] {
            let (mut other, trace) = begin();
            other.advance(2_000);
            if stopped {
                other.stop();
            } else {
                while other.advance(2_000) != Advance::Ended {}
                assert!(
                    printed(&trace).contains("'forgotten' was never awaited"),
                    "{}",
                    printed(&trace)
                );
            }
        }
        while slow.advance(2_000) != Advance::Ended {}
        let told = printed(&slow_trace);
        assert!(told.contains("[1] 1001"), "{told}");
        assert_eq!(told.matches("never awaited").count(), 1, "{told}");
    }
}
