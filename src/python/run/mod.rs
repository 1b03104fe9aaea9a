//! One run of one program, from outside: its threads advance in turns (`turns`) until it ends (`end`).

mod end;
mod look;
mod notes;
mod turns;

use std::cell::RefCell;
use std::rc::Rc;

use super::compile::compile;
use super::files::Files;
use super::library::Library;
use super::limits;
use super::machine::{Activation, Exit, Machine, Sent, Then};
use super::modules::asyncio;
use super::objects::{Coroutine, CoroutineKind, Function, Kind};
use super::processes::Serve;
use super::raise::Raise;
use super::threads::Doing;
use super::value::Value;
use crate::event_loop::{
    self, Answer, Asked, Clock, EventLoop, Journal, NewProcess, NewTask, Outside, Pause, Scripted, VirtualClock,
};
use crate::trace::{ClockKind, Ending, EventKind, Nanos, Recorder, TaskId, ThreadId, Trace};
pub use look::Look;
use notes::Notes;

/// What a run can be told.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the program's random numbers start: a run repeats exactly on the virtual clock.
    pub seed: u64,
}

/// Where a run stands after a slice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advance {
    /// There is more to do at once: give it another slice soon.
    Again,
    /// There is nothing to do before this moment.
    Until(Nanos),
    /// It waits for something outside: call again when that has completed.
    Outside,
    /// It is over; the trace says how.
    Ended,
}

/// After so many instructions the memory in use is looked at.
const PORTION: u32 = 2_000;

/// One run of one program.
pub struct Run {
    clock: Rc<dyn Clock>,
    recorder: Recorder,
    machine: Option<Box<Machine>>,
    /// What the thread does that runs.
    doing: Doing,
    /// How the run ends once the threads are over that the program's end waits for.
    ending: Option<Ending>,
    /// Whether it holds too much memory, and the program was told so.
    warned_of_memory: bool,
    notes: Notes,
}

impl Run {
    /// Makes a program ready to run, with the files of the library that it needs and the outside that it reaches; one that
    /// can't be parsed, uses what is not supported or lacks a file ends at once as rejected.
    #[must_use]
    pub fn new(
        source: &str,
        library: &Library,
        clock: Rc<dyn Clock>,
        outside: Rc<dyn Outside>,
        recorder: Recorder,
        options: &Options,
    ) -> Self {
        Self::loaded(clock, recorder, |run| run.load(source, library, outside, options))
    }

    /// Makes a process ready to run that a program started: it runs the program's module and then waits for calls.
    #[must_use]
    pub(super) fn of_process(
        new: &NewProcess,
        clock: Rc<dyn Clock>,
        outside: Rc<dyn Outside>,
        recorder: Recorder,
    ) -> Self {
        Self::loaded(clock, recorder, |run| run.load_process(new, outside))
    }

    fn loaded(clock: Rc<dyn Clock>, recorder: Recorder, load: impl FnOnce(&mut Self)) -> Self {
        let mut run = Self {
            clock,
            recorder,
            machine: None,
            doing: Doing::Ended,
            ending: None,
            warned_of_memory: false,
            notes: Notes::default(),
        };
        run.in_turn(load);
        run
    }

    fn load_process(&mut self, new: &NewProcess, outside: Rc<dyn Outside>) {
        let mut library = Library::default();
        for (name, text) in &new.library {
            library.insert(name, Rc::clone(text));
        }
        // The program that started it was compiled just so.
        let Ok(program) = compile(&new.source, &library) else {
            return;
        };
        let journal = Journal::new(Rc::clone(&self.clock), self.recorder.clone());
        let mut machine = Box::new(Machine::new(&program, journal, outside, new.seed));
        machine.rename_main("__mp_main__");
        machine.processes.of_child(new);
        let main = Function::new(Rc::clone(&program.main.body), Vec::new(), Vec::new(), Vec::new());
        let main = Value::Function(Rc::new(main));
        machine.stack.push(Activation::native(Serve { main }, Then::End));
        self.doing = Doing::Program;
        self.machine = Some(machine);
    }

    /// Lets the program reach these files, and who holds them see what it does there; else it has none but its own.
    pub fn reach(&mut self, files: &Files) {
        if let Some(machine) = &mut self.machine {
            machine.modules.reach(files.clone());
        }
    }

    fn load(&mut self, source: &str, library: &Library, outside: Rc<dyn Outside>, options: &Options) {
        let program = match compile(source, library) {
            Ok(program) => program,
            Err(failure) => {
                self.recorder.end(self.clock.now(), Ending::Rejected(failure));
                return;
            }
        };
        let journal = Journal::new(Rc::clone(&self.clock), self.recorder.clone());
        let mut machine = Box::new(Machine::new(&program, journal, outside, options.seed));
        machine.processes.library = library.clone();
        machine.processes.awaits = program.awaits;
        let frame = machine.new_frame(&program.main.body);
        self.doing = if program.awaits {
            notebook(&mut machine, Activation::Frame(frame))
        } else {
            machine.stack.push(Activation::Frame(frame));
            Doing::Program
        };
        if matches!(self.doing, Doing::Program) {
            machine.record(EventKind::StepBegan { task: TaskId::PROGRAM });
        }
        self.machine = Some(machine);
    }

    /// Runs for about `fuel` instructions, less when there is nothing to do.
    pub fn advance(&mut self, fuel: u32) -> Advance {
        self.in_turn(|run| {
            if let Some(machine) = &mut run.machine {
                machine.hear_outside();
            }
            let mut left = fuel;
            loop {
                let portion = left.min(PORTION);
                left -= portion;
                let answer = run.advance_portion(portion);
                if answer != Advance::Again || left == 0 {
                    return answer;
                }
            }
        })
    }

    /// Writes down the line that it has come to, where it is in the middle of something: for a run on the real clock, between
    /// two slices.
    pub fn note_line(&self) {
        let Some(machine) = self.machine.as_ref().filter(|machine| machine.threads.is_held()) else {
            return;
        };
        let task = match machine.threads.current() {
            ThreadId::MAIN => machine.current_task_id(),
            thread => TaskId::of_thread(thread),
        };
        let line = machine.line();
        if line > 0 {
            machine.record(EventKind::LineReached { task, line });
        }
    }

    /// Whether something is under way outside: the run may go on before the moment that `Until` says, and on the virtual
    /// clock it stands still until that has completed.
    #[must_use]
    pub fn awaits_outside(&self) -> bool {
        self.machine
            .as_ref()
            .is_some_and(|machine| machine.outside.is_outside() || machine.processes.is_outside())
    }

    /// A program that holds too much gets a `MemoryError` where it is, once; should it go on to take more, it ends with one.
    fn check_memory(&mut self) {
        let used = limits::memory_used();
        let Some(machine) = &mut self.machine else { return };
        if used <= limits::MEMORY {
            self.warned_of_memory = false;
        } else if !std::mem::replace(&mut self.warned_of_memory, true) {
            machine.interrupt(limits::out_of_memory());
        } else if used > limits::MEMORY + limits::SPARE {
            let exception = limits::out_of_memory().into_exception();
            machine.locate(&exception);
            self.end_with(&exception);
        }
    }

    fn advance_portion(&mut self, fuel: u32) -> Advance {
        self.check_memory();
        if let Some(machine) = &mut self.machine {
            machine.fuel = i64::from(fuel);
        }
        loop {
            let Some(machine) = &mut self.machine else {
                return Advance::Ended;
            };
            machine.warn_of_never_awaited();
            let answer = if machine.threads.is_held() {
                let answer = match &self.doing {
                    Doing::Ended => return Advance::Ended,
                    Doing::Program => self.advance_program(),
                    Doing::Loop { .. } => self.advance_loop(),
                };
                answer.and_then(|answer| self.hand_over(answer, fuel))
            } else {
                self.take_turn(fuel)
            };
            if let Some(answer) = answer {
                return answer;
            }
        }
    }

    fn advance_program(&mut self) -> Option<Advance> {
        let machine = self.machine.as_mut()?;
        match machine.run() {
            Exit::Finished(value) => self.code_ended(Ok(value)),
            // It goes on with what it says of itself, where the program has to be asked for that.
            Exit::Raised(exception) if machine.ask_texts(&exception) => {}
            Exit::Raised(exception) => self.code_ended(Err(exception)),
            Exit::Paused(pause) => {
                machine.resume_after_pause();
                return Some(paused(pause));
            }
            Exit::RunLoop(until) => {
                if machine.threads.is_main() {
                    machine.record(EventKind::StepEnded { task: TaskId::PROGRAM });
                }
                let event_loop = until.event_loop().clone();
                let outer = std::mem::take(&mut machine.stack);
                if event_loop.start(Some(&until)).is_err() {
                    machine.stack = outer;
                    let message = "asyncio.run() cannot be called from a running event loop";
                    machine.pending = Sent::Raised(Raise::new(Kind::RuntimeError, message));
                    return None;
                }
                machine.running_loop = Some(event_loop.clone());
                self.doing = Doing::Loop {
                    event_loop,
                    outer,
                    context: machine.context.clone(),
                    until,
                    notebook: None,
                };
            }
            Exit::Awaits(_) | Exit::Turn | Exit::Yields(_) => {
                let message = "await wasn't used with a running event loop";
                self.end_with(&Raise::new(Kind::RuntimeError, message).into_exception());
            }
        }
        None
    }

    fn advance_loop(&mut self) -> Option<Advance> {
        let Doing::Loop { event_loop, .. } = &self.doing else {
            return None;
        };
        let event_loop = event_loop.clone();
        let machine = self.machine.as_mut()?;
        let raised = match event_loop.advance(machine) {
            event_loop::Advance::Again => return Some(Advance::Again),
            event_loop::Advance::Until(moment) => return Some(Advance::Until(moment)),
            event_loop::Advance::Outside => return Some(Advance::Outside),
            event_loop::Advance::Idle => {
                match &self.doing {
                    Doing::Loop {
                        notebook: Some(program),
                        ..
                    } if program.done() => self.end_notebook(),
                    // Only another thread can give it something to do.
                    _ => return Some(Advance::Outside),
                }
                return None;
            }
            event_loop::Advance::Stopped => None,
            event_loop::Advance::Raised(kept) => Some(kept.give_out()),
        };
        if let Doing::Loop {
            notebook: Some(_),
            until,
            ..
        } = &mut self.doing
        {
            match (raised, event_loop.all_tasks().first()) {
                (Some(exception), _) => self.end_with(&exception),
                (None, Some(left)) => {
                    *until = left.as_future().clone();
                    // It has stopped, so it starts.
                    let _ = event_loop.start(Some(until));
                }
                (None, None) => self.end_notebook(),
            }
            return None;
        }
        let Doing::Loop { outer, context, .. } = std::mem::replace(&mut self.doing, Doing::Program) else {
            return None;
        };
        let told = asyncio::dropped(machine);
        machine.running_loop = None;
        machine.stack = outer;
        machine.context = context;
        machine.pending = raised.map_or(Sent::Value(Value::None), |it| Sent::Raised(Raise::Exception(it)));
        machine.call_before(told);
        if machine.threads.is_main() {
            machine.record(EventKind::StepBegan { task: TaskId::PROGRAM });
        }
        None
    }
}

/// A program with top-level await is a task of a running loop, as a notebook runs it.
fn notebook(machine: &mut Machine, body: Activation) -> Doing {
    let event_loop = EventLoop::new(Rc::clone(&machine.journal));
    asyncio::object_of(machine, &event_loop);
    let name: Rc<str> = "<module>".into();
    let coroutine = Rc::new(Coroutine::new(
        CoroutineKind::Coroutine,
        Rc::clone(&name),
        Rc::clone(&name),
        body,
    ));
    machine.running_loop = Some(event_loop.clone());
    let task = event_loop.create_task(NewTask {
        coroutine,
        context: machine.context.copy(),
        name: None,
        function: name,
        line: 1,
    });
    let until = task.as_future().clone();
    // A new loop is not running yet, so it starts.
    let _ = event_loop.start(Some(&until));
    Doing::Loop {
        event_loop,
        outer: Vec::new(),
        context: machine.context.clone(),
        notebook: Some(until.clone()),
        until,
    }
}

fn paused(pause: Pause) -> Advance {
    match pause {
        Pause::Slice => Advance::Again,
        Pause::Until(moment) => Advance::Until(moment),
        Pause::Outside => Advance::Outside,
    }
}

/// A whole run on the virtual clock, at once, with every file of the library and no outside; for tests and tools.
#[must_use]
pub fn run_virtual(source: &str, options: &Options) -> Rc<RefCell<Trace>> {
    run_scripted(source, options, Scripted::nobody)
}

/// The same with an outside that answers as this script says.
#[must_use]
pub fn run_scripted(
    source: &str,
    options: &Options,
    script: impl Fn(&Asked) -> (Nanos, Answer) + 'static,
) -> Rc<RefCell<Trace>> {
    let clock = Rc::new(VirtualClock::default());
    let outside = Rc::new(Scripted::new(Rc::clone(&clock) as Rc<dyn Clock>, script));
    let recorder = Recorder::new(Trace::new(ClockKind::Virtual, options.seed, Trace::LIMIT));
    let trace = recorder.trace();
    let library = Library::whole();
    let (time, reached) = (
        Rc::clone(&clock) as Rc<dyn Clock>,
        Rc::clone(&outside) as Rc<dyn Outside>,
    );
    let mut run = Run::new(source, &library, time, reached, recorder, options);
    loop {
        let next = match run.advance(100_000) {
            Advance::Again => continue,
            Advance::Until(moment) => Some(moment),
            Advance::Outside => None,
            Advance::Ended => return trace,
        };
        match next.into_iter().chain(outside.next_moment()).min() {
            Some(moment) => clock.jump_to(moment),
            None => return trace,
        }
    }
}
