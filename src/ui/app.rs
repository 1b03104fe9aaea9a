//! The whole page: builds on the left, sees on the right.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

use super::announce::Announcements;
use super::builder::Builder;
use super::code::CodeView;
use super::header::Header;
use super::menu::{Menus, OpenMenu};
use super::notice::NoticeStrip;
use super::results::Results;
use super::run_bar::RunBar;
use super::state::{BLOCKS_TAB, CODE_TAB, Keep, Phase, State};
use super::tabs::{TabPanel, Tabs};
use crate::browser::Storage;

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let storage = Storage::open();
    let state = State::restore(&storage);
    provide_context(state);
    provide_context(Menus::default());
    Keep::start(storage, state);
    dress(state);
    let keys = window_event_listener(ev::keydown, move |event| on_key(state, &event));
    on_cleanup(move || keys.remove());
    view! {
        <Header />
        <NoticeStrip />
        <main>
            <section class="panel build" aria-label=move || state.words().build>
                <Tabs
                    id="build"
                    label=|words| words.build
                    tabs=[|words| words.blocks, |words| words.python]
                    open=state.tab
                />
                <TabPanel id="build" number=BLOCKS_TAB open=state.tab>
                    <Builder />
                </TabPanel>
                <TabPanel id="build" number=CODE_TAB open=state.tab>
                    <CodeView />
                </TabPanel>
            </section>
            <RunBar />
            <Results />
        </main>
        <OpenMenu />
        <Announcements />
    }
}

/// The root element wears the language, the theme and the title of the page.
fn dress(state: State) {
    Effect::new(move |_| {
        let words = state.words();
        let language = state.settings.language.get();
        let theme = state.settings.theme.get();
        document().set_title(words.title);
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", language.code());
            let _ = root.set_attribute("data-theme", theme.code());
        }
        state.run.request_frame();
    });
}

/// Ctrl+Enter runs, Esc stops.
fn on_key(state: State, event: &KeyboardEvent) {
    if event.default_prevented() || event.is_composing() {
        return;
    }
    let running = state.run.phase.get_untracked() == Phase::Running;
    match event.key().as_str() {
        "Enter" if event.ctrl_key() || event.meta_key() => {
            event.prevent_default();
            state.run.start(state);
        }
        "Escape" if running => {
            event.prevent_default();
            state.run.stop();
        }
        _ => {}
    }
}
