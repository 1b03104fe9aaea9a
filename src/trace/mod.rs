//! The record of a run: events with their times, append-only, and what can be derived from them (spans, totals,
//! the state at a moment). Everything that the page shows is a pure function of it. This room knows nothing of how the
//! events came about, and nothing here ever asks a running program.

mod event;
mod recorder;

pub use event::{
    Cause, Clock as ClockKind, Ended, Event, EventKind, FutureId, Nanos, ResourceId, SpanKind, Stream, TaskId,
};
pub use recorder::{Ending, Failure, Frame, Recorder, Trace};
