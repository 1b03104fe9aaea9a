//! The methods of `str` that need nothing but text: searching, splitting, cases, padding, asking. Places are counted in
//! characters, as Python counts them, and come as Python's own numbers: negative ones count from the end.

mod ask;
mod case;
mod change;
mod search;
mod split;

#[cfg(test)]
mod tests;

pub use ask::{
    is_alnum, is_alpha, is_decimal, is_digit, is_identifier, is_lower, is_numeric, is_printable, is_space, is_title,
    is_upper,
};
pub use case::{capitalize, casefold, swapcase, title};
pub use change::{center, expandtabs, ljust, lstrip, replace, rjust, rstrip, strip, zfill};
pub use search::{Bounds, count, ends_with, find, rfind, slice, starts_with};
pub use split::{partition, rpartition, rsplit, rsplit_space, split, split_space, splitlines};
