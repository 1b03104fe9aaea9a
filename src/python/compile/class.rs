//! Class statements. A class's body is code of its own that fills a namespace: the mapping in its first register.

use std::rc::Rc;

use ruff_python_ast::{self as ast, Expr, Stmt};

use rustc_hash::FxHashMap;

use super::Compiled;
use super::call::docstring;
use super::function::{Builder, Place, reg};
use super::scope::{Opens, Scope};
use crate::python::code::{Op, Parameters, Reg};
use crate::python::value::Value;

impl<'a> Builder<'a, '_> {
    /// `class`
    pub(super) fn class_statement(&mut self, node: &'a ast::StmtClassDef) -> Compiled {
        let decorators = self.decorators(&node.decorator_list)?;
        let base = self.temporaries(3);
        self.with_type_parameters(node.type_params.as_deref(), node, |builder, variables| {
            builder.class_parts(node, variables, base)
        })?;
        let name = self.name(node.name.as_str());
        let dst = self.temporary();
        self.emit(Op::MakeClass { dst, base, name });
        let result = self.decorate(decorators, dst);
        self.store(node.name.as_str(), result);
        Ok(())
    }

    /// What a class is made of, from this register on: the function that is its body, its bases and its keywords.
    fn class_parts(&mut self, node: &'a ast::StmtClassDef, variables: Vec<Value>, base: Reg) -> Compiled {
        let (bases, keywords): (&'a [Expr], &'a [ast::Keyword]) = node
            .arguments
            .as_ref()
            .map_or((&[], &[]), |arguments| (&arguments.args, &arguments.keywords));
        let code = self.inner(node.name.as_str(), Opens::Class, node, None, None, |builder| {
            if !variables.is_empty() {
                builder.set_name("__type_params__", Value::tuple(variables));
            }
            builder.class_body(&node.body)
        })?;
        self.emit(Op::BuildTuple {
            dst: base + 1,
            base,
            count: 0,
        });
        self.emit(Op::BuildTuple {
            dst: base + 2,
            base,
            count: 0,
        });
        self.make_function(code, base + 1, base);
        let mark = self.mark();
        let list = self.list_of(bases)?;
        self.emit(Op::ListToTuple {
            dst: base + 1,
            src: list,
        });
        self.keywords(keywords, base + 2, base)?;
        self.release(mark);
        Ok(())
    }

    fn class_body(&mut self, body: &'a [Stmt]) -> Compiled {
        let module = self.unit.library.unwrap_or("__main__");
        self.set_name("__module__", Value::str(module));
        self.set_name("__qualname__", Value::str(&*Rc::clone(&self.qualified_name)));
        if let Some(doc) = docstring(body) {
            self.set_name("__doc__", Value::str(&*doc));
        }
        self.open_annotations(body);
        self.statements(body)?;
        if let Some(cell) = self.class_cell() {
            let name = self.name("__classcell__");
            self.emit(Op::StoreName { name, src: cell });
        }
        Ok(())
    }

    fn set_name(&mut self, name: &str, value: Value) {
        let mark = self.mark();
        let src = self.temporary();
        self.load_constant(value, src);
        let name = self.name(name);
        self.emit(Op::StoreName { name, src });
        self.release(mark);
    }

    /// The register of what the methods of the class share as `__class__`, where one of them does.
    fn class_cell(&mut self) -> Option<Reg> {
        match self.shared_place("__class__") {
            Some(Place::Cell(cell)) => Some(cell),
            _ => None,
        }
    }

    /// `super()` without arguments: the class around the method and the method's first parameter are put in.
    #[inline(never)]
    pub(super) fn implicit_super(&mut self, node: &'a ast::ExprCall, dst: Reg) -> bool {
        let is_super = matches!(&*node.func, Expr::Name(name) if name.id.as_str() == "super");
        if !is_super || !node.arguments.is_empty() || self.parameters.positional == 0 {
            return false;
        }
        let Some(Place::Cell(cell)) = self.shared_place("__class__") else {
            return false;
        };
        let base = self.temporaries(3);
        self.load("super", base);
        let name = self.name("__class__");
        self.emit(Op::LoadCell {
            dst: base + 1,
            cell,
            name,
        });
        let first = Rc::clone(&self.parameters.names[0]);
        self.load(&first, base + 2);
        self.emit(Op::Call { dst, base, count: 2 });
        true
    }

    /// A class's variables are in its namespace; only what its methods share is in registers.
    #[inline(never)]
    pub(super) fn open_class(&mut self, scope: Scope, captures: Vec<Reg>) {
        let mut names = FxHashMap::default();
        if scope.cells.contains("__class__") {
            let cell = self.temporary();
            names.insert("__class__".to_owned(), Place::Cell(cell));
            self.emit(Op::MakeCell { cell });
        }
        self.first_captured = reg(self.next);
        for name in &scope.free {
            names.insert(name.clone(), Place::Cell(self.temporary()));
        }
        self.captures = captures;
        let is_own = |name: &String| !scope.is_global(name) && !scope.nonlocals.contains_key(name);
        self.class_names = Some(scope.bound.iter().filter(|name| is_own(name)).cloned().collect());
        self.globals_declared = scope.globals;
        self.scopes.push(names);
    }

    /// The parameter of a class's body: its namespace.
    #[inline(never)]
    pub(super) fn declare_namespace(&mut self) {
        self.parameters = Parameters {
            names: vec![".namespace".into()],
            positional_only: 1,
            positional: 1,
            ..Parameters::default()
        };
        self.temporary();
    }
}
