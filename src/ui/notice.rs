//! What the page tells a person once, on a strip that goes away when it is closed.

use super::element::{Element, button, classed, element};
use super::live::Live;
use super::state::{Before, State};
use super::taking::Trouble;
use super::words::Taking;
use crate::experiment::Error;

/// What is told.
#[derive(Clone, PartialEq)]
pub enum Notice {
    /// A change of the blocks was not made, for this reason.
    NotDone(Error),
    /// Something else took the place of this.
    Opened(Box<Before>),
    /// This browser keeps nothing from one visit to the next.
    NotKept,
    /// What was kept can't be read.
    Unreadable,
    /// The browser lacks something that a run needs; what it says.
    CannotRun(String),
    /// What somebody brought could not be opened, or what they asked for could not be handed out.
    NotOpened(Trouble),
    /// A picture that was handed out has room for so many of so many rows.
    Cut(usize, usize),
    /// Of several files that were dropped, only the one of this name was opened; what it took the place of.
    Only(String, Option<Box<Before>>),
}

/// The one notice on the page; a handle that is copied freely.
#[derive(Clone, Copy, Default)]
pub struct Notices {
    now: Live<Option<Notice>>,
    told_not_kept: Live<bool>,
}

impl Notices {
    /// Tells it in the place of what was told before. That nothing is kept is told once.
    pub fn tell(self, notice: Notice) {
        if notice == Notice::NotKept && self.told_not_kept.update(|told| std::mem::replace(told, true)) {
            return;
        }
        self.now.set(Some(notice));
    }

    /// Tells that of several files only the one of this name was opened. The way back to what was there stays.
    pub fn tell_only(self, name: String) {
        let before = match self.now.now() {
            Some(Notice::Opened(before) | Notice::Only(_, Some(before))) => Some(before),
            _ => None,
        };
        self.tell(Notice::Only(name, before));
    }

    /// Takes away a refusal, which the next change makes old.
    pub fn clear_refusal(self) {
        if self.now.with_now(|now| matches!(now, Some(Notice::NotDone(_)))) {
            self.now.set(None);
        }
    }
}

/// The strip.
pub fn notice_strip(state: State) -> Element {
    let now = state.notices.now;
    element("div").attr("role", "status").live(
        move || now.get(),
        move |notice| notice.iter().map(|notice| strip(state, notice)).collect(),
    )
}

fn strip(state: State, notice: &Notice) -> Element {
    let told = notice.clone();
    let text = move || {
        let words = state.words();
        match &told {
            Notice::NotDone(error) => (words.refusal)(error),
            Notice::Opened(before) if before.is_saved => {
                Taking::of(state.settings.language.get()).kept_aside.to_owned()
            }
            Notice::Opened(_) => words.notices.opened.to_owned(),
            Notice::NotKept => words.notices.not_kept.to_owned(),
            Notice::Unreadable => words.notices.unreadable.to_owned(),
            Notice::CannotRun(reason) => (words.notices.cannot_run)(reason),
            Notice::Cut(shown, all) => (Taking::of(state.settings.language.get()).cut)(*shown, *all),
            Notice::Only(name, before) => {
                let words = Taking::of(state.settings.language.get());
                let only = (words.only)(name);
                let kept = before.as_ref().filter(|before| before.is_saved);
                kept.map_or(only.clone(), |_| format!("{only} {}", words.kept_aside))
            }
            Notice::NotOpened(trouble) => trouble.says(state.settings.language.get()),
        }
    };
    let put_back = match notice {
        Notice::Opened(aside) | Notice::Only(_, Some(aside)) => {
            let aside = aside.clone();
            let put_back = move |_| state.put_back((*aside).clone());
            Some(button("quiet", put_back).word(|words| words.notices.put_back))
        }
        _ => None,
    };
    let close = button("icon", move |_| state.notices.now.set(None))
        .attr_word("aria-label", |words| words.notices.close)
        .text("✕");
    classed("div", "notice")
        .child(element("p").text_live(text))
        .children(put_back)
        .child(close)
}
