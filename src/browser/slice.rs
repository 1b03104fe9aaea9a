//! How much of a program runs before the page has its turn.

use crate::event_loop::Clock;
use crate::python::Advance;
use crate::trace::Nanos;

use super::clock::{MILLISECOND, RealClock};
use super::error::Error;

/// After so many nanoseconds the page has its turn: a frame has 16 ms, and the page needs the larger part of it.
const SLICE: Nanos = 5 * MILLISECOND;

/// Looking at the clock after every instruction would cost more than the instructions; so the program runs in chunks of
/// fuel that take about this many nanoseconds each.
const CHUNK: Nanos = MILLISECOND / 2;

/// Fuel for one chunk, in instructions, at the least and at the most.
const LEAST: u32 = 256;
const MOST: u32 = 262_144;

/// Runs slices, and learns meanwhile how long this machine takes for an instruction.
pub struct Slicer {
    clock: RealClock,
    fuel: u32,
    used: Nanos,
}

impl Slicer {
    /// One that has learnt nothing yet.
    ///
    /// # Errors
    /// When the browser has no clock.
    pub fn new() -> Result<Self, Error> {
        let clock = RealClock::new()?;
        clock.start();
        Ok(Self {
            clock,
            fuel: 8_192,
            used: 0,
        })
    }

    /// Lets `advance` run with fuel for as long as it asks for more and the slice lasts.
    pub fn run(&mut self, mut advance: impl FnMut(u32) -> Advance) -> Advance {
        let began = self.clock.now();
        let mut last = began;
        loop {
            let reached = advance(self.fuel);
            let now = self.clock.now();
            self.used += now - last;
            if reached != Advance::Again || now - began >= SLICE {
                return reached;
            }
            self.learn(now - last);
            last = now;
        }
    }

    /// How long all slices took together, in nanoseconds.
    pub fn used(&self) -> Nanos {
        self.used
    }

    /// Makes the next chunk longer or shorter by the time that the last one took.
    fn learn(&mut self, took: Nanos) {
        if took > CHUNK {
            self.fuel = (self.fuel / 2).max(LEAST);
        } else if took < CHUNK / 2 {
            self.fuel = (self.fuel * 2).min(MOST);
        }
    }
}
