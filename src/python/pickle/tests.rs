//! Copies are what was copied.

use crate::python::{Options, run_virtual};
use crate::trace::{EventKind, Trace};

fn printed(program: &str) -> String {
    let trace = run_virtual(program, &Options { seed: 0 });
    let trace: &Trace = &trace.borrow();
    let texts = trace.events.iter().filter_map(|event| match &event.kind {
        EventKind::Output { text, .. } => Some(&**text),
        _ => None,
    });
    texts.collect()
}

#[test]
fn deep_and_cyclic_things_are_copied() {
    let program = "
import pickle
deep = []
for _ in range(100_000):
    deep = [deep]
copy = pickle.loads(pickle.dumps(deep))
depth = 0
while copy:
    copy, depth = copy[0], depth + 1
print(depth)
own = [1]
own.append(own)
copy = pickle.loads(pickle.dumps(own))
print(copy[0], copy[1] is copy, copy is own)
";
    assert_eq!(printed(program), "100000\n1 True False\n");
}

#[test]
fn messages_that_are_none_are_refused() {
    let program = "
import pickle
data = pickle.dumps({'a': [1, (2.5, None)], 'b': {3, 4}, 'c': len, 'd': ValueError('e'), 'f': 10**30})
failed = 0
for end in range(len(data)):
    try:
        pickle.loads(data[:end])
    except Exception:
        failed += 1
for place in range(len(data)):
    for byte in (0, 7, 20, 21, 22, 25, 26, 27, 255):
        try:
            pickle.loads(data[:place] + bytes([byte]) + data[place + 1:])
        except Exception:
            failed += 1
print(failed > 100)
";
    assert_eq!(printed(program), "True\n");
}
