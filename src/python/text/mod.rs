//! Text as Python has it: numbers and strings written, read, formatted and taken apart. Everything here works on plain
//! Rust numbers and text, and never knows a value of the machine nor runs the program.

pub mod float_text;
pub mod format;
pub mod int_text;
pub mod percent;
pub mod repr_text;
pub mod str_methods;
pub mod template;
pub mod unicode;

#[cfg(test)]
mod tests;
