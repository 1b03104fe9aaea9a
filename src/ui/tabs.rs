//! A row of tabs, as the ARIA practices describe it: arrows move between them, one of them is in the tab order.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::state::State;
use super::words::Words;

/// What a tab is called.
pub type Name = fn(&Words) -> &'static str;

/// A row of tabs over panels whose ids are `{id}-panel-{number}`.
#[component]
pub fn Tabs<const N: usize>(
    /// Begins every id here.
    id: &'static str,
    /// What the row is called.
    label: Name,
    /// The tabs, numbered from 0.
    tabs: [Name; N],
    /// Which one is open.
    open: RwSignal<usize>,
) -> impl IntoView {
    let state = State::here();
    let places: [NodeRef<html::Button>; N] = std::array::from_fn(|_| NodeRef::new());
    let on_key = move |event: KeyboardEvent| {
        let now = open.get_untracked();
        let next = match event.key().as_str() {
            "ArrowRight" => (now + 1) % N,
            "ArrowLeft" => (now + N - 1) % N,
            "Home" => 0,
            "End" => N - 1,
            _ => return,
        };
        event.prevent_default();
        open.set(next);
        if let Some(button) = places.get(next).and_then(|place| place.get_untracked()) {
            let _ = button.focus();
        }
    };
    let buttons = tabs.into_iter().zip(places).enumerate().map(|(number, (name, place))| {
        let is_open = move || open.get() == number;
        view! {
            <button
                role="tab"
                node_ref=place
                id=format!("{id}-tab-{number}")
                aria-controls=format!("{id}-panel-{number}")
                aria-selected=move || is_open().to_string()
                tabindex=move || if is_open() { "0" } else { "-1" }
                on:click=move |_| open.set(number)
            >
                {move || name(state.words())}
            </button>
        }
    });
    view! {
        <div class="tabs" role="tablist" aria-label=move || label(state.words()) on:keydown=on_key>
            {buttons.collect_view()}
        </div>
    }
}

/// What a tab shows; it stays on the page while another is open, so that nothing in it is lost.
#[component]
pub fn TabPanel(
    /// The id of the row.
    id: &'static str,
    /// The number of its tab.
    number: usize,
    /// Which one is open.
    open: RwSignal<usize>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    view! {
        <div
            class="tab-panel"
            role="tabpanel"
            id=format!("{id}-panel-{number}")
            aria-labelledby=format!("{id}-tab-{number}")
            hidden=move || open.get() != number
        >
            {children()}
        </div>
    }
}
