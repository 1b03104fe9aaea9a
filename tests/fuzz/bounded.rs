//! One run within bounds.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::time::{Duration, Instant};

use mesero::event_loop::{Clock, Scripted, VirtualClock};
use mesero::python::{Advance, Library, Options, Run};
use mesero::trace::{ClockKind, Recorder, Trace};

/// A run is stopped after so many slices of so many instructions.
const SLICES: usize = 60;
const SLICE: u32 = 5_000;

/// No slice may take longer than this: the page would stand still. Tests are built without optimization, so that a slice takes
/// some fifty times as long as in the page.
const PATIENCE: Duration = Duration::from_secs(4);

/// So often a slice must take too long: a busy machine can hold any of them up.
const TRIES: usize = 3;

/// What a program does that none may do: a panic, or a slice that takes too long.
pub fn trouble(source: &str) -> Option<String> {
    let slowest = || {
        (0..TRIES)
            .map(|_| run(source))
            .take_while(|slowest| *slowest > PATIENCE)
    };
    let outcome = catch_unwind(AssertUnwindSafe(|| slowest().collect::<Vec<_>>()));
    match outcome {
        Ok(slow) if slow.len() == TRIES => Some(format!("slices of {slow:?}")),
        Ok(_) => None,
        Err(panic) => {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
            Some(format!("panic: {}", text.unwrap_or("?")))
        }
    }
}

/// Compiles and runs a program; answers how long the slowest slice took.
fn run(source: &str) -> Duration {
    let began = Instant::now();
    drop(mesero::python::hints::hints(source));
    let clock = Rc::new(VirtualClock::default());
    let time = Rc::clone(&clock) as Rc<dyn Clock>;
    let outside = Rc::new(Scripted::new(Rc::clone(&time), Scripted::nobody));
    let recorder = Recorder::new(Trace::new(ClockKind::Virtual, 0, 10_000));
    let options = Options { seed: 0 };
    let library = Library::whole();
    let mut run = Run::new(source, &library, time, outside, recorder, &options);
    let mut slowest = began.elapsed();
    for _ in 0..SLICES {
        let began = Instant::now();
        let advance = run.advance(SLICE);
        slowest = slowest.max(began.elapsed());
        match advance {
            Advance::Again => {}
            Advance::Until(moment) => clock.jump_to(moment),
            Advance::Outside | Advance::Ended => break,
        }
    }
    let began = Instant::now();
    run.stop();
    drop(run);
    slowest.max(began.elapsed())
}
