//! What else is to know of a run: how fine its clock is, its seed, whether its times can be trusted, and whether the program
//! is still the one that ran.

use crate::trace::ClockKind;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::state::{Phase, State};
use crate::ui::words::{Comparing, Words};

/// What the chips tell; it hardly ever changes while a program runs.
#[derive(Clone, PartialEq)]
struct Told {
    clock: ClockKind,
    resolution: u64,
    seed: u64,
    spoiled: bool,
    cut_at: Option<u64>,
    outdated: bool,
}

/// The chips of the run.
pub fn chips(state: State) -> Element {
    let told = move || {
        state.settings.language.track();
        let source = (state.run.phase.get() == Phase::Over).then(|| state.work.source().ok());
        state.run.with_record(|record| {
            let outdated = source.is_some_and(|source| source.as_deref() != Some(&*record.source));
            record.with_trace(|trace| Told {
                clock: trace.clock,
                resolution: trace.resolution,
                seed: trace.seed,
                spoiled: trace.spoiled,
                cut_at: trace.cut_at,
                outdated,
            })
        })
    };
    let key = move || (told(), state.settings.language.get());
    classed("div", "contents").live(key, move |(told, _)| {
        told.iter().map(|told| list(state, state.words_now(), told)).collect()
    })
}

fn list(state: State, words: &Words, told: &Told) -> Element {
    let see = &words.see;
    let chip = |class, text: &str| classed("li", class).text(text);
    let outdated = told.outdated.then(|| outdated(state));
    let spoiled = told
        .spoiled
        .then(|| explained("chip bad", &format!("⚠ {}", see.spoiled), see.spoiled_says));
    let cut = told
        .cut_at
        .map(|at| chip("chip bad", &(see.cut_recording)(&words.numbers.seconds(at))));
    let clock = match told.clock {
        ClockKind::Real => (see.resolution)(&words.numbers.measured(told.resolution, told.resolution)),
        ClockKind::Virtual => see.virtual_clock.to_owned(),
    };
    let seed = told.seed;
    let seed_text = (see.seed)(seed);
    let keep_seed = button("chip", move |_| state.settings.seed.set(seed.to_string()))
        .attr("title", see.keep_seed)
        .attr("aria-label", &format!("{seed_text}. {}", see.keep_seed))
        .text(&seed_text);
    classed("ul", "chips")
        .children(outdated)
        .children(spoiled)
        .children(cut)
        .child(chip("chip", &clock))
        .child(element("li").child(keep_seed))
}

/// What is seen is no longer what the program on the page does. Apart, since a first visit needs none of its words.
#[inline(never)]
fn outdated(state: State) -> Element {
    let words = Comparing::of(state.settings.language.now());
    explained("chip", words.outdated, words.outdated_says)
}

fn explained(class: &'static str, text: &str, says: &str) -> Element {
    classed("li", class)
        .attr("title", says)
        .text(text)
        .child(classed("span", "unseen").text(says))
}
