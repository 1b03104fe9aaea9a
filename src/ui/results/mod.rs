//! What is seen of a run: the headline, the timeline, and below it the console and the table of tasks. Each is a function
//! of the run's record.

mod ask;
mod chips;
mod console;
mod drawing;
mod failure;
mod headline;
mod network;
mod pointers;
mod tasks;
mod timeline;
mod tip;

use super::element::{Element, classed};
use super::files::{FILES_TAB, files_view};
use super::replay::moment_panel;
use super::state::State;
use super::tabs::{tab_panel, tabs};
use super::taking::run_menu_button;

/// The right side.
pub fn results(state: State) -> Element {
    let open = state.files.tab;
    // On paper there are no tabs to open.
    let is_shown = move |tab| open.get() == tab || state.printing.get();
    let head = headline::headline_view(state, classed("div", "head"))
        .child(chips::chips(state))
        .child(run_menu_button(state))
        .child(failure::failure_card(state))
        .child(network::network_card(state));
    let lower = classed("div", "panel lower")
        .child(tabs(
            "lower",
            |words| words.see.results,
            &[
                |words| words.see.console,
                |words| words.see.tasks,
                |words| words.files.tab,
            ],
            open,
        ))
        .child(tab_panel(
            "lower",
            0,
            move || is_shown(0),
            move || console::console_view(state),
        ))
        .child(tab_panel(
            "lower",
            1,
            move || is_shown(1),
            move || tasks::tasks_table(state, move || is_shown(1)),
        ))
        .child(tab_panel(
            "lower",
            FILES_TAB,
            move || open.get() == FILES_TAB,
            move || files_view(state),
        ))
        .child(ask::ask_line(state, open));
    classed("section", "see")
        .class_if("replays", move || state.replay.is_on())
        .attr("id", "results")
        .attr_word("aria-label", |words| words.see.results)
        .child(head)
        .child(timeline::timeline_view(state))
        .child(moment_panel(state))
        .child(lower)
}
