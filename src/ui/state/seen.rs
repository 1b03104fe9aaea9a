//! A run that is over, kept to be looked at again: beside others, or in a file.

use std::cell::RefCell;
use std::rc::Rc;

use crate::timeline::{Facts, Layout, Picture, View, Words};
use crate::trace::{Lanes, Link, Totals, Trace, critical_path};
use crate::ui::builder::BlockLanes;

/// A run that is over.
#[derive(Clone)]
pub struct Seen {
    /// Its record.
    pub trace: Rc<RefCell<Trace>>,
    /// What happened in it.
    pub lanes: Lanes,
    /// What decided its end.
    pub path: Vec<Link>,
    /// How the coroutines are shown that are blocks.
    pub blocks: BlockLanes,
}

impl Seen {
    /// The run of this record, of these blocks where it is one.
    pub fn of(trace: Rc<RefCell<Trace>>, blocks: BlockLanes) -> Self {
        let mut lanes = Lanes::with_names(blocks.names.clone());
        lanes.fold(&trace.borrow().events);
        Self {
            path: critical_path(&lanes),
            lanes,
            blocks,
            trace,
        }
    }

    /// Its numbers.
    pub fn totals(&self) -> Totals {
        let trace = self.trace.borrow();
        Totals::of(&trace, &self.lanes, trace.end())
    }

    /// Its picture.
    pub fn look<T>(&self, layout: &Layout, view: &View, words: &Words, with: impl FnOnce(&Picture<'_>) -> T) -> T {
        let totals = self.totals();
        let trace = self.trace.borrow();
        with(&Picture {
            lanes: &self.lanes,
            ghost: None,
            path: &self.path,
            facts: Facts {
                now: trace.end(),
                longest: totals.longest,
                sum: totals.asked,
                resolution: trace.resolution,
                cut_at: trace.cut_at,
                spoiled: trace.spoiled,
                guess: None,
            },
            layout,
            view,
            words,
            hues: &self.blocks.hues,
        })
    }
}
