//! The list of all labs, in order, with those marked that are done.

use web_sys::MouseEvent;

use super::files::load_index;
use super::panel::{fetched, focus};
use crate::experiment::Language;
use crate::experiment::lab::Entry;
use crate::ui::element::{Element, classed, element};
use crate::ui::state::{Stage, State};
use crate::ui::words::LabWords;

/// The list.
pub fn list(state: State, language: Language) -> Element {
    let words = LabWords::of(language);
    let stage = move || {
        state.labs.index.with(|(of, stage)| match stage {
            Stage::Here(index) if *of == language => Stage::Here(std::rc::Rc::clone(index)),
            Stage::Failed => Stage::Failed,
            _ => Stage::Loading,
        })
    };
    let load = move || load_index(state, language);
    fetched(words, stage, load, move |entries| shown(state, words, entries))
}

fn shown(state: State, words: &'static LabWords, entries: &[Entry]) -> Vec<Element> {
    let ids: Vec<String> = entries.iter().map(|entry| entry.id.clone()).collect();
    let progress = move || {
        let done = state
            .labs
            .done
            .with(|done| ids.iter().filter(|id| done.contains(id)).count());
        (words.progress)(done, ids.len())
    };
    let unknown = state
        .labs
        .unknown
        .now()
        .then(|| classed("p", "problem").attr("role", "status").text(words.unknown));
    vec![
        element("h2").text(words.title),
        classed("div", "contents").children(unknown),
        element("p").text(words.intro),
        classed("p", "labs-progress").text_live(progress),
        classed("ol", "labs-list").children(entries.iter().map(|entry| line(state, words, entry))),
    ]
}

/// One lab: a link, so that it can be copied and opened elsewhere.
fn line(state: State, words: &'static LabWords, entry: &Entry) -> Element {
    let id = entry.id.clone();
    let is_done = move || state.labs.done.with(|done| done.contains(&id));
    let (is_marked, is_said) = (is_done.clone(), is_done);
    let id = entry.id.clone();
    let open = move |event: MouseEvent| {
        // With such a key the person wants it elsewhere.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            state.labs.choose(&id);
            focus();
        }
    };
    let link = element("a")
        .attr("href", &format!("?lab={}", entry.id))
        .on("click", open)
        .child(element("b").text(&entry.title))
        .child(element("span").children(super::prose::line(&entry.question)));
    element("li")
        .class_if("done", is_marked)
        .child(link)
        .when(is_said, move || {
            classed("span", "done-mark")
                .text("✓")
                .child(classed("span", "unseen").text(words.done))
        })
}
