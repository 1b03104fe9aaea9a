//! Asking tasks to stop.

use crate::event_loop::Error;
use crate::trace::{EventKind, TaskId};

use super::toy::{Toy, Value, error, run, run_task};

#[test]
fn before_its_first_step_a_task_never_begins() {
    let log = run(|toy| async move {
        let inside = toy.clone();
        let child = toy.spawn("child", async move {
            inside.log("never");
            Ok(Value::None)
        });
        assert!(Toy::cancel(&child, None));
        assert!(!child.cancelled(), "it is only asked to");
        let error = toy.wait(&child).await.expect_err("cancelled");
        assert!(child.cancelled() && !Toy::cancel(&child, None));
        toy.log(error.class);
        Ok(Value::None)
    });
    assert_eq!(log, ["CancelledError", "None"]);
}

#[test]
fn a_waiting_task_is_cancelled_where_it_waits_and_cleans_up() {
    let log = run(|toy| async move {
        let inside = toy.clone();
        let child = toy.spawn("child", async move {
            let ended = inside.sleep(1000).await;
            inside.log_at("cleans up");
            ended
        });
        toy.sleep(10).await?;
        Toy::cancel(&child, Some("enough"));
        let error = toy.wait(&child).await.expect_err("cancelled");
        toy.log_at(&format!("{} {}", error.class, error.message));
        Ok(Value::None)
    });
    assert_eq!(log, ["10 cleans up", "10 CancelledError enough", "None"]);
}

#[test]
fn a_cancelled_task_gives_out_what_was_raised_once_and_then_anew_without_the_message() {
    let log = run(|toy| async move {
        let inside = toy.clone();
        let child = toy.spawn("child", async move { inside.sleep(1000).await });
        toy.turn().await?;
        Toy::cancel(&child, Some("enough"));
        for _ in 0..2 {
            let error = toy.wait(&child).await.expect_err("cancelled");
            toy.log(error.message);
        }
        let future = toy.home().create_future();
        Toy::cancel(&future, Some("kept"));
        for _ in 0..2 {
            let error = toy.wait(&future).await.expect_err("cancelled");
            toy.log(error.message);
        }
        Ok(Value::None)
    });
    assert_eq!(log, ["enough", "", "kept", "kept", "None"]);
}

#[test]
fn every_request_counts_and_a_swallowed_one_leaves_the_task_running() {
    let log = run(|toy| async move {
        let inside = toy.clone();
        let child = toy.spawn("child", async move {
            for _ in 0..2 {
                let error = inside.sleep(1000).await.expect_err("cancelled");
                inside.log_at(error.class);
            }
            Ok(Value::Int(1))
        });
        toy.turn().await?;
        assert!(Toy::cancel(&child, None) && Toy::cancel(&child, None));
        assert_eq!(child.cancelling(), 2);
        assert_eq!(child.uncancel(), 1);
        toy.sleep(10).await?;
        assert_eq!(child.cancelling(), 1);
        assert!(Toy::cancel(&child, None));
        toy.wait(&child).await
    });
    // The second request found the sleep's future cancelled already, so it was noted for the step that followed; that step
    // raised one error for both.
    assert_eq!(log, ["0 CancelledError", "10 CancelledError", "Int(1)"]);
}

#[test]
fn taking_back_the_last_request_takes_back_the_error() {
    let log = run(|toy| async move {
        let inside = toy.clone();
        let child = toy.spawn("child", async move {
            inside.log("runs");
            Ok(Value::None)
        });
        Toy::cancel(&child, None);
        assert_eq!(child.uncancel(), 0);
        assert_eq!(child.uncancel(), 0);
        toy.wait(&child).await
    });
    assert_eq!(log, ["runs", "None"]);
}

#[test]
fn a_task_that_cancels_itself_is_cancelled_at_its_next_wait_or_end() {
    let log = run(|toy| async move {
        let inside = toy.clone();
        let waits = toy.spawn("waits", async move {
            Toy::cancel(&inside.home().current_task().expect("a task"), None);
            let ended = inside.sleep(1000).await;
            inside.log_at("at the wait");
            ended
        });
        let inside = toy.clone();
        let ends = toy.spawn("ends", async move {
            Toy::cancel(&inside.home().current_task().expect("a task"), None);
            Ok(Value::Int(1))
        });
        toy.sleep(1).await?;
        toy.log(format!("{} {}", waits.cancelled(), ends.cancelled()));
        Ok(Value::None)
    });
    assert_eq!(log, ["0 at the wait", "true true", "None"]);
}

#[test]
fn a_request_reaches_the_innermost_task_through_all_that_wait() {
    let toy = Toy::new();
    let inside = toy.clone();
    let main = toy.spawn("main", async move {
        let inner = inside.clone();
        let child = inside.spawn("child", async move { inner.sleep(1000).await });
        let (inner, awaited) = (inside.clone(), child.clone());
        let parent = inside.spawn("parent", async move { inner.wait(&awaited).await });
        inside.sleep(10).await?;
        Toy::cancel(&parent, None);
        let error = inside.wait(&parent).await.expect_err("cancelled");
        assert!(child.cancelled() && child.cancelling() == 1);
        Err(error)
    });
    run_task(&toy, &main);
    assert_eq!(toy.logged(), ["CancelledError: "]);
    let (main, child, parent) = (TaskId(1), TaskId(2), TaskId(3));
    let events = toy.events().into_iter();
    let cancels: Vec<_> = events
        .filter(|event| {
            matches!(
                event,
                EventKind::CancelRequested { .. } | EventKind::CancelDelivered { .. }
            )
        })
        .collect();
    let expected = [
        EventKind::CancelRequested {
            task: parent,
            by: Some(main),
        },
        EventKind::CancelRequested {
            task: child,
            by: Some(parent),
        },
        EventKind::CancelDelivered { task: child },
        EventKind::CancelDelivered { task: parent },
        EventKind::CancelDelivered { task: main },
    ];
    assert_eq!(cancels, expected);
}

#[test]
fn tasks_that_wait_for_one_another_cannot_be_asked() {
    let log = run(|toy| async move {
        let slot = toy.home().create_future();
        let (inside, other) = (toy.clone(), slot.clone());
        let one = toy.spawn("one", async move {
            let Value::Int(_) = inside.wait(&other).await? else {
                return Err(error("ValueError", ""));
            };
            let two = inside
                .home()
                .all_tasks()
                .into_iter()
                .find(|task| &*task.name() == "two")
                .expect("it waits");
            inside.wait(&two).await
        });
        let (inside, awaited) = (toy.clone(), one.clone());
        let two = toy.spawn("two", async move { inside.wait(&awaited).await });
        slot.set_result(Value::Int(0)).expect("it is pending");
        toy.sleep(1).await?;
        for task in [&one, &two, &one] {
            assert_eq!(task.cancel(None), Err(Error::Circle));
        }
        toy.wait(&one).await
    });
    assert_eq!(log, ["stuck"]);
}
