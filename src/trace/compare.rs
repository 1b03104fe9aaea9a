//! Runs beside one another: what each took, and how that compares with what its waits asked for.

use super::event::Nanos;
use super::headline::{Headline, Outcome, Pace};
use super::lanes::Lanes;
use super::recorder::Trace;
use super::totals::Totals;

/// Runs beside one another, in the order in which they were given.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// One for each run.
    pub runs: Vec<Compared>,
    /// The time of the longest one: all are drawn on one scale that holds it.
    pub horizon: Nanos,
}

/// A run beside others; times in nanoseconds.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// How long it took.
    pub elapsed: Nanos,
    /// What its waits asked for, in sum.
    pub asked: Nanos,
    /// The longest single one of them.
    pub longest: Nanos,
    /// How many tasks it made.
    pub tasks: usize,
    /// How it ended.
    pub outcome: Outcome,
    /// How many times as fast as its waits one after another; none where there was no wait, the run did not finish, or waits
    /// were cut short, so that nothing can be said of speed.
    pub times_as_fast: Option<f64>,
    /// How many times as long as its longest wait, under the same conditions.
    pub times_the_longest: Option<f64>,
    /// Whether waits were cut short.
    pub cut_short: bool,
    /// Whether the page was hidden during the run, so that its times mean nothing.
    pub spoiled: bool,
}

impl Comparison {
    /// These runs beside one another.
    #[must_use]
    pub fn of(runs: &[(&Trace, &Lanes)]) -> Self {
        let runs: Vec<_> = runs.iter().map(|(trace, lanes)| Compared::of(trace, lanes)).collect();
        let horizon = runs.iter().map(|run| run.elapsed).max().unwrap_or_default();
        Self { runs, horizon }
    }
}

impl Compared {
    fn of(trace: &Trace, lanes: &Lanes) -> Self {
        let totals = Totals::of(trace, lanes, trace.end());
        let headline = Headline::of(trace, lanes, &totals);
        let cut_short = matches!(headline.pace, Some(Pace::CutShort(_)));
        let can_tell = headline.outcome == Outcome::Finished && !cut_short && !trace.spoiled;
        let ratio = |over: Nanos, under: Nanos| (can_tell && over > 0 && under > 0).then(|| quotient(over, under));
        Self {
            times_as_fast: ratio(totals.asked, totals.elapsed),
            times_the_longest: ratio(totals.elapsed, totals.longest).filter(|_| totals.asked > 0),
            elapsed: totals.elapsed,
            asked: totals.asked,
            longest: totals.longest,
            tasks: lanes.tasks().len(),
            outcome: headline.outcome,
            cut_short,
            spoiled: trace.spoiled,
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a double counts the nanoseconds of 104 days exactly"
)]
fn quotient(over: Nanos, under: Nanos) -> f64 {
    over as f64 / under as f64
}
