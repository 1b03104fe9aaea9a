//! The page's own address.

use crate::experiment::Address;

use super::error::{Error, window};

/// What the page's address asks for by now; where the browser does not tell, nothing.
#[must_use]
pub fn address() -> Address {
    let Ok(window) = window() else {
        return Address::default();
    };
    let location = window.location();
    Address::read(
        &location.search().unwrap_or_default(),
        &location.hash().unwrap_or_default(),
    )
}

/// The page's address without what it asks for, for links to it.
///
/// # Errors
/// When the browser does not tell.
pub fn page_address() -> Result<String, Error> {
    let refused = Error::refused("the page's address");
    let location = window()?.location();
    let address = location.href().map_err(refused)?;
    Ok(address.split(['?', '#']).next().unwrap_or_default().to_owned())
}

/// Takes the hash out of the address, without a step in the history. Where the browser refuses, it stays.
pub fn clear_hash() {
    if let Ok(window) = window() {
        let location = window.location();
        let address = location.pathname().unwrap_or_default() + &location.search().unwrap_or_default();
        let _ = window
            .history()
            .and_then(|history| history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address)));
    }
}
