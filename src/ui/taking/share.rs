//! The experiment as a link.

use leptos::task::spawn_local;
use web_sys::{Event, HtmlInputElement};

use super::menu::{portable, save_file};
use super::outcome::{Trouble, trouble_line};
use crate::browser;
use crate::experiment::share::{self, Length, MOST_INFLATED};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::live::Live;
use crate::ui::state::State;
use crate::ui::words::Taking;

/// What came of making the link.
#[derive(Clone, PartialEq)]
enum Made {
    /// A link that can be passed on.
    Link(String),
    /// It would be so many characters, which is too long.
    TooLong(usize),
    /// The browser could not do its part.
    Not(Trouble),
}

/// The link of what is being edited as it is now, and a way to copy it.
pub fn share_body(state: State) -> Element {
    let made = Live::new(None);
    spawn_local(async move { made.set(Some(make(state).await.unwrap_or_else(Made::Not))) });
    let words = move || Taking::of(state.settings.language.get());
    let save = button("quiet", move |_| save_file(state)).text_live(move || words().save_file.to_owned());
    let embed = element("a")
        .attr("target", "_blank")
        .attr_live("href", move || words().embed_page.to_owned())
        .text_live(move || words().embed.to_owned());
    classed("div", "dialog-body")
        .child(element("p").text_live(move || words().share_says.to_owned()))
        .live(
            move || made.get(),
            move |made| made.iter().flat_map(|made| shown(state, made)).collect(),
        )
        .when(
            move || made.with(Option::is_none),
            move || element("p").text_live(move || words().making.to_owned()),
        )
        .child(classed("div", "dialog-tools").child(save).child(embed))
}

async fn make(state: State) -> Result<Made, Trouble> {
    let json = portable(state).to_json();
    if json.len() > MOST_INFLATED {
        return Ok(Made::TooLong(json.len()));
    }
    let deflated = browser::deflate(json.as_bytes()).await?;
    let link = browser::page_address()? + &share::fragment(&deflated);
    Ok(match share::length(&link) {
        Length::Fits | Length::Long => Made::Link(link),
        Length::TooLong => Made::TooLong(link.len()),
    })
}

fn shown(state: State, made: &Made) -> Vec<Element> {
    let words = move || Taking::of(state.settings.language.get());
    match made {
        Made::Link(link) => {
            let length = link.len();
            let says = if share::length(link) == Length::Fits {
                |words: &Taking, length| (words.length)(length)
            } else {
                |words: &Taking, length| (words.long)(length)
            };
            let says = classed("p", "hint").text_live(move || says(words(), length));
            vec![link_field(state, link.clone()), says]
        }
        Made::TooLong(length) => {
            let length = *length;
            vec![
                classed("p", "problem")
                    .attr("role", "alert")
                    .text_live(move || (words().too_long)(length)),
            ]
        }
        Made::Not(trouble) => vec![trouble_line(state, Live::new(Some(trouble.clone())))],
    }
}

/// The link, whole where it gets the keyboard, and the button that copies it.
fn link_field(state: State, link: String) -> Element {
    let words = move || Taking::of(state.settings.language.get());
    let field = classed("input", "link")
        .attr("readonly", "")
        .attr("value", &link)
        .attr_live("aria-label", move || words().link.to_owned());
    let all: HtmlInputElement = field.node_as();
    let field = field.on("focus", move |_: Event| all.select());
    let told = Live::new(None);
    let copy = move |_| {
        let link = link.clone();
        spawn_local(async move { told.set(Some(browser::copy(&link).await.is_ok())) });
    };
    let says = move || match told.get() {
        None => "",
        Some(true) => words().copied,
        Some(false) => words().not_copied,
    };
    let copy = button("quiet strong", copy).text_live(move || words().copy.to_owned());
    classed("div", "dialog-row")
        .child(field)
        .child(copy)
        .child(element("p").attr("role", "status").text_live(move || says().to_owned()))
}
