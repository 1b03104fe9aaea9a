//! Programs to look at.

use std::fs;
use std::path::Path;

use mesero::python::{Options, run_virtual};
use mesero::trace::Trace;

pub fn run(source: &str) -> Trace {
    run_virtual(source, &Options { seed: 1 }).borrow().clone()
}

/// Every program that is held against CPython is material here too.
pub fn conformance() -> Vec<(String, Trace)> {
    let mut programs = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "py") {
                let source = fs::read_to_string(&path).expect("a program");
                programs.push((path.display().to_string(), run(&source)));
            }
        }
    }
    assert!(programs.len() > 60, "only {} programs found", programs.len());
    programs
}

pub const PROGRAMS: [(&str, &str); 9] = [
    ("gather", GATHER),
    ("nested", NESTED),
    ("blocking", BLOCKING),
    ("hundred", HUNDRED),
    ("shielded", SHIELDED),
    ("locked", LOCKED),
    ("failing", FAILING),
    ("threaded", THREADED),
    ("no-task", "import time\ntime.sleep(0.5)\nprint(1)\ntime.sleep(0.25)\n"),
];

pub const GATHER: &str = r#"
import asyncio

async def wait(name, seconds):
    await asyncio.sleep(seconds)
    return name

async def main():
    print(await asyncio.gather(wait("A", 2), wait("B", 3)))

asyncio.run(main())
"#;

pub const NESTED: &str = r#"
import asyncio

async def menu():
    await asyncio.sleep(1.2)
    return "carta"

async def cocina_a():
    await asyncio.sleep(0.9)
    return "pasta"

async def cocina_b():
    await asyncio.sleep(1.6)
    return "pizza"

async def postre():
    await asyncio.sleep(2.4)
    return "flan"

async def race():
    tasks = [asyncio.create_task(cocina_a(), name="cocina A"), asyncio.create_task(cocina_b(), name="cocina B")]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return [task for task in tasks if task in done][0].result()

async def limited():
    async with asyncio.timeout(1.5):
        return await postre()

async def main():
    print(await asyncio.gather(menu(), race(), limited(), return_exceptions=True))

asyncio.run(main())
"#;

pub const BLOCKING: &str = r"
import asyncio, time

async def bad():
    await asyncio.sleep(0.2)
    time.sleep(0.6)
    return 1

async def tick(n):
    for i in range(5):
        await asyncio.sleep(0.15)

async def main():
    await asyncio.gather(bad(), tick(1), tick(2))

asyncio.run(main())
";

pub const HUNDRED: &str = r"
import asyncio

async def mesa(n):
    await asyncio.sleep(0.1 + n / 100)
    await asyncio.sleep(0.1)

async def main():
    await asyncio.gather(*(mesa(n) for n in range(100)))

asyncio.run(main())
";

pub const SHIELDED: &str = r#"
import asyncio

async def save():
    await asyncio.sleep(1)
    return "saved"

async def main():
    inner = asyncio.create_task(save(), name="save")
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.3)
    except TimeoutError:
        print("waiting no longer")
    print(await inner)

asyncio.run(main())
"#;

pub const LOCKED: &str = r"
import asyncio

async def cook(lock, seconds):
    async with lock:
        await asyncio.sleep(seconds)

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(cook(lock, n / 5) for n in range(1, 5)))

asyncio.run(main())
";

pub const FAILING: &str = r#"
import asyncio

async def fails():
    await asyncio.sleep(0.4)
    raise ValueError("the oven is cold")

async def step(n):
    await asyncio.sleep(n)

async def course():
    await step(0.3)
    await step(0.5)

async def main():
    await asyncio.gather(course(), fails())

asyncio.run(main())
"#;

pub const THREADED: &str = "
import _thread, asyncio, time

def cook(seconds):
    for step in range(3):
        time.sleep(seconds)
        for i in range(2_000_000):
            pass

async def main():
    _thread.start_new_thread(cook, (0.2,))
    _thread.start_new_thread(cook, (0.3,))
    await asyncio.sleep(0.6)
    time.sleep(0.5)

asyncio.run(main())
";

/// Two threads run a loop each while the main thread runs one: steps of one begin while those of another stand still.
pub const LOOPS: &str = r#"
import asyncio, threading, time

async def cook(dish, seconds):
    time.sleep(seconds)
    await asyncio.sleep(seconds)
    asyncio.get_running_loop().call_later(0, print, dish)
    time.sleep(seconds)
    return dish

def kitchen(seconds):
    print(asyncio.run(cook(threading.current_thread().name, seconds)))

async def main():
    loop = asyncio.get_running_loop()
    cooks = [threading.Thread(target=kitchen, args=(n / 10,), name=f"cook {n}") for n in (1, 2)]
    for each in cooks:
        each.start()
    await asyncio.gather(cook("main", 0.15), loop.run_in_executor(None, cooks[0].join), asyncio.sleep(0.2))
    cooks[1].join()

asyncio.run(main())
"#;
