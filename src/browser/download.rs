//! Files that the page hands out.

use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::error::{Error, document};

/// How long a file handed out can be read, in milliseconds.
const KEPT_MS: u32 = 60_000;

/// Hands text out as a file of this name; `kind` is its media type, such as `image/svg+xml`.
///
/// # Errors
/// When the browser refuses.
pub fn download(name: &str, kind: &str, text: &str) -> Result<(), Error> {
    download_bytes(name, kind, text.as_bytes())
}

/// The same with bytes.
///
/// # Errors
/// When the browser refuses.
pub fn download_bytes(name: &str, kind: &str, bytes: &[u8]) -> Result<(), Error> {
    let refused = Error::refused("to hand out a file");
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let part = Array::of1(&Uint8Array::from(bytes).into());
    let blob = Blob::new_with_u8_array_sequence_and_options(&part, &options).map_err(&refused)?;
    hand_out(name, &blob)
}

/// Hands bytes out as a file of this name.
///
/// # Errors
/// When the browser refuses.
pub(super) fn hand_out(name: &str, blob: &Blob) -> Result<(), Error> {
    let refused = Error::refused("to hand out a file");
    let url = Url::create_object_url_with_blob(blob).map_err(&refused)?;
    let anchor = document()?
        .create_element("a")
        .map_err(&refused)?
        .dyn_into::<HtmlAnchorElement>()
        .map_err(|_| Error::Missing("links"))?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // Some browsers read the file only a while after the click.
    Timeout::new(KEPT_MS, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
