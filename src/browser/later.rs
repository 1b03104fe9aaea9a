//! The part of the program that the page and a first run do without. `split.js` divides the built program as `later.txt`
//! says, and `start.js` loads the second part behind the page; nothing in Rust's source knows where the line runs.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = meseroLater)]
    fn fetch_and_wait();
}

/// Brings the second part at once, the page standing still meanwhile: called by the program's own instructions, when it
/// comes to a function of that part before `start.js` has loaded it.
#[wasm_bindgen]
pub fn load_later() {
    fetch_and_wait();
}
