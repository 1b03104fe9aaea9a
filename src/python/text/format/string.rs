//! Text in a format: `f"{name:>10}"`.

use super::padding::pad_text;
use super::spec::{Align, FormatSpec};
use crate::python::raise::{Raise, Result};

/// A text in this format; the specification is not empty.
///
/// # Errors
/// `ValueError` for a format that texts don't have, `MemoryError` for one that is too wide.
pub fn format_str(text: &str, spec: &str) -> Result<String> {
    let spec = FormatSpec::parse(spec, "str", Align::Left)?;
    let refusal = match spec.code {
        Some(code) if code != 's' => return Err(FormatSpec::unknown_code(code, "str")),
        // CPython takes a missing code for `s`, which can't be grouped.
        None if spec.grouping.is_some() => {
            let separator = spec.grouping.map_or(',', |grouping| grouping.separator);
            return Err(Raise::value_error(format!("Cannot specify '{separator}' with 's'.")));
        }
        _ if spec.sign == Some(' ') => "Space not allowed in string format specifier",
        _ if spec.sign.is_some() => "Sign not allowed in string format specifier",
        _ if spec.no_negative_zero => "Negative zero coercion (z) not allowed in string format specifier",
        _ if spec.alternate => "Alternate form (#) not allowed in string format specifier",
        _ if spec.align == Align::AfterSign => "'=' alignment not allowed in string format specifier",
        _ => {
            let kept = spec.precision.and_then(|precision| text.char_indices().nth(precision));
            let kept = kept.map_or(text, |(end, _)| &text[..end]);
            return pad_text(kept, kept.chars().count(), &spec);
        }
    };
    Err(Raise::value_error(refusal))
}
