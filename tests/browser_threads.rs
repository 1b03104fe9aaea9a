//! Threads in the browser's real time: `wasm-pack test --headless --chrome`. What takes how long is held against each other in
//! one and the same run, never against a stopwatch.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use mesero::browser::{RealClock, Running, keep_library, start};
use mesero::event_loop::Clock;
use mesero::python::{Library, Options};
use mesero::trace::{ClockKind, Ending, EventKind, Lanes, Nanos, Stream, Trace};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const OPTIONS: Options = Options { seed: 7 };
const MILLISECOND: Nanos = 1_000_000;

/// How often a measurement may be tried again: a busy machine can hold any of them up.
const TRIES: usize = 4;

fn begin(source: &str) -> Running {
    // There is no site beside a test that the files could be fetched from.
    keep_library(Library::whole());
    start(source, &OPTIONS, ClockKind::Real, || {}).unwrap()
}

async fn run(source: &str) -> Rc<RefCell<Trace>> {
    let running = begin(source);
    running.over().await;
    running.trace()
}

fn stdout(trace: &Trace) -> String {
    let printed = trace.events.iter().filter_map(|event| match &event.kind {
        EventKind::Output {
            stream: Stream::Stdout,
            text,
            ..
        } => Some(&**text),
        _ => None,
    });
    printed.collect()
}

/// The numbers that a program prints; it must have come to its end.
async fn numbers(source: &str) -> Vec<f64> {
    let trace = run(source).await;
    let trace = trace.borrow();
    assert!(
        matches!(trace.ending, Some((_, Ending::Finished))),
        "{:?}",
        trace.ending
    );
    let printed = stdout(&trace);
    printed
        .split_whitespace()
        .map(|number| number.parse().unwrap())
        .collect()
}

/// Runs a program that prints how long one thing took beside another until their ratio is in this range.
async fn ratio_is_within(range: std::ops::Range<f64>, source: &str) {
    let mut seen = Vec::new();
    for _ in 0..TRIES {
        let [one, other] = numbers(source).await[..] else {
            panic!("two numbers are expected")
        };
        if range.contains(&(one / other)) {
            return;
        }
        seen.push(one / other);
    }
    panic!("{seen:?} are not within {range:?}");
}

/// `measure` says how long two threads take that do this, and then how long it takes to do the same twice in a row.
fn measuring(work: &str) -> String {
    format!(
        "import threading, time

def work():
    {work}

def in_threads():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

def in_a_row():
    work()
    work()

for way in (in_threads, in_a_row):
    began = time.perf_counter()
    way()
    print(time.perf_counter() - began)
"
    )
}

#[wasm_bindgen_test]
async fn computing_in_two_threads_takes_as_long_as_in_a_row() {
    ratio_is_within(0.7..1.5, &measuring("for _ in range(1_000_000): pass")).await;
}

#[wasm_bindgen_test]
async fn sleeping_in_two_threads_takes_as_long_as_one_sleep() {
    ratio_is_within(0.45..0.75, &measuring("time.sleep(0.1)")).await;
}

#[wasm_bindgen_test]
async fn the_loop_goes_on_while_a_thread_blocks_or_computes() {
    for work in ["time.sleep(0.2)", "[n for n in range(2_000_000)]"] {
        let ticks = numbers(&format!(
            "import asyncio, time

def work():
    {work}

async def tick():
    ticks = 0
    try:
        while True:
            await asyncio.sleep(0.01)
            ticks += 1
    finally:
        print(ticks)

async def main():
    ticking = asyncio.create_task(tick())
    await asyncio.to_thread(work)
    ticking.cancel()
    await asyncio.wait([ticking])

asyncio.run(main())
"
        ))
        .await;
        assert!(ticks[0] >= 3.0, "{work}: the loop ticked {} times", ticks[0]);
    }
}

#[wasm_bindgen_test]
async fn threads_that_compute_hand_the_lock_over_again_and_again() {
    let trace = run(&measuring("for _ in range(1_000_000): pass")).await;
    let lanes = Lanes::of(&trace.borrow().events);
    let between_threads = lanes
        .hand_overs()
        .iter()
        .filter(|over| over.from.0 > 0 && over.to.0 > 0);
    assert!(between_threads.count() >= 4, "{:?}", lanes.hand_overs());
}

/// Stops a program a little after it has begun and says how long that took.
async fn stops(source: &str) {
    let running = begin(source);
    TimeoutFuture::new(40).await;
    assert!(!running.is_over(), "{source}: {:?}", running.trace().borrow().ending);
    let clock = RealClock::new().unwrap();
    clock.start();
    running.stop();
    running.over().await;
    let took = clock.now();
    assert!(took < 100 * MILLISECOND, "{source}: stopping took {took} ns");
    let trace = running.trace();
    let trace = trace.borrow();
    assert!(
        matches!(trace.ending, Some((_, Ending::Stopped))),
        "{source}: {:?}",
        trace.ending
    );
    assert_eq!(stdout(&trace), "", "{source}");
}

#[wasm_bindgen_test]
async fn stop_ends_any_thread() {
    let spin =
        "import asyncio, threading, time\ndef spin():\n    try:\n        while True: pass\n    finally: print('no')\n";
    for rest in [
        "for _ in range(3): threading.Thread(target=spin).start()",
        "threading.Thread(target=spin, daemon=True).start()\ntime.sleep(1000)",
        "threading.Thread(target=spin).start()\nspin()",
        "async def main(): await asyncio.gather(*[asyncio.to_thread(spin) for _ in range(3)])\nasyncio.run(main())",
        "lock = threading.Lock()\nlock.acquire()\nthreading.Thread(target=spin).start()\nlock.acquire()",
    ] {
        stops(&format!("{spin}{rest}\n")).await;
    }
}
