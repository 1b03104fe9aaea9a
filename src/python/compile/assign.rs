//! Assigning to names, attributes, items, and lists of these.

use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

use super::Compiled;
use super::expression::binary;
use super::function::{Builder, Place, reg};
use crate::python::code::{Op, Reg};

impl<'a> Builder<'a, '_> {
    /// Assigns what a register holds to a target.
    pub(super) fn assign(&mut self, target: &'a Expr, src: Reg) -> Compiled {
        self.located(target, |builder| match target {
            Expr::Name(name) => {
                builder.store(name.id.as_str(), src);
                Ok(())
            }
            Expr::Attribute(node) => {
                let mark = builder.mark();
                let a = builder.value(&node.value)?;
                let name = builder.name(node.attr.as_str());
                builder.emit(Op::SetAttr { a, name, src });
                builder.release(mark);
                Ok(())
            }
            Expr::Subscript(node) if builder.is_call_of(&node.value, "globals") => {
                Err(builder.unsupported("assigning to globals()", node))
            }
            Expr::Subscript(node) => {
                let mark = builder.mark();
                let a = builder.stable(&node.value, &[&node.slice])?;
                let key = builder.value(&node.slice)?;
                builder.emit(Op::SetItem { a, key, src });
                builder.release(mark);
                Ok(())
            }
            Expr::List(node) => builder.unpack(&node.elts, src),
            Expr::Tuple(node) => builder.unpack(&node.elts, src),
            Expr::Starred(node) => {
                Err(builder.syntax_error("starred assignment target must be in a list or tuple", node))
            }
            other => Err(builder.syntax_error("cannot assign to expression", other)),
        })
    }

    fn is_call_of(&self, expr: &Expr, name: &str) -> bool {
        expr.as_call_expr()
            .is_some_and(|call| self.is_builtin(&call.func, name))
    }

    /// Assigns to a name.
    pub(super) fn store(&mut self, name: &str, src: Reg) {
        match self.place(name) {
            Place::Register(dst) => {
                if dst != src {
                    self.emit(Op::Move { dst, src });
                }
                self.known.insert(dst);
            }
            Place::Cell(cell) => self.emit(Op::StoreCell { cell, src }),
            Place::Global(slot) => self.emit(Op::StoreGlobal { slot, src }),
            Place::Named(name) => self.emit(Op::StoreName { name, src }),
        }
    }

    fn unpack(&mut self, targets: &'a [Expr], src: Reg) -> Compiled {
        let mark = self.mark();
        // The instruction may replace its source by a list, so it gets one of its own.
        let own = self.temporary();
        self.emit(Op::Move { dst: own, src });
        let base = self.temporaries(targets.len());
        let star = targets.iter().position(Expr::is_starred_expr);
        if let Some(before) = star {
            let after = targets.len() - before - 1;
            if targets[before + 1..].iter().any(Expr::is_starred_expr) {
                return Err(self.syntax_error("multiple starred expressions in assignment", &targets[before]));
            }
            let (Ok(before), Ok(after)) = (u8::try_from(before), u8::try_from(after)) else {
                return Err(self.syntax_error("too many expressions in star-unpacking assignment", &targets[before]));
            };
            self.emit(Op::UnpackStar {
                src: own,
                base,
                before,
                after,
            });
        } else {
            self.emit(Op::Unpack {
                src: own,
                base,
                count: reg(targets.len()),
            });
        }
        for (index, target) in targets.iter().enumerate() {
            let target = if let Expr::Starred(starred) = target {
                &*starred.value
            } else {
                target
            };
            self.assign(target, base + reg(index))?;
        }
        self.release(mark);
        Ok(())
    }

    /// `a = b = value`
    pub(super) fn assignment(&mut self, node: &'a ast::StmtAssign) -> Compiled {
        if let [Expr::Name(name)] = node.targets.as_slice()
            && let Place::Register(dst) = self.place(name.id.as_str())
            && writes_last(&node.value)
        {
            self.into(&node.value, dst)?;
            self.known.insert(dst);
            return Ok(());
        }
        let mark = self.mark();
        let src = self.value(&node.value)?;
        for target in &node.targets {
            self.assign(target, src)?;
        }
        self.release(mark);
        Ok(())
    }

    /// `target op= value`
    pub(super) fn augmented(&mut self, node: &'a ast::StmtAugAssign) -> Compiled {
        let op = binary(node.op);
        let mark = self.mark();
        match &*node.target {
            Expr::Name(name) => {
                let place = self.place(name.id.as_str());
                if let Place::Register(dst) = place {
                    self.check(dst, name.id.as_str());
                    let b = self.value(&node.value)?;
                    self.emit(Op::Inplace { op, dst, a: dst, b });
                } else {
                    let a = self.temporary();
                    self.load(name.id.as_str(), a);
                    let b = self.value(&node.value)?;
                    self.emit(Op::Inplace { op, dst: a, a, b });
                    self.store(name.id.as_str(), a);
                }
            }
            Expr::Attribute(target) => {
                let object = self.value(&target.value)?;
                let name = self.name(target.attr.as_str());
                let a = self.temporary();
                self.emit(Op::GetAttr {
                    dst: a,
                    a: object,
                    name,
                });
                let b = self.value(&node.value)?;
                self.emit(Op::Inplace { op, dst: a, a, b });
                self.emit(Op::SetAttr {
                    a: object,
                    name,
                    src: a,
                });
            }
            Expr::Subscript(target) => {
                let object = self.stable(&target.value, &[&target.slice, &node.value])?;
                let key = self.stable(&target.slice, &[&node.value])?;
                let a = self.temporary();
                self.emit(Op::GetItem { dst: a, a: object, key });
                let b = self.value(&node.value)?;
                self.emit(Op::Inplace { op, dst: a, a, b });
                self.emit(Op::SetItem { a: object, key, src: a });
            }
            other => {
                return Err(self.syntax_error("illegal expression for augmented assignment", other));
            }
        }
        self.release(mark);
        Ok(())
    }

    /// `del target`
    pub(super) fn delete(&mut self, target: &'a Expr) -> Compiled {
        self.located(target, |builder| {
            let mark = builder.mark();
            match target {
                Expr::Name(name) => match builder.place(name.id.as_str()) {
                    Place::Register(register) => {
                        builder.check(register, name.id.as_str());
                        builder.emit(Op::Unset { reg: register });
                        builder.known.remove(&register);
                    }
                    Place::Cell(cell) => {
                        let unset = builder.temporary();
                        builder.load(name.id.as_str(), unset);
                        builder.emit(Op::Unset { reg: unset });
                        builder.emit(Op::StoreCell { cell, src: unset });
                    }
                    Place::Global(slot) => builder.emit(Op::DeleteGlobal { slot }),
                    Place::Named(name) => builder.emit(Op::DeleteName { name }),
                },
                Expr::Attribute(node) => {
                    let a = builder.value(&node.value)?;
                    let name = builder.name(node.attr.as_str());
                    builder.emit(Op::DeleteAttr { a, name });
                }
                Expr::Subscript(node) => {
                    let a = builder.stable(&node.value, &[&node.slice])?;
                    let key = builder.value(&node.slice)?;
                    builder.emit(Op::DeleteItem { a, key });
                }
                Expr::Tuple(node) => {
                    for target in &node.elts {
                        builder.delete(target)?;
                    }
                }
                Expr::List(node) => {
                    for target in &node.elts {
                        builder.delete(target)?;
                    }
                }
                other => return Err(builder.syntax_error("cannot delete expression", other)),
            }
            builder.release(mark);
            Ok(())
        })
    }

    /// An assignment that a statement makes, whatever its sort.
    pub(super) fn assigning(&mut self, stmt: &'a Stmt) -> Compiled {
        match stmt {
            Stmt::Assign(node) => self.assignment(node),
            Stmt::AugAssign(node) => self.augmented(node),
            Stmt::AnnAssign(node) => {
                if let Some(value) = &node.value {
                    let mark = self.mark();
                    let src = self.value(value)?;
                    self.assign(&node.target, src)?;
                    self.release(mark);
                }
                self.annotate(node)
            }
            other => Err(self.unsupported("this statement", other.range())),
        }
    }
}

/// Whether an expression's code writes its result only at its very end, so that a variable in it can be the target.
fn writes_last(expr: &Expr) -> bool {
    matches!(
        expr,
        Expr::BinOp(_)
            | Expr::UnaryOp(_)
            | Expr::Call(_)
            | Expr::Attribute(_)
            | Expr::Subscript(_)
            | Expr::Await(_)
            | Expr::Name(_)
            | Expr::NumberLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::FString(_)
            | Expr::List(_)
            | Expr::Tuple(_)
            | Expr::Set(_)
            | Expr::Dict(_)
    )
}
