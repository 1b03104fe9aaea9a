//! Who decided when a run ended.

use mesero::trace::{Lanes, critical_path};

use crate::programs::{BLOCKING, FAILING, GATHER, LOCKED, NESTED, SHIELDED, run};

/// The critical path as `name from-to`, in milliseconds.
fn path(source: &str) -> String {
    let lanes = Lanes::of(&run(source).events);
    let links = critical_path(&lanes).into_iter().map(|link| {
        let lane = lanes.lane(link.task).expect("a link is in a lane");
        let name = link
            .piece
            .map_or(lane.label(), |piece| lane.name_of_wait(piece, link.to));
        let name = if name.is_empty() { "program" } else { name };
        format!("{name} {}-{}", link.from / 1_000_000, link.to / 1_000_000)
    });
    links.collect::<Vec<_>>().join(", ")
}

#[test]
fn the_path_follows_whoever_ended_each_wait() {
    for (source, expected) in [
        (GATHER, "wait 0-3000"),
        (NESTED, "postre 0-1500"),
        (
            BLOCKING,
            "bad 0-200, bad 200-800, tick 800-950, tick 950-1100, tick 1100-1250",
        ),
        (LOCKED, "cook 0-200, cook 200-600, cook 600-1200, cook 1200-2000"),
        (SHIELDED, "save 0-1000"),
        (FAILING, "fails 0-400"),
    ] {
        assert_eq!(path(source), expected, "{source}");
    }
}

#[test]
fn a_race_is_decided_by_its_winner_and_what_it_cancels_by_who_cancels() {
    let source = r#"
import asyncio

async def run(seconds):
    await asyncio.sleep(seconds)

async def main():
    fast = asyncio.create_task(run(0.2), name="fast")
    slow = asyncio.create_task(run(0.9), name="slow")
    await asyncio.wait([fast, slow], return_when=asyncio.FIRST_COMPLETED)
    slow.cancel()
    await asyncio.wait([slow])
    await asyncio.sleep(0.1)

asyncio.run(main())
"#;
    assert_eq!(path(source), "fast 0-200, main 200-300");
}

#[test]
fn a_queue_leads_from_the_taker_to_the_giver() {
    let source = r"
import asyncio

async def give(queue):
    for item in range(2):
        await asyncio.sleep(0.3)
        queue.put_nowait(item)

async def take(queue):
    for _ in range(2):
        await queue.get()

async def main():
    queue = asyncio.Queue()
    await asyncio.gather(take(queue), give(queue))

asyncio.run(main())
";
    assert_eq!(path(source), "give 0-300, give 300-600");
}

#[test]
fn two_runs_of_the_loop_and_what_the_program_does_in_between_are_one_path() {
    let source = r"
import asyncio, time

async def nap(seconds):
    await asyncio.sleep(seconds)

asyncio.run(nap(0.2))
time.sleep(0.3)
asyncio.run(nap(0.1))
";
    assert_eq!(path(source), "nap 0-200, program 200-500, nap 500-600");
}

#[test]
fn under_top_level_await_the_path_ends_with_the_task_that_ran_the_program() {
    let source = r"
import asyncio

async def nap(seconds):
    await asyncio.sleep(seconds)

late = asyncio.create_task(nap(9))
await asyncio.gather(nap(0.1), nap(0.4))
";
    assert_eq!(path(source), "nap 0-400");
}
