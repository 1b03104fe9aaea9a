//! The web platform's bindings, in a real browser: `wasm-pack test --headless --chrome`.
#![cfg(target_arch = "wasm32")]

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use mesero::browser::{self, Frames, Listener, Media, RealClock, Resize, Storage, Turns};
use mesero::event_loop::Clock;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = "
export function blocked() {
  const refuse = () => { throw new DOMException('denied', 'SecurityError'); };
  return { getItem: refuse, setItem: refuse, removeItem: refuse };
}
export function element(width, height) {
  const made = document.createElement('div');
  made.style.width = width + 'px'; made.style.height = height + 'px';
  document.body.append(made);
  return made;
}
export function widen(made, width) { made.style.width = width + 'px'; }
")]
extern "C" {
    fn blocked() -> web_sys::Storage;
    fn element(width: f64, height: f64) -> web_sys::Element;
    fn widen(element: &web_sys::Element, width: f64);
}

fn counter() -> (Rc<Cell<u32>>, impl Fn() + 'static) {
    let count = Rc::new(Cell::new(0));
    (Rc::clone(&count), move || count.set(count.get() + 1))
}

#[wasm_bindgen_test]
fn clock_stands_at_zero_until_started_and_never_goes_back() {
    let clock = RealClock::new().unwrap();
    let spinning = RealClock::new().unwrap();
    spinning.start();
    let mut last = 0;
    while last < 2_000_000 {
        let now = spinning.now();
        assert!(now >= last);
        last = now;
    }
    assert_eq!(clock.now(), 0);
    clock.start();
    assert!(clock.now() < last, "it starts from 0");
}

#[wasm_bindgen_test]
fn resolution_is_what_the_clock_shows() {
    let resolution = browser::resolution().unwrap();
    assert!((1_000..=1_000_000).contains(&resolution), "{resolution} ns");
    let clock = RealClock::new().unwrap();
    clock.start();
    for _ in 0..1_000 {
        let (before, after) = (clock.now(), clock.now());
        assert!(
            after == before || after - before >= resolution / 2,
            "a step of {} ns",
            after - before
        );
    }
}

#[wasm_bindgen_test]
async fn turns_let_the_page_in() {
    let (timers, fired) = counter();
    let _timer = Timeout::new(1, fired);
    let mut turns = Turns::new().unwrap();
    let mut taken = 0;
    while timers.get() == 0 {
        turns.next().await;
        taken += 1;
        assert!(taken < 1_000_000, "no timer ever fired between the turns");
    }
    assert!(taken > 1, "a turn took a whole timer's time");
}

#[wasm_bindgen_test]
async fn a_listener_ends_with_its_owner() {
    let target = web_sys::EventTarget::new().unwrap();
    let (heard, hear) = counter();
    let listener = Listener::new(&target, "ping", move |_| hear()).unwrap();
    let ping = || target.dispatch_event(&web_sys::Event::new("ping").unwrap()).unwrap();
    ping();
    ping();
    drop(listener);
    ping();
    assert_eq!(heard.get(), 2);
}

/// Comes back when the page has painted two frames: whatever was due in the first is then done.
async fn two_frames() {
    for _ in 0..2 {
        let (painted, paint) = counter();
        let fence = Frames::new(move |_| paint());
        fence.request();
        while painted.get() == 0 {
            TimeoutFuture::new(1).await;
        }
    }
}

#[wasm_bindgen_test]
async fn frames_come_only_when_asked_for_and_once() {
    let (painted, paint) = counter();
    let frames = Frames::new(move |_| paint());
    frames.request();
    frames.clone().request();
    two_frames().await;
    assert_eq!(painted.get(), 1);
    frames.request();
    drop(frames);
    two_frames().await;
    assert_eq!(painted.get(), 1, "a dropped owner still painted");
}

#[wasm_bindgen_test]
fn storage_keeps_and_forgets() {
    let storage = Storage::open();
    assert!(storage.is_kept());
    storage.set("mesero-test", "menú").unwrap();
    assert_eq!(Storage::open().get("mesero-test").as_deref(), Some("menú"));
    storage.remove("mesero-test");
    assert_eq!(Storage::open().get("mesero-test"), None);
}

#[wasm_bindgen_test]
fn storage_without_a_place_is_memory() {
    let storage = Storage::over(None);
    assert!(!storage.is_kept());
    storage.set("a", "1").unwrap();
    assert_eq!(storage.get("a").as_deref(), Some("1"));
    storage.remove("a");
    assert_eq!(storage.get("a"), None);
}

#[wasm_bindgen_test]
fn storage_that_refuses_says_so_and_loses_nothing() {
    let storage = Storage::over(Some(blocked()));
    assert_eq!(storage.get("a"), None);
    let refusal = storage.set("a", "1").unwrap_err().to_string();
    assert!(refusal.contains("denied"), "{refusal}");
    assert_eq!(storage.get("a").as_deref(), Some("1"));
    storage.remove("a");
    assert_eq!(storage.get("a"), None);
}

#[wasm_bindgen_test]
fn full_storage_keeps_the_newest_value_in_reach() {
    let storage = Storage::open();
    storage.set("mesero-full", "old").unwrap();
    storage.set("mesero-full", &"x".repeat(20_000_000)).unwrap_err();
    assert_eq!(storage.get("mesero-full").map(|value| value.len()), Some(20_000_000));
    storage.set("mesero-full", "new").unwrap();
    assert_eq!(storage.get("mesero-full").as_deref(), Some("new"));
    storage.remove("mesero-full");
}

#[wasm_bindgen_test]
fn media_queries_and_languages_answer() {
    let dark = Media::watch(Media::DARK, |_| {}).unwrap().matches();
    let light = Media::watch("(prefers-color-scheme: light)", |_| {}).unwrap().matches();
    assert_ne!(dark, light);
    let first = browser::preferred_languages().first().cloned().unwrap_or_default();
    assert!(first.starts_with("en") || first.starts_with("es"), "{first}");
}

#[wasm_bindgen_test]
async fn resize_reports_the_first_size_and_each_new_one() {
    let made = element(120.0, 40.0);
    let sizes = Rc::new(RefCell::new(Vec::new()));
    let resize = Resize::observe(&made, {
        let sizes = Rc::clone(&sizes);
        move |size| sizes.borrow_mut().push((size.width, size.height, size.ratio > 0.0))
    })
    .unwrap();
    two_frames().await;
    widen(&made, 200.0);
    two_frames().await;
    drop(resize);
    widen(&made, 300.0);
    two_frames().await;
    assert_eq!(*sizes.borrow(), [(120.0, 40.0, true), (200.0, 40.0, true)]);
    made.remove();
}
