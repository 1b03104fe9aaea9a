//! Where a task's time went.

use super::event::{Cause, Nanos};
use super::lane::{Piece, State};

/// Where a task's time went, in nanoseconds, and what its waits asked for. Running, ready, waiting and blocked add up to
/// the time from its creation to its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// It ran.
    pub running: Nanos,
    /// It stood in the ready queue, or wanted the interpreter's lock, which another thread held.
    pub ready: Nanos,
    /// It waited.
    pub waiting: Nanos,
    /// It kept the loop standing still (`time.sleep`).
    pub blocked: Nanos,
    /// What its waits with a length of their own (`sleep`, `time.sleep`) asked for, in sum, those cut short included.
    pub asked: Nanos,
    /// The longest single one of them.
    pub longest: Nanos,
    /// How many of them there were.
    pub waits: u32,
    /// How many of them a cancel cut short.
    pub cut_short: u32,
    /// How long those waits took, each up to where the task ran again.
    pub measured: Nanos,
    /// How much longer than asked for the ones took that were not cut short.
    pub late: Nanos,
    /// The sleep that was the last thing to begin: what it asked for, and how long it has taken.
    sleep: Option<(Nanos, Nanos)>,
}

impl Spent {
    /// Adds a piece that lasted so long.
    pub(super) fn add(&mut self, piece: &Piece, lasted: Nanos) {
        match &piece.state {
            State::Ready { .. }
            | State::Waiting {
                on: Cause::Interpreter, ..
            } => {
                self.ready += lasted;
                if let Some((_, took)) = &mut self.sleep {
                    *took += lasted;
                    self.measured += lasted;
                }
            }
            State::Running => {
                self.running += lasted;
                if let Some((asked, took)) = self.sleep.take() {
                    self.late += took.saturating_sub(asked);
                }
            }
            State::Waiting { on, .. } => {
                self.waiting += lasted;
                if let Cause::Sleep(asked) = on {
                    self.ask(*asked, lasted);
                    self.sleep = Some((*asked, lasted));
                }
            }
            State::Blocked(asked) => {
                self.blocked += lasted;
                if *asked > 0 {
                    self.ask(*asked, lasted);
                    self.late += lasted.saturating_sub(*asked);
                }
            }
            State::Away => {}
        }
    }

    fn ask(&mut self, asked: Nanos, took: Nanos) {
        self.asked = self.asked.saturating_add(asked);
        self.longest = self.longest.max(asked);
        self.waits += 1;
        self.measured += took;
    }

    /// The last sleep was cut short.
    pub(super) fn cut(&mut self) {
        self.sleep = None;
        self.cut_short += 1;
    }
}
