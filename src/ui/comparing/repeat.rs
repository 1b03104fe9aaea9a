//! One experiment many times over: how its total, and how late its waits were, are spread.

use std::rc::Rc;

use leptos::prelude::untrack;
use leptos::task::spawn_local;
use web_sys::{Event, HtmlInputElement};

use super::compare::stop_button;
use super::drawn::{Paint, drawn};
use super::runner::{Runner, StopsWith};
use super::tables::table;
use crate::experiment::{NumberProblem, Typed};
use crate::timeline::{SpreadPicture, paint_spread};
use crate::trace::{ClockKind, Ending, Lanes, Nanos, Spread, lateness};
use crate::ui::element::{Element, classed, element, keep};
use crate::ui::live::Live;
use crate::ui::state::State;
use crate::ui::words::Comparing as Words;

/// The most repetitions.
const MOST: u32 = 100;

/// The repetitions; a handle that is copied freely.
#[derive(Clone, Copy, Default)]
pub struct Repeating {
    measured: Live<Measured>,
    /// The program that was measured.
    source: Live<Option<Rc<str>>>,
    runner: Runner,
}

/// What was measured so far.
#[derive(Clone, Default, PartialEq)]
struct Measured {
    /// How long each run took that came to its end.
    totals: Vec<Nanos>,
    /// How late each of their waits was.
    late: Vec<Nanos>,
    resolution: Nanos,
    /// How many ended otherwise, and so are not counted; and how the last of them did.
    failed: usize,
    failure: Option<Ending>,
    /// How many the page was hidden in, so that they are not counted.
    spoiled: usize,
}

/// How often, how long that will take, and what came of it.
pub fn repeat_body(state: State) -> Element {
    let Repeating { measured, runner, .. } = state.repeating;
    keep(Box::new(StopsWith(runner)));
    let foreseen = Live::new(None);
    spawn_local(async move { foreseen.set(look_at(state).await) });
    let words = move || Words::of(state.settings.language.get());
    let typed = Live::new(Typed::from("20"));
    let field = element("input")
        .attr("id", "repeat-times")
        .attr("class", "num")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "repeat-says")
        .attr("value", "20")
        .flag("aria-invalid", move || typed.with(|typed| typed.count(MOST).is_err()));
    let times: HtmlInputElement = field.node_as();
    let field = field.on("input", move |_: Event| typed.set(Typed(times.value())));
    let start = move |event: Event| {
        event.prevent_default();
        if let Ok(count) = typed.with_now(|typed| typed.count(MOST)) {
            spawn_local(repeat(state, count));
        }
    };
    let says = move || match runner.progress.get() {
        Some(_) if runner.is_waiting(state) => words().waits.to_owned(),
        Some((done, all)) => {
            let took = measured.with(|measured| Spread::of(&measured.totals).map(|spread| spread.median));
            let left = took.map(|took| took * (all - done) as Nanos);
            format!("{} {}", (words().progress)(done + 1, all), expected(state, left))
        }
        None => match typed.with(|typed| typed.count(MOST)) {
            Ok(count) => expected(state, foreseen.get().map(|took| took * Nanos::from(count))),
            Err(NumberProblem::TooLarge(_)) => (words().at_most)(MOST),
            Err(_) => words().bad_count.to_owned(),
        },
    };
    let submit = classed("button", "quiet strong")
        .attr("type", "submit")
        .flag("aria-disabled", move || {
            runner.progress.with(Option::is_some) || typed.with(|typed| typed.count(MOST).is_err())
        })
        .text_live(move || words().repeat_start.to_owned());
    let row = classed("div", "dialog-row")
        .child(field)
        .child(submit)
        .child(stop_button(state, runner));
    let form = element("form")
        .attr("novalidate", "")
        .on("submit", start)
        .child(
            element("label")
                .attr("for", "repeat-times")
                .text_live(move || words().times.to_owned()),
        )
        .child(row)
        .child(
            classed("p", "hint")
                .attr("id", "repeat-says")
                .attr("role", "status")
                .text_live(says),
        );
    let is_some = move || measured.with(|measured| !measured.totals.is_empty());
    classed("div", "dialog-body")
        .child(element("p").text_live(move || words().repeat_says.to_owned()))
        .child(form)
        .when(is_some, move || results(state))
        .child(classed("p", "problem").text_live(move || measured.with(|measured| left_out(words(), measured))))
}

/// What is not counted, and why.
fn left_out(words: &Words, measured: &Measured) -> String {
    if measured.failed + measured.spoiled == 0 {
        return String::new();
    }
    let counted = (words.left_out)(measured.failed, measured.spoiled);
    match &measured.failure {
        Some(Ending::Raised(why) | Ending::Rejected(why)) => {
            let hint = if &*why.class == "EOFError" {
                words.types_again
            } else {
                ""
            };
            format!("{counted} {}: {} {hint}", why.class, why.message)
        }
        Some(Ending::Stuck(_)) => format!("{counted} {}", words.stuck_says),
        _ => counted,
    }
}

/// How long one run of what is on the page takes: as long as the last one, where that was of this very program, or as its
/// virtual run tells. What was measured of another program is forgotten.
async fn look_at(state: State) -> Option<Nanos> {
    let Repeating {
        measured,
        source,
        runner,
    } = state.repeating;
    let now: Rc<str> = untrack(|| state.work.source()).ok()?.into();
    if source.with_now(|before| before.as_ref() != Some(&now)) {
        measured.set(Measured::default());
    }
    source.set(Some(Rc::clone(&now)));
    state.run.over().await;
    let took = state.run.with_record_now(|record| {
        let is_whole = record.with_trace(|trace| !matches!(trace.ending, Some((_, Ending::Stopped))));
        (is_whole && record.source == now).then(|| record.now())
    });
    match took.flatten() {
        None if state.settings.clock.now() == ClockKind::Real => runner.foresee(state, &now).await,
        took => took,
    }
}

fn expected(state: State, time: Option<Nanos>) -> String {
    let words = Words::of(state.settings.language.get());
    match (state.settings.clock.get(), time) {
        (ClockKind::Virtual, _) => words.at_once.to_owned(),
        (ClockKind::Real, Some(time)) => (words.expected)(&state.words().numbers.seconds(time)),
        (ClockKind::Real, None) => words.unknown.to_owned(),
    }
}

/// Runs it so many times, one after another. Each reads the lines that were typed into the last run of it on the page.
async fn repeat(state: State, count: u32) {
    let Repeating { measured, runner, .. } = state.repeating;
    let Ok(source) = untrack(|| state.work.source()) else {
        return;
    };
    let Some(turn) = runner.begin(count as usize, state).await else {
        return;
    };
    measured.set(Measured::default());
    let lines = state
        .run
        .with_record_now(|record| (*record.source == *source).then(|| record.typed_lines()));
    let lines = lines.flatten().unwrap_or_default();
    for _ in 0..count {
        let seed = Runner::seed(state);
        let Some(trace) = runner.run(turn, state, &source, seed, &lines).await else {
            return;
        };
        let trace = trace.borrow();
        let Some((took, ending)) = &trace.ending else { continue };
        measured.update(|measured| {
            measured.resolution = trace.resolution;
            match ending {
                _ if trace.spoiled => measured.spoiled += 1,
                Ending::Finished => {
                    measured.totals.push(*took);
                    measured.late.extend(lateness(&Lanes::of(&trace.events)));
                }
                _ => {
                    measured.failed += 1;
                    measured.failure = Some(ending.clone());
                }
            }
        });
        if matches!(ending, Ending::Rejected(_)) {
            break; // and so would be all others
        }
    }
    runner.stop();
}

/// Both distributions, and their numbers.
fn results(state: State) -> Element {
    let measured = state.repeating.measured;
    let words = move || Words::of(state.settings.language.get());
    let picture = move |of: fn(&Measured) -> &Vec<Nanos>, name: fn(&Words) -> &'static str| {
        let paint: Paint = Rc::new(move |canvas, size| {
            measured.with_now(|measured| {
                let picture = SpreadPicture {
                    measured: of(measured),
                    resolution: measured.resolution,
                    decimal: state.words_now().numbers.decimal,
                    median: Words::of(state.settings.language.now()).median,
                    size,
                };
                paint_spread(&picture, canvas);
            });
        });
        element("figure")
            .child(element("figcaption").child(element("b").text_live(move || name(words()).to_owned())))
            .child(drawn(state, "spread", move || measured.track(), paint))
    };
    let key = move || (measured.get(), state.settings.language.get());
    classed("div", "pins")
        .child(picture(|measured| &measured.totals, |words| words.total))
        .child(picture(|measured| &measured.late, |words| words.late))
        .child(classed("div", "contents").live(key, move |(measured, _)| vec![numbers(state, measured)]))
}

fn numbers(state: State, measured: &Measured) -> Element {
    let (words, numbers) = (Words::of(state.settings.language.now()), state.words_now().numbers);
    let time = |time| numbers.measured(time, measured.resolution);
    let row = |name: &str, values: &[Nanos]| {
        let spread = Spread::of(values)?;
        let cells = [
            spread.median,
            spread.upper - spread.lower,
            spread.least,
            spread.lower,
            spread.upper,
            spread.most,
        ];
        let count = values.len().to_string();
        Some([name.to_owned(), count].into_iter().chain(cells.map(time)).collect())
    };
    let rows = [row(words.total, &measured.totals), row(words.late, &measured.late)];
    table(words.spread, &words.spread_heads, rows.into_iter().flatten().collect())
}
