//! What takes the place of what is on the page, and the way back.

use leptos::prelude::untrack;

use super::work::SetAside;
use super::{State, tab_of};
use crate::experiment::share::{Conditions, Portable};
use crate::experiment::{Content, Language, Ready};
use crate::trace::ClockKind;
use crate::ui::notice::Notice;
use crate::ui::taking::suggested_name;
use crate::ui::words::Taking;

/// What was on the page before something else was opened.
#[derive(Clone, PartialEq)]
pub struct Before {
    work: SetAside,
    /// How it was run, where that has become another as well.
    run: Option<RunAs>,
    /// Whether all of it is among the saved experiments, so that it outlasts the page.
    pub is_saved: bool,
}

/// How an experiment is run: in which language its blocks write, on which clock, and with which seed, as it was typed.
#[derive(Clone, PartialEq)]
struct RunAs(Language, ClockKind, String);

impl State {
    /// Opens a ready experiment; what was there is set aside and, where it was edited, a notice offers it back.
    pub fn open(self, ready: &Ready) {
        let language = self.settings.language.now();
        self.replace(ready.content(language), Some(ready.id), String::new());
        self.announcer.say(ready.teaser(language));
    }

    /// Puts an experiment on the page, the ready one of this id or another, under a name; what was there is set aside and,
    /// where it was edited, a notice offers it back.
    pub fn replace(self, content: Content, ready: Option<&'static str>, name: String) {
        let is_worth_keeping = self.is_edited();
        let work = self.work.open(content, ready, name);
        self.tab.set(tab_of(self.work.mode.now()));
        if is_worth_keeping {
            self.offer_back(work, None, false);
        }
    }

    /// Opens an experiment that somebody brought, as it was taken along and with the clock and the seed that it was run with;
    /// nothing runs. What the person has made is put among the saved experiments, and a notice offers all that was there back.
    pub fn bring(self, brought: Portable) {
        let is_worth_keeping = self.is_edited() || !self.settings.seed.with_now(String::is_empty);
        let is_saved = is_worth_keeping && self.save_own();
        let work = self.work.open(brought.content, None, brought.name.clone());
        self.tab.set(tab_of(self.work.mode.now()));
        let run = brought.conditions.map(|Conditions { language, clock, seed }| {
            // The page around this one may have said in which language.
            let language = self.address.language.unwrap_or(language);
            let seed = seed.map(|seed| seed.to_string()).unwrap_or_default();
            self.run_as(RunAs(language, clock, seed))
        });
        if is_worth_keeping {
            self.offer_back(work, run, is_saved);
        }
        self.announcer
            .say(&(Taking::of(self.settings.language.now()).opened)(&brought.name));
    }

    /// Puts back what was set aside, and how it was run; what was there is set aside in its turn.
    pub fn put_back(self, before: Before) {
        let work = self.work.swap(before.work);
        let run = before.run.map(|run| self.run_as(run));
        self.tab.set(tab_of(self.work.mode.now()));
        self.offer_back(work, run, false);
    }

    fn offer_back(self, work: SetAside, run: Option<RunAs>, is_saved: bool) {
        self.notices
            .tell(Notice::Opened(Box::new(Before { work, run, is_saved })));
    }

    /// Sets how experiments are run; gives how they were.
    fn run_as(self, RunAs(language, clock, seed): RunAs) -> RunAs {
        let settings = self.settings;
        let before = RunAs(settings.language.now(), settings.clock.now(), settings.seed.now());
        settings.language.turn(language);
        settings.clock.turn(clock);
        settings.seed.turn(seed);
        before
    }

    fn is_edited(self) -> bool {
        let is_a_labs = self
            .labs
            .given
            .with_now(|given| given.as_ref().is_some_and(|given| self.work.holds(given)));
        !is_a_labs && self.work.is_edited(self.settings.language.now())
    }

    /// Puts the person's own among the saved experiments; whether there was some, and it all outlasts the page. What stands in
    /// another page keeps nothing.
    fn save_own(self) -> bool {
        let own = self.work.own();
        if own.is_empty() || self.address.embed {
            return false;
        }
        let name = suggested_name(self);
        let conditions = Conditions {
            language: self.settings.language.now(),
            clock: self.settings.clock.now(),
            seed: untrack(|| self.settings.typed_seed()).ok().flatten(),
        };
        let mut saved = own.into_iter().map(|content| Portable {
            name: name.clone(),
            content,
            conditions: Some(conditions),
        });
        let has_room = self.shelf.change(|shelf| saved.all(|one| shelf.keep(one)));
        has_room && untrack(|| self.shelf.is_kept())
    }
}
