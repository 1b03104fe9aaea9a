//! What goes by name: functions and classes, of a module and with the names of what is around them.

use std::rc::Rc;

use crate::python::builtins;
use crate::python::machine::Machine;
use crate::python::objects::{Exception, Function, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::types::{module_name, short_name};
use crate::python::value::Value;

/// The modules that functions of ours are looked for in, which don't know where they are from.
const OURS: &[&str] = &["builtins", "math", "time", "random", "asyncio"];

/// The classes that methods of ours are looked for in.
const CLASSES: &[&str] = &["str", "int", "float", "list", "dict", "set", "tuple", "bytes"];

/// The program's module: in the process that runs the program, and in one that was started beside it.
pub const MAIN: [&str; 2] = ["__main__", "__mp_main__"];

/// The module of something and its name there.
///
/// # Errors
/// What CPython says where nothing, or something else, is found under that name.
pub fn name_of(machine: &mut Machine, value: &Value) -> Result<(String, String)> {
    let (module, name) = match value {
        Value::Builtin(builtin) => {
            for module in OURS {
                if is_found(machine, value, module, builtin.name)? {
                    return Ok(((*module).to_owned(), builtin.name.to_owned()));
                }
            }
            let methods = CLASSES.iter().map(|class| format!("{class}.{}", builtin.name));
            let mut found = None;
            for name in methods {
                if found.is_none() && is_found(machine, value, "builtins", &name)? {
                    found = Some(name);
                }
            }
            let name = found.unwrap_or_else(|| builtin.name.to_owned());
            ("builtins".to_owned(), name)
        }
        Value::Function(function) => (module_of(function), function.qualified_name().to_string()),
        Value::Class(class) => {
            let module = class.find("__module__");
            let module = module.as_ref().and_then(Value::as_str).unwrap_or(MAIN[0]);
            (module.to_owned(), class.qualified_name().to_string())
        }
        Value::Type(class) => (module_name(*class), short_name(*class)),
        _ => (String::new(), String::new()),
    };
    if name.contains("<locals>") {
        let message = format!("Can't get local object '{name}'");
        return Err(Raise::new(Kind::AttributeError, message));
    }
    // Some of ours are shown with a module that only CPython has: they are in the one around it.
    let mut around = Some(&*module);
    while let Some(module) = around {
        if is_found(machine, value, module, &name)? {
            return Ok((module.to_owned(), name));
        }
        around = module.rsplit_once('.').map(|(around, _)| around);
    }
    let (module, shown) = (
        if MAIN.contains(&&*module) { MAIN[0] } else { &module },
        machine.short_repr(value),
    );
    let why = match find(machine, module, &name)? {
        Some(_) => format!("it's not the same object as {module}.{name}"),
        None => format!("attribute lookup {name} on {module} failed"),
    };
    Err(refusal(machine, &format!("Can't pickle {shown}: {why}")))
}

fn module_of(function: &Function) -> String {
    let set = function.set.borrow();
    match set.iter().find(|(name, _)| *name == "__module__") {
        Some((_, Value::Str(module))) => module.as_str().to_owned(),
        _ => function.code.library.unwrap_or(MAIN[0]).to_owned(),
    }
}

fn is_found(machine: &mut Machine, value: &Value, module: &str, name: &str) -> Result<bool> {
    Ok(find(machine, module, name)?.is_some_and(|found| found.is(value)))
}

/// What a module has under this name, which may lead through classes.
///
/// # Errors
/// What looking up raises.
pub fn find(machine: &mut Machine, module: &str, name: &str) -> Result<Option<Value>> {
    let mut names = name.split('.');
    let first = names.next().unwrap_or_default();
    let found = if MAIN.contains(&module) {
        machine.global_of_main(first)
    } else if module == "builtins" {
        Some(builtins::lookup(first)).filter(|found| !matches!(found, Value::Unset))
    } else {
        match machine.import(module) {
            Ok(module) => machine.lookup(&module, first)?,
            Err(_) => None,
        }
    };
    names.try_fold(found, |found, name| match found {
        Some(found) => machine.lookup(&found, name),
        None => Ok(None),
    })
}

/// `PicklingError` with this message.
fn refusal(machine: &Machine, message: &str) -> Raise {
    match machine.library_name("pickle", "PicklingError") {
        Some(Value::Class(class)) => {
            let exception = Exception::of_class(class, Kind::Exception, vec![Value::str(message)]);
            Raise::Exception(Rc::new(exception))
        }
        _ => Raise::type_error(message),
    }
}
