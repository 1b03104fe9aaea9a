//! Statements.

use ruff_python_ast::{self as ast, Expr, Stmt};

use super::Compiled;
use super::call::Body;
use super::function::{Builder, reg};
use crate::python::code::{Op, Reg};
use crate::python::library;
use crate::python::types::alias;
use crate::python::value::Value;

impl<'a> Builder<'a, '_> {
    /// Compiles statements one after the other.
    pub(super) fn statements(&mut self, body: &'a [Stmt]) -> Compiled {
        for stmt in body {
            let mark = self.mark();
            let most = std::mem::replace(&mut self.most, mark);
            self.located(stmt, |builder| builder.statement(stmt))?;
            if self.unit.lets_go {
                for register in mark..self.most {
                    self.emit(Op::Unset { reg: reg(register) });
                }
            }
            self.most = self.most.max(most);
            self.release(mark);
        }
        Ok(())
    }

    fn statement(&mut self, stmt: &'a Stmt) -> Compiled {
        match stmt {
            Stmt::Expr(node) => {
                if node.value.is_string_literal_expr() {
                    return Ok(());
                }
                let dst = self.temporary();
                self.into(&node.value, dst)?;
                // What nobody keeps is dropped at once, as Python does.
                self.emit(Op::Unset { reg: dst });
                Ok(())
            }
            Stmt::Assign(_) | Stmt::AugAssign(_) | Stmt::AnnAssign(_) => self.assigning(stmt),
            // A command to a notebook is passed over: a hint says so.
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::IpyEscapeCommand(_) => Ok(()),
            Stmt::If(node) => self.if_statement(node),
            Stmt::For(node) => self.for_loop(node),
            Stmt::While(node) => self.while_loop(node),
            Stmt::Break(_) => self.jump_in_loop(stmt, true),
            Stmt::Continue(_) => self.jump_in_loop(stmt, false),
            Stmt::Return(node) => self.return_value(node),
            Stmt::Try(node) => self.try_statement(node),
            Stmt::With(node) => self.with_statement(node),
            Stmt::Raise(node) => self.raise_statement(node),
            Stmt::Assert(node) => self.assert_statement(node),
            Stmt::Delete(node) => node.targets.iter().try_for_each(|target| self.delete(target)),
            Stmt::FunctionDef(node) => self.function_statement(node),
            Stmt::ClassDef(node) => self.class_statement(node),
            Stmt::Import(node) => {
                for alias in &node.names {
                    self.import(alias);
                }
                Ok(())
            }
            Stmt::ImportFrom(node) => self.import_from(node),
            Stmt::Match(node) => self.match_statement(node),
            Stmt::TypeAlias(node) => self.type_alias(node),
        }
    }

    fn if_statement(&mut self, node: &'a ast::StmtIf) -> Compiled {
        let known = self.known.clone();
        let mut ends = Vec::new();
        let first = (Some(&*node.test), &node.body);
        let rest = node
            .elif_else_clauses
            .iter()
            .map(|clause| (clause.test.as_ref(), &clause.body));
        let last = node.elif_else_clauses.len();
        for (index, (test, body)) in std::iter::once(first).chain(rest).enumerate() {
            let otherwise = match test {
                Some(test) => self.jump_if(test, false)?,
                None => Vec::new(),
            };
            self.statements(body)?;
            self.known.clone_from(&known);
            if index < last {
                ends.push(self.emit_jump(Op::Jump { to: 0 }));
            }
            self.land_all(otherwise);
        }
        self.land_all(ends);
        Ok(())
    }

    /// `type X = …`: what it stands for is never asked.
    fn type_alias(&mut self, node: &'a ast::StmtTypeAlias) -> Compiled {
        let name = node.name.as_name_expr().map_or("", |name| name.id.as_str());
        let dst = self.temporary();
        self.load_constant(alias::type_alias(name), dst);
        self.assign(&node.name, dst)
    }

    fn raise_statement(&mut self, node: &'a ast::StmtRaise) -> Compiled {
        let Some(exception) = &node.exc else {
            self.emit(Op::RaiseAgain);
            return Ok(());
        };
        let src = self.value(exception)?;
        match &node.cause {
            Some(cause) => {
                let cause = self.value(cause)?;
                self.emit(Op::RaiseFrom { src, cause });
            }
            None => self.emit(Op::Raise { src }),
        }
        Ok(())
    }

    fn assert_statement(&mut self, node: &'a ast::StmtAssert) -> Compiled {
        let fine = self.jump_if(&node.test, true)?;
        let base = self.temporaries(2);
        let class = crate::python::objects::Type::Exception(crate::python::objects::Kind::AssertionError);
        self.load_constant(Value::Type(class), base);
        let count = u8::from(node.msg.is_some());
        if let Some(message) = &node.msg {
            self.into(message, base + 1)?;
        }
        self.located(&*node.test, |builder| {
            builder.emit(Op::Call { dst: base, base, count });
            builder.emit(Op::Raise { src: base });
        });
        self.land_all(fine);
        Ok(())
    }

    fn function_statement(&mut self, node: &'a ast::StmtFunctionDef) -> Compiled {
        if self.is_class() && node.name.as_str() == "__del__" {
            return Err(self.unsupported("a method `__del__`", &node.name));
        }
        let decorators = self.decorators(&node.decorator_list)?;
        let dst = self.temporary();
        self.with_type_parameters(node.type_params.as_deref(), node, |builder, variables| {
            let body = Body::Statements(&node.body);
            builder.function(
                node.name.as_str(),
                node,
                Some(&node.parameters),
                &body,
                node.is_async,
                dst,
            )?;
            if !variables.is_empty() {
                builder.set_constant(dst, "__type_params__", Value::tuple(variables));
            }
            builder.function_annotations(node, dst)
        })?;
        let result = self.decorate(decorators, dst);
        self.store(node.name.as_str(), result);
        Ok(())
    }

    /// Computes decorators, each in a register with a free one after it.
    pub(super) fn decorators(&mut self, decorators: &'a [ast::Decorator]) -> Compiled<Vec<(Reg, &'a Expr)>> {
        let mut places = Vec::new();
        for decorator in decorators {
            let base = self.temporaries(2);
            self.into(&decorator.expression, base)?;
            places.push((base, &decorator.expression));
        }
        Ok(places)
    }

    /// Calls decorators, the last one first; the answer is the register of the result.
    pub(super) fn decorate(&mut self, decorators: Vec<(Reg, &'a Expr)>, made: Reg) -> Reg {
        let mut result = made;
        for (base, decorator) in decorators.into_iter().rev() {
            self.located(decorator, |builder| {
                builder.emit(Op::Move {
                    dst: base + 1,
                    src: result,
                });
                builder.emit(Op::Call {
                    dst: base,
                    base,
                    count: 1,
                });
            });
            result = base;
        }
        result
    }

    fn import(&mut self, alias: &'a ast::Alias) {
        self.located(alias, |builder| {
            let full = alias.name.as_str();
            let dst = builder.temporary();
            let name = builder.name(full);
            builder.emit(Op::Import { dst, name });
            if let Some(own) = &alias.asname {
                builder.store(own.as_str(), dst);
            } else {
                // `import a.b` gives `a`.
                let first = full.split('.').next().unwrap_or(full);
                if first != full {
                    let name = builder.name(first);
                    builder.emit(Op::Import { dst, name });
                }
                builder.store(first, dst);
            }
        });
    }

    fn import_from(&mut self, node: &'a ast::StmtImportFrom) -> Compiled {
        let Some(from) = node.module.as_ref().filter(|_| node.level == 0) else {
            return Err(self.unsupported("a relative import", node));
        };
        if from.as_str() == "__future__" {
            self.unit.postponed_annotations |= node.names.iter().any(|alias| alias.name.as_str() == "annotations");
            return Ok(());
        }
        let module = self.temporary();
        let name = self.name(from.as_str());
        self.emit(Op::Import { dst: module, name });
        for alias in &node.names {
            if alias.name.as_str() == "*" {
                self.unit.slots_of(from.as_str());
                self.emit(Op::ImportAll { module });
                continue;
            }
            let dst = self.temporary();
            let inner = format!("{from}.{}", alias.name);
            if library::has(&inner) {
                let name = self.name(&inner);
                self.emit(Op::Import { dst, name });
            } else {
                let name = self.name(alias.name.as_str());
                self.located(alias, |builder| builder.emit(Op::ImportFrom { dst, module, name }));
            }
            self.store(alias.asname.as_ref().unwrap_or(&alias.name).as_str(), dst);
        }
        Ok(())
    }
}
