//! Things that come and go with events, kept so that those that are there after any event are found at once.

/// Something that is there from one event to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stay<T> {
    /// What it is.
    pub(super) what: T,
    /// The number of the event that brought it.
    pub(super) from: usize,
    /// The number of the event that took it away.
    until: usize,
}

/// Things that come and go, in the order in which they came.
#[derive(Clone, Debug)]
pub(super) struct Stays<T> {
    pub(super) all: Vec<Stay<T>>,
    /// For each the latest event that took away it or one before it: where all before are gone, the search begins.
    gone: Vec<usize>,
}

impl<T> Default for Stays<T> {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            gone: Vec::new(),
        }
    }
}

impl<T> Stays<T> {
    /// One comes, and stays for now: where it is.
    pub(super) fn come(&mut self, what: T, from: usize) -> usize {
        let until = usize::MAX;
        self.all.push(Stay { what, from, until });
        self.all.len() - 1
    }

    /// One goes: what it is.
    pub(super) fn go(&mut self, place: usize, event: usize) -> Option<&mut T> {
        let stay = self.all.get_mut(place)?;
        stay.until = event;
        Some(&mut stay.what)
    }

    pub(super) fn index(&mut self) {
        let latest = self.all.iter().scan(0, |latest, stay| {
            *latest = stay.until.max(*latest);
            Some(*latest)
        });
        self.gone = latest.collect();
    }

    /// Those that are there after so many events.
    pub(super) fn after(&self, events: usize) -> impl Iterator<Item = &T> {
        let end = self.all.partition_point(|stay| stay.from < events);
        let begin = self.gone.partition_point(|until| *until < events);
        let around = self.all.get(begin..end).unwrap_or_default();
        around
            .iter()
            .filter(move |stay| stay.until >= events)
            .map(|stay| &stay.what)
    }
}
