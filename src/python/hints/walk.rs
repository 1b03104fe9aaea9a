//! The walk through a program that shows every call to the lints, and tells them where they are.

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Expr, ExprCall, Stmt, StmtClassDef, StmtFunctionDef};
use ruff_text_size::{Ranged, TextSize};

use super::hint::Hint;
use super::scope::{Meaning, Names, awaits, is_loop_call, makes_coroutine};
use super::{blocking_sleep, dropped_task, imports, misremembered, never_awaited, notebook_line};
use crate::python::code::Source;

/// Looks at a whole program.
pub fn look_at(source: &Source, body: &[Stmt]) -> Vec<Hint> {
    let module = Scope {
        place: Place::Module { awaits: awaits(body) },
        names: Names::of(body, None),
        own: None,
    };
    let mut walk = Walk {
        context: Context {
            source,
            body,
            scopes: vec![module],
        },
        hints: Vec::new(),
    };
    walk.visit_body(body);
    walk.hints.sort_by_key(|hint| hint.start);
    walk.hints
}

/// Where a piece of code stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In no function. A notebook's cell awaits right there.
    Module {
        /// Whether the program does so.
        awaits: bool,
    },
    /// In a class's body.
    Class,
    /// In `async def`.
    Async,
    /// In `def` or `lambda`.
    Sync,
}

struct Scope<'a> {
    place: Place,
    names: Names<'a>,
    /// For a method: the name of its object, and the class.
    own: Option<(&'a str, &'a StmtClassDef)>,
}

/// What a lint knows of the place of a call.
pub struct Context<'a> {
    source: &'a Source,
    body: &'a [Stmt],
    scopes: Vec<Scope<'a>>,
}

impl<'a> Context<'a> {
    /// Where the code stands.
    pub fn place(&self) -> Place {
        self.scopes.last().map_or(Place::Sync, |scope| scope.place)
    }

    /// The text of the source that an expression is.
    pub fn text(&self, expression: &Expr) -> &'a str {
        self.source.text.get(expression.range().to_std_range()).unwrap_or("")
    }

    /// The whole source.
    pub const fn source(&self) -> &'a Source {
        self.source
    }

    /// What an expression means that names something.
    pub fn meaning(&self, expression: &Expr) -> Meaning {
        match expression {
            Expr::Name(name) => self.name(name.id.as_str()).cloned().unwrap_or(Meaning::Unknown),
            Expr::Attribute(attribute) => match self.meaning(&attribute.value) {
                Meaning::Path(path) => Meaning::Path(format!("{path}.{}", attribute.attr)),
                _ if self.is_own_coroutine(&attribute.value, attribute.attr.as_str()) => Meaning::Coroutine,
                _ => Meaning::Unknown,
            },
            Expr::Call(_) if is_loop_call(expression) => Meaning::Loop,
            _ => Meaning::Unknown,
        }
    }

    /// The name of a module that is imported where all of the program sees it.
    pub fn module_name(&self, module: &str) -> Option<&'a str> {
        self.scopes.first().and_then(|scope| scope.names.name_of(module))
    }

    /// What a name means: the innermost scope that binds it, a class only in its own body.
    pub fn name(&self, name: &str) -> Option<&Meaning> {
        let mut scopes = self.scopes.iter().rev();
        let inner = scopes.next().and_then(|scope| scope.names.get(name));
        inner.or_else(|| {
            scopes
                .filter(|scope| scope.place != Place::Class)
                .find_map(|scope| scope.names.get(name))
        })
    }

    /// Whether code here runs inside a running loop, where no other may be run; `nest_asyncio` would allow it.
    pub fn runs_in_loop(&self) -> bool {
        matches!(self.place(), Place::Async | Place::Module { awaits: true })
            && self.module_name("nest_asyncio").is_none()
    }

    /// Whether names may come from a `from … import *`.
    pub fn imports_all(&self) -> bool {
        self.scopes.iter().any(|scope| scope.names.get("*").is_some())
    }

    /// Where an import can be put: before the first statement that is neither the docstring nor from `__future__`.
    pub fn import_place(&self) -> TextSize {
        let comes_first = |statement: &&Stmt| match statement {
            Stmt::Expr(expression) => expression.value.is_string_literal_expr(),
            Stmt::ImportFrom(import) => import
                .module
                .as_ref()
                .is_some_and(|module| module.as_str() == "__future__"),
            _ => false,
        };
        self.body
            .iter()
            .find(|statement| !comes_first(statement))
            .map_or(TextSize::new(0), Ranged::start)
    }

    /// Whether this is `self.name` with an `async def name` in the class.
    fn is_own_coroutine(&self, object: &Expr, name: &str) -> bool {
        let Expr::Name(object) = object else { return false };
        let own = self.scopes.iter().rev().find_map(|scope| scope.own);
        own.is_some_and(|(own_name, class)| {
            let mut methods = class
                .body
                .iter()
                .filter_map(Stmt::as_function_def_stmt)
                .filter(|it| it.name.as_str() == name);
            object.id.as_str() == own_name && methods.next().is_some_and(makes_coroutine) && methods.next().is_none()
        })
    }
}

struct Walk<'a> {
    context: Context<'a>,
    hints: Vec<Hint>,
}

impl<'a> Walk<'a> {
    fn inside(&mut self, scope: Scope<'a>, body: &'a [Stmt]) {
        self.context.scopes.push(scope);
        self.visit_body(body);
        self.context.scopes.pop();
    }

    fn function(&mut self, function: &'a StmtFunctionDef, class: Option<&'a StmtClassDef>) {
        let first = function
            .parameters
            .iter()
            .next()
            .map(|parameter| parameter.name().as_str());
        let scope = Scope {
            place: if function.is_async { Place::Async } else { Place::Sync },
            names: Names::of(&function.body, Some(&function.parameters)),
            own: first.zip(class),
        };
        for decorator in &function.decorator_list {
            self.visit_decorator(decorator);
        }
        self.visit_parameters(&function.parameters);
        self.inside(scope, &function.body);
    }

    fn call(&mut self, call: &ExprCall, alone: bool) {
        self.hints.extend(blocking_sleep::check(&self.context, call, alone));
        self.hints.extend(misremembered::check(&self.context, call));
    }

    /// A call that stands alone as a statement: what it answers is lost.
    fn lone_call(&mut self, call: &ExprCall) {
        self.hints
            .extend(never_awaited::check(&self.context, call).or_else(|| dropped_task::check(&self.context, call)));
    }
}

impl<'a> Visitor<'a> for Walk<'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => self.function(function, None),
            Stmt::ClassDef(class) => {
                let scope = Scope {
                    place: Place::Class,
                    names: Names::of(&class.body, None),
                    own: None,
                };
                self.context.scopes.push(scope);
                for statement in &class.body {
                    match statement {
                        Stmt::FunctionDef(function) => self.function(function, Some(class)),
                        _ => self.visit_stmt(statement),
                    }
                }
                self.context.scopes.pop();
            }
            Stmt::Expr(lone) if let Expr::Call(call) = &*lone.value => {
                self.lone_call(call);
                self.call(call, true);
                walk_expr(self, &lone.value);
            }
            // Who tries to import something knows what to do without.
            Stmt::Try(attempt) if !attempt.handlers.is_empty() => {
                let is_import = |statement: &&Stmt| matches!(statement, Stmt::Import(_) | Stmt::ImportFrom(_));
                for statement in attempt.body.iter().filter(|statement| !is_import(statement)) {
                    self.visit_stmt(statement);
                }
                for handler in &attempt.handlers {
                    self.visit_except_handler(handler);
                }
                self.visit_body(&attempt.orelse);
                self.visit_body(&attempt.finalbody);
            }
            Stmt::IpyEscapeCommand(command) => self.hints.push(notebook_line::check(&self.context, command)),
            Stmt::Import(_) | Stmt::ImportFrom(_) => {
                self.hints.extend(imports::check_import(&self.context, statement));
            }
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Lambda(lambda) => {
                let scope = Scope {
                    place: Place::Sync,
                    names: Names::of(&[], lambda.parameters.as_deref()),
                    own: None,
                };
                self.context.scopes.push(scope);
                self.visit_expr(&lambda.body);
                self.context.scopes.pop();
            }
            Expr::Attribute(attribute) => {
                let known = |hint: &Hint| self.hints.iter().any(|before| before.kind == hint.kind);
                let hint = imports::check_use(&self.context, attribute).filter(|hint| !known(hint));
                self.hints.extend(hint);
                walk_expr(self, expression);
            }
            Expr::Call(call) => {
                self.call(call, false);
                walk_expr(self, expression);
            }
            _ => walk_expr(self, expression),
        }
    }
}
