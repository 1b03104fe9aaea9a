//! The menu of the experiment as a whole.

use std::rc::Rc;

use leptos::prelude::untrack;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

use crate::browser;
use crate::experiment::share::{Conditions, Portable};
use crate::experiment::{Content, Ready};
use crate::ui::dialog::Dialog;
use crate::ui::element::{Element, button};
use crate::ui::menu::{Does, Item};
use crate::ui::notice::Notice;
use crate::ui::state::{Mode, State};
use crate::ui::words::{Comparing, Taking, TakingButtons};

/// The button in the head of the page that opens it.
pub fn menu_button(state: State) -> Element {
    let open = move |event: Event| {
        if let Some(from) = event.current_target().and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            open_menu(state, from);
        }
    };
    button("quiet", open)
        .attr("aria-haspopup", "menu")
        .text_live(move || format!("{} ▾", TakingButtons::of(state.settings.language.get()).experiment))
}

fn open_menu(state: State, from: HtmlElement) {
    let language = state.settings.language.now();
    let (words, comparing) = (Taking::of(language), Comparing::of(language));
    let dialog = |label: &str, which| item(label, "", move || state.dialog.set(Some(which)));
    let items = vec![
        dialog(words.share, Dialog::Share),
        dialog(words.open, Dialog::Open),
        dialog(words.shelf, Dialog::Shelf),
        dialog(comparing.compare, Dialog::Compare),
        dialog(comparing.repeat, Dialog::Repeat),
        item(words.save_file, ".mesero.json", move || save_file(state)),
        item(words.save_program, ".py", move || save_program(state)),
    ];
    state
        .menus
        .open(TakingButtons::of(language).experiment.to_owned(), items, from);
}

pub(super) fn item(label: &str, beside: &str, act: impl Fn() + 'static) -> Item {
    Item {
        label: label.to_owned(),
        beside: beside.to_owned(),
        does: Does::Act(Rc::new(act)),
    }
}

/// What runs just now, with all that is needed to see the same. Where no seed is set, it is the one of the last run of this
/// very program.
pub fn portable(state: State) -> Portable {
    let content = match state.work.mode.now() {
        Mode::Blocks => Content::Blocks(state.work.tree()),
        Mode::Code => Content::Program(state.work.code.now().unwrap_or_default()),
    };
    let typed = untrack(|| state.settings.typed_seed()).ok().flatten();
    Portable {
        name: state.work.name.now(),
        content,
        conditions: Some(Conditions {
            language: state.settings.language.now(),
            clock: state.settings.clock.now(),
            seed: typed.or_else(|| seed_of_last_run(state)),
        }),
    }
}

fn seed_of_last_run(state: State) -> Option<u64> {
    let source = untrack(|| state.work.source()).ok()?;
    let is_same = |record: &crate::ui::state::Record| *record.source == *source;
    let seed = state
        .run
        .with_record_now(|record| is_same(record).then(|| record.with_trace(|trace| trace.seed)));
    seed.flatten()
}

/// Hands the experiment out as a file.
pub fn save_file(state: State) {
    hand_out(state, "mesero.json", "application/json", &portable(state).to_file());
}

/// Hands out the program that runs; what keeps the blocks from one is told beside Run.
pub fn save_program(state: State) {
    if let Ok(source) = untrack(|| state.work.source()) {
        hand_out(state, "py", "text/x-python", &source);
    }
}

pub(super) fn hand_out(state: State, ending: &str, kind: &str, text: &str) {
    if let Err(error) = browser::download(&file_name(state, ending), kind, text) {
        state.notices.tell(Notice::NotOpened(error.into()));
    }
}

/// What a file is called: as the experiment is, in letters that every system takes.
pub fn file_name(state: State, ending: &str) -> String {
    let language = state.settings.language.now();
    let title = || {
        state
            .work
            .ready
            .now()
            .and_then(Ready::find)
            .map(|ready| ready.title(language).to_owned())
    };
    let name = Some(state.work.name.now())
        .filter(|name| !name.is_empty())
        .or_else(title)
        .unwrap_or_default();
    let letters = name
        .to_lowercase()
        .replace(|letter: char| !letter.is_alphanumeric(), "-");
    let parts: Vec<&str> = letters.split('-').filter(|part| !part.is_empty()).collect();
    let stem: String = parts.join("-").chars().take(60).collect();
    let stem = if stem.is_empty() {
        Taking::of(language).file_name
    } else {
        &stem
    };
    format!("{stem}.{ending}")
}
