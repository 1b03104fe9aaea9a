//! Numbers in a format: `format(1234, ",")`, `f"{0.5:.1%}"`.

use super::padding::{NumberParts, pad_number};
use super::spec::{Align, FormatSpec};
use crate::python::limits::check_size;
use crate::python::numbers::Integer;
use crate::python::objects::Kind;
use crate::python::raise::{Raise, Result};
use crate::python::text::float_text::{FloatLayout, Notation};
use crate::python::text::int_text::{check_digits, to_radix};

/// An integer in this format; the specification is not empty. `type_name` is `int` or `bool`, for the messages.
///
/// # Errors
/// `ValueError` for a format that integers don't have, `OverflowError` where the number is too large for it.
pub fn format_int(number: Integer, spec: &str, type_name: &str) -> Result<String> {
    let spec = FormatSpec::parse(spec, type_name, Align::Right)?;
    match spec.code {
        None | Some('b' | 'c' | 'd' | 'n' | 'o' | 'x' | 'X') => whole(number, &spec),
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => real(number.to_f64()?, &spec),
        Some(code) => Err(FormatSpec::unknown_code(code, type_name)),
    }
}

/// A float in this format; the specification is not empty.
///
/// # Errors
/// `ValueError` for a format that floats don't have, `MemoryError` for more characters than a text may have.
pub fn format_float(number: f64, spec: &str) -> Result<String> {
    let spec = FormatSpec::parse(spec, "float", Align::Right)?;
    match spec.code {
        None | Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'n' | '%') => real(number, &spec),
        Some(code) => Err(FormatSpec::unknown_code(code, "float")),
    }
}

fn whole(number: Integer, spec: &FormatSpec) -> Result<String> {
    if spec.precision.is_some() {
        return Err(Raise::value_error("Precision not allowed in integer format specifier"));
    }
    if spec.no_negative_zero {
        return Err(Raise::value_error(
            "Negative zero coercion (z) not allowed in integer format specifier",
        ));
    }
    let (radix, prefix) = match spec.code {
        Some('c') => return character(number, spec),
        Some('b') => (2, "0b"),
        Some('o') => (8, "0o"),
        Some('x') => (16, "0x"),
        Some('X') => (16, "0X"),
        _ => {
            check_digits(number)?;
            (10, "")
        }
    };
    let mut digits = to_radix(number, radix);
    if spec.code == Some('X') {
        digits.make_ascii_uppercase();
    }
    let prefix = if spec.alternate { prefix } else { "" };
    pad_number(
        NumberParts {
            negative: number.is_negative(),
            prefix,
            digits: &digits,
            rest: "",
        },
        spec,
    )
}

fn character(number: Integer, spec: &FormatSpec) -> Result<String> {
    if spec.sign.is_some() {
        return Err(Raise::value_error("Sign not allowed with integer format specifier 'c'"));
    }
    if spec.alternate {
        return Err(Raise::value_error(
            "Alternate form (#) not allowed with integer format specifier 'c'",
        ));
    }
    let overflow = |message: &str| Raise::new(Kind::OverflowError, message);
    let Integer::Small(code) = number else {
        return Err(overflow("Python int too large to convert to C long"));
    };
    let symbol = u32::try_from(code).ok().and_then(char::from_u32);
    let symbol = symbol.ok_or_else(|| overflow("%c arg not in range(0x110000)"))?;
    pad_number(
        NumberParts {
            rest: symbol.encode_utf8(&mut [0; 4]),
            ..NumberParts::default()
        },
        spec,
    )
}

fn real(number: f64, spec: &FormatSpec) -> Result<String> {
    if spec
        .precision
        .is_some_and(|precision| i32::try_from(precision).is_err())
    {
        return Err(Raise::value_error("precision too big"));
    }
    let precision = spec.precision.unwrap_or(6);
    check_size(precision as u64)?;
    let (number, notation) = match spec.code {
        None if spec.precision.is_none() => (number, Notation::Shortest),
        None | Some('g' | 'G' | 'n') => (number, Notation::General(precision)),
        Some('e' | 'E') => (number, Notation::Exponent(precision)),
        Some('%') => (number * 100.0, Notation::Fixed(precision)),
        Some(_) => (number, Notation::Fixed(precision)),
    };
    let layout = FloatLayout {
        notation,
        alternate: spec.alternate,
        point_zero: spec.code.is_none(),
        no_negative_zero: spec.no_negative_zero,
    };
    let mut text = layout.text(number);
    if spec.code.is_some_and(char::is_uppercase) {
        text.make_ascii_uppercase();
    }
    if spec.code == Some('%') {
        text.push('%');
    }
    let (negative, unsigned) = text
        .strip_prefix('-')
        .map_or((false, text.as_str()), |unsigned| (true, unsigned));
    let point = unsigned
        .find(|symbol: char| !symbol.is_ascii_digit())
        .unwrap_or(unsigned.len());
    let (digits, rest) = unsigned.split_at(point);
    pad_number(
        NumberParts {
            negative,
            prefix: "",
            digits,
            rest,
        },
        spec,
    )
}
