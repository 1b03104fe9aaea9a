//! The clipboard.

use wasm_bindgen_futures::JsFuture;

use super::error::{Error, window};

/// Puts text on the clipboard. Browsers ask for a person's click just before, and for a secure page.
///
/// # Errors
/// When there is no clipboard here, or the browser refuses.
pub async fn copy(text: &str) -> Result<(), Error> {
    let navigator = window()?.navigator();
    // Outside secure pages the property is missing, which the binding does not know.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
    if clipboard.is_falsy() {
        return Err(Error::Missing("a clipboard"));
    }
    JsFuture::from(navigator.clipboard().write_text(text))
        .await
        .map_err(Error::refused("the clipboard"))?;
    Ok(())
}
