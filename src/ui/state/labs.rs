//! The labs: which one is open, which are done, and what is predicted.

use std::rc::Rc;

use crate::browser::Storage;
use crate::experiment::lab::{Entry, Lab};
use crate::experiment::prediction::{Guess, Question};
use crate::experiment::{Content, Language};
use crate::ui::live::Live;

/// What of the labs is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Nothing.
    #[default]
    Closed,
    /// The list of all labs.
    List,
    /// The lab with this id.
    Lab(String),
    /// A prediction about the person's own experiment.
    Own,
}

/// How far something is that is fetched.
#[derive(Clone, Default)]
pub enum Stage<T> {
    /// It is on its way, or was not asked for.
    #[default]
    Loading,
    /// It is here.
    Here(Rc<T>),
    /// It could not be had.
    Failed,
}

/// A lab as it is open.
pub struct OpenLab {
    /// Its line of the index.
    pub entry: Entry,
    /// Its place among all of them, from 1, and how many there are.
    pub place: (usize, usize),
    /// The one after it.
    pub next: Option<Entry>,
    /// What it says.
    pub lab: Lab,
    /// Its experiment.
    pub content: Content,
}

/// A guess as it was when a run began.
#[derive(Clone, PartialEq)]
pub struct Taken {
    /// The number of the run.
    pub run: u32,
    /// What was asked.
    pub question: Question,
    /// What was guessed, if anything.
    pub guess: Option<Guess>,
}

/// The labs; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Labs {
    /// What is open.
    pub view: Live<View>,
    /// The ids of the labs that are done.
    pub done: Live<Vec<String>>,
    /// What is guessed in each view, as [`Guess::to_text`] writes it; a view where nothing is is not among them.
    guesses: Live<Vec<(String, String)>>,
    /// The guess that the last run was started with.
    pub taken: Live<Option<Taken>>,
    /// The index, in a language.
    pub index: Live<(Language, Stage<Vec<Entry>>)>,
    /// The lab that is open, as far as it is here.
    pub open: Live<Stage<OpenLab>>,
    /// Whether the lab that is open was just chosen, so that its experiment takes the place of what is there.
    pub fresh: Live<bool>,
    /// The experiment that a lab put on the page last.
    pub given: Live<Option<Content>>,
    /// Whether somebody asked what is to be noticed before a run.
    pub notice_asked: Live<bool>,
    /// Whether a lab was asked for that does not exist.
    pub unknown: Live<bool>,
}

/// What the storage calls them.
const VIEW: &str = "mesero.labs.open";
const DONE: &str = "mesero.labs.done";
const GUESSES: &str = "mesero.labs.guesses";

impl Labs {
    /// What was kept.
    #[must_use]
    pub fn restore(storage: &Storage) -> Self {
        let kept = |key| storage.get(key).unwrap_or_default();
        Self {
            view: Live::new(View::of_text(&kept(VIEW))),
            done: Live::new(kept(DONE).split_whitespace().map(str::to_owned).collect()),
            guesses: Live::new(kept(GUESSES).lines().filter_map(one_guess).collect()),
            taken: Live::default(),
            index: Live::default(),
            open: Live::default(),
            fresh: Live::default(),
            given: Live::default(),
            notice_asked: Live::default(),
            unknown: Live::default(),
        }
    }

    /// Opens the lab that a link names. The one that is open, or was the last to be, goes on as it was.
    pub fn follow_link(&self, id: &str) {
        let view = View::Lab(id.to_owned());
        let is_last = |stage: &Stage<OpenLab>| matches!(stage, Stage::Here(last) if last.entry.id == id);
        if self.open.with_now(is_last) {
            self.view.turn(view);
        } else if self.view.with_now(|now| *now != view) {
            self.choose(id);
        }
    }

    /// Follows all that is kept.
    pub fn track(&self) {
        self.view.track();
        self.done.track();
        self.guesses.track();
    }

    /// What is kept, each under its key; none where there is nothing.
    #[must_use]
    pub fn kept(&self) -> [(&'static str, Option<String>); 3] {
        let text = |text: String| (!text.is_empty()).then_some(text);
        [
            (VIEW, text(self.view.with(View::to_text))),
            (DONE, text(self.done.with(|done| done.join(" ")))),
            (GUESSES, text(self.guesses.with(|all| lines(all)))),
        ]
    }

    /// Opens a lab anew: its experiment takes the place of what is there. What was guessed in it before stands.
    pub fn choose(&self, id: &str) {
        self.fresh.set(true);
        self.taken.set(None);
        self.view.set(View::Lab(id.to_owned()));
    }

    /// What is guessed in the view that is open about this; follows it.
    #[must_use]
    pub fn guess_about(&self, question: &Question) -> Option<Guess> {
        let view = self.view.with_now(View::to_text);
        self.guesses.with(|all| {
            let (_, text) = all.iter().find(|(of, _)| *of == view)?;
            Guess::from_text(text, question)
        })
    }

    /// This is guessed from now on in the view that is open, or nothing.
    pub fn guess(&self, guess: Option<&Guess>) {
        let view = self.view.with_now(View::to_text);
        self.guesses.update(|all| {
            all.retain(|(of, _)| *of != view);
            all.extend(guess.map(|guess| (view, guess.to_text())));
        });
    }

    /// The time that was guessed of a run, in nanoseconds.
    #[must_use]
    pub fn guessed_time(&self, run: u32) -> Option<u64> {
        self.taken.with_now(|taken| match taken {
            Some(Taken {
                run: of,
                guess: Some(Guess::Time(time)),
                ..
            }) if *of == run => Some(*time),
            _ => None,
        })
    }
}

/// The guesses as they are kept: one a line, behind its view.
fn lines(guesses: &[(String, String)]) -> String {
    let lines: Vec<_> = guesses.iter().map(|(view, guess)| format!("{view}\t{guess}")).collect();
    lines.join("\n")
}

/// The guess that such a line keeps.
fn one_guess(line: &str) -> Option<(String, String)> {
    let (view, guess) = line.split_once('\t')?;
    Some((view.to_owned(), guess.to_owned()))
}

impl View {
    /// The view as a short text to keep; empty where nothing is open.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Closed => String::new(),
            Self::List => "list".to_owned(),
            Self::Own => "own".to_owned(),
            Self::Lab(id) => format!("lab {id}"),
        }
    }

    /// The view that was kept so.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        match text.split_once(' ') {
            Some(("lab", id)) => Self::Lab(id.to_owned()),
            None if text == "list" => Self::List,
            None if text == "own" => Self::Own,
            _ => Self::Closed,
        }
    }
}
