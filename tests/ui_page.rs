//! The page as a person uses it: what is pressed and typed, and what is seen of it. `wasm-pack test --headless --chrome`.
#![cfg(target_arch = "wasm32")]

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = "
const one = (selector) => {
  const found = document.querySelector(selector);
  if (!found) throw new Error('nothing is ' + selector);
  return found;
};
export function fresh_place() {
  const place = document.createElement('div');
  document.body.append(place);
  return place;
}
export function keep_only(text) {
  localStorage.clear();
  for (const [key, value] of Object.entries(JSON.parse(text))) localStorage.setItem(key, value);
}
export function kept(key) { return localStorage.getItem(key) ?? ''; }
export function count(selector) { return document.querySelectorAll(selector).length; }
export function text(selector) { return one(selector).textContent; }
export function all(selector) { return [...document.querySelectorAll(selector)].map((found) => found.textContent).join('|'); }
export function attribute(selector, name) { return one(selector).getAttribute(name) ?? ''; }
export function value(selector) { return one(selector).value; }
export function click(selector) { one(selector).click(); }
export function choose(selector, value) {
  const found = one(selector);
  found.value = value;
  found.dispatchEvent(new Event('change', { bubbles: true }));
}
export function type_in(selector, text) {
  const found = one(selector);
  found.focus();
  found.value = text;
  found.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
export function press(keys) {
  const names = keys.split('+');
  const init = { key: names.pop(), bubbles: true, cancelable: true };
  for (const name of names) init[name + 'Key'] = true;
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', init));
}
export function focus(selector) { one(selector).focus(); }
export function focused(name) { return document.activeElement.getAttribute(name) ?? ''; }
export function leave() { window.dispatchEvent(new Event('pagehide')); }
")]
extern "C" {
    fn fresh_place() -> HtmlElement;
    fn keep_only(text: &str);
    fn kept(key: &str) -> String;
    fn count(selector: &str) -> u32;
    fn text(selector: &str) -> String;
    fn all(selector: &str) -> String;
    fn attribute(selector: &str, name: &str) -> String;
    fn value(selector: &str) -> String;
    fn click(selector: &str);
    fn choose(selector: &str, value: &str);
    fn type_in(selector: &str, text: &str);
    fn press(keys: &str);
    fn focus(selector: &str);
    fn focused(name: &str) -> String;
    fn leave();
}

/// A page on which only this is kept from before; it is taken down when it is dropped.
struct Page {
    place: HtmlElement,
    mounted: Option<Box<dyn std::any::Any>>,
}

impl Page {
    async fn open(kept: &str) -> Self {
        keep_only(kept);
        Self::again().await
    }

    /// With what the page before has kept.
    async fn again() -> Self {
        let place = fresh_place();
        let mounted = mesero::ui::open(&place);
        settle().await;
        Self {
            place,
            mounted: Some(Box::new(mounted)),
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.mounted.take();
        self.place.remove();
    }
}

/// What is shown follows within a turn or two of the page; a test that waits too short fails, it never passes by luck.
async fn settle() {
    TimeoutFuture::new(30).await;
}

/// Waits for something to be so, for five seconds at the most.
async fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    for _ in 0..200 {
        if is_so() {
            return;
        }
        TimeoutFuture::new(25).await;
    }
    panic!("not within five seconds: {what}");
}

/// Spanish, the instant clock, and two waits at once.
const TWO_WAITS: &str = r#"{"mesero.language":"es","mesero.clock":"virtual","mesero.seed":"7","mesero.tree":
    "{\"version\":1,\"blocks\":[{\"kind\":\"gather\",\"children\":[{\"name\":\"sopa\",\"kind\":\"wait\",\"seconds\":\"0,3\"},{\"name\":\"pan\",\"kind\":\"wait\",\"seconds\":\"0.2\"}]}]}"}"#;

#[wasm_bindgen_test]
async fn a_run_is_told_in_numbers_words_lines_and_a_table() {
    let _page = Page::open(TWO_WAITS).await;
    click(".run");
    until("the run is over", || text(".say").contains("veces más rápido")).await;
    assert_eq!(text(".big").trim_end_matches('s').trim(), "0,30");
    assert_eq!(
        text(".say"),
        "en vez de 0,50\u{a0}s una tras otra: 1,7 veces más rápido. La espera más larga pedía 0,30\u{a0}s. Decidió sopa."
    );
    assert!(text(".chips").contains("semilla 7"));
    assert_eq!(
        all(".console-line"),
        "0,0000sopa: empieza|0,0000pan: empieza|0,2000pan: termina|0,3000sopa: termina|0,3000Resultados: [None, None]"
    );
    click("#lower-tab-1");
    settle().await;
    assert_eq!(all("tbody th"), "main · Task-1|sopa · Task-2|pan · Task-3");
    assert_eq!(
        all("tbody tr:nth-child(2) td.number"),
        "0,3\u{a0}s|300 ms|0 s|0 s|300 ms|0 s|–"
    );
}

#[wasm_bindgen_test]
async fn a_wrong_number_is_told_where_it_is_and_does_not_run() {
    let _page = Page::open(TWO_WAITS).await;
    let field = ".leaf .seconds input";
    for (typed, told) in [
        ("", "Falta la duración"),
        ("-1", "negativo"),
        ("mucho", "no es un número"),
        ("31", "como mucho, 30 s"),
        ("1e9", "no es un número"),
        ("<b>1</b>", "no es un número"),
    ] {
        type_in(field, typed);
        settle().await;
        assert_eq!(value(field), typed, "what was typed stays");
        assert_eq!(attribute(field, "aria-invalid"), "true", "{typed}");
        let problem = format!("#{}", attribute(field, "aria-describedby"));
        assert!(text(&problem).contains(told), "{typed}: {}", text(&problem));
        assert_eq!(attribute(".run", "aria-disabled"), "true");
        assert!(text("#run-note").contains(told));
        click(".run");
        settle().await;
        assert_eq!(count(".console-line"), 0);
    }
    type_in(field, "0,1");
    settle().await;
    assert_eq!(attribute(field, "aria-invalid"), "false");
    click(".run");
    until("the run is over", || text(".say").contains("veces más rápido")).await;
}

#[wasm_bindgen_test]
async fn blocks_are_changed_by_keyboard_alone_and_the_keyboard_is_never_lost() {
    let _page = Page::open(TWO_WAITS).await;
    let here = || focused("aria-label");
    focus(".grip");
    press("ArrowDown");
    assert!(here().starts_with("Espera sopa, 0,3 s, 1 de 2"), "{}", here());
    press("alt+ArrowDown");
    settle().await;
    assert!(here().starts_with("Espera sopa, 0,3 s, 2 de 2"), "{}", here());
    press("ctrl+d");
    settle().await;
    assert_eq!(count(".leaf"), 3);
    press("Delete");
    settle().await;
    assert_eq!(count(".leaf"), 2);
    press("alt+ArrowLeft");
    settle().await;
    assert!(
        here().starts_with("Espera sopa, 0,3 s, 2 de 2. "),
        "outside the gather: {}",
        here()
    );
    press("alt+ArrowLeft");
    settle().await;
    assert!(text(".notice").contains("no hay adónde mover"));
    for left in (0..4).rev() {
        press("ctrl+z");
        settle().await;
        assert_eq!(focused("class"), "grip", "{left} to go");
    }
    assert_eq!(all(".count"), "3 bloques");
    press("ctrl+z");
    settle().await;
    press("ctrl+shift+Z");
    settle().await;
    focus(".leaf .grip");
    assert!(here().starts_with("Espera pan, 0.2 s, 1 de 2"), "redone: {}", here());
}

#[wasm_bindgen_test]
async fn a_menu_wraps_a_block_and_gives_the_keyboard_back() {
    let _page = Page::open(TWO_WAITS).await;
    focus(".leaf .grip");
    click(".leaf .grip");
    until("the menu has the keyboard", || focused("role") == "menuitem").await;
    press("Escape");
    settle().await;
    assert_eq!((count(".menu"), focused("class")), (0, "grip".to_owned()));
    click(".leaf .grip");
    until("the menu has the keyboard", || focused("role") == "menuitem").await;
    press("e"); // «Envolver en»
    press("ArrowRight");
    settle().await;
    assert!(all(".menu button span").contains("Tiempo límite"));
    assert!(!all(".menu button span").contains("Bloqueo"), "it can't hold anything");
    click(".menu button:nth-child(4)");
    settle().await;
    assert_eq!(count(".comb .comb .leaf"), 1);
    assert!(focused("aria-label").starts_with("Tiempo límite, 1 s, 1 de 2"));
}

#[wasm_bindgen_test]
async fn every_word_changes_with_the_language_and_so_does_an_untouched_experiment() {
    let _page = Page::open(r#"{"mesero.language":"es"}"#).await;
    assert_eq!(attribute("html", "lang"), "es");
    assert!(text(".run").contains("Ejecutar"));
    let spanish = value(".leaf .name input");
    click("button[lang=en]");
    settle().await;
    assert_eq!(attribute("html", "lang"), "en");
    assert!(text(".run").contains("Run"));
    assert_ne!(value(".leaf .name input"), spanish);
    type_in(".leaf .name input", "mine");
    click("button[lang=es]");
    settle().await;
    assert_eq!(value(".leaf .name input"), "mine", "what was touched stays");
}

#[wasm_bindgen_test]
async fn what_was_typed_is_there_when_the_page_comes_back() {
    let page = Page::open(TWO_WAITS).await;
    type_in(".leaf .name input", "<img src=x>");
    type_in(".leaf .seconds input", "ni idea");
    leave();
    drop(page);
    let _page = Page::again().await;
    assert_eq!(value(".leaf .name input"), "<img src=x>");
    assert_eq!(value(".leaf .seconds input"), "ni idea");
    assert_eq!(count("img"), 0, "text is only ever text");
}

#[wasm_bindgen_test]
async fn what_is_kept_and_cannot_be_read_is_put_aside() {
    let _page = Page::open(r#"{"mesero.language":"es","mesero.tree":"{\"version\":99}"}"#).await;
    assert!(text(".notice").contains("No se pudo leer"));
    assert_eq!(kept("mesero.tree.unreadable"), r#"{"version":99}"#);
    assert!(count(".leaf") > 0, "there is something to begin with");
}

#[wasm_bindgen_test]
async fn a_program_that_fails_says_what_and_where_and_what_to_do() {
    let kept = r#"{"mesero.language":"es","mesero.clock":"virtual","mesero.mode":"code",
        "mesero.code":"def f():\n    return 1 / 0\n\nf()\n"}"#;
    let _page = Page::open(kept).await;
    click(".run");
    until("the failure is told", || count(".failure") == 1).await;
    assert_eq!(text(".failure code"), "ZeroDivisionError: division by zero");
    assert!(text(".failure button").contains("línea 2"));
    assert!(text(".failure").contains("Una división entre cero"));
    assert!(all(".console-line.error").contains("Traceback"));
}

#[wasm_bindgen_test]
async fn a_program_without_end_is_stopped_by_escape() {
    let kept = r#"{"mesero.language":"es","mesero.mode":"code","mesero.code":"while True:\n    pass\n"}"#;
    let _page = Page::open(kept).await;
    focus(".run");
    press("ctrl+Enter");
    until("it runs", || attribute(".stop", "aria-disabled") == "false").await;
    press("Escape");
    until("it is stopped", || text(".say") == "Lo paraste tú.").await;
}

#[wasm_bindgen_test]
async fn opening_a_ready_experiment_over_ones_own_offers_it_back() {
    let _page = Page::open(TWO_WAITS).await;
    choose(".ready select", "race");
    settle().await;
    assert_eq!(value(".leaf .name input"), "cocina A");
    click(".notice .quiet");
    settle().await;
    assert_eq!(value(".leaf .name input"), "sopa");
}

#[wasm_bindgen_test]
async fn code_and_blocks_stay_beside_each_other() {
    let _page = Page::open(TWO_WAITS).await;
    click("#build-tab-1");
    settle().await;
    assert!(text(".listing").contains("async def sopa():"));
    click(".code-bar .strong");
    settle().await;
    assert!(text("#run-note").contains("tu código"));
    click(".own-code .code-bar button");
    settle().await;
    assert!(text("#run-note").contains("los bloques"));
    leave();
    assert!(kept("mesero.code").contains("async def sopa():"), "the code is kept");
    click(".code-bar .strong");
    settle().await;
    assert!(text("#run-note").contains("tu código"), "and can be returned to");
}
