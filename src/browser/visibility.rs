//! Whether the page can be seen. Browsers hold back the timers of a hidden page by a second and more.

use super::error::{Error, document};
use super::listener::Listener;

/// Watches whether the page is hidden.
#[must_use = "dropping it ends the watch"]
pub struct Visibility(#[expect(dead_code, reason = "kept for its drop")] Listener);

impl Visibility {
    /// Calls `on_hidden` whenever the page is hidden from now on, and at once where it is already.
    ///
    /// # Errors
    /// When there is no document to ask.
    pub fn watch(on_hidden: impl Fn() + 'static) -> Result<Self, Error> {
        let document = document()?;
        if document.hidden() {
            on_hidden();
        }
        let target = document.clone();
        let listener = Listener::new(&target, "visibilitychange", move |_| {
            if document.hidden() {
                on_hidden();
            }
        })?;
        Ok(Self(listener))
    }
}
