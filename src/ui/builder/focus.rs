//! Where things are on the page, so that the keyboard can be given to them.

use leptos::prelude::{document, untrack};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::experiment::{BlockId, Field};
use crate::ui::live::once_shown;
use crate::ui::state::{BLOCKS_TAB, State};

/// The id of a block's element.
pub fn element_id(id: BlockId) -> String {
    format!("block-{}", id.0)
}

/// The id of a field's input.
pub fn field_id(id: BlockId, field: Field) -> String {
    format!("block-{}-{field:?}", id.0)
}

/// The id of what is said of a problem.
pub fn problem_id(id: BlockId, field: Option<Field>) -> String {
    match field {
        Some(field) => format!("problem-{}-{field:?}", id.0),
        None => format!("problem-{}", id.0),
    }
}

/// Gives the keyboard to a block, where a change has taken away what had it.
pub fn keep_focus(id: BlockId) {
    once_shown(move || {
        let document = document();
        let had_by = document.active_element();
        if had_by.is_none() || had_by.as_ref() == document.body().as_deref() {
            focus_block(id);
        }
    });
}

/// Gives the keyboard to a block's grip; to the button that adds the first block where it is the outermost.
pub fn focus_block(id: BlockId) {
    focus_soon(format!(
        "#{} > .block-head > .grip, #{0} > .add, .tree > .add",
        element_id(id)
    ));
}

/// Gives the keyboard to a field of a block, with its text selected.
pub fn focus_field(id: BlockId, field: Field) {
    focus_soon(format!("#{}", field_id(id, field)));
}

/// Shows the first problem that keeps the experiment from running, and gives the keyboard to where it is mended.
pub fn focus_problem(state: State) {
    let problems = state.work.history.with_now(|history| history.tree().problems());
    match (untrack(|| state.settings.typed_seed()), problems.first()) {
        (Err(_), _) => focus_soon(".seed input".to_owned()),
        (_, None) => {}
        (_, Some(problem)) => {
            state.tab.set(BLOCKS_TAB);
            match problem.field {
                Some(field) => focus_field(problem.block, field),
                None => focus_soon(format!("#{} > .add, .tree > .add", element_id(problem.block))),
            }
        }
    }
}

/// The grips of all blocks in reading order.
pub fn grips() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(".tree .grip") else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}

/// Gives the keyboard to the first element that a selector finds, once the page shows the change that is being made.
fn focus_soon(selector: String) {
    once_shown(move || {
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
            if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
                input.select();
            }
        }
    });
}
