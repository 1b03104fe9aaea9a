//! The program that the blocks write, to read.

use leptos::either::Either;
use leptos::prelude::*;
use web_sys::ScrollIntoViewOptions;

use super::highlight::highlight;
use crate::ui::state::State;

/// The program with its lines numbered, or what keeps the blocks from writing it. The lines of the block that one looks
/// at stand out, and so does a line that was asked for.
#[component]
pub fn Listing() -> impl IntoView {
    let state = State::here();
    let work = state.work;
    let of_block = Memo::new(move |_| {
        let selected = work.selected.get();
        work.written.with(|written| {
            let place = written
                .as_ref()
                .ok()?
                .places
                .iter()
                .find(|place| place.block == selected)?;
            Some(place.lines)
        })
    });
    Effect::new(move |_| {
        if let Some(line) = state.line.get() {
            request_animation_frame(move || scroll_to(line));
        }
    });
    let line_view = move |(index, parts): (usize, Vec<super::highlight::Part>)| {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let of_block = move || {
            of_block
                .get()
                .is_some_and(|[first, last]| (first..=last).contains(&number))
        };
        let asked = move || state.line.get() == Some(number);
        let parts = parts
            .into_iter()
            .map(|part| view! { <span class=part.class>{part.text}</span> });
        view! {
            <span class="line" id=line_id(number) class:of-block=of_block class:asked=asked>
                {parts.collect_view()}
                "\n"
            </span>
        }
    };
    move || {
        work.written.with(|written| match written {
            Ok(written) => {
                let lines = highlight(&written.source).into_iter().enumerate().map(line_view);
                Either::Left(view! {
                    <pre class="listing" tabindex="0" aria-label=state.words().python>
                        <code>{lines.collect_view()}</code>
                    </pre>
                })
            }
            Err(problems) => {
                let words = state.words();
                let items = problems.iter().map(|problem| {
                    let name = work.history.with(|history| {
                        history
                            .tree()
                            .find(problem.block)
                            .map(|block| (words.block_name)(block))
                    });
                    view! { <li><b>{name}</b> ": " {(words.problem)(problem)}</li> }
                });
                Either::Right(view! {
                    <div class="empty">
                        <p>{words.code.not_yet}</p>
                        <ul>{items.collect_view()}</ul>
                    </div>
                })
            }
        })
    }
}

fn line_id(number: u32) -> String {
    format!("line-{number}")
}

fn scroll_to(number: u32) {
    if let Some(line) = document().get_element_by_id(&line_id(number)) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        line.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
