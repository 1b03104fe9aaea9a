//! The runs that are pinned, as this browser keeps them.

use std::cell::RefCell;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::browser::{self, Storage};
use crate::trace::Trace;
use crate::ui::builder::BlockLanes;
use crate::ui::live::Live;
use crate::ui::state::{Seen, State};

/// As many runs are pinned at the most, beside those that came about as several ways of one work.
pub const MOST: usize = 8;
/// A record of more events than this is not kept from one visit to the next: browsers keep some megabytes in all.
const MOST_EVENTS: usize = 3_000;

/// What the storage calls them.
const PINS: &str = "mesero.pins";

/// The runs that are pinned; a handle that is copied freely. They are read when somebody looks, and again before every change:
/// another window may have changed them.
#[derive(Clone, Copy, Default)]
pub struct Pins {
    all: Live<Vec<Pin>>,
    /// Opened when it is needed first, and held: where the browser keeps nothing, it is what remembers.
    storage: Live<Option<Storage>>,
    /// Whether the browser refused to keep them.
    refused: Live<bool>,
}

/// A run that is pinned.
#[derive(Clone)]
pub struct Pin {
    /// What the person calls it.
    pub name: Rc<str>,
    /// The run.
    pub run: Rc<Seen>,
    /// Whether it came about as one of several ways: the next ones take its place.
    pub is_way: bool,
    /// What is kept of it; none where that is too much.
    written: Option<Rc<str>>,
    /// Tells it from all others, those of other windows too.
    id: u64,
}

impl PartialEq for Pin {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// A pin as it is kept.
#[derive(Serialize, Deserialize)]
struct Written {
    #[serde(default = "browser::fresh_seed")] // earlier versions kept none
    id: u64,
    name: Rc<str>,
    is_way: bool,
    blocks: BlockLanes,
    trace: Trace,
}

impl Pin {
    /// A run under this name.
    #[must_use]
    pub fn new(name: Rc<str>, run: Seen, is_way: bool) -> Self {
        Self::of(browser::fresh_seed(), name, run, is_way)
    }

    fn of(id: u64, name: Rc<str>, run: Seen, is_way: bool) -> Self {
        let is_short = run.trace.borrow().events.len() <= MOST_EVENTS;
        let written = is_short.then(|| Written {
            id,
            name: Rc::clone(&name),
            is_way,
            blocks: run.blocks.clone(),
            trace: run.trace.borrow().clone(),
        });
        let written = written.and_then(|written| serde_json::to_string(&written).ok());
        Self {
            name,
            run: Rc::new(run),
            is_way,
            written: written.map(Into::into),
            id,
        }
    }
}

impl Pins {
    /// Reads what is kept. What can't be read is passed over.
    pub fn look(self, state: State) {
        let open = || Storage::of_page(state.address.embed);
        let text = self
            .storage
            .update_quietly(|storage| storage.get_or_insert_with(open).get(PINS));
        let Some(read) = text.and_then(|text| serde_json::from_str::<Vec<Written>>(&text).ok()) else {
            return;
        };
        let mut all = self.all.now();
        all.retain(|pin| pin.written.is_none() || read.iter().any(|one| one.id == pin.id));
        for one in read {
            if all.iter().all(|pin| pin.id != one.id) {
                let run = Seen::of(Rc::new(RefCell::new(one.trace)), one.blocks);
                all.push(Pin::of(one.id, one.name, run, one.is_way));
            }
        }
        self.all.turn(all);
    }

    /// All of them; follows them.
    pub fn get(self) -> Vec<Pin> {
        self.all.get()
    }

    /// Follows them.
    pub fn track(self) {
        self.all.track();
    }

    /// Looks at them as they are, for an event.
    pub fn with_now<T>(self, look: impl FnOnce(&[Pin]) -> T) -> T {
        self.all.with_now(|pins| look(pins))
    }

    /// Changes them, and keeps what comes of it.
    pub fn change(self, state: State, change: impl FnOnce(&mut Vec<Pin>)) {
        self.look(state);
        self.all.update(change);
        let written = |pins: &Vec<Pin>| pins.iter().filter_map(|pin| pin.written.clone()).collect::<Vec<_>>();
        let text = format!("[{}]", self.all.with_now(written).join(","));
        let refused = self.storage.with_now(|storage| {
            storage
                .as_ref()
                .is_some_and(|storage| storage.set(PINS, &text).is_err())
        });
        self.refused.turn(refused);
    }

    /// Whether this one outlasts the page; follows that.
    pub fn is_kept(self, pin: &Pin) -> bool {
        let keeps = self
            .storage
            .with_now(|storage| storage.as_ref().is_some_and(Storage::is_kept));
        keeps && !self.refused.get() && pin.written.is_some()
    }
}
