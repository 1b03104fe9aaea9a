//! `contextvars`: variables of which every task has its own. What they are set to stands in the [`Context`] that the machine
//! runs in.

use std::cell::Cell;
use std::rc::Rc;

use crate::python::display;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, Builtin, Context, Exception, Flow, Kind, LibraryClass, Module, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::types::arguments::receiver_of;
use crate::python::value::Value;

/// The module.
pub(super) fn module() -> Module {
    Module {
        name: "contextvars",
        attribute,
        names: &["Context", "ContextVar", "Token", "copy_context"],
    }
}

fn attribute(_: &mut Machine, name: &str) -> Option<Value> {
    Some(match name {
        "Context" => Value::library(&CONTEXT),
        "ContextVar" => Value::library(&VARIABLE),
        "Token" => Value::library(&TOKEN),
        "copy_context" => Value::Builtin(&Builtin {
            name: "copy_context",
            call: |machine, args| {
                let [] = args.exactly("copy_context")?;
                Ok(machine.context.copy().to_value().into())
            },
        }),
        _ => return None,
    })
}

pub(in crate::python) static CONTEXT: LibraryClass = LibraryClass {
    name: "Context",
    module: "_contextvars",
    base: None,
    construct: |_, args| {
        let [] = args.exactly("Context")?;
        Ok(Context::default().to_value().into())
    },
    methods: of_context,
};

static VARIABLE: LibraryClass = LibraryClass {
    name: "ContextVar",
    module: "_contextvars",
    base: None,
    construct: new_variable,
    methods: of_variable,
};

static TOKEN: LibraryClass = LibraryClass {
    name: "Token",
    module: "_contextvars",
    base: None,
    construct: |_, _| {
        Err(Raise::new(
            Kind::RuntimeError,
            "Tokens can only be created by ContextVars",
        ))
    },
    methods: |_| None,
};

/// A context variable.
struct Variable {
    name: Value,
    default: Option<Value>,
}

impl Object for Variable {
    fn class(&self) -> &'static LibraryClass {
        &VARIABLE
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        (name == "name").then(|| self.name.clone())
    }

    fn repr(&self, machine: &Machine) -> Option<String> {
        let name = display::repr(machine, &self.name).ok()?;
        let default = match &self.default {
            Some(default) => format!(" default={}", display::repr(machine, default).ok()?),
            None => String::new(),
        };
        let at = std::ptr::from_ref(self).addr();
        Some(format!("<ContextVar name={name}{default} at {at:#x}>"))
    }
}

/// How a variable gets back what it was.
struct Token {
    variable: Value,
    context: Context,
    old: Option<Value>,
    used: Cell<bool>,
}

impl Object for Token {
    fn class(&self) -> &'static LibraryClass {
        &TOKEN
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        match name {
            "var" => Some(self.variable.clone()),
            "old_value" => Some(self.old.clone().unwrap_or_else(|| Value::object(Missing))),
            _ => None,
        }
    }

    fn repr(&self, machine: &Machine) -> Option<String> {
        let used = if self.used.get() { " used" } else { "" };
        let variable = display::repr(machine, &self.variable).ok()?;
        let at = std::ptr::from_ref(self).addr();
        Some(format!("<Token{used} var={variable} at {at:#x}>"))
    }
}

/// `Token.MISSING`: what a variable was that had not been set.
struct Missing;

impl Object for Missing {
    fn class(&self) -> &'static LibraryClass {
        &TOKEN
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        Some("<Token.MISSING>".to_owned())
    }
}

fn new_variable(_: &mut Machine, mut args: Args) -> Result<Flow> {
    let default = args.keyword("default");
    let [name] = args.exactly("ContextVar")?;
    if name.as_str().is_none() {
        return Err(Raise::type_error("context variable name must be a str"));
    }
    Ok(Value::object(Variable { name, default }).into())
}

builtins! {
    fn of_variable;
    "get" => get,
    "set" => set,
    "reset" => reset,
}

/// The variable that a method was called on, as an object and as a value, and the other arguments.
fn variable(args: Args, method: &str) -> Result<(Rc<Variable>, Value, Args)> {
    let ((variable, value), args) = receiver_of(args, "_contextvars.ContextVar", method, |value| match value {
        Value::Object(object) => Some((object.downcast::<Variable>()?, value.clone())),
        _ => None,
    })?;
    Ok((variable, value, args))
}

fn get(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (variable, key, args) = variable(args, "get")?;
    args.between("get", 0, 1)?;
    let found = machine.context.get(&key);
    let value = found
        .or_else(|| args.positional.into_iter().next())
        .or_else(|| variable.default.clone());
    value.map(Flow::Value).ok_or_else(|| not_set(key))
}

/// `LookupError` with the variable itself, as Python has it.
fn not_set(variable: Value) -> Raise {
    let exception = Exception::new(Kind::LookupError, vec![variable]);
    Raise::Exception(Rc::new(exception))
}

fn set(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (_, key, args) = variable(args, "set")?;
    let [value] = args.exactly("ContextVar.set")?;
    let old = machine.context.set(&key, Some(value));
    let token = Token {
        variable: key,
        context: machine.context.clone(),
        old,
        used: Cell::new(false),
    };
    Ok(Value::object(token).into())
}

fn reset(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (_, key, args) = variable(args, "reset")?;
    let [given] = args.exactly("ContextVar.reset")?;
    let token = match &given {
        Value::Object(object) => object.downcast::<Token>(),
        _ => None,
    };
    let Some(token) = token else {
        return Err(Raise::type_error(format!(
            "expected an instance of Token, got {}",
            display::repr(machine, &given)?
        )));
    };
    let shown = display::repr(machine, &given)?;
    if token.used.get() {
        return Err(Raise::new(
            Kind::RuntimeError,
            format!("{shown} has already been used once"),
        ));
    }
    if !token.variable.is(&key) {
        return Err(Raise::value_error(format!(
            "{shown} was created by a different ContextVar"
        )));
    }
    if !token.context.is(&machine.context) {
        return Err(Raise::value_error(format!(
            "{shown} was created in a different Context"
        )));
    }
    token.used.set(true);
    machine.context.set(&key, token.old.clone());
    Ok(Value::None.into())
}

builtins! {
    fn of_context;
    "run" => run,
    "copy" => |_, args| Ok(context(args, "copy")?.0.copy().to_value().into()),
    "get" => get_in,
    "__getitem__" => |machine, args| {
        let (context, args) = context(args, "__getitem__")?;
        let [key] = args.exactly("Context.__getitem__")?;
        check_key(machine, &key)?;
        context.get(&key).map(Flow::Value).ok_or_else(|| Raise::key_error(key))
    },
    "__contains__" => |machine, args| {
        let (context, args) = context(args, "__contains__")?;
        let [key] = args.exactly("Context.__contains__")?;
        check_key(machine, &key)?;
        Ok(Value::Bool(context.get(&key).is_some()).into())
    },
    "__len__" => |_, args| {
        let bindings = context(args, "__len__")?.0.bindings();
        Ok(Value::Int(i64::try_from(bindings.len()).unwrap_or(i64::MAX)).into())
    },
    "__iter__" => |machine, args| {
        let keys = listed(args, "__iter__", |(variable, _)| variable)?;
        machine.iter(&keys).map(Flow::Value)
    },
    "keys" => |_, args| listed(args, "keys", |(variable, _)| variable).map(Flow::Value),
    "values" => |_, args| listed(args, "values", |(_, value)| value).map(Flow::Value),
    "items" => |_, args| listed(args, "items", |(variable, value)| Value::tuple(vec![variable, value])).map(Flow::Value),
}

fn context(args: Args, method: &str) -> Result<(Context, Args)> {
    receiver_of(args, "_contextvars.Context", method, Context::of_value)
}

fn listed(args: Args, method: &str, part: fn((Value, Value)) -> Value) -> Result {
    let bindings = context(args, method)?.0.bindings();
    Ok(Value::list(bindings.into_iter().map(part).collect()))
}

/// `TypeError` for what is no variable.
fn check_key(machine: &Machine, key: &Value) -> Result<()> {
    match key {
        Value::Object(object) if object.downcast::<Variable>().is_some() => Ok(()),
        other => {
            let shown = display::repr(machine, other)?;
            Err(Raise::type_error(format!("a ContextVar key was expected, got {shown}")))
        }
    }
}

fn get_in(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (context, args) = context(args, "get")?;
    args.between("get", 1, 2)?;
    let mut given = args.positional.into_iter();
    let key = given.next().unwrap_or_default();
    check_key(machine, &key)?;
    Ok(context.get(&key).or(given.next()).unwrap_or(Value::None).into())
}

fn run(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (context, mut args) = context(args, "run")?;
    if args.positional.is_empty() {
        return Err(Raise::type_error("run() missing 1 required positional argument"));
    }
    let callable = args.positional.remove(0);
    if context.set_entered(true) {
        let shown = display::repr(machine, &context.to_value())?;
        return Err(Raise::new(
            Kind::RuntimeError,
            format!("cannot enter context: {shown} is already entered"),
        ));
    }
    let outer = std::mem::replace(&mut machine.context, context);
    Ok(Flow::Native(Box::new(Run {
        outer,
        call: Some((callable, args)),
    })))
}

/// `Context.run`: a call in that context.
struct Run {
    outer: Context,
    call: Option<(Value, Args)>,
}

impl Native for Run {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if let Some((callable, args)) = self.call.take() {
            return Ok(Next::Call(callable, args));
        }
        machine.context.set_entered(false);
        machine.context = std::mem::take(&mut self.outer);
        sent.value().map(Next::Return)
    }
}
