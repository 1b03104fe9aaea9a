//! Comparing: runs beside one another on one scale, the same work in several ways, and one run many times over.

mod compare;
mod drawn;
mod pins;
mod repeat;
mod runner;
mod tables;

pub use compare::{Comparing, compare_body, pin_run};
pub use repeat::{Repeating, repeat_body};
