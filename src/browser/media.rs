//! What the page is shown on: dark or light, screen or paper, the pixels of the screen.

use wasm_bindgen::JsCast;
use web_sys::{MediaQueryList, MediaQueryListEvent};

use super::error::{Error, window};
use super::listener::Listener;

/// One media query, watched for as long as it lives.
#[must_use = "dropping it ends the watch"]
pub struct Media {
    list: MediaQueryList,
    _listener: Listener,
}

impl Media {
    /// Whether the page is being printed.
    pub const PRINT: &'static str = "print";
    /// Whether the person asked the system for less motion.
    pub const REDUCED_MOTION: &'static str = "(prefers-reduced-motion: reduce)";
    /// Whether the system is dark.
    pub const DARK: &'static str = "(prefers-color-scheme: dark)";

    /// Watches a query and calls `changed` with its answer whenever that changes.
    ///
    /// # Errors
    /// When the browser does not know media queries.
    pub fn watch(query: &str, mut changed: impl FnMut(bool) + 'static) -> Result<Self, Error> {
        let list = window()?
            .match_media(query)
            .map_err(Error::refused("a media query"))?
            .ok_or(Error::Missing("media queries"))?;
        let listener = Listener::new(&list, "change", move |event| {
            if let Some(event) = event.dyn_ref::<MediaQueryListEvent>() {
                changed(event.matches());
            }
        })?;
        Ok(Self {
            list,
            _listener: listener,
        })
    }

    /// The answer now.
    #[must_use]
    pub fn matches(&self) -> bool {
        self.list.matches()
    }
}
