//! `asyncio.Barrier`

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::acquire;
use super::condition::{Condition, waiting};
use super::lock::Lock;
use super::receiver;
use super::waiters::Resource;
use crate::python::code::CompareOp;
use crate::python::compare::{index_of, ordered};
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;
use crate::trace::TaskId;

pub(super) static CLASS: LibraryClass = LibraryClass {
    name: "Barrier",
    module: "asyncio.locks",
    base: None,
    construct,
    methods,
};

/// A barrier: so many tasks wait for one another, then all go on.
struct Barrier {
    resource: Resource,
    /// What all of it happens under.
    condition: Rc<Condition>,
    parties: usize,
    state: Cell<State>,
    /// Who is at it.
    tasks: RefCell<Vec<TaskId>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Some are missing.
    Filling,
    /// All were there, and go on one after another; who comes now waits for the next round.
    Draining,
    /// It was reset while some waited, who are leaving.
    Resetting,
    /// It was aborted.
    Broken,
}

fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [parties] = super::method_arguments(args, "Barrier.__init__", ["parties"], 1)?;
    let parties = parties.unwrap_or_default();
    if ordered(CompareOp::Lt, &parties, &Value::Int(1))? {
        return Err(Raise::value_error("parties must be > 0"));
    }
    let parties = usize::try_from(index_of(&parties).unwrap_or(Ok(i64::MAX))?).unwrap_or(usize::MAX);
    let resource = Resource::new(machine, "Barrier", u32::try_from(parties).ok(), 0);
    let lock = Rc::new(Lock::new(Resource::part_of(&resource)));
    let barrier = Barrier {
        condition: Rc::new(Condition::new(lock, Resource::part_of(&resource))),
        resource,
        parties,
        state: Cell::new(State::Filling),
        tasks: RefCell::default(),
    };
    Ok(Value::object(barrier).into())
}

builtins! {
    fn methods;
    "wait" => |_, args| begin(args, "wait", Doing::Wait),
    "reset" => |_, args| begin(args, "reset", Doing::Reset),
    "abort" => |_, args| begin(args, "abort", Doing::Abort),
    "__aenter__" => |_, args| begin(args, "__aenter__", Doing::Wait),
    "__aexit__" => |_, args| {
        let (barrier, _) = receiver::<Barrier>(args)?;
        Ok(coroutine(barrier, "__aexit__", Doing::Nothing))
    },
}

impl Object for Barrier {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        let number = |count: usize| Value::Int(i64::try_from(count).unwrap_or(i64::MAX));
        match name {
            "parties" => Some(number(self.parties)),
            "n_waiting" => Some(number(self.waiting())),
            "broken" => Some(Value::Bool(self.state.get() == State::Broken)),
            _ => None,
        }
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let state = match self.state.get() {
            State::Filling => "filling",
            State::Draining => "draining",
            State::Resetting => "resetting",
            State::Broken => return Some(super::with_state(self, &CLASS, "broken")),
        };
        let (waiting, parties) = (self.waiting(), self.parties);
        Some(super::with_state(
            self,
            &CLASS,
            &format!("{state}, waiters:{waiting}/{parties}"),
        ))
    }
}

impl Barrier {
    fn waiting(&self) -> usize {
        if self.state.get() == State::Filling {
            self.tasks.borrow().len()
        } else {
            0
        }
    }

    fn record(&self, machine: &Machine) {
        self.resource.changed_for(machine, self.waiting(), &self.tasks.borrow());
    }

    fn set(&self, machine: &Machine, state: State) {
        self.state.set(state);
        self.condition.notify(machine, usize::MAX);
        self.record(machine);
    }

    /// One that was at it leaves; the last one makes room for the next round.
    fn leave(&self, machine: &Machine) {
        let task = machine.current_task_id();
        self.tasks.borrow_mut().retain(|own| *own != task);
        if self.tasks.borrow().is_empty() {
            let over = matches!(self.state.get(), State::Resetting | State::Draining);
            let state = if over { State::Filling } else { self.state.get() };
            self.set(machine, state);
        }
        self.record(machine);
    }
}

fn begin(args: Args, method: &str, doing: Doing) -> Result<Flow> {
    let (barrier, args) = receiver::<Barrier>(args)?;
    super::no_arguments(args, &format!("Barrier.{method}"))?;
    Ok(coroutine(barrier, method, doing))
}

fn coroutine(barrier: Rc<Barrier>, method: &str, doing: Doing) -> Flow {
    let body = Body {
        barrier,
        doing,
        stage: Stage::Begin,
    };
    native_coroutine(method, body).into()
}

/// A method of a barrier, which holds its lock except while it waits.
struct Body {
    barrier: Rc<Barrier>,
    doing: Doing,
    stage: Stage,
}

#[derive(Clone, Copy)]
enum Doing {
    Wait,
    Reset,
    Abort,
    Nothing,
}

#[derive(Clone, Copy)]
enum Stage {
    Begin,
    /// It takes the lock.
    Locking,
    /// The last round is still leaving.
    Blocked,
    /// It is at the barrier, as the one of this number.
    Waiting(usize),
}

impl Native for Body {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let barrier = Rc::clone(&self.barrier);
        match (self.stage, self.doing) {
            (_, Doing::Nothing) => return Ok(Next::Return(Value::None)),
            (Stage::Begin, _) => {
                self.stage = Stage::Locking;
                return Ok(Next::Await(acquire::acquiring(Rc::clone(&barrier.condition.lock))));
            }
            (Stage::Locking, _) => drop(sent.value()?),
            (Stage::Blocked, _) => {
                if let Err(raise) = sent.value() {
                    acquire::give_back(machine, &*barrier.condition.lock)?;
                    return Err(raise);
                }
            }
            (Stage::Waiting(_), _) => {
                if let Err(raise) = sent.value() {
                    barrier.leave(machine);
                    acquire::give_back(machine, &*barrier.condition.lock)?;
                    return Err(raise);
                }
            }
        }
        let outcome = match self.doing {
            Doing::Wait => match self.go_on(machine) {
                Ok(None) => return Ok(Next::Await(waiting(&barrier.condition))),
                Ok(Some(index)) => Ok(Value::Int(i64::try_from(index).unwrap_or(i64::MAX))),
                Err(raise) => Err(raise),
            },
            Doing::Reset => {
                let empty = barrier.tasks.borrow().is_empty();
                barrier.set(machine, if empty { State::Filling } else { State::Resetting });
                Ok(Value::None)
            }
            Doing::Abort => {
                barrier.set(machine, State::Broken);
                Ok(Value::None)
            }
            Doing::Nothing => Ok(Value::None),
        };
        acquire::give_back(machine, &*barrier.condition.lock)?;
        outcome.map(Next::Return)
    }
}

impl Body {
    /// How far `wait` gets with the lock: its number, or none where it has to wait on.
    ///
    /// # Errors
    /// `BrokenBarrierError`
    fn go_on(&mut self, machine: &Machine) -> Result<Option<usize>> {
        let barrier = &self.barrier;
        let broken = |message: &str| Err(Raise::new(Kind::BrokenBarrierError, message));
        if !matches!(self.stage, Stage::Waiting(_)) {
            match barrier.state.get() {
                State::Draining | State::Resetting => {
                    self.stage = Stage::Blocked;
                    return Ok(None);
                }
                State::Broken => return broken("Barrier aborted"),
                State::Filling => {}
            }
            let index = barrier.tasks.borrow().len();
            barrier.tasks.borrow_mut().push(machine.current_task_id());
            if index + 1 == barrier.parties {
                barrier.set(machine, State::Draining);
                barrier.leave(machine);
                return Ok(Some(index));
            }
            self.stage = Stage::Waiting(index);
            barrier.record(machine);
        }
        let Stage::Waiting(index) = self.stage else {
            return Ok(None);
        };
        match barrier.state.get() {
            State::Filling => Ok(None),
            State::Draining => {
                barrier.leave(machine);
                Ok(Some(index))
            }
            State::Resetting | State::Broken => {
                barrier.leave(machine);
                broken("Abort or reset of barrier")
            }
        }
    }
}
