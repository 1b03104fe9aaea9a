//! The tree of files.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::file::Counted;
use super::path::{inside, parts, split};
use super::{Error, File, MOST};
use crate::trace::Nanos;

/// The folder where programs run.
pub const HOME: &str = "/home/mesero";

/// The folders that are always there.
pub(super) const ALWAYS: [&str; 4] = ["/", "/home", HOME, "/tmp"];

/// A tree of files. A copy is the same tree; [`Files::apart`] makes another one.
#[derive(Clone)]
pub struct Files(pub(super) Rc<Tree>);

pub(super) struct Tree {
    /// By their whole paths, without a slash at the end.
    pub entries: RefCell<BTreeMap<Rc<str>, Entry>>,
    pub counted: Rc<Counted>,
    /// What was asked for and not there, in order.
    pub missing: RefCell<Vec<Rc<str>>>,
}

#[derive(Clone)]
pub(super) enum Entry {
    Folder,
    File(Rc<File>),
}

/// How a file is opened.
#[derive(Clone, Copy, Debug, Default)]
pub struct Access {
    /// It is made where it is not there.
    pub create: bool,
    /// It must not be there.
    pub exclusive: bool,
    /// It is emptied.
    pub empty: bool,
}

/// What is told of a file or folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    /// Whether it is a folder.
    pub is_folder: bool,
    /// In bytes.
    pub size: usize,
    /// When it was written last, in nanoseconds since 1970; 0 for a folder.
    pub modified: Nanos,
}

impl Default for Files {
    fn default() -> Self {
        let folders = ALWAYS.iter().map(|path| (Rc::from(*path), Entry::Folder));
        Self(Rc::new(Tree {
            entries: RefCell::new(folders.collect()),
            counted: Rc::default(),
            missing: RefCell::default(),
        }))
    }
}

impl std::fmt::Debug for Files {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let entries = self.0.entries.borrow();
        formatter.debug_tuple("Files").field(&entries.keys()).finish()
    }
}

impl Files {
    /// Opens a file, by its path from a folder.
    ///
    /// # Errors
    /// When it is not there or not to be there, or a folder, or one too many. One that is missing is noted as such.
    pub fn open(&self, folder: &str, path: &str, access: Access, now: Nanos) -> Result<Rc<File>, Error> {
        let opened = self.open_unnoted(folder, path, access, now);
        if matches!(opened, Err(Error::NotFound)) {
            self.note_missing(folder, path);
        }
        opened
    }

    fn open_unnoted(&self, folder: &str, path: &str, access: Access, now: Nanos) -> Result<Rc<File>, Error> {
        let (whole, must_be_folder) = self.resolve(folder, path)?;
        let found = self.entry(&whole);
        match found {
            Some(_) if access.exclusive => Err(Error::Exists),
            Some(Entry::Folder) => Err(Error::IsAFolder),
            Some(Entry::File(_)) if must_be_folder => Err(Error::NotAFolder),
            Some(Entry::File(file)) => {
                if access.empty {
                    file.resize(0, now)?;
                }
                Ok(file)
            }
            None if must_be_folder && access.create => Err(Error::IsAFolder),
            None if access.create => {
                self.has_room()?;
                let file = File::new(&self.0.counted, Rc::default(), now)?;
                self.set(whole, Entry::File(Rc::clone(&file)));
                Ok(file)
            }
            None => Err(Error::NotFound),
        }
    }

    /// Makes a folder.
    ///
    /// # Errors
    /// When something is there by that name, or the folder around is not.
    pub fn make_folder(&self, folder: &str, path: &str) -> Result<(), Error> {
        let (whole, _) = self.resolve(folder, path)?;
        if self.entry(&whole).is_some() {
            return Err(Error::Exists);
        }
        self.has_room()?;
        self.set(whole, Entry::Folder);
        self.0.counted.change();
        Ok(())
    }

    /// Removes a file.
    ///
    /// # Errors
    /// When it is not there, or a folder.
    pub fn remove_file(&self, folder: &str, path: &str) -> Result<(), Error> {
        let (whole, must_be_folder) = self.resolve(folder, path)?;
        match self.entry(&whole) {
            None => Err(Error::NotFound),
            Some(Entry::Folder) => Err(Error::IsAFolder),
            Some(Entry::File(_)) if must_be_folder => Err(Error::NotAFolder),
            Some(Entry::File(_)) => {
                self.forget(&whole);
                Ok(())
            }
        }
    }

    /// Removes a folder with nothing in it.
    ///
    /// # Errors
    /// When it is not there, no folder, not empty, or one that is always there.
    pub fn remove_folder(&self, folder: &str, path: &str) -> Result<(), Error> {
        let (whole, _) = self.resolve(folder, path)?;
        match self.entry(&whole) {
            None => Err(Error::NotFound),
            Some(Entry::File(_)) => Err(Error::NotAFolder),
            Some(Entry::Folder) if ALWAYS.contains(&&*whole) => Err(Error::Busy),
            Some(Entry::Folder) if !self.below(&whole).is_empty() => Err(Error::NotEmpty),
            Some(Entry::Folder) => {
                self.forget(&whole);
                Ok(())
            }
        }
    }

    /// Gives a file or folder another path. A file that is there is replaced, and so is an empty folder by a folder.
    ///
    /// # Errors
    /// When it is not there, or can't be put there.
    pub fn rename(&self, folder: &str, from: &str, to: &str) -> Result<(), Error> {
        let (from, _) = self.resolve(folder, from)?;
        let moved = self.entry(&from).ok_or(Error::NotFound)?;
        let (to, _) = self.resolve(folder, to)?;
        if from == to {
            return Ok(());
        }
        if ALWAYS.contains(&&*from) || ALWAYS.contains(&&*to) {
            return Err(Error::Busy);
        }
        if to.strip_prefix(&*from).is_some_and(|rest| rest.starts_with('/')) {
            return Err(Error::Invalid);
        }
        match (&moved, self.entry(&to)) {
            (Entry::File(_), Some(Entry::Folder)) => return Err(Error::IsAFolder),
            (Entry::Folder, Some(Entry::File(_))) => return Err(Error::NotAFolder),
            (Entry::Folder, Some(Entry::Folder)) if !self.below(&to).is_empty() => return Err(Error::NotEmpty),
            _ => {}
        }
        let mut entries = self.0.entries.borrow_mut();
        let within = format!("{from}/");
        let inner: Vec<_> = entries
            .keys()
            .filter(|path| path.starts_with(&within))
            .cloned()
            .collect();
        for path in inner.iter().chain([&Rc::from(&*from)]) {
            if let Some(entry) = entries.remove(path) {
                entries.insert(format!("{to}{}", &path[from.len()..]).into(), entry);
            }
        }
        drop(entries);
        self.0.counted.change();
        Ok(())
    }

    /// The whole path of a folder.
    ///
    /// # Errors
    /// When it is not there, or no folder.
    pub fn enter(&self, folder: &str, path: &str) -> Result<String, Error> {
        let (whole, _) = self.resolve(folder, path)?;
        match self.entry(&whole) {
            None => Err(Error::NotFound),
            Some(Entry::File(_)) => Err(Error::NotAFolder),
            Some(Entry::Folder) => Ok(whole),
        }
    }

    /// The names in a folder, in order.
    ///
    /// # Errors
    /// When it is not there, or no folder.
    pub fn list(&self, folder: &str, path: &str) -> Result<Vec<Rc<str>>, Error> {
        Ok(self.below(&self.enter(folder, path)?))
    }

    /// What there is to tell of a file or folder.
    ///
    /// # Errors
    /// When it is not there.
    pub fn status(&self, folder: &str, path: &str) -> Result<Status, Error> {
        let (whole, must_be_folder) = self.resolve(folder, path)?;
        match self.entry(&whole).ok_or(Error::NotFound)? {
            Entry::File(_) if must_be_folder => Err(Error::NotAFolder),
            Entry::File(file) => Ok(Status {
                is_folder: false,
                size: file.size(),
                modified: file.modified.get(),
            }),
            Entry::Folder => Ok(Status {
                is_folder: true,
                size: 4096,
                modified: 0,
            }),
        }
    }

    /// Notes what is not there, with the folders that may be missing around it; as many as somebody could want to read.
    fn note_missing(&self, folder: &str, path: &str) {
        let (names, must_be_folder) = parts(folder, path);
        let mut missing = self.0.missing.borrow_mut();
        if must_be_folder || names.contains(&"..") || missing.len() >= 50 {
            return;
        }
        let whole: Rc<str> = format!("/{}", names.join("/")).into();
        if !missing.contains(&whole) {
            missing.push(whole);
            drop(missing);
            self.0.counted.change();
        }
    }

    pub(super) fn entry(&self, whole: &str) -> Option<Entry> {
        self.0.entries.borrow().get(whole).cloned()
    }

    pub(super) fn set(&self, whole: String, entry: Entry) {
        let before = self.0.entries.borrow_mut().insert(whole.into(), entry);
        drop(before);
    }

    fn forget(&self, whole: &str) {
        let before = self.0.entries.borrow_mut().remove(whole);
        drop(before);
        self.0.counted.change();
    }

    pub(super) fn has_room(&self) -> Result<(), Error> {
        if self.0.entries.borrow().len() < MOST {
            Ok(())
        } else {
            Err(Error::NoSpace)
        }
    }

    /// The names right below a folder.
    fn below(&self, whole: &str) -> Vec<Rc<str>> {
        let entries = self.0.entries.borrow();
        let paths = entries.keys().filter(|path| &***path != "/");
        let names = paths.map(|path| split(path)).filter(|(folder, _)| *folder == whole);
        names.map(|(_, name)| name.into()).collect()
    }

    /// The whole path of what is called so from a folder, whether or not it is there; and whether it can only be a folder.
    /// Like POSIX it goes through every folder on the way, which must be there.
    pub(super) fn resolve(&self, folder: &str, path: &str) -> Result<(String, bool), Error> {
        if path.is_empty() {
            return Err(Error::NotFound);
        }
        let (names, must_be_folder) = parts(folder, path);
        let entries = self.0.entries.borrow();
        let mut whole = String::from("/");
        for name in names {
            match entries.get(&*whole) {
                None => return Err(Error::NotFound),
                Some(Entry::File(_)) => return Err(Error::NotAFolder),
                Some(Entry::Folder) => {}
            }
            whole = if name == ".." {
                split(&whole).0.to_owned()
            } else {
                inside(&whole, name)?
            };
        }
        Ok((whole, must_be_folder))
    }
}
