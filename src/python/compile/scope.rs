//! Which names belong to which function, found before anything is compiled.

use ruff_python_ast::Stmt;
use ruff_text_size::TextRange;
use rustc_hash::{FxHashMap, FxHashSet};

use super::finder::Finder;

/// What opens a scope. A list, set or dictionary comprehension has names of its own but no code: it is compiled into the
/// code around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Opens {
    /// The module.
    Module,
    /// `def`, `async def` and `lambda`
    Function,
    /// `class`: its names are seen in its own code only.
    Class,
    /// A generator expression.
    Generator,
    /// Another comprehension.
    Comprehension,
    /// The type parameters of a function or class: around its annotations or bases and its body, in the code around it.
    TypeParameters,
}

/// A scope and its names.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    pub(super) opens: Opens,
    pub(super) parent: Option<usize>,
    /// The names that it assigns, in order.
    pub(super) bound: Vec<String>,
    pub(super) parameters: FxHashSet<String>,
    pub(super) globals: FxHashSet<String>,
    pub(super) nonlocals: FxHashMap<String, TextRange>,
    pub(super) uses: FxHashSet<String>,
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
        let finder = Finder::walk(body);
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

    /// Whether any scope binds such a name.
    pub(super) fn bound_anywhere(&self, is_meant: impl Fn(&String) -> bool) -> bool {
        self.scopes.iter().any(|scope| scope.bound.iter().any(&is_meant))
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
            let own = match scope.opens {
                // What its methods see of a class is what they call `__class__`.
                Opens::Class if index != user => name == "__class__",
                _ => scope.bound.iter().any(|own| own == name) && !scope.nonlocals.contains_key(name),
            };
            if index != user && own {
                break;
            }
            if !matches!(scope.opens, Opens::Comprehension | Opens::TypeParameters) {
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
