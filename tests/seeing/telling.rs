//! What a run is said to have done.

use mesero::trace::{Decided, Headline, Lanes, Pace, RunResult, TaskId, Totals};

use crate::programs::{GATHER, NESTED, run};

const SECOND: u64 = 1_000_000_000;

fn headline(source: &str) -> Headline {
    let trace = run(source);
    let lanes = Lanes::of(&trace.events);
    Headline::of(&trace, &lanes, &Totals::of(&trace, &lanes, trace.end()))
}

#[test]
fn gather_takes_as_long_as_its_longest() {
    let headline = headline(GATHER);
    assert_eq!(headline.elapsed, 3 * SECOND);
    assert_eq!(headline.asked, 5 * SECOND);
    assert_eq!(headline.pace, Some(Pace::Overlapped(5.0 / 3.0)));
    assert!(
        matches!(&headline.decided, Some(Decided::Wait { name, .. }) if &**name == "wait"),
        "{headline:?}"
    );
}

#[test]
fn waits_one_after_another_are_told_as_such() {
    let source = "import asyncio\nasync def main():\n    await asyncio.sleep(1)\n    await asyncio.sleep(2)\nasyncio.run(main())";
    let headline = headline(source);
    assert_eq!(headline.pace, Some(Pace::InSequence));
    assert_eq!((headline.elapsed, headline.decided), (3 * SECOND, None));
}

#[test]
fn where_work_was_cut_short_no_speed_up_is_claimed() {
    let headline = headline(NESTED);
    assert_eq!(
        headline.pace,
        Some(Pace::CutShort(vec!["cocina B".into(), "postre".into()]))
    );
    assert_eq!(
        headline.decided,
        Some(Decided::Timeout {
            task: TaskId(4),
            name: "postre".into(),
            limit: 3 * SECOND / 2
        })
    );
    assert_eq!(headline.asked, 61 * SECOND / 10);
}

#[test]
fn coroutines_are_called_as_the_person_calls_them() {
    let names = [("wait", "sopa de la casa")].map(|(own, called)| (own.into(), called.into()));
    let trace = run(GATHER);
    let mut lanes = Lanes::with_names(names.into());
    lanes.fold(&trace.events);
    let labels: Vec<_> = lanes.tasks().iter().map(|lane| lane.label().to_string()).collect();
    assert_eq!(labels, ["main", "sopa de la casa", "sopa de la casa"]);
    let headline = Headline::of(&trace, &lanes, &Totals::of(&trace, &lanes, trace.end()));
    assert!(matches!(&headline.decided, Some(Decided::Wait { name, .. }) if &**name == "sopa de la casa"));
}

#[test]
fn the_result_has_the_fields_that_are_promised() {
    let trace = run(NESTED);
    let result = RunResult::of(&trace, &Lanes::of(&trace.events)).expect("the run is over");
    let json = serde_json::to_value(&result).expect("it can be written as JSON");
    assert_eq!(json["outcome"], "finished");
    assert_eq!(json["stdout"], "['carta', 'pasta', TimeoutError()]\n");
    assert_eq!(json["elapsed"], 1.5);
    assert_eq!(json["clock"], "virtual");
    assert_eq!(json["error"], serde_json::Value::Null);
    let cancelled = &json["tasks"][5];
    for (field, expected) in [
        ("id", serde_json::json!(6)),
        ("parent", serde_json::json!(3)),
        ("name", serde_json::json!("cocina B")),
        ("outcome", serde_json::json!("cancelled")),
        ("created", serde_json::json!(0.0)),
        ("started", serde_json::json!(0.0)),
        ("ended", serde_json::json!(0.9)),
        ("running", serde_json::json!(0.0)),
        ("waiting", serde_json::json!(0.9)),
        ("ready", serde_json::json!(0.0)),
        ("blocked", serde_json::json!(0.0)),
    ] {
        assert_eq!(cancelled[field], expected, "{field}");
    }
    let sleep = json["events"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|event| event["event"] == "task_waiting");
    assert!(
        sleep.is_some_and(|event| event["time"].is_number() && event["line"].is_number()),
        "{sleep:?}"
    );
    let failed = run("import asyncio\nasyncio.run(1)");
    let result = RunResult::of(&failed, &Lanes::of(&failed.events)).expect("the run is over");
    let json = serde_json::to_value(&result).expect("it can be written as JSON");
    assert_eq!(
        (json["outcome"].as_str(), json["error"]["line"].as_u64()),
        (Some("raised"), Some(2)),
        "{json}"
    );
    assert!(json["error"]["type"].is_string() && json["error"]["traceback"].is_string());
}
