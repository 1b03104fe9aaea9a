//! The browser's clock, `performance.now`.

use std::cell::Cell;

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::Performance;

use crate::event_loop::{Clock, WallTime};
use crate::trace::Nanos;

use super::error::Error;

/// Nanoseconds in one millisecond.
pub(super) const MILLISECOND: Nanos = 1_000_000;

/// Real time since the start of a run. It stands at 0 until it is started, so that making a program ready does not count.
pub struct RealClock {
    performance: Performance,
    started_ms: Cell<Option<f64>>,
    /// Since when it stands still, if it does.
    paused_ms: Cell<Option<f64>>,
    started: Cell<WallTime>,
}

impl RealClock {
    /// A clock that stands at 0.
    ///
    /// # Errors
    /// When the browser has no `performance.now`.
    pub fn new() -> Result<Self, Error> {
        Ok(Self {
            performance: performance()?,
            started_ms: Cell::new(None),
            paused_ms: Cell::new(None),
            started: Cell::new(wall_time()),
        })
    }

    /// Lets it go, from 0.
    pub fn start(&self) {
        self.started_ms.set(Some(self.performance.now()));
        self.started.set(wall_time());
    }

    /// Lets it go, from this many milliseconds.
    pub fn start_from(&self, elapsed_ms: f64) {
        self.start();
        self.started_ms.set(Some(self.performance.now() - elapsed_ms));
    }

    /// Lets it stand still.
    pub fn pause(&self) {
        if self.paused_ms.get().is_none() {
            self.paused_ms.set(Some(self.performance.now()));
        }
    }

    /// Lets it go on from where it stands.
    pub fn resume(&self) {
        if let (Some(paused), Some(started)) = (self.paused_ms.take(), self.started_ms.get()) {
            self.started_ms.set(Some(started + self.performance.now() - paused));
        }
    }
}

/// The time by the calendar, where the person is.
#[must_use]
pub fn wall_time() -> WallTime {
    let date = js_sys::Date::new_0();
    #[expect(clippy::cast_possible_truncation, reason = "it is at most some hours")]
    let behind = (date.get_timezone_offset() * 60.0) as i32;
    WallTime {
        nanos: nanos(date.get_time()),
        ahead: -behind,
    }
}

impl Clock for RealClock {
    fn now(&self) -> Nanos {
        let now = || self.paused_ms.get().unwrap_or_else(|| self.performance.now());
        self.started_ms.get().map_or(0, |started| nanos(now() - started))
    }

    fn started(&self) -> WallTime {
        self.started.get()
    }
}

/// The smallest difference that the browser's clock tells, in nanoseconds, measured by looking at it until it moves.
/// Browsers blunt the clock on purpose: steps of 0.1 ms are usual, 0.005 ms in an isolated page, 1 ms and more elsewhere.
///
/// # Errors
/// When the browser has no `performance.now`.
pub fn resolution() -> Result<Nanos, Error> {
    thread_local!(static MEASURED: Cell<Option<Nanos>> = const { Cell::new(None) });
    if let Some(known) = MEASURED.get() {
        return Ok(known);
    }
    let performance = performance()?;
    let measured = smallest_step(|| performance.now());
    MEASURED.set(Some(measured));
    Ok(measured)
}

/// The smallest of a few steps of a clock that counts milliseconds, in nanoseconds. One step is enough from a coarse
/// clock: all of its steps are alike, and waiting for more would hold up the page. A clock that never moves is given up.
fn smallest_step(mut now: impl FnMut() -> f64) -> Nanos {
    const STEPS: usize = 8;
    const COARSE_MS: f64 = 1.0;
    const LOOKS: usize = 2_000_000;
    let mut last = now();
    let mut smallest = f64::INFINITY;
    let mut steps = 0;
    for _ in 0..LOOKS {
        let time = now();
        if time > last {
            smallest = smallest.min(time - last);
            last = time;
            steps += 1;
            if steps == STEPS || smallest >= COARSE_MS {
                break;
            }
        }
    }
    if smallest.is_finite() {
        nanos(smallest)
    } else {
        Nanos::MAX
    }
}

/// Milliseconds as whole nanoseconds; what is below 0 is 0.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` stops at 0 and at the largest `u64`
fn nanos(milliseconds: f64) -> Nanos {
    (milliseconds * 1e6).round() as Nanos
}

fn performance() -> Result<Performance, Error> {
    // Not the window's: a process has none.
    let performance = Reflect::get(&js_sys::global(), &"performance".into()).unwrap_or_default();
    if performance.is_object() {
        Ok(performance.unchecked_into())
    } else {
        Err(Error::Missing("performance.now"))
    }
}
