//! What is kept in this browser from one visit to the next.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::error::{Error, window};

/// The browser's `localStorage`, or memory that lasts as long as the page where that is blocked (a frame of another site,
/// a person's setting, a sandbox): there merely touching it throws.
pub struct Storage {
    kept: Option<web_sys::Storage>,
    memory: RefCell<BTreeMap<String, String>>,
}

impl Storage {
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
            memory: RefCell::default(),
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
        let newest = self.memory.borrow().get(key).cloned();
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
            self.memory.borrow_mut().insert(key.to_owned(), value.to_owned());
        } else {
            self.memory.borrow_mut().remove(key);
        }
        refused
    }

    /// Forgets a key.
    pub fn remove(&self, key: &str) {
        self.memory.borrow_mut().remove(key);
        if let Some(kept) = &self.kept {
            // Where it can't be written, it can't have been kept.
            let _ = kept.remove_item(key);
        }
    }
}
