//! What asyncio's operations write into the record of a run. What programs print is held against CPython elsewhere.

use crate::python::{Options, run_virtual};
use crate::trace::{Cause, Ended, EventKind, ResourceId, SpanKind, TaskId};

fn events(program: &str) -> Vec<EventKind> {
    let trace = run_virtual(program, &Options { seed: 0 });
    trace.borrow().events.iter().map(|event| event.kind.clone()).collect()
}

#[test]
fn tasks_and_waits_have_their_lines() {
    let events = events(
        "import asyncio\n\nasync def child():\n    await asyncio.sleep(0.5)\n\nasync def main():\n    \
         task = asyncio.create_task(child())\n    await asyncio.gather(task, child())\n\nasyncio.run(main())\n",
    );
    let created: Vec<_> = events
        .iter()
        .filter_map(|event| match event {
            EventKind::TaskCreated { task, parent, line, .. } => Some((task.0, parent.0, *line)),
            _ => None,
        })
        .collect();
    assert_eq!(created, [(1, 0, 10), (2, 1, 7), (3, 1, 8)]);
    let waits: Vec<_> = events
        .into_iter()
        .filter_map(|event| match event {
            EventKind::TaskWaiting { task, on, line } => Some((task.0, on, line)),
            _ => None,
        })
        .collect();
    let sleep = Cause::Sleep(500_000_000);
    let gather = Cause::Gather([TaskId(2), TaskId(3)].into());
    assert_eq!(waits, [(1, gather, 8), (2, sleep.clone(), 4), (3, sleep, 4)]);
}

#[test]
fn a_lock_tells_who_holds_it_and_who_waits() {
    let events = events(
        "import asyncio\n\nasync def use(lock):\n    async with lock:\n        await asyncio.sleep(1)\n\nasync def main():\n    \
         lock = asyncio.Lock()\n    await asyncio.gather(use(lock), use(lock))\n\nasyncio.run(main())\n",
    );
    let states: Vec<_> = events
        .iter()
        .filter_map(|event| match event {
            EventKind::ResourceChanged {
                level,
                holders,
                waiters,
                ..
            } => {
                let numbers = |tasks: &[TaskId]| tasks.iter().map(|task| task.0).collect::<Vec<_>>();
                Some((*level, numbers(holders), numbers(waiters)))
            }
            _ => None,
        })
        .collect();
    let expected = [
        (1, vec![], vec![]),
        (0, vec![2], vec![]),
        (0, vec![2], vec![3]),
        (1, vec![], vec![]),
        (0, vec![3], vec![]),
        (1, vec![], vec![]),
    ];
    assert_eq!(states, expected);
    let on = Cause::Resource(ResourceId(1));
    assert!(events.contains(&EventKind::TaskWaiting {
        task: TaskId(3),
        on,
        line: 4
    }));
}

/// The states of the resource of this class: level, and who waits.
fn states(program: &str, wanted: &str) -> Vec<(u32, Vec<u32>)> {
    let mut number = None;
    let mut states = Vec::new();
    for event in events(program) {
        match event {
            EventKind::ResourceCreated { resource, class, .. } if &*class == wanted => number = Some(resource),
            EventKind::ResourceChanged {
                resource,
                level,
                waiters,
                ..
            } if number == Some(resource) => states.push((level, waiters.iter().map(|task| task.0).collect())),
            _ => {}
        }
    }
    states
}

#[test]
fn a_future_that_is_waited_for_tells_who_waits() {
    let program = "import asyncio\n\nasync def wait(future):\n    await future\n\nasync def main():\n    \
         future = asyncio.get_running_loop().create_future()\n    future.add_done_callback(print)\n    \
         tasks = [asyncio.create_task(wait(future)) for _ in 'ab']\n    await asyncio.sleep(1)\n    \
         future.set_result(1)\n    await asyncio.wait(tasks)\n\nasyncio.run(main())\n";
    let expected = [(1, vec![]), (1, vec![2]), (1, vec![2, 3]), (0, vec![])];
    assert_eq!(states(program, "Future"), expected);
    let unused = "import asyncio\n\nasync def main():\n    asyncio.get_running_loop().create_future()\n\n\
         asyncio.run(main())\n";
    assert_eq!(states(unused, "Future"), []);
}

#[test]
fn a_condition_and_a_barrier_tell_who_waits() {
    let condition = "import asyncio\n\nasync def wait(condition):\n    async with condition:\n        \
         await condition.wait()\n\nasync def main():\n    condition = asyncio.Condition()\n    \
         task = asyncio.create_task(wait(condition))\n    await asyncio.sleep(1)\n    async with condition:\n        \
         condition.notify()\n    await task\n\nasyncio.run(main())\n";
    assert_eq!(
        states(condition, "Condition"),
        [(0, vec![]), (0, vec![2]), (0, vec![]), (0, vec![])]
    );
    let barrier = "import asyncio\n\nasync def wait(barrier):\n    await barrier.wait()\n\nasync def main():\n    \
         barrier = asyncio.Barrier(2)\n    await asyncio.gather(wait(barrier), wait(barrier))\n\nasyncio.run(main())\n";
    let states = states(barrier, "Barrier");
    assert_eq!(states[..2], [(0, vec![]), (1, vec![2])]);
    assert!(states.contains(&(0, vec![2, 3])), "{states:?}");
    assert_eq!(states.last(), Some(&(0, vec![])));
}

#[test]
fn a_timeout_that_expires_is_a_span_that_raised() {
    let events = events(
        "import asyncio\n\nasync def main():\n    try:\n        async with asyncio.timeout(1):\n            \
         await asyncio.wait_for(asyncio.sleep(5), 9)\n    except TimeoutError:\n        pass\n\nasyncio.run(main())\n",
    );
    let spans: Vec<_> = events
        .into_iter()
        .filter(|event| matches!(event, EventKind::SpanEntered { .. } | EventKind::SpanExited { .. }))
        .collect();
    let task = TaskId(1);
    let entered = |kind, line| EventKind::SpanEntered { task, kind, line };
    let expected = [
        entered(SpanKind::Timeout(Some(1_000_000_000)), 5),
        entered(SpanKind::WaitFor(Some(9_000_000_000)), 6),
        EventKind::SpanExited {
            task,
            ended: Ended::Cancelled,
        },
        EventKind::SpanExited {
            task,
            ended: Ended::Raised("TimeoutError".into()),
        },
    ];
    assert_eq!(spans, expected);
}

#[test]
fn who_waits_for_what_is_told_when_nothing_can_go_on() {
    let trace = run_virtual(
        "import asyncio\n\nasync def main():\n    lock = asyncio.Lock()\n    await lock.acquire()\n    \
         await lock.acquire()\n\nasyncio.run(main())\n",
        &Options { seed: 0 },
    );
    let trace = trace.borrow();
    let Some((_, crate::trace::Ending::Stuck(who))) = &trace.ending else {
        panic!("{:?}", trace.ending)
    };
    let who: Vec<_> = who.iter().map(|line| &**line).collect();
    assert_eq!(who, ["Task-1 → Lock, held by Task-1"]);
}

#[test]
fn an_exception_goes_through_a_long_chain_of_tasks() {
    let trace = run_virtual(
        "import asyncio\n\nasync def link(before):\n    return await before\n\nasync def main():\n    \
         future = asyncio.get_running_loop().create_future()\n    last = future\n    for _ in range(20000):\n        \
         last = asyncio.create_task(link(last))\n    await asyncio.sleep(0)\n    future.set_exception(ValueError('x'))\n    \
         try:\n        await last\n    except ValueError as error:\n        print(error)\n\nasyncio.run(main())\n",
        &Options { seed: 0 },
    );
    let trace = trace.borrow();
    let printed = trace.events.iter().find_map(|event| match &event.kind {
        EventKind::Output { text, .. } => Some(&**text),
        _ => None,
    });
    assert_eq!(printed, Some("x\n"));
    assert_eq!(trace.ending, Some((0, crate::trace::Ending::Finished)));
}

#[test]
fn a_timeout_tells_what_was_asked_for_however_late_it_begins() {
    let events = events(
        "import asyncio, time\n\nasync def main():\n    limit = asyncio.timeout(1.5)\n    time.sleep(0.5)\n    \
         async with limit:\n        pass\n\nasyncio.run(main())\n",
    );
    let limits: Vec<_> = events
        .iter()
        .filter_map(|event| match event {
            EventKind::SpanEntered {
                kind: SpanKind::Timeout(limit),
                ..
            } => Some(*limit),
            _ => None,
        })
        .collect();
    assert_eq!(limits, [Some(1_500_000_000)]);
}
