//! What is told when nobody else can.

use super::toy::{Toy, Value, callback, error, run, run_task, saying};

#[test]
fn a_callback_that_raises_is_reported_and_the_loop_goes_on() {
    let log = run(|toy| async move {
        toy.soon(callback("breaks", |_, _| Err(error("ValueError", ""))));
        toy.soon(saying("next"));
        toy.turn().await?;
        toy.turn().await?;
        Ok(Value::None)
    });
    assert_eq!(log, ["Exception in callback breaks: ValueError", "next", "None"]);
}

#[test]
fn a_callback_can_end_the_loop() {
    let log = run(|toy| async move {
        toy.soon(callback("interrupt", |_, _| Err(error("KeyboardInterrupt", ""))));
        toy.turn().await?;
        Ok(Value::None)
    });
    assert_eq!(log, ["fatal KeyboardInterrupt"]);
}

#[test]
fn an_exception_that_nobody_asked_for_is_reported_when_the_last_handle_goes() {
    let log = run(|toy| async move {
        let lost = toy.spawn("lost", async { Err(error("ValueError", "")) });
        let known = toy.spawn("known", async { Err(error("KeyError", "")) });
        toy.turn().await?;
        assert_eq!(known.exception(&mut toy.clone()), Ok(Ok(Some(error("KeyError", "")))));
        drop(lost);
        drop(known);
        let future = toy.home().create_future();
        future.set_exception(error("OSError", "")).expect("it is pending");
        drop(future);
        toy.turn().await?;
        toy.log("later");
        Ok(Value::None)
    });
    assert_eq!(
        log,
        [
            "Task exception was never retrieved: ValueError",
            "Future exception was never retrieved: OSError",
            "later",
            "None"
        ]
    );
}

#[test]
fn a_task_that_nobody_holds_and_that_waits_for_nothing_that_lives_is_reported() {
    let log = run(|toy| async move {
        let inside = toy.clone();
        let child = toy.spawn("child", async move { inside.sleep(1).await });
        let quiet = toy.spawn("quiet", async { Ok(Value::None) });
        quiet.destroy_quietly();
        drop((child, quiet));
        toy.sleep(10).await?;
        toy.log("both ran: the loop held them");
        Ok(Value::None)
    });
    assert_eq!(log, ["both ran: the loop held them", "None"]);

    let toy = Toy::new();
    drop(toy.spawn("lost", async { Ok(Value::None) }));
    let quiet = toy.spawn("quiet", async { Ok(Value::None) });
    quiet.destroy_quietly();
    drop(quiet);
    toy.home().clear();
    assert!(toy.home().next_unheard().is_none(), "clearing is quiet");
    drop(toy.spawn("lost", async { Ok(Value::None) }));
    let quiet = toy.spawn("quiet", async { Ok(Value::None) });
    quiet.destroy_quietly();
    drop(quiet);
    toy.home().close().expect("it does not run");
    let task = toy.spawn("main", async { Ok(Value::None) });
    assert!(toy.home().start(Some(&task)).is_err());
    assert!(toy.home().next_unheard().is_some());
    assert!(toy.home().next_unheard().is_none());
}

#[test]
fn a_gather_that_nobody_waits_for_is_reported_by_its_own_name() {
    let toy = Toy::new();
    let inside = toy.clone();
    let main = toy.spawn("main", async move {
        let child = inside.spawn("child", async { Err(error("ValueError", "")) });
        drop(inside.gather(&[&child], false));
        drop(child);
        inside.turn().await?;
        inside.turn().await?;
        inside.turn().await?;
        Ok(Value::None)
    });
    run_task(&toy, &main);
    assert_eq!(
        toy.logged(),
        ["_GatheringFuture exception was never retrieved: ValueError", "None"]
    );
}
