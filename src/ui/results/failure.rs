//! What went wrong: Python's own words, where, and what to do about it.

use crate::trace::{Ending, Failure};
use crate::ui::code::said;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::files::offer;
use crate::ui::state::{Phase, State};
use crate::ui::words::Words;

/// The card of a run that went wrong.
pub fn failure_card(state: State) -> Element {
    let key = move || {
        let is_over = state.run.phase.get() == Phase::Over;
        (is_over, state.run.number.get(), state.settings.language.get())
    };
    classed("div", "contents").live(key, move |(is_over, ..)| {
        let ending = state
            .run
            .with_record_now(|record| record.with_trace(|trace| trace.ending.clone()));
        match ending.flatten() {
            Some((_, ending)) if *is_over => card(state, &ending).into_iter().collect(),
            _ => Vec::new(),
        }
    })
}

#[inline(never)]
fn card(state: State, ending: &Ending) -> Option<Element> {
    match ending {
        Ending::Raised(failure) | Ending::Rejected(failure) => Some(failed(state, state.words_now(), failure)),
        Ending::Stuck(who) => {
            let lines = who.iter().map(|line| element("li").text(line));
            Some(classed("div", "failure").child(classed("ul", "mono").children(lines)))
        }
        Ending::Finished | Ending::Stopped => None,
    }
}

fn failed(state: State, words: &'static Words, failure: &Failure) -> Element {
    let place = failure.line.map(|line| {
        let text = match failure.column {
            Some(column) => (words.see.at_column)(line, column),
            None => (words.see.at_line)(line),
        };
        button("quiet", move |_| state.show_line(line)).text(&text)
    });
    let traceback = (!failure.traceback.is_empty()).then(|| {
        element("details")
            .child(element("summary").text(words.see.show_traceback))
            .child(classed("pre", "mono").text(&failure.traceback))
    });
    let said = element("code").attr("lang", "en").text(&said(failure));
    let explained = (words.explain)(failure).map(|explained| element("p").text(&explained));
    classed("div", "failure")
        .child(element("p").child(said).text(" ").children(place))
        .children(explained)
        .children(offer(state, words, failure))
        .children(traceback)
}
