//! What comes in from outside: a link in the page's address or pasted, a file chosen or dropped. It is opened, and never run.

use leptos::prelude::window;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element as Node, Event};

use super::outcome::Trouble;
use crate::browser::{self, Inflated, Listener, Picked};
use crate::experiment::share::{self, MOST_BYTES, MOST_INFLATED, Opened, Portable, Shelf, Unreadable};
use crate::ui::dialog::Dialog;
use crate::ui::element::keep;
use crate::ui::notice::Notice;
use crate::ui::state::State;

/// What the page listens to, and what it does then.
type Heard = (&'static str, fn(State, &Event));

/// Opens what the page's address holds, and listens to what else may come.
pub fn listen(state: State) {
    // Before the editor gets them, which would type what is in a dropped file.
    let heard: [Heard; 4] = [
        ("hashchange", |state, _| on_hash(state)),
        ("dragover", on_drag),
        ("drop", on_drop),
        ("paste", on_paste),
    ];
    for (kind, hear) in heard {
        if let Ok(listener) = Listener::first(&window(), kind, move |event| hear(state, &event)) {
            keep(Box::new(listener));
        }
    }
    if !state.address.hash.is_empty() {
        on_hash(state);
    }
}

/// The page's address may hold an experiment. Once it is open, the address is as without it: who reloads the page goes on
/// with what they made of it.
fn on_hash(state: State) {
    let hash = format!("#{}", browser::address().hash);
    if share::is_link(&hash) {
        browser::clear_hash();
        spawn_local(async move { tell(state, read_link(&hash).await.map(|one| state.bring(one))) });
    }
}

fn on_drag(_: State, event: &Event) {
    if !is_over_files(event) && browser::drags_files(event.unchecked_ref()) {
        event.prevent_default();
    }
}

/// What is dropped on the files is for programs to read.
fn is_over_files(event: &Event) -> bool {
    let over = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    over.is_some_and(|node| node.closest(".files").is_ok_and(|files| files.is_some()))
}

fn on_drop(state: State, event: &Event) {
    if is_over_files(event) {
        return;
    }
    let mut files = Picked::all_dropped(event.unchecked_ref::<DragEvent>()).into_iter();
    let Some(file) = files.next() else {
        return;
    };
    event.prevent_default();
    event.stop_propagation();
    if !state.address.readonly {
        let only = (files.len() > 0).then(|| file.name());
        spawn_local(async move {
            let opened = open_file(state, file).await;
            if let (Ok(()), Some(name)) = (&opened, only) {
                state.notices.tell_only(name);
            }
            tell(state, opened);
        });
    }
}

/// What is pasted is opened, unless it is pasted into a text: a file, a link, a program. The file of a notebook is nothing to
/// type: it is opened wherever it is pasted.
fn on_paste(state: State, event: &Event) {
    if state.address.readonly {
        return;
    }
    // The editor stands in a tree of its own, from outside of which only that tree is seen.
    let into = event.composed_path().get(0).dyn_into::<Node>();
    let is_text = into.is_ok_and(|node| {
        node.closest("input, textarea, [contenteditable]")
            .is_ok_and(|it| it.is_some())
    });
    if let Some(file) = Picked::pasted(event.unchecked_ref()).filter(|_| !is_text) {
        event.prevent_default();
        spawn_local(async move { tell(state, open_file(state, file).await) });
        return;
    }
    let text = browser::pasted_text(event.unchecked_ref()).filter(|text| !text.trim().is_empty());
    let Some(text) = text.filter(|text| !is_text || share::is_notebook(text)) else {
        return;
    };
    event.prevent_default();
    event.stop_propagation();
    if share::is_link(&text) && !share::is_notebook(&text) {
        spawn_local(async move { tell(state, read_link(&text).await.map(|one| state.bring(one))) });
    } else {
        tell(
            state,
            share::open_text(&text)
                .map(|opened| take(state, opened))
                .map_err(Trouble::from),
        );
    }
}

/// The experiment that a link holds.
///
/// # Errors
/// What is wrong with it.
pub async fn read_link(text: &str) -> Result<Portable, Trouble> {
    let packed = share::packed(text)?;
    match browser::inflate(&packed, MOST_INFLATED).await? {
        Inflated::Whole(bytes) => Ok(Portable::from_inflated(&bytes)?),
        Inflated::CutShort => Err(Unreadable::CutShort.into()),
        Inflated::Damaged => Err(Unreadable::Damaged.into()),
        Inflated::TooLarge => Err(Unreadable::TooLarge.into()),
    }
}

/// Opens a file: an experiment takes the place of what is on the page, saved ones join those that are here.
///
/// # Errors
/// What is wrong with it.
pub async fn open_file(state: State, file: Picked) -> Result<(), Trouble> {
    let name = file.name();
    let bytes = file.read(MOST_BYTES).await.map_err(|_| Trouble::Unread(name.clone()))?;
    take(state, share::open(&name, &bytes)?);
    Ok(())
}

fn take(state: State, opened: Opened) {
    match opened {
        Opened::One(one) => state.bring(one),
        Opened::Shelf(shelf) => take_in(state, shelf),
    }
}

/// Saved experiments from a file: all of them join, and the list is shown.
fn take_in(state: State, shelf: Shelf) {
    let count = state.shelf.change(|own| own.put_all(shelf.experiments().to_vec()));
    state.shelf.imported.set(Some(count));
    state.dialog.set(Some(Dialog::Shelf));
}

fn tell(state: State, result: Result<(), Trouble>) {
    if let Err(trouble) = result {
        state.notices.tell(Notice::NotOpened(trouble));
    }
}
