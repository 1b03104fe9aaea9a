//! The button that adds a block at the end of what another holds.

use wasm_bindgen::JsCast;
use web_sys::Event;

use super::actions::add_menu;
use super::drag::Where;
use crate::experiment::BlockId;
use crate::ui::element::{Element, button};
use crate::ui::state::State;

/// Adds a block of a kind that one chooses from a menu, to what `parent` holds.
pub fn add_button(state: State, parent: BlockId) -> Element {
    let open = move |event: Event| {
        if let Some(target) = event.current_target() {
            let (name, items) = add_menu(state, parent);
            state.menus.open(name, items, target.unchecked_into());
        }
    };
    let label = move || {
        let words = state.words();
        state.work.history.with(|history| {
            let tree = history.tree();
            let inner = tree.find(parent).filter(|block| block.id != tree.root.id);
            match inner {
                Some(block) => (words.builder.add_to)(&(words.block_name)(block)),
                None => words.builder.add.to_owned(),
            }
        })
    };
    button("add", open)
        .attr("aria-haspopup", "menu")
        .attr_live("aria-label", label)
        .attr("data-inside", &parent.0.to_string())
        .class_if("target", move || {
            state.drag.target.get() == Some((parent, Where::Inside))
        })
        .text("+ ")
        .word(|words| words.builder.add)
}
