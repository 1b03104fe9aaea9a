//! Loops, `try` and `with`.

use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt};
use ruff_text_size::Ranged;

use super::Compiled;
use super::function::{Builder, Label};
use super::protect::{Block, Stretches};
use crate::python::code::{Op, Reg};

/// How a loop over items ends.
pub(super) enum Exit {
    /// A jump after the last item.
    Jump(Label),
    /// An asynchronous iterator's last word.
    Stop { stretches: Stretches, end: u32 },
}

impl<'a> Builder<'a, '_> {
    /// The next item of an iterator, and where the loop begins anew.
    pub(super) fn next_item(&mut self, iter: Reg, item: Reg, asynchronous: bool) -> (u32, Exit) {
        let top = self.here();
        if !asynchronous {
            self.emit(Op::ForIter { dst: item, iter });
            return (top, Exit::Jump(self.emit_jump(Op::Jump { to: 0 })));
        }
        let stretches = self.stretches();
        self.emit(Op::AsyncNext { dst: item, iter });
        self.emit(Op::Await { dst: item, src: item });
        let end = self.here();
        (top, Exit::Stop { stretches, end })
    }

    /// The loop over items ends here.
    pub(super) fn end_of_items(&mut self, exit: Exit) {
        match exit {
            Exit::Jump(label) => self.land(label),
            Exit::Stop { stretches, end } => {
                let past = self.emit_jump(Op::Jump { to: 0 });
                let exception = self.temporary();
                let to = self.here();
                self.emit(Op::SkipUnlessStop { exception });
                let over = self.emit_jump(Op::Jump { to: 0 });
                self.emit(Op::Reraise { src: exception });
                self.handle(stretches, end, to, exception);
                self.land(past);
                self.land(over);
            }
        }
    }

    /// `for`
    pub(super) fn for_loop(&mut self, node: &'a ast::StmtFor) -> Compiled {
        if node.is_async && self.kind.is_none() && !self.is_module() {
            return Err(self.syntax_error("'async for' outside async function", node));
        }
        let mark = self.mark();
        let iter = self.temporary();
        self.into(&node.iter, iter)?;
        self.located(&*node.iter, |builder| {
            builder.emit(if node.is_async {
                Op::GetAsyncIter { dst: iter, a: iter }
            } else {
                Op::GetIter { dst: iter, a: iter }
            });
        });
        let known = self.known.clone();
        let item = self.temporary();
        let (top, exit) = self.located(&*node.iter, |builder| builder.next_item(iter, item, node.is_async));
        self.assign(&node.target, item)?;
        self.blocks.push(Block::Loop { top, exits: Vec::new() });
        self.statements(&node.body)?;
        self.emit(Op::Loop { to: top });
        self.known = known;
        let exits = self.end_loop();
        self.end_of_items(exit);
        self.statements(&node.orelse)?;
        self.land_all(exits);
        self.emit(Op::Unset { reg: iter });
        self.release(mark);
        Ok(())
    }

    /// `while`
    pub(super) fn while_loop(&mut self, node: &'a ast::StmtWhile) -> Compiled {
        let top = self.here();
        let out = self.jump_if(&node.test, false)?;
        let known = self.known.clone();
        self.blocks.push(Block::Loop { top, exits: Vec::new() });
        self.statements(&node.body)?;
        self.emit(Op::Loop { to: top });
        self.known = known;
        let exits = self.end_loop();
        self.land_all(out);
        self.statements(&node.orelse)?;
        self.land_all(exits);
        Ok(())
    }

    fn end_loop(&mut self) -> Vec<Label> {
        match self.blocks.pop() {
            Some(Block::Loop { exits, .. }) => exits,
            _ => Vec::new(),
        }
    }

    /// `break` and `continue`
    pub(super) fn jump_in_loop(&mut self, stmt: &Stmt, breaks: bool) -> Compiled {
        self.check_jump(true, stmt)?;
        if !self.blocks.iter().any(|block| matches!(block, Block::Loop { .. })) {
            let message = if breaks {
                "'break' outside loop"
            } else {
                "'continue' not properly in loop"
            };
            return Err(self.syntax_error(message, stmt));
        }
        self.leave(true)?;
        let jump = if breaks {
            Some(self.emit_jump(Op::Jump { to: 0 }))
        } else {
            None
        };
        if let Some(Block::Loop { top, exits }) = self
            .blocks
            .iter_mut()
            .rev()
            .find(|block| matches!(block, Block::Loop { .. }))
        {
            let top = *top;
            match jump {
                Some(label) => exits.push(label),
                None => self.emit(Op::Loop { to: top }),
            }
        }
        self.reenter(true);
        Ok(())
    }

    /// `return`
    pub(super) fn return_value(&mut self, node: &'a ast::StmtReturn) -> Compiled {
        if self.is_module() {
            return Err(self.syntax_error("'return' outside function", node));
        }
        self.check_jump(false, node)?;
        let mark = self.mark();
        let src = self.temporary();
        match &node.value {
            Some(value) => self.into(value, src)?,
            None => self.load_constant(crate::python::value::Value::None, src),
        }
        self.leave(false)?;
        self.emit(Op::Return { src });
        self.reenter(false);
        self.release(mark);
        Ok(())
    }

    /// `try`
    pub(super) fn try_statement(&mut self, node: &'a ast::StmtTry) -> Compiled {
        if node.finalbody.is_empty() {
            return self.try_except(node);
        }
        let known = self.known.clone();
        let stretches = self.stretches();
        self.blocks.push(Block::Finally(stretches, &node.finalbody));
        self.try_except(node)?;
        let end = self.here();
        let Some(Block::Finally(stretches, _)) = self.blocks.pop() else {
            return Ok(());
        };
        self.statements(&node.finalbody)?;
        let after = std::mem::replace(&mut self.known, known);
        let past = self.emit_jump(Op::Jump { to: 0 });
        let exception = self.temporary();
        let to = self.here();
        self.handle(stretches, end, to, exception);
        self.emit(Op::Handle { exception });
        self.blocks.push(Block::Handling);
        self.statements(&node.finalbody)?;
        self.blocks.pop();
        self.emit(Op::Unhandle);
        self.emit(Op::Reraise { src: exception });
        self.land(past);
        self.known = after;
        Ok(())
    }

    fn try_except(&mut self, node: &'a ast::StmtTry) -> Compiled {
        if node.is_star {
            return self.try_except_star(node);
        }
        if node.handlers.is_empty() {
            self.statements(&node.body)?;
            return self.statements(&node.orelse);
        }
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
        let mut ends = vec![self.emit_jump(Op::Jump { to: 0 })];
        let exception = self.temporary();
        let to = self.here();
        self.handle(stretches, end, to, exception);
        self.emit(Op::Handle { exception });
        self.blocks.push(Block::Handling);
        for (index, ExceptHandler::ExceptHandler(handler)) in node.handlers.iter().enumerate() {
            if handler.type_.is_none() && index + 1 < node.handlers.len() {
                return Err(self.syntax_error("default 'except:' must be last", handler));
            }
            let mark = self.mark();
            let next = match &handler.type_ {
                None => None,
                Some(class) => {
                    let class_register = self.value(class)?;
                    let dst = self.temporary();
                    self.located(&**class, |builder| {
                        builder.emit(Op::ExceptMatch {
                            dst,
                            exception,
                            class: class_register,
                        });
                    });
                    Some(self.emit_jump(Op::JumpIfFalse { reg: dst, to: 0 }))
                }
            };
            self.release(mark);
            if let Some(name) = &handler.name {
                self.store(name.as_str(), exception);
            }
            self.statements(&handler.body)?;
            if let Some(name) = &handler.name {
                self.forget(name.as_str());
            }
            self.known.clone_from(&known);
            self.emit(Op::Unhandle);
            ends.push(self.emit_jump(Op::Jump { to: 0 }));
            if let Some(next) = next {
                self.land(next);
            }
        }
        self.blocks.pop();
        self.emit(Op::Unhandle);
        self.emit(Op::Reraise { src: exception });
        self.land_all(ends);
        self.emit(Op::Unset { reg: exception });
        Ok(())
    }

    /// The name of an `except … as name` is gone after it.
    pub(super) fn forget(&mut self, name: &str) {
        let mark = self.mark();
        let unset = self.temporary();
        self.emit(Op::Unset { reg: unset });
        self.store(name, unset);
        if let super::function::Place::Register(register) = self.place(name) {
            self.known.remove(&register);
        }
        self.release(mark);
    }

    /// `with` and `async with`
    pub(super) fn with_statement(&mut self, node: &'a ast::StmtWith) -> Compiled {
        if node.is_async && self.kind.is_none() && !self.is_module() {
            return Err(self.syntax_error("'async with' outside async function", node));
        }
        self.with_items(&node.items, &node.body, node.is_async)
    }

    fn with_items(&mut self, items: &'a [ast::WithItem], body: &'a [Stmt], asynchronous: bool) -> Compiled {
        let Some((item, rest)) = items.split_first() else {
            return self.statements(body);
        };
        let mark = self.mark();
        let src = self.value(&item.context_expr)?;
        let pair = self.temporaries(2);
        let exit = pair + 1;
        self.located(&item.context_expr, |builder| {
            builder.emit(Op::WithLookup {
                dst: pair,
                src,
                asynchronous,
            });
            builder.emit(Op::Call {
                dst: pair,
                base: pair,
                count: 0,
            });
            if asynchronous {
                builder.emit(Op::Await { dst: pair, src: pair });
            }
        });
        let known = self.known.clone();
        let stretches = self.stretches();
        self.blocks.push(Block::With(stretches, exit, asynchronous));
        if let Some(target) = &item.optional_vars {
            self.assign(target, pair)?;
        }
        self.with_items(rest, body, asynchronous)?;
        let end = self.here();
        let Some(Block::With(stretches, ..)) = self.blocks.pop() else {
            return Ok(());
        };
        self.leave_at(&item.context_expr, exit, asynchronous);
        let after = std::mem::replace(&mut self.known, known);
        let past = self.emit_jump(Op::Jump { to: 0 });
        let exception = self.temporary();
        let dst = self.temporary();
        let to = self.here();
        self.handle(stretches, end, to, exception);
        self.emit(Op::Handle { exception });
        self.located(&item.context_expr, |builder| {
            builder.emit(Op::CallExit { dst, exit, exception });
            if asynchronous {
                builder.emit(Op::Await { dst, src: dst });
            }
        });
        self.emit(Op::Unhandle);
        let swallowed = self.emit_jump(Op::JumpIfTrue { reg: dst, to: 0 });
        self.emit(Op::Reraise { src: exception });
        self.land(swallowed);
        self.land(past);
        self.known = after;
        self.release(mark);
        Ok(())
    }

    fn leave_at(&mut self, manager: &Expr, exit: Reg, asynchronous: bool) {
        self.located(manager.range(), |builder| builder.leave_manager(exit, asynchronous));
    }
}
