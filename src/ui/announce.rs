//! What a screen reader is told of changes that one would otherwise only see.

use leptos::prelude::*;

use super::state::State;

/// Says a sentence; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Announcer(RwSignal<String>);

impl Default for Announcer {
    fn default() -> Self {
        Self(RwSignal::new(String::new()))
    }
}

impl Announcer {
    /// Says it politely, after what is being read. The same sentence twice is said twice.
    pub fn say(self, sentence: &str) {
        self.0.update(|said| {
            let again = said == sentence;
            said.clear();
            said.push_str(sentence);
            if again {
                said.push('\u{a0}'); // a text that did not change is not read
            }
        });
    }
}

/// The place on the page that is read.
#[component]
pub fn Announcements() -> impl IntoView {
    let said = State::here().announcer.0;
    view! { <div class="unseen" aria-live="polite" aria-atomic="true">{move || said.get()}</div> }
}
