//! The editor on the person's own code, loaded when it is first wanted.

use std::rc::Rc;
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::marks::{hint_marks, run_mark};
use crate::browser::{Diagnostic, Editor, EditorOptions};
use crate::ui::state::{Mode, State};

/// How far the editor is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Loading,
    Here,
    Failed,
}

/// Marks are looked for when nothing was typed for so long.
const QUIET: Duration = Duration::from_millis(300);

/// The editor; where it can't be loaded, a plain field for the text.
#[component]
pub fn CodeEditor() -> impl IntoView {
    let state = State::here();
    let code = state.work.code;
    let place = NodeRef::<html::Div>::new();
    let stage = RwSignal::new(Stage::Loading);
    let editor = StoredValue::new_local(None::<Rc<Editor>>);
    let dark = state.settings.dark;
    let load = move || {
        let Some(parent) = place.get_untracked() else { return };
        stage.set(Stage::Loading);
        spawn_local(async move {
            let text = code.get_untracked().unwrap_or_default();
            let options = EditorOptions {
                text: &text,
                read_only: false,
                language: state.settings.language.get_untracked().code(),
                dark: dark.get_untracked(),
            };
            let opened = Editor::open(
                &parent,
                options,
                move |text| code.set(Some(text)),
                move || state.run.start(state),
            );
            match opened.await {
                Ok(opened) => {
                    editor.set_value(Some(Rc::new(opened)));
                    stage.set(Stage::Here);
                }
                Err(_) => stage.set(Stage::Failed),
            }
        });
    };
    Effect::new(move |_| {
        if place.get().is_some() {
            load();
        }
    });
    let with = move |act: &dyn Fn(&Editor)| {
        if let (Stage::Here, Some(editor)) = (stage.get(), editor.get_value()) {
            act(&editor);
        }
    };
    Effect::new(move |_| with(&|editor| editor.set_dark(dark.get())));
    Effect::new(move |_| with(&|editor| editor.set_language(state.settings.language.get().code())));
    Effect::new(move |_| {
        with(&|editor| {
            let wanted = code.get().unwrap_or_default();
            if editor.text() != wanted {
                editor.set_text(&wanted);
            }
        });
    });
    Effect::new(move |_| {
        with(&|editor| {
            if let (Some(line), Mode::Code) = (state.line.get(), state.work.mode.get_untracked()) {
                editor.go_to_line(line);
                editor.focus();
            }
        });
    });
    // A mend for a text that has changed since would undo the change.
    let mend = move |before: &str, after: &str| {
        if code.with_untracked(|code| code.as_deref() == Some(before)) {
            code.set(Some(after.to_owned()));
        }
    };
    let marks_of = move || -> Vec<Diagnostic> {
        let text = code.get().unwrap_or_default();
        let mut marks = hint_marks(state.words(), &text, mend);
        state.run.phase.track();
        marks.extend(
            state
                .run
                .with_record_now(|record| run_mark(state.words(), &text, record))
                .flatten(),
        );
        marks
    };
    // Marks wait until the person pauses: a mark on a half-written word only disturbs.
    let waiting = StoredValue::new(None::<leptos::leptos_dom::helpers::TimeoutHandle>);
    Effect::new(move |_| {
        code.track();
        state.run.phase.track();
        state.settings.language.track();
        if stage.get() != Stage::Here {
            return;
        }
        if let Some(earlier) = waiting.get_value() {
            earlier.clear();
        }
        let timer = set_timeout_with_handle(
            move || {
                let marks = untrack(marks_of);
                if let Some(editor) = editor.try_get_value().flatten() {
                    editor.set_diagnostics(marks);
                }
            },
            QUIET,
        );
        waiting.set_value(timer.ok());
    });
    view! {
        <div class="editor" node_ref=place hidden=move || stage.get() == Stage::Failed></div>
        <Show when=move || stage.get() == Stage::Loading>
            <p class="loading" role="status">{move || state.words().code.loading}</p>
        </Show>
        <Show when=move || stage.get() == Stage::Failed>
            <div class="banner" role="status">
                <p>{move || state.words().code.failed}</p>
                <button class="quiet" on:click=move |_| load()>{move || state.words().code.retry}</button>
            </div>
            <textarea
                class="plain-code"
                spellcheck="false"
                aria-label=move || state.words().python
                prop:value=move || code.get().unwrap_or_default()
                on:input=move |event| code.set(Some(event_target_value(&event)))
            ></textarea>
        </Show>
    }
}
