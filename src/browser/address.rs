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
    let search = window().and_then(|window| {
        let refused = Error::refused("the page's address");
        window.location().search().map_err(refused)
    });
    go_on_as(&history_state().unwrap_or_default(), &search.unwrap_or_default());
}

/// What this step of the history was called, if it was.
#[must_use]
pub fn history_state() -> Option<String> {
    window().ok()?.history().ok()?.state().ok()?.as_string()
}

/// Calls this step of the history so, and what follows the page's address from `?` on. Where the browser refuses, all stays.
pub fn go_on_as(state: &str, search: &str) {
    if let Some((history, address)) = history_at(search) {
        let _ = history.replace_state_with_url(&state.into(), "", Some(&address));
    }
}

/// The same for a new step, from which Back leads to this one.
pub fn step_to(state: &str, search: &str) {
    if let Some((history, address)) = history_at(search) {
        let _ = history.push_state_with_url(&state.into(), "", Some(&address));
    }
}

fn history_at(search: &str) -> Option<(web_sys::History, String)> {
    let window = window().ok()?;
    let path = window.location().pathname().ok()?;
    Some((window.history().ok()?, path + search))
}
