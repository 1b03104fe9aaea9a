//! Coroutines and generators: frames that wait in an object until somebody resumes them.

use std::cell::RefCell;
use std::rc::Rc;

use super::Type;
use crate::python::machine::Activation;

/// Which of the three it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoroutineKind {
    /// Made by calling an `async def`.
    Coroutine,
    /// Made by calling a function with `yield`, or by a generator expression.
    Generator,
    /// Made by calling an `async def` with `yield`.
    AsyncGenerator,
}

/// Where it stands.
#[derive(Default)]
pub enum CoroutineState {
    /// It has not begun.
    Created(Activation),
    /// It waits: its own frame first, then those of what it awaits, the innermost last.
    Suspended(Vec<Activation>),
    /// It runs, or something that it awaits does.
    Running,
    /// It is over.
    #[default]
    Finished,
}

/// A coroutine, generator or asynchronous generator.
pub struct Coroutine {
    /// Which of the three.
    pub kind: CoroutineKind,
    /// The function's name.
    pub name: Rc<str>,
    /// The name with those of the functions around it.
    pub qualified_name: Rc<str>,
    /// The line of its `def`; none for a coroutine of ours.
    pub line: Option<u32>,
    /// Where it stands.
    pub state: RefCell<CoroutineState>,
    /// Whether it was dropped once and has been closed for that: that happens only once.
    pub let_go: bool,
}

impl Coroutine {
    /// One that has not begun.
    #[must_use]
    pub fn new(kind: CoroutineKind, name: Rc<str>, qualified_name: Rc<str>, body: Activation) -> Self {
        let line = match &body {
            Activation::Frame(frame) => Some(frame.code.line),
            Activation::Native(_) => None,
        };
        Self {
            kind,
            name,
            qualified_name,
            line,
            state: RefCell::new(CoroutineState::Created(body)),
            let_go: false,
        }
    }

    /// Its class.
    #[must_use]
    pub const fn type_of(&self) -> Type {
        match self.kind {
            CoroutineKind::Coroutine => Type::Coroutine,
            CoroutineKind::Generator => Type::Generator,
            CoroutineKind::AsyncGenerator => Type::AsyncGenerator,
        }
    }

    /// Whether it has not begun.
    #[must_use]
    pub fn is_created(&self) -> bool {
        matches!(*self.state.borrow(), CoroutineState::Created(_))
    }

    /// Whether it waits.
    #[must_use]
    pub fn is_suspended(&self) -> bool {
        matches!(*self.state.borrow(), CoroutineState::Suspended(_))
    }

    /// Whether it runs, or something that it awaits does.
    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(*self.state.borrow(), CoroutineState::Running)
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        matches!(*self.state.borrow(), CoroutineState::Finished)
    }
}
