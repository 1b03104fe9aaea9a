//! One block on the page.

use leptos::ev::PointerEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::actions::block_menu;
use super::add::AddButton;
use super::drag::{Drag, Where};
use super::field::{FieldInput, SwitchInput};
use super::hues::Hues;
use super::{focus, keys};
use crate::experiment::{Block, BlockId, Field, Kind, Room, Switch};
use crate::ui::menu::Menus;
use crate::ui::state::State;

/// The blocks inside another.
#[component]
pub fn BlockList(
    /// Inside which.
    parent: BlockId,
) -> impl IntoView {
    let state = State::here();
    let children = move || {
        state.work.history.with(|history| {
            let parent = history.tree().find(parent);
            parent.map_or_else(Vec::new, |parent| {
                parent.children.iter().map(|child| child.id).collect()
            })
        })
    };
    view! {
        <ul class="kids">
            <For each=children key=|id| *id let:id>
                <BlockView id />
            </For>
        </ul>
    }
    .into_any()
}

/// What is shown of a block itself, without what it holds.
#[derive(Clone, PartialEq)]
struct Shown {
    kind: Kind,
    label: String,
    hue: &'static str,
    has_room: bool,
}

/// One block: a grip, its settings, what is wrong with it, and what it holds.
#[component]
fn BlockView(
    /// Which.
    id: BlockId,
) -> impl IntoView {
    let state = State::here();
    let hues: Hues = expect_context();
    let drag: Drag = expect_context();
    let shown = Memo::new(move |_| {
        let words = state.words();
        state.work.history.with(|history| {
            let tree = history.tree();
            let block = tree.find(id)?;
            let place = tree.place_of(id)?;
            let parent = tree.find(place.parent)?;
            Some(Shown {
                kind: bare(&block.kind),
                label: (words.builder.block)(block, place.index + 1, parent),
                hue: hues.class(block),
                has_room: block.kind.room() == Room::Many
                    || (block.kind.room() == Room::One && block.children.is_empty()),
            })
        })
    });
    let kind = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.kind.clone())));
    let with = move |part: fn(&Shown) -> String| shown.with(|shown| shown.as_ref().map(part).unwrap_or_default());
    let class = move || {
        let holds = kind.with(|kind| kind.as_ref().is_some_and(|kind| kind.room() != Room::None));
        format!(
            "block {} {}",
            if holds { "comb" } else { "leaf" },
            with(|shown| shown.hue.to_owned())
        )
    };
    let has_room = Memo::new(move |_| shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.has_room)));
    let drop_class = move || match drag.target.get() {
        Some((target, place)) if target == id => match place {
            Where::Before => "before",
            Where::After => "after",
            Where::Inside => "inside",
        },
        _ => "",
    };
    view! {
        <li
            class=class
            id=focus::element_id(id)
            data-block=id.0.to_string()
            data-drop=drop_class
            class:selected=move || state.work.selected.get() == id
            class:dragged=move || drag.moving.get() == Some(id)
            on:focusin=move |event| {
                event.stop_propagation();
                state.work.selected.set(id);
            }
        >
            <div class="block-head" role="group" aria-label=move || with(|shown| shown.label.clone())>
                <Grip id label=Signal::derive(move || with(|shown| shown.label.clone())) />
                {move || kind.get().map(|kind| view! { <Settings id kind /> })}
            </div>
            <Problems id />
            <Show when=move || kind.with(|kind| kind.as_ref().is_some_and(|kind| kind.room() != Room::None))>
                <BlockList parent=id />
            </Show>
            <Show when=move || has_room.get()>
                <AddButton parent=id />
            </Show>
        </li>
    }
}

/// A kind without what is typed into it: what decides which fields there are.
fn bare(kind: &Kind) -> Kind {
    let same = |one: &&Kind| std::mem::discriminant(*one) == std::mem::discriminant(kind);
    let all = Kind::all();
    all.iter().find(same).unwrap_or(kind).clone()
}

/// The button that a block is held by.
#[component]
fn Grip(
    /// Of which block.
    id: BlockId,
    /// What the block is called.
    label: Signal<String>,
) -> impl IntoView {
    let state = State::here();
    let drag: Drag = expect_context();
    let menus: Menus = expect_context();
    let open = move |event: leptos::ev::MouseEvent| {
        let target = event
            .current_target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok());
        if let (Some(target), false) = (target, drag.just_dropped()) {
            let (name, items) = block_menu(state, id);
            menus.open(name, items, target);
        }
    };
    view! {
        <button
            class="grip"
            aria-haspopup="menu"
            aria-label=move || (state.words().builder.grip)(&label.get())
            title=move || state.words().builder.grip_says
            on:click=open
            on:keydown=move |event| keys::on_grip_key(state, id, &event)
            on:pointerdown=move |event: PointerEvent| drag.press(id, &event)
            on:pointermove=move |event: PointerEvent| drag.move_to(state, &event)
            on:pointerup=move |_| drag.release(state)
            on:pointercancel=move |_| drag.cancel()
        >
            <span aria-hidden="true"></span>
        </button>
    }
}

/// The fields and switches of a block, by its kind.
#[component]
fn Settings(
    /// Which block.
    id: BlockId,
    /// Its kind.
    kind: Kind,
) -> impl IntoView {
    let state = State::here();
    let words = {
        let kind = kind.clone();
        move || (state.words().kind)(&kind)
    };
    let tag = {
        let words = words.clone();
        move || words().tag
    };
    // A wait must have a name; other texts that may be left out have a field once they are there, or asked for.
    let is_wait = matches!(kind, Kind::Wait { .. });
    let is_shown = move |field| {
        Memo::new(move |_| {
            let typed = state.work.history.with(|history| {
                let block = history.tree().find(id)?;
                block.text(field).map(|text| !text.is_empty())
            });
            typed == Some(true) || state.work.asked.get() == Some((id, field))
        })
    };
    let (is_named, has_jitter) = (is_shown(Field::Name), is_shown(Field::Jitter));
    let is_named = move || is_wait || is_named.get();
    let name_field = move || is_named().then(|| view! { <FieldInput id field=Field::Name /> });
    match kind {
        Kind::Wait { .. } => view! {
            {name_field}
            <FieldInput id field=Field::Seconds />
            {move || has_jitter.get().then(|| view! { <FieldInput id field=Field::Jitter /> })}
            <span class="end">
                <SwitchInput id switch=Switch::Fails />
                <FieldInput id field=Field::Result />
            </span>
        }
        .into_any(),
        _ => view! {
            <code>{tag}</code>
            {name_field}
            <span class="says">{move || words().says}</span>
            {match kind {
                Kind::BlockLoop { .. } | Kind::Timeout { .. } => view! { <FieldInput id field=Field::Seconds /> }.into_any(),
                Kind::AtMost { .. } => view! { <FieldInput id field=Field::Permits /> }.into_any(),
                Kind::Repeat { .. } => view! { <FieldInput id field=Field::Times /> }.into_any(),
                Kind::Gather { .. } => view! { <SwitchInput id switch=Switch::ReturnExceptions /> }.into_any(),
                _ => ().into_any(),
            }}
        }
        .into_any(),
    }
}

/// What is wrong with a block, each under the id that its field names.
#[component]
fn Problems(
    /// Which block.
    id: BlockId,
) -> impl IntoView {
    let state = State::here();
    let problems = Memo::new(move |_| {
        state
            .work
            .history
            .with(|history| history.tree().find(id).map(Block::problems).unwrap_or_default())
    });
    move || {
        let words = state.words();
        let lines = problems.get().into_iter().map(|problem| {
            view! { <p class="problem" id=focus::problem_id(id, problem.field)>{(words.problem)(&problem)}</p> }
        });
        lines.collect_view()
    }
}
