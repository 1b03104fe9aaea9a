//! What else is to know of a run: how fine its clock is, its seed, and whether its times can be trusted.

use leptos::prelude::*;

use crate::trace::ClockKind;
use crate::ui::state::State;

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
#[component]
pub fn Chips() -> impl IntoView {
    let state = State::here();
    let told = Memo::new(move |_| {
        state.run.with_record(|record| {
            record.with_trace(|trace| Told {
                clock: trace.clock,
                resolution: trace.resolution,
                seed: trace.seed,
                spoiled: trace.spoiled,
                cut_at: trace.cut_at,
            })
        })
    });
    move || {
        let told = told.get()?;
        let words = state.words();
        let see = &words.see;
        let clock = match told.clock {
            ClockKind::Real => (see.resolution)(&words.numbers.measured(told.resolution, told.resolution)),
            ClockKind::Virtual => see.virtual_clock.to_owned(),
        };
        let seed = told.seed;
        Some(view! {
            <ul class="chips">
                {told.spoiled.then(|| view! { <li class="chip bad" title=see.spoiled_says>"⚠ " {see.spoiled}<span class="unseen">{see.spoiled_says}</span></li> })}
                {told.cut_at.map(|at| view! { <li class="chip bad">{(see.cut_recording)(&words.numbers.seconds(at))}</li> })}
                <li class="chip">{clock}</li>
                <li>
                    <button
                        class="chip"
                        title=see.keep_seed
                        aria-label=format!("{}. {}", (see.seed)(seed), see.keep_seed)
                        on:click=move |_| state.settings.seed.set(seed.to_string())
                    >
                        {(see.seed)(seed)}
                    </button>
                </li>
            </ul>
        })
    }
}
