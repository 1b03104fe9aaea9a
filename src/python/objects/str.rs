//! Text.

use std::cell::Cell;
use std::hash::Hasher;

/// A `str`: text, with what is worth remembering about it.
pub struct Str {
    text: String,
    ascii: bool,
    hash: Cell<u64>,
}

impl Str {
    /// A `str` of this text.
    #[must_use]
    pub fn new(text: String) -> Self {
        let ascii = text.is_ascii();
        Self {
            text,
            ascii,
            hash: Cell::new(0),
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether every character is ASCII, so that characters and bytes count alike.
    #[must_use]
    pub const fn is_ascii(&self) -> bool {
        self.ascii
    }

    /// Its length in characters.
    #[must_use]
    pub fn len(&self) -> usize {
        if self.ascii {
            self.text.len()
        } else {
            self.text.chars().count()
        }
    }

    /// Whether it has no character.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The character at this place, counted in characters.
    #[must_use]
    pub fn char_at(&self, index: usize) -> Option<char> {
        if self.ascii {
            self.text.as_bytes().get(index).map(|byte| char::from(*byte))
        } else {
            self.text.chars().nth(index)
        }
    }

    /// Puts more text at its end; only for a text that nobody else holds.
    pub fn push_str(&mut self, more: &str) {
        self.text.push_str(more);
        self.ascii = self.ascii && more.is_ascii();
        self.hash.set(0);
    }

    /// Its hash, computed once.
    #[must_use]
    pub fn hash(&self) -> u64 {
        if self.hash.get() == 0 {
            self.hash.set(Self::hash_of(&self.text));
        }
        self.hash.get()
    }

    /// The hash that a text has as a `str`; never 0.
    #[must_use]
    pub fn hash_of(text: &str) -> u64 {
        let mut hasher = rustc_hash::FxHasher::default();
        hasher.write(text.as_bytes());
        hasher.finish() | 1
    }
}
