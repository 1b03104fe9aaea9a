//! The page's own address.

use crate::experiment::Address;

use super::error::window;

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
