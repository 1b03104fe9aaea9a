//! The run in one large number and one sentence.

use leptos::prelude::untrack;

use crate::trace::{Headline, Nanos, Outcome, Pace};
use crate::ui::element::{Element, classed, element, follow_later};
use crate::ui::pieces::{Piece, plain, sentence};
use crate::ui::state::{Phase, Record, State};
use crate::ui::words::Words;

/// The number and the sentence, at the end of what is in `head`. The number goes on while the program runs; the sentence
/// comes at the end.
pub fn headline_view(state: State, head: Element) -> Element {
    let elapsed = move || {
        let words = state.words();
        let large = state.run.with_record(|record| words.numbers.large(record.now()));
        large.unwrap_or_default()
    };
    let sentence_now = move || {
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
    follow_later(move || {
        if state.run.phase.get() == Phase::Over {
            let text: String = untrack(sentence_now).iter().map(Piece::text).collect();
            state.announcer.say(&format!("{} s. {text}", untrack(elapsed)));
        }
    });
    let number = move || {
        let unit = element("small").text("s");
        classed("p", "big").text_live(elapsed).text(" ").child(unit)
    };
    head.when(move || state.run.phase.get() != Phase::Idle, number)
        .child(classed("p", "say").live(sentence_now, |pieces| sentence(pieces)))
}

/// What is shorter reads as nothing in the sentence, which tells hundredths of a second; in nanoseconds.
const LEAST_TOLD: Nanos = 5_000_000;

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
    if headline.blocked >= LEAST_TOLD {
        says.extend((see.stood_still)(headline.blocked));
    }
    says
}
