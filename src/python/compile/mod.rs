//! From a program's text to its code: parsed by ruff's parser, its names sorted into scopes, compiled function by
//! function. What Mesero doesn't support is refused here, by name and line, before anything runs.

mod assign;
mod brackets;
mod call;
mod comprehension;
mod control;
mod depth;
mod expression;
mod function;
mod protect;
mod refuse;
mod scope;
mod statement;
mod wording;

use std::rc::Rc;

use ruff_python_ast::ModModule;
use rustc_hash::FxHashMap;

pub(super) use self::refuse::parse;

use self::function::Builder;
use self::scope::Scopes;
use super::code::{Program, Source};
use super::objects::CoroutineKind;
use crate::trace::Failure;

/// What compiling answers with.
type Compiled<T = ()> = Result<T, Failure>;

/// What all functions of a program share while it is compiled.
struct Unit {
    source: Rc<Source>,
    scopes: Scopes,
    globals: Vec<Rc<str>>,
    slots: FxHashMap<Rc<str>, u16>,
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
}

/// Compiles a program.
///
/// # Errors
/// A program that is none, or that uses what is not supported, with the line and Python's words where it has some.
pub fn compile(text: &str) -> Compiled<Program> {
    let source = Rc::new(Source::new(text.to_owned()));
    let module: ModModule = refuse::parse(&source)?;
    let scopes = Scopes::of(&module.body).map_err(|(message, at)| refuse::syntax_error(&source, &message, at))?;
    let awaits = scopes.module().awaits;
    let mut unit = Unit {
        source: Rc::clone(&source),
        scopes,
        globals: Vec::new(),
        slots: FxHashMap::default(),
    };
    unit.slot("__name__");
    let mut builder = Builder::module(&mut unit);
    builder.statements(&module.body)?;
    let mut code = builder.finish()?;
    if awaits {
        code.kind = Some(CoroutineKind::Coroutine);
    }
    if unit.globals.len() >= usize::from(u16::MAX) {
        return Err(refuse::too_large(&source));
    }
    Ok(Program {
        module: Rc::new(code),
        globals: unit.globals,
        awaits,
        source,
    })
}
