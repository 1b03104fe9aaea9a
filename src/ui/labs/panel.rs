//! The panel around what is open of the labs.

use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{lab, list, own};
use crate::experiment::Language;
use crate::ui::element::{Element, button, classed};
use crate::ui::live::Live;
use crate::ui::state::{Stage, State, View};
use crate::ui::words::LabWords;

/// The panel, with one view in it.
#[inline(never)]
pub fn panel(state: State, view: &View, language: Language) -> Element {
    let words = LabWords::of(language);
    let all = matches!(view, View::Lab(_)).then(|| {
        let open_list = move |_| {
            state.labs.view.set(View::List);
            focus();
        };
        button("quiet", open_list).text(&format!("← {}", words.all))
    });
    let close = move |_| {
        state.labs.view.set(View::Closed);
        focus_on(".labs-button");
    };
    let bar = classed("div", "labs-bar")
        .children(all)
        .child(button("icon", close).attr("aria-label", words.close).text("✕"));
    let inside = match view {
        View::Lab(id) => lab::lab(state, id, language),
        View::Own => own::own(state, words),
        View::List | View::Closed => list::list(state, language),
    };
    classed("section", "panel labs")
        .attr("tabindex", "-1")
        .attr(
            "aria-label",
            if *view == View::Own {
                words.own.title
            } else {
                words.title
            },
        )
        .child(bar)
        .child(classed("div", "labs-inside").child(inside))
}

/// Gives the panel the keyboard, once it is there.
pub fn focus() {
    focus_on(".labs");
}

fn focus_on(selector: &'static str) {
    request_animation_frame(move || {
        let found = document().query_selector(selector).ok().flatten();
        if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            let _ = found.focus();
        }
    });
}

/// What is shown of something that is fetched: that it is on its way, that it failed, or itself.
pub fn fetched<T: 'static>(
    words: &'static LabWords,
    stage: impl Fn() -> Stage<T> + Copy + 'static,
    load: impl Fn() + Clone + 'static,
    show: impl Fn(&T) -> Vec<Element> + 'static,
) -> Element {
    let key = move || match stage() {
        Stage::Loading => (0, 0),
        Stage::Failed => (1, 0),
        // Where it lies tells one from another.
        Stage::Here(it) => (2, std::rc::Rc::as_ptr(&it).addr()),
    };
    let status = |text: &str| classed("p", "loading").attr("role", "status").text(text);
    load();
    classed("div", "contents").live(key, move |_| match stage() {
        Stage::Loading => vec![status(words.loading)],
        Stage::Failed => {
            let load = load.clone();
            vec![
                status(words.failed),
                button("quiet strong", move |_| load()).text(words.retry),
            ]
        }
        Stage::Here(it) => show(&it),
    })
}

/// A handle to the stage of something, for [`fetched`].
pub fn stage_of<T: 'static>(live: Live<Stage<T>>) -> impl Fn() -> Stage<T> + Copy + 'static {
    move || {
        live.with(|stage| match stage {
            Stage::Loading => Stage::Loading,
            Stage::Failed => Stage::Failed,
            Stage::Here(it) => Stage::Here(std::rc::Rc::clone(it)),
        })
    }
}
