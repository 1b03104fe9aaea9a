//! Lengths of time as programs give them: numbers of seconds.

use num_traits::ToPrimitive;

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

/// Seconds in whole nanoseconds, the nearest; none below 0, and the longest there is for infinity.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates"
)]
pub(super) fn nanos(seconds: f64) -> Nanos {
    (seconds * 1e9).round() as Nanos
}

/// Nanoseconds in seconds.
#[expect(clippy::cast_precision_loss, reason = "a run lasts no hundred days")]
pub(super) fn seconds(nanos: Nanos) -> f64 {
    nanos as f64 / 1e9
}

/// So many seconds from now, as a moment of the run.
pub(super) fn from_now(machine: &Machine, delay: f64) -> Nanos {
    machine.now().saturating_add(nanos(delay))
}
