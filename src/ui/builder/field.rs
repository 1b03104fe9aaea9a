//! A text or a switch of a block, checked as it is typed.

use leptos::prelude::event_target_value;
use web_sys::{Event, KeyboardEvent};

use super::actions::edit_quietly;
use super::focus;
use crate::experiment::{Block, BlockId, Field, Switch};
use crate::ui::element::{Element, button, classed};
use crate::ui::state::State;
use crate::ui::words::FieldWords;

/// Looks at a block and follows the tree; none where the block is gone.
fn look<T>(state: State, id: BlockId, look: impl FnOnce(&Block) -> Option<T>) -> Option<T> {
    state.work.history.with(|history| look(history.tree().find(id)?))
}

/// A text field. What was typed stays, right or wrong.
pub fn field_input(state: State, id: BlockId, field: Field) -> Element {
    let text = move || look(state, id, |block| block.text(field).map(str::to_owned)).unwrap_or_default();
    let is_wrong = move || {
        let problems = look(state, id, |block| Some(block.problems())).unwrap_or_default();
        problems.iter().any(|problem| problem.field == Some(field))
    };
    let word =
        move |word: fn(&FieldWords) -> &'static str| move || word(&(state.words().builder.field)(field)).to_owned();
    let is_number = !matches!(field, Field::Name | Field::Result);
    let width = move || text().chars().count().clamp(if is_number { 3 } else { 6 }, 22) + 1;
    let type_in = move |event: Event| {
        if let Ok(edited) = state.work.tree().set_text(id, field, &event_target_value(&event)) {
            state.work.take_typing(field, edited);
            state.notices.clear_refusal();
        }
    };
    let on_key = move |event: KeyboardEvent| {
        // Enter is done with the field; Ctrl+Enter runs.
        if event.key() == "Enter" && !event.ctrl_key() && !event.meta_key() && !event.is_composing() {
            event.prevent_default();
            focus::focus_block(id);
        }
    };
    let problem_id = move || {
        if is_wrong() {
            focus::problem_id(id, Some(field))
        } else {
            String::new()
        }
    };
    let input = classed("input", if is_number { "num" } else { "text" })
        .attr("id", &focus::field_id(id, field))
        .attr("type", "text")
        .attr("inputmode", if is_number { "decimal" } else { "text" })
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr_live("aria-label", word(|words| words.label))
        .flag("aria-invalid", is_wrong)
        .attr_live("aria-describedby", problem_id)
        .attr_live("placeholder", word(|words| words.placeholder))
        .attr_live("size", move || width().to_string())
        .value_live(text)
        .on("input", type_in)
        .on("keydown", on_key)
        // A text that may be left out keeps its field while it is being typed, empty or not.
        .on("focus", move |_: Event| state.work.asked.set(Some((id, field))))
        .on("blur", move |_: Event| {
            state
                .work
                .history
                .update_quietly(crate::experiment::History::end_typing);
            state.work.asked.set(None);
        });
    classed("label", &format!("field {}", class(field)))
        .attr_live("title", word(|words| words.says))
        .child(classed("span", "before").text_live(word(|words| words.before)))
        .child(input)
        .child(classed("span", "after").text_live(word(|words| words.after)))
}

/// What `style.css` calls a field.
fn class(field: Field) -> &'static str {
    match field {
        Field::Name => "name",
        Field::Seconds => "seconds",
        Field::Jitter => "jitter",
        Field::Result => "result",
        Field::Permits | Field::Times => "count",
    }
}

/// A switch of a block.
pub fn switch_input(state: State, id: BlockId, switch: Switch) -> Element {
    let is_on = move |block: &Block| block.is_on(switch);
    let is_on_live = move || look(state, id, is_on).unwrap_or_default();
    let turn = move |_| {
        let tree = state.work.tree();
        let on = tree.find(id).and_then(is_on).unwrap_or_default();
        edit_quietly(state, tree.set_switch(id, switch, !on));
    };
    let words = move || (state.words().builder.switch)(switch);
    let class = match switch {
        Switch::Fails => "ends-in",
        Switch::ReturnExceptions => "switch",
    };
    let shown = move || if is_on_live() { words().on } else { words().off };
    button(class, turn)
        .flag("aria-pressed", is_on_live)
        .attr_live("aria-label", move || format!("{}: {}", words().label, shown()))
        .attr_live("title", move || words().label.to_owned())
        .text_live(move || shown().to_owned())
}
