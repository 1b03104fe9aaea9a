//! What is taken along of a run can be read by others.

use std::collections::HashMap;

use mesero::trace::{Comparison, Lanes, Totals, Trace, chrome_trace, lateness, table_csv};
use serde_json::Value;

use crate::programs::{PROGRAMS, conformance, run};

/// The rules of the "Trace Event Format" for the events that we write.
fn check(name: &str, text: &str) -> usize {
    let file: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let events = file["traceEvents"].as_array().expect("a list of events");
    let mut tracks: HashMap<u64, Vec<(u64, u64)>> = HashMap::new();
    let mut named = Vec::new();
    for event in events {
        let says = || format!("{name}: {event}");
        let ts = event["ts"].as_f64().unwrap_or_else(|| panic!("{}", says()));
        let tid = event["tid"].as_u64().unwrap_or_else(|| panic!("{}", says()));
        assert!(
            ts >= 0.0 && event["pid"].as_u64() == Some(1) && event["name"].is_string(),
            "{}",
            says()
        );
        match event["ph"].as_str() {
            Some("X") => {
                let dur = event["dur"].as_f64().unwrap_or_else(|| panic!("{}", says()));
                assert!(dur >= 0.0, "{}", says());
                tracks.entry(tid).or_default().push((nanos(ts), nanos(ts) + nanos(dur)));
            }
            Some("i") => assert_eq!(event["s"], "t", "{}", says()),
            Some("C") => assert!(
                event["args"]
                    .as_object()
                    .is_some_and(|args| args.values().all(Value::is_number)),
                "{}",
                says()
            ),
            Some("M") => {
                assert!(
                    ["process_name", "thread_name"].contains(&event["name"].as_str().unwrap_or_default()),
                    "{}",
                    says()
                );
                assert!(event["args"]["name"].is_string(), "{}", says());
                named.push(tid);
            }
            _ => panic!("{}", says()),
        }
    }
    for (tid, mut spans) in tracks {
        assert!(named.contains(&tid), "{name}: track {tid} has a name");
        // What begins at the same time and lasts longer lies outside.
        spans.sort_by_key(|(from, to)| (*from, std::cmp::Reverse(*to)));
        let mut open: Vec<(u64, u64)> = Vec::new();
        for span in spans {
            while open.last().is_some_and(|outer| outer.1 <= span.0) {
                open.pop();
            }
            let fits = open.last().is_none_or(|outer| span.1 <= outer.1);
            assert!(
                fits,
                "{name}: on track {tid}, {span:?} crosses the end of {:?}",
                open.last()
            );
            open.push(span);
        }
    }
    events.len()
}

/// Microseconds as they stand in a file, in whole nanoseconds.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "moments of a run"
)]
fn nanos(micros: f64) -> u64 {
    (micros * 1e3).round() as u64
}

#[test]
fn traces_and_tables_of_any_program_keep_the_rules_of_their_formats() {
    let own = PROGRAMS.map(|(name, source)| (name.to_owned(), run(source)));
    for (name, trace) in own.into_iter().chain(conformance().into_iter().step_by(5)) {
        let lanes = Lanes::of(&trace.events);
        let count = check(&name, &chrome_trace(&trace, &lanes, "program"));
        assert!(count > lanes.tasks().len(), "{name}");
        check_table(&name, &Totals::of(&trace, &lanes, trace.end()));
    }
}

#[test]
fn the_record_of_any_program_is_written_down_and_read_again() {
    let own = PROGRAMS.map(|(name, source)| (name.to_owned(), run(source)));
    for (name, trace) in own.into_iter().chain(conformance().into_iter().step_by(25)) {
        let text = serde_json::to_string(&trace).expect("JSON");
        let read: Trace = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(serde_json::to_string(&read).expect("JSON"), text, "{name}");
        let seen = |trace: &Trace| {
            let lanes = Lanes::of(&trace.events);
            let table = table_csv(&Totals::of(trace, &lanes, trace.end()), "program");
            (table, chrome_trace(trace, &lanes, "program"), lateness(&lanes))
        };
        assert_eq!(seen(&read), seen(&trace), "{name}");
        assert_eq!((read.end(), &read.ending), (trace.end(), &trace.ending), "{name}");
    }
}

#[test]
fn a_trace_has_the_times_of_the_run() {
    let trace = run("import asyncio\n\nasync def soup():\n    await asyncio.sleep(0.25)\n\nasyncio.run(soup())\n");
    let text = chrome_trace(&trace, &Lanes::of(&trace.events), "program");
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let events = file["traceEvents"].as_array().expect("events");
    let sleep = events
        .iter()
        .find(|event| event["name"] == "sleep 0.25")
        .expect("the wait");
    assert_eq!(
        (sleep["ts"].as_f64(), sleep["dur"].as_f64()),
        (Some(0.0), Some(250_000.0))
    );
}

/// Fields of a text by the letter of RFC 4180.
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => field.push('"'),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\r' if !quoted => {
                assert_eq!(letters.next(), Some('\n'));
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            _ => field.push(letter),
        }
    }
    assert!(row.is_empty() && field.is_empty() && !quoted, "the last line ends");
    rows
}

fn check_table(name: &str, totals: &Totals) {
    let rows = read_csv(&table_csv(totals, "program"));
    assert_eq!(rows.len(), totals.tasks.len() + 1, "{name}");
    for (row, task) in rows.iter().skip(1).zip(&totals.tasks) {
        assert_eq!(row.len(), rows[0].len(), "{name}");
        let waiting: f64 = row[14].parse().expect("a number with a point");
        assert_eq!(nanos(waiting * 1e6), task.spent.waiting, "{name}: {row:?}");
    }
}

#[test]
fn the_same_work_is_compared_by_what_its_waits_asked_for() {
    let program = |how: &str| {
        run(&format!(
            "import asyncio\n\nasync def main():\n    {how}\n\nasyncio.run(main())\n"
        ))
    };
    let traces = [
        program("await asyncio.sleep(1); await asyncio.sleep(3)"),
        program("await asyncio.gather(asyncio.sleep(1), asyncio.sleep(3))"),
        program("await asyncio.wait_for(asyncio.sleep(9), 1)"),
        program("pass"),
    ];
    let lanes: Vec<_> = traces.iter().map(|trace| Lanes::of(&trace.events)).collect();
    let runs: Vec<_> = traces.iter().zip(&lanes).collect();
    let compared = Comparison::of(&runs);
    assert_eq!(compared.horizon, 4_000_000_000);
    let [sequence, gather, cut, none] = &*compared.runs else {
        panic!("four runs")
    };
    assert_eq!(
        (sequence.times_as_fast, sequence.asked, sequence.longest),
        (Some(1.0), 4_000_000_000, 3_000_000_000)
    );
    assert_eq!(
        (gather.times_as_fast, gather.times_the_longest),
        (Some(4.0 / 3.0), Some(1.0))
    );
    assert_eq!((cut.times_as_fast, cut.times_the_longest), (None, None));
    assert_eq!((none.times_as_fast, none.elapsed), (None, 0));
    assert!(!matches!(none.outcome, mesero::trace::Outcome::Raised(_)));
    assert_eq!(Comparison::of(&[]).horizon, 0);
}

#[test]
fn lateness_is_counted_for_each_wait_that_came_to_its_end() {
    let trace = run(
        "import asyncio, time\n\nasync def late():\n    await asyncio.sleep(0.1)\n\nasync def blocks():\n    time.sleep(0.4)\n\n\
         async def main():\n    await asyncio.gather(late(), blocks())\n    await asyncio.sleep(1)\n\
         \x20   try:\n        await asyncio.wait_for(asyncio.sleep(9), 0.5)\n    except TimeoutError:\n        pass\n\n\
         asyncio.run(main())\n",
    );
    let mut late = lateness(&Lanes::of(&trace.events));
    late.sort_unstable();
    // The one that the other kept waiting, the one that blocked, the last one; not the one that was cut short.
    assert_eq!(late, [0, 0, 300_000_000]);
}
