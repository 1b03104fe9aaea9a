//! Exceptions as objects.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::trash::discard;
use super::{Class, Dict, Kind, Str, Type};
use crate::python::value::Value;

/// One step of a traceback: a place in the program that the exception went through.
#[derive(Clone, Debug)]
pub struct TracebackEntry {
    /// The function, or `<module>`.
    pub function: Rc<str>,
    /// Where in the source, as bytes: the expression that was at work.
    pub start: u32,
    /// Where that ends.
    pub end: u32,
}

/// An exception, of a class of ours or of the program.
pub struct Exception {
    kind: Kind,
    class: Option<Rc<Class>>,
    /// What it was made with.
    pub args: RefCell<Vec<Value>>,
    /// Where it went through, innermost first.
    pub traceback: RefCell<Traceback>,
    /// What it was raised `from`.
    pub cause: RefCell<Option<Value>>,
    /// What was being handled when it was raised.
    pub context: RefCell<Option<Rc<Self>>>,
    /// Whether `raise … from` hides the context.
    pub suppress_context: Cell<bool>,
    /// What its class's own `__str__` said, once that was asked for the end of the run.
    pub told: RefCell<Option<Rc<str>>>,
    /// The name that was meant, where a name is not known and another is near.
    pub suggestion: RefCell<Option<Rc<str>>>,
    /// What the program wrote on it: `__notes__` and attributes of its own.
    pub attributes: Rc<Dict>,
}

/// The steps that an exception went through. A copy costs nothing: steps are shared, and never change.
#[derive(Clone, Default)]
pub struct Traceback(Option<Rc<Step>>);

/// A step with those before it: what the program sees as a traceback.
pub struct Step {
    /// The place.
    pub entry: TracebackEntry,
    /// What it went through before.
    pub inner: Traceback,
}

impl From<Rc<Step>> for Traceback {
    fn from(outermost: Rc<Step>) -> Self {
        Self(Some(outermost))
    }
}

impl Traceback {
    /// Adds the step that it goes through now.
    pub fn push(&mut self, entry: TracebackEntry) {
        let inner = std::mem::take(self);
        self.0 = Some(Rc::new(Step { entry, inner }));
    }

    /// The last step.
    #[must_use]
    pub const fn outermost(&self) -> Option<&Rc<Step>> {
        self.0.as_ref()
    }

    /// The steps, the last one (the outermost) first.
    pub fn outermost_first(&self) -> impl Iterator<Item = &TracebackEntry> {
        std::iter::successors(self.0.as_deref(), |step| step.inner.0.as_deref()).map(|step| &step.entry)
    }
}

impl Drop for Traceback {
    fn drop(&mut self) {
        // One step after another, so that a long traceback is no recursion.
        let mut next = self.0.take();
        while let Some(mut step) = next.and_then(Rc::into_inner) {
            next = step.inner.0.take();
        }
    }
}

/// An exception as a future keeps it: with the traceback that it had when the future got it, whatever it goes through when
/// it is raised again.
#[derive(Clone)]
pub struct Kept {
    exception: Rc<Exception>,
    traceback: Rc<RefCell<Traceback>>,
}

impl Kept {
    /// The exception with its traceback of now.
    #[must_use]
    pub fn new(exception: Rc<Exception>) -> Self {
        let traceback = exception.traceback.borrow().clone();
        Self {
            exception,
            traceback: Rc::new(RefCell::new(traceback)),
        }
    }

    /// The exception as it is.
    #[must_use]
    pub const fn exception(&self) -> &Rc<Exception> {
        &self.exception
    }

    /// The exception, to be raised: the first time with its traceback of then, later with none, as in CPython.
    #[must_use]
    pub fn give_out(&self) -> Rc<Exception> {
        self.exception.traceback.swap(&RefCell::new(self.traceback.take()));
        Rc::clone(&self.exception)
    }
}

impl Exception {
    /// An exception of ours, made with these arguments.
    #[must_use]
    pub fn new(kind: Kind, args: Vec<Value>) -> Self {
        Self {
            kind,
            class: None,
            args: RefCell::new(args),
            traceback: RefCell::default(),
            cause: RefCell::default(),
            context: RefCell::default(),
            suppress_context: Cell::new(false),
            told: RefCell::default(),
            suggestion: RefCell::default(),
            attributes: Rc::default(),
        }
    }

    /// An exception of a class of the program, whose nearest class of ours is `kind`.
    #[must_use]
    pub fn of_class(class: Rc<Class>, kind: Kind, args: Vec<Value>) -> Self {
        let mut exception = Self::new(kind, args);
        exception.class = Some(class);
        exception
    }

    /// Its class, where the program made it.
    #[must_use]
    pub const fn class(&self) -> Option<&Rc<Class>> {
        self.class.as_ref()
    }

    /// The same as a type.
    #[must_use]
    pub const fn native_class(&self) -> Type {
        Type::Exception(self.kind)
    }

    /// Whether it is of this kind or one below it.
    #[must_use]
    pub fn is(&self, kind: Kind) -> bool {
        self.kind.is(kind)
    }

    /// The name of its class.
    #[must_use]
    pub fn class_name(&self) -> Rc<str> {
        self.class
            .as_ref()
            .map_or_else(|| Rc::from(self.kind.name()), |class| class.name())
    }

    /// The name as a traceback gives it.
    #[must_use]
    pub fn qualified_name(&self) -> String {
        self.class.as_ref().map_or_else(
            || self.kind.qualified_name(),
            |class| {
                let name = class.full_name();
                name.strip_prefix("__main__.")
                    .map_or_else(|| name.clone(), str::to_owned)
            },
        )
    }

    /// An attribute that the program wrote on it.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<Value> {
        self.attributes.borrow().get_str(name).cloned()
    }

    /// Writes an attribute on it.
    pub fn set_attribute(&self, name: &str, value: Value) {
        let name = Rc::new(Str::new(name.to_owned()));
        self.attributes.borrow_mut().insert_text(&name, value);
    }
}

impl Drop for Exception {
    fn drop(&mut self) {
        let context = self.context.take().map(Value::Exception);
        discard(self.args.take().into_iter().chain(context).chain(self.cause.take()));
    }
}
