//! What the classes of ours are called.

use crate::python::objects::Type;
use crate::python::value::Value;

/// The class as `repr` writes it.
#[must_use]
pub fn class_repr(class: Type) -> String {
    let (module, name) = (module_name(class), short_name(class));
    if module == "builtins" {
        format!("<class '{name}'>")
    } else {
        format!("<class '{module}.{name}'>")
    }
}

/// The class's `__name__`.
#[must_use]
pub fn short_name(class: Type) -> String {
    let name = class.name();
    name.rsplit('.').next().map_or_else(|| name.clone(), str::to_owned)
}

/// A class's name, of ours or of the program.
#[must_use]
pub fn class_name(class: &Value) -> String {
    match class {
        Value::Class(class) => class.name().to_string(),
        Value::Type(class) => short_name(*class),
        other => other.type_name().to_string(),
    }
}

/// The class's `__module__`.
#[must_use]
pub fn module_name(class: Type) -> String {
    match class {
        Type::Library(class) => class.module.to_owned(),
        Type::Future | Type::Task => "_asyncio".to_owned(),
        Type::Exception(kind) => {
            let name = kind.qualified_name();
            name.rsplit_once('.')
                .map_or_else(|| "builtins".to_owned(), |(module, _)| module.to_owned())
        }
        _ => "builtins".to_owned(),
    }
}
