//! Fetches what labs say, and puts their experiments on the page.

use std::rc::Rc;

use leptos::task::spawn_local;

use super::address;
use crate::browser::{self, text_beside};
use crate::experiment::lab::{Entry, Lab};
use crate::experiment::{Error, Language, Ready};
use crate::ui::state::{OpenLab, Stage, State, View};

/// Why something of the labs could not be had.
enum Failed {
    /// It did not arrive, or can't be read.
    Lost,
    /// There is no lab of that name.
    Unknown,
}

impl From<browser::Error> for Failed {
    fn from(_: browser::Error) -> Self {
        Self::Lost
    }
}

impl From<Error> for Failed {
    fn from(_: Error) -> Self {
        Self::Lost
    }
}

async fn file(name: &str) -> Result<String, browser::Error> {
    text_beside(&format!("labs/{name}")).await
}

/// The index in a language, fetched once.
async fn index(state: State, language: Language) -> Result<Rc<Vec<Entry>>, Failed> {
    let known = state.labs.index.with_now(|(of, stage)| match stage {
        Stage::Here(index) if *of == language => Some(Rc::clone(index)),
        _ => None,
    });
    if let Some(index) = known {
        return Ok(index);
    }
    let index = Rc::new(Entry::read_all(&file(&Entry::index_file(language)).await?)?);
    state.labs.index.set((language, Stage::Here(Rc::clone(&index))));
    Ok(index)
}

/// Brings the list of labs.
pub fn load_index(state: State, language: Language) {
    spawn_local(async move {
        if index(state, language).await.is_err() {
            state.labs.index.set((language, Stage::Failed));
        }
    });
}

/// Brings a lab, and its experiment onto the page: where the lab was just chosen, in the place of whatever is there; where it
/// changes only its language, in the place of itself.
pub fn load_lab(state: State, id: &str, language: Language) {
    let (labs, id) = (state.labs, id.to_owned());
    labs.open.set(Stage::Loading);
    spawn_local(async move {
        let brought = lab(state, &id, language).await;
        let is_wanted = labs.view.with_now(|view| *view == View::Lab(id.clone()));
        if !is_wanted || state.settings.language.now() != language {
            return;
        }
        match brought {
            Ok(open) => {
                put_experiment(state, &open);
                labs.open.set(Stage::Here(Rc::new(open)));
                if state.address.embed {
                    // The page around has its own words.
                    labs.view.set(View::Closed);
                }
            }
            Err(Failed::Lost) => labs.open.set(Stage::Failed),
            Err(Failed::Unknown) => instead_of(state, &id),
        }
    });
}

async fn lab(state: State, id: &str, language: Language) -> Result<OpenLab, Failed> {
    let index = index(state, language).await?;
    let at = index.iter().position(|entry| entry.id == id).ok_or(Failed::Unknown)?;
    let lab = Lab::read(&file(&Lab::text_file(id, language)).await?)?;
    let content = lab.content(&file(&lab.program_file(id, language)).await?)?;
    Ok(OpenLab {
        entry: index.get(at).cloned().ok_or(Failed::Unknown)?,
        place: (at + 1, index.len()),
        next: index.get(at + 1).cloned(),
        lab,
        content,
    })
}

fn put_experiment(state: State, open: &OpenLab) {
    let labs = state.labs;
    let is_untouched = labs
        .given
        .with_now(|given| given.as_ref().is_some_and(|given| state.work.holds(given)));
    if labs.fresh.now() || is_untouched {
        state.replace(open.content.clone(), None, open.entry.title.clone());
    }
    labs.fresh.turn(false);
    labs.given.set(Some(open.content.clone()));
}

/// Where no lab has this name, a ready experiment may; otherwise the list is offered.
fn instead_of(state: State, id: &str) {
    if let Some(ready) = Ready::find(id) {
        address::stay(state, &View::Closed);
        state.labs.view.set(View::Closed);
        state.open(&ready);
    } else {
        state.labs.unknown.set(true);
        address::stay(state, &View::List);
        state.labs.view.set(View::List);
    }
}
