//! A panic of ours: `recovery.js` begins afresh after it.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = meseroPanicked)]
    fn panicked(message: &str) -> Result<(), JsValue>;
}

/// From now on a panic is told to `recovery.js`, with its message and its place in the source.
pub fn tell_of_panics() {
    std::panic::set_hook(Box::new(|panic| {
        // Where it is not loaded, the error that follows a panic is all that there is to say.
        let _ = panicked(&panic.to_string());
    }));
}
