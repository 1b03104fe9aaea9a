//! The files that programs reach, on a tab of their own: brought, made, opened, downloaded, deleted, put back. It is made when
//! somebody opens it.

mod edit;
mod list;
mod offer;
mod rows;

use leptos::prelude::event_target_value;
use web_sys::{DragEvent, Event, HtmlElement};

use super::element::{Element, button, classed, element};
use super::live::Live;
use super::state::State;
use crate::browser::{Picked, Session, drags_files};
use list::Trouble;

pub use list::{FILES_TAB, FileList};
pub use offer::offer;

/// The files.
pub fn files_view(state: State) -> Element {
    let files = state.files;
    files.follow();
    let is_over = Live::new(false);
    let on_drag = move |event: DragEvent| {
        if drags_files(&event) {
            event.prevent_default();
            event.stop_propagation();
            is_over.turn(true);
        }
    };
    let on_drop = move |event: DragEvent| {
        is_over.turn(false);
        let dropped = Picked::all_dropped(&event);
        if !dropped.is_empty() {
            event.prevent_default();
            event.stop_propagation();
            files.bring(dropped, None);
        }
    };
    let kept = move || {
        files.changed.track();
        let words = &state.words().files;
        let session = Session::current();
        match (session.is_loaded(), session.is_kept()) {
            (false, _) => String::new(),
            (true, true) => (words.kept)(),
            (true, false) => (words.not_kept)(),
        }
    };
    let told = classed("div", "contents")
        .attr("role", "status")
        .when(move || files.trouble.get().is_some(), move || trouble(state))
        .live(
            move || files.before.with(Vec::len),
            move |_| rows::put_back(state).into_iter().collect(),
        );
    classed("div", "files")
        .class_if("over", move || is_over.get())
        .on("dragover", on_drag)
        .on("dragleave", move |_: Event| is_over.turn(false))
        .on("drop", on_drop)
        .child(classed("p", "hint").word(|words| words.files.says))
        .child(tools(state))
        .child(told)
        .child(rows::rows(state))
        .child(edit::open_file(state))
        .child(classed("p", "hint").text_live(kept))
}

/// Choosing files, and making one by name.
fn tools(state: State) -> Element {
    let files = state.files;
    let name = Live::new(String::new());
    let make = move |event: Event| {
        event.prevent_default();
        let typed = name.now().trim().to_owned();
        if !typed.is_empty() {
            files.create(&typed);
            name.set(String::new());
        }
    };
    let field = element("input")
        .attr("size", "14")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr_word("aria-label", |words| words.files.new_name)
        .attr_word("placeholder", |words| words.files.new_name)
        .value_live(move || name.get())
        .on("input", move |event: Event| {
            name.update_quietly(|name| *name = event_target_value(&event));
        });
    let form = element("form")
        .attr("novalidate", "")
        .on("submit", make)
        .child(field)
        .child(
            classed("button", "quiet")
                .attr("type", "submit")
                .word(|words| words.files.create),
        );
    let choose = chooser(
        move |picked| files.bring(picked, None),
        |button| button.word(|words| words.files.choose),
        true,
    );
    classed("div", "file-tools").child(choose).child(form)
}

/// A button that has files chosen.
fn chooser(chosen: impl Fn(Vec<Picked>) + 'static, name: impl FnOnce(Element) -> Element, many: bool) -> Element {
    let field = element("input")
        .attr("type", "file")
        .attr("hidden", "")
        .on("change", move |event: Event| chosen(Picked::all_chosen(&event)));
    let field = if many { field.attr("multiple", "") } else { field };
    let open: HtmlElement = field.node_as();
    classed("span", "contents")
        .child(name(button("quiet", move |_| open.click())))
        .child(field)
}

fn trouble(state: State) -> Element {
    let text = move || {
        let words = &state.words().files;
        state.files.trouble.with(|trouble| match trouble {
            Some(Trouble::Refused(name, error)) => (words.refused)(name, *error),
            Some(Trouble::Unreadable(name)) => (words.unreadable)(name),
            None => String::new(),
        })
    };
    classed("p", "hint problem").text_live(text)
}
