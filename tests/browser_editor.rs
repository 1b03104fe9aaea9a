//! The binding of the code editor, held against a stand-in of what `editor/editor.js` promises.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use mesero::browser::{Diagnostic, Editor, EditorOptions, Mend, Severity};
use mesero::trace::LitLine;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = "
let editors = [];
let marks = [];
export function place() { return document.createElement('div'); }
export function withdraw() { delete globalThis.meseroEditor; }
export function offer() {
  globalThis.meseroEditor = async () => ({
    createEditor(parent, options) {
      const state = { ...options };
      editors.push(state);
      return {
        getText: () => state.text,
        setText: (text) => { state.text = text; },
        setDiagnostics: (diagnostics) => { marks = diagnostics; },
        gotoLine: (line) => { state.line = line; },
        lightLines: (lines) => { state.lines = Array.from(lines); },
        setTheme: (theme) => { state.theme = theme; },
        setLanguage: (lang) => { state.lang = lang; },
        focus: () => {}, undo: () => {}, redo: () => {},
        destroy: () => { editors = editors.filter((other) => other !== state); },
      };
    },
  });
}
export function open() { return editors.length; }
export function state() { const { onChange, onRun, ...rest } = editors.at(-1); return JSON.stringify(rest); }
export function type(text) { editors.at(-1).text = text; editors.at(-1).onChange(text); }
export function press_run() { editors.at(-1).onRun(); }
export function first_mark() { return JSON.stringify(marks[0]); }
export function click() { marks[0].actions[0].apply(); }
")]
extern "C" {
    fn place() -> HtmlElement;
    fn withdraw();
    fn offer();
    fn open() -> u32;
    fn state() -> String;
    #[wasm_bindgen(js_name = type)]
    fn type_text(text: &str);
    fn press_run();
    fn first_mark() -> String;
    fn click();
}

const OPTIONS: EditorOptions<'static> = EditorOptions {
    text: "print('menú 🍲')",
    read_only: false,
    language: "es",
    dark: true,
};

#[wasm_bindgen_test]
async fn a_page_that_cannot_load_the_editor_hears_of_it() {
    withdraw();
    assert!(Editor::open(&place(), OPTIONS, |_| {}, || {}).await.is_err());
}

#[wasm_bindgen_test]
async fn what_happens_in_the_editor_reaches_the_page_and_back() {
    offer();
    let heard = Rc::new(RefCell::new(Vec::new()));
    let hear = |what: &'static str| {
        let heard = Rc::clone(&heard);
        move |text: &str| heard.borrow_mut().push(format!("{what} {text}"))
    };
    let (changed, ran) = (hear("changed"), hear("ran"));
    let editor = Editor::open(&place(), OPTIONS, move |text| changed(&text), move || ran(""))
        .await
        .unwrap();
    assert_eq!(editor.text(), OPTIONS.text);
    type_text("pass 🍲");
    press_run();
    assert_eq!(*heard.borrow(), ["changed pass 🍲", "ran "]);
    assert_eq!(editor.text(), "pass 🍲");
    editor.set_text("x = 1");
    editor.go_to_line(3);
    let lit = |line, runs, waits| LitLine { line, runs, waits };
    editor.light_lines(&[lit(2, true, 0), lit(5, false, 3)]);
    editor.set_dark(false);
    editor.set_language("en");
    assert_eq!(
        state(),
        r#"{"text":"x = 1","readOnly":false,"lang":"en","theme":"light","line":3,"lines":[2,1,0,5,0,3]}"#
    );
    drop(editor);
    assert_eq!(open(), 0);
}

#[wasm_bindgen_test]
async fn a_mend_can_change_the_marks_that_it_belongs_to() {
    offer();
    let editor = Rc::new(Editor::open(&place(), OPTIONS, |_| {}, || {}).await.unwrap());
    let mark = |message: &str, mends| Diagnostic {
        from: 6,
        to: 15,
        severity: Severity::Warning,
        message: message.to_owned(),
        mends,
    };
    let apply = Box::new({
        let (editor, done) = (Rc::downgrade(&editor), mark("done", Vec::new()));
        let done = RefCell::new(Some(done));
        move || {
            if let (Some(editor), Some(done)) = (editor.upgrade(), done.take()) {
                editor.set_diagnostics(vec![done]);
            }
        }
    });
    let mend = Mend {
        name: "await".to_owned(),
        apply,
    };
    editor.set_diagnostics(vec![mark("wait", vec![mend])]);
    assert_eq!(
        first_mark(),
        r#"{"from":6,"to":15,"severity":"warning","message":"wait","actions":[{"name":"await"}]}"#
    );
    click();
    assert!(first_mark().contains("done"));
    drop(editor);
}
