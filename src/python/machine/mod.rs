//! The machine: it runs compiled programs. Everything that runs stands on a stack of its own on the heap, so that a run
//! can be interrupted between any two instructions, gone on with later, or thrown away.
//!
//! [`Machine::run`] works on the topmost activation until something has to happen outside: the event loop's turn, a pause,
//! the end. Python code runs in `execute`; our own functions that call back are [`Native`] steps.

mod asking;
mod attributes;
mod await_;
mod before;
mod build;
mod by_hand;
mod call;
mod collect;
mod contains;
mod dropped;
mod execute;
mod frame;
mod generator;
mod import;
mod items;
mod iterate;
mod make_class;
mod make_object;
mod matching;
mod names;
mod native;
mod native_attributes;
mod no_attribute;
mod operators;
mod output;
mod perform;
mod quick;
mod raising;
mod set_attribute;
mod spread;
mod telling;
mod through;
mod unpack;
mod unwind;
mod with;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use rustc_hash::{FxHashMap, FxHashSet};

use self::import::LibraryModule;
use self::quick::put;

pub(super) use attributes::class_of;
pub use dropped::{Dropped, exchange_dropped, forget_dropped};
pub use frame::{Activation, Frame, NativeCall, Then};
pub(super) use items::{at, delete_item};
pub use iterate::Stepped;
pub use native::{Native, Next, Sent, native_coroutine};
pub(super) use no_attribute::no_attribute;
pub(super) use raising::matches;
pub(super) use telling::{has_own_text, with_texts};
pub use through::is_immediate;

use super::code::{Program, Source};
use super::language::InFlight;
use super::modules::ModuleState;
use super::objects::cycles::Holders;
use super::objects::{Args, Class, Context, Exception};
use super::outside::UnderWay;
use super::processes::Processes;
use super::raise::{Raise, Result};
use super::threads::Threads;
use super::value::Value;
use crate::event_loop::{EventLoop, Future, Journal, Outside, Pause, WallTime};
use crate::trace::{EventKind, Nanos, TaskId, ThreadId};

/// The most characters of a value in the record of the run.
const SHORT: usize = 80;

/// How many activations may stand on one another before `RecursionError`, as in CPython.
pub const RECURSION_LIMIT: usize = 1000;

/// A name of a module.
pub struct Global {
    /// The name.
    pub name: Rc<str>,
    /// Its value; unset before the first assignment.
    pub value: Value,
    /// The builtin of that name, which it hides.
    pub builtin: Value,
}

/// Why the machine came back.
pub enum Exit {
    /// What it was started with is over, with this result.
    Finished(Value),
    /// What it was started with raised this.
    Raised(Rc<Exception>),
    /// A coroutine waits for this future.
    Awaits(Future<Machine>),
    /// A coroutine lets the others go first.
    Turn,
    /// A coroutine that is gone on with by hand hands out this.
    Yields(Value),
    /// It has to be gone on with later; nothing else of the program may run before.
    Paused(Pause),
    /// The event loop is to run until this is done, then the machine is gone on with.
    RunLoop(Future<Machine>),
}

/// The machine with everything that one run has.
pub struct Machine {
    /// What runs: the topmost last.
    pub(super) stack: Vec<Activation>,
    /// What the topmost is to be resumed with.
    pub(super) pending: Sent,
    /// How much may still be done in this slice.
    pub(super) fuel: i64,
    /// The names of the program's module and of the library's.
    pub(super) globals: Vec<Global>,
    /// Which of these are the program's own: the last ones.
    main: FxHashMap<Rc<str>, u16>,
    /// The modules of the library that are written in Python, as far as the program needs them.
    library: Vec<LibraryModule>,
    /// The program's text.
    pub(super) source: Rc<Source>,
    /// Frames to use again.
    #[expect(clippy::vec_box, reason = "a frame keeps its box from call to call")]
    spare: Vec<Box<Frame>>,
    /// What every event loop of the run shares.
    pub(super) journal: Rc<Journal>,
    /// The event loop that runs.
    pub(super) running_loop: Option<EventLoop<Self>>,
    /// Where in the source the frame that runs calls something of ours; none while a step of ours or the library runs.
    pub(super) calling_from: Option<u32>,
    /// What of it runs.
    pub(super) in_flight: InFlight,
    /// What context variables are set to.
    pub(super) context: Context,
    /// What writes itself just now (see `display`), by address.
    pub(super) writing: RefCell<Vec<usize>>,
    /// The program's threads.
    pub(super) threads: Threads,
    /// What is under way outside.
    pub(super) outside: UnderWay,
    /// The processes beside it.
    pub(super) processes: Processes,
    /// What the library's modules remember.
    pub(super) modules: ModuleState,
    /// What is raised in the frame that runs next.
    interrupt: Option<Raise>,
    /// The coroutine functions that the program was warned of.
    warned: FxHashSet<Rc<str>>,
    /// Whether there are classes of the program, whose methods our own work may have to ask.
    pub(super) has_classes: bool,
    /// The classes that were made, so that what they hold can be dropped with the run.
    pub(super) classes: Vec<Weak<Class>>,
    /// How many lines the program has printed.
    pub(super) printed: usize,
}

impl Machine {
    /// A machine for this program.
    #[must_use]
    pub fn new(program: &Program, journal: Journal, outside: Rc<dyn Outside>, seed: u64) -> Self {
        let globals = program
            .globals
            .iter()
            .map(|name| Global {
                name: Rc::clone(name),
                value: Value::Unset,
                builtin: super::builtins::lookup(name),
            })
            .collect();
        let clock = journal.clock();
        let mut machine = Self {
            main: program.main.slots.clone(),
            library: program.library.iter().map(LibraryModule::new).collect(),
            stack: Vec::new(),
            pending: Sent::Start,
            fuel: 0,
            globals,
            source: Rc::clone(&program.source),
            spare: Vec::new(),
            journal: Rc::new(journal),
            running_loop: None,
            calling_from: None,
            in_flight: InFlight::default(),
            context: Context::default(),
            writing: RefCell::default(),
            threads: Threads::default(),
            outside: UnderWay::new(outside, clock, seed),
            processes: Processes::default(),
            modules: ModuleState::new(seed),
            warned: FxHashSet::default(),
            has_classes: false,
            classes: Vec::new(),
            interrupt: None,
            printed: 0,
        };
        let library = program.library.iter().map(|(name, module)| (*name, module));
        for (name, module) in library.chain([("__main__", &program.main)]) {
            if let Some(slot) = module.slots.get("__name__") {
                machine.globals[usize::from(*slot)].value = Value::from(name);
            }
        }
        machine
    }

    /// Works until something has to happen outside.
    pub fn run(&mut self) -> Exit {
        if let (Some(Activation::Frame(_)), Some(raise)) = (self.stack.last(), self.interrupt.take()) {
            self.pending = Sent::Raised(raise);
        }
        loop {
            self.calling_from = None;
            let exit = match self.stack.pop() {
                Some(Activation::Frame(frame)) => self.go_on_with(frame),
                Some(Activation::Native(native)) => self.resume_native(native),
                None => Some(Exit::Finished(Value::None)),
            };
            if let Some(exit) = exit.and_then(|exit| self.keep_by_hand(exit)) {
                self.calling_from = None;
                return exit;
            }
        }
    }

    /// Puts something on the stack and says where its result goes.
    pub(super) fn push(&mut self, mut activation: Activation, then: Then) {
        activation.set_then(then);
        self.stack.push(activation);
        self.pending = Sent::Start;
    }

    /// Gives an outcome to what stands below.
    pub(super) fn deliver(&mut self, then: Then, outcome: Sent) -> Option<Exit> {
        match (then, outcome) {
            (Then::End, Sent::Raised(raise)) => return Some(Exit::Raised(raise.into_exception())),
            (Then::End, Sent::Value(value) | Sent::Exhausted(value)) => return Some(Exit::Finished(value)),
            (Then::Store(dst), Sent::Value(value) | Sent::Exhausted(value))
            | (Then::Delegate(dst), Sent::Exhausted(value)) => self.store_below(dst, value, 0),
            (Then::Delegate(dst), Sent::Raised(raise)) if raise.is(super::objects::Kind::StopIteration) => {
                self.store_below(dst, generator::stop_value(&raise.into_exception()), 0);
            }
            (Then::Drive, Sent::Value(value)) => self.pending = Sent::Exhausted(value),
            (Then::Next(dst), Sent::Value(value)) => self.store_below(dst, value, 1),
            (Then::Next(_), Sent::Exhausted(_)) => {}
            (Then::Answer, outcome) => self.answer(outcome.value()),
            (Then::Delegate(_), Sent::Value(value)) => return self.hand_on(value),
            (_, outcome) => self.pending = outcome,
        }
        None
    }

    fn store_below(&mut self, dst: u16, value: Value, skip: usize) {
        if let Some(Activation::Frame(frame)) = self.stack.last_mut() {
            frame.registers[usize::from(dst)] = value;
            frame.pc += skip;
        }
    }

    /// A frame for a call of this code.
    #[expect(clippy::unnecessary_box_returns, reason = "a frame keeps its box from call to call")]
    pub(super) fn new_frame(&mut self, code: &Rc<super::code::Code>) -> Box<Frame> {
        let mut frame = self.spare.pop().unwrap_or_else(|| {
            Box::new(Frame {
                code: Rc::clone(code),
                pc: 0,
                registers: Vec::new(),
                then: Then::End,
                owner: None,
                handled: Vec::new(),
                span: false,
                awaiting: None,
            })
        });
        if !Rc::ptr_eq(&frame.code, code) {
            frame.code = Rc::clone(code);
        }
        frame.pc = 0;
        if frame.registers.len() != code.registers {
            frame.registers.resize(code.registers, Value::Unset);
        }
        frame
    }

    /// Takes back a frame whose call is over.
    pub(super) fn recycle(&mut self, mut frame: Box<Frame>) {
        for register in &mut frame.registers {
            put(register, Value::Unset);
        }
        if !frame.handled.is_empty() {
            frame.handled.clear();
        }
        frame.owner = None;
        frame.span = false;
        if self.spare.len() < 64 {
            self.spare.push(frame);
        }
    }

    /// Takes away from the slice for work that no instruction counts.
    pub fn spend(&mut self, work: usize) {
        self.fuel -= i64::try_from(work).unwrap_or(i64::MAX / 2);
    }

    /// The time on the run's clock.
    #[must_use]
    pub fn now(&self) -> Nanos {
        self.journal.now()
    }

    /// The time by the calendar.
    #[must_use]
    pub fn wall_time(&self) -> WallTime {
        self.journal.wall_time()
    }

    /// The task that runs; where none does, the thread; in the main thread, the program.
    #[must_use]
    pub fn current_task_id(&self) -> TaskId {
        let task = self.running_loop.as_ref().and_then(EventLoop::current_task);
        match (task, self.threads.current()) {
            (Some(task), _) => task.id(),
            (None, ThreadId::MAIN) => TaskId::PROGRAM,
            (None, thread) => TaskId::of_thread(thread),
        }
    }

    /// Writes an event into the record of the run.
    pub fn record(&self, kind: EventKind) {
        self.journal.record(kind);
    }

    /// After a pause what was interrupted goes on as if nothing had been.
    pub(super) fn resume_after_pause(&mut self) {
        self.pending = Sent::Value(Value::None);
    }

    /// The line of the program that runs, from 1.
    #[must_use]
    pub fn line(&self) -> u32 {
        if let Some(place) = self.calling_from {
            return self.source.line(place);
        }
        self.stack
            .iter()
            .rev()
            .find_map(|activation| match activation {
                Activation::Frame(frame) => frame.place().map(|(start, _)| self.source.line(start)),
                Activation::Native(_) => None,
            })
            .unwrap_or(0)
    }

    /// The line and the function of the program's call that is so far out, the innermost being 1.
    pub(in crate::python) fn place_of_caller(&self, level: usize) -> (u32, Rc<str>) {
        let mut calls = self.stack.iter().rev().filter_map(|activation| match activation {
            Activation::Frame(frame) => Some((self.source.line(frame.place()?.0), Rc::clone(&frame.code.name))),
            Activation::Native(_) => None,
        });
        calls.nth(level.saturating_sub(1)).unwrap_or_else(|| (1, "sys".into()))
    }

    /// Calls something and puts the call on the stack, or answers at once.
    pub(super) fn begin_call(&mut self, callee: &Value, args: Args, then: Then) -> Result<Option<Value>> {
        Ok(match self.invoke(callee, args)? {
            call::Invoked::Value(value) => Some(value),
            call::Invoked::Push(activation) => {
                self.push(activation, then);
                None
            }
        })
    }

    /// What the program's names reach that may hold itself, to be emptied when nothing more runs.
    #[must_use]
    pub fn holders(&self) -> Holders {
        Holders::reached_from(self.globals.iter().map(|global| global.value.clone()).collect())
    }

    /// Takes everything off the stack, innermost first, without running any of it.
    pub fn abandon(&mut self) {
        while let Some(activation) = self.stack.pop() {
            drop(activation);
        }
        for thread in self.threads.clear() {
            thread.abandon();
        }
        for global in &mut self.globals {
            drop(std::mem::take(&mut global.value));
        }
        for class in self.classes.drain(..).filter_map(|class| class.upgrade()) {
            // A class and its methods hold one another.
            let held = class.attributes.borrow_mut().clear();
            drop(held);
        }
    }

    /// # Errors
    /// `RecursionError` when too much stands on the stack.
    pub(super) fn check_depth(&self) -> Result<()> {
        if self.stack.len() >= RECURSION_LIMIT {
            return Err(Raise::new(
                super::objects::Kind::RecursionError,
                "maximum recursion depth exceeded",
            ));
        }
        Ok(())
    }
}
