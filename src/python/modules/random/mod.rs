//! `random`: the same numbers as CPython for the same seed. The generator and what is drawn from it work on plain numbers
//! and places; the module maps those to values.

mod draws;
mod mersenne;
mod sha512;

#[cfg(test)]
mod tests;

pub use draws::{Sampling, choices, cumulated};
pub use mersenne::Random;
