//! `asyncio.Queue`, `LifoQueue` and `PriorityQueue`

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fmt::Write as _;

use super::waiters::{Resource, Waiters, wake};
use super::{heap, queue_waits};
use crate::python::compare::{index_of, truth};
use crate::python::display;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
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
    pub(super) joiners: Waiters,
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
        Ok(Self {
            resource: Resource::new(machine, class.name, shown, 0),
            class,
            size,
            limit,
            items: RefCell::default(),
            getters: Waiters::default(),
            putters: Waiters::default(),
            joiners: Waiters::default(),
            unfinished: Cell::new(0),
            shut_down: Cell::new(false),
        })
    }

    pub(super) fn len(&self) -> usize {
        self.items.borrow().len()
    }

    pub(super) fn is_full(&self) -> bool {
        self.limit > 0 && self.len() >= self.limit
    }

    pub(super) fn record(&self, machine: &Machine) {
        self.resource
            .changed(machine, self.len(), &[&self.getters, &self.putters]);
    }

    /// Puts an item in, and wakes the first who waits for one.
    ///
    /// # Errors
    /// `QueueFull`, `QueueShutDown`, and `TypeError` for what a `PriorityQueue` can't order.
    pub(super) fn put(&self, machine: &Machine, item: Value) -> Result<()> {
        if self.shut_down.get() {
            return Err(Raise::bare(Kind::QueueShutDown));
        }
        if self.is_full() {
            return Err(Raise::bare(Kind::QueueFull));
        }
        let mut items = self.items.borrow_mut();
        if std::ptr::eq(self.class, &raw const PRIORITY) {
            heap::push(&mut items, item)?;
        } else {
            items.push_back(item);
        }
        drop(items);
        self.unfinished.set(self.unfinished.get() + 1);
        wake_next(&self.getters);
        self.record(machine);
        Ok(())
    }

    /// Takes the next item out, and wakes the first who waits for room.
    ///
    /// # Errors
    /// `QueueEmpty`, `QueueShutDown`, and `TypeError` for what a `PriorityQueue` can't order.
    pub(super) fn get(&self, machine: &Machine) -> Result {
        let Some(item) = self.take()? else {
            return Err(Raise::bare(if self.shut_down.get() {
                Kind::QueueShutDown
            } else {
                Kind::QueueEmpty
            }));
        };
        wake_next(&self.putters);
        self.record(machine);
        Ok(item)
    }

    fn take(&self) -> Result<Option<Value>> {
        let mut items = self.items.borrow_mut();
        if std::ptr::eq(self.class, &raw const PRIORITY) {
            heap::pop(&mut items)
        } else if std::ptr::eq(self.class, &raw const LIFO) {
            Ok(items.pop_back())
        } else {
            Ok(items.pop_front())
        }
    }

    fn all_done(&self) {
        for joiner in self.joiners.pending() {
            wake(&joiner);
        }
    }

    fn details(&self, machine: &Machine) -> Result<String> {
        let mut text = format!("maxsize={}", display::repr(machine, &self.size)?);
        if self.len() > 0 {
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
        (name == "maxsize").then(|| self.size.clone())
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

builtins! {
    fn methods;
    "put" => queue_waits::put,
    "put_nowait" => put_nowait,
    "get" => queue_waits::get,
    "get_nowait" => get_nowait,
    "qsize" => qsize,
    "empty" => empty,
    "full" => full,
    "task_done" => task_done,
    "join" => queue_waits::join,
    "shutdown" => shutdown,
}

fn put_nowait(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, args) = super::receiver::<Queue>(args)?;
    let [item] = super::method_arguments(args, "Queue.put_nowait", ["item"], 1)?;
    queue.put(machine, item.unwrap_or_default())?;
    Ok(Value::None.into())
}

fn get_nowait(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, args) = super::receiver::<Queue>(args)?;
    super::no_arguments(args, "Queue.get_nowait")?;
    queue.get(machine).map(Flow::Value)
}

fn qsize(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, args) = super::receiver::<Queue>(args)?;
    super::no_arguments(args, "Queue.qsize")?;
    Ok(Value::Int(i64::try_from(queue.len()).unwrap_or(i64::MAX)).into())
}

fn empty(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, args) = super::receiver::<Queue>(args)?;
    super::no_arguments(args, "Queue.empty")?;
    Ok(Value::Bool(queue.len() == 0).into())
}

fn full(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, args) = super::receiver::<Queue>(args)?;
    super::no_arguments(args, "Queue.full")?;
    Ok(Value::Bool(queue.is_full()).into())
}

fn task_done(_: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, args) = super::receiver::<Queue>(args)?;
    super::no_arguments(args, "Queue.task_done")?;
    let Some(left) = queue.unfinished.get().checked_sub(1) else {
        return Err(Raise::value_error("task_done() called too many times"));
    };
    queue.unfinished.set(left);
    if left == 0 {
        queue.all_done();
    }
    Ok(Value::None.into())
}

fn shutdown(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (queue, args) = super::receiver::<Queue>(args)?;
    let [immediate] = super::method_arguments(args, "Queue.shutdown", ["immediate"], 0)?;
    queue.shut_down.set(true);
    if truth(&immediate.unwrap_or(Value::Bool(false)))? {
        let dropped = queue.items.take();
        queue
            .unfinished
            .set(queue.unfinished.get().saturating_sub(dropped.len()));
        if queue.unfinished.get() == 0 {
            queue.all_done();
        }
    }
    for line in [&queue.getters, &queue.putters] {
        while let Some(waiter) = line.next() {
            wake(&waiter);
        }
    }
    queue.record(machine);
    Ok(Value::None.into())
}
