//! A text or a switch of a block, checked as it is typed.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::actions::edit_quietly;
use super::focus;
use crate::experiment::{Block, BlockId, Field, Switch};
use crate::ui::state::State;

/// A text field. What was typed stays, right or wrong.
#[component]
pub fn FieldInput(
    /// Of which block.
    id: BlockId,
    /// Which field.
    field: Field,
) -> impl IntoView {
    let state = State::here();
    let history = state.work.history;
    let look = move |look: fn(&Block, Field) -> String| {
        history.with(|history| {
            history
                .tree()
                .find(id)
                .map(|block| look(block, field))
                .unwrap_or_default()
        })
    };
    let text = Memo::new(move |_| look(|block, field| block.text(field).unwrap_or_default().to_owned()));
    let is_wrong = Memo::new(move |_| {
        history.with(|history| {
            let block = history.tree().find(id);
            block.is_some_and(|block| block.problems().iter().any(|problem| problem.field == Some(field)))
        })
    });
    let words = move || (state.words().builder.field)(field);
    let is_number = !matches!(field, Field::Name | Field::Result);
    let type_in = move |event| {
        let typed = event_target_value(&event);
        if let Ok(edited) = state.work.tree().set_text(id, field, &typed) {
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
    let width = move || {
        text.with(|text| text.chars().count())
            .clamp(if is_number { 3 } else { 6 }, 22)
            + 1
    };
    view! {
        <label class=format!("field {}", class(field)) title=move || words().says>
            <span class="before">{move || words().before}</span>
            <input
                id=focus::field_id(id, field)
                type="text"
                class=if is_number { "num" } else { "text" }
                inputmode=is_number.then_some("decimal")
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-label=move || words().label
                aria-invalid=move || is_wrong.get().then_some("true")
                aria-describedby=move || is_wrong.get().then(|| focus::problem_id(id, Some(field)))
                placeholder=move || words().placeholder
                size=move || width().to_string()
                prop:value=move || text.get()
                on:input=type_in
                on:keydown=on_key
                // A text that may be left out keeps its field while it is being typed, empty or not.
                on:focus=move |_| state.work.asked.set(Some((id, field)))
                on:blur=move |_| {
                    history.update(crate::experiment::History::end_typing);
                    state.work.asked.set(None);
                }
            />
            <span class="after">{move || words().after}</span>
        </label>
    }
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
#[component]
pub fn SwitchInput(
    /// Of which block.
    id: BlockId,
    /// Which switch.
    switch: Switch,
) -> impl IntoView {
    let state = State::here();
    let is_on = Memo::new(move |_| {
        let history = state.work.history;
        history.with(|history| history.tree().find(id).and_then(|block| block.is_on(switch))) == Some(true)
    });
    let turn = move |_| edit_quietly(state, state.work.tree().set_switch(id, switch, !is_on.get_untracked()));
    let words = move || (state.words().builder.switch)(switch);
    view! {
        <button
            class=match switch {
                Switch::Fails => "ends-in",
                Switch::ReturnExceptions => "switch",
            }
            aria-pressed=move || is_on.get().to_string()
            aria-label=move || words().label
            title=move || words().label
            on:click=turn
        >
            {move || if is_on.get() { words().on } else { words().off }}
        </button>
    }
}
