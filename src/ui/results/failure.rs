//! What went wrong: Python's own words, where, and what to do about it.

use leptos::prelude::*;

use crate::trace::{Ending, Failure};
use crate::ui::code::said;
use crate::ui::state::{Phase, State};

/// What a run that went wrong leaves behind.
enum Wrong {
    /// An exception ended it, or kept it from starting.
    Failed(Failure),
    /// It can't go on: who waits for what.
    Stuck(Vec<String>),
}

/// The card of a run that went wrong.
#[component]
pub fn FailureCard() -> impl IntoView {
    let state = State::here();
    let wrong = move || {
        if state.run.phase.get() != Phase::Over {
            return None;
        }
        let ending = state
            .run
            .with_record(|record| record.with_trace(|trace| trace.ending.clone()))
            .flatten();
        match ending?.1 {
            Ending::Raised(failure) | Ending::Rejected(failure) => Some(Wrong::Failed(failure)),
            Ending::Stuck(who) => Some(Wrong::Stuck(who.iter().map(ToString::to_string).collect())),
            Ending::Finished | Ending::Stopped => None,
        }
    };
    move || {
        wrong().map(|wrong| match wrong {
            Wrong::Failed(failure) => failed(state, &failure).into_any(),
            Wrong::Stuck(who) => {
                let lines = who.into_iter().map(|line| view! { <li>{line}</li> });
                view! { <div class="failure"><ul class="mono">{lines.collect_view()}</ul></div> }.into_any()
            }
        })
    }
}

fn failed(state: State, failure: &Failure) -> impl IntoView + use<> {
    let words = state.words();
    let place = failure.line.map(|line| {
        let text = match failure.column {
            Some(column) => (words.see.at_column)(line, column),
            None => (words.see.at_line)(line),
        };
        view! { <button class="quiet" on:click=move |_| state.show_line(line)>{text}</button> }
    });
    let traceback = (!failure.traceback.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words.see.show_traceback}</summary>
                <pre class="mono">{failure.traceback.to_string()}</pre>
            </details>
        }
    });
    view! {
        <div class="failure">
            <p><code lang="en">{said(failure)}</code> " " {place}</p>
            {(words.explain)(failure).map(|explained| view! { <p>{explained}</p> })}
            {traceback}
        </div>
    }
}
