//! The saved experiments, as this browser keeps them.

use crate::browser::Storage;
use crate::experiment::share::{Portable, Shelf};
use crate::ui::live::Live;

/// What the storage calls them.
const SHELF: &str = "mesero.shelf";
/// What could not be read is put aside under this name, so that nothing overwrites it.
const UNREADABLE: &str = "mesero.shelf.unreadable";

/// The saved experiments; a handle that is copied freely. They are read when somebody looks, and again before every change:
/// another window may have changed them.
#[derive(Clone, Copy, Default)]
pub struct Kept {
    shelf: Live<Shelf>,
    /// Opened when it is needed first, and held: where the browser keeps nothing, it is what remembers.
    storage: Live<Option<Storage>>,
    /// Whether the browser refused to keep them.
    refused: Live<bool>,
    /// What was deleted last, and where it stood.
    pub deleted: Live<Option<(usize, Portable)>>,
    /// How many a file has just brought, until that is told.
    pub imported: Live<Option<usize>>,
}

impl Kept {
    /// Reads them.
    pub fn look(self) {
        let read = self.with_storage(|storage| {
            let text = storage.get(SHELF)?;
            let shelf = Shelf::from_file(&text).ok();
            if shelf.is_none() {
                // Where this can't be kept, nothing can.
                let _ = storage.set(UNREADABLE, &text);
            }
            shelf
        });
        self.shelf.turn(read.unwrap_or_default());
    }

    /// Looks at them as they were read last, and follows them.
    pub fn with<T>(self, look: impl FnOnce(&Shelf) -> T) -> T {
        self.shelf.with(look)
    }

    /// The same for an event.
    pub fn with_now<T>(self, look: impl FnOnce(&Shelf) -> T) -> T {
        self.shelf.with_now(look)
    }

    /// Changes them, and keeps what comes of it.
    pub fn change<T>(self, change: impl FnOnce(&mut Shelf) -> T) -> T {
        self.look();
        let result = self.shelf.update(change);
        let text = self.shelf.with_now(Shelf::to_file);
        let refused = self.with_storage(|storage| storage.set(SHELF, &text).is_err());
        self.refused.turn(refused);
        result
    }

    /// Whether they outlast the page; follows it.
    pub fn is_kept(self) -> bool {
        !self.refused.get() && self.with_storage(Storage::is_kept)
    }

    fn with_storage<T>(self, act: impl FnOnce(&Storage) -> T) -> T {
        self.storage
            .update_quietly(|storage| act(storage.get_or_insert_with(Storage::open)))
    }
}
