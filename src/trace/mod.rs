//! The record of a run: events with their times, append-only, and what can be derived from them (lanes, totals,
//! the state at a moment). Everything that the page shows is a pure function of it. This room knows nothing of how the
//! events came about, and nothing here ever asks a running program.

mod chrome;
mod compare;
mod console;
mod critical_path;
mod event;
mod fold;
mod headline;
mod id;
mod lane;
mod lanes;
mod lines;
mod queueing;
mod queues;
mod recorder;
mod requests;
mod resource;
mod result;
mod seconds;
mod snapshot;
mod spent;
mod spread;
mod stays;
mod table_csv;
mod threads;
mod totals;

pub use chrome::chrome_trace;
pub use compare::{Compared, Comparison};
pub use console::{Console, ConsoleLine};
pub use critical_path::{Link, critical_path};
pub use event::{Callee, Cause, Clock as ClockKind, Ended, Event, EventKind, Nanos, SpanKind, Stream, ThreadDoing};
pub use headline::{Decided, Headline, Outcome, Pace};
pub use id::{CallId, FutureId, OutsideId, ResourceId, TaskId, ThreadId};
pub use lane::{End, Lane, Mark, MarkKind, Piece, Span, State};
pub use lanes::{Block, Lanes, Ran, Step};
pub use lines::{LitLine, lit_lines};
pub use queues::{Call, Moment, Queued, Queues};
pub use recorder::{Ending, Failure, Frame, Recorder, Trace};
pub use requests::{FailedRequest, Requests};
pub use resource::{Resource, ResourceState};
pub use result::{RunError, RunOutcome, RunResult, RunTask, RunThread, TaskOutcome};
pub use snapshot::{Doing, Handle, LoopState, Snapshot, TaskState, Timer};
pub use spent::Spent;
pub use spread::{Spread, histogram, lateness};
pub use table_csv::table_csv;
pub use threads::HandOver;
pub use totals::{TaskTotals, Totals};
