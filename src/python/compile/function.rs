//! Building the code of one function: its instructions, registers, constants and names.

use std::rc::Rc;

use ruff_python_ast::{Expr, Parameters as AstParameters};
use ruff_text_size::Ranged;
use rustc_hash::{FxHashMap, FxHashSet};

use super::protect::Block;
use super::scope::{Opens, Scope};
use super::{Unit, refuse};
use crate::python::code::{Code, Handler, Op, Parameters, Reg};
use crate::python::objects::{CoroutineKind, Str};
use crate::python::value::Value;
use crate::trace::Failure;

/// Where a variable is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a register.
    Register(Reg),
    /// In a register that holds what closures share.
    Cell(Reg),
    /// Among the names of the module.
    Global(u16),
    /// In the namespace of a class's body; where it isn't, among the names of the module.
    Named(u16),
}

/// A jump whose target is not known yet.
#[derive(Clone, Copy)]
#[must_use]
pub(super) struct Label(usize);

/// The code of one function, being built.
pub(super) struct Builder<'a, 'u> {
    pub(super) unit: &'u mut Unit,
    pub(super) name: Rc<str>,
    pub(super) qualified_name: Rc<str>,
    pub(super) ops: Vec<Op>,
    pub(super) places: Vec<(u32, u32)>,
    pub(super) constants: Vec<Value>,
    pub(super) names: Vec<Rc<Str>>,
    pub(super) codes: Vec<Rc<Code>>,
    pub(super) keyword_names: Vec<Vec<Rc<str>>>,
    pub(super) handlers: Vec<Handler>,
    pub(super) parameters: Parameters,
    pub(super) captures: Vec<Reg>,
    pub(super) first_captured: Reg,
    pub(super) line: u32,
    pub(super) doc: Option<Rc<str>>,
    pub(super) kind: Option<CoroutineKind>,
    /// The next free register.
    pub(super) next: usize,
    /// How many registers were used at once.
    pub(super) most: usize,
    /// Scopes whose names are in this code, the innermost last.
    pub(super) scopes: Vec<FxHashMap<String, Place>>,
    pub(super) globals_declared: FxHashSet<String>,
    is_module: bool,
    /// For the body of a class, the names that it assigns.
    pub(super) class_names: Option<FxHashSet<String>>,
    /// How many comprehensions are open: these don't see the names of a class.
    comprehensions: usize,
    /// What a jump out has to go through, the innermost last.
    pub(super) blocks: Vec<Block<'a>>,
    /// Variables that have a value for sure.
    pub(super) known: FxHashSet<Reg>,
    /// The part of the source that is being compiled.
    pub(super) at: (u32, u32),
}

impl<'u> Builder<'_, 'u> {
    /// For the module.
    pub(super) fn module(unit: &'u mut Unit) -> Self {
        let mut builder = Self::new(unit, "<module>".into(), "<module>".into());
        builder.is_module = true;
        builder
    }

    /// For a function of this name.
    pub(super) fn new(unit: &'u mut Unit, name: Rc<str>, qualified_name: Rc<str>) -> Self {
        Self {
            unit,
            name,
            qualified_name,
            ops: Vec::new(),
            places: Vec::new(),
            constants: Vec::new(),
            names: Vec::new(),
            codes: Vec::new(),
            keyword_names: Vec::new(),
            handlers: Vec::new(),
            parameters: Parameters::default(),
            captures: Vec::new(),
            first_captured: 0,
            line: 1,
            doc: None,
            kind: None,
            next: 0,
            most: 0,
            scopes: Vec::new(),
            globals_declared: FxHashSet::default(),
            is_module: false,
            class_names: None,
            comprehensions: 0,
            blocks: Vec::new(),
            known: FxHashSet::default(),
            at: (0, 0),
        }
    }

    /// Gives registers to the parameters, variables and shared variables of a function. `captures` are the registers of
    /// the code around it that hold what it shares.
    pub(super) fn open(
        &mut self,
        opens: Opens,
        at: impl Ranged,
        parameters: Option<&AstParameters>,
        captures: Vec<Reg>,
    ) {
        self.line = self.unit.source.line(at.start().into());
        if let Some(parameters) = parameters {
            self.declare(parameters);
        }
        if opens == Opens::Generator {
            self.declare_iterator();
        }
        if opens == Opens::Class {
            self.declare_namespace();
        }
        let Some(scope) = self.unit.scopes.get(opens, at.range()) else {
            return;
        };
        if opens == Opens::Class {
            self.open_class(scope.clone(), captures);
            return;
        }
        let (bound, cells, free) = (scope.bound.clone(), scope.cells.clone(), scope.free.clone());
        let is_outside = |scope: &Scope, name: &String| scope.is_global(name) || scope.free.contains(name);
        let outside: Vec<String> = bound.iter().filter(|name| is_outside(scope, name)).cloned().collect();
        self.globals_declared = outside.iter().filter(|name| !free.contains(name)).cloned().collect();
        let mut names = FxHashMap::default();
        let mut shared = Vec::new();
        for name in bound.iter().filter(|name| !outside.contains(name)) {
            let known = self.parameter_register(name);
            let register = known.unwrap_or_else(|| self.temporary());
            if known.is_some() {
                self.known.insert(register);
            }
            if cells.contains(name) {
                shared.push(register);
                names.insert(name.clone(), Place::Cell(register));
            } else {
                names.insert(name.clone(), Place::Register(register));
            }
        }
        self.first_captured = reg(self.next);
        for name in &free {
            names.insert(name.clone(), Place::Cell(self.temporary()));
        }
        self.captures = captures;
        self.scopes.push(names);
        for cell in shared {
            self.emit(Op::MakeCell { cell });
        }
    }

    fn declare(&mut self, parameters: &AstParameters) {
        let own = &mut self.parameters;
        let mut names = Vec::new();
        for parameter in &parameters.posonlyargs {
            names.push(parameter.name().as_str().into());
        }
        own.positional_only = names.len();
        for parameter in &parameters.args {
            names.push(parameter.name().as_str().into());
        }
        own.positional = names.len();
        for parameter in &parameters.kwonlyargs {
            names.push(parameter.name().as_str().into());
        }
        own.names = names;
        own.star = parameters.vararg.is_some();
        own.double_star = parameters.kwarg.is_some();
        self.next = own.names.len() + usize::from(own.star) + usize::from(own.double_star);
        self.most = self.next;
        let mut extra = FxHashMap::default();
        for (place, parameter) in (own.names.len()..).zip(parameters.vararg.iter().chain(&parameters.kwarg)) {
            extra.insert(parameter.name().as_str().to_owned(), Place::Register(reg(place)));
        }
        self.scopes.push(extra);
    }

    fn parameter_register(&self, name: &str) -> Option<Reg> {
        if let Some(Place::Register(register)) = self.scopes.first().and_then(|extra| extra.get(name)) {
            return Some(*register);
        }
        self.parameters.names.iter().position(|own| &**own == name).map(reg)
    }

    /// Opens the scope of a comprehension inside this code; `close_scope` ends it.
    pub(super) fn open_comprehension(&mut self, at: impl Ranged) {
        self.comprehensions += 1;
        self.open_within(Opens::Comprehension, at);
    }

    /// Opens a scope inside this code.
    pub(super) fn open_within(&mut self, opens: Opens, at: impl Ranged) {
        let mut names = FxHashMap::default();
        let scope = self.unit.scopes.get(opens, at.range());
        let (bound, cells) = scope
            .map(|scope| (scope.bound.clone(), scope.cells.clone()))
            .unwrap_or_default();
        for name in bound {
            let register = self.temporary();
            let place = if cells.contains(&name) {
                Place::Cell(register)
            } else {
                Place::Register(register)
            };
            if let Place::Cell(cell) = place {
                // Every run, of a comprehension say, has variables of its own.
                self.emit(Op::Unset { reg: cell });
                self.emit(Op::MakeCell { cell });
            } else {
                self.known.insert(register);
            }
            names.insert(name, place);
        }
        self.scopes.push(names);
    }

    /// Closes the scope of a comprehension.
    pub(super) fn close_scope(&mut self) {
        self.comprehensions -= 1;
        self.scopes.pop();
    }

    /// Where a name is.
    pub(super) fn place(&mut self, name: &str) -> Place {
        if self.comprehensions == 0
            && let Some(own) = &self.class_names
            && own.contains(name)
            && !self.scopes.iter().skip(1).any(|inner| inner.contains_key(name))
        {
            return Place::Named(self.name(name));
        }
        self.shared_place(name)
            .unwrap_or_else(|| Place::Global(self.unit.slot(name)))
    }

    /// The register that a name is in, or that holds what is shared of it.
    pub(super) fn shared_place(&self, name: &str) -> Option<Place> {
        self.scopes.iter().rev().find_map(|names| names.get(name)).copied()
    }

    /// The register of this code that holds a shared variable, for a function made here.
    pub(super) fn cell_register(&mut self, name: &str) -> Reg {
        match self.shared_place(name) {
            Some(Place::Cell(register) | Place::Register(register)) => register,
            _ => 0,
        }
    }

    /// Whether this is the body of a class.
    pub(super) fn is_class(&self) -> bool {
        self.class_names.is_some()
    }

    /// Whether a name is declared `global` here.
    pub(super) fn declares_global(&self, name: &str) -> bool {
        self.globals_declared.contains(name)
    }

    /// Whether this is the module's own code.
    pub(super) fn is_module(&self) -> bool {
        self.is_module
    }

    /// A register for something that is being computed.
    pub(super) fn temporary(&mut self) -> Reg {
        let register = reg(self.next);
        self.next += 1;
        self.most = self.most.max(self.next);
        register
    }

    /// The registers in use, for `release`.
    pub(super) fn mark(&self) -> usize {
        self.next
    }

    /// Gives back the registers taken since `mark`.
    pub(super) fn release(&mut self, mark: usize) {
        self.next = mark;
    }

    /// Where the next instruction goes.
    pub(super) fn here(&self) -> u32 {
        u32::try_from(self.ops.len()).unwrap_or(u32::MAX)
    }

    /// Adds an instruction.
    pub(super) fn emit(&mut self, op: Op) {
        self.ops.push(op);
        self.places.push(self.at);
    }

    /// Adds a jump that `land` completes.
    pub(super) fn emit_jump(&mut self, op: Op) -> Label {
        self.emit(op);
        Label(self.ops.len() - 1)
    }

    /// Makes a jump end here.
    pub(super) fn land(&mut self, label: Label) {
        let here = self.here();
        self.land_at(label, here);
    }

    /// Makes a jump end there.
    pub(super) fn land_at(&mut self, label: Label, target: u32) {
        match &mut self.ops[label.0] {
            Op::Jump { to } | Op::Loop { to } | Op::JumpIfTrue { to, .. } | Op::JumpIfFalse { to, .. } => *to = target,
            _ => {}
        }
    }

    /// A constant's number.
    pub(super) fn constant(&mut self, value: Value) -> u16 {
        let known = self.constants.iter().position(|own| {
            std::mem::discriminant(own) == std::mem::discriminant(&value)
                && match (own, &value) {
                    (Value::Str(a), Value::Str(b)) => a.as_str() == b.as_str(),
                    _ => own.is(&value) && own.address().is_none(),
                }
        });
        reg(known.unwrap_or_else(|| {
            self.constants.push(value);
            self.constants.len() - 1
        }))
    }

    /// A name's number.
    pub(super) fn name(&mut self, name: &str) -> u16 {
        reg(self
            .names
            .iter()
            .position(|own| own.as_str() == name)
            .unwrap_or_else(|| {
                self.names.push(Rc::new(Str::new(name.to_owned())));
                self.names.len() - 1
            }))
    }

    /// Compiles with the place set to that of a node.
    pub(super) fn located<T>(&mut self, node: impl Ranged, inside: impl FnOnce(&mut Self) -> T) -> T {
        let range = node.range();
        let outer = std::mem::replace(&mut self.at, (range.start().into(), range.end().into()));
        let result = inside(self);
        self.at = outer;
        result
    }

    /// `SyntaxError` in Python's words.
    pub(super) fn syntax_error(&self, message: &str, at: impl Ranged) -> Failure {
        refuse::syntax_error(&self.unit.source, message, at)
    }

    /// Something that Mesero doesn't support.
    pub(super) fn unsupported(&self, what: &str, at: impl Ranged) -> Failure {
        refuse::unsupported(&self.unit.source, what, at)
    }

    /// Whether an expression assigns a name on its way (`:=`).
    pub(super) fn assigns(expr: &Expr) -> bool {
        ruff_python_ast::helpers::any_over_expr(expr, |inner| matches!(inner, Expr::Named(_)))
    }
}

/// A number of registers, constants or names as instructions hold it; `finish` refuses code with more than fit.
pub(super) fn reg(index: usize) -> u16 {
    u16::try_from(index).unwrap_or(u16::MAX)
}
