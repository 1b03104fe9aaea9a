//! Python: parsed, compiled, and run on a machine whose frames live on the heap, so that any step can be paused and any
//! depth is only memory. This room never knows the browser or the page, and never reads a clock but the run's own.

pub mod hints;
mod run;
pub mod slice;

pub use run::{Advance, Options, Run, run_virtual};
