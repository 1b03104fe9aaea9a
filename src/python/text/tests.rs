use super::float_text::parse_float;
use super::int_text::{int_to_text, parse_int};
use crate::python::oracle::check;

#[test]
fn numbers_are_read_and_written_as_cpython_does() {
    check(include_str!("../../../tests/tables/parse.jsonl"), |name, arguments| {
        Some(match name {
            "int" => parse_int(arguments[0].text(), arguments[1].small()).into(),
            "float" => parse_float(arguments[0].text()).into(),
            _ => int_to_text(arguments[0].integer()).into(),
        })
    });
}
