//! The colours and letters that the page's style sheet sets.

use web_sys::Element;

use super::error::{Error, document, window};
use crate::timeline::Palette;

/// What the custom properties say at one element. They are read once, and again when the theme has changed.
///
/// # Errors
/// When the browser does not tell.
pub(super) fn palette_at(element: &Element) -> Result<Palette, Error> {
    let style = window()?
        .get_computed_style(element)
        .map_err(Error::refused("the page's style"))?
        .ok_or(Error::Missing("styles"))?;
    // A property that is not set is an empty text.
    let value = |name: &str| style.get_property_value(name).unwrap_or_default().trim().to_owned();
    Ok(Palette::read(value))
}

/// What they say for the page.
///
/// # Errors
/// When the browser does not tell.
pub fn page_palette() -> Result<Palette, Error> {
    let body = document()?.body().ok_or(Error::Missing("body"))?;
    palette_at(&body)
}
