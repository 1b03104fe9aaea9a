//! What objects of ours have that is no method: numbers, functions, coroutines, exceptions …

use std::rc::Rc;

use super::Machine;
use super::attributes::class_of;
use crate::python::code::UnaryOp;
use crate::python::objects::{BoundFunction, Descriptor, Dict, Exception, Function, Kind, Table};
use crate::python::types::code;
use crate::python::types::exception_group::{members, message};
use crate::python::types::{os_error, traceback};
use crate::python::value::Value;

impl Machine {
    /// What an object of ours has of that name that is no method.
    pub(super) fn data_attribute(&mut self, object: &Value, name: &str) -> Option<Value> {
        if name == "__class__" {
            return Some(class_of(object));
        }
        match object {
            Value::Module(module) if name == "__name__" => Some(Value::str(module.name)),
            Value::Module(module) => (module.attribute)(self, name).or_else(|| self.library_name(module.name, name)),
            Value::Object(library) => Rc::clone(library).attribute(self, name),
            Value::Exception(exception) => exception_attribute(exception, name),
            Value::Function(function) => function_attribute(function, name),
            Value::Builtin(builtin) if matches!(name, "__name__" | "__qualname__") => Some(Value::str(builtin.name)),
            Value::Bound(bound) => match (&bound.function, name) {
                (_, "__self__") => Some(bound.receiver.clone()),
                (BoundFunction::Value(function), "__func__") => Some(function.clone()),
                (BoundFunction::Value(function), _) => self.data_attribute(&function.clone(), name),
                (BoundFunction::Native(builtin), "__name__") => Some(Value::str(builtin.name)),
                _ => None,
            },
            Value::Coroutine(coroutine) => match name {
                "__name__" => Some(Value::str(&*coroutine.name)),
                "__qualname__" => Some(Value::str(&*coroutine.qualified_name)),
                _ => None,
            },
            Value::Descriptor(descriptor) => descriptor_attribute(descriptor, name),
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
}

fn function_attribute(function: &Function, name: &str) -> Option<Value> {
    let set = function.set.borrow();
    if let Some((_, value)) = set.iter().find(|(own, _)| *own == name) {
        return Some(value.clone());
    }
    let own = &function.code;
    let or_none = |values: &[Value]| match values {
        [] => Value::None,
        values => Value::tuple(values.to_vec()),
    };
    Some(match name {
        "__name__" => Value::str(&*own.name),
        "__qualname__" => Value::str(&*own.qualified_name),
        "__module__" => Value::from(own.library.unwrap_or("__main__")),
        "__doc__" => own.doc.as_ref().map_or(Value::None, |doc| Value::str(&**doc)),
        "__defaults__" => or_none(&function.defaults),
        "__code__" => {
            drop(set);
            let made = code::of(function);
            function.set.borrow_mut().push(("__code__", made.clone()));
            made
        }
        "__closure__" => code::closure(function),
        "__type_params__" => Value::tuple(Vec::new()),
        "__kwdefaults__" => keyword_defaults(function),
        "__annotations__" => {
            // Made when somebody first asks, and kept: it can be written to.
            drop(set);
            let none = Value::Dict(Rc::default());
            function.set.borrow_mut().push(("__annotations__", none.clone()));
            none
        }
        "__dict__" => Value::Dict(Rc::clone(function.attributes())),
        _ => return function.attributes().borrow().get_str(name).cloned(),
    })
}

#[inline(never)]
fn keyword_defaults(function: &Function) -> Value {
    let parameters = &function.code.parameters;
    let names = parameters.names[parameters.positional..]
        .iter()
        .zip(&function.keyword_defaults);
    let mut table = Table::default();
    for (name, value) in names.filter(|(_, value)| !matches!(value, Value::Unset)) {
        // A name can be a key.
        let _ = table.insert(Value::str(&**name), value.clone());
    }
    if table.is_empty() {
        return Value::None;
    }
    Value::Dict(Rc::new(Dict::new(table)))
}

#[inline(never)]
fn descriptor_attribute(descriptor: &Descriptor, name: &str) -> Option<Value> {
    Some(match (descriptor, name) {
        (Descriptor::Property(property), "fget") => property.get.clone(),
        (Descriptor::Property(property), "fset") => property.set.clone(),
        (Descriptor::Property(property), "fdel") => property.delete.clone(),
        (Descriptor::Property(property), "__name__") => Value::str(&**property.name.borrow().as_ref()?),
        (Descriptor::Property(property), "__doc__") => match (&property.doc, &property.get) {
            (Value::Unset, Value::Function(get)) => return function_attribute(get, name),
            (Value::Unset, _) => Value::None,
            (doc, _) => doc.clone(),
        },
        (Descriptor::ClassMethod(function) | Descriptor::StaticMethod(function), "__func__" | "__wrapped__") => {
            function.clone()
        }
        (Descriptor::ClassMethod(function) | Descriptor::StaticMethod(function), _) => match function {
            Value::Function(function) => return function_attribute(function, name),
            _ => return None,
        },
        _ => return None,
    })
}

#[inline(never)]
fn exception_attribute(exception: &Rc<Exception>, name: &str) -> Option<Value> {
    match name {
        "args" => Some(Value::tuple(exception.args.borrow().clone())),
        "__cause__" => Some(exception.cause.borrow().clone().unwrap_or(Value::None)),
        "__context__" => Some(exception.context.borrow().clone().map_or(Value::None, Value::Exception)),
        "__suppress_context__" => Some(Value::Bool(exception.suppress_context.get())),
        "__traceback__" => Some(traceback::of(&exception.traceback.borrow())),
        "exceptions" if exception.is(Kind::BaseExceptionGroup) => {
            let members = members(exception)?;
            Some(Value::tuple(members.into_iter().map(Value::Exception).collect()))
        }
        "message" if exception.is(Kind::BaseExceptionGroup) => Some(message(exception)),
        "value" if exception.is(Kind::StopIteration) => {
            Some(exception.args.borrow().first().cloned().unwrap_or(Value::None))
        }
        "code" if exception.is(Kind::SystemExit) => {
            Some(exception.args.borrow().first().cloned().unwrap_or(Value::None))
        }
        "__dict__" => Some(Value::Dict(Rc::clone(&exception.attributes))),
        _ if exception.is(Kind::OSError)
            && let Some(value) = os_error::attribute(exception, name) =>
        {
            Some(value)
        }
        _ => exception.attribute(name),
    }
}
