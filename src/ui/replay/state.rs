//! The moment that somebody looks back to, and how it moves on.

use std::rc::Rc;

use crate::browser::Media;
use crate::trace::{Moment, Nanos, Queues, Snapshot, Trace};
use crate::ui::live::Live;
use crate::ui::state::{Record, State};

/// How fast a run is gone through again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speed {
    /// A tenth as fast as it went.
    Tenth,
    /// A quarter.
    Quarter,
    /// As fast.
    Same,
    /// Four times.
    Four,
    /// So that the whole of it takes ten seconds.
    #[default]
    TenSeconds,
}

/// In nanoseconds.
const TEN_SECONDS: f64 = 1e10;

impl Speed {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Tenth, Self::Quarter, Self::Same, Self::Four, Self::TenSeconds];

    /// How many times as fast as it went; none for the one that hangs on the run's length.
    #[must_use]
    pub fn times(self) -> Option<f64> {
        match self {
            Self::Tenth => Some(0.1),
            Self::Quarter => Some(0.25),
            Self::Same => Some(1.0),
            Self::Four => Some(4.0),
            Self::TenSeconds => None,
        }
    }
}

/// What is looked back to; a handle that is copied freely.
#[derive(Clone, Copy, Default)]
pub struct Replay {
    /// The moment that is shown; none while nobody looks back.
    pub moment: Live<Option<Moment>>,
    /// Whether it moves on by itself.
    pub playing: Live<bool>,
    /// How fast.
    pub speed: Live<Speed>,
    /// The queues of the run, while somebody looks back.
    queues: Live<Option<Rc<Queues>>>,
    /// While it plays: the time of the last frame in milliseconds, and how far it has come in nanoseconds of the run.
    played: Live<Option<(f64, f64)>>,
}

impl Replay {
    /// Whether somebody looks back; follows it.
    pub fn is_on(self) -> bool {
        self.moment.with(Option::is_some)
    }

    /// Begins, at the run's beginning.
    pub fn begin(self, state: State) {
        self.queues
            .set(with_trace(state, |trace| Rc::new(Queues::of(&trace.events))));
        self.go(state, Moment::default());
    }

    /// Nobody looks back any more.
    pub fn end(self, state: State) {
        if self.moment.now().is_some() {
            self.pause(state);
            self.queues.set(None);
            self.moment.set(None);
            state.run.request_frame();
        }
    }

    /// Goes to a moment.
    pub fn go(self, state: State, moment: Moment) {
        self.moment.turn(Some(moment));
        state.run.request_frame();
    }

    /// Goes to the moment when all had happened that happened by this time.
    pub fn go_to(self, state: State, at: Nanos) {
        self.played.set(None);
        let at = at.min(end(state));
        if let Some(moment) = with_trace(state, |trace| Moment::at(&trace.events, at)) {
            self.go(state, moment);
        }
    }

    /// Goes to where the next thing begins to run, or the last thing before; at the last and the first one to the run's end
    /// and beginning.
    pub fn step(self, state: State, forward: bool) {
        self.pause(state);
        let (Some(now), Some(queues)) = (self.moment.now(), self.queues.now()) else {
            return;
        };
        let place = if forward {
            queues.next(now.events)
        } else {
            queues.previous(now.events)
        };
        match place {
            Some(events) => {
                if let Some(moment) = with_trace(state, |trace| Moment::after(&trace.events, events)) {
                    self.go(state, moment);
                }
            }
            None if forward => self.go_to(state, end(state)),
            None => self.go(state, Moment::default()),
        }
    }

    /// Stops where it is.
    pub fn pause(self, state: State) {
        self.played.set(None);
        self.playing.turn(false);
        state.run.move_with(None);
    }

    /// Goes on by itself from here; from the beginning where it is at the end.
    pub fn play(self, state: State) {
        if self.moment.now().is_some_and(|moment| moment.at >= end(state)) {
            self.go(state, Moment::default());
        }
        self.played.set(None);
        self.playing.set(true);
        let reduced = Media::watch(Media::REDUCED_MOTION, |_| {}).is_ok_and(|media| media.matches());
        state
            .run
            .move_with(Some(Rc::new(move |time| self.move_on(state, time, reduced))));
        state.run.request_frame();
    }

    /// One frame of playing. Who wants less motion sees it go from one thing that runs to the next.
    fn move_on(self, state: State, time: f64, reduced: bool) {
        let (Some(moment), Some(queues)) = (self.moment.now(), self.queues.now()) else {
            return self.pause(state);
        };
        let end = end(state);
        let (before, came) = self.played.now().unwrap_or((time, float(moment.at)));
        let times = self.speed.now().times().unwrap_or(float(end) / TEN_SECONDS);
        let came = came + (time - before).max(0.0) * 1e6 * times;
        self.played.set(Some((time, came)));
        let at = nanos(came).min(end);
        let next = with_trace(state, |trace| {
            let next = Moment::at(&trace.events, at);
            match queues.previous(next.events + 1).filter(|_| reduced && at < end) {
                Some(events) => Moment::after(&trace.events, events),
                None => next,
            }
        });
        if let Some(next) = next.filter(|next| next.events >= moment.events) {
            self.moment.turn(Some(next));
        }
        if at >= end {
            self.pause(state);
        } else {
            state.run.request_frame();
        }
    }

    /// What of the run is shown, as long as that stays the same: follows the moment.
    pub fn shown(self, state: State) -> Option<(usize, usize)> {
        let moment = self.moment.get()?;
        let queues = self.queues.now()?;
        let runs = with_trace(state, |trace| queues.run(moment, &trace.events))?;
        Some((moment.events, runs))
    }

    /// Looks at the run as it was at the moment.
    pub fn look<T>(self, state: State, look: impl FnOnce(&Snapshot<'_>, &Record) -> T) -> Option<T> {
        let (moment, queues) = (self.moment.now()?, self.queues.now()?);
        state.run.with_record_now(|record| {
            record.with_trace(|trace| {
                let snapshot = Snapshot::at(&trace.events, &record.lanes, &queues, moment);
                look(&snapshot, record)
            })
        })
    }
}

/// Up to when the run that is shown can be gone through: its end, or where recording ended.
pub fn end(state: State) -> Nanos {
    let end = |record: &Record| record.with_trace(|trace| trace.cut_at).unwrap_or_else(|| record.now());
    state.run.with_record_now(end).unwrap_or_default()
}

fn with_trace<T>(state: State, look: impl FnOnce(&Trace) -> T) -> Option<T> {
    state.run.with_record_now(|record| record.with_trace(look))
}

/// A moment as a slider counts.
#[expect(
    clippy::cast_precision_loss,
    reason = "a double counts the nanoseconds of 104 days exactly"
)]
pub fn float(at: Nanos) -> f64 {
    at as f64
}

/// The same back.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates; what is no number is 0"
)]
pub fn nanos(at: f64) -> Nanos {
    at.max(0.0).round() as Nanos
}
