use super::{format_float, format_int, format_str};
use crate::python::objects::Kind;
use crate::python::oracle::{Datum, check};
use crate::python::raise::Raise;

#[test]
fn formats_as_cpython_does() {
    check(include_str!("../../../../tests/tables/format.jsonl"), |_, arguments| {
        let spec = arguments[1].text();
        Some(match &arguments[0] {
            Datum::Str(text) => format_str(text, spec).into(),
            Datum::Bool(_) => format_int(arguments[0].integer(), spec, "bool").into(),
            Datum::Int(_) => format_int(arguments[0].integer(), spec, "int").into(),
            number => format_float(number.float(), spec).into(),
        })
    });
}

#[test]
fn what_is_too_wide_is_refused() {
    let refused = |formatted: Result<String, Raise>| {
        matches!(formatted, Err(Raise::Error(Kind::MemoryError, _) | Raise::Exception(_)))
    };
    assert!(refused(format_str("a", "9999999999")));
    assert!(refused(format_float(1.0, "999999999999")));
    assert!(refused(format_float(1.0, ".2147483647f")));
}
