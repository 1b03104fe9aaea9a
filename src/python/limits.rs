//! What a program may use. Generous for learning, and small enough that a page survives any program: past a limit the
//! program ends with a Python-like error.

use std::alloc::System;

use cap::Cap;

use super::objects::Kind;
use super::raise::{Raise, Result};
use super::value::Value;

/// The most values, or bytes of text, that one object may hold.
pub const SIZE: u64 = 50_000_000;

/// The most bits that an integer may have: some 300,000 digits.
pub const INTEGER_BITS: u64 = 1 << 20;

/// The most pieces of output that a run may print.
pub const OUTPUT: usize = 100_000;

/// The most bytes that a run may hold in all.
pub const MEMORY: u64 = 512 << 20;

/// What a program may still take after it was told that it holds too much, to let go of it.
pub const SPARE: u64 = 32 << 20;

/// An object of this size is held against the memory that is left before it is made.
const LARGE: u64 = 1 << 14;

/// The deepest that values in values are followed: by `repr`, comparison, hashing.
pub const NESTING: usize = 500;

/// # Errors
/// `MemoryError` when something would become larger than one object may be, or than what the run has left.
pub fn check_size(size: u64) -> Result<()> {
    if size > SIZE {
        return Err(Raise::new(
            Kind::MemoryError,
            format!("larger than Mesero allows ({SIZE})"),
        ));
    }
    // Counting all memory for each small object would cost more than it saves: slices are counted too.
    if size > LARGE && size.saturating_mul(size_of::<Value>() as u64) + memory_used() > MEMORY {
        return Err(out_of_memory());
    }
    Ok(())
}

/// `MemoryError`: the run holds as much as it may.
#[must_use]
pub fn out_of_memory() -> Raise {
    Raise::new(
        Kind::MemoryError,
        format!("more memory than Mesero allows ({} MB)", MEMORY >> 20),
    )
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

/// Counts what is allocated.
#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// How many bytes are held in all, whoever holds them.
#[must_use]
pub fn memory_used() -> u64 {
    ALLOCATOR.allocated() as u64
}
