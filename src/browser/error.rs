//! What the browser may not offer, or refuse.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Window};

/// Why something of the web platform did not work. The page words it for people; the text here is for logs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// This browser, or this kind of frame, does not have it.
    #[error("this browser does not offer {0}")]
    Missing(&'static str),
    /// It has it, and refused: blocked by a setting, a policy, or a limit.
    #[error("the browser refused {what}: {reason}")]
    Refused {
        /// What was asked for.
        what: &'static str,
        /// What the browser says about it.
        reason: String,
    },
}

impl Error {
    /// For `map_err` on a call that throws.
    pub(super) fn refused(what: &'static str) -> impl Fn(JsValue) -> Self {
        move |thrown| Self::Refused {
            what,
            reason: reason(&thrown),
        }
    }
}

/// What a thrown value says.
fn reason(thrown: &JsValue) -> String {
    match thrown.dyn_ref::<js_sys::Error>() {
        Some(error) => error.message().into(),
        None => thrown.as_string().unwrap_or_else(|| format!("{thrown:?}")),
    }
}

/// The page's window.
pub(super) fn window() -> Result<Window, Error> {
    web_sys::window().ok_or(Error::Missing("window"))
}

/// The page's document.
pub(super) fn document() -> Result<Document, Error> {
    window()?.document().ok_or(Error::Missing("document"))
}
