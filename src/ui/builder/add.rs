//! The button that adds a block at the end of what another holds.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::actions::add_menu;
use super::drag::{Drag, Where};
use crate::experiment::BlockId;
use crate::ui::menu::Menus;
use crate::ui::state::State;

/// Adds a block of a kind that one chooses from a menu.
#[component]
pub fn AddButton(
    /// To what this block holds.
    parent: BlockId,
) -> impl IntoView {
    let state = State::here();
    let menus: Menus = expect_context();
    let drag: Drag = expect_context();
    let open = move |event: leptos::ev::MouseEvent| {
        if let Some(target) = event
            .current_target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok())
        {
            let (name, items) = add_menu(state, parent);
            menus.open(name, items, target);
        }
    };
    let label = move || {
        let words = state.words();
        let history = state.work.history;
        history.with(|history| {
            let tree = history.tree();
            tree.find(parent).filter(|block| block.id != tree.root.id).map_or_else(
                || words.builder.add.to_owned(),
                |block| (words.builder.add_to)(&(words.block_name)(block)),
            )
        })
    };
    view! {
        <button
            class="add"
            aria-haspopup="menu"
            aria-label=label
            data-inside=parent.0.to_string()
            class:target=move || drag.target.get() == Some((parent, Where::Inside))
            on:click=open
        >
            "+ "
            {move || state.words().builder.add}
        </button>
    }
}
