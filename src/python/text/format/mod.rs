//! The format mini-language: what `format`, `str.format` and f-strings do with the part after the colon. It knows numbers
//! and text only; whoever calls it looks up `__format__` and takes `str` of the value where the specification is empty.

mod number;
mod padding;
mod spec;
mod string;

#[cfg(test)]
mod tests;

pub use number::{format_float, format_int};
pub use string::format_str;
