//! What a screen reader is told of changes that one would otherwise only see.

use super::element::{Element, classed};
use super::live::Live;
use super::state::State;

/// Says a sentence; a handle that is copied freely.
#[derive(Clone, Copy, Default)]
pub struct Announcer(Live<String>);

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
pub fn announcements(state: State) -> Element {
    classed("div", "unseen")
        .attr("aria-live", "polite")
        .attr("aria-atomic", "true")
        .text_live(move || state.announcer.0.get())
}
