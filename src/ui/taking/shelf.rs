//! The experiments that a person has saved in this browser.

use leptos::prelude::event_target_value;
use leptos::task::spawn_local;
use web_sys::{Event, HtmlInputElement};

use super::arrive::open_file;
use super::menu::portable;
use super::open::file_button;
use super::outcome::trouble_line;
use crate::browser;
use crate::experiment::Ready;
use crate::experiment::share::Shelf;
use crate::ui::element::{Element, button, classed, element, follow};
use crate::ui::live::Live;
use crate::ui::notice::Notice;
use crate::ui::state::State;
use crate::ui::words::Taking;

/// The list: what is on the page is saved under a name; each can be opened, renamed and deleted, and all go out and come
/// in as a file.
pub fn shelf_body(state: State) -> Element {
    let words = move || Taking::of(state.settings.language.get());
    state.shelf.look();
    let told = Live::new(String::new());
    let trouble = Live::new(None);
    follow(move || {
        state.shelf.imported.track();
        if let Some(count) = state.shelf.imported.update_quietly(Option::take) {
            told.set((Taking::of(state.settings.language.now()).imported)(count));
        }
    });
    let chosen = move |file| {
        spawn_local(async move { trouble.set(open_file(state, file).await.err()) });
    };
    let export = button("quiet", move |_| export(state))
        .flag("aria-disabled", move || {
            state.shelf.with(|shelf| shelf.experiments().is_empty())
        })
        .text_live(move || words().export.to_owned());
    let places = move || state.shelf.with(|shelf| (0..shelf.experiments().len()).collect());
    let is_empty = move || state.shelf.with(|shelf| shelf.experiments().is_empty());
    classed("div", "dialog-body")
        .child(save_form(state, told))
        .child(element("p").attr("role", "status").text_live(move || told.get()))
        .child(undo_delete(state, told))
        .child(trouble_line(state, trouble))
        .when(is_empty, move || {
            classed("p", "hint").text_live(move || words().shelf_empty.to_owned())
        })
        .child(classed("ul", "shelf").each(places, move |at: &usize| row(state, *at, told)))
        .child(
            classed("div", "dialog-tools")
                .child(export)
                .child(file_button(state, |words| words.import, chosen)),
        )
        .child(classed("p", "hint").text_live(move || {
            let says = if state.shelf.is_kept() {
                words().shelf_says
            } else {
                words().not_kept
            };
            says.to_owned()
        }))
}

/// What is on the page is saved under this name.
fn save_form(state: State, told: Live<String>) -> Element {
    let words = move || Taking::of(state.settings.language.get());
    let field = element("input")
        .attr("id", "save-name")
        .attr("maxlength", "80")
        .attr("autocomplete", "off")
        .attr("value", &suggested_name(state));
    let typed: HtmlInputElement = field.node_as();
    let save = move |event: Event| {
        event.prevent_default();
        let words = Taking::of(state.settings.language.now());
        let name = typed.value().trim().to_owned();
        if name.is_empty() {
            told.set(words.no_name.to_owned());
            return;
        }
        let mut one = portable(state);
        one.name.clone_from(&name);
        let says = if state.shelf.change(|shelf| shelf.put(usize::MAX, one)) {
            (words.saved)(&name)
        } else {
            words.full.to_owned()
        };
        state.work.name.set(name);
        told.set(says);
    };
    let label = element("label")
        .attr("for", "save-name")
        .text_live(move || words().name.to_owned());
    let submit = classed("button", "quiet strong")
        .attr("type", "submit")
        .text_live(move || words().save.to_owned());
    element("form")
        .on("submit", save)
        .child(label)
        .child(classed("div", "dialog-row").child(field).child(submit))
}

/// The name that it has, that of the ready experiment that it began as, or a plain one.
pub fn suggested_name(state: State) -> String {
    let language = state.settings.language.now();
    let name = Some(state.work.name.now()).filter(|name| !name.is_empty());
    let title = || {
        state
            .work
            .ready
            .now()
            .and_then(Ready::find)
            .map(|ready| ready.title(language).to_owned())
    };
    name.or_else(title)
        .unwrap_or_else(|| Taking::of(language).unnamed.to_owned())
}

/// What was deleted last can be put back where it was.
fn undo_delete(state: State, told: Live<String>) -> Element {
    let put_back = move |_| {
        if let Some((at, one)) = state.shelf.deleted.update(Option::take) {
            state.shelf.change(|shelf| shelf.put(at, one));
            told.set(String::new());
        }
    };
    classed("div", "contents").when(
        move || state.shelf.deleted.with(Option::is_some),
        move || {
            button("quiet", put_back).text_live(move || Taking::of(state.settings.language.get()).put_back.to_owned())
        },
    )
}

/// The one at this place.
fn row(state: State, at: usize, told: Live<String>) -> Element {
    let words = move || Taking::of(state.settings.language.get());
    let name = move || {
        state
            .shelf
            .with(|shelf| shelf.experiments().get(at).map(|one| one.name.clone()))
            .unwrap_or_default()
    };
    let said = move |say: fn(&Taking) -> fn(&str) -> String| move || say(words())(&name());
    let rename = move |event: Event| {
        let typed = event_target_value(&event);
        state.shelf.change(|shelf| shelf.rename(at, &typed));
    };
    let open = move |_| {
        if let Some(one) = state.shelf.with_now(|shelf| shelf.experiments().get(at).cloned()) {
            state.dialog.set(None);
            state.bring(one);
        }
    };
    let delete = move |_| {
        let gone = state.shelf.change(|shelf| shelf.remove(at));
        if let Some(one) = &gone {
            told.set((Taking::of(state.settings.language.now()).deleted)(&one.name));
        }
        state.shelf.deleted.set(gone.map(|one| (at, one)));
    };
    let field = element("input")
        .value_live(name)
        .attr("maxlength", "80")
        .attr("autocomplete", "off")
        .attr_live("aria-label", said(|words| words.name_of))
        .on("change", rename);
    let open = button("quiet", open)
        .attr_live("aria-label", said(|words| words.open_one))
        .text_live(move || words().open_short.to_owned());
    let delete = button("quiet", delete)
        .attr_live("aria-label", said(|words| words.delete_one))
        .text_live(move || words().delete_short.to_owned());
    classed("li", "dialog-row").child(field).child(open).child(delete)
}

/// Hands out all of them as one file.
fn export(state: State) {
    let words = Taking::of(state.settings.language.now());
    let text = state.shelf.with_now(Shelf::to_file);
    if !state.shelf.with_now(|shelf| shelf.experiments().is_empty()) {
        let name = format!("{}.mesero.json", words.shelf_file);
        if let Err(error) = browser::download(&name, "application/json", &text) {
            state.notices.tell(Notice::NotOpened(error.into()));
        }
    }
}
