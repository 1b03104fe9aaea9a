//! What a program may use. Generous for learning, and small enough that a page survives any program: past a limit the
//! program ends with a Python-like error.

use super::objects::Kind;
use super::raise::{Raise, Result};

/// The most values, or bytes of text, that one object may hold.
pub const SIZE: u64 = 50_000_000;

/// The most bits that an integer may have: some 300,000 digits.
pub const INTEGER_BITS: u64 = 1_000_000;

/// The most pieces of output that a run may print.
pub const OUTPUT: usize = 100_000;

/// The most bytes that a run may hold in all.
pub const MEMORY: usize = 512 * 1024 * 1024;

/// The deepest that values in values are followed: by `repr`, comparison, hashing.
pub const NESTING: usize = 500;

/// # Errors
/// `MemoryError` when something would become larger than one object may be.
pub fn check_size(size: u64) -> Result<()> {
    if size > SIZE {
        return Err(Raise::new(
            Kind::MemoryError,
            format!("larger than Mesero allows ({SIZE})"),
        ));
    }
    Ok(())
}

/// # Errors
/// `MemoryError` when an integer would have more bits than it may.
pub fn check_bits(bits: u64) -> Result<()> {
    if bits > INTEGER_BITS {
        return Err(Raise::new(
            Kind::MemoryError,
            format!("integer larger than Mesero allows ({INTEGER_BITS} bits)"),
        ));
    }
    Ok(())
}

/// How many bytes the whole program holds.
#[must_use]
pub fn memory_used() -> usize {
    0
}
