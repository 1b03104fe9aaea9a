//! The text of a file, to read and to change; every letter typed is in the file at once.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::event_target_value;
use web_sys::Event;

use crate::browser::{Session, wall_time};
use crate::python::files::shown;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::state::State;

/// The longest text that can be edited, in bytes.
const LONGEST: usize = 200_000;

/// The file that is open, if one is. It is made anew when a program writes the file, not when the person does.
pub(super) fn open_file(state: State) -> Element {
    let files = state.files;
    // The number of the person's own last change.
    let typed = Rc::new(Cell::new(0));
    let own = Rc::clone(&typed);
    let key = move || {
        files.changed.track();
        let path = files.open.get()?;
        let revision = Session::current().files().find(&path)?.revision();
        Some((path, if revision == own.get() { 0 } else { revision }))
    };
    classed("div", "contents").live(key, move |key| match key {
        Some((path, _)) => vec![opened(state, path, &typed)],
        None => Vec::new(),
    })
}

fn opened(state: State, path: &Rc<str>, typed: &Rc<Cell<u64>>) -> Element {
    let name: Rc<str> = shown(path).into();
    let title = Rc::clone(&name);
    let label = move || (state.words().files.edit)(&title);
    let head = classed("div", "file-head")
        .child(element("h3").text_live(label.clone()))
        .child(button("quiet", move |_| state.files.open.set(None)).word(|words| words.files.close));
    let bytes = Session::current().files().find(path).map(|file| file.bytes());
    let text = bytes
        .filter(|bytes| bytes.len() <= LONGEST)
        .and_then(|bytes| String::from_utf8(bytes.to_vec()).ok());
    let Some(text) = text else {
        let says = classed("p", "hint").word(|words| words.files.no_text);
        return classed("div", "file-text").child(head).child(says);
    };
    let (path, typed) = (Rc::clone(path), Rc::clone(typed));
    let on_input = move |event: Event| {
        let session = Session::current();
        let files = session.files();
        let bytes = Rc::new(event_target_value(&event).into_bytes());
        if let Err(error) = files.put(&path, bytes, wall_time().nanos) {
            let name = shown(&path).to_owned();
            state.files.trouble.set(Some(super::Trouble::Refused(name, error)));
        }
        typed.set(files.find(&path).map_or(0, |file| file.revision()));
    };
    let field = classed("textarea", "mono")
        .attr("rows", "8")
        .attr("spellcheck", "false")
        .attr("autocapitalize", "off")
        .attr_live("aria-label", label)
        .value_live(move || text.clone())
        .on("input", on_input);
    classed("div", "file-text").child(head).child(field)
}
