//! What the page tells a person once, on a strip that goes away when it is closed.

use leptos::prelude::*;

use super::state::{SetAside, State};
use crate::experiment::Error;

/// What is told.
#[derive(Clone, PartialEq)]
pub enum Notice {
    /// A change of the blocks was not made, for this reason.
    NotDone(Error),
    /// A ready experiment took the place of this.
    Opened(Box<SetAside>),
    /// This browser keeps nothing from one visit to the next.
    NotKept,
    /// What was kept can't be read.
    Unreadable,
    /// The browser lacks something that a run needs; what it says.
    CannotRun(String),
}

/// The one notice on the page; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Notices {
    now: RwSignal<Option<Notice>>,
    told_not_kept: RwSignal<bool>,
}

impl Default for Notices {
    fn default() -> Self {
        Self {
            now: RwSignal::new(None),
            told_not_kept: RwSignal::new(false),
        }
    }
}

impl Notices {
    /// Tells it in the place of what was told before. That nothing is kept is told once.
    pub fn tell(self, notice: Notice) {
        if notice == Notice::NotKept
            && self.told_not_kept.try_update(|told| std::mem::replace(told, true)) == Some(true)
        {
            return;
        }
        self.now.set(Some(notice));
    }

    /// Takes away a refusal, which the next change makes old.
    pub fn clear_refusal(self) {
        if self.now.with_untracked(|now| matches!(now, Some(Notice::NotDone(_)))) {
            self.now.set(None);
        }
    }
}

/// The strip.
#[component]
pub fn NoticeStrip() -> impl IntoView {
    let state = State::here();
    let now = state.notices.now;
    let text = move || {
        let words = state.words();
        now.with(|now| {
            now.as_ref().map(|notice| match notice {
                Notice::NotDone(error) => (words.refusal)(error),
                Notice::Opened(_) => words.notices.opened.to_owned(),
                Notice::NotKept => words.notices.not_kept.to_owned(),
                Notice::Unreadable => words.notices.unreadable.to_owned(),
                Notice::CannotRun(reason) => (words.notices.cannot_run)(reason),
            })
        })
    };
    let aside = move || {
        now.with(|now| match now {
            Some(Notice::Opened(aside)) => Some(aside.clone()),
            _ => None,
        })
    };
    view! {
        <div role="status">
            {move || {
                text().map(|text| {
                    view! {
                        <div class="notice">
                            <p>{text}</p>
                            {aside().map(|aside| {
                                view! {
                                    <button class="quiet" on:click=move |_| state.put_back((*aside).clone())>
                                        {move || state.words().notices.put_back}
                                    </button>
                                }
                            })}
                            <button
                                class="icon"
                                aria-label=move || state.words().notices.close
                                on:click=move |_| now.set(None)
                            >
                                "✕"
                            </button>
                        </div>
                    }
                })
            }}
        </div>
    }
}
