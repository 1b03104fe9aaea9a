//! `try` with `except*`: every clause gets its part of a group; what is left, and what the clauses raise, is raised after
//! them.

use ruff_python_ast::{self as ast, ExceptHandler};

use super::Compiled;
use super::function::Builder;
use super::protect::Block;
use crate::python::code::Op;

impl<'a> Builder<'a, '_> {
    /// `try` with `except*`, without its `finally`.
    #[inline(never)]
    pub(super) fn try_except_star(&mut self, node: &'a ast::StmtTry) -> Compiled {
        let known = self.known.clone();
        let stretches = self.stretches();
        self.blocks.push(Block::Protected(stretches));
        self.statements(&node.body)?;
        let end = self.here();
        let Some(Block::Protected(stretches)) = self.blocks.pop() else {
            return Ok(());
        };
        self.statements(&node.orelse)?;
        self.known.clone_from(&known);
        let past = self.emit_jump(Op::Jump { to: 0 });
        let (exception, rest, raised) = (self.temporary(), self.temporary(), self.temporary());
        let to = self.here();
        self.handle(stretches, end, to, exception);
        self.emit(Op::Handle { exception });
        self.blocks.push(Block::Handling);
        self.emit(Op::Move {
            dst: rest,
            src: exception,
        });
        self.emit(Op::BuildList {
            dst: raised,
            base: 0,
            count: 0,
        });
        for ExceptHandler::ExceptHandler(handler) in &node.handlers {
            let mark = self.mark();
            let caught = self.temporary();
            if let Some(class) = &handler.type_ {
                let class_register = self.value(class)?;
                self.located(&**class, |builder| {
                    builder.emit(Op::ExceptStar {
                        dst: caught,
                        rest,
                        class: class_register,
                    });
                });
            }
            let next = self.emit_jump(Op::JumpIfFalse { reg: caught, to: 0 });
            let stretches = self.stretches();
            self.blocks.push(Block::Protected(stretches));
            self.emit(Op::Handle { exception: caught });
            self.blocks.push(Block::HandlingPart);
            if let Some(name) = &handler.name {
                self.store(name.as_str(), caught);
            }
            self.statements(&handler.body)?;
            if let Some(name) = &handler.name {
                self.forget(name.as_str());
            }
            self.blocks.pop();
            self.emit(Op::Unhandle);
            let end = self.here();
            let Some(Block::Protected(stretches)) = self.blocks.pop() else {
                return Ok(());
            };
            let done = self.emit_jump(Op::Jump { to: 0 });
            let src = self.temporary();
            let to = self.here();
            self.handle(stretches, end, to, src);
            self.emit(Op::ListAppend { list: raised, src });
            self.land(done);
            self.land(next);
            self.release(mark);
            self.known.clone_from(&known);
        }
        self.blocks.pop();
        self.emit(Op::Unhandle);
        self.emit(Op::LeftOver {
            dst: exception,
            rest,
            raised,
        });
        let nothing = self.emit_jump(Op::JumpIfFalse { reg: exception, to: 0 });
        self.emit(Op::Reraise { src: exception });
        self.land(nothing);
        self.land(past);
        Ok(())
    }
}
