//! Attributes: looked up on what is ours by kind, on the program's own objects by name.

use std::rc::Rc;

use super::Machine;
use crate::python::code::UnaryOp;
use crate::python::objects::{Bound, BoundFunction, Builtin, Exception, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::types;
use crate::python::value::Value;

impl Machine {
    /// `object.name`
    ///
    /// # Errors
    /// `AttributeError` where there is none.
    pub fn attribute(&mut self, object: &Value, name: &str) -> Result {
        match self.lookup(object, name) {
            Some(value) => Ok(value),
            None => Err(no_attribute(object, name)),
        }
    }

    /// `object.name`, or none.
    pub fn lookup(&mut self, object: &Value, name: &str) -> Option<Value> {
        if let Some(value) = self.data_attribute(object, name) {
            return Some(value);
        }
        let method = self.method(object, name)?;
        Some(bind(object, BoundFunction::Native(method)))
    }

    /// The method of ours of that name, unless an attribute of the object hides it.
    pub(super) fn method(&mut self, object: &Value, name: &str) -> Option<&'static Builtin> {
        match object {
            Value::Module(_) | Value::Type(_) | Value::Class(_) | Value::Instance(_) => None,
            _ => types::method(object.type_of(), name),
        }
    }

    /// A special method, bound: looked up on the object's class.
    pub(in crate::python) fn special(&mut self, object: &Value, name: &str) -> Option<Value> {
        match object {
            Value::Instance(instance) => {
                let function = instance.class().attribute(name)?;
                Some(bind(object, BoundFunction::Value(function)))
            }
            _ => types::method(object.type_of(), name).map(|method| bind(object, BoundFunction::Native(method))),
        }
    }

    fn data_attribute(&mut self, object: &Value, name: &str) -> Option<Value> {
        if name == "__class__" {
            return Some(class_of(object));
        }
        match object {
            Value::Module(module) if name == "__name__" => Some(Value::str(module.name)),
            Value::Module(module) => (module.attribute)(self, name).or_else(|| self.library_name(module.name, name)),
            Value::Object(library) => Rc::clone(library).attribute(self, name),
            Value::Exception(exception) => exception_attribute(exception, name),
            Value::Function(function) => match name {
                "__name__" => Some(Value::str(&*function.code.name)),
                "__qualname__" => Some(Value::str(&*function.code.qualified_name)),
                "__module__" => Some(Value::from(function.code.library.unwrap_or("__main__"))),
                "__doc__" => Some(function.code.doc.as_ref().map_or(Value::None, |doc| Value::str(&**doc))),
                _ => function
                    .attributes
                    .borrow()
                    .iter()
                    .find(|(own, _)| &**own == name)
                    .map(|(_, it)| it.clone()),
            },
            Value::Builtin(builtin) if matches!(name, "__name__" | "__qualname__") => Some(Value::str(builtin.name)),
            Value::Bound(bound) => match (&bound.function, name) {
                (_, "__self__") => Some(bound.receiver.clone()),
                (BoundFunction::Value(function), _) => self.lookup(&function.clone(), name),
                (BoundFunction::Native(builtin), "__name__") => Some(Value::str(builtin.name)),
                _ => None,
            },
            Value::Coroutine(coroutine) => match name {
                "__name__" => Some(Value::str(&*coroutine.name)),
                "__qualname__" => Some(Value::str(&*coroutine.qualified_name)),
                _ => None,
            },
            Value::Type(class) => match name {
                "__name__" | "__qualname__" => Some(Value::str(types::short_name(*class))),
                "__module__" => Some(Value::str(types::module_name(*class))),
                _ => types::class_attribute(*class, name).or_else(|| types::method(*class, name).map(Value::Builtin)),
            },
            Value::Class(class) => match name {
                "__name__" | "__qualname__" => Some(Value::str(&**class.name())),
                "__module__" => Some(Value::from("__main__")),
                _ => class.attribute(name),
            },
            Value::Instance(instance) => {
                let own = instance
                    .attributes
                    .borrow()
                    .get(&Value::from(name))
                    .ok()
                    .flatten()
                    .cloned();
                own.or_else(|| match instance.class().attribute(name)? {
                    function @ Value::Function(_) => Some(bind(object, BoundFunction::Value(function))),
                    other => Some(other),
                })
            }
            Value::Int(_) | Value::Bool(_) | Value::Big(_) => match name {
                "real" | "numerator" => self.unary(UnaryOp::Positive, object).ok(),
                "imag" => Some(Value::Int(0)),
                "denominator" => Some(Value::Int(1)),
                _ => None,
            },
            Value::Float(number) => match name {
                "real" => Some(Value::Float(*number)),
                "imag" => Some(Value::Float(0.0)),
                _ => None,
            },
            Value::Range(range) => Some(Value::Int(match name {
                "start" => range.start,
                "stop" => range.stop,
                "step" => range.step,
                _ => return None,
            })),
            Value::Slice(slice) => match name {
                "start" => Some(slice.start.clone()),
                "stop" => Some(slice.stop.clone()),
                "step" => Some(slice.step.clone()),
                _ => None,
            },
            _ => None,
        }
    }

    /// `object.name = value`, or `del object.name` without one.
    ///
    /// # Errors
    /// `AttributeError` for what takes no attributes, or doesn't have this one.
    pub fn set_attribute(&mut self, object: &Value, name: &str, value: Option<Value>) -> Result<()> {
        match (object, value) {
            (Value::Function(function), Some(value)) => {
                let mut attributes = function.attributes.borrow_mut();
                match attributes.iter_mut().find(|(own, _)| &**own == name) {
                    Some((_, place)) => *place = value,
                    None => attributes.push((name.into(), value)),
                }
                Ok(())
            }
            (Value::Instance(instance), Some(value)) => instance
                .attributes
                .borrow_mut()
                .insert(Value::from(name), value)
                .map(drop),
            (Value::Instance(instance), None) => match instance.attributes.borrow_mut().remove(&Value::from(name))? {
                Some(_) => Ok(()),
                None => Err(no_attribute(object, name)),
            },
            (Value::Exception(exception), Some(value)) => {
                match (name, value) {
                    ("args", Value::Tuple(args)) => *exception.args.borrow_mut() = args.to_vec(),
                    ("__cause__", cause) => *exception.cause.borrow_mut() = Some(cause).filter(|it| !it.is_none()),
                    ("__suppress_context__", Value::Bool(suppress)) => exception.suppress_context.set(suppress),
                    (_, value) => exception.set_attribute(name, value),
                }
                Ok(())
            }
            (Value::Object(library), Some(value)) if library.set_attribute(name, &value)? => Ok(()),
            (_, _) => {
                let kind = object.type_name();
                let known = self.lookup(object, name).is_some();
                let message = match object {
                    Value::Type(class) => {
                        let name = class.name();
                        return Err(Raise::type_error(format!(
                            "cannot set '{name}' attribute of immutable type '{name}'"
                        )));
                    }
                    _ if known => format!("'{kind}' object attribute '{name}' is read-only"),
                    _ => format!("'{kind}' object has no attribute '{name}'"),
                };
                Err(Raise::new(Kind::AttributeError, message))
            }
        }
    }
}

fn bind(object: &Value, function: BoundFunction) -> Value {
    Value::Bound(Rc::new(Bound {
        receiver: object.clone(),
        function,
    }))
}

/// `type(value)`
#[must_use]
pub(in crate::python) fn class_of(value: &Value) -> Value {
    match value {
        Value::Instance(instance) => Value::Class(Rc::clone(instance.class())),
        Value::Exception(exception) => match exception.class() {
            Some(class) => Value::Class(Rc::clone(class)),
            None => Value::Type(exception.native_class()),
        },
        other => Value::Type(other.type_of()),
    }
}

fn exception_attribute(exception: &Rc<Exception>, name: &str) -> Option<Value> {
    match name {
        "args" => Some(Value::tuple(exception.args.borrow().clone())),
        "__cause__" => Some(exception.cause.borrow().clone().unwrap_or(Value::None)),
        "__context__" => Some(exception.context.borrow().clone().map_or(Value::None, Value::Exception)),
        "__suppress_context__" => Some(Value::Bool(exception.suppress_context.get())),
        "__traceback__" => Some(Value::None),
        "value" if exception.is(Kind::StopIteration) => {
            Some(exception.args.borrow().first().cloned().unwrap_or(Value::None))
        }
        "code" if exception.is(Kind::SystemExit) => {
            Some(exception.args.borrow().first().cloned().unwrap_or(Value::None))
        }
        "errno" if exception.is(Kind::OSError) => match exception.args.borrow().as_slice() {
            [number, _, ..] => Some(number.clone()),
            _ => Some(Value::None),
        },
        "strerror" if exception.is(Kind::OSError) => match exception.args.borrow().as_slice() {
            [_, text, ..] => Some(text.clone()),
            _ => Some(Value::None),
        },
        _ => exception
            .attribute(name)
            .or_else(|| exception.class().and_then(|class| class.attribute(name))),
    }
}

/// `AttributeError`, as the kind of object words it.
pub(super) fn no_attribute(object: &Value, name: &str) -> Raise {
    let message = match object {
        Value::Module(module) => format!("module '{}' has no attribute '{name}'", module.name),
        Value::Type(class) => format!("type object '{}' has no attribute '{name}'", types::short_name(*class)),
        Value::Class(class) => format!("type object '{}' has no attribute '{name}'", class.name()),
        Value::Function(_) => format!("'function' object has no attribute '{name}'"),
        other => format!("'{}' object has no attribute '{name}'", other.type_name()),
    };
    let exception = Exception::new(Kind::AttributeError, vec![Value::str(message)]);
    exception.set_attribute("name", Value::from(name));
    exception.set_attribute("obj", object.clone());
    Raise::Exception(Rc::new(exception))
}
