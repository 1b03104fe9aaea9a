//! Programs that reach outside, with a stand-in for it.

use crate::event_loop::{Answer, Asked};
use crate::python::{Options, run_scripted};
use crate::trace::{Ended, Ending, EventKind, Nanos, Stream, Trace};

const SECOND: Nanos = 1_000_000_000;

/// What a program prints and what becomes of it, with an outside that answers so.
fn run(program: &str, script: impl Fn(&Asked) -> (Nanos, Answer) + 'static) -> (String, Trace) {
    let trace = run_scripted(program, &Options { seed: 0 }, script);
    let trace = trace.borrow().clone();
    assert!(
        matches!(trace.ending, Some((_, Ending::Finished))),
        "{:?}\n{}",
        trace.ending,
        trace.written(Stream::Stderr)
    );
    (trace.written(Stream::Stdout), trace)
}

/// Types "a", "b" and so on, each after a second; three lines.
fn typist() -> impl Fn(&Asked) -> (Nanos, Answer) {
    let lines = std::cell::RefCell::new(vec!["c", "b", "a"]);
    move |asked| {
        assert!(matches!(asked, Asked::Line(_)), "{asked:?}");
        (SECOND, Answer::Line(lines.borrow_mut().pop().map(str::to_owned)))
    }
}

#[test]
fn a_line_is_asked_for_and_blocks_the_loop() {
    let program = r#"
import asyncio, time
async def tick():
    await asyncio.sleep(0.5)
    print("tick", time.monotonic())
async def main():
    task = asyncio.create_task(tick())
    await asyncio.sleep(0)
    print(input("? "), time.monotonic())
    await task
asyncio.run(main())
"#;
    let (said, trace) = run(program, typist());
    assert_eq!(said, "? a 1.0\ntick 1.0\n");
    let blocks = crate::trace::Lanes::of(&trace.events).blocks().to_vec();
    assert_eq!(blocks.len(), 1);
    assert_eq!((blocks[0].from, blocks[0].to, blocks[0].line), (0, Some(SECOND), 9));
    let started = trace.events.iter().find_map(|event| match &event.kind {
        EventKind::OutsideStarted { what, line, .. } => Some((what.to_string(), *line)),
        _ => None,
    });
    assert_eq!(started, Some(("input".to_owned(), 9)));
}

#[test]
fn a_line_that_a_thread_asks_for_lets_the_loop_go_on() {
    let program = r#"
import asyncio, time
async def tick():
    await asyncio.sleep(0.5)
    print("tick", time.monotonic())
async def main():
    print(await asyncio.gather(asyncio.to_thread(input), tick()), time.monotonic())
asyncio.run(main())
"#;
    assert_eq!(run(program, typist()).0, "tick 0.5\n['a', None] 1.0\n");
}

#[test]
fn two_threads_that_ask_get_a_line_each_and_sleeping_goes_on_as_long_as_asked() {
    let program = r#"
import threading, time
def ask(name):
    print(name, input())
threads = [threading.Thread(target=ask, args=(name,)) for name in "xy"]
for thread in threads:
    thread.start()
time.sleep(3)
print(time.monotonic())
"#;
    assert_eq!(run(program, typist()).0, "x a\ny b\n3.0\n");
}

#[test]
fn aiofiles_reads_standard_input_while_the_loop_goes_on() {
    let program = r#"
import asyncio, time
import aiofiles
async def tick():
    await asyncio.sleep(0.5)
    print("tick", time.monotonic())
async def read():
    print(repr(await aiofiles.stdin.readline()), time.monotonic())
    async for line in aiofiles.stdin:
        print(repr(line))
    print(repr(await aiofiles.stdin.read()))
async def main():
    await asyncio.gather(read(), tick())
asyncio.run(main())
"#;
    let said = "tick 0.5\n'a\\n' 1.0\n'b\\n'\n'c\\n'\n''\n";
    assert_eq!(run(program, typist()).0, said);
}

#[test]
fn standard_input_is_read_to_its_end() {
    let program = r#"
import sys
print(repr(sys.stdin.readline()))
for line in sys.stdin:
    print(repr(line))
print(repr(sys.stdin.read()), sys.stdin.readlines())
try:
    input("more? ")
except EOFError as error:
    print(error)
"#;
    let (said, trace) = run(program, typist());
    assert_eq!(said, "'a\\n'\n'b\\n'\n'c\\n'\n'' []\nmore? EOF when reading a line\n");
    let ends = trace.events.iter().filter_map(|event| match &event.kind {
        EventKind::OutsideEnded { ended, .. } => Some(ended.clone()),
        _ => None,
    });
    let ends: Vec<_> = ends.collect();
    assert_eq!(ends[0], Ended::Returned("a".into()));
    assert_eq!(ends.last(), Some(&Ended::Raised("EOFError".into())));
}

#[test]
fn what_stands_in_the_place_of_standard_input_is_read() {
    let program = "import io, sys\nsys.stdin = io.StringIO('uno\\ndos')\nprint(input(), input())\n";
    assert_eq!(run(program, typist()).0, "uno dos\n");
}

#[test]
fn what_nobody_waits_for_any_more_is_given_up() {
    let program = r#"
import asyncio, time
from _outside import exchange
async def main():
    try:
        await asyncio.wait_for(exchange("GET", "https://a.b/c?d", [], None), 0.25)
    except TimeoutError:
        print("late", time.monotonic())
asyncio.run(main())
"#;
    let (said, trace) = run(program, |asked| {
        (9 * SECOND, crate::event_loop::Scripted::nobody(asked).1)
    });
    assert_eq!(said, "late 0.25\n");
    let ended: Vec<_> = trace
        .events
        .iter()
        .filter(|event| matches!(event.kind, EventKind::OutsideEnded { .. }))
        .collect();
    assert_eq!(ended.len(), 1);
    assert!(matches!(
        &ended[0].kind,
        EventKind::OutsideEnded {
            ended: Ended::Cancelled,
            ..
        }
    ));
    let waits = trace.events.iter().any(|event| {
        matches!(&event.kind, EventKind::TaskWaiting { on: crate::trace::Cause::Outside(what), .. } if &**what == "GET a.b/c")
    });
    assert!(waits);
}

#[test]
fn a_sleep_is_not_cut_short_by_what_arrives_meanwhile() {
    let program = r#"
import asyncio, time
from _outside import exchange
async def ask():
    print(await exchange("GET", "https://a.b/", [], None), time.monotonic())
async def main():
    task = asyncio.create_task(ask())
    await asyncio.sleep(0)
    time.sleep(5)
    print(time.monotonic())
    await task
asyncio.run(main())
"#;
    let (said, _) = run(program, |asked| (SECOND, crate::event_loop::Scripted::nobody(asked).1));
    assert_eq!(said, "5.0\nunreachable 5.0\n");
}

#[test]
fn a_line_is_typed_while_a_request_is_under_way_and_its_answer_is_taken_afterwards() {
    let program = r#"
import asyncio, time
from _outside import exchange
async def ask(name):
    print(name, await exchange("GET", f"https://{name}/", [], None), time.monotonic())
async def main():
    tasks = [asyncio.create_task(ask(name)) for name in ("quick", "slow")]
    await asyncio.sleep(0)
    print(input("? "), time.monotonic())
    await asyncio.gather(*tasks)
asyncio.run(main())
"#;
    let (said, trace) = run(program, |asked| match asked {
        Asked::Line(_) => (2 * SECOND, Answer::Line(Some("Ana".to_owned()))),
        Asked::Exchange(request) if request.url.contains("quick") => {
            (SECOND, crate::event_loop::Scripted::nobody(asked).1)
        }
        _ => (3 * SECOND, crate::event_loop::Scripted::nobody(asked).1),
    });
    assert_eq!(said, "? Ana 2.0\nquick unreachable 2.0\nslow unreachable 3.0\n");
    let lanes = crate::trace::Lanes::of(&trace.events);
    let blocks: Vec<_> = lanes.blocks().iter().map(|block| (block.from, block.to)).collect();
    assert_eq!(
        blocks,
        [(0, Some(2 * SECOND))],
        "the loop stands still until the line is typed"
    );
}

#[test]
fn what_aiohttp_does_not_do_here_is_refused_by_name() {
    let program = r#"
import asyncio, aiohttp
async def main():
    async with aiohttp.ClientSession() as session:
        for refused in (lambda: aiohttp.FormData({"a": "b"}), lambda: session.ws_connect("wss://example.org")):
            try:
                refused()
            except NotImplementedError as error:
                print(error)
asyncio.run(main())
"#;
    let (said, _) = run(program, |asked| panic!("{asked:?}"));
    let lines: Vec<_> = said.lines().collect();
    let [form, socket] = lines.as_slice() else {
        panic!("{said}")
    };
    assert!(
        form.starts_with("aiohttp.FormData is not supported here: give `data`"),
        "{form}"
    );
    assert!(
        socket.starts_with("ClientSession.ws_connect is not supported here"),
        "{socket}"
    );
}
