//! `asyncio.Queue`, `LifoQueue` and `PriorityQueue`

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt::Write as _;
use std::rc::Rc;

use super::event::Event;
use super::heap;
use super::queue_methods::methods;
use super::waiters::{Resource, Waiters, wake};
use crate::python::ask::{ask, unbound};
use crate::python::builtins;
use crate::python::compare::index_of;
use crate::python::display;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

const fn class(name: &'static str, base: Option<&'static LibraryClass>, construct: NativeFn) -> LibraryClass {
    LibraryClass {
        name,
        module: "asyncio.queues",
        base,
        construct,
        methods,
    }
}

type NativeFn = crate::python::objects::NativeFn;

pub(super) static FIFO: LibraryClass = class("Queue", None, |machine, args| made(machine, args, &FIFO));
pub(super) static LIFO: LibraryClass = class("LifoQueue", Some(&FIFO), |machine, args| made(machine, args, &LIFO));
pub(super) static PRIORITY: LibraryClass = class("PriorityQueue", Some(&FIFO), |machine, args| {
    made(machine, args, &PRIORITY)
});

/// A queue. Who gets and finds nothing stands in one line, who puts and finds it full in another; `join` waits in a third until
/// everything that was put was also done.
pub(super) struct Queue {
    pub(super) resource: Resource,
    class: &'static LibraryClass,
    /// No limit where this is 0 or less.
    size: Value,
    limit: usize,
    items: RefCell<VecDeque<Value>>,
    pub(super) getters: Waiters,
    pub(super) putters: Waiters,
    /// Set while nothing is unfinished.
    pub(super) finished: Rc<Event>,
    pub(super) unfinished: Cell<usize>,
    pub(super) shut_down: Cell<bool>,
}

fn made(machine: &mut Machine, args: Args, class: &'static LibraryClass) -> Result<Flow> {
    let [size] = super::method_arguments(args, "Queue.__init__", ["maxsize"], 0)?;
    let queue = Queue::new(machine, class, size.unwrap_or(Value::Int(0)))?;
    Ok(Value::object(queue).into())
}

impl Queue {
    /// An empty queue for so many items.
    ///
    /// # Errors
    /// `IndexError` for a limit beyond 64 bits.
    pub(super) fn new(machine: &Machine, class: &'static LibraryClass, size: Value) -> Result<Self> {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "what is larger is no limit that a queue reaches"
        )]
        let whole = match &size {
            // A queue for 1.3 items is full with 2.
            Value::Float(size) => size.ceil() as i64,
            size => index_of(size).unwrap_or(Ok(0))?,
        };
        let limit = usize::try_from(whole).unwrap_or(0);
        let shown = u32::try_from(limit).ok().filter(|limit| *limit > 0);
        let resource = Resource::new(machine, class.name, shown, 0);
        let finished = Rc::new(Event::new(Resource::part_of(&resource), true));
        Ok(Self {
            resource,
            class,
            size,
            limit,
            items: RefCell::default(),
            getters: Waiters::default(),
            putters: Waiters::default(),
            finished,
            unfinished: Cell::new(0),
            shut_down: Cell::new(false),
        })
    }

    /// How many items it has; `this` is the object of the program that it is in.
    ///
    /// # Errors
    /// The question to the program, where a class of its own keeps them.
    pub(super) fn len(&self, this: &Value) -> Result<usize> {
        let Some(own) = own_items(this) else {
            return Ok(self.items.borrow().len());
        };
        let len = ask(builtins::lookup("len"), vec![own])?;
        Ok(index_of(&len)
            .transpose()?
            .and_then(|len| usize::try_from(len).ok())
            .unwrap_or(0))
    }

    /// Whether who puts has to wait.
    ///
    /// # Errors
    /// As [`Self::len`].
    pub(super) fn is_full(&self, this: &Value) -> Result<bool> {
        Ok(self.limit > 0 && self.len(this)? >= self.limit)
    }

    /// Writes down that it has so many items, and who waits.
    pub(super) fn record(&self, machine: &Machine, len: usize) {
        self.resource.changed(machine, len, &[&self.getters, &self.putters]);
    }

    /// Puts an item in, and wakes the first who waits for one.
    ///
    /// # Errors
    /// `QueueFull`, `QueueShutDown`, `TypeError` for what a `PriorityQueue` can't order, and as [`Self::len`].
    pub(super) fn put(&self, machine: &mut Machine, this: &Value, item: Value) -> Result<()> {
        self.check_room(this)?;
        self.keep(machine, this, item)?;
        let len = self.len(this)?;
        self.was_put(machine, len);
        Ok(())
    }

    /// # Errors
    /// `QueueFull`, `QueueShutDown`, and as [`Self::len`].
    pub(super) fn check_room(&self, this: &Value) -> Result<()> {
        if self.shut_down.get() {
            return Err(Raise::bare(Kind::QueueShutDown));
        }
        if self.is_full(this)? {
            return Err(Raise::bare(Kind::QueueFull));
        }
        Ok(())
    }

    /// An item was put in: wakes the first who waits for one.
    pub(super) fn was_put(&self, machine: &Machine, len: usize) {
        self.unfinished.set(self.unfinished.get() + 1);
        self.finished.clear(machine);
        wake_next(&self.getters);
        self.record(machine, len);
    }

    /// Takes the next item out, and wakes the first who waits for room.
    ///
    /// # Errors
    /// `QueueEmpty`, `QueueShutDown`, `TypeError` for what a `PriorityQueue` can't order, and as [`Self::len`].
    pub(super) fn get(&self, machine: &mut Machine, this: &Value) -> Result {
        self.check_items(this)?;
        let item = self.take(machine, this)?;
        let len = self.len(this)?;
        self.was_taken(machine, len);
        Ok(item)
    }

    /// # Errors
    /// `QueueEmpty`, `QueueShutDown`, and as [`Self::len`].
    pub(super) fn check_items(&self, this: &Value) -> Result<()> {
        if self.len(this)? > 0 {
            return Ok(());
        }
        Err(Raise::bare(if self.shut_down.get() {
            Kind::QueueShutDown
        } else {
            Kind::QueueEmpty
        }))
    }

    /// An item was taken out: wakes the first who waits for room.
    pub(super) fn was_taken(&self, machine: &Machine, len: usize) {
        wake_next(&self.putters);
        self.record(machine, len);
    }

    /// Adds an item at its place.
    ///
    /// # Errors
    /// `TypeError` for what a `PriorityQueue` can't order, and as [`Self::len`].
    pub(super) fn keep(&self, machine: &mut Machine, this: &Value, item: Value) -> Result<()> {
        let is_heap = std::ptr::eq(self.class, &raw const PRIORITY);
        if let Some(own) = own_items(this) {
            return self.of_program(machine, &own, "append", vec![item]).map(drop);
        }
        let mut items = self.items.borrow_mut();
        if is_heap {
            return heap::push(&mut items, item);
        }
        items.push_back(item);
        Ok(())
    }

    /// Takes the next item out.
    ///
    /// # Errors
    /// `IndexError` where there is none, and as [`Self::keep`].
    pub(super) fn take(&self, machine: &mut Machine, this: &Value) -> Result {
        let is_last = std::ptr::eq(self.class, &raw const LIFO);
        if let Some(own) = own_items(this) {
            return self.of_program(machine, &own, if is_last { "pop" } else { "popleft" }, Vec::new());
        }
        let mut items = self.items.borrow_mut();
        let item = if std::ptr::eq(self.class, &raw const PRIORITY) {
            heap::pop(&mut items)?
        } else if is_last {
            items.pop_back()
        } else {
            items.pop_front()
        };
        item.ok_or_else(|| Raise::new(Kind::IndexError, "pop from an empty deque"))
    }

    /// Changes the `_queue` that a class of the program keeps its items in.
    fn of_program(&self, machine: &mut Machine, own: &Value, method: &str, args: Vec<Value>) -> Result {
        if std::ptr::eq(self.class, &raw const PRIORITY) {
            let message = "a PriorityQueue with a _queue of its own is not supported here";
            return Err(Raise::new(Kind::NotImplementedError, message));
        }
        ask(machine.attribute(own, method)?, args)
    }

    /// Forgets every item.
    ///
    /// # Errors
    /// As [`Self::len`].
    pub(super) fn clear(&self, machine: &mut Machine, this: &Value) -> Result<()> {
        if let Some(own) = own_items(this) {
            ask(machine.attribute(&own, "clear")?, Vec::new())?;
        }
        drop(self.items.take());
        Ok(())
    }

    fn details(&self, machine: &Machine) -> Result<String> {
        let mut text = format!("maxsize={}", display::repr(machine, &self.size)?);
        if !self.items.borrow().is_empty() {
            let items = Value::list(self.items.borrow().iter().cloned().collect());
            let _ = write!(text, " _queue={}", display::repr(machine, &items)?);
        }
        for (name, waiters) in [("_getters", &self.getters), ("_putters", &self.putters)] {
            if waiters.len() > 0 {
                let _ = write!(text, " {name}[{}]", waiters.len());
            }
        }
        if self.unfinished.get() > 0 {
            let _ = write!(text, " tasks={}", self.unfinished.get());
        }
        if self.shut_down.get() {
            text.push_str(" shutdown");
        }
        Ok(text)
    }
}

/// The `_queue` of its own in which a class of the program keeps its items, if it does.
fn own_items(this: &Value) -> Option<Value> {
    match this {
        Value::Instance(instance) => instance.attributes.borrow().get_str("_queue").cloned(),
        _ => None,
    }
}

/// What `__init__` calls where a class of the program says itself how its items are kept: its `_init`, with the size.
#[must_use]
pub(in crate::python) fn own_init(this: &Value) -> Option<(Value, Vec<Value>)> {
    let Value::Object(object) = this.plain() else {
        return None;
    };
    let queue = object.downcast::<Queue>()?;
    let (init, receiver) = unbound(this.special("_init")?, this);
    Some((init, receiver.into_iter().chain([queue.size.clone()]).collect()))
}

/// Wakes the first in line who was not cancelled; those before leave the line.
pub(super) fn wake_next(line: &Waiters) {
    while let Some(waiter) = line.next() {
        if !waiter.done() {
            wake(&waiter);
            return;
        }
    }
}

impl Object for Queue {
    fn class(&self) -> &'static LibraryClass {
        self.class
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        match name {
            "maxsize" => Some(self.size.clone()),
            // Private in CPython, and what programs print all the same.
            "_unfinished_tasks" => Some(Value::Int(i64::try_from(self.unfinished.get()).unwrap_or(i64::MAX))),
            _ => None,
        }
    }

    fn repr(&self, machine: &Machine) -> Option<String> {
        let at = std::ptr::from_ref(self).addr();
        Some(format!(
            "<{} at {at:#x} {}>",
            self.class.name,
            self.details(machine).ok()?
        ))
    }

    fn text(&self, machine: &Machine) -> Option<String> {
        Some(format!("<{} {}>", self.class.name, self.details(machine).ok()?))
    }
}
