//! What a `return`, `break` or `continue` has to go through on its way out, and the stretches of code whose exceptions are
//! handled.

use ruff_python_ast::Stmt;
use ruff_text_size::Ranged;

use super::Compiled;
use super::function::{Builder, Label};
use crate::python::code::{Handler, Op, Reg};
use crate::python::value::Value;

/// Something that a jump out has to go through.
pub(super) enum Block<'a> {
    /// A loop, with its jumps out and where it goes on.
    Loop { top: u32, exits: Vec<Label> },
    /// Code whose exceptions are handled.
    Protected(Stretches),
    /// The same, with a `finally` that is run on every way out.
    Finally(Stretches, &'a [Stmt]),
    /// The same, with a context manager's exit in a register.
    With(Stretches, Reg, bool),
    /// An exception is being handled.
    Handling,
    /// A part of a group is, by `except*`: no jump leads out of it.
    HandlingPart,
}

/// The stretches of code that a handler is for: what is run on the way out is not among them.
pub(super) struct Stretches {
    done: Vec<(u32, u32)>,
    open: u32,
}

impl<'a> Builder<'a, '_> {
    /// Begins a stretch whose exceptions are handled.
    pub(super) fn stretches(&self) -> Stretches {
        Stretches {
            done: Vec::new(),
            open: self.here(),
        }
    }

    /// Ends the innermost block; what it protected is handled from `to` on, with the exception in that register.
    pub(super) fn handle(&mut self, stretches: Stretches, end: u32, to: u32, exception: Reg) {
        let handling = self
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::Handling | Block::HandlingPart))
            .count();
        let depth = u16::try_from(handling).unwrap_or(u16::MAX);
        for (start, end) in stretches.done.into_iter().chain([(stretches.open, end)]) {
            if start < end {
                self.handlers.push(Handler {
                    start,
                    end,
                    to,
                    exception,
                    depth,
                });
            }
        }
    }

    /// Compiles what stands between here and the loop (or, for a `return`, the function): the innermost block first. The
    /// blocks stay open for the code after.
    pub(super) fn leave(&mut self, to_loop: bool) -> Compiled {
        let mut taken: Vec<Block<'a>> = Vec::new();
        while let Some(mut block) = self.blocks.pop() {
            if to_loop && matches!(block, Block::Loop { .. }) {
                self.blocks.push(block);
                break;
            }
            let here = self.here();
            if let Block::Protected(stretches) | Block::Finally(stretches, _) | Block::With(stretches, ..) = &mut block
            {
                stretches.done.push((stretches.open, here));
            }
            match &block {
                Block::Finally(_, body) => {
                    let body: &'a [Stmt] = body;
                    let known = self.known.clone();
                    self.statements(body)?;
                    self.known = known;
                }
                Block::With(_, exit, asynchronous) => self.leave_manager(*exit, *asynchronous),
                Block::Handling | Block::HandlingPart => self.emit(Op::Unhandle),
                Block::Loop { .. } | Block::Protected(_) => {}
            }
            taken.push(block);
        }
        self.blocks.extend(taken.into_iter().rev());
        Ok(())
    }

    /// Refuses a jump out of an `except*` clause: to the loop, or, for a `return`, to the function.
    pub(super) fn check_jump(&self, to_loop: bool, stmt: impl Ranged) -> Compiled {
        let is_target = |block: &Block| to_loop && matches!(block, Block::Loop { .. });
        let mut passed = self.blocks.iter().rev().take_while(|block| !is_target(block));
        if passed.any(|block| matches!(block, Block::HandlingPart)) {
            let message = "'break', 'continue' and 'return' cannot appear in an except* block";
            return Err(self.syntax_error(message, stmt));
        }
        Ok(())
    }

    /// After the jump of `leave` the code that follows is protected again.
    pub(super) fn reenter(&mut self, to_loop: bool) {
        let here = self.here();
        for block in self.blocks.iter_mut().rev() {
            match block {
                Block::Loop { .. } if to_loop => break,
                Block::Protected(stretches) | Block::Finally(stretches, _) | Block::With(stretches, ..) => {
                    stretches.open = here;
                }
                _ => {}
            }
        }
    }

    /// Calls a context manager's exit without an exception.
    pub(super) fn leave_manager(&mut self, exit: Reg, asynchronous: bool) {
        let mark = self.mark();
        let dst = self.temporary();
        self.load_constant(Value::None, dst);
        self.emit(Op::CallExit {
            dst,
            exit,
            exception: dst,
        });
        if asynchronous {
            self.emit(Op::Await { dst, src: dst });
        }
        self.release(mark);
    }
}
