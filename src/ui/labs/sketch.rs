//! A lab's small drawing: rows in which time runs to the right, in the timeline's own language.

use crate::experiment::lab::{Drawing, Moment, Row};
use crate::ui::element::{Element, drawn, element};

/// Sizes in the drawing's own units; a telephone shows all 320 of its width.
const WIDTH: usize = 320;
const NAMES: usize = 84;
const ROW: usize = 22;
const BAR: usize = 12;

/// The drawing, with its caption below.
pub fn sketch(drawing: &Drawing) -> Element {
    let height = drawing.rows.len() * ROW;
    let picture = drawn("svg")
        .attr("viewBox", &format!("0 0 {WIDTH} {height}"))
        .attr("aria-hidden", "true");
    let rows = drawing.rows.iter().enumerate();
    let picture = picture.children(rows.flat_map(|(number, row)| shown(number, row)));
    element("figure")
        .attr("class", "sketch")
        .child(picture)
        .child(element("figcaption").text(&drawing.caption))
}

fn shown(number: usize, row: &Row) -> Vec<Element> {
    let top = number * ROW;
    let name = drawn("text")
        .attr("x", &(NAMES - 8).to_string())
        .attr("y", &(top + 15).to_string())
        .text(&row.name);
    let mut parts = vec![name];
    let x = |moment: usize| NAMES + moment * (WIDTH - NAMES) / row.moments.len().max(1);
    let mut from = 0;
    for stretch in row.moments.chunk_by(|one, next| one == next) {
        let to = from + stretch.len();
        if let Some(class) = stretch.first().copied().and_then(class) {
            let bar = drawn("rect")
                .attr("class", class)
                .attr("x", &x(from).to_string())
                .attr("y", &(top + 5).to_string())
                .attr("width", &(x(to) - x(from)).to_string())
                .attr("height", &BAR.to_string());
            parts.push(bar);
        }
        from = to;
    }
    parts
}

fn class(moment: Moment) -> Option<&'static str> {
    match moment {
        Moment::Nothing => None,
        Moment::Runs => Some("runs"),
        Moment::Waits => Some("waits"),
        Moment::Queues => Some("queues"),
        Moment::Blocks => Some("blocks"),
    }
}
