//! Comprehensions, compiled where they stand; generator expressions, which are functions of their own.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::Ranged;

use super::Compiled;
use super::function::Builder;
use super::scope::Opens;
use crate::python::code::{Op, Parameters, Reg};
use crate::python::objects::CoroutineKind;

/// What each round of a comprehension gives.
#[derive(Clone, Copy)]
enum Each<'a> {
    /// A value for the list.
    List(&'a Expr),
    /// A value for the set.
    Set(&'a Expr),
    /// A key with its value for the dictionary; without a key, a dictionary.
    Dict(Option<&'a Expr>, &'a Expr),
    /// A value that is handed out.
    Yield(&'a Expr),
}

impl<'a> Builder<'a, '_> {
    /// A comprehension of any sort.
    pub(super) fn comprehension(&mut self, expr: &'a Expr, dst: Reg) -> Compiled {
        let result = self.temporary();
        let (each, clauses): (_, &'a [ast::Comprehension]) = match expr {
            Expr::ListComp(it) => {
                self.emit(Op::BuildList {
                    dst: result,
                    base: 0,
                    count: 0,
                });
                (Each::List(&it.elt), &it.generators)
            }
            Expr::SetComp(it) => {
                self.emit(Op::BuildSet {
                    dst: result,
                    base: 0,
                    count: 0,
                });
                (Each::Set(&it.elt), &it.generators)
            }
            Expr::DictComp(it) => {
                self.emit(Op::BuildDict {
                    dst: result,
                    base: 0,
                    count: 0,
                });
                (Each::Dict(it.key.as_deref(), &it.value), &it.generators)
            }
            Expr::Generator(it) => return self.generator(it, dst),
            _ => return Ok(()),
        };
        if clauses.iter().any(|clause| clause.is_async) && self.kind.is_none() && !self.is_module() {
            return Err(self.syntax_error("asynchronous comprehension outside of an asynchronous function", expr));
        }
        let known = self.known.clone();
        let Some((first, rest)) = clauses.split_first() else {
            return Ok(());
        };
        let iter = self.temporary();
        self.into(&first.iter, iter)?;
        self.located(&first.iter, |builder| builder.begin_iteration(first, iter));
        self.open_comprehension(expr);
        self.round(first, iter, rest, each, result)?;
        self.close_scope();
        self.known = known;
        self.emit(Op::Move { dst, src: result });
        Ok(())
    }

    fn begin_iteration(&mut self, clause: &ast::Comprehension, iter: Reg) {
        self.emit(if clause.is_async {
            Op::GetAsyncIter { dst: iter, a: iter }
        } else {
            Op::GetIter { dst: iter, a: iter }
        });
    }

    /// The loop of one clause, with those of the clauses after it inside.
    fn round(
        &mut self,
        clause: &'a ast::Comprehension,
        iter: Reg,
        rest: &'a [ast::Comprehension],
        each: Each<'a>,
        result: Reg,
    ) -> Compiled {
        let mark = self.mark();
        let item = self.temporary();
        let (top, exit) = self.located(&clause.iter, |builder| builder.next_item(iter, item, clause.is_async));
        self.assign(&clause.target, item)?;
        for condition in &clause.ifs {
            let skip = self.jump_if(condition, false)?;
            for label in skip {
                self.land_at(label, top);
            }
        }
        if let Some((next, rest)) = rest.split_first() {
            let inner = self.temporary();
            self.into(&next.iter, inner)?;
            self.located(&next.iter, |builder| builder.begin_iteration(next, inner));
            self.round(next, inner, rest, each, result)?;
        } else {
            self.give(each, result)?;
        }
        self.emit(Op::Loop { to: top });
        self.end_of_items(exit);
        self.release(mark);
        Ok(())
    }

    fn give(&mut self, each: Each<'a>, result: Reg) -> Compiled {
        match each {
            Each::List(element) => {
                let src = self.value(element)?;
                self.emit(Op::ListAppend { list: result, src });
            }
            Each::Set(element) => {
                let src = self.value(element)?;
                self.emit(Op::SetAdd { set: result, src });
            }
            Each::Dict(Some(key), value) => {
                let base = self.temporaries(2);
                self.into(key, base)?;
                self.into(value, base + 1)?;
                self.emit(Op::DictSet { dict: result, base });
            }
            Each::Dict(None, value) => {
                let src = self.value(value)?;
                self.emit(Op::DictUpdate { dict: result, src });
            }
            Each::Yield(element) => {
                let src = self.temporary();
                self.into(element, src)?;
                self.emit(Op::Yield { dst: src, src });
            }
        }
        Ok(())
    }

    /// A generator expression: a function that is called at once with the first iterator.
    fn generator(&mut self, node: &'a ast::ExprGenerator, dst: Reg) -> Compiled {
        let clauses: &'a [ast::Comprehension] = &node.generators;
        let Some((first, rest)) = clauses.split_first() else {
            return Ok(());
        };
        let awaits = self
            .unit
            .scopes
            .get(Opens::Generator, node.range())
            .is_some_and(|scope| scope.awaits);
        let kind = if awaits {
            CoroutineKind::AsyncGenerator
        } else {
            CoroutineKind::Generator
        };
        let base = self.temporaries(4);
        self.into(&first.iter, base + 1)?;
        self.located(&first.iter, |builder| builder.begin_iteration(first, base + 1));
        let code = self.inner("<genexpr>", Opens::Generator, node, None, Some(kind), |builder| {
            builder.round(first, 0, rest, Each::Yield(&node.elt), 0)
        })?;
        self.emit(Op::BuildTuple {
            dst: base + 2,
            base,
            count: 0,
        });
        self.emit(Op::BuildTuple {
            dst: base + 3,
            base,
            count: 0,
        });
        self.make_function(code, base + 2, base);
        self.emit(Op::Call { dst, base, count: 1 });
        Ok(())
    }

    /// The parameter of a generator expression's function: the first iterator.
    pub(super) fn declare_iterator(&mut self) {
        self.parameters = Parameters {
            names: vec![".0".into()],
            positional_only: 1,
            positional: 1,
            ..Parameters::default()
        };
        self.temporary();
    }
}
