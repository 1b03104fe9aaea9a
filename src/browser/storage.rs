//! What is kept in this browser from one visit to the next.

use js_sys::{Map, Reflect, global};
use wasm_bindgen::JsCast;

use super::error::{Error, window};

/// The browser's `localStorage`, or memory that lasts as long as the page where that is blocked (a frame of another site,
/// a person's setting, a sandbox): there merely touching it throws. The memory is recovery.js's where that is loaded: it
/// outlasts a failure of the program.
pub struct Storage {
    kept: Option<web_sys::Storage>,
    memory: Map,
}

impl Storage {
    /// Opens what a page keeps values in. What stands in another page is that page's: nothing of it is kept here, where several
    /// would share one place.
    #[must_use]
    pub fn of_page(is_embedded: bool) -> Self {
        if is_embedded { Self::over(None) } else { Self::open() }
    }

    /// Opens what there is.
    #[must_use]
    pub fn open() -> Self {
        let kept = window().ok().and_then(|window| window.local_storage().ok().flatten());
        Self::over(kept)
    }

    /// Keeps values in this area, or in memory only.
    #[must_use]
    pub fn over(kept: Option<web_sys::Storage>) -> Self {
        Self {
            kept,
            memory: Reflect::get(&global(), &"meseroMemory".into())
                .ok()
                .and_then(|memory| memory.dyn_into().ok())
                .unwrap_or_default(),
        }
    }

    /// Whether values outlast the page.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.kept.is_some()
    }

    /// The value under this key, if there is one.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<String> {
        let newest = self.memory.get(&key.into()).as_string();
        newest.or_else(|| self.kept.as_ref()?.get_item(key).ok().flatten())
    }

    /// Puts a value under a key. In memory it always arrives.
    ///
    /// # Errors
    /// When there is a `localStorage` and it refuses, mostly for being full: the value then lasts as long as the page.
    pub fn set(&self, key: &str, value: &str) -> Result<(), Error> {
        let refused = match &self.kept {
            Some(kept) => kept.set_item(key, value).map_err(Error::refused("to keep a value")),
            None => Ok(()),
        };
        if self.kept.is_none() || refused.is_err() {
            self.memory.set(&key.into(), &value.into());
        } else {
            self.memory.delete(&key.into());
        }
        refused
    }

    /// Forgets a key.
    pub fn remove(&self, key: &str) {
        self.memory.delete(&key.into());
        if let Some(kept) = &self.kept {
            // Where it can't be written, it can't have been kept.
            let _ = kept.remove_item(key);
        }
    }
}
