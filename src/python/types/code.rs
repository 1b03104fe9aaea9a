//! `function.__code__` and `function.__closure__`: what a program can ask of how a function is made.

use std::rc::Rc;

use super::internal;
use crate::python::code::{Code, Reg};
use crate::python::machine::Machine;
use crate::python::objects::{Cell, CoroutineKind, Function, LibraryClass, Object};
use crate::python::value::Value;

/// A code object.
struct CodeObject(Rc<Code>);

/// A variable that a closure shares with the function around it.
struct CellObject(Rc<Cell>);

static CODE: LibraryClass = internal("code");
static CELL: LibraryClass = internal("cell");

/// The `__code__` of a function.
#[must_use]
pub fn of(function: &Function) -> Value {
    Value::object(CodeObject(Rc::clone(&function.code)))
}

/// The `__closure__` of a function.
#[must_use]
pub fn closure(function: &Function) -> Value {
    let free = free_variables(&function.code);
    if free.is_empty() {
        return Value::None;
    }
    let cells = free
        .iter()
        .filter_map(|(_, place)| function.captured.get(*place))
        .map(|cell| Value::object(CellObject(Rc::clone(cell))));
    Value::tuple(cells.collect())
}

/// The variables of the functions around it, by name, with their places among what it captured.
fn free_variables(code: &Code) -> Vec<(Rc<str>, usize)> {
    let first = usize::from(code.first_captured);
    let place = |register: Reg| usize::from(register).checked_sub(first);
    let mut free: Vec<_> = code
        .variables
        .iter()
        .filter_map(|(name, register)| Some((Rc::clone(name), place(*register)?)))
        .filter(|(_, place)| *place < code.captures.len())
        .collect();
    free.sort();
    free
}

/// Its own variables: parameters first, then the others, without those that functions inside of it share. Variables
/// of comprehensions, which CPython counts among them, are not its own here.
fn own_variables(code: &Code) -> Vec<Rc<str>> {
    let parameters = &code.parameters;
    let taken = parameters.names.len() + usize::from(parameters.star) + usize::from(parameters.double_star);
    let free = free_variables(code);
    let is_own = |name: &Rc<str>, register: Reg| {
        let shared = code.codes.iter().any(|inner| inner.captures.contains(&register));
        usize::from(register) < taken || !shared && !free.iter().any(|(other, _)| other == name)
    };
    let own = code.variables.iter().filter(|(name, register)| is_own(name, *register));
    own.map(|(name, _)| Rc::clone(name)).collect()
}

impl Object for CodeObject {
    fn class(&self) -> &'static LibraryClass {
        &CODE
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        let code = &self.0;
        let count = |number: usize| Value::Int(i64::try_from(number).unwrap_or(i64::MAX));
        let texts = |names: Vec<Rc<str>>| Value::tuple(names.iter().map(|name| Value::str(&**name)).collect());
        let parameters = &code.parameters;
        Some(match name {
            "co_name" => Value::str(&*code.name),
            "co_qualname" => Value::str(&*code.qualified_name),
            "co_filename" => Value::from("main.py"),
            "co_firstlineno" => Value::Int(code.line.into()),
            "co_argcount" => count(parameters.positional),
            "co_posonlyargcount" => count(parameters.positional_only),
            "co_kwonlyargcount" => count(parameters.names.len() - parameters.positional),
            "co_varnames" => texts(own_variables(code)),
            "co_freevars" => texts(free_variables(code).into_iter().map(|(name, _)| name).collect()),
            "co_flags" => Value::Int(flags(code)),
            _ => return None,
        })
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let at = Rc::as_ptr(&self.0).addr();
        let (name, line) = (&self.0.name, self.0.line);
        Some(format!(
            "<code object {name} at {at:#x}, file \"main.py\", line {line}>"
        ))
    }
}

/// The bits that `inspect` has names for: optimized, new locals, `*args`, `**kwargs`, nested, and what calling it makes.
fn flags(code: &Code) -> i64 {
    let kind = match code.kind {
        None => 0,
        Some(CoroutineKind::Generator) => 0x20,
        Some(CoroutineKind::Coroutine) => 0x80,
        Some(CoroutineKind::AsyncGenerator) => 0x200,
    };
    let nested = i64::from(code.qualified_name.contains("<locals>"));
    0x3 | i64::from(code.parameters.star) << 2 | i64::from(code.parameters.double_star) << 3 | nested << 4 | kind
}

impl Object for CellObject {
    fn class(&self) -> &'static LibraryClass {
        &CELL
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        (name == "cell_contents").then(|| self.0.get())?
    }
}
