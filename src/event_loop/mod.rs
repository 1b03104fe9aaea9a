//! asyncio's machine: the ready queue, the timers, futures, tasks and what combines them, for any language whose
//! coroutines can be stepped from outside. CPython 3.13 is the oracle for every order of events. This room never knows
//! which language it runs (Python, or a test's toy) nor where (natively, or in a browser).

mod clock;

pub use clock::{Clock, VirtualClock};
