//! Any moment of a run that is gone back to is what it was: random programs are looked at while they run, and their records
//! are held against that.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use mesero::event_loop::{Clock, Scripted, VirtualClock};
use mesero::python::{Advance, Library, Look, Options, Run};
use mesero::trace::{
    Cause, ClockKind, Doing, EventKind, Handle, Lanes, Moment, Queued, Queues, Recorder, Snapshot, TaskState, Trace,
};

use crate::chance::Chance;
use crate::programs::LOOPS;
use crate::random_program::random_program;

/// Runs a program, looking at it again and again after a few instructions, at most so many: how many events there were by
/// then, and what it looked like.
fn looked_at(source: &str, seed: u64, most: usize) -> (Trace, Vec<(usize, Look)>) {
    let mut chance = Chance(seed);
    let clock = Rc::new(VirtualClock::default());
    let recorder = Recorder::new(Trace::new(ClockKind::Virtual, seed, Trace::LIMIT));
    let trace = recorder.trace();
    let (library, options) = (Library::whole(), Options { seed });
    let time = Rc::clone(&clock) as Rc<dyn Clock>;
    let outside = Rc::new(Scripted::new(Rc::clone(&time), Scripted::nobody));
    let mut run = Run::new(source, &library, time, outside, recorder, &options);
    let mut looks = Vec::new();
    loop {
        let fuel = u32::try_from(1 + chance.below(most)).unwrap();
        match run.advance(fuel) {
            Advance::Again => {}
            Advance::Until(moment) => clock.jump_to(moment),
            Advance::Outside | Advance::Ended => break,
        }
        let events = trace.borrow().events.len();
        looks.extend(run.look().map(|look| (events, look)));
    }
    let trace = trace.borrow().clone();
    (trace, looks)
}

/// The record of a run, made ready to look back into.
struct Past {
    trace: Trace,
    lanes: Lanes,
    queues: Queues,
}

impl Past {
    fn new(trace: Trace) -> Self {
        Self {
            lanes: Lanes::of(&trace.events),
            queues: Queues::of(&trace.events),
            trace,
        }
    }

    fn at(&self, moment: Moment) -> Snapshot<'_> {
        Snapshot::at(&self.trace.events, &self.lanes, &self.queues, moment)
    }

    fn after(&self, events: usize) -> Snapshot<'_> {
        self.at(Moment::after(&self.trace.events, events))
    }
}

#[test]
fn every_moment_of_random_programs_is_what_it_was() {
    let mut looks_in_all = 0;
    for seed in 0..300 {
        let (trace, looks) = looked_at(&random_program(seed), seed, 8);
        assert_ne!(looks.len(), 0, "seed {seed}");
        looks_in_all += looks.len();
        same(&Past::new(trace), looks, &format!("seed {seed}"));
    }
    assert!(looks_in_all > 5_000, "only {looks_in_all} moments were looked at");
}

#[test]
fn every_moment_of_programs_with_threads_locks_and_cancels_is_what_it_was() {
    let (trace, looks) = looked_at(LOOPS, 1, 2);
    let mut looks_in_all = looks.len();
    same(&Past::new(trace), looks, "a loop in each thread");
    for group in [
        "executors",
        "threads",
        "cancel",
        "queues",
        "conditions",
        "task_group",
        "timeout",
        "shield",
    ] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/conformance")
            .join(group);
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "py") {
                let source = fs::read_to_string(&path).unwrap();
                let (trace, looks) = looked_at(&source, 1, 12);
                looks_in_all += looks.len();
                same(&Past::new(trace), looks, &path.display().to_string());
            }
        }
    }
    assert!(looks_in_all > 1_000, "only {looks_in_all} moments were looked at");
}

/// Whether what is gone back to is what was there.
fn same(past: &Past, looks: Vec<(usize, Look)>, program: &str) {
    for (events, look) in looks {
        let snapshot = past.after(events);
        let of = format!("{program} after {events} events");
        let of_it = snapshot.loops.iter().find(|one| one.thread == look.thread);
        let event_loop = of_it.expect("a thread's loop");
        let ready: Vec<Queued> = event_loop.ready.iter().map(queued).collect();
        assert_eq!(ready, look.event_loop.ready, "{of}: the ready queue");
        let timers: Vec<_> = event_loop.timers.iter().map(|timer| (timer.due, timer.call)).collect();
        assert_eq!(timers, look.event_loop.timers, "{of}: the timers");
        match (event_loop.running, look.event_loop.current) {
            (Some(Handle::Task(task)), Some(current)) => assert_eq!(task, current, "{of}"),
            (Some(Handle::Call { .. }) | None, None) => {}
            (past, now) => panic!("{of}: {past:?} ran, not {now:?}"),
        }
        for (task, cause) in &look.event_loop.tasks {
            let state = snapshot.task(*task).expect("a task that is there");
            assert_eq!(waits(state), cause.as_ref(), "{of}: {state:?}");
        }
        if snapshot.loops.len() == 1 {
            let waiting = snapshot.tasks.iter().filter(|state| waits(state).is_some());
            let known = look.event_loop.tasks.iter().filter(|(_, cause)| cause.is_some());
            assert_eq!(waiting.count(), known.count(), "{of}: who waits");
        }
        for (task, line) in look.lines {
            let state = snapshot.task(task).expect("a task that has begun");
            assert_eq!(state.line, Some(line), "{of}: the line of {state:?}");
        }
    }
}

fn queued(handle: &Handle) -> Queued {
    match handle {
        Handle::Task(task) => Queued::Task(*task),
        Handle::Call { call, .. } => Queued::Call(*call),
    }
}

fn waits<'a>(state: &TaskState<'a>) -> Option<&'a Cause> {
    match state.doing {
        Doing::Waiting(cause) => Some(cause),
        _ => None,
    }
}

/// What each of the program's locks and the like says of itself, wherever the program says something.
const PROBE: &str = "
def probe():
    if 'condition' in globals():
        print('probe', repr(lock), '|', repr(semaphore), '|', repr(event), '|', repr(queue), '|', repr(condition))


def say(*what):
    probe()
";

#[test]
fn locks_and_queues_are_what_they_said_of_themselves() {
    let mut probes = 0;
    for seed in 0..120 {
        let source = random_program(seed).replace("\ndef say(*what):\n", PROBE);
        let past = Past::new(looked_at(&source, seed, 8).0);
        for (number, event) in past.trace.events.iter().enumerate() {
            let EventKind::Output { text, .. } = &event.kind else {
                continue;
            };
            let Some(said) = text.strip_prefix("probe ") else {
                continue;
            };
            probes += 1;
            let snapshot = past.after(number);
            for (class, said) in ["Lock", "Semaphore", "Event", "Queue", "Condition"]
                .into_iter()
                .zip(said.split(" | "))
            {
                let of = format!("seed {seed} after {number} events: {said}");
                agree(&past, &snapshot, class, said, &of);
            }
        }
    }
    assert!(probes > 1_000, "only {probes} times something was said");
}

/// Whether what a resource says of itself is what the record says of it. It counts those too who were woken or cancelled and
/// have not run since: no more than there are in the ready queue.
fn agree(past: &Past, snapshot: &Snapshot, class: &str, said: &str, of: &str) {
    let state = snapshot.resources.iter().find_map(|(id, state)| {
        let resource = past.lanes.resource(*id)?;
        (&*resource.class == class).then_some(*state)
    });
    let number = |before: &str| {
        let rest = said.split_once(before)?.1;
        let end = rest.find(|digit: char| !digit.is_ascii_digit()).unwrap_or(rest.len());
        rest[..end].parse::<usize>().ok()
    };
    let waiters = state.map_or(0, |state| snapshot.waiters(state).count());
    let in_line: usize = ["waiters:", "_getters[", "_putters["]
        .into_iter()
        .filter_map(number)
        .sum();
    assert!(
        (waiters..=waiters + snapshot.loops[0].ready.len()).contains(&in_line),
        "{of}: {waiters} waiters"
    );
    let level = state.map(|state| state.level as usize);
    match class {
        "Queue" => {
            let items = said
                .split_once("_queue=")
                .map_or(0, |(_, items)| 1 + items.matches(',').count());
            assert_eq!(level.unwrap_or(0), items, "{of}");
        }
        "Event" => assert_eq!(level.unwrap_or(0) > 0, said.contains("[set"), "{of}"),
        "Semaphore" => assert_eq!(level.unwrap_or(1), number("value:").unwrap_or(0), "{of}"),
        "Lock" => assert_eq!(
            state.is_some_and(|state| !state.holders.is_empty()),
            said.contains("[locked"),
            "{of}"
        ),
        _ => {}
    }
}

#[test]
fn stepping_goes_through_everything_that_ran_and_back() {
    for seed in 0..40 {
        let (trace, _) = looked_at(&random_program(seed), seed, 8);
        let past = Past::new(trace);
        let begins = |event: &mesero::trace::Event| match &event.kind {
            EventKind::StepBegan { .. } => true,
            EventKind::CallTaken { call } => !past.queues.is_cancelled(*call, usize::MAX),
            _ => false,
        };
        let expected: Vec<usize> = (1..)
            .zip(&past.trace.events)
            .filter(|(_, event)| begins(event))
            .map(|(count, _)| count)
            .collect();
        let forward: Vec<usize> = std::iter::successors(past.queues.next(0), |at| past.queues.next(*at)).collect();
        assert_eq!(forward, expected, "seed {seed}");
        let end = past.trace.events.len() + 1;
        let mut back: Vec<usize> =
            std::iter::successors(past.queues.previous(end), |at| past.queues.previous(*at)).collect();
        back.reverse();
        assert_eq!(back, expected, "seed {seed}");
        for at in expected {
            assert!(
                past.after(at).running().next().is_some(),
                "seed {seed} after {at} events"
            );
        }
    }
}

#[test]
fn between_two_events_nothing_of_the_loops_own_runs() {
    let (trace, _) = looked_at(
        "import asyncio\nasync def main():\n    try:\n        await asyncio.wait_for(asyncio.sleep(9), 0.5)\n    except TimeoutError:\n        await asyncio.sleep(1)\nasyncio.run(main())\n",
        0,
        8,
    );
    let past = Past::new(trace);
    let at = |at| past.at(Moment::at(&past.trace.events, at));
    assert_eq!(at(200_000_000).running().next(), None);
    let timers: Vec<_> = at(200_000_000).loops[0]
        .timers
        .iter()
        .map(|timer| (timer.due, timer.name.name().to_owned()))
        .collect();
    let expected = [
        (500_000_000, "Timeout._on_timeout"),
        (9_000_000_000, "_set_result_unless_cancelled"),
    ];
    assert_eq!(timers, expected.map(|(due, name)| (due, name.to_owned())));
    assert_eq!(
        at(700_000_000).loops[0].timers.len(),
        1,
        "the timer of the wait that was cut short is gone"
    );
    assert_eq!(at(2_000_000_000).running().next(), None);
    assert_eq!(at(2_000_000_000).loops[0].timers, []);
}
