//! What values point to. Objects know themselves (their parts, their size, whether they equal another); what needs the
//! machine (calling, raising with a traceback, waiting) is the machine's.

mod class;
mod context;
mod coroutine;
pub mod cycles;
mod descriptor;
mod dict;
mod exception;
mod function;
mod iter;
mod kind;
mod library;
mod sequence;
mod set;
mod str;
mod trash;
mod types;

pub use class::{Class, Instance, NewClass, find_in, line_of, linearize};
pub use context::Context;
pub use coroutine::{Coroutine, CoroutineKind, CoroutineState};
pub use descriptor::{Descriptor, Property, Super};
pub use dict::{Dict, Table};
pub use exception::{Exception, Kept, Step, Traceback, TracebackEntry};
pub use function::{Args, Bound, BoundFunction, Builtin, Cell, Flow, Function, NativeFn, missing_arguments};
pub use iter::{DictPart, Iter, IterState};
pub use kind::Kind;
pub use library::{LibraryClass, Module, Object};
pub use sequence::{List, Range, Slice, Tuple};
pub use set::Set;
pub use str::Str;
pub use types::Type;
