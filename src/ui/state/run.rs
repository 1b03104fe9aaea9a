//! The run: started, stopped, and its record for whoever shows it.

use std::collections::HashMap;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::record::Record;
use super::{Mode, State};
use crate::browser::{self, Frames};
use crate::python::Options;
use crate::trace::ClockKind;
use crate::ui::builder::lane_hues;
use crate::ui::notice::Notice;

/// A seed that a run gets by itself is below this: short enough to be read out.
const SEEDS: u64 = 1_000_000;

/// How far the run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// Nothing has run yet.
    #[default]
    Idle,
    /// A program runs.
    Running,
    /// It is over.
    Over,
}

/// The run; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct RunState {
    /// How far it is.
    pub phase: RwSignal<Phase>,
    /// The number of the run, which changes when another is started.
    pub number: RwSignal<u32>,
    /// Grows at most once a frame, when there is more to show.
    revision: RwSignal<u32>,
    record: StoredValue<Option<Record>, LocalStorage>,
    frames: StoredValue<Option<Frames>, LocalStorage>,
    paint: StoredValue<Option<Rc<dyn Fn()>>, LocalStorage>,
}

impl Default for RunState {
    fn default() -> Self {
        Self {
            phase: RwSignal::default(),
            number: RwSignal::default(),
            revision: RwSignal::default(),
            record: StoredValue::new_local(None),
            frames: StoredValue::new_local(None),
            paint: StoredValue::new_local(None),
        }
    }
}

impl RunState {
    /// Runs what is being edited. Nothing happens while a program runs, or where it can't run as it is.
    pub fn start(self, state: State) {
        let (Ok(source), Ok(seed)) = untrack(|| (state.work.source(), state.settings.typed_seed())) else {
            return;
        };
        if self.phase.get_untracked() == Phase::Running {
            return;
        }
        let hues = match (state.work.mode.get_untracked(), state.work.written.get_untracked()) {
            (Mode::Blocks, Ok(written)) => lane_hues(&state.work.tree(), &written),
            _ => HashMap::new(),
        };
        let options = Options {
            seed: seed.unwrap_or_else(|| browser::fresh_seed() % SEEDS),
        };
        let clock = state.settings.clock.get_untracked();
        let running = match browser::start(&source, &options, clock, move || self.request_frame()) {
            Ok(running) => running,
            Err(error) => return state.notices.tell(Notice::CannotRun(error.to_string())),
        };
        let ghost = match clock {
            ClockKind::Real => browser::start_ghost(&source, &options, &running, move || self.request_frame()).ok(),
            ClockKind::Virtual => None,
        };
        let over = running.over();
        let number = self.number.get_untracked() + 1;
        self.record
            .set_value(Some(Record::new(source.into(), hues, running, ghost)));
        self.phase.set(Phase::Running);
        self.number.set(number);
        self.request_frame();
        spawn_local(async move {
            over.await;
            if self.number.try_get_untracked() == Some(number) {
                self.phase.set(Phase::Over);
                self.request_frame();
            }
        });
    }

    /// Stops the program, if one runs.
    pub fn stop(self) {
        self.with_record_now(Record::stop);
    }

    /// Looks at the run and what is derived from it; none before the first one. Follows what grows.
    pub fn with_record<T>(self, look: impl FnOnce(&Record) -> T) -> Option<T> {
        self.revision.track();
        self.with_record_now(look)
    }

    /// The same for an event or a frame.
    pub fn with_record_now<T>(self, look: impl FnOnce(&Record) -> T) -> Option<T> {
        self.record.with_value(|record| record.as_ref().map(look))
    }

    /// Has everything painted and told anew in the next frame.
    pub fn request_frame(self) {
        // A page that is taken down has no frames any more; a run that ends with it asks in vain.
        self.frames.try_update_value(|frames| {
            frames
                .get_or_insert_with(|| Frames::new(move |_| self.frame()))
                .request();
        });
    }

    /// What paints the picture in each frame that is asked for.
    pub fn paint_with(self, paint: impl Fn() + 'static) {
        self.paint.set_value(Some(Rc::new(paint)));
    }

    /// One frame: what is new is taken in and told, and the picture is painted.
    fn frame(self) {
        let fold = |record: &mut Option<Record>| record.as_mut().map(|record| (record.fold(), record.is_live()));
        let (grown, live) = self.record.try_update_value(fold).flatten().unwrap_or_default();
        if grown || live {
            self.revision.update(|revision| *revision = revision.wrapping_add(1));
        }
        if let Some(paint) = self.paint.get_value() {
            paint();
        }
        if live {
            self.request_frame();
        }
    }
}
