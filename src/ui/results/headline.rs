//! The run in one large number and one sentence.

use leptos::prelude::*;

use crate::trace::{Headline, Outcome, Pace};
use crate::ui::pieces::{Piece, plain, sentence};
use crate::ui::state::{Phase, Record, State};
use crate::ui::words::Words;

/// The number and the sentence. The number goes on while the program runs; the sentence comes at the end.
#[component]
pub fn HeadlineView() -> impl IntoView {
    let state = State::here();
    let elapsed = move || {
        state
            .run
            .with_record(|record| state.words().numbers.large(record.now()))
    };
    let says = move || {
        let words = state.words();
        match state.run.phase.get() {
            Phase::Idle => vec![plain(words.see.before_run)],
            Phase::Running => vec![plain(words.see.running)],
            Phase::Over => {
                let headline = state.run.with_record(Record::headline);
                headline.map_or_else(Vec::new, |headline| says(words, &headline))
            }
        }
    };
    // Said once, when the run is over.
    Effect::new(move |_| {
        if state.run.phase.get() == Phase::Over {
            let time = untrack(elapsed).unwrap_or_default();
            let text: String = untrack(says).iter().map(Piece::text).collect();
            state.announcer.say(&format!("{time} s. {text}"));
        }
    });
    let is_shown = move || state.run.phase.get() != Phase::Idle;
    view! {
        <Show when=is_shown>
            <p class="big">{elapsed} " " <small>"s"</small></p>
        </Show>
        <p class="say">{move || sentence(says())}</p>
    }
}

/// The sentence of a run that is over.
fn says(words: &Words, headline: &Headline) -> Vec<Piece> {
    let see = &words.see;
    let mut says = match (&headline.outcome, &headline.pace) {
        (Outcome::Stopped, _) => vec![plain(see.stopped)],
        (Outcome::Raised(_), None) => vec![plain(see.raised)],
        (Outcome::Rejected(_), _) => vec![plain(see.rejected)],
        (Outcome::Stuck(_), _) => vec![plain(see.stuck)],
        (_, Some(Pace::Overlapped(times))) => (see.overlapped)(headline.asked, *times, headline.longest),
        (_, Some(Pace::InSequence)) => (see.in_sequence)(headline.asked),
        (_, Some(Pace::CutShort(names))) => (see.cut_short)(headline.asked, names),
        (_, None) => vec![plain(see.plain_end)],
    };
    if let (Some(decided), Some(_)) = (&headline.decided, &headline.pace) {
        says.extend((see.decided)(decided));
    }
    if headline.blocked > 0 {
        says.extend((see.stood_still)(headline.blocked));
    }
    says
}
