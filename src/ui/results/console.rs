//! What the program printed, with its times, and with the thread's name where another than the main one printed it.

use leptos::leptos_dom::helpers::request_animation_frame;
use web_sys::Event;

use crate::trace::Stream;
use crate::ui::element::{Element, classed, element, follow};
use crate::ui::live::Live;
use crate::ui::state::State;

/// As many of the last lines are on the page.
const MOST: usize = 1_000;

/// A line on the page: that of a run with its number and how long it is by now, as it may go on.
#[derive(Clone, Copy, PartialEq)]
struct Line {
    run: u32,
    number: usize,
    length: usize,
}

/// The console. It stays at its end as lines come, unless somebody scrolled up to read.
pub fn console_view(state: State) -> Element {
    let hidden = move || {
        let count = state.run.with_record(|record| record.console.lines().len());
        count.unwrap_or_default().saturating_sub(MOST)
    };
    let is_empty = move || state.run.with_record(|record| record.console.lines().is_empty()) != Some(false);
    let lines = move || {
        let run = state.run.number.get();
        let lines = state.run.with_record(|record| {
            let lines = record.console.lines();
            let shown = lines.iter().enumerate().skip(lines.len().saturating_sub(MOST));
            let line = |(number, line): (usize, &crate::trace::ConsoleLine)| Line {
                run,
                number,
                length: line.text.len(),
            };
            shown.map(line).collect::<Vec<_>>()
        });
        lines.unwrap_or_default()
    };
    let cut = move || {
        let hidden = hidden();
        if hidden > 0 {
            (state.words().see.console_cut)(hidden)
        } else {
            String::new()
        }
    };
    // Whether it is at its end, and so follows what comes.
    let follows = Live::new(true);
    let console = classed("div", "console")
        .attr("role", "log")
        .attr("tabindex", "0")
        .attr_word("aria-label", |words| words.see.console)
        .when(is_empty, || classed("p", "hint").word(|words| words.see.console_empty))
        .when(move || hidden() > 0, move || classed("p", "hint").text_live(cut))
        .each(lines, move |line| line_view(state, line.number));
    let place = console.node().clone();
    let on_scroll = move |_: Event| {
        follows.update_quietly(|follows| {
            *follows = place.scroll_top() + place.client_height() + 8 >= place.scroll_height();
        });
    };
    let place = console.node().clone();
    follow(move || {
        state.run.with_record(|_| ());
        if follows.now() {
            let place = place.clone();
            request_animation_frame(move || place.set_scroll_top(place.scroll_height()));
        }
    });
    console.on("scroll", on_scroll)
}

fn line_view(state: State, number: usize) -> Element {
    let line = state.run.with_record_now(|record| {
        let line = record.console.lines().get(number)?.clone();
        let thread = line.task.thread().and_then(|_| record.lanes.lane(line.task));
        let thread = thread.map(|lane| lane.name.clone());
        Some((line, thread))
    });
    let Some((line, thread)) = line.flatten() else {
        return element("div");
    };
    let class = match line.stream {
        Stream::Stdout => "console-line",
        Stream::Stdin => "console-line typed",
        Stream::Stderr => "console-line error",
    };
    classed("div", class)
        .child(element("i").text_live(move || state.words().numbers.exact(line.at)))
        .child(element("span").text(&line.text))
        .children(thread.map(|name| element("b").text(&name)))
}
