//! Who runs when.

use crate::event_loop::{Advance, DoneCallback, Error, EventLoop, Pause, Progress};
use crate::trace::{CallId, Callee, Cause, Ended as TaskEnd, EventKind, TaskId};

use super::toy::{MS, Toy, Value, callback, error, moment, run, run_task, saying, when_done};

#[test]
fn tasks_run_in_the_order_of_their_creation() {
    let log = run(|toy| async move {
        let tasks: Vec<_> = (0..4)
            .map(|number| {
                let inside = toy.clone();
                toy.spawn("child", async move {
                    inside.log(format!("child {number}"));
                    Ok(Value::None)
                })
            })
            .collect();
        toy.log("made");
        for task in &tasks {
            toy.wait(task).await?;
        }
        Ok(Value::Int(4))
    });
    assert_eq!(log, ["made", "child 0", "child 1", "child 2", "child 3", "Int(4)"]);
}

#[test]
fn timers_of_one_moment_go_off_in_the_order_they_were_set() {
    let log = run(|toy| async move {
        for (ms, name) in [(20, "d"), (10, "a"), (10, "b"), (5, "first"), (10, "c")] {
            toy.later(ms, saying(name));
        }
        toy.sleep(20).await?;
        toy.log_at("end");
        Ok(Value::None)
    });
    assert_eq!(log, ["first", "a", "b", "c", "d", "20 end", "None"]);
}

#[test]
fn a_pass_runs_only_what_was_ready_when_it_began() {
    let log = run(|toy| async move {
        toy.soon(callback("one", |toy, _| {
            toy.log("one");
            toy.soon(saying("three"));
            Ok(())
        }));
        toy.soon(saying("two"));
        for _ in 0..2 {
            toy.turn().await?;
            toy.log("main");
        }
        Ok(Value::None)
    });
    assert_eq!(log, ["one", "two", "main", "three", "main", "None"]);
}

#[test]
fn a_timer_for_a_moment_before_the_run_goes_off_first() {
    let log = run(|toy| async move {
        toy.later(0, saying("now"));
        toy.home().call_at(-1, saying("before"), ());
        toy.sleep(0).await?;
        Ok(Value::None)
    });
    assert_eq!(log, ["before", "now", "None"]);
}

#[test]
fn a_due_timer_stands_behind_what_is_ready() {
    let log = run(|toy| async move {
        toy.later(1, saying("timer"));
        toy.clock().jump_to(5 * MS);
        toy.soon(saying("soon"));
        toy.sleep(0).await?;
        Ok(Value::None)
    });
    assert_eq!(log, ["soon", "timer", "None"]);
}

#[test]
fn cancelled_handles_and_timers_are_not_called() {
    let log = run(|toy| async move {
        let soon = toy.soon(saying("soon"));
        let timers: Vec<_> = (0..300).map(|_| toy.later(10, saying("timer"))).collect();
        toy.later(20, saying("kept"));
        soon.cancel();
        for timer in &timers {
            timer.cancel();
            timer.cancel();
        }
        assert!(soon.cancelled() && soon.callback().is_none());
        assert_eq!(timers[0].when(), Some(moment(10)));
        toy.sleep(30).await?;
        timers[0].cancel();
        Ok(Value::None)
    });
    assert_eq!(log, ["kept", "None"]);
}

#[test]
fn a_wait_ends_a_pass_after_the_result_was_set() {
    let log = run(|toy| async move {
        let future = toy.home().create_future();
        when_done(&future, saying("callback"));
        let (inside, awaited) = (toy.clone(), future.clone());
        let child = toy.spawn("child", async move {
            let value = inside.wait(&awaited).await?;
            inside.log(format!("got {value:?}"));
            Ok(Value::None)
        });
        toy.turn().await?;
        assert_eq!(
            child.waits_for().map(|on| on.cause()),
            Some(Cause::Future(crate::trace::FutureId(1)))
        );
        future.set_result(Value::Int(3)).expect("it is pending");
        assert_eq!(future.set_result(Value::Int(4)), Err(Error::AlreadyDone));
        toy.log("set");
        when_done(&future, saying("late"));
        toy.turn().await?;
        Ok(Value::None)
    });
    assert_eq!(log, ["set", "callback", "got Int(3)", "late", "None"]);
}

#[test]
fn removed_callbacks_are_not_called() {
    let log = run(|toy| async move {
        let future = toy.home().create_future();
        for name in ["a", "b", "a"] {
            when_done(&future, saying(name));
        }
        let is_a = |callback: &DoneCallback<Toy>| matches!(callback, DoneCallback::Language(callback, ()) if callback.0 == "a");
        assert_eq!(future.remove_done_callbacks(is_a), 2);
        assert_eq!(future.callbacks().len(), 1);
        future.set_result(Value::None).expect("it is pending");
        toy.wait(&future).await?;
        toy.turn().await.map(|()| Value::None)
    });
    assert_eq!(log, ["b", "None"]);
}

#[test]
fn a_task_cannot_wait_for_itself_nor_for_another_loops_future() {
    let log = run(|toy| async move {
        let myself = toy.home().current_task().expect("inside a task");
        let error = toy.wait(&myself).await.expect_err("refused");
        toy.log(error.message);
        let foreign = EventLoop::new(toy.home().journal().clone()).create_future();
        let error = toy.wait(&foreign).await.expect_err("refused");
        toy.log(error.message);
        let error = toy
            .hand_out(Progress::BadYield(super::toy::error("RuntimeError", "bad yield")))
            .await;
        toy.log(error.expect_err("refused").message);
        Ok(Value::None)
    });
    assert_eq!(
        log,
        [
            "Task cannot await on itself: main",
            "attached to a different loop",
            "bad yield",
            "None"
        ]
    );
}

#[test]
fn a_loop_stops_at_the_end_of_the_pass_and_can_run_on() {
    let toy = Toy::new();
    toy.soon(callback("stop", |toy, _| {
        toy.home().stop();
        toy.soon(saying("next pass"));
        Ok(())
    }));
    toy.soon(saying("same pass"));
    toy.home().start(None).expect("it does not run yet");
    assert_eq!(toy.home().start(None), Err(Error::AlreadyRunning));
    assert_eq!(toy.home().close(), Err(Error::ClosingWhileRunning));
    assert!(matches!(toy.drive(), Advance::Stopped));
    assert_eq!(toy.logged(), ["same pass"]);
    toy.home().start(None).expect("it stopped");
    assert!(matches!(toy.drive(), Advance::Idle));
    assert_eq!(toy.logged(), ["same pass", "next pass"]);
    toy.home().stop();
    assert!(matches!(toy.drive(), Advance::Stopped));
    toy.home().close().expect("it does not run");
    assert_eq!(toy.home().start(None), Err(Error::Closed));
}

#[test]
fn a_fatal_exception_ends_the_loop_at_once() {
    let toy = Toy::new();
    let task = toy.spawn("main", async { Err(error("KeyboardInterrupt", "")) });
    toy.soon(saying("left in the queue"));
    run_task(&toy, &task);
    assert_eq!(toy.logged(), ["fatal KeyboardInterrupt"]);
    assert!(!toy.home().is_running() && task.done());
    let task = toy.spawn("again", async { Ok(Value::None) });
    run_task(&toy, &task);
    assert_eq!(toy.logged(), ["fatal KeyboardInterrupt", "left in the queue", "None"]);
}

#[test]
fn what_waits_for_ever_is_told() {
    let log = run(|toy| async move {
        let never = toy.home().create_future();
        toy.wait(&never).await
    });
    assert_eq!(log, ["stuck"]);
}

#[test]
fn a_paused_step_is_gone_on_with_before_anybody_else() {
    let toy = Toy::new();
    toy.set_slice(1);
    let inside = toy.clone();
    let task = toy.spawn("main", async move {
        inside.log_at("before");
        inside.hand_out(Progress::Paused(Pause::Slice)).await?;
        inside.hand_out(Progress::Paused(Pause::Until(30 * MS))).await?;
        assert_eq!(inside.home().current_task().map(|task| task.id()), Some(TaskId(1)));
        inside.log_at("after");
        Ok(Value::None)
    });
    toy.soon(saying("other"));
    run_task(&toy, &task);
    assert_eq!(toy.logged(), ["0 before", "30 after", "other", "None"]);
    assert!(toy.slices() > 3, "every slice had room for one handle");
}

#[test]
fn tasks_that_are_not_done_are_listed_in_order_of_creation() {
    let log = run(|toy| async move {
        let mut tasks = Vec::new();
        for number in 0..20 {
            let inside = toy.clone();
            tasks.push(toy.spawn(&number.to_string(), async move { inside.sleep(number % 2 * 10).await }));
        }
        toy.sleep(5).await?;
        let names = |toy: &Toy| {
            toy.home()
                .all_tasks()
                .iter()
                .map(|task| task.name().to_string())
                .collect::<Vec<_>>()
        };
        toy.log(names(&toy).join(" "));
        toy.sleep(10).await?;
        toy.log(names(&toy).join(" "));
        Ok(Value::None)
    });
    assert_eq!(log, ["main 1 3 5 7 9 11 13 15 17 19", "main", "None"]);
}

#[test]
fn the_record_tells_of_every_step() {
    let toy = Toy::new();
    let inside = toy.clone();
    let main = toy.spawn("main", async move {
        let inner = inside.clone();
        let child = inside.spawn("child", async move {
            inner.turn().await?;
            Ok(Value::Int(1))
        });
        child.set_name("renamed".into());
        inside.wait(&child).await
    });
    run_task(&toy, &main);
    let (main, child) = (TaskId(1), TaskId(2));
    let call = CallId(1);
    let created = |task, parent, name: &str| EventKind::TaskCreated {
        task,
        parent,
        name: name.into(),
        coroutine: name.into(),
        line: 1,
    };
    let returned = || TaskEnd::Returned("Int(1)".into());
    let expected = [
        created(main, TaskId::PROGRAM, "main"),
        EventKind::LoopStarted,
        EventKind::PassBegan { ready: 1 },
        EventKind::StepBegan { task: main },
        created(child, main, "child"),
        EventKind::TaskNamed {
            task: child,
            name: "renamed".into(),
        },
        EventKind::TaskWaiting {
            task: main,
            on: Cause::Task(child),
            line: 7,
        },
        EventKind::StepEnded { task: main },
        EventKind::PassBegan { ready: 1 },
        EventKind::StepBegan { task: child },
        EventKind::TaskWaiting {
            task: child,
            on: Cause::Turn,
            line: 8,
        },
        EventKind::StepEnded { task: child },
        EventKind::TaskReady { task: child, by: None },
        EventKind::PassBegan { ready: 1 },
        EventKind::StepBegan { task: child },
        EventKind::TaskEnded {
            task: child,
            ended: returned(),
        },
        EventKind::StepEnded { task: child },
        EventKind::TaskReady {
            task: main,
            by: Some(child),
        },
        EventKind::PassBegan { ready: 1 },
        EventKind::StepBegan { task: main },
        EventKind::TaskEnded {
            task: main,
            ended: returned(),
        },
        EventKind::StepEnded { task: main },
        EventKind::CallQueued {
            call,
            name: Callee::Own("_run_until_complete_cb"),
        },
        EventKind::PassBegan { ready: 1 },
        EventKind::CallTaken { call },
        EventKind::LoopEnded,
    ];
    assert_eq!(toy.events(), expected);
}
