//! The lines that light up: where tasks run and wait, while a program runs and at the moment that somebody looks back to.

use std::cell::RefCell;

use crate::trace::{LitLine, lit_lines};
use crate::ui::element::{Element, follow};
use crate::ui::state::{CODE_TAB, Phase, State};

/// The lines of this program that are lit; none while the code is not in sight, or where another program ran. Follows all of
/// that, which changes at most once a frame.
pub fn lit(state: State, is_program: impl Fn(&str) -> bool) -> Vec<LitLine> {
    if state.tab.get() != CODE_TAB {
        return Vec::new();
    }
    let moment = state.replay.moment.get();
    if moment.is_none() && state.run.phase.get() != Phase::Running {
        return Vec::new();
    }
    let lines = state.run.with_record(|record| {
        if !is_program(&record.source) {
            return Vec::new();
        }
        record.with_trace(|trace| {
            let after = moment.map_or(trace.events.len(), |moment| moment.events);
            lit_lines(&trace.events, &record.lanes, after)
        })
    });
    lines.unwrap_or_default()
}

/// Keeps the lines of a listing lit: the element of each, in order.
pub fn light(state: State, source: String, lines: Vec<Element>) {
    let shown = RefCell::new(Vec::new());
    follow(move || {
        let now = lit(state, |program| program == source);
        let before = shown.replace(now.clone());
        if before == now {
            return;
        }
        for lit in before.iter().filter(|lit| !now.contains(lit)) {
            mark(&lines, lit.line, None);
        }
        for lit in now.iter().filter(|lit| !before.contains(lit)) {
            mark(&lines, lit.line, Some(lit));
        }
    });
}

/// Lights a line up, or puts it out. `style.css` writes the sign beside its number.
fn mark(lines: &[Element], line: u32, lit: Option<&LitLine>) {
    let place = (line as usize).checked_sub(1);
    let Some(element) = place.and_then(|place| lines.get(place)) else {
        return;
    };
    let node = element.node();
    let _ = node
        .class_list()
        .toggle_with_force("runs", lit.is_some_and(|lit| lit.runs));
    let _ = node
        .class_list()
        .toggle_with_force("waits", lit.is_some_and(|lit| !lit.runs));
    let _ = match lit {
        Some(lit) => node.set_attribute("data-lit", &sign(lit)),
        None => node.remove_attribute("data-lit"),
    };
}

/// ▶ where something runs, a dot where something waits, with how many if they are several: as `editor/lit.js` has it.
fn sign(lit: &LitLine) -> String {
    let runs = if lit.runs { "▶" } else { "" };
    match lit.waits {
        0 => runs.to_owned(),
        1 => format!("{runs}•"),
        waits => format!("{runs}•{waits}"),
    }
}
