//! Dictionaries: a hash table that remembers the order in which its keys came.

use std::cell::{Ref, RefCell, RefMut};
use std::rc::Rc;

use hashbrown::HashTable;

use super::Str;
use super::trash::discard;
use crate::python::compare::equal_keys;
use crate::python::hashing::hash;
use crate::python::raise::Result;
use crate::python::value::Value;

#[derive(Clone)]
struct Entry {
    hash: u64,
    key: Value,
    value: Value,
}

/// Keys and values in order of insertion. A removed entry leaves a gap that the next growth closes.
#[derive(Clone, Default)]
pub struct Table {
    entries: Vec<Option<Entry>>,
    /// How many of the entries are no gaps.
    live: usize,
    /// Where each key is, by its hash; empty as long as there are so few entries that looking at each is quicker.
    places: HashTable<usize>,
}

/// With so many entries, gaps among them, none is found by looking at each.
const FEW: usize = 8;

impl Table {
    /// How many keys there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.live
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// The first entry of this hash that `same` says is it.
    fn find_by(&self, hash: u64, mut same: impl FnMut(&Value) -> bool) -> Option<usize> {
        let mut is_it = |entry: &Option<Entry>| entry.as_ref().is_some_and(|own| own.hash == hash && same(&own.key));
        if self.entries.len() <= FEW {
            return self.entries.iter().position(is_it);
        }
        self.places.find(hash, |&place| is_it(&self.entries[place])).copied()
    }

    fn find(&self, key: &Value, hash: u64) -> Result<Option<usize>> {
        let mut raised = None;
        let found = self.find_by(hash, |own| {
            // What a comparison raises ends the search.
            equal_keys(own, key).unwrap_or_else(|raise| {
                raised = Some(raise);
                true
            })
        });
        raised.map_or(Ok(found), Err)
    }

    fn value_at(&self, place: usize) -> Option<&Value> {
        self.entries[place].as_ref().map(|entry| &entry.value)
    }

    /// The value of a key.
    ///
    /// # Errors
    /// `TypeError` for a key that can't be hashed, and what comparing keys raises.
    pub fn get(&self, key: &Value) -> Result<Option<&Value>> {
        let place = self.find(key, hash(key)?)?;
        Ok(place.and_then(|place| self.value_at(place)))
    }

    /// The key as it stands here: one that is equal may be another, as `1` and `1.0`.
    ///
    /// # Errors
    /// As [`Self::get`].
    pub fn key(&self, key: &Value) -> Result<Option<&Value>> {
        let place = self.find(key, hash(key)?)?;
        Ok(place
            .and_then(|place| self.entries[place].as_ref())
            .map(|entry| &entry.key))
    }

    /// The value of a key that is this text.
    #[must_use]
    pub fn get_text(&self, text: &Str) -> Option<&Value> {
        let place = self.find_by(text.hash(), |own| own.as_str() == Some(text.as_str()))?;
        self.value_at(place)
    }

    /// The same for a text that is no value yet.
    #[must_use]
    pub fn get_str(&self, text: &str) -> Option<&Value> {
        let place = self.find_by(Str::hash_of(text), |own| own.as_str() == Some(text))?;
        self.value_at(place)
    }

    /// Sets the value of a key and returns the one it had. A key that is there stays as it is.
    ///
    /// # Errors
    /// As [`Self::get`].
    pub fn insert(&mut self, key: Value, value: Value) -> Result<Option<Value>> {
        let hash = hash(&key)?;
        if let Some(entry) = self.find(&key, hash)?.and_then(|place| self.entries[place].as_mut()) {
            return Ok(Some(std::mem::replace(&mut entry.value, value)));
        }
        self.add(hash, key, value);
        Ok(None)
    }

    /// Sets the value of a key that is a text.
    pub fn insert_text(&mut self, text: &Rc<Str>, value: Value) -> Option<Value> {
        let hash = text.hash();
        let found = self.find_by(hash, |own| own.as_str() == Some(text.as_str()));
        if let Some(entry) = found.and_then(|place| self.entries[place].as_mut()) {
            return Some(std::mem::replace(&mut entry.value, value));
        }
        self.add(hash, Value::Str(Rc::clone(text)), value);
        None
    }

    fn add(&mut self, hash: u64, key: Value, value: Value) {
        if self.entries.len() > FEW && self.entries.len() > 2 * self.live {
            self.entries.retain(Option::is_some);
            self.index();
        }
        let place = self.entries.len();
        self.entries.push(Some(Entry { hash, key, value }));
        self.live += 1;
        let entries = &self.entries;
        match entries.len() {
            ..=FEW => {}
            len if len == FEW + 1 => self.index(),
            _ => {
                self.places.insert_unique(hash, place, |&place| hash_at(entries, place));
            }
        }
    }

    /// Takes a key out, with its value.
    ///
    /// # Errors
    /// As [`Self::get`].
    pub fn remove(&mut self, key: &Value) -> Result<Option<(Value, Value)>> {
        let hash = hash(key)?;
        Ok(self.find(key, hash)?.and_then(|place| self.take(place)))
    }

    /// Takes out the key that came last.
    pub fn pop_last(&mut self) -> Option<(Value, Value)> {
        let place = self.entries.iter().rposition(Option::is_some)?;
        self.take(place)
    }

    fn take(&mut self, place: usize) -> Option<(Value, Value)> {
        let indexed = self.entries.len() > FEW;
        let entry = self.entries[place].take()?;
        self.live -= 1;
        if indexed && let Ok(found) = self.places.find_entry(entry.hash, |&other| other == place) {
            found.remove();
        }
        while self.entries.last().is_some_and(Option::is_none) {
            self.entries.pop();
        }
        if self.entries.len() <= FEW {
            self.places.clear();
        }
        Some((entry.key, entry.value))
    }

    fn index(&mut self) {
        self.places.clear();
        let entries = &self.entries;
        if entries.len() <= FEW {
            return;
        }
        for (place, entry) in entries.iter().enumerate() {
            if let Some(entry) = entry {
                self.places
                    .insert_unique(entry.hash, place, |&place| hash_at(entries, place));
            }
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
        self.live = 0;
        std::mem::take(&mut self.entries)
            .into_iter()
            .flatten()
            .flat_map(|entry| [entry.key, entry.value])
    }
}

fn hash_at(entries: &[Option<Entry>], place: usize) -> u64 {
    entries[place].as_ref().map_or(0, |entry| entry.hash)
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
