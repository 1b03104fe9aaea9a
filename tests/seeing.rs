//! What is seen of real programs: run on the virtual clock, told and drawn. With `MESERO_DRAWINGS=folder` the drawings are
//! left there to be looked at.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::HashMap;

use mesero::python::{Options, run_virtual};
use mesero::timeline::{Facts, Layout, Palette, Picture, Svg, View, Words, paint};
use mesero::trace::{Decided, Headline, Lanes, Pace, Totals, Trace, critical_path};

const SECOND: u64 = 1_000_000_000;

const WORDS: Words = Words {
    decimal: ',',
    waiter: "el mesero",
    event_loop: "(loop)",
    program: "programa",
    longest: "la más larga",
    sum: "suma",
    critical_path: "camino crítico",
    running: "en marcha",
    ready: "lista",
    waiting: "espera",
    blocks: "bloquea",
    cancel_requested: "se pide cancelar",
    cancelled: "cancelada",
    shielded: "protegida",
    recording_ends: "aquí termina la grabación",
    spoiled: "página oculta: los tiempos no valen",
    waiters: "esperan:",
    ideal: "ideal",
};

fn run(source: &str) -> Trace {
    run_virtual(source, &Options { seed: 1 }).borrow().clone()
}

fn headline(source: &str) -> Headline {
    let trace = run(source);
    let lanes = Lanes::of(&trace.events);
    Headline::of(&trace, &lanes, &Totals::of(&trace, &lanes, trace.end()))
}

fn draw(name: &str, trace: &Trace, view: &View) {
    let lanes = Lanes::of(&trace.events);
    let totals = Totals::of(trace, &lanes, trace.end());
    let path = critical_path(&lanes);
    for (width, height, palette) in [
        (1440.0, 560.0, Palette::Light),
        (900.0, 430.0, Palette::Dark),
        (320.0, 480.0, Palette::Light),
    ] {
        let layout = Layout::new(&lanes, width, height);
        let facts = Facts {
            now: trace.end(),
            over: trace.ending.is_some(),
            longest: totals.longest,
            sum: totals.asked,
            resolution: trace.resolution,
            cut_at: trace.cut_at,
            spoiled: trace.spoiled,
        };
        let picture = Picture {
            lanes: &lanes,
            ghost: Some(&lanes),
            path: &path,
            facts,
            layout: &layout,
            view,
            words: &WORDS,
            hues: &HashMap::new(),
        };
        let mut svg = Svg::new(width, height, palette);
        paint(&picture, &mut svg);
        let text = svg.finish();
        if let Some(folder) = std::env::var_os("MESERO_DRAWINGS") {
            let file = std::path::Path::new(&folder).join(format!("{name}-{width}.svg"));
            std::fs::write(file, text).expect("a folder to write to");
        }
    }
}

const GATHER: &str = r#"
import asyncio

async def wait(name, seconds):
    await asyncio.sleep(seconds)
    return name

async def main():
    print(await asyncio.gather(wait("A", 2), wait("B", 3)))

asyncio.run(main())
"#;

const NESTED: &str = r#"
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

const BLOCKING: &str = r#"
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
"#;

const HUNDRED: &str = r#"
import asyncio

async def mesa(n):
    await asyncio.sleep(0.1 + n / 100)
    await asyncio.sleep(0.1)

async def main():
    await asyncio.gather(*(mesa(n) for n in range(100)))

asyncio.run(main())
"#;

const SHIELDED: &str = r#"
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

const LOCKED: &str = r#"
import asyncio

async def cook(lock, seconds):
    async with lock:
        await asyncio.sleep(seconds)

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(cook(lock, n / 5) for n in range(1, 5)))

asyncio.run(main())
"#;

const FAILING: &str = r#"
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

#[test]
fn drawings() {
    for (name, source) in [
        ("gather", GATHER),
        ("nested", NESTED),
        ("blocking", BLOCKING),
        ("hundred", HUNDRED),
        ("shielded", SHIELDED),
        ("locked", LOCKED),
        ("failing", FAILING),
        (
            "blocked-program",
            "import time\ntime.sleep(0.5)\nprint(1)\ntime.sleep(0.25)\n",
        ),
    ] {
        let trace = run(source);
        println!("{name}: {:?}", headline(source));
        draw(name, &trace, &View::default());
        let selected = View {
            selected: Some(mesero::trace::TaskId(1)),
            ..View::default()
        };
        draw(&format!("{name}-selected"), &trace, &selected);
    }
}

#[test]
fn gather_takes_as_long_as_its_longest() {
    let headline = headline(GATHER);
    assert_eq!(headline.elapsed, 3 * SECOND);
    assert_eq!(headline.asked, 5 * SECOND);
    assert_eq!(headline.pace, Some(Pace::Overlapped(5.0 / 3.0)));
    assert!(
        matches!(&headline.decided, Some(Decided::Wait { name, .. }) if &**name == "wait"),
        "{headline:?}"
    );
}
