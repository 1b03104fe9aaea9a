//! What the compiler makes of a program: instructions for a machine with registers.

mod layout;
mod op;
mod source;

use std::rc::Rc;

pub use op::{BinaryOp, CompareOp, Conversion, Op, Reg, UnaryOp};
pub use source::Source;

use rustc_hash::FxHashMap;

use super::objects::{CoroutineKind, Str};
use super::value::Value;

/// A stretch of instructions whose exceptions are handled.
#[derive(Clone, Copy, Debug)]
pub struct Handler {
    /// The first instruction of the stretch.
    pub start: u32,
    /// The one after its last.
    pub end: u32,
    /// Where handling begins.
    pub to: u32,
    /// Where the exception is put.
    pub exception: Reg,
    /// How many exceptions were being handled outside.
    pub depth: u16,
}

/// What a function takes.
#[derive(Clone, Debug, Default)]
pub struct Parameters {
    /// Names, in order: positional-only ones, other positional ones, keyword-only ones.
    pub names: Vec<Rc<str>>,
    /// How many of them only go by place.
    pub positional_only: usize,
    /// How many of them can go by place, the positional-only ones included.
    pub positional: usize,
    /// Whether there is a `*args`, in the register after those of the names.
    pub star: bool,
    /// Whether there is a `**kwargs`, in the register after that.
    pub double_star: bool,
}

/// A compiled function, or the module.
pub struct Code {
    /// Its name, or `<module>`.
    pub name: Rc<str>,
    /// Its name with those of what is around it.
    pub qualified_name: Rc<str>,
    /// Its instructions.
    pub ops: Vec<Op>,
    /// Where each of them comes from, as bytes of the program's text; empty for the library's code, which shows nowhere.
    pub places: Vec<(u32, u32)>,
    /// Its constants.
    pub constants: Vec<Value>,
    /// The names that its instructions mention.
    pub names: Vec<Rc<Str>>,
    /// Its variables and the registers that they are in, in the order of these.
    pub variables: Vec<(Rc<str>, Reg)>,
    /// The functions made in it.
    pub codes: Vec<Rc<Self>>,
    /// Names for calls by keyword.
    pub keyword_names: Vec<Vec<Rc<str>>>,
    /// What it takes. Parameters are in the first registers.
    pub parameters: Parameters,
    /// How many registers it needs.
    pub registers: usize,
    /// Registers of the code around it whose cells it shares; they come into registers from `first_captured` on.
    pub captures: Vec<Reg>,
    /// Where the shared variables are put.
    pub first_captured: Reg,
    /// Its handlers, the innermost first.
    pub handlers: Vec<Handler>,
    /// What calling it makes; none for a plain function.
    pub kind: Option<CoroutineKind>,
    /// The line of its `def`, from 1.
    pub line: u32,
    /// What the text at the beginning of its body says of it.
    pub doc: Option<Rc<str>>,
    /// The module of the library that it belongs to; none for the program's own code.
    pub library: Option<&'static str>,
}

/// A compiled module.
pub struct Module {
    /// What it does when it is imported.
    pub body: Rc<Code>,
    /// The slots of its names.
    pub slots: FxHashMap<Rc<str>, u16>,
}

/// A compiled program.
pub struct Program {
    /// The program's own module.
    pub main: Module,
    /// The modules of the library that it needs, by name.
    pub library: Vec<(&'static str, Module)>,
    /// The names of all these modules, by slot.
    pub globals: Vec<Rc<str>>,
    /// Whether the program's module awaits, as in a notebook.
    pub awaits: bool,
    /// The source.
    pub source: Rc<Source>,
}
