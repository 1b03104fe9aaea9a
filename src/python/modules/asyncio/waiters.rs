//! What locks, semaphores, events and queues have in common: tasks that wait in line, and a place in the record.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use super::loops;
use crate::event_loop::{EventLoop, Future};
use crate::python::machine::Machine;
use crate::python::objects::{Kind, Object};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;
use crate::trace::{Cause, EventKind, ResourceId, TaskId};

/// A lock, semaphore, event or queue in the record of the run.
pub(in crate::python::modules) struct Resource {
    id: ResourceId,
    class: Rc<str>,
    holders: Holders,
    /// Whether it is a part of another one, which is written down in its place.
    part: bool,
    /// The loop that it was first waited in: it serves no other.
    home: RefCell<Option<EventLoop<Machine>>>,
}

impl Resource {
    /// A new one; `size` is how many may hold it, or how many it holds; `level` how many are free, or in it, at first.
    pub(in crate::python::modules) fn new(machine: &Machine, class: &str, size: Option<u32>, level: usize) -> Self {
        let id = machine.journal.next_resource();
        let class: Rc<str> = class.into();
        machine.record(EventKind::ResourceCreated {
            resource: id,
            class: Rc::clone(&class),
            size,
        });
        let holders = Holders::default();
        let known = Known {
            id,
            class: Rc::clone(&class),
            holders: Rc::downgrade(&holders),
        };
        machine.modules.loops.resources.borrow_mut().push(known);
        let resource = Self {
            id,
            class,
            holders,
            part: false,
            home: RefCell::new(None),
        };
        resource.changed(machine, level, &[]);
        resource
    }

    /// A part of another one: who waits for it is shown to wait for the whole.
    pub(super) fn part_of(whole: &Self) -> Self {
        Self {
            id: whole.id,
            class: Rc::clone(&whole.class),
            holders: Holders::default(),
            part: true,
            home: RefCell::new(None),
        }
    }

    /// Its number in the record.
    pub(super) const fn id(&self) -> ResourceId {
        self.id
    }

    /// The task that runs holds it from here on.
    pub(in crate::python::modules) fn held(&self, machine: &Machine) {
        self.holders.borrow_mut().push(machine.current_task_id());
    }

    /// The task that runs gives it back; where it did not hold it, whoever has held it longest does.
    pub(in crate::python::modules) fn given_back(&self, machine: &Machine) {
        let mut holders = self.holders.borrow_mut();
        let current = machine.current_task_id();
        let place = holders.iter().position(|holder| *holder == current).unwrap_or(0);
        if place < holders.len() {
            holders.remove(place);
        }
    }

    /// Writes down what it looks like now.
    pub(super) fn changed(&self, machine: &Machine, level: usize, lines: &[&Waiters]) {
        let waiters: Vec<_> = lines.iter().flat_map(|line| line.tasks()).collect();
        self.changed_for(machine, level, &waiters);
    }

    /// The same with these tasks waiting.
    pub(in crate::python::modules) fn changed_for(&self, machine: &Machine, level: usize, waiters: &[TaskId]) {
        if self.part {
            return;
        }
        machine.record(EventKind::ResourceChanged {
            resource: self.id,
            level: u32::try_from(level).unwrap_or(u32::MAX),
            holders: self.holders.borrow().as_slice().into(),
            waiters: waiters.into(),
        });
    }

    /// The loop that runs, which has to be the one that this object's waiters first stood in.
    ///
    /// # Errors
    /// `RuntimeError` where it is another one.
    fn home(&self, machine: &Machine, of: &dyn Object) -> Result<EventLoop<Machine>> {
        let running = loops::running(machine)?;
        let mut home = self.home.borrow_mut();
        match &*home {
            Some(home) if !home.is(&running) => {
                let shown = of.repr(machine).unwrap_or_default();
                let message = format!("{shown} is bound to a different event loop");
                Err(Raise::new(Kind::RuntimeError, message))
            }
            Some(home) => Ok(home.clone()),
            None => {
                *home = Some(running.clone());
                Ok(running)
            }
        }
    }
}

/// The tasks that hold a resource.
type Holders = Rc<RefCell<Vec<TaskId>>>;

/// What is known of a resource for telling who waits for whom; it doesn't keep the resource alive.
pub(super) struct Known {
    id: ResourceId,
    class: Rc<str>,
    holders: Weak<RefCell<Vec<TaskId>>>,
}

/// The class of a resource, and who holds it.
pub(super) fn known(machine: &Machine, id: ResourceId) -> Option<(Rc<str>, Vec<TaskId>)> {
    let all = machine.modules.loops.resources.borrow();
    // They are numbered in the order in which they came here.
    let place = all.binary_search_by_key(&id, |known| known.id).ok()?;
    let known = all.get(place)?;
    Some((
        Rc::clone(&known.class),
        known
            .holders
            .upgrade()
            .map(|holders| holders.borrow().clone())
            .unwrap_or_default(),
    ))
}

/// Futures that tasks wait for, in line.
#[derive(Default)]
pub(super) struct Waiters(RefCell<VecDeque<(Future<Machine>, TaskId)>>);

impl Waiters {
    /// The task that runs comes last in line; it waits for the future. The line is that of the object, which is a resource.
    ///
    /// # Errors
    /// `RuntimeError` in a loop that the resource doesn't serve.
    pub(super) fn join(&self, machine: &Machine, resource: &Resource, of: &dyn Object) -> Result<Future<Machine>> {
        let future = resource
            .home(machine, of)?
            .create_future_for(Cause::Resource(resource.id));
        self.0
            .borrow_mut()
            .push_back((future.clone(), machine.current_task_id()));
        Ok(future)
    }

    /// Takes a future out of the line, where it still stands there.
    pub(super) fn leave(&self, future: &Future<Machine>) {
        let mut line = self.0.borrow_mut();
        if let Some(place) = line.iter().position(|(own, _)| own.is(future)) {
            line.remove(place);
        }
    }

    /// Takes the first one out of the line.
    pub(super) fn next(&self) -> Option<Future<Machine>> {
        self.0.borrow_mut().pop_front().map(|(future, _)| future)
    }

    /// How many stand in line.
    pub(super) fn len(&self) -> usize {
        self.0.borrow().len()
    }

    /// Whether someone stands in line who was not cancelled.
    pub(super) fn any_not_cancelled(&self) -> bool {
        self.0.borrow().iter().any(|(future, _)| !future.cancelled())
    }

    /// The first one in line, done or not.
    pub(super) fn first(&self) -> Option<Future<Machine>> {
        self.0.borrow().front().map(|(future, _)| future.clone())
    }

    /// Those who were not woken or cancelled yet, in order.
    pub(super) fn pending(&self) -> Vec<Future<Machine>> {
        let line = self.0.borrow();
        line.iter()
            .filter(|(future, _)| !future.done())
            .map(|(future, _)| future.clone())
            .collect()
    }

    /// `, waiters:2`, as their owners print them.
    pub(super) fn suffix(&self) -> String {
        match self.len() {
            0 => String::new(),
            waiters => format!(", waiters:{waiters}"),
        }
    }

    fn tasks(&self) -> Vec<TaskId> {
        let line = self.0.borrow();
        line.iter()
            .filter(|(future, _)| !future.done())
            .map(|(_, task)| *task)
            .collect()
    }
}

/// Wakes the task that waits for this future, unless it was woken or cancelled already.
pub(super) fn wake(future: &Future<Machine>) {
    let _ = future.set_result(Value::Bool(true)); // Where it is done already, that stands.
}
