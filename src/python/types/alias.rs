//! What annotations are made of beside classes: `list[int]`, `int | None`, `type X = …`, the `T` of `def f[T]`.

use std::rc::Rc;

use super::names::{module_name, short_name};
use crate::python::display;
use crate::python::hashing::hash;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, LibraryClass, Object, Type};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

/// `list[int]`: a class with what it is of.
pub struct GenericAlias {
    origin: Value,
    args: Vec<Value>,
}

/// `int | None`
pub struct Union {
    /// What it is one of, without `None`'s class in place of `None`.
    pub members: Vec<Value>,
}

/// A name that stands for a type: of a `type` statement, or a type parameter.
pub struct TypeName {
    name: Rc<str>,
    class: &'static LibraryClass,
}

macro_rules! class {
    ($constant:ident, $name:literal, $module:literal, $construct:expr, $methods:expr) => {
        static $constant: LibraryClass = LibraryClass {
            name: $name,
            module: $module,
            base: None,
            construct: $construct,
            methods: $methods,
        };
    };
}

class!(GENERIC_ALIAS, "GenericAlias", "types", make_alias, alias_method);
class!(UNION, "UnionType", "types", refuse, |_| None);
class!(TYPING_UNION, "_UnionGenericAlias", "typing", refuse, |_| None);
class!(TYPE_ALIAS, "TypeAliasType", "typing", refuse, |_| None);
class!(TYPE_VARIABLE, "TypeVar", "typing", refuse, |_| None);

fn refuse(_: &mut Machine, _: Args) -> Result<Flow> {
    Err(Raise::type_error("a type is not made this way here"))
}

builtins! {
    fn alias_method;
    "__call__" => construct,
}

impl Object for GenericAlias {
    fn class(&self) -> &'static LibraryClass {
        &GENERIC_ALIAS
    }

    fn attribute(&self, machine: &mut Machine, name: &str) -> Option<Value> {
        match name {
            "__origin__" => Some(self.origin.clone()),
            "__args__" => Some(Value::tuple(self.args.clone())),
            "__name__" | "__qualname__" => machine.method_of(&self.origin, name),
            _ if name.starts_with("__") => None,
            _ => machine.method_of(&self.origin, name),
        }
    }

    fn repr(&self, machine: &Machine) -> Option<String> {
        let args: Vec<String> = self.args.iter().map(|arg| shown(machine, arg)).collect();
        let args = if args.is_empty() {
            "()".to_owned()
        } else {
            args.join(", ")
        };
        Some(format!("{}[{args}]", shown(machine, &self.origin)))
    }
}

impl Object for Union {
    fn class(&self) -> &'static LibraryClass {
        if self.is_of_typing() { &TYPING_UNION } else { &UNION }
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        (name == "__args__").then(|| Value::tuple(self.members.iter().map(none_as_class).collect()))
    }

    fn repr(&self, machine: &Machine) -> Option<String> {
        let mut members: Vec<String> = self.members.iter().map(|member| shown(machine, member)).collect();
        if !self.is_of_typing() {
            return Some(members.join(" | "));
        }
        let none = members.iter().position(|member| member == "None");
        if let (Some(none), 2) = (none, members.len()) {
            return Some(format!("typing.Optional[{}]", members[1 - none]));
        }
        for none in members.iter_mut().filter(|member| *member == "None") {
            "NoneType".clone_into(none);
        }
        Some(format!("typing.Union[{}]", members.join(", ")))
    }
}

impl Union {
    /// Whether one of its members is of `typing`, which then makes the union: a type parameter, or `Box[int]` of a generic
    /// class of the program.
    fn is_of_typing(&self) -> bool {
        self.members.iter().any(|member| match member {
            Value::Object(object) => {
                is_type_name(object, &TYPE_VARIABLE) || origin_of(member).is_some_and(|origin| is_generic(&origin))
            }
            _ => false,
        })
    }
}

impl Object for TypeName {
    fn class(&self) -> &'static LibraryClass {
        self.class
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        (name == "__name__").then(|| Value::str(&*self.name))
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        Some(self.name.to_string())
    }
}

/// What a `type` statement names.
#[must_use]
pub fn type_alias(name: &str) -> Value {
    let class = &TYPE_ALIAS;
    Value::object(TypeName {
        name: name.into(),
        class,
    })
}

/// A type parameter.
#[must_use]
pub fn type_variable(name: &str) -> Value {
    let class = &TYPE_VARIABLE;
    Value::object(TypeName {
        name: name.into(),
        class,
    })
}

/// `class[args]`, where the class is one that annotations say the contents of.
#[must_use]
pub fn subscript(origin: &Value, key: &Value) -> Option<Value> {
    let takes = match origin {
        Value::Type(class) => match class {
            Type::List
            | Type::Tuple
            | Type::Dict
            | Type::Set
            | Type::FrozenSet
            | Type::Type
            | Type::Future
            | Type::Task => true,
            Type::Library(class) => ["asyncio.queues", "collections", "_contextvars"]
                .iter()
                .any(|module| class.module.starts_with(module)),
            _ => false,
        },
        Value::Class(_) => is_generic(origin),
        Value::Object(object) => is_type_name(object, &TYPE_ALIAS),
        _ => false,
    };
    takes.then(|| alias(origin.clone(), key))
}

/// Whether it is a class with type parameters: `class Box[T]`.
fn is_generic(class: &Value) -> bool {
    matches!(class, Value::Class(class) if class.find("__type_params__").is_some())
}

fn alias(origin: Value, key: &Value) -> Value {
    let args = match key {
        Value::Tuple(args) => args.to_vec(),
        one => vec![one.clone()],
    };
    Value::object(GenericAlias { origin, args })
}

/// `types.GenericAlias(origin, args)`, by which a class of the library says in Python that `class[args]` is one.
fn make_alias(_: &mut Machine, args: Args) -> Result<Flow> {
    let [origin, args] = args.bind("GenericAlias", ["origin", "args"], 2, 2)?;
    Ok(alias(origin.unwrap_or(Value::None), &args.unwrap_or(Value::None)).into())
}

/// `a | b` of two types.
#[must_use]
pub fn union(a: &Value, b: &Value) -> Option<Value> {
    if !is_type(a) || !is_type(b) || (a.is_none() && b.is_none()) {
        return None;
    }
    let mut members: Vec<Value> = Vec::new();
    for side in [a, b] {
        let own = members_of(side).map_or_else(|| vec![side.clone()], |union| union.members.clone());
        for member in own {
            if !members.iter().any(|known| known.is(&member)) {
                members.push(member);
            }
        }
    }
    Some(match members.as_slice() {
        [only] => only.clone(),
        _ => Value::object(Union { members }),
    })
}

/// The union that a value is.
#[must_use]
pub fn members_of(value: &Value) -> Option<Rc<Union>> {
    match value {
        Value::Object(object) => object.downcast::<Union>(),
        _ => None,
    }
}

/// The class of `None` for `None` itself, which stands for it in a union.
#[must_use]
pub fn none_as_class(member: &Value) -> Value {
    match member {
        Value::None => Value::Type(Type::NoneType),
        other => other.clone(),
    }
}

fn is_type(value: &Value) -> bool {
    match value {
        Value::None | Value::Type(_) | Value::Class(_) => true,
        Value::Object(object) => {
            let class = object.class();
            [&GENERIC_ALIAS, &UNION, &TYPING_UNION, &TYPE_ALIAS, &TYPE_VARIABLE]
                .iter()
                .any(|own| std::ptr::eq(*own, class))
        }
        _ => false,
    }
}

fn is_type_name(object: &Rc<dyn Object>, class: &'static LibraryClass) -> bool {
    std::ptr::eq(object.class(), class)
}

/// A type as it stands in the `repr` of another: by its name alone.
fn shown(machine: &Machine, value: &Value) -> String {
    match value {
        Value::None | Value::Type(Type::NoneType) => "None".to_owned(),
        Value::Ellipsis => "...".to_owned(),
        Value::Type(class) => match module_name(*class).as_str() {
            "builtins" => short_name(*class),
            module => format!("{module}.{}", short_name(*class)),
        },
        // Its name, whatever its metaclass shows it as.
        Value::Class(class) => class.full_name(),
        Value::List(values) => {
            let values: Vec<String> = values.borrow().iter().map(|value| shown(machine, value)).collect();
            format!("[{}]", values.join(", "))
        }
        other => display::repr(machine, other).unwrap_or_default(),
    }
}

/// What says whether two such types are equal: none for what is neither `list[int]` nor a union.
#[must_use]
pub fn parts(object: &Rc<dyn Object>) -> Option<Vec<Value>> {
    if let Some(alias) = object.downcast::<GenericAlias>() {
        return Some([std::slice::from_ref(&alias.origin), &alias.args].concat());
    }
    let union = object.downcast::<Union>()?;
    // In whatever order they were written.
    let mut members = union.members.clone();
    members.sort_by_key(|member| hash(member).unwrap_or(0));
    Some(members)
}

/// The same of two types of one sort.
#[must_use]
pub fn parts_of_both(a: &Rc<dyn Object>, b: &Rc<dyn Object>) -> Option<(Vec<Value>, Vec<Value>)> {
    if !std::ptr::eq(a.class(), b.class()) {
        return None;
    }
    Some((parts(a)?, parts(b)?))
}

/// The class behind `list[int]`, which stands for it among the bases of a class.
#[must_use]
pub fn origin_of(value: &Value) -> Option<Value> {
    let Value::Object(object) = value else { return None };
    object.downcast::<GenericAlias>().map(|alias| alias.origin.clone())
}

/// `list[int](…)` makes a list.
fn construct(_: &mut Machine, args: Args) -> Result<Flow> {
    let (alias, args) = super::receiver(args)?;
    match origin_of(&alias) {
        Some(origin) => Ok(Flow::Call(origin, args)),
        None => Err(Raise::type_error("this is no generic alias")),
    }
}
