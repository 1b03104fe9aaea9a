//! Which names belong to which function, found before anything is compiled.

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Comprehension, ExceptHandler, Expr, ExprContext, Parameters, Stmt};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::{FxHashMap, FxHashSet};

/// What opens a scope. A list, set or dictionary comprehension has names of its own but no code: it is compiled into the
/// code around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Opens {
    /// The module.
    Module,
    /// `def`, `async def` and `lambda`
    Function,
    /// A generator expression.
    Generator,
    /// Another comprehension.
    Comprehension,
}

/// A scope and its names.
#[derive(Debug)]
pub(super) struct Scope {
    pub(super) opens: Opens,
    parent: Option<usize>,
    /// The names that it assigns, in order.
    pub(super) bound: Vec<String>,
    parameters: FxHashSet<String>,
    globals: FxHashSet<String>,
    nonlocals: FxHashMap<String, TextRange>,
    uses: FxHashSet<String>,
    /// Those of its names that functions inside it share.
    pub(super) cells: FxHashSet<String>,
    /// Names of functions around it that it shares.
    pub(super) free: Vec<String>,
    /// Whether it yields.
    pub(super) yields: bool,
    /// Whether it awaits, itself and not in a function inside it.
    pub(super) awaits: bool,
}

impl Scope {
    /// Whether it declares the name `global`.
    pub(super) fn is_global(&self, name: &str) -> bool {
        self.globals.contains(name)
    }
}

/// All scopes of a module.
#[derive(Default)]
pub(super) struct Scopes {
    scopes: Vec<Scope>,
    places: FxHashMap<(Opens, TextRange), usize>,
}

impl Scopes {
    /// Finds the scopes of a module.
    ///
    /// # Errors
    /// Names that are declared wrongly, in Python's words, with the place.
    pub(super) fn of(body: &[Stmt]) -> Result<Self, (String, TextRange)> {
        let mut finder = Finder {
            scopes: Vec::new(),
            places: FxHashMap::default(),
            current: 0,
            error: None,
        };
        finder.open(Opens::Module, TextRange::default(), |finder| finder.visit_body(body));
        let mut scopes = Self {
            scopes: finder.scopes,
            places: finder.places,
        };
        match finder.error {
            Some(error) => Err(error),
            None => scopes.resolve().map(|()| scopes),
        }
    }

    /// The scope that this node opens.
    pub(super) fn get(&self, opens: Opens, range: TextRange) -> Option<&Scope> {
        self.places
            .get(&(opens, range))
            .and_then(|index| self.scopes.get(*index))
    }

    /// The module's.
    pub(super) fn module(&self) -> &Scope {
        &self.scopes[0]
    }

    fn resolve(&mut self) -> Result<(), (String, TextRange)> {
        for index in 0..self.scopes.len() {
            let scope = &self.scopes[index];
            let uses = scope
                .uses
                .iter()
                .filter(|name| !scope.bound.contains(*name) && !scope.is_global(name));
            let wanted: Vec<String> = uses.chain(scope.nonlocals.keys()).cloned().collect();
            for name in wanted {
                if !self.resolve_name(index, &name)
                    && let Some(at) = self.scopes[index].nonlocals.get(&name)
                {
                    return Err((format!("no binding for nonlocal '{name}' found"), *at));
                }
            }
        }
        for scope in &mut self.scopes {
            scope.free.sort();
        }
        Ok(())
    }

    /// Finds the function whose name it is, and has every code in between share it. Whether there is one: else it is the
    /// module's, or a builtin.
    fn resolve_name(&mut self, user: usize, name: &str) -> bool {
        let mut crossed = Vec::new();
        let mut index = user;
        loop {
            let scope = &self.scopes[index];
            if scope.is_global(name) || scope.opens == Opens::Module {
                return false;
            }
            let own = scope.bound.iter().any(|own| own == name) && !scope.nonlocals.contains_key(name);
            if index != user && own {
                break;
            }
            if scope.opens != Opens::Comprehension {
                crossed.push(index);
            }
            let Some(parent) = scope.parent else { return false };
            index = parent;
        }
        if crossed.is_empty() {
            return true;
        }
        self.scopes[index].cells.insert(name.to_owned());
        for code in crossed {
            let free = &mut self.scopes[code].free;
            if !free.iter().any(|own| own == name) {
                free.push(name.to_owned());
            }
        }
        true
    }
}

struct Finder {
    scopes: Vec<Scope>,
    places: FxHashMap<(Opens, TextRange), usize>,
    current: usize,
    /// The first name that is declared wrongly.
    error: Option<(String, TextRange)>,
}

impl Finder {
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
                self.open(Opens::Function, function.range(), |finder| {
                    finder.parameters(&function.parameters);
                    finder.visit_body(&function.body);
                });
            }
            Stmt::ClassDef(class) => {
                self.bind(class.name.as_str());
                for decorator in &class.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                if let Some(arguments) = &class.arguments {
                    self.visit_arguments(arguments);
                }
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
            Stmt::AnnAssign(assign) => {
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

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => {
                if matches!(name.ctx, ExprContext::Load) {
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
