//! The tree of blocks, built by pointer or by keyboard alone. Each block has a grip: a button that opens its menu, that
//! the arrow keys move between, and that the pointer drags it by. Everything that can be done stands in the menu.

mod actions;
mod add;
mod block;
mod drag;
mod field;
mod focus;
mod hues;
mod keys;

use leptos::prelude::*;

use super::state::{Mode, State};
use add::AddButton;
use block::BlockList;
use drag::{Drag, DragLabel};
use hues::Hues;

pub use focus::focus_problem;
pub use hues::lane_hues;

/// The blocks, and what one does with them as a whole.
#[component]
pub fn Builder() -> impl IntoView {
    let state = State::here();
    let history = state.work.history;
    provide_context(Hues::of(state));
    provide_context(Drag::default());
    let root = Memo::new(move |_| history.with(|history| history.tree().root.id));
    let is_empty = move || history.with(|history| history.tree().root.children.is_empty());
    let count = move || history.with(|history| history.tree().count());
    view! {
        <div class="tree" on:keydown=move |event| keys::on_tree_key(state, &event)>
            <Show when=move || state.work.mode.get() == Mode::Code>
                <div class="banner">
                    <p>{move || state.words().code.blocks_stay}</p>
                    <button class="quiet" on:click=move |_| state.work.mode.set(Mode::Blocks)>
                        {move || state.words().code.run_blocks}
                    </button>
                </div>
            </Show>
            <div class="toolbar" role="toolbar" aria-label=move || state.words().builder.tools>
                <button
                    class="quiet"
                    aria-keyshortcuts="Control+Z"
                    aria-disabled=move || (!history.with(crate::experiment::History::can_undo)).to_string()
                    on:click=move |_| actions::undo(state)
                >
                    "↶ "
                    {move || state.words().builder.undo}
                </button>
                <button
                    class="quiet"
                    aria-keyshortcuts="Control+Shift+Z"
                    aria-disabled=move || (!history.with(crate::experiment::History::can_redo)).to_string()
                    on:click=move |_| actions::redo(state)
                >
                    "↷ "
                    {move || state.words().builder.redo}
                </button>
                <span class="count">{move || (state.words().builder.count)(count())}</span>
            </div>
            <Show when=is_empty>
                <div class="empty">
                    <p>{move || state.words().builder.empty}</p>
                </div>
            </Show>
            {move || view! { <BlockList parent=root.get() /> <AddButton parent=root.get() /> }}
            <p class="keys-hint">{move || state.words().builder.keys_hint}</p>
            <DragLabel />
        </div>
    }
}
