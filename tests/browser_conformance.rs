//! The programs under tests/conformance once more, now on the browser's own clock: they print what CPython prints.
//! `wasm-pack test --headless --chrome`.
#![cfg(target_arch = "wasm32")]

#[path = "oracle/outcome.rs"]
#[expect(dead_code, reason = "here the virtual clock is a test's own")]
mod outcome;

use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use include_dir::{Dir, include_dir};
use mesero::browser::{Running, Session, keep_library, start};
use mesero::event_loop::{Clock, Scripted, VirtualClock};
use mesero::python::{Advance, Library, Options, Run};
use mesero::trace::{ClockKind, Nanos, Recorder, Trace};
use outcome::{difference, outcome};
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

static PROGRAMS: Dir = include_dir!("$CARGO_MANIFEST_DIR/tests/conformance");

const OPTIONS: Options = Options { seed: 0 };

/// Programs that wait for longer, in nanoseconds, are left to the virtual clock.
const LONGEST: Nanos = 4_000_000_000;

/// So many run at once.
const AT_ONCE: usize = 16;

/// How often a program may try again, alone: a busy machine can hold any wait up.
const TRIES: usize = 3;

/// On a busy machine a wait in a browser can be late by this much, and what a program does between two looks at the clock
/// can take that long, in nanoseconds.
const LATE: Nanos = 20_000_000;
const LOOK: Nanos = 100_000;

/// WebAssembly's mathematical functions are Rust's own: here and there their last digit is not glibc's.
const LAST_DIGITS: [&str; 2] = ["modules/math_answers.py", "modules/random_answers.py"];

/// These start Web Workers from the built site, which is not here: `tests/e2e/processes.test.mjs` runs them there.
const PROCESSES: &str = "processes/";

struct Program {
    name: String,
    source: &'static str,
    expected: &'static str,
    /// What it waits for, in nanoseconds.
    waits: Nanos,
}

/// The programs that can be held against the real clock, the short ones first. Those are left out that print something
/// else when waits are a little late or computing takes a little time: they print the clock's last digits, or hang on
/// waits that end at the very same time.
async fn programs() -> Vec<Program> {
    let files = PROGRAMS.find("**/*.py").unwrap().filter_map(|entry| entry.as_file());
    let (mut fit, mut unfit) = (Vec::new(), Vec::new());
    for file in files {
        // A page that does not answer for half a minute is taken for dead.
        TimeoutFuture::new(0).await;
        let source = file.contents_utf8().unwrap();
        let expected = PROGRAMS.get_file(file.path().with_extension("out")).unwrap();
        let name = file.path().display().to_string();
        if LAST_DIGITS.contains(&&*name) || name.starts_with(PROCESSES) {
            continue;
        }
        let (told, waits) = run(source, 0, 0);
        if run(source, LATE, 0).0 != told || run(source, 0, LOOK).0 != told {
            unfit.push(name);
        } else if waits <= LONGEST {
            fit.push(Program {
                name,
                source,
                expected: expected.contents_utf8().unwrap(),
                waits,
            });
        }
    }
    console_log!(
        "{} fit; {} hang on exact times: {}",
        fit.len(),
        unfit.len(),
        unfit.join(" ")
    );
    assert!(
        unfit.len() * 10 < fit.len(),
        "too many are left out to call this a test"
    );
    fit.sort_by_key(|program| program.waits);
    fit
}

/// A virtual clock that every look at it moves on by `.1`.
struct SlowClock(VirtualClock, Nanos);

impl Clock for SlowClock {
    fn now(&self) -> Nanos {
        self.0.jump_to(self.0.now() + self.1);
        self.0.now()
    }
}

/// What a program does on a virtual clock when every second wait is late and every look at the clock takes time; and when it
/// ended.
fn run(source: &str, late: Nanos, look: Nanos) -> (String, Nanos) {
    let clock = Rc::new(SlowClock(VirtualClock::default(), look));
    let recorder = Recorder::new(Trace::new(ClockKind::Virtual, OPTIONS.seed, Trace::LIMIT));
    let trace = recorder.trace();
    let time = Rc::clone(&clock) as Rc<dyn Clock>;
    let outside = Rc::new(Scripted::new(Rc::clone(&time), Scripted::nobody));
    let mut run = Run::new(source, &Library::whole(), time, outside, recorder, &OPTIONS);
    let mut lateness = [late, 0].into_iter().cycle();
    loop {
        match run.advance(100_000) {
            Advance::Again => {}
            Advance::Until(moment) => clock.0.jump_to(moment + lateness.next().unwrap_or(0)),
            Advance::Outside | Advance::Ended => return (outcome(&trace.borrow()), trace.borrow().end()),
        }
    }
}

/// How a program's outcome on the real clock differs from CPython's, if it does.
async fn differs(program: &Program, running: Running) -> Option<String> {
    running.over().await;
    difference(&program.name, program.expected, &outcome(&running.trace().borrow()))
}

fn begin(program: &Program) -> Running {
    Session::keep_apart();
    start(program.source, &OPTIONS, ClockKind::Real, || {}).unwrap()
}

#[wasm_bindgen_test]
async fn programs_print_in_real_time_what_they_print_in_cpython() {
    // There is no site beside a test that the files could be fetched from.
    keep_library(Library::whole());
    let mut differences = Vec::new();
    for batch in programs().await.chunks(AT_ONCE) {
        let running: Vec<_> = batch.iter().map(begin).collect();
        for (program, running) in batch.iter().zip(running) {
            let mut difference = differs(program, running).await;
            for _ in 1..TRIES {
                if difference.is_some() {
                    difference = differs(program, begin(program)).await;
                }
            }
            differences.extend(difference);
        }
    }
    assert!(
        differences.is_empty(),
        "{}\n{} programs differ",
        differences.join("\n"),
        differences.len()
    );
}
