//! How bringing or taking something went, told on the page.

use crate::browser;
use crate::experiment::Language;
use crate::experiment::share::Unreadable;
use crate::ui::element::{Element, classed};
use crate::ui::live::Live;
use crate::ui::state::State;
use crate::ui::words::Taking;

/// Why something could not be opened or handed out.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// It can't be read.
    Unreadable(Unreadable),
    /// The file of this name can't even be read: a folder, mostly.
    Unread(String),
    /// The browser could not do its part.
    Browser(browser::Error),
}

impl From<Unreadable> for Trouble {
    fn from(why: Unreadable) -> Self {
        Self::Unreadable(why)
    }
}

impl From<browser::Error> for Trouble {
    fn from(error: browser::Error) -> Self {
        Self::Browser(error)
    }
}

impl Trouble {
    /// What is told of it.
    pub fn says(&self, language: Language) -> String {
        let words = Taking::of(language);
        match self {
            Self::Unreadable(why) => (words.unreadable)(why),
            Self::Unread(name) => (words.unread)(name),
            Self::Browser(error) => (words.browser)(&error.to_string()),
        }
    }
}

/// What went wrong in a dialog, while there is something.
pub fn trouble_line(state: State, trouble: Live<Option<Trouble>>) -> Element {
    classed("p", "problem").attr("role", "alert").text_live(move || {
        let language = state.settings.language.get();
        trouble
            .with(|trouble| trouble.as_ref().map(|trouble| trouble.says(language)))
            .unwrap_or_default()
    })
}
