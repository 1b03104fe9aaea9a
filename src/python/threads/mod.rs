//! Threads of the program: each has a stack of its own beside the others', all share one heap, and only the one that holds
//! the lock runs, as under CPython's GIL. Here it is decided who holds it next; `Run` moves stacks in and out of the machine
//! by it. Nothing here knows what threads do with one another (`modules::thread` does), nor reads a clock of its own.

mod thread;
mod turns;

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

pub use thread::{Doing, Fiber, Thread, Wait};
pub use turns::Turn;

use super::value::Value;
use crate::event_loop::{EventLoop, Journal};
use crate::python::machine::Machine;
use crate::trace::{EventKind, Nanos, ThreadDoing, ThreadId};

/// After so long the lock is handed over when another thread wants it, in nanoseconds: CPython's `sys.getswitchinterval`.
const TURN: Nanos = 5_000_000;

/// Or after so many instructions: on the virtual clock computing takes no time, and who waits there for another thread by
/// asking again and again would ask forever.
const TURN_FUEL: i64 = 1_000_000;

/// The numbers above it are those of threads that the record doesn't tell of.
const HIDDEN: u32 = 1 << 20;

/// The threads of a run, and the lock that they hand over.
pub struct Threads {
    /// Those that are not over, in order of creation. The stack of the one that holds the lock is in the machine.
    all: BTreeMap<ThreadId, Thread>,
    holder: Option<ThreadId>,
    /// Who wants the lock, the next one first.
    line: VecDeque<ThreadId>,
    /// Since when somebody has wanted it from the one that holds it.
    wanted: Nanos,
    /// Instructions of the one that holds it, since it got it.
    used: i64,
    /// How many have been started.
    started: u32,
    /// The same of those that the record doesn't tell of.
    hidden: u32,
    /// How many waits have begun: of two that end together, the older one comes first.
    waits: u64,
    /// What the one that holds the lock is going to wait for.
    intent: Option<Wait>,
    /// What the program's end calls: it waits for the threads.
    pub(super) at_end: Option<Value>,
}

impl Default for Threads {
    fn default() -> Self {
        Self {
            all: BTreeMap::from([(ThreadId::MAIN, Thread::main())]),
            holder: Some(ThreadId::MAIN),
            line: VecDeque::new(),
            wanted: 0,
            used: 0,
            started: 0,
            hidden: 0,
            waits: 0,
            intent: None,
            at_end: None,
        }
    }
}

impl Threads {
    /// The thread that holds the lock, and so runs.
    #[must_use]
    pub fn current(&self) -> ThreadId {
        self.holder.unwrap_or(ThreadId::MAIN)
    }

    /// Whether there is only the main thread.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        self.all.len() == 1
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// A thread's name.
    #[must_use]
    pub fn name(&self, thread: ThreadId) -> Option<&Rc<str>> {
        self.all.get(&thread).map(|thread| &thread.name)
    }

    /// Starts a thread that runs this: it wants the lock from here on.
    pub fn start(&mut self, journal: &Journal, name: Rc<str>, fiber: Fiber, line: u32) -> ThreadId {
        self.started += 1;
        let id = ThreadId(self.started);
        journal.record(EventKind::ThreadStarted {
            thread: id,
            by: self.current(),
            name: Rc::clone(&name),
            line,
            process: false,
        });
        self.all.insert(id, Thread::new(name, fiber));
        self.join_line(journal, id);
        id
    }

    /// A lane for a process that begins here: its thread is not one of these, and never wants this lock.
    pub fn start_process(&mut self, journal: &Journal, name: Rc<str>, line: u32) -> ThreadId {
        self.started += 1;
        let id = ThreadId(self.started);
        journal.record(EventKind::ThreadStarted {
            thread: id,
            by: self.current(),
            name,
            line,
            process: true,
        });
        id
    }

    /// Starts a thread that waits for a process, and that the record doesn't tell of: CPython has one for all of a pool.
    pub fn start_hidden(&mut self, journal: &Journal, fiber: Fiber) -> ThreadId {
        self.hidden += 1;
        let id = ThreadId(HIDDEN + self.hidden);
        self.all.insert(id, Thread::new("QueueManagerThread".into(), fiber));
        self.join_line(journal, id);
        id
    }

    /// Says what the thread that runs is going to wait for, before it pauses.
    pub fn will_wait(&mut self, wait: Wait) {
        self.intent = Some(wait);
    }

    /// A thread that waits wants the lock again; nothing happens where it does not wait.
    pub fn wake(&mut self, journal: &Journal, id: ThreadId) {
        if let Some(thread) = self.all.get_mut(&id)
            && thread.wait.take().is_some()
        {
            self.join_line(journal, id);
        }
    }

    /// The thread whose loop this is wants the lock again, where the loop waits for something to do.
    pub fn wake_loop(&mut self, journal: &Journal, event_loop: &EventLoop<Machine>) {
        let waits = |(_, thread): &(&ThreadId, &Thread)| {
            let idle = thread.wait.as_ref().is_some_and(|wait| wait.on == ThreadDoing::Idle);
            let own = thread.fiber.running_loop.as_ref();
            idle && own.is_some_and(|own| own.is(event_loop))
        };
        let found = self.all.iter().find(waits).map(|(id, _)| *id);
        if let Some(id) = found {
            self.wake(journal, id);
        }
    }

    fn join_line(&mut self, journal: &Journal, id: ThreadId) {
        if self.line.is_empty() {
            self.wanted = journal.now();
        }
        self.line.push_back(id);
        record(journal, id, ThreadDoing::Queued, 0);
    }

    /// Every thread whose wait ends by now wants the lock again, in the order in which the waits end.
    pub(super) fn wake_due(&mut self, journal: &Journal) {
        let now = journal.now();
        let mut due: Vec<_> = self
            .all
            .iter()
            .filter_map(|(id, thread)| {
                let wait = thread.wait.as_ref()?;
                Some((wait.until.filter(|until| *until <= now)?, wait.order, *id))
            })
            .collect();
        due.sort_unstable();
        for (_, _, id) in due {
            self.wake(journal, id);
        }
    }

    /// The moment when the first wait ends.
    pub(super) fn first_due(&self) -> Option<Nanos> {
        let waits = self.all.values().filter_map(|thread| thread.wait.as_ref());
        waits.filter_map(|wait| wait.until).min()
    }

    /// Whether the thread that holds the lock has had it for long enough, and another one wants it.
    pub(super) fn turn_is_over(&mut self, journal: &Journal, used: i64) -> bool {
        self.used += used;
        self.wake_due(journal);
        let held = journal.now().saturating_sub(self.wanted);
        !self.line.is_empty() && (held >= TURN || self.used >= TURN_FUEL)
    }

    /// A line for each thread that waits for another one, in order of creation.
    #[must_use]
    pub fn who_waits(&self) -> Vec<Rc<str>> {
        let lines = self.all.values().filter_map(|thread| {
            let wait = thread.wait.as_ref()?;
            let ThreadDoing::Waiting(what) = &wait.on else {
                return None;
            };
            let holder = wait.held_by.as_ref().and_then(|held_by| held_by.get());
            let holder = holder.and_then(|holder| self.name(holder));
            let held = holder.map_or_else(String::new, |holder| format!(", held by {holder}"));
            Some(format!("{} → {what}{held}", thread.name).into())
        });
        lines.collect()
    }

    /// Takes all of them but the one that is in the machine out, to be dropped.
    pub(super) fn clear(&mut self) -> Vec<Thread> {
        self.line.clear();
        self.at_end = None;
        std::mem::take(&mut self.all).into_values().collect()
    }
}

fn record(journal: &Journal, thread: ThreadId, doing: ThreadDoing, line: u32) {
    if thread.0 > HIDDEN {
        return;
    }
    journal.record(EventKind::ThreadTurned { thread, doing, line });
}
