//! Walks through a program and notes what each scope assigns, uses and declares.

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_pattern, walk_stmt};
use ruff_python_ast::{
    AnyParameterRef, Comprehension, ExceptHandler, Expr, ExprContext, Parameters, Pattern, Stmt, TypeParams,
};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::{FxHashMap, FxHashSet};

use super::annotations::annotates;
use super::scope::{Opens, Scope};

/// What is found on the way through a program.
pub(super) struct Finder {
    pub(super) scopes: Vec<Scope>,
    pub(super) places: FxHashMap<(Opens, TextRange), usize>,
    current: usize,
    /// The first name that is declared wrongly.
    pub(super) error: Option<(String, TextRange)>,
}

impl Finder {
    /// Finds the scopes of a module.
    pub(super) fn walk(body: &[Stmt]) -> Self {
        let mut finder = Self {
            scopes: Vec::new(),
            places: FxHashMap::default(),
            current: 0,
            error: None,
        };
        finder.open(Opens::Module, TextRange::default(), |finder| finder.visit_body(body));
        finder
    }

    fn refuse(&mut self, message: String, at: TextRange) {
        self.error.get_or_insert((message, at));
    }

    /// Notes a `global` or `nonlocal` of a name that was used, assigned or declared the other way before.
    fn check_declaration(&mut self, keyword: &str, name: &str, at: TextRange) {
        let scope = &self.scopes[self.current];
        let message = if scope.opens == Opens::Function && scope.parameters.contains(name) {
            format!("name '{name}' is parameter and {keyword}")
        } else if scope.opens != Opens::Module && scope.uses.contains(name) {
            format!("name '{name}' is used prior to {keyword} declaration")
        } else if scope.opens != Opens::Module && scope.bound.iter().any(|own| own == name) {
            format!("name '{name}' is assigned to before {keyword} declaration")
        } else if scope.is_global(name) && keyword == "nonlocal"
            || scope.nonlocals.contains_key(name) && keyword == "global"
        {
            format!("name '{name}' is nonlocal and global")
        } else {
            return;
        };
        self.refuse(message, at);
    }

    fn open(&mut self, opens: Opens, range: TextRange, inside: impl FnOnce(&mut Self)) {
        let index = self.scopes.len();
        let parent = (opens != Opens::Module).then_some(self.current);
        self.scopes.push(Scope {
            opens,
            parent,
            bound: Vec::new(),
            parameters: FxHashSet::default(),
            globals: FxHashSet::default(),
            nonlocals: FxHashMap::default(),
            uses: FxHashSet::default(),
            cells: FxHashSet::default(),
            free: Vec::new(),
            yields: false,
            awaits: false,
        });
        self.places.insert((opens, range), index);
        let outer = std::mem::replace(&mut self.current, index);
        inside(self);
        self.current = outer;
    }

    fn scope(&mut self) -> &mut Scope {
        &mut self.scopes[self.current]
    }

    fn bind(&mut self, name: &str) {
        let scope = self.scope();
        if !scope.bound.iter().any(|own| own == name) {
            scope.bound.push(name.to_owned());
        }
    }

    /// A name that `:=` assigns belongs to the function around the comprehension.
    fn bind_outside(&mut self, name: &str) {
        let inner = self.current;
        while matches!(self.scope().opens, Opens::Comprehension | Opens::Generator) {
            let Some(parent) = self.scopes[self.current].parent else {
                break;
            };
            self.current = parent;
        }
        self.bind(name);
        self.current = inner;
        if inner != self.current || matches!(self.scope().opens, Opens::Comprehension | Opens::Generator) {
            self.scope().uses.insert(name.to_owned());
        }
    }

    fn parameters(&mut self, parameters: &Parameters) {
        for parameter in parameters {
            let name = parameter.name().as_str().to_owned();
            if !self.scope().parameters.insert(name.clone()) {
                let at = parameter.name().range();
                self.refuse(format!("duplicate argument '{name}' in function definition"), at);
            }
            self.bind(&name);
        }
    }

    /// What the type parameters of a function or class are seen in.
    fn with_type_parameters(
        &mut self,
        parameters: Option<&TypeParams>,
        range: TextRange,
        inside: impl FnOnce(&mut Self),
    ) {
        let Some(parameters) = parameters else {
            inside(self);
            return;
        };
        self.open(Opens::TypeParameters, range, |finder| {
            for parameter in &parameters.type_params {
                finder.bind(parameter.name().as_str());
            }
            inside(finder);
        });
    }

    fn defaults(&mut self, parameters: &Parameters) {
        for default in parameters
            .iter_non_variadic_params()
            .filter_map(|parameter| parameter.default())
        {
            self.visit_expr(default);
        }
    }

    /// A comprehension: its first iterable belongs to the scope around it.
    fn comprehension(&mut self, opens: Opens, range: TextRange, parts: &[&Expr], clauses: &[Comprehension]) {
        let Some((first, _)) = clauses.split_first() else {
            return;
        };
        self.visit_expr(&first.iter);
        let asynchronous = clauses.iter().any(|clause| clause.is_async);
        if asynchronous && opens == Opens::Comprehension {
            self.mark_await();
        }
        self.open(opens, range, |finder| {
            if asynchronous {
                finder.scope().awaits = true;
            }
            for (index, clause) in clauses.iter().enumerate() {
                if index > 0 {
                    finder.visit_expr(&clause.iter);
                }
                finder.visit_expr(&clause.target);
                for condition in &clause.ifs {
                    finder.visit_expr(condition);
                }
            }
            for part in parts {
                finder.visit_expr(part);
            }
        });
    }

    fn mark_await(&mut self) {
        let mut at = Some(self.current);
        while let Some(index) = at {
            let scope = &mut self.scopes[index];
            scope.awaits = true;
            at = if scope.opens == Opens::Comprehension {
                scope.parent
            } else {
                None
            };
        }
    }
}

impl<'a> Visitor<'a> for Finder {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(function) => {
                self.bind(function.name.as_str());
                for decorator in &function.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                self.defaults(&function.parameters);
                self.with_type_parameters(function.type_params.as_deref(), function.range(), |finder| {
                    for annotation in function.parameters.iter().filter_map(AnyParameterRef::annotation) {
                        finder.visit_expr(annotation);
                    }
                    if let Some(returns) = &function.returns {
                        finder.visit_expr(returns);
                    }
                    finder.open(Opens::Function, function.range(), |finder| {
                        finder.parameters(&function.parameters);
                        finder.visit_body(&function.body);
                    });
                });
            }
            Stmt::ClassDef(class) => {
                self.bind(class.name.as_str());
                for decorator in &class.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                self.with_type_parameters(class.type_params.as_deref(), class.range(), |finder| {
                    if let Some(arguments) = &class.arguments {
                        finder.visit_arguments(arguments);
                    }
                    finder.open(Opens::Class, class.range(), |finder| {
                        finder.bind("__module__");
                        finder.bind("__qualname__");
                        if annotates(&class.body) {
                            finder.bind("__annotations__");
                        }
                        finder.visit_body(&class.body);
                    });
                });
            }
            Stmt::Global(global) => {
                for name in &global.names {
                    self.check_declaration("global", name.as_str(), stmt.range());
                    self.scope().globals.insert(name.as_str().to_owned());
                    // Also a name that only functions assign is the module's.
                    if !self.scopes[0].bound.iter().any(|own| own == name.as_str()) {
                        self.scopes[0].bound.push(name.as_str().to_owned());
                    }
                }
            }
            Stmt::Nonlocal(nonlocal) => {
                for name in &nonlocal.names {
                    if self.scope().opens == Opens::Module {
                        self.refuse(
                            "nonlocal declaration not allowed at module level".to_owned(),
                            stmt.range(),
                        );
                    }
                    self.check_declaration("nonlocal", name.as_str(), stmt.range());
                    self.scope().nonlocals.insert(name.as_str().to_owned(), stmt.range());
                }
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let full = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
                    let name = if alias.asname.is_some() {
                        full
                    } else {
                        full.split('.').next().unwrap_or(full)
                    };
                    self.bind(name);
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    self.bind(alias.asname.as_ref().unwrap_or(&alias.name).as_str());
                }
            }
            Stmt::TypeAlias(alias) => self.visit_expr(&alias.name),
            Stmt::AnnAssign(assign) => {
                if matches!(self.scope().opens, Opens::Class | Opens::Module) {
                    self.visit_expr(&assign.annotation);
                }
                self.visit_expr(&assign.target);
                if let Some(value) = &assign.value {
                    self.visit_expr(value);
                }
            }
            Stmt::For(node) if node.is_async => {
                self.mark_await();
                walk_stmt(self, stmt);
            }
            Stmt::With(node) if node.is_async => {
                self.mark_await();
                walk_stmt(self, stmt);
            }
            _ => walk_stmt(self, stmt),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(inner) = handler;
        if let Some(name) = &inner.name {
            self.bind(name.as_str());
        }
        ruff_python_ast::visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let name = match pattern {
            Pattern::MatchAs(inner) => inner.name.as_ref(),
            Pattern::MatchStar(inner) => inner.name.as_ref(),
            Pattern::MatchMapping(inner) => inner.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.bind(name.as_str());
        }
        walk_pattern(self, pattern);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => {
                if matches!(name.ctx, ExprContext::Load) {
                    if name.id.as_str() == "super" {
                        self.scope().uses.insert("__class__".to_owned());
                    }
                    self.scope().uses.insert(name.id.as_str().to_owned());
                } else {
                    self.bind(name.id.as_str());
                }
            }
            Expr::Named(named) => {
                self.visit_expr(&named.value);
                if let Expr::Name(name) = &*named.target {
                    self.bind_outside(name.id.as_str());
                }
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.defaults(parameters);
                }
                self.open(Opens::Function, lambda.range(), |finder| {
                    if let Some(parameters) = &lambda.parameters {
                        finder.parameters(parameters);
                    }
                    finder.visit_expr(&lambda.body);
                });
            }
            Expr::ListComp(it) => self.comprehension(Opens::Comprehension, it.range(), &[&it.elt], &it.generators),
            Expr::SetComp(it) => self.comprehension(Opens::Comprehension, it.range(), &[&it.elt], &it.generators),
            Expr::DictComp(it) => {
                let parts: Vec<&Expr> = it.key.as_deref().into_iter().chain([&*it.value]).collect();
                self.comprehension(Opens::Comprehension, it.range(), &parts, &it.generators);
            }
            Expr::Generator(it) => self.comprehension(Opens::Generator, it.range(), &[&it.elt], &it.generators),
            Expr::Await(_) => {
                self.mark_await();
                walk_expr(self, expr);
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                self.scope().yields = true;
                walk_expr(self, expr);
            }
            _ => walk_expr(self, expr),
        }
    }
}
