//! Annotations: evaluated where they stand, unless the program puts that off with `from __future__ import annotations`.

use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::Ranged;

use super::Compiled;
use super::function::{Builder, reg};
use crate::python::code::{Op, Reg};
use crate::python::value::Value;

impl<'a> Builder<'a, '_> {
    /// What an annotation says: its value, or its text where that is put off.
    pub(super) fn annotation(&mut self, annotation: &'a Expr, dst: Reg) -> Compiled {
        if !self.unit.postponed_annotations {
            return self.into(annotation, dst);
        }
        let range = annotation.range();
        let text = self.unit.source.text.get(range.to_std_range()).unwrap_or_default();
        let text = Value::str(text);
        self.load_constant(text, dst);
        Ok(())
    }

    /// Gives a function that was just made the annotations of its parameters and of what it returns.
    pub(super) fn function_annotations(&mut self, node: &'a ast::StmtFunctionDef, function: Reg) -> Compiled {
        let parameters = node.parameters.iter().filter_map(|parameter| {
            let annotation = parameter.annotation()?;
            Some((parameter.name().as_str(), annotation))
        });
        let result = node.returns.as_deref().map(|returns| ("return", returns));
        let annotations: Vec<(&str, &'a Expr)> = parameters.chain(result).collect();
        if annotations.is_empty() {
            return Ok(());
        }
        let mark = self.mark();
        let base = self.temporaries(annotations.len() * 2);
        for (index, (name, annotation)) in annotations.iter().enumerate() {
            self.load_constant(Value::str(*name), base + reg(index * 2));
            self.annotation(annotation, base + reg(index * 2 + 1))?;
        }
        self.emit(Op::BuildDict {
            dst: base,
            base,
            count: reg(annotations.len()),
        });
        let name = self.name("__annotations__");
        self.emit(Op::SetAttr {
            a: function,
            name,
            src: base,
        });
        self.release(mark);
        Ok(())
    }

    /// `name: annotation` in a module or class: it goes into `__annotations__`, in order. That of anything else is evaluated.
    #[inline(never)]
    pub(super) fn annotate(&mut self, node: &'a ast::StmtAnnAssign) -> Compiled {
        if !self.is_class() && !self.is_module() {
            return Ok(());
        }
        let mark = self.mark();
        let value = self.temporary();
        self.annotation(&node.annotation, value)?;
        if let (Expr::Name(name), true) = (&*node.target, node.simple) {
            let (annotations, key) = (self.temporary(), self.temporary());
            self.load("__annotations__", annotations);
            self.load_constant(Value::str(name.id.as_str()), key);
            self.emit(Op::SetItem {
                a: annotations,
                key,
                src: value,
            });
        }
        self.release(mark);
        Ok(())
    }

    /// Makes the `__annotations__` of a module or class that annotates a name.
    pub(super) fn open_annotations(&mut self, body: &'a [Stmt]) {
        if annotates(body) {
            let mark = self.mark();
            let dst = self.temporary();
            self.emit(Op::BuildDict {
                dst,
                base: dst,
                count: 0,
            });
            self.store("__annotations__", dst);
            self.release(mark);
        }
    }
}

/// Whether statements annotate a name, in a function of their own no more.
pub(super) fn annotates(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::AnnAssign(_) => true,
        Stmt::If(node) => annotates(&node.body) || node.elif_else_clauses.iter().any(|clause| annotates(&clause.body)),
        Stmt::For(node) => annotates(&node.body) || annotates(&node.orelse),
        Stmt::While(node) => annotates(&node.body) || annotates(&node.orelse),
        Stmt::With(node) => annotates(&node.body),
        Stmt::Try(node) => {
            let handlers = node.handlers.iter().filter_map(|handler| handler.as_except_handler());
            let mut bodies = [&node.body, &node.orelse, &node.finalbody].into_iter();
            bodies.any(|body| annotates(body)) || handlers.into_iter().any(|handler| annotates(&handler.body))
        }
        _ => false,
    })
}
