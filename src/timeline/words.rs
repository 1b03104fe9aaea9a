//! The words that a picture needs, in a person's language.

/// The words of a picture, in one language. What is Python's own (`sleep`, `gather`) is not among them.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// What stands before a number's decimals: `.` or `,`.
    pub decimal: char,
    /// The name of the loop's lane: the waiter.
    pub waiter: &'static str,
    /// What that is, in a word.
    pub event_loop: &'static str,
    /// The program itself, outside of every task.
    pub program: &'static str,
    /// The reference line of the longest single wait.
    pub longest: &'static str,
    /// The reference line of all waits one after another.
    pub sum: &'static str,
    /// The row of the waits that decided the end.
    pub critical_path: &'static str,
    /// A piece in which a task runs.
    pub running: &'static str,
    /// A piece in which it stands in the ready queue.
    pub ready: &'static str,
    /// A piece in which it waits.
    pub waiting: &'static str,
    /// A piece in which it waits for a lock: one of the program's, or the interpreter's own.
    pub queued: &'static str,
    /// What a thread's lane is.
    pub thread: &'static str,
    /// What a process's lane is.
    pub process: &'static str,
    /// A piece in which it keeps the loop standing still.
    pub blocks: &'static str,
    /// A cancel's request.
    pub cancel_requested: &'static str,
    /// Its delivery.
    pub cancelled: &'static str,
    /// A cancel that a shield held off.
    pub shielded: &'static str,
    /// That the person let the program reach a host, or not, while the clock stood still.
    pub host_decided: fn(&str, bool) -> String,
    /// Where recording ended.
    pub recording_ends: &'static str,
    /// The page was hidden during the run.
    pub spoiled: &'static str,
    /// A row of a resource: how many wait for it.
    pub waiters: &'static str,
    /// What the virtual clock says.
    pub ideal: &'static str,
    /// The line where somebody predicted the end.
    pub guess: &'static str,
}
