//! Chains so long that recursion on Rust's stack would overflow it, and numbers so large that slowness would show.

use std::time::Instant;

use crate::event_loop::{Future, Task};

use super::toy::{Toy, Value, callback, run_task};

const LENGTH: usize = 100_000;

/// A task that waits for a future, one that waits for that task, and so on.
fn chain(toy: &Toy, first: &Future<Toy>) -> Task<Toy> {
    let mut last = first.clone();
    for _ in 0..LENGTH {
        let (inside, awaited) = (toy.clone(), last);
        last = toy
            .spawn("link", async move { inside.wait(&awaited).await })
            .as_future()
            .clone();
    }
    last.as_task().expect("it is the last link")
}

#[test]
fn a_long_chain_is_resolved() {
    let toy = Toy::new();
    let first = toy.home().create_future();
    let last = chain(&toy, &first);
    toy.later(
        10,
        callback("resolve", move |_, _| {
            first
                .set_result(Value::Int(1))
                .map_err(|error| super::toy::error("InvalidStateError", &error.to_string()))
        }),
    );
    run_task(&toy, &last);
    assert_eq!(toy.logged(), ["Int(1)"]);
}

#[test]
fn a_long_chain_is_cancelled() {
    let toy = Toy::new();
    let first = toy.home().create_future();
    let last = chain(&toy, &first);
    let cancelled = last.clone();
    toy.later(
        10,
        callback("cancel", move |_, _| {
            assert!(Toy::cancel(&cancelled, None));
            Ok(())
        }),
    );
    run_task(&toy, &last);
    assert_eq!(toy.logged(), ["CancelledError: "]);
    assert!(first.cancelled());
}

#[test]
fn a_long_chain_is_dropped() {
    let toy = Toy::new();
    let first = toy.home().create_future();
    let last = chain(&toy, &first);
    toy.home().start(Some(&last)).expect("it does not run yet");
    toy.drive();
    assert_eq!(toy.home().all_tasks().len(), LENGTH);
    drop((first, last));
    toy.home().clear();
    assert_eq!(toy.home().all_tasks().len(), 0);
}

#[test]
fn a_long_chain_that_never_ran_is_dropped() {
    let toy = Toy::new();
    let first = toy.home().create_future();
    drop(chain(&toy, &first));
    drop(first);
    toy.home().clear();
    assert_eq!(toy.home().all_tasks().len(), 0);
}

#[test]
fn ten_thousand_tasks_are_gathered() {
    let toy = Toy::new();
    let inside = toy.clone();
    let main = toy.spawn("main", async move {
        let tasks: Vec<_> = (0..10_000)
            .map(|number| inside.spawn("child", async move { Ok(Value::Int(number)) }))
            .collect();
        let children: Vec<_> = tasks.iter().map(Task::as_future).collect();
        let all = inside.gather(&children, false);
        let Value::List(values) = inside.wait(&all).await? else {
            return Ok(Value::None);
        };
        Ok(Value::Int(i64::try_from(values.len()).unwrap_or(0)))
    });
    let begin = Instant::now();
    run_task(&toy, &main);
    println!("10,000 tasks took {:?}", begin.elapsed());
    assert_eq!(toy.logged(), ["Int(10000)"]);
}
