//! The exact times of what is pointed at.

use leptos::prelude::*;

use crate::timeline::{Hit, Point};
use crate::ui::state::State;
use crate::ui::words::Words;

/// What is told, and where.
#[derive(Clone, PartialEq)]
pub struct Tip {
    /// What is pointed at.
    pub hit: Hit,
    /// Where, on the drawing.
    pub at: Point,
}

impl Tip {
    /// All of it in one sentence, for a screen reader.
    pub fn text(&self, words: &Words, resolution: u64) -> String {
        let rows = self.rows(words, resolution);
        let rows: Vec<String> = rows
            .into_iter()
            .map(|(name, value)| format!("{name} {value}"))
            .collect();
        format!("{}, {}: {}", self.hit.name, self.hit.what, rows.join(", "))
    }

    /// Its times, each with what it is.
    fn rows(&self, words: &Words, resolution: u64) -> Vec<(String, String)> {
        let (numbers, tip) = (words.numbers, &words.tip);
        let hit = &self.hit;
        let at = |time| format!("{}\u{a0}s", numbers.exact(time));
        if hit.from == hit.to {
            return vec![(tip.at.to_owned(), at(hit.from))];
        }
        let took = hit.to - hit.from;
        let mut rows = vec![(
            tip.from_to.to_owned(),
            format!("{} – {}", numbers.exact(hit.from), at(hit.to)),
        )];
        if let Some(asked) = hit.asked {
            rows.push((tip.asked.to_owned(), numbers.asked(asked)));
        }
        rows.push((tip.took.to_owned(), numbers.measured(took, resolution)));
        if let Some(late) = hit.asked.and_then(|asked| took.checked_sub(asked)) {
            rows.push((tip.late.to_owned(), numbers.measured(late, resolution)));
        }
        rows
    }
}

/// The tip beside what it tells of.
#[component]
pub fn TipView(
    /// What is told, if anything.
    tip: ReadSignal<Option<Tip>>,
) -> impl IntoView {
    let state = State::here();
    move || {
        let tip = tip.get()?;
        let words = state.words();
        let resolution = state
            .run
            .with_record_now(|record| record.with_trace(|trace| trace.resolution))
            .unwrap_or(1);
        let rows = tip.rows(words, resolution).into_iter();
        // Beside the pointer, on the side where there is room.
        let width = document()
            .query_selector(".timeline canvas")
            .ok()
            .flatten()
            .map_or(0.0, |canvas| f64::from(canvas.client_width()));
        let left = (tip.at.x + 14.0).min(width - 236.0).max(6.0);
        let top = tip.at.y + 18.0;
        Some(view! {
            <div class="tip" aria-hidden="true" style:left=format!("{left}px") style:top=format!("{top}px")>
                <b>{tip.hit.name.clone()}</b>
                <span>{tip.hit.what.clone()}</span>
                <dl>
                    {rows.map(|(name, value)| view! { <dt>{name}</dt> <dd>{value}</dd> }).collect_view()}
                </dl>
                {tip.hit.line.map(|line| view! { <small>{(words.see.to_line)(line)}</small> })}
            </div>
        })
    }
}
