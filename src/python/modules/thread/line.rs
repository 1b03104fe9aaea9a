//! What a lock, semaphore, event or queue of threads looks like in the record: who holds it, who waits in line, how full it is.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::python::machine::Machine;
use crate::python::modules::asyncio::{Resource, receiver};
use crate::python::objects::{Args, Flow, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;
use crate::trace::TaskId;

/// `_Line(name, size=None, level=None)`: a lane of its own in the record, where a level is given; else only the name of what
/// is waited for (none for who is at rest).
pub(super) static LINE: LibraryClass = LibraryClass {
    name: "_Line",
    module: "_thread",
    base: None,
    construct,
    methods,
};

/// See [`LINE`].
pub(super) struct Line {
    name: Rc<str>,
    resource: Option<Resource>,
    /// What is free, or inside.
    level: Cell<usize>,
    waiters: RefCell<Vec<TaskId>>,
}

impl Line {
    /// The line before a lock.
    pub(super) fn of_lock(machine: &Machine) -> Self {
        Self::new(machine, "Lock", Some(1), Some(1))
    }

    fn new(machine: &Machine, name: &str, size: Option<u32>, level: Option<usize>) -> Self {
        Self {
            name: name.into(),
            resource: level.map(|level| Resource::new(machine, name, size, level)),
            level: Cell::new(level.unwrap_or_default()),
            waiters: RefCell::default(),
        }
    }

    /// What is waited for.
    pub(super) const fn name(&self) -> &Rc<str> {
        &self.name
    }

    /// Who runs comes last in line, unless it stands there already.
    pub(super) fn join(&self, machine: &Machine) {
        let own = machine.current_task_id();
        let mut waiters = self.waiters.borrow_mut();
        if !waiters.contains(&own) {
            waiters.push(own);
            drop(waiters);
            self.record(machine);
        }
    }

    /// Who runs waits no longer.
    pub(super) fn leave(&self, machine: &Machine) {
        if self.step_out(machine) {
            self.record(machine);
        }
    }

    /// Who runs holds it from here on, and so waits no longer; so many are left.
    pub(super) fn took(&self, machine: &Machine, level: usize) {
        if let Some(resource) = &self.resource {
            self.step_out(machine);
            resource.held(machine);
            self.change(machine, level);
        }
    }

    /// Who runs gives it back; so many are left.
    pub(super) fn gave(&self, machine: &Machine, level: usize) {
        if let Some(resource) = &self.resource {
            resource.given_back(machine);
            self.change(machine, level);
        }
    }

    /// Whether who runs stood in line.
    fn step_out(&self, machine: &Machine) -> bool {
        let mut waiters = self.waiters.borrow_mut();
        let own = machine.current_task_id();
        let place = waiters.iter().position(|waiter| *waiter == own);
        place.map(|place| waiters.remove(place)).is_some()
    }

    fn change(&self, machine: &Machine, level: usize) {
        self.level.set(level);
        self.record(machine);
    }

    fn record(&self, machine: &Machine) {
        if let Some(resource) = &self.resource {
            resource.changed_for(machine, self.level.get(), &self.waiters.borrow());
        }
    }
}

impl Object for Line {
    fn class(&self) -> &'static LibraryClass {
        &LINE
    }
}

fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [name, size, level] = args.bind("_Line", ["name", "size", "level"], 1, 3)?;
    let name = name.as_ref().and_then(Value::as_str).unwrap_or_default();
    let size = size.as_ref().and_then(count).and_then(|size| u32::try_from(size).ok());
    let line = Line::new(machine, name, size, level.as_ref().and_then(count));
    Ok(Value::object(line).into())
}

/// How many: nothing for what is no number of things.
fn count(value: &Value) -> Option<usize> {
    match value {
        Value::Bool(one) => Some(usize::from(*one)),
        Value::Int(count) => usize::try_from(*count).ok(),
        _ => None,
    }
}

builtins! {
    fn methods;
    "join" => |machine, args| receiver::<Line>(args).map(|(line, _)| line.join(machine)).map(|()| Value::None.into()),
    "leave" => |machine, args| receiver::<Line>(args).map(|(line, _)| line.leave(machine)).map(|()| Value::None.into()),
    "took" => |machine, args| with_level(args).map(|(line, level)| line.took(machine, level)).map(|()| Value::None.into()),
    "gave" => |machine, args| with_level(args).map(|(line, level)| line.gave(machine, level)).map(|()| Value::None.into()),
    "level" => |machine, args| with_level(args).map(|(line, level)| line.change(machine, level)).map(|()| Value::None.into()),
}

fn with_level(args: Args) -> Result<(Rc<Line>, usize)> {
    let (line, args) = receiver::<Line>(args)?;
    let [level] = args.exactly("level")?;
    let level = count(&level).ok_or_else(|| Raise::type_error("a number is expected"))?;
    Ok((line, level))
}
