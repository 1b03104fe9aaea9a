//! Functions: the program's, ours, and what they are called with.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use super::trash::discard;
use super::{Dict, Type};
use crate::python::code::Code;
use crate::python::compare::truth;
use crate::python::machine::{Machine, Native};
use crate::python::raise::{Raise, Result};
use crate::python::suggest::unexpected_keyword;
use crate::python::value::Value;

/// A variable that a closure shares with the function around it.
#[derive(Default)]
pub struct Cell(pub RefCell<Value>);

impl Cell {
    /// What the variable holds; nothing while it is unset.
    #[inline(always)]
    #[must_use]
    pub fn get(&self) -> Option<Value> {
        match &*self.0.borrow() {
            Value::Unset => None,
            value => Some(value.clone()),
        }
    }
}

impl Drop for Cell {
    fn drop(&mut self) {
        discard([self.0.take()]);
    }
}

/// A function of the program.
pub struct Function {
    /// What it does.
    pub code: Rc<Code>,
    /// The values of its last positional parameters, when they are not given.
    pub defaults: Vec<Value>,
    /// The values of keyword-only parameters, by their place among these; unset where one must be given.
    pub keyword_defaults: Vec<Value>,
    /// The variables of the functions around it.
    pub captured: Vec<Rc<Cell>>,
    /// Which of its own attributes ([`Self::SET`]) were set, and to what.
    pub set: RefCell<Vec<(&'static str, Value)>>,
    attributes: OnceCell<Rc<Dict>>,
}

impl Function {
    /// The attributes that are not in its `__dict__`.
    pub const SET: &'static [&'static str] = &[
        "__name__",
        "__qualname__",
        "__module__",
        "__doc__",
        "__annotations__",
        "__type_params__",
    ];

    /// A function without attributes.
    #[must_use]
    pub fn new(code: Rc<Code>, defaults: Vec<Value>, keyword_defaults: Vec<Value>, captured: Vec<Rc<Cell>>) -> Self {
        Self {
            code,
            defaults,
            keyword_defaults,
            captured,
            set: RefCell::default(),
            attributes: OnceCell::new(),
        }
    }

    /// What the program wrote on it: its `__dict__`.
    #[must_use]
    pub fn attributes(&self) -> &Rc<Dict> {
        self.attributes.get_or_init(Rc::default)
    }

    /// Its `__qualname__`, as messages name it.
    #[must_use]
    pub fn qualified_name(&self) -> Rc<str> {
        let set = self.set.borrow();
        match set.iter().find(|(name, _)| *name == "__qualname__") {
            Some((_, Value::Str(name))) => name.as_str().into(),
            _ => Rc::clone(&self.code.qualified_name),
        }
    }
}

impl Drop for Function {
    fn drop(&mut self) {
        let captured = std::mem::take(&mut self.captured).into_iter().map(Value::Cell);
        discard(std::mem::take(&mut self.defaults).into_iter().chain(captured));
    }
}

/// What a function of ours gets.
#[derive(Clone, Default)]
pub struct Args {
    /// By place; for a method, the object itself first.
    pub positional: Vec<Value>,
    /// By name.
    pub keywords: Vec<(Rc<str>, Value)>,
}

/// What a function of ours answers with.
pub enum Flow {
    /// It is done.
    Value(Value),
    /// It goes on as this, which is resumed at once.
    Native(Box<dyn Native>),
    /// Calling this, with these, gives its result.
    Call(Value, Args),
}

impl From<Value> for Flow {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

/// How a function of ours is called.
pub type NativeFn = fn(&mut Machine, Args) -> Result<Flow>;

/// A function of ours.
pub struct Builtin {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub call: NativeFn,
}

/// A function with the object that it was looked up on, which becomes its first argument.
pub struct Bound {
    /// The object.
    pub receiver: Value,
    /// The function: the program's, or one of ours.
    pub function: BoundFunction,
}

/// What can be bound to an object.
pub enum BoundFunction {
    /// A method of ours.
    Native(&'static Builtin),
    /// Any callable of the program.
    Value(Value),
}

impl BoundFunction {
    /// Whether both are the same function.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Native(a), Self::Native(b)) => std::ptr::eq(*a, *b),
            (Self::Value(a), Self::Value(b)) => a.is(b),
            _ => false,
        }
    }
}

impl Bound {
    /// `method` for the program's, `builtin_function_or_method` for ours.
    #[must_use]
    pub const fn type_of(&self) -> Type {
        match self.function {
            BoundFunction::Native(_) => Type::BuiltinFunction,
            BoundFunction::Value(_) => Type::Method,
        }
    }
}

impl Args {
    /// By place only.
    #[must_use]
    pub const fn new(positional: Vec<Value>) -> Self {
        Self {
            positional,
            keywords: Vec::new(),
        }
    }

    /// Binds the arguments to parameters as a `def` would: the first `required` of `names` must be given, by place or by
    /// name, the others may be; `most` of them can be given by place.
    ///
    /// # Errors
    /// `TypeError` in Python's words when they don't fit.
    pub fn bind<const N: usize>(
        self,
        function: &str,
        names: [&str; N],
        required: usize,
        most: usize,
    ) -> Result<[Option<Value>; N]> {
        let given = self.positional.len();
        if given > most {
            let takes = if required == most {
                most.to_string()
            } else {
                format!("from {required} to {most}")
            };
            let plural = if most == 1 { "" } else { "s" };
            let were = if given == 1 { "was" } else { "were" };
            return Err(Raise::type_error(format!(
                "{function}() takes {takes} positional argument{plural} but {given} {were} given"
            )));
        }
        let mut bound = [const { None }; N];
        for (place, value) in bound.iter_mut().zip(self.positional) {
            *place = Some(value);
        }
        for (name, value) in self.keywords {
            let Some(index) = names.iter().position(|own| *own == &*name) else {
                return Err(unexpected_keyword(function, &name, names));
            };
            if bound[index].is_some() {
                return Err(Raise::type_error(format!(
                    "{function}() got multiple values for argument '{name}'"
                )));
            }
            bound[index] = Some(value);
        }
        let missing: Vec<&str> = (0..required)
            .filter(|&index| bound[index].is_none())
            .map(|i| names[i])
            .collect();
        if missing.is_empty() {
            Ok(bound)
        } else {
            Err(missing_arguments(function, "positional", &missing))
        }
    }

    /// The arguments, when exactly `N` are given and all by place, as for most functions that CPython writes in C.
    ///
    /// # Errors
    /// `TypeError` in Python's words when there are more or fewer, or one by name.
    pub fn exactly<const N: usize>(self, function: &str) -> Result<[Value; N]> {
        self.no_keywords(function)?;
        let given = self.positional.len();
        <[Value; N]>::try_from(self.positional).map_err(|_| {
            Raise::type_error(match N {
                0 => format!("{function}() takes no arguments ({given} given)"),
                1 => format!("{function}() takes exactly one argument ({given} given)"),
                _ => format!("{function} expected {N} arguments, got {given}"),
            })
        })
    }

    /// The arguments of a method after the object itself, when there are from `least` to `most` and all by place.
    ///
    /// # Errors
    /// `TypeError` in Python's words when there are more or fewer, or one by name.
    pub fn between(&self, function: &str, least: usize, most: usize) -> Result<()> {
        self.no_keywords(function)?;
        let given = self.positional.len();
        if (least..=most).contains(&given) {
            return Ok(());
        }
        let (bound, limit) = if given < least {
            ("at least", least)
        } else {
            ("at most", most)
        };
        let bound = if least == most { "" } else { bound };
        let space = if bound.is_empty() { "" } else { " " };
        let plural = if limit == 1 { "" } else { "s" };
        Err(Raise::type_error(format!(
            "{function} expected {bound}{space}{limit} argument{plural}, got {given}"
        )))
    }

    /// # Errors
    /// `TypeError` when something is given by name.
    pub fn no_keywords(&self, function: &str) -> Result<()> {
        if self.keywords.is_empty() {
            Ok(())
        } else {
            Err(Raise::type_error(format!("{function}() takes no keyword arguments")))
        }
    }

    /// Takes out whether what was given by this name is true; false where nothing was.
    ///
    /// # Errors
    /// What telling its truth raises.
    pub fn flag(&mut self, name: &str) -> Result<bool> {
        self.keyword(name).map_or(Ok(false), |value| truth(&value))
    }

    /// Takes out what was given by this name.
    pub fn keyword(&mut self, name: &str) -> Option<Value> {
        let index = self.keywords.iter().position(|(own, _)| &**own == name)?;
        Some(self.keywords.remove(index).1)
    }
}

/// `TypeError: f() missing 2 required positional arguments: 'a' and 'b'`
#[must_use]
pub fn missing_arguments(function: &str, sort: &str, missing: &[&str]) -> Raise {
    let quoted: Vec<String> = missing.iter().map(|name| format!("'{name}'")).collect();
    let listed = match quoted.as_slice() {
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [init @ .., last] => format!("{}, and {last}", init.join(", ")),
        [] => String::new(),
    };
    let plural = if missing.len() == 1 { "" } else { "s" };
    Raise::type_error(format!(
        "{function}() missing {} required {sort} argument{plural}: {listed}",
        missing.len()
    ))
}
