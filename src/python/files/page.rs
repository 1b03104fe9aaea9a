//! What the page does with the files: lists, fills and keeps them, whatever program runs.

use std::rc::Rc;

use super::path::{inside, parts};
use super::tree::{ALWAYS, Entry};
use super::{Error, File, Files, HOME};
use crate::trace::Nanos;

/// A file or folder for whoever lists or keeps them all.
#[derive(Clone)]
pub struct Listed {
    /// Its whole path.
    pub path: Rc<str>,
    /// None for a folder.
    pub file: Option<Rc<File>>,
}

impl Files {
    /// A tree with the same files, where changes are not seen here.
    #[must_use]
    pub fn apart(&self) -> Self {
        let other = Self::default();
        for Listed { path, file } in self.all() {
            let _ = match file {
                None => other.make_folder("/", &path),
                Some(file) => other.put(&path, file.bytes(), file.modified.get()),
            };
        }
        other
    }

    /// Has every change told to this; it must not change anything itself.
    pub fn on_change(&self, tell: impl Fn() + 'static) {
        self.0.counted.on_change.replace(Some(Rc::new(tell)));
    }

    /// All files and folders, by their paths, without the folders that are always there.
    #[must_use]
    pub fn all(&self) -> Vec<Listed> {
        let entries = self.0.entries.borrow();
        let own = entries.iter().filter(|(path, _)| !ALWAYS.contains(&&***path));
        own.map(|(path, entry)| Listed {
            path: Rc::clone(path),
            file: match entry {
                Entry::Folder => None,
                Entry::File(file) => Some(Rc::clone(file)),
            },
        })
        .collect()
    }

    /// Puts a file there, with the folders around it, in the place of one that is there by this path from the folder where
    /// programs run.
    ///
    /// # Errors
    /// When there is no room for it, or a folder by that path.
    pub fn put(&self, path: &str, bytes: Rc<Vec<u8>>, modified: Nanos) -> Result<(), Error> {
        let (names, _) = parts(HOME, path);
        let mut around = String::from("/");
        for name in names.split_last().map_or(&[][..], |(_, around)| around) {
            around = inside(&around, name)?;
            match self.make_folder("/", &around) {
                Ok(()) | Err(Error::Exists) => {}
                Err(error) => return Err(error),
            }
        }
        let (whole, must_be_folder) = self.resolve(HOME, path)?;
        match self.entry(&whole) {
            Some(Entry::Folder) => Err(Error::IsAFolder),
            _ if must_be_folder => Err(Error::IsAFolder),
            Some(Entry::File(file)) => file.replace(bytes, modified),
            None => {
                self.has_room()?;
                let file = File::new(&self.0.counted, bytes, modified)?;
                self.set(whole, Entry::File(file));
                Ok(())
            }
        }
    }

    /// The whole path of what is called so from the folder where programs run, whether or not it is there.
    #[must_use]
    pub fn whole(&self, path: &str) -> Option<String> {
        self.resolve(HOME, path).ok().map(|(whole, _)| whole)
    }

    /// The file of this path from the folder where programs run.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<Rc<File>> {
        let (whole, _) = self.resolve(HOME, path).ok()?;
        match self.entry(&whole)? {
            Entry::File(file) => Some(file),
            Entry::Folder => None,
        }
    }

    /// How many bytes all files have together.
    #[must_use]
    pub fn used(&self) -> u64 {
        self.0.counted.used.get()
    }

    /// The whole paths of the files that were opened to be read since [`Self::forget_missing`], were not there and are not by
    /// now.
    #[must_use]
    pub fn missing(&self) -> Vec<Rc<str>> {
        let missing = self.0.missing.borrow();
        let entries = self.0.entries.borrow();
        missing
            .iter()
            .filter(|path| !entries.contains_key(*path))
            .cloned()
            .collect()
    }

    /// A new run begins.
    pub fn forget_missing(&self) {
        self.0.missing.borrow_mut().clear();
        self.0.counted.change();
    }
}
