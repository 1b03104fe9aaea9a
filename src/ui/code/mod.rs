//! The program: what the blocks write, or the person's own code. Both stay on the page once they are there: going from
//! one to the other loses neither text nor what can be undone in it.

mod editor;
mod highlight;
mod listing;
mod lit;
mod marks;

use web_sys::Event;

use super::element::{Element, Word, button, classed, element};
use super::state::{Mode, State};

pub use marks::said;

/// The program, and the way from one to the other.
pub fn code_view(state: State) -> Element {
    let is_code = move || state.work.mode.get() == Mode::Code;
    let own = classed("div", "own-code")
        .hidden(move || !is_code())
        .child(own_bar(state))
        .once(is_code, move || editor::code_editor(state));
    classed("div", "code")
        .class_if("own", is_code)
        .when(move || !is_code(), move || listing_bar(state))
        .when(move || !is_code(), move || listing::listing(state))
        .child(own)
}

/// Over the program that the blocks write.
fn listing_bar(state: State) -> Element {
    let work = state.work;
    let edit_blocks_code = move |_: Event| {
        if let Ok(written) = &*work.writes_now() {
            work.code.set(Some(written.source.clone()));
            work.mode.set(Mode::Code);
        }
    };
    let edit = move |class, word: Word| {
        button(class, edit_blocks_code)
            .flag("aria-disabled", move || work.writes().is_err())
            .word(word)
    };
    let says = classed("div", "code-bar").child(element("p").word(|words| words.code.written));
    if state.address.readonly {
        return says;
    }
    let has_own = move || work.code.with(Option::is_some);
    says.live(has_own, move |has_own| {
        if *has_own {
            let back = button("quiet strong", move |_| work.mode.set(Mode::Code));
            let start_over = edit("quiet", |words| words.code.start_over);
            vec![
                back.word(|words| words.code.back_to_own),
                start_over.attr_word("title", |words| words.code.start_over_says),
            ]
        } else {
            vec![edit("quiet strong", |words| words.code.edit)]
        }
    })
}

/// Over the person's own code.
fn own_bar(state: State) -> Element {
    let says = classed("div", "code-bar").child(element("p").word(|words| words.code.own));
    if state.address.readonly {
        return says;
    }
    let back = button("quiet", move |_| {
        state.work.mode.set(Mode::Blocks);
        state.announcer.say(state.words_now().code.back_to_blocks_says);
    });
    says.child(
        back.attr_word("title", |words| words.code.back_to_blocks_says)
            .word(|words| words.code.back_to_blocks),
    )
}
