//! Files that lie beside the page, fetched when somebody needs them.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

use super::error::{Error, window};

/// What a browser has no name for.
const FILE: &str = "a file beside the page";

/// The text of a file beside the page, by its relative address.
///
/// # Errors
/// When it can't be had.
pub async fn text_beside(address: &str) -> Result<String, Error> {
    text(request(address)).await
}

/// Asks for a file. The server is asked each time whether the browser's copy still holds: a new version of the page must not
/// meet an old file.
pub(super) fn request(address: &str) -> Result<JsFuture, Error> {
    let options = RequestInit::new();
    options.set_cache(RequestCache::NoCache);
    Ok(window()?.fetch_with_str_and_init(address, &options).into())
}

/// What a file that was asked for says.
pub(super) async fn text(request: Result<JsFuture, Error>) -> Result<String, Error> {
    let refused = || Error::refused(FILE);
    let response: Response = request?.await.map_err(refused())?.unchecked_into();
    if !response.ok() {
        return Err(Error::Missing(FILE));
    }
    let text = JsFuture::from(response.text().map_err(refused())?)
        .await
        .map_err(refused())?;
    text.as_string().ok_or(Error::Missing(FILE))
}
