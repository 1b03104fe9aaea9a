//! What is seen of real programs: run on the virtual clock, folded, told and drawn.

use mesero::python::{Options, run_virtual};
use mesero::trace::{Decided, Headline, Lanes, Pace, Totals};

const SECOND: u64 = 1_000_000_000;

fn headline(source: &str) -> Headline {
    let trace = run_virtual(source, &Options { seed: 1 });
    let trace = trace.borrow();
    let lanes = Lanes::of(&trace.events);
    Headline::of(&trace, &lanes, &Totals::of(&trace, &lanes, trace.end()))
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

#[test]
fn gather_takes_as_long_as_its_longest() {
    let headline = headline(GATHER);
    assert_eq!(headline.elapsed, 3 * SECOND);
    assert_eq!(headline.asked, 5 * SECOND);
    assert_eq!(headline.pace, Some(Pace::Overlapped(5.0 / 3.0)));
    assert!(
        matches!(&headline.decided, Some(Decided::Wait { name, .. }) if &**name == "wait"),
        "{:?}",
        headline
    );
}
