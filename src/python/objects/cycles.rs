//! Values that hold themselves, by whatever way: a closure that calls itself, a list in itself. Counting references never
//! frees them, so what is left of them at the end of a run is emptied.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use rustc_hash::FxHashSet;

use super::{BoundFunction, Cell, Coroutine, CoroutineState, Descriptor, Dict, Exception, List};
use crate::python::machine::Activation;
use crate::python::value::Value;

/// The most objects that are gone through at the end of a run: freeing memory must not keep anybody waiting.
const MOST: usize = 1_000_000;

/// What programs make cycles of, as long as anybody holds it.
struct Known<T> {
    all: Vec<Weak<T>>,
    /// With so many, those that are gone are forgotten.
    full: usize,
}

const FEW: usize = 1024;

thread_local! {
    static CELLS: RefCell<Known<Cell>> = const { RefCell::new(Known::none()) };
    static ATTRIBUTES: RefCell<Known<Dict>> = const { RefCell::new(Known::none()) };
}

/// What one run has noted so far.
#[derive(Default)]
pub struct Noted {
    cells: Known<Cell>,
    attributes: Known<Dict>,
}

/// Puts these notes in place of those that are there, which are given back in them.
pub fn exchange(noted: &mut Noted) {
    CELLS.with_borrow_mut(|known| std::mem::swap(known, &mut noted.cells));
    ATTRIBUTES.with_borrow_mut(|known| std::mem::swap(known, &mut noted.attributes));
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self::none()
    }
}

impl<T> Known<T> {
    const fn none() -> Self {
        Self {
            all: Vec::new(),
            full: FEW,
        }
    }

    fn note(&mut self, one: &Rc<T>) {
        if self.all.len() >= self.full {
            self.all.retain(|one| one.strong_count() > 0);
            self.full = (self.all.len() * 2).max(FEW);
        }
        self.all.push(Rc::downgrade(one));
    }

    /// All that is still there; they are forgotten.
    fn take(&mut self) -> Vec<Rc<T>> {
        let known = std::mem::take(self);
        known.all.iter().filter_map(Weak::upgrade).collect()
    }
}

/// A variable that closures share.
#[must_use]
pub fn shared(value: Value) -> Rc<Cell> {
    let cell = Rc::new(Cell(RefCell::new(value)));
    CELLS.with_borrow_mut(|known| known.note(&cell));
    cell
}

/// The attributes of an object of the program's classes: none yet.
#[must_use]
pub fn attributes() -> Rc<Dict> {
    let attributes = Rc::default();
    ATTRIBUTES.with_borrow_mut(|known| known.note(&attributes));
    attributes
}

/// What can hold itself and be emptied.
enum Holder {
    Cell(Weak<Cell>),
    Coroutine(Weak<Coroutine>),
    Dict(Weak<Dict>),
    Exception(Weak<Exception>),
    List(Weak<List>),
}

/// Everything that a run holds and that may hold itself.
#[derive(Default)]
pub struct Holders(Vec<Holder>);

impl Holders {
    /// All that can be reached from these values, from what closures share, and from objects of the program's classes.
    #[must_use]
    pub fn reached_from(mut values: Vec<Value>) -> Self {
        values.extend(CELLS.with_borrow_mut(Known::take).into_iter().map(Value::Cell));
        values.extend(ATTRIBUTES.with_borrow_mut(Known::take).into_iter().map(Value::Dict));
        let mut holders = Self::default();
        let mut seen = FxHashSet::default();
        while let Some(value) = values.pop() {
            if seen.len() < MOST && value.address().is_some_and(|address| seen.insert(address)) {
                holders.note(&value, &mut values);
            }
        }
        holders
    }

    /// Notes what can be emptied, and what a value holds.
    fn note(&mut self, value: &Value, inside: &mut Vec<Value>) {
        match value {
            Value::Bound(bound) => {
                inside.push(bound.receiver.clone());
                if let BoundFunction::Value(function) = &bound.function {
                    inside.push(function.clone());
                }
            }
            Value::Class(class) => {
                inside.push(Value::Dict(Rc::clone(&class.attributes)));
                inside.extend(class.ancestors().iter().cloned());
            }
            Value::Instance(instance) => {
                inside.push(Value::Dict(Rc::clone(&instance.attributes)));
                inside.extend(instance.native().cloned());
                inside.push(Value::Class(Rc::clone(instance.class())));
            }
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Property(property) => {
                    inside.extend([&property.get, &property.set, &property.delete].map(Clone::clone));
                }
                Descriptor::ClassMethod(function) | Descriptor::StaticMethod(function) => inside.push(function.clone()),
            },
            Value::Cell(cell) => {
                inside.push(cell.0.borrow().clone());
                self.0.push(Holder::Cell(Rc::downgrade(cell)));
            }
            Value::Coroutine(coroutine) => {
                if let CoroutineState::Suspended(activations) = &*coroutine.state.borrow() {
                    inside.extend(
                        activations
                            .iter()
                            .flat_map(registers)
                            .filter(|value| holds(value))
                            .cloned(),
                    );
                }
                self.0.push(Holder::Coroutine(Rc::downgrade(coroutine)));
            }
            Value::Dict(dict) => {
                let table = dict.borrow();
                inside.extend(
                    table
                        .iter()
                        .flat_map(|(key, value)| [key, value])
                        .filter(|value| holds(value))
                        .cloned(),
                );
                self.0.push(Holder::Dict(Rc::downgrade(dict)));
            }
            Value::Exception(exception) => {
                inside.push(Value::Dict(Rc::clone(&exception.attributes)));
                inside.extend(exception.args.borrow().iter().cloned());
                inside.extend(exception.cause.borrow().clone());
                inside.extend(exception.context.borrow().clone().map(Value::Exception));
                self.0.push(Holder::Exception(Rc::downgrade(exception)));
            }
            Value::Function(function) => {
                inside.extend(function.captured.iter().cloned().map(Value::Cell));
                inside.push(Value::Dict(Rc::clone(function.attributes())));
                inside.extend(function.defaults.iter().chain(&function.keyword_defaults).cloned());
            }
            Value::List(list) => {
                inside.extend(list.borrow().iter().filter(|value| holds(value)).cloned());
                self.0.push(Holder::List(Rc::downgrade(list)));
            }
            Value::Tuple(tuple) => inside.extend(tuple.iter().filter(|value| holds(value)).cloned()),
            _ => {}
        }
    }

    /// Empties all that is still there.
    pub fn empty(self) {
        for holder in self.0 {
            match holder {
                Holder::Cell(cell) => drop(cell.upgrade().map(|cell| cell.0.take())),
                Holder::Coroutine(coroutine) => drop(coroutine.upgrade().map(|coroutine| coroutine.state.take())),
                Holder::Dict(dict) => drop(dict.upgrade().map(|dict| std::mem::take(&mut *dict.borrow_mut()))),
                Holder::Exception(exception) => {
                    if let Some(exception) = exception.upgrade() {
                        let gone = (exception.args.take(), exception.cause.take(), exception.context.take());
                        drop(gone);
                    }
                }
                Holder::List(list) => drop(list.upgrade().map(|list| std::mem::take(&mut *list.borrow_mut()))),
            }
        }
    }
}

/// Whether a value may hold others.
fn holds(value: &Value) -> bool {
    matches!(
        value,
        Value::Bound(_)
            | Value::Cell(_)
            | Value::Class(_)
            | Value::Coroutine(_)
            | Value::Descriptor(_)
            | Value::Dict(_)
            | Value::Exception(_)
            | Value::Function(_)
            | Value::Instance(_)
            | Value::List(_)
            | Value::Tuple(_)
    )
}

fn registers(activation: &Activation) -> &[Value] {
    match activation {
        Activation::Frame(frame) => &frame.registers,
        Activation::Native(_) => &[],
    }
}
