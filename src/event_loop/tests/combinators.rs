//! `gather`, `shield` and `wait`.

use crate::event_loop::{Future, ReturnWhen, Task, shield, wait};
use crate::trace::{Cause, EventKind, TaskId};

use super::toy::{Ended, MS, Toy, Value, error, moment, run};

/// A task that sleeps so many milliseconds, and ends in this.
fn sleeper(toy: &Toy, name: &'static str, ms: u64, ended: Ended) -> Task<Toy> {
    let inside = toy.clone();
    toy.spawn(name, async move {
        if let Err(cancelled) = inside.sleep(ms).await {
            inside.log_at(&format!("{name} cancelled"));
            return Err(cancelled);
        }
        ended
    })
}

fn fails() -> Ended {
    Err(error("ValueError", "no"))
}

#[test]
fn gather_keeps_the_order_of_its_children_and_waits_for_a_double_once() {
    let log = run(|toy| async move {
        let a = sleeper(&toy, "a", 20, Ok(Value::Int(1)));
        let b = sleeper(&toy, "b", 10, Ok(Value::Int(2)));
        let all = toy.gather(&[&a, &b, &a], false);
        assert_eq!(all.cause(), Cause::Gather([a.id(), b.id(), a.id()].into()));
        let all = toy.wait(&all).await;
        toy.log_at("both");
        let none = toy.gather(&[], false);
        assert!(none.done());
        assert_eq!(toy.wait(&none).await, Ok(Value::List(Vec::new())));
        let done = toy.gather(&[&a, &b], false);
        assert!(done.done(), "all of them were");
        all
    });
    assert_eq!(log, ["20 both", "List([Int(1), Int(2), Int(1)])"]);
}

#[test]
fn gather_raises_the_first_exception_and_the_others_go_on() {
    let log = run(|toy| async move {
        let a = sleeper(&toy, "a", 20, Ok(Value::Int(1)));
        let b = sleeper(&toy, "b", 10, fails());
        let c = sleeper(&toy, "c", 15, fails());
        let all = toy.gather(&[&a, &b, &c], false);
        let error = toy.wait(&all).await.expect_err("b fails");
        toy.log_at(&error.message);
        assert!(!Toy::cancel(&all, None) && !a.done());
        toy.wait(&a).await
    });
    assert_eq!(log, ["10 no", "Int(1)"]);
}

#[test]
fn a_cancelled_child_counts_as_one_that_raised() {
    let log = run(|toy| async move {
        let a = sleeper(&toy, "a", 20, Ok(Value::Int(1)));
        let b = sleeper(&toy, "b", 20, Ok(Value::Int(2)));
        let all = toy.gather(&[&a, &b], false);
        toy.sleep(10).await?;
        Toy::cancel(&b, None);
        let error = toy.wait(&all).await.expect_err("b was cancelled");
        toy.log_at(error.class);
        assert!(!all.cancelled());
        toy.wait(&a).await
    });
    assert_eq!(log, ["10 b cancelled", "10 CancelledError", "Int(1)"]);
}

#[test]
fn exceptions_and_cancels_can_be_results() {
    let log = run(|toy| async move {
        let a = sleeper(&toy, "a", 20, Ok(Value::Int(1)));
        let b = sleeper(&toy, "b", 10, fails());
        let c = sleeper(&toy, "c", 30, Ok(Value::Int(3)));
        let all = toy.gather(&[&a, &b, &c], true);
        toy.sleep(5).await?;
        Toy::cancel(&c, Some("message"));
        toy.wait(&all).await
    });
    let last = log.last().expect("how it ended");
    assert_eq!(log[0], "5 c cancelled");
    assert!(
        last.starts_with("List([Int(1), Raised(Exception { class: \"ValueError\""),
        "{last}"
    );
    assert!(
        last.ends_with("Raised(Exception { class: \"CancelledError\", message: \"\" })])"),
        "{last}"
    );
}

#[test]
fn cancelling_a_gather_cancels_its_children_and_waits_for_them() {
    for return_exceptions in [false, true] {
        let log = run(|toy| async move {
            let a = sleeper(&toy, "a", 20, Ok(Value::Int(1)));
            let b = sleeper(&toy, "b", 5, Ok(Value::Int(2)));
            let all = toy.gather(&[&a, &b], return_exceptions);
            let (inside, awaited) = (toy.clone(), all.clone());
            let outer = toy.spawn("outer", async move { inside.wait(&awaited).await });
            toy.sleep(10).await?;
            assert!(Toy::cancel(&outer, None));
            assert!(!all.done());
            let error = toy.wait(&outer).await.expect_err("cancelled");
            toy.log(error.class);
            assert!(a.cancelled() && !b.cancelled() && !all.cancelled() && outer.cancelled());
            Ok(Value::None)
        });
        assert_eq!(log, ["10 a cancelled", "CancelledError", "None"]);
    }
}

#[test]
fn gathers_nest_and_a_cancel_goes_through_all_of_them() {
    let log = run(|toy| async move {
        let a = sleeper(&toy, "a", 20, Ok(Value::Int(1)));
        let b = sleeper(&toy, "b", 20, Ok(Value::Int(2)));
        let c = sleeper(&toy, "c", 20, Ok(Value::Int(3)));
        let inner = toy.gather(&[&b, &c], false);
        let outer = toy.gather(&[&a, &inner], false);
        toy.turn().await?;
        assert!(Toy::cancel(&outer, None));
        toy.wait(&outer).await
    });
    assert_eq!(
        log,
        ["0 a cancelled", "0 b cancelled", "0 c cancelled", "CancelledError: "]
    );
}

#[test]
fn what_is_shielded_goes_on_when_the_outside_is_cancelled() {
    let toy = Toy::new();
    let inside = toy.clone();
    let main = toy.spawn("main", async move {
        let inner = sleeper(&inside, "inner", 20, Ok(Value::Int(1)));
        let shielded = shield(&inner);
        assert_eq!(shielded.cause(), Cause::Shield(Some(inner.id())));
        let (within, awaited) = (inside.clone(), shielded.clone());
        let outer = inside.spawn("outer", async move { within.wait(&awaited).await });
        inside.sleep(10).await?;
        Toy::cancel(&outer, None);
        let error = inside.wait(&outer).await.expect_err("cancelled");
        inside.log_at(error.class);
        let value = inside.wait(&inner).await;
        inside.log_at("inner");
        assert!(shield(&inner).is(&inner), "what is done needs no shield");
        value
    });
    super::toy::run_task(&toy, &main);
    assert_eq!(toy.logged(), ["10 CancelledError", "20 inner", "Int(1)"]);
    let shielded = EventKind::CancelShielded {
        task: TaskId(3),
        inside: Some(TaskId(2)),
    };
    assert_eq!(toy.events().iter().filter(|event| **event == shielded).count(), 1);
}

#[test]
fn a_shield_ends_as_what_is_inside_ends() {
    let log = run(|toy| async move {
        for ended in [Ok(Value::Int(1)), fails()] {
            let inner = sleeper(&toy, "inner", 20, ended.clone());
            assert_eq!(toy.wait(&shield(&inner)).await, ended);
        }
        let inner = sleeper(&toy, "inner", 20, Ok(Value::Int(1)));
        let shielded = shield(&inner);
        toy.turn().await?;
        Toy::cancel(&inner, None);
        let error = toy.wait(&shielded).await.expect_err("the inside was cancelled");
        toy.log(error.class);
        assert!(shielded.cancelled());
        Ok(Value::None)
    });
    assert_eq!(log, ["40 inner cancelled", "CancelledError", "None"]);
}

/// What `wait` finds done and not done, by name, and when.
async fn waited(toy: &Toy, tasks: &[&Task<Toy>], timeout: Option<u64>, return_when: ReturnWhen) -> String {
    let futures = tasks.iter().map(|task| task.as_future().clone()).collect();
    let waiting = wait(toy, toy.home(), futures, timeout.map(moment), return_when);
    let ended = toy.wait(waiting.waiter()).await;
    let (done, pending) = waiting.finish();
    assert_eq!(ended, Ok(Value::None));
    let names = |futures: &[Future<Toy>]| {
        futures
            .iter()
            .filter_map(Future::as_task)
            .map(|task| task.name().to_string())
            .collect::<String>()
    };
    format!(
        "{} done {} pending {}",
        toy.home().now() / MS,
        names(&done),
        names(&pending)
    )
}

#[test]
fn wait_returns_when_told() {
    let cases = [
        (ReturnWhen::AllCompleted, None, "40 done abcd pending "),
        (ReturnWhen::FirstCompleted, None, "10 done b pending acd"),
        (ReturnWhen::FirstException, None, "30 done abc pending d"),
        (ReturnWhen::AllCompleted, Some(15), "15 done b pending acd"),
        (ReturnWhen::FirstException, Some(0), "0 done  pending abcd"),
        (ReturnWhen::FirstCompleted, Some(1000), "10 done b pending acd"),
    ];
    for (return_when, timeout, expected) in cases {
        let log = run(|toy| async move {
            let a = sleeper(&toy, "a", 20, Ok(Value::Int(1)));
            let b = sleeper(&toy, "b", 10, Ok(Value::Int(2)));
            let c = sleeper(&toy, "c", 30, fails());
            let d = sleeper(&toy, "d", 40, Ok(Value::Int(4)));
            let found = waited(&toy, &[&a, &b, &c, &d], timeout, return_when).await;
            toy.log(found);
            for task in [&a, &b, &c, &d] {
                assert!(task.callbacks().is_empty(), "nothing of the wait stays behind");
            }
            c.mark_retrieved();
            Ok(Value::None)
        });
        assert_eq!(log[0], expected, "{return_when:?} {timeout:?}");
    }
}

#[test]
fn a_cancelled_task_is_no_exception_for_first_exception() {
    let log = run(|toy| async move {
        let a = sleeper(&toy, "a", 20, Ok(Value::Int(1)));
        let b = sleeper(&toy, "b", 10, Ok(Value::Int(2)));
        Toy::cancel(&b, None);
        let found = waited(&toy, &[&a, &b], None, ReturnWhen::FirstException).await;
        toy.log(found);
        let found = waited(&toy, &[&a, &b], None, ReturnWhen::FirstException).await;
        toy.log(found);
        Ok(Value::None)
    });
    assert_eq!(log, ["20 done ab pending ", "20 done ab pending ", "None"]);
}

#[test]
fn a_timer_of_a_wait_that_is_over_is_gone() {
    let log = run(|toy| async move {
        let a = sleeper(&toy, "a", 10, Ok(Value::None));
        waited(&toy, &[&a], Some(1000), ReturnWhen::AllCompleted).await;
        let never = toy.home().create_future();
        toy.wait(&never).await
    });
    assert_eq!(log, ["stuck"]);
}
