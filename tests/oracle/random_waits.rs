//! What random programs of asyncio have in blocks, and do with what they share.

use crate::random_program::{awaitable, block, coroutine, say, seconds};
use crate::writer::Writer;

/// A step with a lock, semaphore, event, queue or condition.
pub fn on_shared(python: &mut Writer, depth: usize) {
    let seconds = seconds(python);
    match python.chance.below(12) {
        0 => python.line(depth, "event.set()"),
        1 => python.line(depth, "event.clear()"),
        2 => say(python, depth, "await event.wait()"),
        3 | 4 => {
            let item = python.step();
            say(python, depth, &format!("await queue.put({item}), queue.qsize()"));
        }
        5 | 6 => say(python, depth, "await queue.get(), queue.qsize()"),
        7 => say(
            python,
            depth,
            &format!("await asyncio.wait_for(queue.get(), {seconds})"),
        ),
        8 => say(
            python,
            depth,
            "queue.full(), queue.empty(), lock.locked(), semaphore.locked()",
        ),
        9 => {
            python.line(depth, "if condition.locked():");
            say(python, depth + 1, "condition.notify()");
        }
        10 => say(
            python,
            depth,
            &format!("await asyncio.wait_for(lock.acquire(), {seconds}), lock.release()"),
        ),
        _ => say(
            python,
            depth,
            &format!("await asyncio.wait_for(event.wait(), {seconds})"),
        ),
    }
}

/// A statement with a block of its own.
pub fn compound(python: &mut Writer, depth: usize) {
    let seconds = seconds(python);
    match python.chance.below(15) {
        0..=2 => caught(python, depth),
        3 => {
            python.line(depth, "try:");
            block(python, depth + 1, 1);
            python.line(depth, "finally:");
            say(python, depth + 1, "'finally'");
            if python.chance.one_in(2) {
                python.line(depth + 1, &format!("await asyncio.sleep({seconds})"));
                say(python, depth + 1, "'cleaned'");
            }
        }
        4 | 5 => {
            let limit = python.step();
            python.line(
                depth,
                &format!("async with asyncio.timeout({seconds}) as limit{limit}:"),
            );
            block(python, depth + 1, 1);
            if python.chance.one_in(3) {
                let later = format!("asyncio.get_running_loop().time() + {seconds}");
                python.line(depth + 1, &format!("if not limit{limit}.expired():"));
                python.line(depth + 2, &format!("limit{limit}.reschedule({later})"));
                block(python, depth + 1, 1);
            }
            say(python, depth, &format!("limit{limit}.expired()"));
        }
        6 | 7 => {
            let held = python.chance.of(&["semaphore", "lock"]);
            python.line(depth, &format!("async with {held}:"));
            say(python, depth + 1, "'inside'");
            block(python, depth + 1, 0);
            python.line(depth + 1, &format!("await asyncio.sleep({seconds})"));
        }
        8 => {
            python.line(depth, "async with condition:");
            say(python, depth + 1, "'has the condition'");
            let then = python.chance.of(&[
                "condition.notify_all()",
                "await condition.wait()",
                "await condition.wait()",
            ]);
            say(python, depth + 1, then);
        }
        9 | 10 => group(python, depth),
        11 => {
            let (one, other) = (awaitable(python), awaitable(python));
            python.line(
                depth,
                &format!("for next in asyncio.as_completed([{one}, {other}], timeout={seconds}):"),
            );
            say(python, depth + 1, "await next");
        }
        12 => {
            let step = python.step();
            python.line(depth, "for turn in range(3):");
            say(python, depth + 1, "turn");
            python.line(depth + 1, &format!("if turn == {}:", step % 3));
            let jump = python.chance.of(&["break", "continue", "pass"]);
            python.line(depth + 2, jump);
            python.line(depth + 1, &format!("await asyncio.sleep({seconds})"));
            python.line(depth, "else:");
            say(python, depth + 1, "'no break'");
        }
        _ => {
            let times = python.step() % 2;
            python.line(depth, &format!("if asyncio.current_task().cancelling() == {times}:"));
            block(python, depth + 1, 1);
        }
    }
}

fn caught(python: &mut Writer, depth: usize) {
    python.line(depth, "try:");
    block(python, depth + 1, 1);
    let caught = python.chance.of(&[
        "Exception",
        "asyncio.CancelledError",
        "BaseException",
        "(ValueError, TimeoutError)",
    ]);
    python.line(depth, &format!("except {caught} as error:"));
    say(python, depth + 1, "repr(error)");
    match python.chance.below(3) {
        0 => python.line(depth + 1, "raise"),
        1 => python.line(depth + 1, "await asyncio.sleep(0.1)"),
        _ => {}
    }
}

/// A group with some tasks.
fn group(python: &mut Writer, depth: usize) {
    let group = python.step();
    python.line(depth, "try:");
    python.line(depth + 1, &format!("async with asyncio.TaskGroup() as group{group}:"));
    for _ in 0..=python.chance.below(3) {
        let (coroutine, name) = (coroutine(python), python.step());
        python.line(
            depth + 2,
            &format!("tasks.append(group{group}.create_task({coroutine}, name='g{name}'))"),
        );
    }
    block(python, depth + 2, 0);
    python.line(depth, "except* ValueError as errors:");
    say(python, depth + 1, "repr(errors)");
}
