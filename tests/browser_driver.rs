//! Programs in the browser's real time: `wasm-pack test --headless --chrome`. Waits are short and are held against each
//! other (an order, a ratio), never against a stopwatch.
#![cfg(target_arch = "wasm32")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Interval;
use gloo_timers::future::TimeoutFuture;
use mesero::browser::{RealClock, Running, start, start_ghost};
use mesero::event_loop::Clock;
use mesero::python::Options;
use mesero::trace::{ClockKind, Ending, EventKind, Nanos, Stream, Trace};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = "
export function hide(hidden) {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}
")]
extern "C" {
    fn hide(hidden: bool);
}

const OPTIONS: Options = Options { seed: 7 };
const MILLISECOND: Nanos = 1_000_000;

fn begin(source: &str) -> Running {
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

/// What the program printed and how long it took; it must have come to its end.
async fn measured(source: &str) -> (String, Nanos) {
    let trace = run(source).await;
    let trace = trace.borrow();
    let Some((at, Ending::Finished)) = trace.ending else {
        panic!("{:?}", trace.ending)
    };
    (stdout(&trace), at)
}

const WAIT: &str = "import asyncio
async def wait(name, ms):
    try:
        await asyncio.sleep(ms / 1000)
        print(name, end=' ')
    except asyncio.CancelledError:
        print('no', name, end=' ')
        raise
";

fn program(main: &str) -> String {
    let body = main.replace('\n', "\n    ");
    format!("{WAIT}async def main():\n    {body}\nasyncio.run(main())\n")
}

#[wasm_bindgen_test]
async fn gather_takes_as_long_as_its_longest() {
    let source = program("await asyncio.gather(wait('a', 60), wait('b', 20), wait('c', 40))");
    let (printed, took) = measured(&source).await;
    assert_eq!(printed, "b c a ");
    assert!((60 * MILLISECOND..120 * MILLISECOND).contains(&took), "{took}");
}

#[wasm_bindgen_test]
async fn a_sequence_takes_as_long_as_its_sum() {
    let (printed, took) = measured(&program(
        "await wait('a', 30)\nawait wait('b', 10)\nawait wait('c', 20)",
    ))
    .await;
    assert_eq!(printed, "a b c ");
    assert!((60 * MILLISECOND..120 * MILLISECOND).contains(&took), "{took}");
}

#[wasm_bindgen_test]
async fn a_race_takes_as_long_as_its_shortest() {
    let source = program(
        "racers = [asyncio.create_task(wait('a', 10_000)), asyncio.create_task(wait('b', 20))]
done, losers = await asyncio.wait(racers, return_when=asyncio.FIRST_COMPLETED)
for loser in losers:
    loser.cancel()
await asyncio.gather(*losers, return_exceptions=True)",
    );
    let (printed, took) = measured(&source).await;
    assert_eq!(printed, "b no a ");
    assert!((20 * MILLISECOND..10_000 * MILLISECOND).contains(&took), "{took}");
}

#[wasm_bindgen_test]
async fn a_timeout_takes_as_long_as_its_limit() {
    let source = program(
        "try:
    async with asyncio.timeout(0.02):
        await wait('a', 10_000)
except TimeoutError:
    print('late')",
    );
    let (printed, took) = measured(&source).await;
    assert_eq!(printed, "no a late\n");
    assert!((20 * MILLISECOND..10_000 * MILLISECOND).contains(&took), "{took}");
}

#[wasm_bindgen_test]
async fn timers_a_millisecond_apart_fire_in_order_and_never_early() {
    let source = program("await asyncio.gather(*[wait(str(9 - n), n) for n in range(9, 0, -1)])");
    assert_eq!(measured(&source).await.0, "8 7 6 5 4 3 2 1 0 ");
}

#[wasm_bindgen_test]
async fn waits_beyond_a_browsers_timers_do_not_end_at_once() {
    let running = begin("import asyncio\nasyncio.run(asyncio.sleep(3_000_000))");
    TimeoutFuture::new(30).await;
    assert!(!running.is_over());
    running.stop();
    running.over().await;
    assert_eq!(
        running.trace().borrow().ending.as_ref().map(|(_, ending)| ending),
        Some(&Ending::Stopped)
    );
}

/// Stops a program a little after it has begun and says how long that took. It must not print its `finally`.
async fn stops(source: &str) {
    let running = begin(source);
    TimeoutFuture::new(30).await;
    assert!(
        !running.is_over(),
        "{source}: it ended by itself: {:?}",
        running.trace().borrow().ending
    );
    let clock = RealClock::new().unwrap();
    clock.start();
    running.stop();
    running.over().await;
    let took = clock.now();
    assert!(took < 100 * MILLISECOND, "{source}: stopping took {took} ns");
    let trace = running.trace();
    assert_eq!(
        trace.borrow().ending.as_ref().map(|(_, ending)| ending),
        Some(&Ending::Stopped),
        "{source}"
    );
    assert_eq!(stdout(&trace.borrow()), "", "{source}");
}

#[wasm_bindgen_test]
async fn stop_ends_any_program() {
    stops("while True: pass").await;
    stops("import time\ntry:\n    time.sleep(1000)\nfinally:\n    print('finally')").await;
    stops("import asyncio\nasync def main():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(main())")
        .await;
    stops("import asyncio\nasync def main():\n    try:\n        await asyncio.sleep(1000)\n    finally:\n        print('finally')\nasyncio.run(main())").await;
    stops("while True:\n    [n for n in range(1000)]").await;
}

#[wasm_bindgen_test]
async fn dropping_a_run_stops_it() {
    let running = begin("while True: pass");
    TimeoutFuture::new(10).await;
    let (over, trace) = (running.over(), running.trace());
    drop(running);
    over.await;
    assert_eq!(
        trace.borrow().ending.as_ref().map(|(_, ending)| ending),
        Some(&Ending::Stopped)
    );
}

/// How often the page's own interval of 1 ms fires while a program runs.
async fn intervals_during(source: &str) -> u32 {
    let count = Rc::new(Cell::new(0));
    let _interval = Interval::new(1, {
        let count = Rc::clone(&count);
        move || count.set(count.get() + 1)
    });
    measured(source).await;
    count.get()
}

#[wasm_bindgen_test]
async fn a_blocked_loop_leaves_the_page_responsive() {
    let asleep = intervals_during("import time\ntime.sleep(0.2)").await;
    assert!(asleep > 2, "{asleep} turns of the page in 200 ms of time.sleep");
    let busy = "import time\nend = time.monotonic() + 0.2\nwhile time.monotonic() < end: pass";
    let busy = intervals_during(busy).await;
    assert!(busy > 2, "{busy} turns of the page in 200 ms of computing");
}

#[wasm_bindgen_test]
async fn time_sleep_holds_every_task_up() {
    let source = program("asyncio.get_running_loop().call_soon(time.sleep, 0.05)\nawait wait('a', 10)");
    let (printed, took) = measured(&format!("import time\n{source}")).await;
    assert_eq!(printed, "a ");
    assert!(took >= 50 * MILLISECOND, "{took}");
}

#[wasm_bindgen_test]
async fn a_page_hidden_during_the_run_spoils_it() {
    assert!(!run("print(1)").await.borrow().spoiled);
    let running = begin("import asyncio\nasyncio.run(asyncio.sleep(0.02))");
    hide(true);
    hide(false);
    running.over().await;
    assert!(running.trace().borrow().spoiled);
    hide(true);
    assert!(run("print(1)").await.borrow().spoiled, "hidden from the start");
    hide(false);
    assert!(!run("print(1)").await.borrow().spoiled);
}

#[wasm_bindgen_test]
async fn what_is_no_program_is_rejected() {
    let trace = run("print('never')\ndef f(:").await;
    let trace = trace.borrow();
    let Some((0, Ending::Rejected(failure))) = &trace.ending else {
        panic!("{:?}", trace.ending)
    };
    assert_eq!((&*failure.class, failure.line), ("SyntaxError", Some(2)));
    assert_eq!(stdout(&trace), "");
}

#[wasm_bindgen_test]
async fn the_page_hears_of_every_slice_and_of_the_end() {
    let heard = Rc::new(Cell::new(0));
    let running = start(
        "import asyncio\nasyncio.run(asyncio.sleep(0.01))",
        &OPTIONS,
        ClockKind::Real,
        {
            let heard = Rc::clone(&heard);
            move || heard.set(heard.get() + 1)
        },
    )
    .unwrap();
    running.over().await;
    assert!(
        heard.get() >= 3,
        "the start, the end of the wait, the end of the run: {}",
        heard.get()
    );
}

#[wasm_bindgen_test]
async fn the_virtual_clock_takes_no_time() {
    let source = program("await wait('a', 3_600_000)\nawait asyncio.gather(wait('b', 2), wait('c', 1))");
    let running = start(&source, &OPTIONS, ClockKind::Virtual, || {}).unwrap();
    running.over().await;
    let trace = running.trace();
    let trace = trace.borrow();
    assert_eq!(stdout(&trace), "a c b ");
    assert_eq!(trace.ending.as_ref().map(|(at, _)| *at), Some(3_600_002 * MILLISECOND));
}

#[wasm_bindgen_test]
async fn a_ghost_is_there_before_the_real_run_begins() {
    let source = program("await asyncio.gather(wait('a', 20), wait('b', 10))");
    let real = begin(&source);
    let ghost = start_ghost(&source, &OPTIONS, real.over(), || {}).unwrap();
    assert_eq!(real.trace().borrow().end(), 0);
    assert_eq!(ghost.trace().borrow().end(), 20 * MILLISECOND);
    assert_eq!(stdout(&ghost.trace().borrow()), "b a ");
    real.over().await;
    assert_eq!(stdout(&real.trace().borrow()), "b a ");
}

#[wasm_bindgen_test]
async fn a_ghost_with_much_to_do_waits_and_then_gives_up() {
    let source = "n = 0\nwhile True: n += 1";
    let real = begin(source);
    let ghost = start_ghost(source, &OPTIONS, real.over(), || {}).unwrap();
    TimeoutFuture::new(50).await;
    assert!(!ghost.is_over() && !real.is_over());
    real.stop();
    ghost.over().await;
    assert!(matches!(ghost.trace().borrow().ending, Some((_, Ending::Stopped))));
}
