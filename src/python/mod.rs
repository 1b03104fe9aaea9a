//! Python: parsed, compiled, and run on a machine whose frames live on the heap, so that any step can be paused and any
//! depth is only memory. This room never knows the browser or the page, and never reads a clock but the run's own.

mod arithmetic;
mod ask;
mod builtins;
mod code;
mod compare;
mod compile;
mod display;
pub mod files;
mod formatting;
mod hashing;
pub mod hints;
mod language;
mod library;
mod limits;
mod machine;
mod modules;
mod numbers;
mod objects;
mod outside;
mod pickle;
mod processes;
mod raise;
mod run;
mod slice;
mod suggest;
mod table;
mod text;
mod threads;
mod traceback;
mod types;
mod value;

#[cfg(test)]
mod oracle;

pub use library::{Library, file_named, needed};
pub use limits::memory_used;
pub use processes::{Child, Said};
pub use run::{Advance, Look, Options, Run, run_scripted, run_virtual};
