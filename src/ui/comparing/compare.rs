//! Runs beside one another: those that were pinned, and the same work in several ways.

use std::rc::Rc;

use leptos::prelude::window;
use leptos::task::spawn_local;
use web_sys::{Event, HtmlInputElement};

use super::drawn::{Paint, drawn};
use super::pins::{MOST, Pin, Pins};
use super::runner::{Runner, StopsWith};
use super::tables::{outcome, table};
use crate::experiment::{Kind, Tree};
use crate::timeline::{Layout, Scale, View, paint};
use crate::trace::{Compared, Comparison};
use crate::ui::builder::BlockLanes;
use crate::ui::element::{Element, button, classed, element, keep};
use crate::ui::live::Live;
use crate::ui::state::{Mode, Phase, Seen, State};
use crate::ui::words::{Comparing as Words, Words as PageWords};

/// How high a picture is at the most, in pixels; and what the dialog takes of the window's width.
const MOST_HEIGHT: f64 = 430.0;
const AROUND: f64 = 64.0;

/// The runs that are pinned; a handle that is copied freely.
#[derive(Clone, Copy, Default)]
pub struct Comparing {
    pins: Pins,
    runner: Runner,
}

/// Pins the run that the page shows, under this name or the next free number. False where there is none that is over, or no
/// room.
pub fn pin_run(state: State, name: &str) -> bool {
    let pins = state.comparing.pins;
    pins.look(state);
    let count = pins.with_now(|pins| pins.iter().filter(|pin| !pin.is_way).count());
    let is_over = state.run.phase.now() == Phase::Over;
    let run = state
        .run
        .with_record_now(crate::ui::state::Record::seen)
        .filter(|_| is_over && count < MOST);
    let free = |number: usize| (Words::of(state.settings.language.now()).run)(number);
    let is_free = |name: &String| pins.with_now(|pins| pins.iter().all(|pin| *pin.name != **name));
    let name = match name {
        "" => (count + 1..=2 * MOST).map(free).find(is_free).unwrap_or_default(),
        name => name.to_owned(),
    };
    let is_pinned = run.is_some();
    if let Some(run) = run {
        pins.change(state, |pins| pins.push(Pin::new(name.into(), run, false)));
    }
    is_pinned
}

/// Pins and compares.
pub fn compare_body(state: State) -> Element {
    let Comparing { pins, runner } = state.comparing;
    keep(Box::new(StopsWith(runner)));
    pins.look(state);
    let words = move || Words::of(state.settings.language.get());
    let key = move || (pins.get(), state.settings.language.get());
    let numbers = move |(pins, _): &(Vec<Pin>, _)| {
        if pins.is_empty() {
            Vec::new()
        } else {
            vec![totals(state, pins)]
        }
    };
    classed("div", "dialog-body")
        .child(element("p").text_live(move || words().compare_says.to_owned()))
        .child(pin_form(state))
        .child(ways_row(state))
        .child(classed("div", "contents").live(key, numbers))
        .child(classed("div", "pins").each(move || pins.get(), move |pin| figure(state, pin)))
}

fn pin_form(state: State) -> Element {
    let words = move || Words::of(state.settings.language.get());
    let field = element("input")
        .attr("id", "pin-name")
        .attr("maxlength", "60")
        .attr("autocomplete", "off");
    let typed: HtmlInputElement = field.node_as();
    let told = Live::new("");
    let pin = move |event: Event| {
        event.prevent_default();
        let words = Words::of(state.settings.language.now());
        told.set(if pin_run(state, typed.value().trim()) {
            typed.set_value("");
            words.pinned
        } else if state.run.phase.now() == Phase::Over {
            words.full
        } else {
            words.no_run
        });
    };
    let label = element("label")
        .attr("for", "pin-name")
        .text_live(move || words().pin_name.to_owned());
    let submit = classed("button", "quiet")
        .attr("type", "submit")
        .text_live(move || words().pin.to_owned());
    element("form")
        .on("submit", pin)
        .child(label)
        .child(classed("div", "dialog-row").child(field).child(submit))
        .child(
            element("p")
                .attr("role", "status")
                .text_live(move || told.get().to_owned()),
        )
}

/// The same work in several ways, where the experiment is made of blocks.
fn ways_row(state: State) -> Element {
    let words = move || Words::of(state.settings.language.get());
    let runner = state.comparing.runner;
    let tree = move || (state.work.mode.now() == Mode::Blocks).then(|| state.work.tree());
    let can = move || tree().and_then(|tree| tree.ways()).is_some();
    let run = move |_| {
        if let Some(tree) = tree() {
            spawn_local(run_ways(state, tree));
        }
    };
    let says = move || match runner.progress.get() {
        Some(_) if runner.is_waiting(state) => words().waits.to_owned(),
        Some((done, all)) => (words().progress)(done + 1, all),
        None if can() => words().ways_says.to_owned(),
        None => words().no_ways.to_owned(),
    };
    let run = button("quiet strong", run)
        .flag("aria-disabled", move || runner.progress.with(Option::is_some) || !can())
        .text_live(move || words().ways.to_owned());
    classed("div", "dialog-row")
        .child(run)
        .child(stop_button(state, runner))
        .child(element("p").attr("role", "status").text_live(says))
}

/// A button that ends what runs, while something does.
pub(super) fn stop_button(state: State, runner: Runner) -> Element {
    classed("div", "contents").when(
        move || runner.progress.with(Option::is_some),
        move || button("quiet", move |_| runner.stop()).text_live(move || state.words().run.stop.to_owned()),
    )
}

/// Runs the ways one after another, with the same seed; each is pinned as soon as it is over.
async fn run_ways(state: State, tree: Tree) {
    let Comparing { pins, runner } = state.comparing;
    let Some(ways) = tree.ways() else { return };
    let Some(turn) = runner.begin(ways.len(), state).await else {
        return;
    };
    pins.change(state, |pins| pins.retain(|pin| !pin.is_way));
    let (seed, language) = (Runner::seed(state), state.settings.language.now());
    for (kind, tree) in ways {
        let Ok(written) = tree.write_python(language) else {
            break;
        };
        let Some(trace) = runner.run(turn, state, &written.source, seed, &[]).await else {
            return;
        };
        let run = Seen::of(trace, BlockLanes::of(&tree, &written));
        let name = name(PageWords::of(language), &kind).into();
        pins.change(state, |pins| pins.push(Pin::new(name, run, true)));
    }
    runner.stop();
}

/// What a way is called: as the block that does it.
fn name(words: &PageWords, kind: &Kind) -> String {
    let name = (words.kind)(kind).name;
    match kind {
        Kind::AtMost { permits } => format!("{name} ({})", permits.0),
        _ => name.to_owned(),
    }
}

/// The numbers of all that is pinned.
fn totals(state: State, pins: &[Pin]) -> Element {
    let (words, numbers) = (Words::of(state.settings.language.now()), state.words_now().numbers);
    let traces: Vec<_> = pins.iter().map(|pin| pin.run.trace.borrow()).collect();
    let runs: Vec<_> = traces
        .iter()
        .zip(pins)
        .map(|(trace, pin)| (&**trace, &pin.run.lanes))
        .collect();
    let times =
        |ratio: Option<f64>| ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{} ×", numbers.times(ratio)));
    let row = |(pin, run): (&Pin, &Compared)| {
        let note = if run.spoiled {
            words.spoiled
        } else if run.cut_short {
            words.cut_short
        } else {
            outcome(words, &run.outcome)
        };
        vec![
            pin.name.to_string(),
            numbers.seconds(run.elapsed),
            numbers.asked(run.asked),
            times(run.times_as_fast),
            numbers.asked(run.longest),
            times(run.times_the_longest),
            run.tasks.to_string(),
            note.to_owned(),
        ]
    };
    let rows = pins.iter().zip(&Comparison::of(&runs).runs).map(row).collect();
    table(words.totals, &words.heads, rows)
}

/// A compact picture of a run, on the scale of the longest of all.
fn figure(state: State, pin: &Pin) -> Element {
    let pins = state.comparing.pins;
    let (run, own) = (Rc::clone(&pin.run), pin.clone());
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    let height = Layout::whole(&run.lanes, width.unwrap_or_default() - AROUND, MOST_HEIGHT).height;
    let paint: Paint = Rc::new(move |canvas, (width, height)| {
        let ends = pins.with_now(|pins| pins.iter().map(|pin| pin.run.trace.borrow().end()).max());
        let longest = ends.unwrap_or_default().max(1);
        let layout = Layout::new(&run.lanes, width, height);
        let view = View {
            // With room for what is written behind the last bar.
            scale: Some(Scale::fit(longest + longest / 6, layout.plot.x, layout.plot.width)),
            ..View::default()
        };
        run.look(&layout, &view, &state.words_now().timeline, |picture| {
            paint(picture, canvas);
        });
    });
    let remove = move |_| pins.change(state, |pins| pins.retain(|pin| *pin != own));
    let name = Rc::clone(&pin.name);
    let remove = button("icon", remove)
        .attr_live("aria-label", move || {
            (Words::of(state.settings.language.get()).unpin)(&name)
        })
        .text("✕");
    let kept = pin.clone();
    let visit = element("small").text_live(move || {
        let words = Words::of(state.settings.language.get());
        if pins.is_kept(&kept) { "" } else { words.this_visit }.to_owned()
    });
    let caption = element("figcaption").child(element("b").text(&pin.name));
    element("figure")
        .child(caption.child(visit).child(remove))
        .child(drawn(state, "compact", move || pins.track(), paint).style_live("height", move || format!("{height}px")))
}
