//! Random programs that use asyncio as no block does: tasks that are kept, awaited late, cancelled, shielded, waited for;
//! groups and timeouts in one another; locks, queues, events, futures, callbacks; whatever is raised is caught here and there,
//! or not. Each step prints itself and the time.

use crate::chance::Chance;
use crate::random_waits;
use crate::writer::Writer;

/// What every program begins with.
const HEAD: &str = r#"import asyncio
import time

START = time.perf_counter()
tasks = []


def say(*what):
    print(round((time.perf_counter() - START) * 1000), *what)


def about(task):
    if not task.done():
        return "pending"
    if task.cancelled():
        return "cancelled"
    return repr(task.exception() or task.result())


def start(coroutine, name):
    task = asyncio.create_task(coroutine, name=name)
    tasks.append(task)
    return task


def later(delay, value):
    future = asyncio.get_running_loop().create_future()

    def arrive():
        say("arrives", value, future.done())
        if not future.done():
            if value % 3:
                future.set_result(value)
            else:
                future.set_exception(LookupError(value))

    asyncio.get_running_loop().call_later(delay, arrive)
    return future

"#;

/// And what it ends with. Whatever waits for others is let go on after a while, so that nothing is stuck.
const TAIL: &str = r"
async def rescue():
    while True:
        await asyncio.sleep(4)
        event.set()
        if queue.empty():
            queue.put_nowait('rescued')
        else:
            queue.get_nowait()
        if not condition.locked():
            async with condition:
                condition.notify_all()


async def main():
    global semaphore, lock, event, queue, condition
    semaphore = asyncio.Semaphore(1)
    lock = asyncio.Lock()
    event = asyncio.Event()
    queue = asyncio.Queue(2)
    condition = asyncio.Condition()
    rescuer = asyncio.create_task(rescue(), name='rescuer')
    try:
        async with asyncio.timeout(60):
            say('result', await f0())
    except Exception as error:
        say(repr(error))
    say([about(task) for task in tasks])
    say(semaphore.locked(), lock.locked(), event.is_set(), queue.qsize(), asyncio.current_task().cancelling())
    rescuer.cancel()


asyncio.run(main())
";

const SECONDS: [&str; 7] = ["0", "0", "0.1", "0.1", "0.2", "0.3", "1"];

/// The program of a seed: always the same.
pub fn random_program(seed: u64) -> String {
    let mut chance = Chance(seed ^ 0x5eed);
    let functions = 3 + chance.below(3);
    let mut python = Writer::new(chance, HEAD, functions);
    for function in 0..functions {
        python.function = function;
        python.line(0, &format!("\nasync def f{function}():"));
        python.line(1, &format!("say('f{function}')"));
        block(&mut python, 1, 2 + usize::from(function == 0));
        python.line(1, &format!("return {function}\n"));
    }
    python.finish(TAIL)
}

/// Some statements at that depth.
pub fn block(python: &mut Writer, depth: usize, least: usize) {
    for _ in 0..least + python.chance.below(3) {
        statement(python, depth);
    }
}

/// A line that says where the program is.
pub fn say(python: &mut Writer, depth: usize, what: &str) {
    let (function, step) = (python.function, python.step());
    python.line(depth, &format!("say('f{function} step {step}', {what})"));
}

pub fn seconds(python: &mut Writer) -> &'static str {
    python.chance.of(&SECONDS)
}

/// Something to await that is no task of the list.
pub fn awaitable(python: &mut Writer) -> String {
    let seconds = seconds(python);
    match python.later_function() {
        Some(function) if !python.chance.one_in(3) => format!("f{function}()"),
        _ if python.chance.one_in(3) => format!("later({seconds}, {})", python.chance.below(6)),
        _ => format!("asyncio.sleep({seconds}, 'slept')"),
    }
}

/// A coroutine, which a group or `create_task` takes.
pub fn coroutine(python: &mut Writer) -> String {
    format!("asyncio.wait_for({}, 5)", awaitable(python))
}

fn statement(python: &mut Writer, depth: usize) {
    if depth < 4 && python.chance.one_in(3) {
        return random_waits::compound(python, depth);
    }
    if python.chance.one_in(4) {
        return random_waits::on_shared(python, depth);
    }
    let (call, seconds) = (awaitable(python), seconds(python));
    match python.chance.below(23) {
        0..=2 => python.line(depth, &format!("await asyncio.sleep({seconds})")),
        3 | 4 => say(python, depth, &format!("await {call}")),
        5..=7 => {
            let (coroutine, name) = (coroutine(python), python.step());
            python.line(depth, &format!("start({coroutine}, 't{name}')"));
        }
        8 => if_tasks(python, depth, "await tasks[-1]"),
        9 => if_tasks(python, depth, "tasks[len(tasks) // 2].cancel()"),
        10 => {
            let other = awaitable(python);
            let exceptions = python.chance.of(&["", ", return_exceptions=True"]);
            say(
                python,
                depth,
                &format!("await asyncio.gather({call}, {other}{exceptions})"),
            );
        }
        11 => say(python, depth, &format!("await asyncio.wait_for({call}, {seconds})")),
        12 => say(python, depth, &format!("await asyncio.shield({call})")),
        13 => if_tasks(python, depth, "await asyncio.shield(tasks[-1])"),
        14 => {
            let when = python
                .chance
                .of(&["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"]);
            let wait = format!("await asyncio.wait(tasks[-3:], timeout={seconds}, return_when=asyncio.{when})");
            if_tasks(python, depth, &format!("[len(part) for part in {wait}]"));
        }
        15 => python.line(depth, &format!("time.sleep({seconds})")),
        16 => {
            let function = python.function;
            python.line(depth, &format!("raise ValueError({function})"));
        }
        17 => python.line(
            depth,
            &format!("asyncio.get_running_loop().call_later({seconds}, say, 'called')"),
        ),
        18 => if_tasks(
            python,
            depth,
            &format!("asyncio.get_running_loop().call_later({seconds}, tasks[-1].cancel) and 'asked'"),
        ),
        19 => say(python, depth, "asyncio.current_task().uncancel()"),
        20 => if_tasks(python, depth, "tasks[0].cancel('by hand'), tasks[0].cancelling()"),
        21 => if_tasks(
            python,
            depth,
            "tasks[-1].add_done_callback(lambda task: say('done', task.get_name(), about(task)))",
        ),
        _ => say(python, depth, "len(asyncio.all_tasks())"),
    }
}

fn if_tasks(python: &mut Writer, depth: usize, what: &str) {
    python.line(depth, "if tasks and tasks[-1] is not asyncio.current_task():");
    say(python, depth + 1, what);
}
