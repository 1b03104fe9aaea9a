//! What a program holds is given back when its run is over, also what holds itself. A test of its own process: it counts
//! all memory.
#![cfg(not(target_arch = "wasm32"))]

use std::sync::Mutex;

use mesero::python::{Options, memory_used, run_virtual};
use mesero::trace::{Ending, EventKind};

/// One test at a time: each counts all memory.
static ALONE: Mutex<()> = Mutex::new(());

const CYCLES: &str = r#"
import asyncio


def closures():
    text = "x" * 10_000

    def calls_itself(n):
        return n and calls_itself(n - 1), text

    return calls_itself(3)


def lists():
    held = ["y" * 10_000]
    held.append(held)
    return held


def in_one_another():
    one, other = {"text": "z" * 10_000}, {}
    one["other"], other["one"] = other, one
    return [one]


def generator():
    def endless():
        text = "w" * 10_000
        while True:
            yield text, own

    own = endless()
    next(own)


async def waits_for_itself():
    task = asyncio.current_task()
    held = ["v" * 10_000, task]
    await asyncio.sleep(0.1)
    return held


class Node:
    def __init__(self, parent=None):
        self.parent, self.children, self.text = parent, [], "u" * 10_000
        self.method = self.grow
        if parent:
            parent.children.append(self)

    def grow(self):
        return Node(self)


class Leaf(Node):
    def grow(self):
        return super().grow()


closures()
Leaf(Node().grow()).grow()
tree = Node()
kept = [lists(), in_one_another()]
generator()
result = asyncio.run(waits_for_itself())
try:
    raise ValueError(kept)
except ValueError as error:
    last = error
"#;

#[test]
fn runs_leave_no_memory_behind() {
    let _alone = ALONE.lock().unwrap();
    let run = || drop(run_virtual(CYCLES, &Options { seed: 0 }));
    for _ in 0..20 {
        run();
    }
    let before = memory_used();
    for _ in 0..500 {
        run();
    }
    let kept = memory_used().saturating_sub(before);
    assert!(kept < 50_000, "500 runs keep {kept} bytes");
}

const GREEDY: &str = r#"
def eat():
    held = []
    try:
        while True:
            held.append("x" * 100_000 + str(len(held)))
    except MemoryError:
        count = len(held)
        held.clear()
        return count > 1000


print(eat(), eat())
kept = None
while True:
    try:
        while True:
            kept = ("x" * 10_000 + str(id(kept)), kept)
    except MemoryError:
        pass
"#;

#[test]
fn a_program_can_catch_its_memory_error_but_not_go_on_taking_more() {
    let _alone = ALONE.lock().unwrap();
    let trace = run_virtual(GREEDY, &Options { seed: 0 });
    let trace = trace.borrow();
    let printed: String = trace
        .events
        .iter()
        .filter_map(|event| match &event.kind {
            EventKind::Output { text, .. } => Some(&**text),
            _ => None,
        })
        .take(2)
        .collect();
    assert!(printed.starts_with("True True\n"), "{printed}");
    match &trace.ending {
        Some((_, Ending::Raised(failure))) => assert_eq!(&*failure.class, "MemoryError"),
        other => panic!("{other:?}"),
    }
}
