//! Programs with processes, on the virtual clock.

use crate::python::{Options, run_virtual};
use crate::trace::{Ending, Lanes, Stream, Trace};

/// What a program prints, what it prints as errors, and its record.
fn end(program: &str) -> (String, String, Trace) {
    let trace = run_virtual(program, &Options { seed: 0 });
    let trace = trace.borrow().clone();
    (trace.written(Stream::Stdout), trace.written(Stream::Stderr), trace)
}

/// What a program prints that comes to its end, and its record.
fn run(program: &str) -> (String, Trace) {
    let (stdout, stderr, trace) = end(program);
    assert!(
        matches!(trace.ending, Some((_, Ending::Finished))),
        "{:?}\n{stderr}",
        trace.ending
    );
    (stdout, trace)
}

/// The exception that ends a program, and what it prints as errors.
fn raised(program: &str) -> (String, String) {
    let (_, stderr, trace) = end(program);
    match trace.ending {
        Some((_, Ending::Raised(failure))) => (format!("{}: {}", failure.class, failure.message), stderr),
        other => panic!("{other:?}\n{stderr}"),
    }
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

#[test]
fn a_program_without_a_guard_is_told_what_cpython_says() {
    let program = "
from concurrent.futures import ProcessPoolExecutor
def double(number):
    return number * 2
with ProcessPoolExecutor(1) as pool:
    print(pool.submit(double, 2).result())
";
    let (raised, stderr) = raised(program);
    assert!(raised.starts_with("BrokenProcessPool: A process in the process pool was terminated abruptly"));
    assert!(
        stderr.contains("RuntimeError: \n        An attempt has been made to start a new process before"),
        "{stderr}"
    );
    assert!(stderr.contains("if __name__ == '__main__':"), "{stderr}");
}

#[test]
fn what_processes_do_not_do_here_is_refused_by_name() {
    let top_level = "
import asyncio
from concurrent.futures import ProcessPoolExecutor
with ProcessPoolExecutor(1) as pool:
    await asyncio.get_running_loop().run_in_executor(pool, abs, -1)
";
    assert!(
        raised(top_level)
            .0
            .starts_with("NotImplementedError: processes are not supported here in a program with top-level await")
    );
    let inside = "
import requests
from concurrent.futures import ProcessPoolExecutor
def read():
    return open('a.txt').read()
def fetch():
    return requests.get('https://real.host/').text
def simulated():
    return requests.get('https://example.com/json').json()['simulated']
def nested():
    with ProcessPoolExecutor(1) as pool:
        return pool.submit(abs, -1).result()
def asks():
    return input()
if __name__ == '__main__':
    with ProcessPoolExecutor(1) as pool:
        for call in (read, fetch, simulated, nested, asks):
            future = pool.submit(call)
            print(repr(future.exception() or future.result())[:60])
";
    let expected = "NotImplementedError('files are not supported in a process he\n\
                    NotImplementedError('a request to real.host is not supported\n\
                    True\n\
                    NotImplementedError('a process that starts processes is not \n\
                    EOFError('EOF when reading a line')\n";
    assert_eq!(run(inside).0, expected);
    let many = "
import time
from multiprocessing import Process
if __name__ == '__main__':
    for _ in range(20):
        Process(target=time.sleep, args=(1,), daemon=True).start()
";
    assert!(
        raised(many)
            .0
            .starts_with("RuntimeError: can't start new process: more at a time than Mesero allows")
    );
}

#[test]
fn who_looks_again_and_again_sees_a_process_done() {
    let program = "
from concurrent.futures import ProcessPoolExecutor
def count():
    return sum(range(100_000))
if __name__ == '__main__':
    with ProcessPoolExecutor(1) as pool:
        future = pool.submit(count)
        while not future.done():
            pass
        print(future.result())
";
    assert_eq!(run(program).0, "4999950000\n");
}

#[test]
fn processes_that_wait_for_one_another_are_stuck() {
    let program = "
from multiprocessing import Process, Queue
def wait(queue):
    queue.get()
if __name__ == '__main__':
    process = Process(target=wait, args=(Queue(),))
    process.start()
    process.join()
";
    let (_, stderr, trace) = end(program);
    assert!(
        matches!(trace.ending, Some((_, Ending::Stuck(_)))),
        "{:?}\n{stderr}",
        trace.ending
    );
}

#[test]
fn a_run_with_processes_repeats_exactly() {
    let program = "
import asyncio, random, time
from concurrent.futures import ProcessPoolExecutor
def roll(_):
    time.sleep(random.random())
    return random.random()
async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(3) as pool:
        rolls = [loop.run_in_executor(pool, roll, number) for number in range(9)]
        for rolled in asyncio.as_completed(rolls):
            print(await rolled, time.monotonic())
if __name__ == '__main__':
    asyncio.run(main())
";
    let (said, trace) = run(program);
    let (again, other) = run(program);
    assert_eq!(said, again);
    assert_eq!(trace.events, other.events);
    let mut numbers: Vec<_> = said.lines().map(|line| line.split(' ').next()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), 9, "each process has random numbers of its own");
}

#[test]
fn what_came_for_a_process_that_was_ended_while_it_waited_is_the_next_ones() {
    let program = r#"
import time
from multiprocessing import Lock, Process, Queue

def take(queue):
    print(queue.get())

def hold(lock):
    with lock:
        print("never")

if __name__ == "__main__":
    queue, lock = Queue(), Lock()
    lock.acquire()
    waiting = [Process(target=take, args=(queue,)), Process(target=hold, args=(lock,))]
    for process in waiting:
        process.start()
    time.sleep(1)
    for process in waiting:
        process.terminate()
        process.join()
    lock.release()
    queue.put("one")
    queue.put("two")
    takers = [Process(target=take, args=(queue,)) for _ in range(2)]
    for taker in takers:
        taker.start()
        taker.join()
    print(lock.acquire(timeout=1), queue.empty(), [process.exitcode for process in waiting])
"#;
    assert_eq!(run(program).0, "one\ntwo\nTrue True [-15, -15]\n");
}
