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

use super::element::{Element, Word, button, classed, element};
use super::state::{Mode, State};
use crate::experiment::History;
use add::add_button;
use block::block_list;
use drag::drag_label;

pub use drag::Drag;
pub use focus::focus_problem;
pub use hues::BlockLanes;

/// The blocks, and what one does with them as a whole.
pub fn builder(state: State) -> Element {
    hues::follow_hues(state);
    let history = state.work.history;
    let is_empty = move || history.with(|history| history.tree().root.children.is_empty());
    let root = move || history.with(|history| history.tree().root.id);
    let tree = if state.address.readonly {
        // A fieldset turns off all that is in it, and leaves it to be read.
        classed("fieldset", "tree").attr("disabled", "")
    } else {
        classed("div", "tree")
    };
    tree.on("keydown", move |event| keys::on_tree_key(state, &event))
        .when(move || state.work.mode.get() == Mode::Code, move || blocks_stay(state))
        .child(toolbar(state))
        .when(is_empty, || {
            let says = element("p").word(|words| words.builder.empty);
            classed("div", "empty").child(says)
        })
        .live(root, move |root| {
            vec![block_list(state, *root), add_button(state, *root)]
        })
        .child(classed("p", "keys-hint").word(|words| words.builder.keys_hint))
        .child(drag_label(state))
}

/// Over the blocks, while code is what runs.
fn blocks_stay(state: State) -> Element {
    let run_blocks = button("quiet", move |_| state.work.mode.set(Mode::Blocks));
    classed("div", "banner")
        .child(element("p").word(|words| words.code.blocks_stay))
        .child(run_blocks.word(|words| words.code.run_blocks))
}

fn toolbar(state: State) -> Element {
    let tool = |glyph, word: Word, keys, can: fn(&History) -> bool, act: fn(State)| {
        button("quiet", move |_| act(state))
            .attr("aria-keyshortcuts", keys)
            .flag("aria-disabled", move || !state.work.history.with(can))
            .text(glyph)
            .word(word)
    };
    let count = move || state.work.history.with(|history| history.tree().count());
    classed("div", "toolbar")
        .attr("role", "toolbar")
        .attr_word("aria-label", |words| words.builder.tools)
        .child(tool(
            "↶ ",
            |words| words.builder.undo,
            "Control+Z",
            History::can_undo,
            actions::undo,
        ))
        .child(tool(
            "↷ ",
            |words| words.builder.redo,
            "Control+Shift+Z",
            History::can_redo,
            actions::redo,
        ))
        .child(classed("span", "count").text_live(move || (state.words().builder.count)(count())))
}
