//! The code editor: CodeMirror, loaded when it is first wanted. `editor/editor.js` holds its side of this.

use std::cell::RefCell;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

use super::error::Error;
use super::object::object;
use crate::trace::LitLine;

#[wasm_bindgen]
extern "C" {
    /// `start.js` puts it on the page: it loads the module, once.
    #[wasm_bindgen(catch, js_name = meseroEditor)]
    fn load() -> Result<Promise, JsValue>;

    type Module;
    #[wasm_bindgen(method, catch, js_name = createEditor)]
    fn create(this: &Module, parent: &HtmlElement, options: &JsValue) -> Result<View, JsValue>;

    type View;
    #[wasm_bindgen(method, js_name = getText)]
    fn text(this: &View) -> String;
    #[wasm_bindgen(method, js_name = setText)]
    fn set_text(this: &View, text: &str);
    #[wasm_bindgen(method, js_name = setDiagnostics)]
    fn set_diagnostics(this: &View, diagnostics: &Array);
    #[wasm_bindgen(method, js_name = gotoLine)]
    fn go_to_line(this: &View, line: u32);
    #[wasm_bindgen(method, js_name = lightLines)]
    fn light_lines(this: &View, lines: &[u32]);
    #[wasm_bindgen(method)]
    fn focus(this: &View);
    #[wasm_bindgen(method)]
    fn undo(this: &View);
    #[wasm_bindgen(method)]
    fn redo(this: &View);
    #[wasm_bindgen(method, js_name = setTheme)]
    fn set_theme(this: &View, theme: &str);
    #[wasm_bindgen(method, js_name = setLanguage)]
    fn set_language(this: &View, language: &str);
    #[wasm_bindgen(method)]
    fn destroy(this: &View);
}

/// How an editor begins.
pub struct EditorOptions<'a> {
    /// The text in it.
    pub text: &'a str,
    /// Whether it only shows the text.
    pub read_only: bool,
    /// The language of its own words: `es` or `en`.
    pub language: &'a str,
    /// Whether it is dark.
    pub dark: bool,
}

/// A mark in the text, with a sentence.
pub struct Diagnostic {
    /// Where it begins, in UTF-16 units from the start of the text.
    pub from: u32,
    /// Where it ends, likewise.
    pub to: u32,
    /// How bad it is.
    pub severity: Severity,
    /// The sentence.
    pub message: String,
    /// What a click can do about it.
    pub mends: Vec<Mend>,
}

/// How bad something marked is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The program can't run.
    Error,
    /// It runs, and most likely does not do what is meant.
    Warning,
    /// Something to know.
    Info,
}

/// Something that a click in the editor does.
pub struct Mend {
    /// What the button says.
    pub name: String,
    /// What it does.
    pub apply: Box<dyn Fn()>,
}

/// An editor on the page.
#[must_use = "dropping it takes the editor off the page"]
pub struct Editor {
    view: View,
    mends: RefCell<Vec<Closure<dyn FnMut()>>>,
    _on_change: Closure<dyn FnMut(String)>,
    _on_run: Closure<dyn FnMut()>,
}

impl Editor {
    /// Loads the editor's code, where that has not been done yet, and puts an editor into `parent`. `on_change` hears the
    /// whole text after every change by the person, `on_run` when the person asks to run it from within.
    ///
    /// # Errors
    /// When the code can't be loaded: the network is gone, or the page has changed on the server.
    pub async fn open(
        parent: &HtmlElement,
        options: EditorOptions<'_>,
        on_change: impl Fn(String) + 'static,
        on_run: impl Fn() + 'static,
    ) -> Result<Self, Error> {
        let refused = Error::refused("to load the editor");
        let on_change = Closure::<dyn FnMut(String)>::new(on_change);
        let on_run = Closure::<dyn FnMut()>::new(on_run);
        let properties = object([
            ("text", options.text.into()),
            ("readOnly", options.read_only.into()),
            ("lang", options.language.into()),
            ("theme", theme(options.dark).into()),
            ("onChange", on_change.as_ref().clone()),
            ("onRun", on_run.as_ref().clone()),
        ]);
        let module = load().map_err(&refused)?;
        let module = JsFuture::from(module)
            .await
            .map_err(&refused)?
            .unchecked_into::<Module>();
        let view = module.create(parent, &properties).map_err(&refused)?;
        Ok(Self {
            view,
            mends: RefCell::default(),
            _on_change: on_change,
            _on_run: on_run,
        })
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> String {
        self.view.text()
    }

    /// Replaces the whole text, as one step that the person can undo.
    pub fn set_text(&self, text: &str) {
        self.view.set_text(text);
    }

    /// Marks these places and no others.
    pub fn set_diagnostics(&self, diagnostics: Vec<Diagnostic>) {
        let mut mends = Vec::new();
        let marks: Array = diagnostics
            .into_iter()
            .map(|diagnostic| mark(diagnostic, &mut mends))
            .collect();
        self.view.set_diagnostics(&marks);
        // The marks of before are gone from the page, and with them all that could call their mends.
        self.mends.replace(mends);
    }

    /// Puts the cursor on a line, counted from 1, and brings it into view.
    pub fn go_to_line(&self, line: u32) {
        self.view.go_to_line(line);
    }

    /// Lights these lines up, each once, and no others.
    pub fn light_lines(&self, lines: &[LitLine]) {
        let numbers = lines.iter().flat_map(|lit| [lit.line, lit.runs.into(), lit.waits]);
        self.view.light_lines(&numbers.collect::<Vec<_>>());
    }

    /// Gives it the keyboard.
    pub fn focus(&self) {
        self.view.focus();
    }

    /// Takes the last change back.
    pub fn undo(&self) {
        self.view.undo();
    }

    /// Makes the last change that was taken back again.
    pub fn redo(&self) {
        self.view.redo();
    }

    /// Makes it dark or light.
    pub fn set_dark(&self, dark: bool) {
        self.view.set_theme(theme(dark));
    }

    /// Changes the language of its own words: `es` or `en`.
    pub fn set_language(&self, language: &str) {
        self.view.set_language(language);
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.view.destroy();
    }
}

fn theme(dark: bool) -> &'static str {
    if dark { "dark" } else { "light" }
}

/// A diagnostic as the editor takes it; what its mends do is kept in `mends`.
fn mark(diagnostic: Diagnostic, mends: &mut Vec<Closure<dyn FnMut()>>) -> JsValue {
    let actions: Array = diagnostic
        .mends
        .into_iter()
        .map(|mend| {
            let apply = Closure::<dyn FnMut()>::new(mend.apply);
            let action = object([("name", mend.name.into()), ("apply", apply.as_ref().clone())]);
            mends.push(apply);
            action
        })
        .collect();
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    object([
        ("from", diagnostic.from.into()),
        ("to", diagnostic.to.into()),
        ("severity", severity.into()),
        ("message", diagnostic.message.into()),
        ("actions", actions.into()),
    ])
}
