//! Handing the lock over: the machine's stack is put away with the thread that gives it back, and that of the next one is put
//! in its place.

use super::{Doing, Fiber, HIDDEN, Threads, Wait, record};
use crate::python::machine::Machine;
use crate::trace::{Ended, EventKind, Nanos, ThreadDoing, ThreadId};

/// Who comes next.
pub enum Turn {
    /// This thread holds the lock now, and does this.
    Of(Doing),
    /// Nobody before this moment.
    Until(Nanos),
    /// Nobody, ever.
    Stuck,
}

impl Threads {
    /// Whether the thread that runs is the main one.
    #[must_use]
    pub fn is_main(&self) -> bool {
        self.current() == ThreadId::MAIN
    }

    /// Whether a thread holds the lock.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.holder.is_some()
    }

    /// Whether the thread that holds the lock is going to wait for another one.
    #[must_use]
    pub fn is_to_wait(&self) -> bool {
        self.intent.is_some()
    }
}

impl Machine {
    /// The thread that runs gives the lock back, because others want it.
    pub(in crate::python) fn give_turn(&mut self, doing: Doing) {
        let id = self.step_aside(doing);
        self.threads.join_line(&self.journal, id);
    }

    /// The thread that runs gives the lock back and waits: until this moment, or until it is woken.
    pub(in crate::python) fn wait_for_turn(&mut self, doing: Doing, until: Option<Nanos>) {
        let idle = || Wait::new(ThreadDoing::Idle, 0);
        let mut wait = self.threads.intent.take().unwrap_or_else(idle);
        self.threads.waits += 1;
        (wait.until, wait.order) = (until, self.threads.waits);
        let id = self.step_aside(doing);
        record(&self.journal, id, wait.on.clone(), wait.line);
        if let Some(thread) = self.threads.all.get_mut(&id) {
            thread.wait = Some(wait);
        }
    }

    /// The thread that runs is over.
    pub(in crate::python) fn end_thread(&mut self, ended: Ended) {
        if let Some(thread) = self.threads.holder.take() {
            if thread.0 <= HIDDEN {
                self.journal.record(EventKind::ThreadEnded { thread, ended });
            }
            self.threads.all.remove(&thread);
        }
    }

    /// The next thread takes the lock; nobody may hold it.
    pub(in crate::python) fn take_turn(&mut self) -> Turn {
        self.threads.wake_due(&self.journal);
        let Some(id) = self.threads.line.pop_front() else {
            let moments = [
                self.threads.first_due(),
                self.outside.next_moment(),
                self.processes.next_moment(),
            ];
            let moments = moments.into_iter().flatten();
            return moments.min().map_or(Turn::Stuck, Turn::Until);
        };
        let Some(thread) = self.threads.all.get_mut(&id) else {
            return self.take_turn();
        };
        let doing = std::mem::replace(&mut thread.doing, Doing::Program);
        let fiber = std::mem::replace(&mut thread.fiber, Fiber::new(Vec::new()));
        self.exchange(fiber);
        self.threads.holder = Some(id);
        self.threads.wanted = self.now();
        self.threads.used = 0;
        record(&self.journal, id, ThreadDoing::Running, 0);
        Turn::Of(doing)
    }

    fn step_aside(&mut self, doing: Doing) -> ThreadId {
        let fiber = self.exchange(Fiber::new(Vec::new()));
        let id = self.threads.current();
        self.threads.holder = None;
        if let Some(thread) = self.threads.all.get_mut(&id) {
            (thread.fiber, thread.doing) = (fiber, doing);
        }
        id
    }

    /// Puts this in the place of what the machine runs, and answers with that.
    fn exchange(&mut self, fiber: Fiber) -> Fiber {
        Fiber {
            stack: std::mem::replace(&mut self.stack, fiber.stack),
            pending: std::mem::replace(&mut self.pending, fiber.pending),
            running_loop: std::mem::replace(&mut self.running_loop, fiber.running_loop),
            in_flight: std::mem::replace(&mut self.in_flight, fiber.in_flight),
            context: std::mem::replace(&mut self.context, fiber.context),
            set_loop: std::mem::replace(&mut self.modules.loops.set, fiber.set_loop),
        }
    }
}
