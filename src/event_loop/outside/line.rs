//! A line that a person types.

/// What a program reads from its standard input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineAsked {
    /// The line of the program that asks, from 1.
    pub line: u32,
}
