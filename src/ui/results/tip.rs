//! The exact times of what is pointed at.

use leptos::prelude::document;

use crate::timeline::{Hit, Point};
use crate::ui::element::{Element, classed, element};
use crate::ui::live::Live;
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
pub fn tip_view(state: State, tip: Live<Option<Tip>>) -> Element {
    let key = move || (tip.get(), state.settings.language.get());
    classed("div", "contents").live(key, move |(tip, _)| tip.iter().map(|tip| told(state, tip)).collect())
}

#[inline(never)]
fn told(state: State, tip: &Tip) -> Element {
    let words = state.words_now();
    // Beside the pointer, on the side where there is room.
    let canvas = document().query_selector(".timeline canvas").ok().flatten();
    let width = canvas.map_or(0.0, |canvas| f64::from(canvas.client_width()));
    let left = (tip.at.x + 14.0).min(width - 236.0).max(6.0);
    let top = tip.at.y + 18.0;
    let rows = tip.rows(words, resolution(state)).into_iter();
    let rows = rows.flat_map(|(name, value)| [element("dt").text(&name), element("dd").text(&value)]);
    let line = tip
        .hit
        .line
        .map(|line| element("small").text(&(words.see.to_line)(line)));
    classed("div", "tip")
        .attr("aria-hidden", "true")
        .style_live("left", move || format!("{left}px"))
        .style_live("top", move || format!("{top}px"))
        .child(element("b").text(&tip.hit.name))
        .child(element("span").text(&tip.hit.what))
        .child(element("dl").children(rows))
        .children(line)
}

/// How fine the clock of the run is, in nanoseconds.
pub fn resolution(state: State) -> u64 {
    let resolution = state
        .run
        .with_record_now(|record| record.with_trace(|trace| trace.resolution));
    resolution.unwrap_or(1)
}
