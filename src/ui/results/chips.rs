//! What else is to know of a run: how fine its clock is, its seed, and whether its times can be trusted.

use crate::trace::ClockKind;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::state::State;
use crate::ui::words::Words;

/// What the chips tell; it hardly ever changes while a program runs.
#[derive(Clone, PartialEq)]
struct Told {
    clock: ClockKind,
    resolution: u64,
    seed: u64,
    spoiled: bool,
    cut_at: Option<u64>,
}

/// The chips of the run.
pub fn chips(state: State) -> Element {
    let told = move || {
        state.settings.language.track();
        state.run.with_record(|record| {
            record.with_trace(|trace| Told {
                clock: trace.clock,
                resolution: trace.resolution,
                seed: trace.seed,
                spoiled: trace.spoiled,
                cut_at: trace.cut_at,
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
    let spoiled = told.spoiled.then(|| {
        chip("chip bad", "⚠ ")
            .attr("title", see.spoiled_says)
            .text(see.spoiled)
            .child(classed("span", "unseen").text(see.spoiled_says))
    });
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
        .children(spoiled)
        .children(cut)
        .child(chip("chip", &clock))
        .child(element("li").child(keep_seed))
}
