//! The program: what the blocks write, or the person's own code. Both stay on the page once they are there: going from
//! one to the other loses neither text nor what can be undone in it.

mod editor;
mod highlight;
mod listing;
mod marks;

use leptos::prelude::*;

use super::state::{Mode, State};
use editor::CodeEditor;
use listing::Listing;

pub use marks::said;

/// The program, and the way from one to the other.
#[component]
pub fn CodeView() -> impl IntoView {
    let state = State::here();
    let work = state.work;
    let is_code = move || work.mode.get() == Mode::Code;
    let was_opened = Memo::new(move |before: Option<&bool>| before == Some(&true) || is_code());
    let can_edit = move || work.written.with(Result::is_ok);
    let edit_blocks_code = move |_| {
        if let Ok(written) = work.written.get_untracked() {
            work.code.set(Some(written.source));
            work.mode.set(Mode::Code);
        }
    };
    let words = move || &state.words().code;
    view! {
        <div class="code" class:own=is_code>
            <Show when=move || !is_code()>
                <div class="code-bar">
                    <p>{move || words().written}</p>
                    <Show
                        when=move || work.code.with(Option::is_some)
                        fallback=move || view! {
                            <button class="quiet strong" aria-disabled=move || (!can_edit()).to_string() on:click=edit_blocks_code>
                                {move || words().edit}
                            </button>
                        }
                    >
                        <button class="quiet strong" on:click=move |_| work.mode.set(Mode::Code)>
                            {move || words().back_to_own}
                        </button>
                        <button
                            class="quiet"
                            title=move || words().start_over_says
                            aria-disabled=move || (!can_edit()).to_string()
                            on:click=edit_blocks_code
                        >
                            {move || words().start_over}
                        </button>
                    </Show>
                </div>
                <Listing />
            </Show>
            <div class="own-code" hidden=move || !is_code()>
                <div class="code-bar">
                    <p>{move || words().own}</p>
                    <button class="quiet" title=move || words().back_to_blocks_says on:click=move |_| {
                        work.mode.set(Mode::Blocks);
                        state.announcer.say(state.words_now().code.back_to_blocks_says);
                    }>{move || words().back_to_blocks}</button>
                </div>
                <Show when=move || was_opened.get()>
                    <CodeEditor />
                </Show>
            </div>
        </div>
    }
}
