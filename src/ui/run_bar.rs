//! Run and Stop, the clock, and the seed.

use leptos::prelude::*;

use super::builder::focus_problem;
use super::state::{Mode, Phase, State};
use crate::trace::ClockKind;

/// Always in reach: under the blocks, or at the bottom of a narrow screen.
#[component]
pub fn RunBar() -> impl IntoView {
    let state = State::here();
    let running = move || state.run.phase.get() == Phase::Running;
    // Why it can't run, where it can't.
    let obstacle = move || {
        let words = state.words();
        if state.settings.typed_seed().is_err() {
            return Some(words.run.bad_seed.to_owned());
        }
        let problems = state.work.source().err()?;
        let first = problems.first()?;
        let name = state.work.history.with(|history| {
            let block = history.tree().find(first.block)?;
            Some((words.block_name)(block))
        });
        let rest = problems.len() - 1;
        Some((words.run.obstacle)(
            &name.unwrap_or_default(),
            &(words.problem)(first),
            rest,
        ))
    };
    let cannot = Memo::new(move |_| obstacle().is_some());
    let run = move |_| {
        if cannot.get_untracked() {
            focus_problem(state);
        } else {
            state.run.start(state);
            show_results();
        }
    };
    let what = move || {
        let words = &state.words().run;
        match state.work.mode.get() {
            Mode::Blocks => words.runs_blocks,
            Mode::Code => words.runs_code,
        }
    };
    view! {
        <section class="run-bar" aria-label=move || state.words().run.bar>
            <button
                class="run"
                aria-disabled=move || (cannot.get() || running()).to_string()
                aria-describedby="run-note"
                aria-keyshortcuts="Control+Enter"
                on:click=run
            >
                <span aria-hidden="true">"▶ "</span>
                {move || state.words().run.start}
            </button>
            <button
                class="stop"
                aria-disabled=move || (!running()).to_string()
                aria-keyshortcuts="Escape"
                on:click=move |_| state.run.stop()
            >
                <span aria-hidden="true">"■ "</span>
                {move || state.words().run.stop}
            </button>
            <ClockChoice />
            <SeedField />
            <p id="run-note" class:problem=move || cannot.get()>
                {move || obstacle().unwrap_or_else(|| what().to_owned())}
            </p>
        </section>
    }
}

/// Real or instant.
#[component]
fn ClockChoice() -> impl IntoView {
    let state = State::here();
    let clock = state.settings.clock;
    let radios = [ClockKind::Real, ClockKind::Virtual].map(|kind| {
        let words = move || {
            let words = &state.words().run;
            match kind {
                ClockKind::Real => [words.real, words.real_says],
                ClockKind::Virtual => [words.instant, words.instant_says],
            }
        };
        view! {
            <label title=move || words()[1]>
                <input
                    type="radio"
                    name="clock"
                    prop:checked=move || clock.get() == kind
                    on:change=move |_| clock.set(kind)
                />
                <span>{move || words()[0]}</span>
            </label>
        }
    });
    view! {
        <div class="choice" role="radiogroup" aria-label=move || state.words().run.clock>
            {radios.collect_view()}
        </div>
    }
}

/// The seed of the run's random numbers; empty for a new one every time.
#[component]
fn SeedField() -> impl IntoView {
    let state = State::here();
    let seed = state.settings.seed;
    view! {
        <label class="seed" title=move || state.words().run.seed_says>
            <span>{move || state.words().run.seed}</span>
            <input
                class="num"
                inputmode="numeric"
                size="7"
                autocomplete="off"
                placeholder=move || state.words().run.random
                prop:value=move || seed.get()
                aria-invalid=move || state.settings.typed_seed().is_err().to_string()
                aria-describedby="run-note"
                on:input=move |event| seed.set(event_target_value(&event))
            />
        </label>
    }
}

/// On a narrow screen the results are below: they come into view.
fn show_results() {
    let narrow = window().match_media("(max-width: 900px)").ok().flatten();
    if narrow.is_some_and(|media| media.matches())
        && let Some(results) = document().get_element_by_id("results")
    {
        results.scroll_into_view();
    }
}
