//! What names mean, as far as that can be told without running anything.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use ruff_python_ast::visitor::{Visitor, walk_except_handler, walk_expr, walk_pattern, walk_stmt};
use ruff_python_ast::{ExceptHandler, Expr, ExprContext, Parameters, Pattern, Stmt, StmtFunctionDef};

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A function of the program whose call makes a coroutine.
    Coroutine,
    /// A module, or something of one, by its path: `asyncio`, `time.sleep`.
    Path(String),
    /// An event loop.
    Loop,
    /// Something else, or not certainly one of these.
    Unknown,
}

/// The names that one module, class or function binds.
#[derive(Debug, Default)]
pub struct Names<'a>(HashMap<&'a str, Meaning>);

impl<'a> Names<'a> {
    /// The names that these statements bind, and these parameters.
    pub fn of(body: &'a [Stmt], parameters: Option<&'a Parameters>) -> Self {
        let mut names = Self::default();
        for parameter in parameters.into_iter().flatten() {
            names.bind(parameter.name().as_str(), Meaning::Unknown);
        }
        names.visit_body(body);
        names
    }

    /// What a name means here.
    pub fn get(&self, name: &str) -> Option<&Meaning> {
        self.0.get(name)
    }

    /// The name under which this module is known here.
    pub fn name_of(&self, path: &str) -> Option<&'a str> {
        let mut names: Vec<_> = self
            .0
            .iter()
            .filter(|(_, meaning)| **meaning == Meaning::Path(path.to_owned()))
            .collect();
        names.sort_unstable_by_key(|(name, _)| **name);
        names.first().map(|(name, _)| **name)
    }

    /// A name that is bound twice means what both say, or nothing certain.
    fn bind(&mut self, name: &'a str, meaning: Meaning) {
        match self.0.entry(name) {
            Entry::Vacant(free) => {
                free.insert(meaning);
            }
            Entry::Occupied(mut bound) if *bound.get() != meaning => {
                bound.insert(Meaning::Unknown);
            }
            Entry::Occupied(_) => {}
        }
    }
}

impl<'a> Visitor<'a> for Names<'a> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(function) => {
                let meaning = if makes_coroutine(function) {
                    Meaning::Coroutine
                } else {
                    Meaning::Unknown
                };
                self.bind(function.name.as_str(), meaning);
            }
            Stmt::ClassDef(class) => self.bind(class.name.as_str(), Meaning::Unknown),
            Stmt::Import(import) => {
                for alias in &import.names {
                    let path = alias.name.as_str();
                    let root = path.split('.').next().unwrap_or(path);
                    match &alias.asname {
                        Some(name) => self.bind(name.as_str(), Meaning::Path(path.to_owned())),
                        None => self.bind(root, Meaning::Path(root.to_owned())),
                    }
                }
            }
            Stmt::ImportFrom(import) => {
                let module = import.module.as_ref().map_or("", |module| module.as_str());
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.bind(name.as_str(), Meaning::Path(format!("{module}.{}", alias.name)));
                }
            }
            Stmt::Assign(assign) if let [Expr::Name(target)] = assign.targets.as_slice() => {
                let meaning = if is_loop_call(&assign.value) {
                    Meaning::Loop
                } else {
                    Meaning::Unknown
                };
                self.bind(target.id.as_str(), meaning);
                self.visit_expr(&assign.value);
            }
            _ => walk_stmt(self, statement),
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Name(name) if name.ctx != ExprContext::Load => self.bind(name.id.as_str(), Meaning::Unknown),
            Expr::Lambda(_) => {}
            _ => walk_expr(self, expression),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(inner) = handler;
        if let Some(name) = &inner.name {
            self.bind(name.as_str(), Meaning::Unknown);
        }
        walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let name = match pattern {
            Pattern::MatchAs(inner) => inner.name.as_ref(),
            Pattern::MatchStar(inner) => inner.name.as_ref(),
            Pattern::MatchMapping(inner) => inner.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.bind(name.as_str(), Meaning::Unknown);
        }
        walk_pattern(self, pattern);
    }
}

/// Whether calling this function makes a coroutine: decorators might change that, and with `yield` it is a generator.
pub fn makes_coroutine(function: &StmtFunctionDef) -> bool {
    let mut inside = Inside::default();
    inside.visit_body(&function.body);
    function.is_async && function.decorator_list.is_empty() && !inside.yields
}

/// Whether statements await something themselves, as a notebook's cell does.
pub fn awaits(body: &[Stmt]) -> bool {
    let mut inside = Inside::default();
    inside.visit_body(body);
    inside.awaits
}

/// Whether this is the call of something that answers with an event loop, by its name.
pub fn is_loop_call(expression: &Expr) -> bool {
    let Expr::Call(call) = expression else { return false };
    let name = match &*call.func {
        Expr::Attribute(attribute) => attribute.attr.as_str(),
        Expr::Name(name) => name.id.as_str(),
        _ => return false,
    };
    matches!(name, "get_running_loop" | "get_event_loop" | "new_event_loop")
}

/// What statements do themselves, and not the functions in them.
#[derive(Default)]
struct Inside {
    yields: bool,
    awaits: bool,
}

impl<'a> Visitor<'a> for Inside {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return,
            Stmt::For(statement) => self.awaits |= statement.is_async,
            Stmt::With(statement) => self.awaits |= statement.is_async,
            _ => {}
        }
        walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Lambda(_) => return,
            Expr::Yield(_) | Expr::YieldFrom(_) => self.yields = true,
            Expr::Await(_) => self.awaits = true,
            _ => {}
        }
        walk_expr(self, expression);
    }
}
