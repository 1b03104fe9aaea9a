//! The keys of the tree.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::actions::{change, delete, duplicate, redo, rename, undo};
use super::focus::grips;
use crate::experiment::{BlockId, Tree};
use crate::ui::state::State;

/// Undo and redo from anywhere in the tree: the browser's own would only know one field.
pub fn on_tree_key(state: State, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => undo(state),
        ("z", true) | ("y", false) => redo(state),
        _ => return,
    }
    event.prevent_default();
}

/// The keys of a grip: arrows go from block to block, with Alt they move the block.
pub fn on_grip_key(state: State, id: BlockId, event: &KeyboardEvent) {
    let ctrl = event.ctrl_key() || event.meta_key();
    match (event.key().as_str(), event.alt_key(), ctrl) {
        ("ArrowUp", true, false) => change(state, id, Tree::move_up),
        ("ArrowDown", true, false) => change(state, id, Tree::move_down),
        ("ArrowRight", true, false) => change(state, id, Tree::move_in),
        ("ArrowLeft", true, false) => change(state, id, Tree::move_out),
        ("ArrowUp", false, false) => go(event, |now, _| now.checked_sub(1)),
        ("ArrowDown", false, false) => go(event, |now, _| Some(now + 1)),
        ("Home", false, false) => go(event, |_, _| Some(0)),
        ("End", false, false) => go(event, |_, count| count.checked_sub(1)),
        ("ArrowLeft", false, false) => go_out(event),
        ("ArrowRight", false, false) => go_inside(event),
        ("Delete" | "Backspace", false, false) => delete(state, id),
        ("F2", false, false) => rename(state, id),
        ("d" | "D", false, true) => duplicate(state, id),
        _ => return,
    }
    event.prevent_default();
}

/// Goes to another grip: `which` gets the number of this one and how many there are.
fn go(event: &KeyboardEvent, which: impl Fn(usize, usize) -> Option<usize>) {
    let grips = grips();
    let now = element(event).and_then(|here| grips.iter().position(|grip| **grip == here));
    let next = now.and_then(|now| which(now, grips.len()));
    if let Some(grip) = next.and_then(|next| grips.get(next)) {
        let _ = grip.focus();
    }
}

/// Goes to the grip of the block around.
fn go_out(event: &KeyboardEvent) {
    let around = element(event)
        .and_then(|here| here.closest("ul").ok().flatten())
        .and_then(|list| list.closest(".block").ok().flatten());
    focus_grip(around);
}

/// Goes to the grip of the first block inside.
fn go_inside(event: &KeyboardEvent) {
    let block = element(event).and_then(|here| here.closest(".block").ok().flatten());
    focus_grip(block.and_then(|block| block.query_selector(".block").ok().flatten()));
}

fn element(event: &KeyboardEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

fn focus_grip(block: Option<Element>) {
    let grip = block.and_then(|block| block.query_selector(".grip").ok().flatten());
    if let Some(grip) = grip.and_then(|grip| grip.dyn_into::<HtmlElement>().ok()) {
        let _ = grip.focus();
    }
}
