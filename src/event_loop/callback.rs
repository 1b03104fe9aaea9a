//! What the loop can be asked to call.

use std::rc::Rc;

use crate::trace::Callee;

use super::{Error, Future, Language, Task};

/// A callback of the loop's own: what `gather`, `wait`, `shield`, `sleep` and `timeout` hang on futures and timers. It cannot
/// pause, and is no event of the record.
pub struct Native<L: Language> {
    name: &'static str,
    run: Rc<NativeFn<L>>,
}

/// It gets the language and, as a done-callback, the future that is done. Where it fails, that is reported.
type NativeFn<L> = dyn Fn(&mut L, Option<&Future<L>>) -> Result<(), Error>;

impl<L: Language> Native<L> {
    /// A callback, with the name under which asyncio shows its counterpart.
    pub fn new(name: &'static str, run: impl Fn(&mut L, Option<&Future<L>>) -> Result<(), Error> + 'static) -> Self {
        Self {
            name,
            run: Rc::new(run),
        }
    }

    /// The name under which asyncio shows it.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Whether both are the same callback.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.run, &other.run)
    }

    /// Calls it.
    pub(super) fn run(&self, language: &mut L, future: Option<&Future<L>>) -> Result<(), Error> {
        (self.run)(language, future)
    }
}

impl<L: Language> Clone for Native<L> {
    fn clone(&self) -> Self {
        Self {
            name: self.name,
            run: Rc::clone(&self.run),
        }
    }
}

/// What a future calls (through the ready queue) once it is done.
pub enum DoneCallback<L: Language> {
    /// The task that waits for it goes on.
    Wakeup(Task<L>),
    /// A callable of the language is called with the future.
    Language(L::Callback, L::Context),
    /// One of the loop's own.
    Native(Native<L>),
}

impl<L: Language> Clone for DoneCallback<L> {
    fn clone(&self) -> Self {
        match self {
            Self::Wakeup(task) => Self::Wakeup(task.clone()),
            Self::Language(callback, context) => Self::Language(callback.clone(), context.clone()),
            Self::Native(native) => Self::Native(native.clone()),
        }
    }
}

/// What stands in the ready queue or behind a timer.
pub(super) enum Call<L: Language> {
    /// A task's step, with the exception to raise in it, if any.
    Step(Task<L>, Option<L::Exception>),
    /// What a future had to call when it was done.
    Done(DoneCallback<L>, Future<L>),
    /// A callable of the language.
    Language(L::Callback, L::Context),
    /// One of the loop's own.
    Native(Native<L>),
}

impl<L: Language> Call<L> {
    /// What the record calls it; none for a task's step.
    pub(super) fn callee(&self) -> Option<Callee> {
        match self {
            Self::Step(..) | Self::Done(DoneCallback::Wakeup(_), _) => None,
            Self::Done(DoneCallback::Native(native), _) | Self::Native(native) => Some(Callee::Own(native.name())),
            Self::Done(DoneCallback::Language(callback, _), _) | Self::Language(callback, _) => {
                Some(Callee::Program(L::describe_callback(callback)))
            }
        }
    }
}
