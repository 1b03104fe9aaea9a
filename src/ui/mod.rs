//! The page: components, one a file, the state that they share, and every word in two languages. This room shows and
//! takes input; it never knows how a program runs, it paints only from the one frame that `results::timeline` owns, and
//! what people type is only ever shown as text.

mod announce;
mod app;
mod builder;
mod code;
mod comparing;
mod consent;
mod dialog;
mod element;
mod embed;
mod files;
mod header;
mod keys;
mod labs;
mod live;
mod menu;
mod notice;
mod parts;
mod pieces;
mod replay;
mod results;
mod run_bar;
mod state;
mod tabs;
mod taking;
mod words;

use leptos::prelude::document;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::browser;

/// Begins the program: `start.js` calls this when its second part could be asked for.
#[wasm_bindgen]
pub fn begin() {
    browser::tell_of_panics();
    // Without it the page works; only whoever drives it from outside misses it.
    let _ = browser::install();
}

/// Shows the page: `start.js` calls this a turn after [`begin`].
#[wasm_bindgen]
pub fn show() {
    if let Some(body) = document().body() {
        // It stands as long as the document.
        std::mem::forget(open(&body));
    }
}

/// The page under an element, until what comes back is dropped.
#[must_use = "dropping it takes the page away"]
pub fn open(under: &web_sys::Element) -> impl Sized + use<> {
    element::mount(under, app::app)
}
