//! The head of the page: its name, the ready experiments, language and theme.

use leptos::prelude::*;

use super::state::{State, Theme};
use crate::experiment::{Language, Ready};

/// The head of the page.
#[component]
pub fn Header() -> impl IntoView {
    view! {
        <header>
            <h1 class="brand">
                <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
                    <path class="bell" d="M4 17a9 9 0 0 1 18 0z" />
                    <rect x="2" y="18.5" width="22" height="2.6" rx="1.3" />
                    <circle cx="13" cy="6.6" r="1.7" />
                </svg>
                "Mesero"
            </h1>
            <ReadyChooser />
            <LanguageChooser />
            <ThemeChooser />
        </header>
    }
}

/// Opens one of the experiments that come with Mesero. What was there is set aside, and a notice offers it back.
#[component]
fn ReadyChooser() -> impl IntoView {
    let state = State::here();
    let language = state.settings.language;
    let ready = state.work.ready;
    let open = move |event| {
        if let Some(ready) = Ready::find(&event_target_value(&event)) {
            state.open(&ready);
        }
    };
    let teaser = move || {
        let ready = Ready::find(ready.get()?)?;
        Some(ready.teaser(language.get()))
    };
    view! {
        <div class="ready">
            <select
                aria-label=move || state.words().header.ready
                prop:value=move || ready.get().unwrap_or_default()
                on:change=open
            >
                <option value="" disabled selected=move || ready.get().is_none()>
                    {move || state.words().header.own}
                </option>
                {Ready::ALL
                    .map(|one| {
                        let id = one.id;
                        view! {
                            <option value=id selected=move || ready.get() == Some(id)>
                                {move || one.title(language.get())}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
            <span class="teaser">{teaser}</span>
        </div>
    }
}

/// Español or English.
#[component]
fn LanguageChooser() -> impl IntoView {
    let state = State::here();
    let buttons = Language::ALL.map(|language| {
        let name = match language {
            Language::Spanish => "Español",
            Language::English => "English",
        };
        view! {
            <button
                lang=language.code()
                aria-label=name
                aria-pressed=move || (state.settings.language.get() == language).to_string()
                on:click=move |_| state.set_language(language)
            >
                {language.code().to_uppercase()}
            </button>
        }
    });
    view! {
        <div class="choice" role="group" aria-label=move || state.words().header.language>
            {buttons.collect_view()}
        </div>
    }
}

/// Light, dark, or as the system is.
#[component]
fn ThemeChooser() -> impl IntoView {
    let state = State::here();
    let buttons = Theme::ALL.map(|theme| {
        let name = move || {
            let words = &state.words().header;
            match theme {
                Theme::System => words.system,
                Theme::Light => words.light,
                Theme::Dark => words.dark,
            }
        };
        let glyph = match theme {
            Theme::System => "◐",
            Theme::Light => "☀",
            Theme::Dark => "☾",
        };
        view! {
            <button
                aria-label=name
                title=name
                aria-pressed=move || (state.settings.theme.get() == theme).to_string()
                on:click=move |_| state.settings.theme.set(theme)
            >
                <span aria-hidden="true">{glyph}</span>
            </button>
        }
    });
    view! {
        <div class="choice" role="group" aria-label=move || state.words().header.theme>
            {buttons.collect_view()}
        </div>
    }
}
