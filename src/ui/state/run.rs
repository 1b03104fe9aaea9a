//! The run: started, stopped, and its record for whoever shows it.

use std::rc::Rc;

use leptos::prelude::untrack;
use leptos::task::spawn_local;

use super::State;
use super::record::Record;
use crate::browser::{self, Frames};
use crate::python::Options;
use crate::trace::ClockKind;
use crate::ui::builder::BlockLanes;
use crate::ui::live::Live;
use crate::ui::notice::Notice;

/// A seed that a run gets by itself is below this: short enough to be read out.
pub const SEEDS: u64 = 1_000_000;

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

/// What moves something on in a frame, given the frame's time in milliseconds.
type Moves = Rc<dyn Fn(f64)>;

/// The run; a handle that is copied freely.
#[derive(Clone, Copy, Default)]
pub struct RunState {
    /// How far it is.
    pub phase: Live<Phase>,
    /// The number of the run, which changes when another is started.
    pub number: Live<u32>,
    /// Changes at most once a frame, when there is more to show.
    record: Live<Option<Record>>,
    frames: Live<Option<Frames>>,
    paint: Live<Option<Rc<dyn Fn()>>>,
    moves: Live<Option<Moves>>,
}

impl RunState {
    /// Runs what is being edited. Nothing happens while a program runs, or where it can't run as it is.
    pub fn start(self, state: State) {
        let (Ok(source), Ok(seed)) = untrack(|| (state.work.source(), state.settings.typed_seed())) else {
            return;
        };
        if self.phase.now() == Phase::Running {
            return;
        }
        let blocks = BlockLanes::of_page(state);
        let options = Options {
            seed: seed.unwrap_or_else(|| browser::fresh_seed() % SEEDS),
        };
        let clock = state.settings.clock.now();
        let running = match browser::start(&source, &options, clock, move || self.request_frame()) {
            Ok(running) => running,
            Err(error) => return state.notices.tell(Notice::CannotRun(error.to_string())),
        };
        let ghost = match clock {
            ClockKind::Real => {
                browser::start_ghost(&source, &options, running.over(), move || self.request_frame()).ok()
            }
            ClockKind::Virtual => None,
        };
        let over = running.over();
        let number = self.number.now() + 1;
        self.record
            .set(Some(Record::new(source.into(), blocks, running, ghost)));
        self.phase.set(Phase::Running);
        self.number.set(number);
        self.request_frame();
        spawn_local(async move {
            over.await;
            if self.number.now() == number {
                self.phase.set(Phase::Over);
                self.request_frame();
            }
        });
    }

    /// Comes back when no program runs.
    pub fn over(self) -> impl Future<Output = ()> {
        let over = self.with_record_now(Record::over);
        async move {
            if let Some(over) = over {
                over.await;
            }
        }
    }

    /// Stops the program, if one runs.
    pub fn stop(self) {
        self.with_record_now(Record::stop);
    }

    /// Looks at the run and what is derived from it; none before the first one. Follows what grows.
    pub fn with_record<T>(self, look: impl FnOnce(&Record) -> T) -> Option<T> {
        self.record.with(|record| record.as_ref().map(look))
    }

    /// The same for an event or a frame.
    pub fn with_record_now<T>(self, look: impl FnOnce(&Record) -> T) -> Option<T> {
        self.record.with_now(|record| record.as_ref().map(look))
    }

    /// Has everything painted and told anew in the next frame.
    pub fn request_frame(self) {
        self.frames.update_quietly(|frames| {
            frames
                .get_or_insert_with(|| Frames::new(move |time| self.frame(time)))
                .request();
        });
    }

    /// What paints the picture in each frame that is asked for.
    pub fn paint_with(self, paint: impl Fn() + 'static) {
        self.paint.set(Some(Rc::new(paint)));
    }

    /// What moves something on in each frame; none for nothing.
    pub fn move_with(self, act: Option<Moves>) {
        self.moves.set(act);
    }

    /// One frame: what is new is taken in and told, and the picture is painted.
    fn frame(self, time: f64) {
        if let Some(act) = self.moves.now() {
            act(time);
        }
        let fold = |record: &mut Option<Record>| record.as_mut().map(|record| (record.fold(), record.is_live()));
        let (grown, live) = self.record.update_quietly(fold).unwrap_or_default();
        if grown || live {
            self.record.update(|_| ());
        }
        if let Some(paint) = self.paint.now() {
            paint();
        }
        if live {
            self.request_frame();
        }
    }
}
