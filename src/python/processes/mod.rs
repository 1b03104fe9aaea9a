//! Processes beside the program: each runs the program's module anew, on a machine and a heap of its own, and then does what it
//! is told in messages. Here is what a run knows of those that it has started, and in a process what it knows of the one that
//! started it. Outside, or on the virtual clock within the run ([`StandIn`]), they are really run; what the messages mean stands
//! in the library (`_process.py`).

mod child;
mod receive;
mod stand_in;
#[cfg(test)]
mod tests;

pub use child::{Child, Said, Serve};
pub use receive::Receive;

use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use self::stand_in::StandIn;
use super::library::Library;
use super::machine::Machine;
use super::raise::{Raise, Result};
use crate::event_loop::{Answer, Asked, NewProcess, Written};
use crate::python::objects::Kind;
use crate::trace::{Ended, EventKind, Nanos, OutsideId, SpanKind, TaskId, ThreadDoing, ThreadId};

/// The most processes at a time: each takes some megabytes of the browser's memory before it does anything.
const MOST: usize = 16;

/// How many compute at the same time on the virtual clock.
const PROCESSORS: u32 = 4;

/// Those within the run go on after so many instructions of a program that does not wait.
const BESIDE: i64 = 100_000;

/// In a process, the number of the one that started it.
pub const PARENT: OutsideId = OutsideId(0);

/// The processes that a run knows.
#[derive(Default)]
pub struct Processes {
    all: BTreeMap<OutsideId, Process>,
    started: u32,
    /// Those that run within the run itself.
    stand_in: StandIn,
    /// What of the library the program was compiled with.
    pub(super) library: Library,
    /// The name and the number of the process that this is; none where it is the program's own.
    pub(super) own: Option<(Rc<str>, u32)>,
    /// Instructions that the program has done beside them since they last went on.
    used_beside: i64,
    /// Whether the program's module awaits: it can't be run anew.
    pub(super) awaits: bool,
}

/// What is known of one.
#[derive(Default)]
struct Process {
    /// Its lane in the record; none for the one that started this.
    lane: Option<ThreadId>,
    /// What it has said and nobody has heard.
    inbox: VecDeque<Vec<u8>>,
    /// The thread that waits to hear from it.
    waiter: Option<ThreadId>,
    /// Whether it works on a call.
    works: bool,
}

impl Processes {
    /// Makes this what a process knows that was started.
    pub(super) fn of_child(&mut self, new: &NewProcess) {
        self.own = Some((Rc::clone(&new.name), new.number));
        self.all.insert(PARENT, Process::default());
    }

    /// Whether this is what a process knows that was started.
    #[must_use]
    pub const fn is_child(&self) -> bool {
        self.own.is_some()
    }

    /// Whether a thread waits to hear from one that runs outside of the run.
    #[must_use]
    pub fn is_outside(&self) -> bool {
        let waits = |(id, process): (&OutsideId, &Process)| process.waiter.is_some() && !self.stand_in.has(*id);
        self.all.iter().any(waits)
    }

    /// The moment at which the first of those within the run goes on.
    #[must_use]
    pub fn next_moment(&self) -> Option<Nanos> {
        self.stand_in.next_moment()
    }

    /// Lets one of those within the run go on that can, for so many instructions; whether there was one.
    pub fn advance(&mut self, now: Nanos, fuel: u32) -> bool {
        self.stand_in.advance(now, fuel)
    }

    /// The program has done so many instructions without waiting: those within the run go on now and then nevertheless, for it
    /// may look again and again whether one is done.
    pub fn advance_beside(&mut self, now: Nanos, used: i64) {
        self.used_beside += used;
        if self.used_beside > BESIDE {
            self.used_beside = 0;
            self.advance(now, u32::try_from(BESIDE).unwrap_or(u32::MAX));
        }
    }

    /// What those within the run have come to.
    pub(super) fn completed(&mut self) -> Option<(OutsideId, Answer)> {
        self.stand_in.completed()
    }
}

impl Machine {
    /// Starts a process of this name; the answer has with its number the how many-th it is.
    ///
    /// # Errors
    /// Where there are as many as there may be, or the program's module can't be run anew.
    pub fn start_process(&mut self, name: Rc<str>) -> Result<(OutsideId, u32)> {
        if self.processes.awaits {
            let message = "processes are not supported here in a program with top-level await: put it into a coroutine \
                           function, and asyncio.run() of that under if __name__ == '__main__':";
            return Err(Raise::new(Kind::NotImplementedError, message));
        }
        if self.processes.all.len() >= MOST {
            let message = format!("can't start new process: more at a time than Mesero allows ({MOST})");
            return Err(Raise::new(Kind::RuntimeError, message));
        }
        let id = self.outside.next_id();
        let line = self.line();
        let lane = self.threads.start_process(&self.journal, Rc::clone(&name), line);
        self.turn_process(lane, ThreadDoing::Waiting("start".into()), line);
        self.processes.started += 1;
        let new = NewProcess {
            name,
            number: self.processes.started,
            source: self.source.text.as_str().into(),
            library: self.processes.library.texts().collect(),
            seed: self.modules.seed.wrapping_add(self.processes.started.into()),
            now: self.now(),
        };
        let process = Process {
            lane: Some(lane),
            ..Process::default()
        };
        self.processes.all.insert(id, process);
        if self.outside.processors().is_some() {
            self.outside.start_process(id, new);
        } else {
            self.processes.stand_in.start(id, &new, self.journal.clock());
        }
        Ok((id, self.processes.started))
    }

    /// Sends a process a message. Where that is a call, its lane shows it at work under this name until it answers.
    pub fn tell_process(&mut self, id: OutsideId, message: Vec<u8>, call: Option<Rc<str>>) {
        let Some(process) = self.processes.all.get_mut(&id) else {
            return;
        };
        if let (Some(lane), Some(call)) = (process.lane, call) {
            process.works = true;
            let (task, line) = (TaskId::of_thread(lane), self.line());
            self.turn_process(lane, ThreadDoing::Computing, line);
            let kind = SpanKind::Coroutine(call);
            self.record(EventKind::SpanEntered { task, kind, line });
        }
        if self.processes.stand_in.has(id) {
            self.processes.stand_in.tell(id, message);
        } else {
            self.outside.tell(id, message);
        }
    }

    /// Ends a process; nothing happens where it is over.
    pub fn end_process(&mut self, id: OutsideId, ended: Ended) {
        if id != PARENT && self.processes.all.contains_key(&id) {
            self.processes.stand_in.end(id);
            self.outside.end_process(id);
            self.process_ended(id, ended);
        }
    }

    /// Ends all of them, at the end of a run.
    pub fn end_all_processes(&mut self) {
        let all: Vec<_> = self.processes.all.keys().copied().collect();
        for id in all {
            self.end_process(id, Ended::Cancelled);
        }
    }

    /// Takes in what a process has come to; gives it back where it is none's.
    pub(super) fn hear_process(&mut self, id: OutsideId, answer: Answer) -> Option<Answer> {
        let Some(process) = self.processes.all.get_mut(&id) else {
            return Some(answer);
        };
        match answer {
            Answer::Told(message) => {
                process.inbox.push_back(message);
                let (lane, waiter) = (process.lane, process.waiter.take());
                let worked = std::mem::take(&mut process.works);
                if let Some(lane) = lane {
                    self.worked(lane, worked, Ended::Returned("".into()));
                    self.turn_process(lane, ThreadDoing::Idle, 0);
                }
                if let Some(thread) = waiter {
                    self.threads.wake(&self.journal, thread);
                }
            }
            Answer::Wrote(Written { stream, text, line }) => {
                let task = process.lane.map_or(TaskId::PROGRAM, TaskId::of_thread);
                self.record(EventKind::Output {
                    stream,
                    text,
                    task,
                    line,
                });
            }
            _ => self.process_ended(id, Ended::Raised("".into())),
        }
        None
    }

    fn process_ended(&mut self, id: OutsideId, ended: Ended) {
        let Some(process) = self.processes.all.remove(&id) else {
            return;
        };
        if let Some(thread) = process.lane {
            self.worked(thread, process.works, Ended::Cancelled);
            self.record(EventKind::ThreadEnded { thread, ended });
        }
        if let Some(thread) = process.waiter {
            self.threads.wake(&self.journal, thread);
        }
    }

    fn worked(&self, lane: ThreadId, worked: bool, ended: Ended) {
        if worked {
            let task = TaskId::of_thread(lane);
            self.record(EventKind::SpanExited { task, ended });
        }
    }

    fn turn_process(&self, thread: ThreadId, doing: ThreadDoing, line: u32) {
        self.record(EventKind::ThreadTurned { thread, doing, line });
    }

    /// How many processes compute at the same time.
    #[must_use]
    pub fn processors(&self) -> u32 {
        self.outside.processors().unwrap_or(PROCESSORS)
    }
}

impl super::outside::UnderWay {
    fn start_process(&self, id: OutsideId, new: NewProcess) {
        self.start(id, Asked::Process(new));
    }
}
