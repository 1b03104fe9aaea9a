//! `asyncio.as_completed`

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::queue::{FIFO, Queue};
use super::queue_waits::getting;
use super::{delay, loops, tasks};
use crate::event_loop::{DoneCallback, Future, Handle, Native as Callback};
use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Builtin, Flow, Kind, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

pub(super) static AS_COMPLETED: Builtin = Builtin {
    name: "as_completed",
    call: as_completed,
};

static CLASS: LibraryClass = LibraryClass {
    name: "_AsCompletedIterator",
    module: "asyncio.tasks",
    base: None,
    construct: as_completed,
    methods,
};

/// What is iterated over: the futures in the order in which they are done.
struct Completions {
    /// Those that are done; `None` for each one that the time was too short for.
    done: Rc<Queue>,
    todo: RefCell<Vec<Future<Machine>>>,
    /// How many the iteration has still to hand out.
    left: Cell<usize>,
    timer: RefCell<Option<Handle<Machine>>>,
}

fn as_completed(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [awaitables, timeout] = args.bind("as_completed", ["fs", "timeout"], 1, 1)?;
    let awaitables = awaitables.unwrap_or_default();
    if matches!(awaitables, Value::Future(_)) || tasks::as_coroutine(&awaitables).is_some() {
        let name = awaitables.type_name();
        let got = name.rsplit('.').next().unwrap_or_default();
        return Err(Raise::type_error(format!(
            "expects an iterable of awaitables, not {got}"
        )));
    }
    let timeout = timeout.unwrap_or(Value::None);
    machine.collect(&awaitables, move |machine, values| begin(machine, &values, &timeout))
}

fn begin(machine: &mut Machine, values: &[Value], timeout: &Value) -> Result<Flow> {
    let home = loops::current(machine)?;
    let mut seen = FxHashSet::default();
    let mut todo: Vec<Future<Machine>> = Vec::new();
    for value in values {
        if value.address().is_none_or(|address| seen.insert(address)) {
            todo.push(tasks::ensure_future(machine, value, Some(&home))?);
        }
    }
    let completions = Rc::new(Completions {
        done: Rc::new(Queue::new(machine, &FIFO, Value::Int(0))?),
        left: Cell::new(todo.len()),
        todo: RefCell::new(todo.clone()),
        timer: RefCell::new(None),
    });
    let on_done = completions.on_done();
    for future in &todo {
        future.add_done_callback(DoneCallback::Native(on_done.clone()));
    }
    if let (Some(limit), false) = (delay::limit(timeout)?, todo.is_empty()) {
        let timer = home.native_at(delay::from_now(machine, limit), completions.on_timeout(on_done));
        completions.timer.replace(Some(timer));
    }
    let object: Rc<dyn Object> = completions;
    Ok(Value::Object(object).into())
}

impl Completions {
    fn on_done(self: &Rc<Self>) -> Callback<Machine> {
        // The futures hold this, and are held: whoever waits for the next one keeps them all.
        let completions = Rc::downgrade(self);
        Callback::new(
            "_AsCompletedIterator._handle_completion",
            move |machine: &mut Machine, future| {
                let (Some(future), Some(completions)) = (future, completions.upgrade()) else {
                    return Ok(());
                };
                let mut todo = completions.todo.borrow_mut();
                if todo.is_empty() {
                    return Ok(()); // Its time was over before.
                }
                todo.retain(|other| !other.is(future));
                let last = todo.is_empty();
                drop(todo);
                completions.hand_in(machine, Value::Future(future.clone()));
                if let (true, Some(timer)) = (last, completions.timer.take()) {
                    timer.cancel();
                }
                Ok(())
            },
        )
    }

    fn on_timeout(self: &Rc<Self>, on_done: Callback<Machine>) -> Callback<Machine> {
        let completions = Rc::downgrade(self);
        Callback::new(
            "_AsCompletedIterator._handle_timeout",
            move |machine: &mut Machine, _| {
                let Some(completions) = completions.upgrade() else {
                    return Ok(());
                };
                for future in completions.todo.take() {
                    future.remove_native(&on_done);
                    completions.hand_in(machine, Value::None);
                }
                Ok(())
            },
        )
    }

    fn hand_in(&self, machine: &mut Machine, item: Value) {
        let _ = self.done.put(machine, &Value::None, item); // It has no limit, and nobody shuts it down.
    }

    /// A coroutine that waits for the next one to be done: its result, or (where it is iterated over asynchronously) itself.
    fn next_one(self: &Rc<Self>, resolve: bool) -> Value {
        self.left.set(self.left.get().saturating_sub(1));
        native_coroutine(
            "_wait_for_one",
            NextOne {
                completions: Rc::clone(self),
                resolve,
            },
        )
    }
}

impl Object for Completions {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }
}

builtins! {
    fn methods;
    "__iter__" => itself,
    "__aiter__" => itself,
    "__next__" => next,
    "__anext__" => next_async,
}

fn itself(_: &mut Machine, args: Args) -> Result<Flow> {
    let (completions, _) = super::receiver::<Completions>(args)?;
    let object: Rc<dyn Object> = completions;
    Ok(Value::Object(object).into())
}

fn next(_: &mut Machine, args: Args) -> Result<Flow> {
    let (completions, _) = super::receiver::<Completions>(args)?;
    if completions.left.get() == 0 {
        return Err(Raise::bare(Kind::StopIteration));
    }
    Ok(completions.next_one(true).into())
}

fn next_async(_: &mut Machine, args: Args) -> Result<Flow> {
    let (completions, _) = super::receiver::<Completions>(args)?;
    if completions.left.get() == 0 {
        return Ok(native_coroutine("__anext__", Over).into());
    }
    Ok(completions.next_one(false).into())
}

struct NextOne {
    completions: Rc<Completions>,
    resolve: bool,
}

impl Native for NextOne {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if let Sent::Start = sent {
            return Ok(Next::Await(getting(&self.completions.done, Value::None)));
        }
        match sent.value()? {
            Value::Future(future) if self.resolve => super::future::result(machine, &future).map(Next::Return),
            Value::None => Err(Raise::bare(Kind::TimeoutError)),
            future => Ok(Next::Return(future)),
        }
    }
}

struct Over;

impl Native for Over {
    fn resume(&mut self, _: &mut Machine, _: Sent) -> Result<Next> {
        Err(Raise::bare(Kind::StopAsyncIteration))
    }
}
