//! The editor on the person's own code, loaded when it is first wanted.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::{event_target_value, untrack};
use leptos::task::spawn_local;
use web_sys::Event;

use super::lit::lit;
use super::marks::{hint_marks, run_mark};
use crate::browser::{Diagnostic, Editor, EditorOptions};
use crate::ui::element::{Element, button, classed, element, follow, follow_later};
use crate::ui::live::Live;
use crate::ui::state::{Mode, State};

/// How far the editor is.
#[derive(Clone)]
enum Stage {
    Loading,
    Here(Rc<Editor>),
    Failed,
}

/// Marks are looked for when nothing was typed for so long.
const QUIET: Duration = Duration::from_millis(300);

/// The editor; where it can't be loaded, a plain field for the text.
pub fn code_editor(state: State) -> Element {
    let place = classed("div", "editor");
    let editor = CodeEditor {
        state,
        stage: Live::new(Stage::Loading),
        waiting: Live::new(None),
    };
    let is_loading = move || editor.stage.with(|stage| matches!(stage, Stage::Loading));
    let has_failed = move || editor.stage.with(|stage| matches!(stage, Stage::Failed));
    let loading = || classed("p", "loading").attr("role", "status");
    let parent = place.clone();
    let again = place.clone();
    follow_later(move || editor.load(&parent));
    editor.keep_up();
    classed("div", "contents")
        .child(place.hidden(has_failed))
        .when(is_loading, move || loading().word(|words| words.code.loading))
        .live(has_failed, move |has_failed| {
            if *has_failed {
                editor.plain(again.clone())
            } else {
                Vec::new()
            }
        })
}

/// The editor on the page; a handle that is copied freely.
#[derive(Clone, Copy)]
struct CodeEditor {
    state: State,
    stage: Live<Stage>,
    /// The marks that are about to be looked for.
    waiting: Live<Option<TimeoutHandle>>,
}

impl CodeEditor {
    /// Loads it and opens it inside an element.
    fn load(self, parent: &Element) {
        let (state, code) = (self.state, self.state.work.code);
        let parent = parent.node_as();
        self.stage.set(Stage::Loading);
        spawn_local(async move {
            let text = code.now().unwrap_or_default();
            let options = EditorOptions {
                text: &text,
                read_only: state.address.readonly,
                language: state.settings.language.now().code(),
                dark: untrack(|| state.settings.is_dark()),
            };
            let typed = move |text| code.set(Some(text));
            let opened = Editor::open(&parent, options, typed, move || state.run.start(state)).await;
            self.stage.set(match opened {
                Ok(editor) => Stage::Here(Rc::new(editor)),
                Err(_) => Stage::Failed,
            });
        });
    }

    /// Does something with the editor once it is there, and again whenever something changes that it looked at.
    fn follow(self, act: impl Fn(&Editor) + 'static) {
        follow(move || {
            if let Stage::Here(editor) = self.stage.get() {
                act(&editor);
            }
        });
    }

    /// Keeps the editor up with the page.
    fn keep_up(self) {
        let state = self.state;
        self.follow(move |editor| editor.set_dark(state.settings.is_dark()));
        self.follow(move |editor| editor.set_language(state.settings.language.get().code()));
        self.follow(move |editor| {
            let wanted = state.work.code.get().unwrap_or_default();
            if editor.text() != wanted {
                editor.set_text(&wanted);
            }
        });
        self.follow(move |editor| {
            if let (Some(line), Mode::Code) = (state.line.get(), state.work.mode.now()) {
                editor.go_to_line(line);
                editor.focus();
            }
        });
        let shown = RefCell::new(Vec::new());
        self.follow(move |editor| {
            let now = lit(state, |program| {
                state.work.code.with_now(|code| code.as_deref() == Some(program))
            });
            if *shown.borrow() != now {
                editor.light_lines(&now);
                shown.replace(now);
            }
        });
        // Marks wait until the person pauses: a mark on a half-written word only disturbs.
        self.follow(move |_| {
            state.work.code.track();
            state.run.phase.track();
            state.settings.language.track();
            let look = move || {
                if let Stage::Here(editor) = self.stage.now() {
                    editor.set_diagnostics(self.marks());
                }
            };
            let timer = set_timeout_with_handle(look, QUIET).ok();
            if let Some(earlier) = self.waiting.update_quietly(|waiting| std::mem::replace(waiting, timer)) {
                earlier.clear();
            }
        });
    }

    /// What is to be marked in the code as it is.
    fn marks(self) -> Vec<Diagnostic> {
        let (state, code) = (self.state, self.state.work.code);
        let (words, text) = (state.words_now(), code.now().unwrap_or_default());
        // A mend for a text that has changed since would undo the change.
        let mend = move |before: &str, after: &str| {
            if code.with_now(|code| code.as_deref() == Some(before)) {
                code.set(Some(after.to_owned()));
            }
        };
        let mut marks = hint_marks(words, &text, mend);
        let of_run = state.run.with_record_now(|record| run_mark(words, &text, record));
        marks.extend(of_run.flatten());
        if state.address.readonly {
            for mark in &mut marks {
                mark.mends.clear();
            }
        }
        marks
    }

    /// A plain field for the text, and a way to try once more.
    fn plain(self, place: Element) -> Vec<Element> {
        let code = self.state.work.code;
        let retry = button("quiet", move |_| self.load(&place)).word(|words| words.code.retry);
        let banner = classed("div", "banner")
            .attr("role", "status")
            .child(element("p").word(|words| words.code.failed))
            .child(retry);
        let field = classed("textarea", "plain-code")
            .attr("spellcheck", "false")
            .property_live("readOnly", move || self.state.address.readonly.into())
            .attr_word("aria-label", |words| words.python)
            .value_live(move || code.get().unwrap_or_default())
            .on("input", move |event: Event| code.set(Some(event_target_value(&event))));
        vec![banner, field]
    }
}
