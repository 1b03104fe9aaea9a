//! Lists, tuples, sets and dictionaries as they are written, starred parts among them.

use ruff_python_ast::{self as ast, Expr};

use super::Compiled;
use super::function::{Builder, reg};
use crate::python::code::{Op, Reg};

impl<'a> Builder<'a, '_> {
    /// A list or tuple.
    pub(super) fn sequence(&mut self, elements: &'a [Expr], dst: Reg, tuple: bool) -> Compiled {
        if elements.len() <= 64 && !elements.iter().any(Expr::is_starred_expr) {
            let base = self.temporaries(elements.len());
            for (index, element) in elements.iter().enumerate() {
                self.into(element, base + reg(index))?;
            }
            let count = reg(elements.len());
            self.emit(if tuple {
                Op::BuildTuple { dst, base, count }
            } else {
                Op::BuildList { dst, base, count }
            });
            return Ok(());
        }
        let list = self.list_of(elements)?;
        self.emit(if tuple {
            Op::ListToTuple { dst, src: list }
        } else {
            Op::Move { dst, src: list }
        });
        Ok(())
    }

    /// A list of elements, starred ones among them, in a new register.
    pub(super) fn list_of(&mut self, elements: &'a [Expr]) -> Compiled<Reg> {
        let list = self.temporary();
        self.emit(Op::BuildList {
            dst: list,
            base: 0,
            count: 0,
        });
        for element in elements {
            let mark = self.mark();
            if let Expr::Starred(starred) = element {
                let src = self.value(&starred.value)?;
                self.located(starred, |builder| builder.emit(Op::ListExtend { list, src }));
            } else {
                let src = self.value(element)?;
                self.emit(Op::ListAppend { list, src });
            }
            self.release(mark);
        }
        Ok(list)
    }

    /// A set.
    pub(super) fn set(&mut self, elements: &'a [Expr], dst: Reg) -> Compiled {
        let set = self.temporary();
        self.emit(Op::BuildSet {
            dst: set,
            base: 0,
            count: 0,
        });
        for element in elements {
            let mark = self.mark();
            if let Expr::Starred(starred) = element {
                let src = self.value(&starred.value)?;
                self.emit(Op::SetUpdate { set, src });
            } else {
                let src = self.value(element)?;
                self.emit(Op::SetAdd { set, src });
            }
            self.release(mark);
        }
        self.emit(Op::Move { dst, src: set });
        Ok(())
    }

    /// A dictionary.
    pub(super) fn dict(&mut self, node: &'a ast::ExprDict, dst: Reg) -> Compiled {
        let dict = self.temporary();
        self.emit(Op::BuildDict {
            dst: dict,
            base: 0,
            count: 0,
        });
        for item in &node.items {
            let mark = self.mark();
            if let Some(key) = &item.key {
                let base = self.temporaries(2);
                self.into(key, base)?;
                self.into(&item.value, base + 1)?;
                self.emit(Op::DictSet { dict, base });
            } else {
                let src = self.value(&item.value)?;
                self.emit(Op::DictUpdate { dict, src });
            }
            self.release(mark);
        }
        self.emit(Op::Move { dst, src: dict });
        Ok(())
    }
}
