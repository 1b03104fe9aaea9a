//! Private names: in a class, `__name` stands for `_Class__name`. They are replaced in the tree, before anything looks at it.

use std::cell::RefCell;

use ruff_python_ast::visitor::transformer::{Transformer, walk_expr, walk_parameter, walk_stmt};
use ruff_python_ast::{Expr, Identifier, ModModule, Parameter, Stmt};

/// Replaces the private names of a module's classes.
pub(super) fn mangle(tree: &mut ModModule) {
    let mangler = Mangler(RefCell::default());
    for stmt in &mut tree.body {
        mangler.visit_stmt(stmt);
    }
}

/// With the name of the class around, its underscores in front left out; empty outside of classes.
struct Mangler(RefCell<String>);

impl Mangler {
    fn mangled(&self, name: &str) -> Option<String> {
        let class = self.0.borrow();
        let is_private = name.starts_with("__") && !name.ends_with("__") && !class.is_empty();
        is_private.then(|| format!("_{class}{name}"))
    }

    fn identifier(&self, identifier: &mut Identifier) {
        if let Some(name) = self.mangled(identifier.as_str()) {
            identifier.id = name.into();
        }
    }
}

impl Transformer for Mangler {
    fn visit_stmt(&self, stmt: &mut Stmt) {
        match stmt {
            Stmt::ClassDef(class) => {
                let inner = class.name.as_str().trim_start_matches('_').to_owned();
                self.identifier(&mut class.name);
                for decorator in &mut class.decorator_list {
                    self.visit_expr(&mut decorator.expression);
                }
                if let Some(arguments) = &mut class.arguments {
                    self.visit_arguments(arguments);
                }
                let outer = self.0.replace(inner);
                for stmt in &mut class.body {
                    self.visit_stmt(stmt);
                }
                self.0.replace(outer);
            }
            Stmt::FunctionDef(function) => {
                self.identifier(&mut function.name);
                walk_stmt(self, stmt);
            }
            Stmt::Global(global) => global.names.iter_mut().for_each(|name| self.identifier(name)),
            Stmt::Nonlocal(nonlocal) => nonlocal.names.iter_mut().for_each(|name| self.identifier(name)),
            _ => walk_stmt(self, stmt),
        }
    }

    fn visit_parameter(&self, parameter: &mut Parameter) {
        self.identifier(&mut parameter.name);
        walk_parameter(self, parameter);
    }

    fn visit_expr(&self, expr: &mut Expr) {
        match expr {
            Expr::Name(node) => {
                if let Some(name) = self.mangled(node.id.as_str()) {
                    node.id = name.into();
                }
            }
            Expr::Attribute(node) => self.identifier(&mut node.attr),
            _ => {}
        }
        walk_expr(self, expr);
    }
}
