//! `timeout`: limits in time.

use crate::event_loop::{Error, Timeout, TimeoutState};

use super::toy::{Toy, Value, callback, error, moment, run};

#[test]
fn what_takes_too_long_is_cancelled_and_times_out() {
    let log = run(|toy| async move {
        let slow = toy.within(10, toy.sleep(1000)).await.expect_err("too slow");
        toy.log_at(slow.class);
        toy.within(10, toy.sleep(5)).await?;
        toy.log_at("in time");
        let task = toy.home().current_task().expect("a task");
        assert_eq!(task.cancelling(), 0);
        toy.sleep(100).await
    });
    assert_eq!(log, ["10 TimeoutError", "15 in time", "None"]);
}

#[test]
fn what_is_done_at_the_very_moment_loses_to_the_timer_set_first() {
    let log = run(|toy| async move {
        let late = toy.within(10, toy.sleep(10)).await;
        toy.log(format!("{:?}", late.map_err(|error| error.class)));
        Ok(Value::None)
    });
    assert_eq!(log, ["Err(\"TimeoutError\")", "None"]);
}

#[test]
fn of_nested_timeouts_the_one_whose_time_is_over_answers() {
    let log = run(|toy| async move {
        for (outer, inner) in [(10, 20), (20, 10)] {
            let ended = toy
                .within(outer, async {
                    match toy.within(inner, toy.sleep(1000)).await {
                        Err(error) if error.class == "TimeoutError" => Ok(Value::Text("inner".to_owned())),
                        other => other,
                    }
                })
                .await;
            toy.log_at(&format!("{:?}", ended.map_err(|error| error.class)));
        }
        Ok(Value::None)
    });
    assert_eq!(log, ["10 Err(\"TimeoutError\")", "20 Ok(Text(\"inner\"))", "None"]);
}

#[test]
fn a_cancel_from_outside_stays_a_cancel() {
    let log = run(|toy| async move {
        let inside = toy.clone();
        let child = toy.spawn("child", async move { inside.within(10, inside.sleep(1000)).await });
        toy.sleep(5).await?;
        Toy::cancel(&child, None);
        toy.log(toy.wait(&child).await.expect_err("cancelled").class);
        // Both at once: the request from outside is not the timeout's to answer.
        let inside = toy.clone();
        let child = toy.spawn("child", async move { inside.within(10, inside.sleep(1000)).await });
        let cancelled = child.clone();
        toy.later(
            10,
            callback("cancel", move |_, _| {
                Toy::cancel(&cancelled, None);
                Ok(())
            }),
        );
        toy.log(toy.wait(&child).await.expect_err("cancelled").class);
        Ok(Value::None)
    });
    assert_eq!(log, ["CancelledError", "CancelledError", "None"]);
}

#[test]
fn another_exception_passes_through_a_timeout_that_expired() {
    let log = run(|toy| async move {
        let ended = toy
            .within(10, async {
                toy.sleep(1000).await.expect_err("cancelled");
                Err(error("ValueError", "my own"))
            })
            .await;
        toy.log(ended.expect_err("its own").message);
        Ok(Value::None)
    });
    assert_eq!(log, ["my own", "None"]);
}

#[test]
fn a_timeout_can_be_moved_while_a_task_is_inside() {
    let log = run(|toy| async move {
        let task = toy.home().current_task().expect("a task");
        let timeout = Timeout::new();
        assert_eq!(timeout.reschedule(None), Err(Error::TimeoutNotEntered));
        timeout.enter(&task, Some(moment(10))).expect("it is new");
        assert_eq!(timeout.enter(&task, None), Err(Error::TimeoutEntered));
        timeout.reschedule(Some(moment(30))).expect("it is active");
        toy.sleep(20).await?;
        timeout.reschedule(None).expect("it is active");
        toy.sleep(20).await?;
        assert!(!timeout.expired());
        timeout.reschedule(Some(1)).expect("it is active");
        let error = toy.sleep(20).await.expect_err("at once");
        toy.log_at(error.class);
        assert_eq!((timeout.state(), timeout.expired()), (TimeoutState::Expiring, true));
        assert_eq!(timeout.reschedule(None), Err(Error::TimeoutOver("expiring")));
        assert!(timeout.exit());
        assert_eq!(timeout.state(), TimeoutState::Expired);
        let timeout = Timeout::new();
        timeout.enter(&task, Some(moment(1000))).expect("it is new");
        assert!(!timeout.exit());
        assert_eq!(timeout.reschedule(None), Err(Error::TimeoutOver("finished")));
        Ok(Value::None)
    });
    assert_eq!(log, ["40 CancelledError", "None"]);
}
