//! Programs with processes, on the virtual clock.

use crate::python::{Options, run_virtual};
use crate::trace::{Ending, EventKind, Lanes, Stream, Trace};

/// What a program prints, and its record.
fn run(program: &str) -> (String, Trace) {
    let trace = run_virtual(program, &Options { seed: 0 });
    let trace = trace.borrow().clone();
    let written = |stream: Stream| {
        let texts = trace.events.iter().filter_map(move |event| match &event.kind {
            EventKind::Output { stream: own, text, .. } if *own == stream => Some(&**text),
            _ => None,
        });
        texts.collect::<String>()
    };
    assert!(
        matches!(trace.ending, Some((_, Ending::Finished))),
        "{:?}\n{}",
        trace.ending,
        written(Stream::Stderr)
    );
    (written(Stream::Stdout), trace)
}

#[test]
fn calls_run_in_processes_while_the_loop_goes_on() {
    let program = r#"
import asyncio, time
from concurrent.futures import ProcessPoolExecutor

def nap(seconds):
    time.sleep(seconds)
    print("napped", seconds, __name__)
    return seconds * 2

async def tick():
    for _ in range(3):
        await asyncio.sleep(0.5)
        print("tick", time.monotonic())

async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=2) as pool:
        naps = [loop.run_in_executor(pool, nap, seconds) for seconds in (1, 1.25)]
        print(await asyncio.gather(tick(), *naps), time.monotonic())

if __name__ == "__main__":
    asyncio.run(main())
"#;
    let (said, trace) = run(program);
    let expected = "tick 0.5\ntick 1.0\nnapped 1 __mp_main__\nnapped 1.25 __mp_main__\ntick 1.5\n[None, 2, 2.5] 1.5\n";
    assert_eq!(said, expected);
    let lanes = Lanes::of(&trace.events);
    let names: Vec<_> = lanes.threads().iter().map(|lane| (&*lane.name, lane.process)).collect();
    assert_eq!(names, [("SpawnProcess-1", true), ("SpawnProcess-2", true)]);
    assert!(lanes.threads().iter().all(|lane| lane.end.is_some()));
    assert_eq!(lanes.threads()[0].spent(lanes.end()).running, 1_000_000_000);
}
