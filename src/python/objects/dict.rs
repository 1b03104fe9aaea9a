//! Dictionaries: a hash table that remembers the order in which its keys came.

use std::cell::{Ref, RefCell, RefMut};

use hashbrown::HashTable;

use super::trash::discard;
use crate::python::compare::{equal_keys, hash};
use crate::python::raise::Result;
use crate::python::value::Value;

struct Entry {
    hash: u64,
    key: Value,
    value: Value,
}

/// Keys and values in order of insertion. A removed entry leaves a gap that the next growth closes.
#[derive(Default)]
pub struct Table {
    places: HashTable<usize>,
    entries: Vec<Option<Entry>>,
}

impl Table {
    /// How many keys there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    fn find(&self, key: &Value, hash: u64) -> Option<usize> {
        self.places
            .find(hash, |&place| {
                self.entries[place]
                    .as_ref()
                    .is_some_and(|entry| entry.hash == hash && equal_keys(&entry.key, key))
            })
            .copied()
    }

    /// The value of a key.
    ///
    /// # Errors
    /// `TypeError` for a key that can't be hashed.
    pub fn get(&self, key: &Value) -> Result<Option<&Value>> {
        let place = self.find(key, hash(key)?);
        Ok(place
            .and_then(|place| self.entries[place].as_ref())
            .map(|entry| &entry.value))
    }

    /// Sets the value of a key and returns the one it had. A key that is there stays as it is.
    ///
    /// # Errors
    /// `TypeError` for a key that can't be hashed.
    pub fn insert(&mut self, key: Value, value: Value) -> Result<Option<Value>> {
        let hash = hash(&key)?;
        if let Some(entry) = self.find(&key, hash).and_then(|place| self.entries[place].as_mut()) {
            return Ok(Some(std::mem::replace(&mut entry.value, value)));
        }
        if self.entries.len() > 8 && self.entries.len() > 2 * self.len() {
            self.close_gaps();
        }
        let place = self.entries.len();
        self.entries.push(Some(Entry { hash, key, value }));
        let entries = &self.entries;
        self.places.insert_unique(hash, place, |&place| {
            entries[place].as_ref().map_or(0, |entry| entry.hash)
        });
        Ok(None)
    }

    /// Takes a key out, with its value.
    ///
    /// # Errors
    /// `TypeError` for a key that can't be hashed.
    pub fn remove(&mut self, key: &Value) -> Result<Option<(Value, Value)>> {
        let hash = hash(key)?;
        Ok(self.find(key, hash).and_then(|place| self.take(place)))
    }

    /// Takes out the key that came last.
    pub fn pop_last(&mut self) -> Option<(Value, Value)> {
        let place = self.entries.iter().rposition(Option::is_some)?;
        self.take(place)
    }

    fn take(&mut self, place: usize) -> Option<(Value, Value)> {
        let entry = self.entries[place].take()?;
        if let Ok(found) = self.places.find_entry(entry.hash, |&other| other == place) {
            found.remove();
        }
        while self.entries.last().is_some_and(Option::is_none) {
            self.entries.pop();
        }
        Some((entry.key, entry.value))
    }

    fn close_gaps(&mut self) {
        self.entries.retain(Option::is_some);
        self.places.clear();
        let entries = &self.entries;
        for (place, entry) in entries.iter().enumerate() {
            let hash = entry.as_ref().map_or(0, |entry| entry.hash);
            self.places.insert_unique(hash, place, |&place| {
                entries[place].as_ref().map_or(0, |entry| entry.hash)
            });
        }
    }

    /// The first entry at this place or after it, with the place to go on from: how an iterator walks.
    #[must_use]
    pub fn entry_from(&self, place: usize) -> Option<(usize, &Value, &Value)> {
        let rest = self.entries.get(place..)?;
        let gap = rest.iter().position(Option::is_some)?;
        rest[gap]
            .as_ref()
            .map(|entry| (place + gap + 1, &entry.key, &entry.value))
    }

    /// Keys and values in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Value, &Value)> {
        self.entries.iter().flatten().map(|entry| (&entry.key, &entry.value))
    }

    /// Takes everything out.
    pub fn clear(&mut self) -> impl Iterator<Item = Value> + use<> {
        self.places.clear();
        std::mem::take(&mut self.entries)
            .into_iter()
            .flatten()
            .flat_map(|entry| [entry.key, entry.value])
    }
}

/// A `dict`
#[derive(Default)]
pub struct Dict(RefCell<Table>);

impl Dict {
    /// A dictionary of this table.
    #[must_use]
    pub const fn new(table: Table) -> Self {
        Self(RefCell::new(table))
    }

    /// Its table, to read. Nothing that could run the program may happen meanwhile.
    #[must_use]
    pub fn borrow(&self) -> Ref<'_, Table> {
        self.0.borrow()
    }

    /// Its table, to change.
    #[must_use]
    pub fn borrow_mut(&self) -> RefMut<'_, Table> {
        self.0.borrow_mut()
    }
}

impl Drop for Dict {
    fn drop(&mut self) {
        discard(self.0.get_mut().clear());
    }
}
