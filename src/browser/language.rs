//! The languages that the person reads.

use wasm_bindgen::JsValue;

use super::error::window;

/// The browser's languages in order of preference, as `es-MX` or `en`; none where it does not tell.
#[must_use]
pub fn preferred_languages() -> Vec<String> {
    let Ok(window) = window() else { return Vec::new() };
    window
        .navigator()
        .languages()
        .iter()
        .filter_map(|language| JsValue::as_string(&language))
        .collect()
}
