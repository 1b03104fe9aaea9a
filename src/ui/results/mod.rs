//! What is seen of a run: the headline, the timeline, and below it the console and the table of tasks. Each is a function
//! of the run's record.

mod chips;
mod console;
mod drawing;
mod failure;
mod headline;
mod tasks;
mod timeline;
mod tip;

use leptos::prelude::*;

use super::state::State;
use super::tabs::{TabPanel, Tabs};
use chips::Chips;
use console::ConsoleView;
use failure::FailureCard;
use headline::HeadlineView;
use tasks::TasksTable;
use timeline::TimelineView;

/// The right side.
#[component]
pub fn Results() -> impl IntoView {
    let state = State::here();
    let open = RwSignal::new(0);
    view! {
        <section id="results" class="see" aria-label=move || state.words().see.results>
            <div class="head">
                <HeadlineView />
                <Chips />
                <FailureCard />
            </div>
            <TimelineView />
            <div class="panel lower">
                <Tabs
                    id="lower"
                    label=|words| words.see.results
                    tabs=[|words| words.see.console, |words| words.see.tasks]
                    open
                />
                <TabPanel id="lower" number=0 open>
                    <ConsoleView />
                </TabPanel>
                <TabPanel id="lower" number=1 open>
                    <TasksTable is_open=Signal::derive(move || open.get() == 1) />
                </TabPanel>
            </div>
        </section>
    }
}
