//! From a program's text to its code: parsed by ruff's parser, its names sorted into scopes, compiled function by
//! function. What Mesero doesn't support is refused here, by name and line, before anything runs.

mod annotations;
mod assign;
mod brackets;
mod call;
mod class;
mod collection;
mod comprehension;
mod condition;
mod control;
mod depth;
mod except_star;
mod expression;
mod f_string;
mod finder;
mod finish;
mod function;
mod mangle;
mod matching;
mod protect;
mod refuse;
mod scope;
mod statement;
mod type_parameters;
mod wording;

use std::rc::Rc;

use ruff_python_ast::ModModule;
use rustc_hash::FxHashMap;

pub(super) use self::refuse::parse;

use self::function::Builder;
use self::scope::Scopes;
use super::code::{Module, Program, Source};
use super::library::{self, Library};
use super::objects::CoroutineKind;
use crate::trace::Failure;

/// What compiling answers with.
type Compiled<T = ()> = Result<T, Failure>;

/// What all functions of a module share while it is compiled.
struct Unit {
    source: Rc<Source>,
    scopes: Scopes,
    /// The module's name, where it is the library's.
    library: Option<&'static str>,
    /// Whether annotations are texts (`from __future__ import annotations`).
    postponed_annotations: bool,
    /// Whether what a statement computed is let go of right after it: a program with weak references can tell.
    lets_go: bool,
    /// The slots of the module's names.
    slots: FxHashMap<Rc<str>, u16>,
    /// The names of all modules so far, by slot.
    globals: Vec<Rc<str>>,
    /// The modules of the library that are compiled already.
    modules: Vec<(&'static str, Module)>,
}

impl Unit {
    /// The slot of a name of the module.
    fn slot(&mut self, name: &str) -> u16 {
        if let Some(slot) = self.slots.get(name) {
            return *slot;
        }
        let name: Rc<str> = name.into();
        let slot = u16::try_from(self.globals.len()).unwrap_or(u16::MAX);
        self.globals.push(Rc::clone(&name));
        self.slots.insert(name, slot);
        slot
    }

    /// Gives slots to the names that `from module import *` may bring.
    fn slots_of(&mut self, module: &str) {
        let own = crate::python::modules::names_of(module)
            .iter()
            .map(|name| Rc::from(*name));
        let library = self.modules.iter().filter(|(name, _)| *name == module);
        let names: Vec<Rc<str>> = own
            .chain(library.flat_map(|(_, module)| module.slots.keys().cloned()))
            .collect();
        for name in names {
            self.slot(&name);
        }
    }
}

/// Compiles a program with what it needs of the library.
///
/// # Errors
/// A program that is none, or that uses what is not supported, with the line and Python's words where it has some;
/// `NotLoaded` with a module's name where the library lacks a file for it.
pub fn compile(text: &str, library: &Library) -> Compiled<Program> {
    let source = Rc::new(Source::new(text.to_owned()));
    let mut tree = refuse::parse(&source)?;
    let imports = library::imports(&tree, text);
    for import in &imports {
        let is_missing = |file: &&str| library.text(file).is_none();
        if library::all(std::slice::from_ref(import)).iter().any(is_missing) {
            return Err(refuse::not_loaded(&source, import.file, import.at));
        }
    }
    let mut unit = Unit {
        source: Rc::clone(&source),
        scopes: Scopes::default(),
        library: None,
        postponed_annotations: false,
        lets_go: false,
        slots: FxHashMap::default(),
        globals: Vec::new(),
        modules: Vec::new(),
    };
    for name in library::all(&imports) {
        let text = library.text(name).map(ToString::to_string).unwrap_or_default();
        let source = Rc::new(Source::new(text));
        let mut tree = refuse::parse(&source)?;
        let module = unit.module(source, &mut tree, Some(name))?;
        unit.modules.push((name, module));
    }
    unit.lets_go = unit.modules.iter().any(|(name, _)| *name == "weakref");
    let main = unit.module(Rc::clone(&source), &mut tree, None)?;
    if unit.globals.len() >= usize::from(u16::MAX) {
        return Err(refuse::too_large(&source));
    }
    Ok(Program {
        awaits: main.body.kind.is_some(),
        main,
        library: unit.modules,
        globals: unit.globals,
        source,
    })
}

impl Unit {
    /// Compiles one module, whose names get the slots after those that are taken.
    fn module(&mut self, source: Rc<Source>, tree: &mut ModModule, library: Option<&'static str>) -> Compiled<Module> {
        mangle::mangle(tree);
        self.postponed_annotations = false;
        self.scopes = Scopes::of(&tree.body).map_err(|(message, at)| refuse::syntax_error(&source, &message, at))?;
        self.source = source;
        self.library = library;
        self.slots = FxHashMap::default();
        self.slot("__name__");
        let awaits = self.scopes.module().awaits;
        let mut builder = Builder::module(self);
        builder.open_annotations(&tree.body);
        builder.statements(&tree.body)?;
        let mut code = builder.finish()?;
        if awaits {
            code.kind = Some(CoroutineKind::Coroutine);
        }
        Ok(Module {
            body: Rc::new(code),
            slots: std::mem::take(&mut self.slots),
        })
    }
}
