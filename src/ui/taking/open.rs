//! Opening what somebody else made: a file, or a link.

use leptos::task::spawn_local;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use super::arrive::{open_file, read_link};
use super::outcome::{Trouble, trouble_line};
use crate::browser::Picked;
use crate::ui::dialog::Dialog;
use crate::ui::element::{Element, button, classed, element};
use crate::ui::live::Live;
use crate::ui::state::State;
use crate::ui::words::Taking;

/// What a file's name may end in.
const KINDS: &str = ".py,.ipynb,.json,.txt,text/x-python,application/json,application/x-ipynb+json";

/// A way to choose a file, and a field for a link. It closes when something is open; what is wrong is told in it.
pub fn open_body(state: State) -> Element {
    let words = move || Taking::of(state.settings.language.get());
    let trouble = Live::new(None);
    let done = move |result: Result<(), Trouble>| match result {
        // Saved experiments are shown in a dialog of their own.
        Ok(()) if state.dialog.now() == Some(Dialog::Open) => state.dialog.set(None),
        Ok(()) => {}
        Err(why) => trouble.set(Some(why)),
    };
    let chosen = move |file| spawn_local(async move { done(open_file(state, file).await) });
    let field = classed("input", "link")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("inputmode", "url")
        .attr("id", "link-to-open");
    let link: HtmlInputElement = field.node_as();
    let open = move |event: Event| {
        event.prevent_default();
        let text = link.value();
        let text = if text.contains('#') {
            text
        } else {
            format!("#{}", text.trim())
        };
        spawn_local(async move { done(read_link(&text).await.map(|one| state.bring(one))) });
    };
    let label = element("label")
        .attr("for", "link-to-open")
        .text_live(move || words().paste_link.to_owned());
    let submit = classed("button", "quiet")
        .attr("type", "submit")
        .text_live(move || words().open_link.to_owned());
    let form = element("form")
        .attr("novalidate", "")
        .on("submit", open)
        .child(label)
        .child(classed("div", "dialog-row").child(field).child(submit));
    classed("div", "dialog-body")
        .child(element("p").text_live(move || words().open_says.to_owned()))
        .child(file_button(state, |words| words.choose, chosen))
        .child(form)
        .child(trouble_line(state, trouble))
}

/// A button that has a file chosen.
pub fn file_button(state: State, name: fn(&Taking) -> &'static str, chosen: impl Fn(Picked) + 'static) -> Element {
    let field = element("input")
        .attr("type", "file")
        .attr("accept", KINDS)
        .attr("hidden", "")
        .on("change", move |event: Event| {
            if let Some(file) = Picked::chosen(&event) {
                chosen(file);
            }
        });
    let choose: HtmlElement = field.node_as();
    let button = button("quiet", move |_| choose.click())
        .text_live(move || name(Taking::of(state.settings.language.get())).to_owned());
    classed("div", "file").child(button).child(field)
}
