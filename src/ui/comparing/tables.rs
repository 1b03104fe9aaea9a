//! Tables in dialogs.

use crate::trace::Outcome;
use crate::ui::element::{Element, classed, element};
use crate::ui::words::Comparing;

/// A table with a caption for screen readers; the first cell of each row names it.
pub fn table(caption: &str, heads: &[&str], rows: Vec<Vec<String>>) -> Element {
    let head = |(at, name): (usize, &&str)| {
        classed("th", if at == 0 { "" } else { "number" })
            .attr("scope", "col")
            .text(name)
    };
    let row = |cells: Vec<String>| {
        let cells = cells.into_iter().enumerate().map(|(at, cell)| match at {
            0 => element("th").attr("scope", "row").text(&cell),
            _ => classed("td", "number").text(&cell),
        });
        element("tr").children(cells)
    };
    let heads = element("tr").children(heads.iter().enumerate().map(head));
    let table = element("table")
        .child(classed("caption", "unseen").text(caption))
        .child(element("thead").child(heads))
        .child(element("tbody").children(rows.into_iter().map(row)));
    classed("div", "table-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", caption)
        .child(table)
}

/// How a run ended, in a word.
pub fn outcome(words: &Comparing, outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Finished => words.finished,
        Outcome::Raised(_) => words.raised,
        Outcome::Rejected(_) => words.rejected,
        Outcome::Stuck(_) => words.stuck,
        Outcome::Stopped | Outcome::Going => words.stopped,
    }
}
