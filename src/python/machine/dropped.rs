//! Coroutines and generators that are dropped before their end. As CPython does when it counts the last reference away, one
//! that waits is closed, so that its `finally` runs, and a coroutine that never began is told of. Rust's `drop` can run
//! nothing of the program: it notes them here, and the machine sees to it before its next call.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::{Activation, Frame, Machine, Native, Next, Sent, Then};
use crate::python::display;
use crate::python::modules::asyncio;
use crate::python::objects::{Args, Coroutine, CoroutineKind, CoroutineState};
use crate::python::raise::Result;
use crate::python::traceback;
use crate::python::types::generator;
use crate::python::value::Value;
use crate::trace::Stream;

thread_local! {
    static ANY: Cell<bool> = const { Cell::new(false) };
    static NEVER_AWAITED: RefCell<Vec<Rc<str>>> = const { RefCell::new(Vec::new()) };
    static UNFINISHED: RefCell<Vec<Rc<Coroutine>>> = const { RefCell::new(Vec::new()) };
}

impl Drop for Coroutine {
    fn drop(&mut self) {
        match std::mem::take(self.state.get_mut()) {
            CoroutineState::Created(_) if self.kind == CoroutineKind::Coroutine => {
                NEVER_AWAITED.with_borrow_mut(|names| names.push(Rc::clone(&self.qualified_name)));
            }
            CoroutineState::Suspended(activations) if !self.let_go => {
                let unfinished = Rc::new(Self {
                    kind: self.kind,
                    name: Rc::clone(&self.name),
                    qualified_name: Rc::clone(&self.qualified_name),
                    line: self.line,
                    state: RefCell::new(CoroutineState::Suspended(activations)),
                    let_go: true,
                });
                UNFINISHED.with_borrow_mut(|waiting| waiting.push(unfinished));
            }
            _ => return,
        }
        ANY.set(true);
    }
}

/// What one run has dropped and not seen to yet.
#[derive(Default)]
pub struct Dropped {
    never_awaited: Vec<Rc<str>>,
    unfinished: Vec<Rc<Coroutine>>,
}

/// Puts what one run dropped in place of what is there, which is given back in it.
pub fn exchange_dropped(dropped: &mut Dropped) {
    NEVER_AWAITED.with_borrow_mut(|names| std::mem::swap(names, &mut dropped.never_awaited));
    UNFINISHED.with_borrow_mut(|waiting| std::mem::swap(waiting, &mut dropped.unfinished));
    let none = NEVER_AWAITED.with_borrow(Vec::is_empty) && UNFINISHED.with_borrow(Vec::is_empty);
    ANY.set(!none);
}

/// Whether any was dropped since the last time it was seen to.
#[inline(always)]
pub(super) fn any_dropped() -> bool {
    ANY.get()
}

/// Forgets all that were dropped: nothing more of their program runs.
pub fn forget_dropped() {
    while let Some(unfinished) = UNFINISHED.with_borrow_mut(Vec::pop) {
        let state = unfinished.state.take();
        drop(state);
    }
    NEVER_AWAITED.take();
    ANY.set(false);
}

impl Machine {
    /// Sees to what was dropped before a frame goes on with the instruction at `pc`.
    pub(super) fn attend_to_dropped(&mut self, mut frame: Box<Frame>, pc: usize) {
        frame.pc = pc;
        self.stack.push(Activation::Frame(frame));
        self.pending = Sent::Start;
        self.close_dropped(Then::Resume);
    }

    /// Says of coroutines that were dropped without having been awaited what Python says, once of each function.
    pub(in crate::python) fn warn_of_never_awaited(&mut self) {
        for name in NEVER_AWAITED.take() {
            if self.warned.insert(Rc::clone(&name)) {
                let text = format!("RuntimeWarning: coroutine '{name}' was never awaited\n");
                self.write(Stream::Stderr, &text);
            }
        }
    }

    /// Tells of coroutines that never began, and puts the closing of what waits on the stack. Whether there is any.
    pub(in crate::python) fn close_dropped(&mut self, then: Then) -> bool {
        ANY.set(false);
        self.warn_of_never_awaited();
        let unfinished = UNFINISHED.take();
        if unfinished.is_empty() {
            return false;
        }
        self.push(Activation::native(Closing { unfinished, at: 0 }, then), then);
        true
    }
}

/// Closes coroutines and generators one after the other. What they raise is told, and goes no further.
struct Closing {
    unfinished: Vec<Rc<Coroutine>>,
    at: usize,
}

impl Native for Closing {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if let (Sent::Raised(raise), Some(coroutine)) = (sent, self.unfinished.get(self.at.wrapping_sub(1))) {
            let exception = raise.into_exception();
            let value = Value::Coroutine(Rc::clone(coroutine));
            let shown = display::repr(machine, &value).unwrap_or_default();
            let told = traceback::traceback(machine, &exception);
            machine.write(Stream::Stderr, &format!("Exception ignored in: {shown}\n{told}"));
        }
        while let Some(coroutine) = self.unfinished.get(self.at) {
            self.at += 1;
            if coroutine.kind == CoroutineKind::AsyncGenerator && asyncio::close_soon(machine, coroutine) {
                continue;
            }
            if let Some(close) = generator::method("close") {
                let args = Args::new(vec![Value::Coroutine(Rc::clone(coroutine))]);
                return Ok(Next::Call(Value::Builtin(close), args));
            }
        }
        Ok(Next::Return(Value::None))
    }
}
