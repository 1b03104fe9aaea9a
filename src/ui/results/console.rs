//! What the program printed, with its times.

use leptos::html;
use leptos::prelude::*;

use crate::trace::Stream;
use crate::ui::state::State;

/// As many of the last lines are on the page.
const MOST: usize = 1_000;

/// A line on the page: keyed by what it says, so that a line that goes on is written anew.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Line {
    run: u32,
    number: usize,
    at: u64,
    is_error: bool,
    text: String,
}

/// The console. It stays at its end as lines come, unless somebody scrolled up to read.
#[component]
pub fn ConsoleView() -> impl IntoView {
    let state = State::here();
    let place = NodeRef::<html::Div>::new();
    let lines = Memo::new(move |_| {
        let run = state.run.number.get();
        let lines = state.run.with_record(|record| {
            let lines = record.console.lines();
            let shown = lines.iter().enumerate().skip(lines.len().saturating_sub(MOST));
            let line = |(number, line): (usize, &crate::trace::ConsoleLine)| Line {
                run,
                number,
                at: line.at,
                is_error: line.stream == Stream::Stderr,
                text: line.text.clone(),
            };
            (lines.len().saturating_sub(MOST), shown.map(line).collect())
        });
        lines.unwrap_or((0, Vec::new()))
    });
    let hidden = move || lines.with(|(hidden, _)| *hidden);
    let shown = move || lines.with(|(_, lines)| lines.clone());
    // Whether it is at its end, and so follows what comes.
    let follows = StoredValue::new(true);
    Effect::new(move |_| {
        lines.track();
        if let (Some(place), true) = (place.get_untracked(), follows.get_value()) {
            request_animation_frame(move || place.set_scroll_top(place.scroll_height()));
        }
    });
    let on_scroll = move |_| {
        if let Some(place) = place.get_untracked() {
            follows.set_value(place.scroll_top() + place.client_height() + 8 >= place.scroll_height());
        }
    };
    view! {
        <div class="console" role="log" tabindex="0" aria-label=move || state.words().see.console on:scroll=on_scroll node_ref=place>
            <Show when=move || lines.with(|(_, lines)| lines.is_empty())>
                <p class="hint">{move || state.words().see.console_empty}</p>
            </Show>
            <Show when=move || { hidden() > 0 }>
                <p class="hint">{move || (state.words().see.console_cut)(hidden())}</p>
            </Show>
            <For each=shown key=Line::clone let:line>
                <div class="console-line" class:error=line.is_error>
                    <i>{move || state.words().numbers.exact(line.at)}</i>
                    <span>{line.text}</span>
                </div>
            </For>
        </div>
    }
}
