//! Nanoseconds as they are written: in seconds.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::event::Nanos;

/// Nanoseconds as seconds: the result object of a run counts in them.
#[expect(
    clippy::cast_precision_loss,
    reason = "runs are shorter than the 104 days that a double counts exactly"
)]
pub(super) fn in_seconds(nanos: Nanos) -> f64 {
    nanos as f64 / 1e9
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is too small or too large becomes the smallest or the largest"
)]
fn in_nanos(seconds: f64) -> Nanos {
    (seconds * 1e9).round() as Nanos
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde calls it with a reference to the field"
)]
pub(super) fn serialize<S: Serializer>(nanos: &Nanos, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(in_seconds(*nanos))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Nanos, D::Error> {
    f64::deserialize(deserializer).map(in_nanos)
}

/// The same where there may be none.
pub(super) mod if_any {
    use super::{Deserialize, Deserializer, Nanos, Serialize, Serializer, in_nanos, in_seconds};

    #[expect(clippy::ref_option, reason = "serde calls it with a reference to the field")]
    pub fn serialize<S: Serializer>(nanos: &Option<Nanos>, serializer: S) -> Result<S::Ok, S::Error> {
        nanos.map(in_seconds).serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Nanos>, D::Error> {
        Option::deserialize(deserializer).map(|seconds: Option<f64>| seconds.map(in_nanos))
    }
}
