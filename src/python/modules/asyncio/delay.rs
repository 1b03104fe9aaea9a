//! Lengths of time as programs give them: numbers of seconds.

use num_traits::ToPrimitive;

use crate::event_loop::Moment;
use crate::python::machine::Machine;
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;
use crate::trace::Nanos;

/// A number of seconds, that is first compared with 0.
///
/// # Errors
/// `TypeError` in the words of that comparison for what is no number.
pub(super) fn compared(value: &Value) -> Result<f64> {
    number(value).ok_or_else(|| {
        Raise::type_error(format!(
            "'<=' not supported between instances of '{}' and 'int'",
            value.type_name()
        ))
    })
}

/// A number of seconds, that is added to the loop's time.
///
/// # Errors
/// `TypeError` in the words of that sum for what is no number.
pub(super) fn added(value: &Value) -> Result<f64> {
    number(value).ok_or_else(|| {
        Raise::type_error(format!(
            "unsupported operand type(s) for +: 'float' and '{}'",
            value.type_name()
        ))
    })
}

/// A limit in seconds; none for `None`.
///
/// # Errors
/// As [`added`].
pub(super) fn limit(value: &Value) -> Result<Option<f64>> {
    if value.is_none() {
        Ok(None)
    } else {
        added(value).map(Some)
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Bool(truth) => Some(f64::from(u8::from(*truth))),
        #[expect(clippy::cast_precision_loss, reason = "a time as exact as a float")]
        Value::Int(number) => Some(*number as f64),
        Value::Big(number) => number.to_f64(),
        Value::Float(number) => Some(*number),
        _ => None,
    }
}

/// Seconds in whole nanoseconds, the nearest.
#[expect(clippy::cast_possible_truncation, reason = "the cast saturates")]
pub(super) fn moment(seconds: f64) -> Moment {
    (seconds * 1e9).round_ties_even() as Moment
}

/// The same as a length; 0 for what is below.
pub(super) fn nanos(seconds: f64) -> Nanos {
    Nanos::try_from(moment(seconds)).unwrap_or(0)
}

/// A moment in seconds.
#[expect(clippy::cast_precision_loss, reason = "a run lasts no hundred days")]
pub(super) fn seconds(moment: Moment) -> f64 {
    moment as f64 / 1e9
}

/// The loop's time, in seconds.
pub(super) fn now(machine: &Machine) -> f64 {
    seconds(Moment::try_from(machine.now()).unwrap_or(Moment::MAX))
}

/// So many seconds from now, as a moment of the run.
pub(super) fn from_now(machine: &Machine, delay: f64) -> Moment {
    let now = Moment::try_from(machine.now()).unwrap_or(Moment::MAX);
    now.saturating_add(moment(delay))
}
