//! One file: bytes that grow and shrink, as long as somebody holds it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Error, LIMIT};
use crate::trace::Nanos;

/// What all files of a tree count together.
#[derive(Default)]
pub(super) struct Counted {
    /// The bytes of all files, those included that were removed and are still open.
    pub used: Cell<u64>,
    /// Grows with every change.
    pub revision: Cell<u64>,
    /// Told of every change.
    pub on_change: RefCell<Option<Rc<dyn Fn()>>>,
}

impl Counted {
    /// Something has changed; gives the number of the change.
    pub fn change(&self) -> u64 {
        self.revision.set(self.revision.get() + 1);
        let told = self.on_change.borrow().clone();
        if let Some(tell) = told {
            tell();
        }
        self.revision.get()
    }

    /// Takes `more` bytes in the place of `less`.
    fn exchange(&self, less: usize, more: usize) -> Result<(), Error> {
        let used = (self.used.get() - less as u64).saturating_add(more as u64);
        if more > less && used > LIMIT {
            return Err(Error::NoSpace);
        }
        self.used.set(used);
        Ok(())
    }
}

/// A file's contents. Who has it open goes on with it after it was removed or given another name.
pub struct File {
    /// Shared with whoever looks at them; copied when they change meanwhile.
    bytes: RefCell<Rc<Vec<u8>>>,
    /// When it was written last, in nanoseconds since 1970.
    pub modified: Cell<Nanos>,
    revision: Cell<u64>,
    counted: Rc<Counted>,
}

impl File {
    pub(super) fn new(counted: &Rc<Counted>, bytes: Rc<Vec<u8>>, modified: Nanos) -> Result<Rc<Self>, Error> {
        counted.exchange(0, bytes.len())?;
        Ok(Rc::new(Self {
            bytes: RefCell::new(bytes),
            modified: Cell::new(modified),
            revision: Cell::new(counted.change()),
            counted: Rc::clone(counted),
        }))
    }

    /// All its bytes, as they are now.
    #[must_use]
    pub fn bytes(&self) -> Rc<Vec<u8>> {
        Rc::clone(&self.bytes.borrow())
    }

    /// How many bytes it has.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.borrow().len()
    }

    /// Another number after every change.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision.get()
    }

    /// Writes over what is at this place, and beyond its end; what lies between is filled with zeros.
    ///
    /// # Errors
    /// When it would be too large for all files together: then nothing is written.
    pub fn write(&self, at: usize, part: &[u8], now: Nanos) -> Result<(), Error> {
        if part.is_empty() {
            return Ok(());
        }
        let end = at.checked_add(part.len()).ok_or(Error::NoSpace)?;
        self.resize(self.size().max(end), now)?;
        Rc::make_mut(&mut self.bytes.borrow_mut())[at..end].copy_from_slice(part);
        Ok(())
    }

    /// Takes other bytes in the place of all that it has.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn replace(&self, bytes: Rc<Vec<u8>>, now: Nanos) -> Result<(), Error> {
        self.counted.exchange(self.size(), bytes.len())?;
        self.bytes.replace(bytes);
        self.modified.set(now);
        self.revision.set(self.counted.change());
        Ok(())
    }

    /// Cuts it, or fills it up with zeros.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn resize(&self, size: usize, now: Nanos) -> Result<(), Error> {
        self.counted.exchange(self.size(), size)?;
        Rc::make_mut(&mut self.bytes.borrow_mut()).resize(size, 0);
        self.modified.set(now);
        self.revision.set(self.counted.change());
        Ok(())
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let used = self.counted.used.get();
        self.counted.used.set(used.saturating_sub(self.size() as u64));
    }
}
