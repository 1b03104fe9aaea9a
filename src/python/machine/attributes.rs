//! Attributes, looked up as CPython does: what the class says that goes before the object's own, these, then the rest of
//! what the class says; what is found there is bound to the object.

use std::rc::Rc;

use super::Machine;
use super::no_attribute::no_attribute;
use crate::python::ask::{ask, unbound};
use crate::python::objects::{
    Args, Bound, BoundFunction, Builtin, Class, Descriptor, Exception, Flow, Instance, Kind, Super, Type, find_in,
    line_of,
};
use crate::python::raise::{Raise, Result};
use crate::python::types;
use crate::python::value::Value;

impl Machine {
    /// `object.name`
    ///
    /// # Errors
    /// `AttributeError` where there is none, and what a property raises.
    pub fn attribute(&mut self, object: &Value, name: &str) -> Result {
        match self.attribute_flow(object, name)? {
            Flow::Value(value) => Ok(value),
            Flow::Call(callee, args) => ask(callee, args.positional),
            Flow::Native(_) => Ok(Value::None),
        }
    }

    /// `object.name`, or none.
    ///
    /// # Errors
    /// What a property raises, other than `AttributeError`.
    pub fn lookup(&mut self, object: &Value, name: &str) -> Result<Option<Value>> {
        match self.attribute(object, name) {
            Ok(value) => Ok(Some(value)),
            Err(raise) if raise.is(Kind::AttributeError) => Ok(None),
            Err(raise) => Err(raise),
        }
    }

    /// A method of an object, bound, or none; what a property would have to be asked for is none.
    pub fn method_of(&mut self, object: &Value, name: &str) -> Option<Value> {
        match self.attribute_flow(object, name) {
            Ok(Flow::Value(method)) => Some(method),
            _ => None,
        }
    }

    /// `object.name`: the value, or the call that answers with it.
    ///
    /// # Errors
    /// `AttributeError` where there is none.
    pub(in crate::python) fn attribute_flow(&mut self, object: &Value, name: &str) -> Result<Flow> {
        match object {
            Value::Instance(instance) => self.instance_attribute(object, instance, name),
            Value::Class(class) => self.class_attribute(object, class, name),
            Value::Super(own) => self.super_attribute(own, name),
            Value::Type(class) => self.type_attribute(object, *class, name),
            Value::Exception(exception) if exception.class().is_some() => {
                self.exception_attribute(object, exception, name)
            }
            _ => {
                if let Some(value) = self.data_attribute(object, name) {
                    return Ok(value.into());
                }
                match self.method(object, name).map(Value::Builtin).or_else(|| {
                    let class = object.type_of();
                    find_in(&line_of(&Value::Type(class)), name)
                }) {
                    Some(found) => bind(found, object, || class_of(object)),
                    None => Err(no_attribute(object, name)),
                }
            }
        }
    }

    /// The method of ours of that name.
    pub(super) fn method(&mut self, object: &Value, name: &str) -> Option<&'static Builtin> {
        match object {
            Value::Module(_) | Value::Type(_) | Value::Class(_) | Value::Instance(_) | Value::Super(_) => None,
            Value::Exception(exception) if exception.class().is_some() => None,
            _ => types::method(object.type_of(), name),
        }
    }

    /// A special method, bound: looked up on the object's class.
    pub(in crate::python) fn special(&mut self, object: &Value, name: &str) -> Option<Value> {
        if let Some(method) = object.special(name) {
            return Some(match unbound(method, object) {
                (function, Some(receiver)) => bound(&receiver, function),
                (function, None) => function,
            });
        }
        let plain = object.plain();
        // A lock may have to ask the program's class that it is in.
        let receiver = if let Value::Object(_) = plain { object } else { plain };
        types::method(plain.type_of(), name).map(|method| bound(receiver, Value::Builtin(method)))
    }

    #[inline(never)]
    fn instance_attribute(&mut self, object: &Value, instance: &Rc<Instance>, name: &str) -> Result<Flow> {
        let class = instance.class();
        if class.has_access_methods()
            && let Some(own) = class.special("__getattribute__")
        {
            let (callee, receiver) = unbound(own, object);
            let args: Vec<Value> = receiver.into_iter().chain([Value::from(name)]).collect();
            let Some(fallback) = class.special("__getattr__") else {
                return Ok(Flow::Call(callee, Args::new(args)));
            };
            return match ask(callee, args) {
                Err(raise) if raise.is(Kind::AttributeError) => {
                    Ok(Flow::Call(fallback, Args::new(vec![object.clone(), Value::from(name)])))
                }
                answer => answer.map(Flow::Value),
            };
        }
        match self.own_attribute(object, instance, name)? {
            Some(flow) => Ok(flow),
            None => self.missing_attribute(object, class, name),
        }
    }

    /// What `object.__getattribute__` finds.
    pub(in crate::python) fn own_attribute(
        &mut self,
        object: &Value,
        instance: &Rc<Instance>,
        name: &str,
    ) -> Result<Option<Flow>> {
        let class = instance.class();
        let found = class.find(name);
        if class.has_descriptors()
            && let Some(found) = &found
            && is_data_descriptor(found)
        {
            return bind(found.clone(), object, || class_of(object)).map(Some);
        }
        if let Some(value) = instance.attributes.borrow().get_str(name) {
            return Ok(Some(value.clone().into()));
        }
        if let Some(found) = found {
            return bind(found, object, || class_of(object)).map(Some);
        }
        Ok(match name {
            "__class__" => Some(class_of(object).into()),
            "__dict__" if class.slots().is_none() => Some(Value::Dict(Rc::clone(&instance.attributes)).into()),
            _ => instance
                .native()
                .and_then(|native| self.data_attribute(native, name))
                .map(Flow::Value),
        })
    }

    /// What `__getattr__` is asked for.
    fn missing_attribute(&mut self, object: &Value, class: &Class, name: &str) -> Result<Flow> {
        match class.special("__getattr__") {
            Some(own) => {
                let (callee, receiver) = unbound(own, object);
                let args = receiver.into_iter().chain([Value::from(name)]).collect();
                Ok(Flow::Call(callee, Args::new(args)))
            }
            None => Err(no_attribute(object, name)),
        }
    }

    #[inline(never)]
    fn exception_attribute(&mut self, object: &Value, exception: &Rc<Exception>, name: &str) -> Result<Flow> {
        let Some(class) = exception.class() else {
            return Err(no_attribute(object, name));
        };
        let found = class.find(name);
        if class.has_descriptors()
            && let Some(found) = &found
            && is_data_descriptor(found)
        {
            return bind(found.clone(), object, || class_of(object));
        }
        if let Some(value) = self.data_attribute(object, name) {
            return Ok(value.into());
        }
        match found {
            Some(found) => bind(found, object, || class_of(object)),
            None => self.missing_attribute(object, class, name),
        }
    }

    /// What a class of the program has of that name: `type.__getattribute__`.
    #[inline(never)]
    fn class_attribute(&mut self, object: &Value, class: &Rc<Class>, name: &str) -> Result<Flow> {
        let by_metaclass = class.metaclass().and_then(|metaclass| metaclass.find(name));
        if let Some(found) = &by_metaclass
            && is_data_descriptor(found)
        {
            return bind(found.clone(), object, || class_of(object));
        }
        if let Some(value) = own_of_class(class, name) {
            return Ok(value.into());
        }
        if let Some(found) = class.find(name) {
            // What only every `object` has, the class's own class has as well, and that goes before.
            let found = match (&found, &by_metaclass) {
                (Value::Builtin(_), Some(other)) if !matches!(other, Value::Builtin(_)) => other.clone(),
                _ => return Ok(bind_to_class(found, object)),
            };
            return bind(found, object, || class_of(object));
        }
        match (by_metaclass, class.metaclass()) {
            (Some(found), _) => bind(found, object, || class_of(object)),
            (None, Some(metaclass)) => self.missing_attribute(object, metaclass, name),
            (None, None) => match types::own_attribute(Type::Type, name) {
                Some(found) => bind(found, object, || class_of(object)),
                None => Err(no_attribute(object, name)),
            },
        }
    }

    /// The same for a class of ours.
    fn type_attribute(&mut self, object: &Value, class: Type, name: &str) -> Result<Flow> {
        let line = || line_of(object);
        Ok(match name {
            "__name__" | "__qualname__" => Value::str(types::short_name(class)).into(),
            "__module__" => Value::str(types::module_name(class)).into(),
            "__class__" => Value::Type(Type::Type).into(),
            "__doc__" => return Err(no_attribute(object, name)),
            "__mro__" => Value::tuple(line()).into(),
            "__base__" => class.parent().map_or(Value::None, Value::Type).into(),
            "__bases__" => Value::tuple(class.parent().into_iter().map(Value::Type).collect()).into(),
            _ => match find_in(&line(), name) {
                Some(found) => bind_to_class(found, object),
                None => match types::own_attribute(Type::Type, name) {
                    Some(found) => bind(found, object, || class_of(object))?,
                    None => return Err(no_attribute(object, name)),
                },
            },
        })
    }

    fn super_attribute(&mut self, own: &Super, name: &str) -> Result<Flow> {
        let line = line_of(&own.start);
        let above = line.iter().skip_while(|class| !class.is(&own.class)).skip(1);
        let above: Vec<Value> = above.cloned().collect();
        let Some(found) = find_in(&above, name).filter(|_| name != "__class__") else {
            return match name {
                "__class__" => Ok(Value::Type(Type::Super).into()),
                "__self__" => Ok(own.object.clone().into()),
                _ => Err(Raise::new(
                    Kind::AttributeError,
                    format!("'super' object has no attribute '{name}'"),
                )),
            };
        };
        if own.object.is(&own.start) {
            Ok(bind_to_class(found, &own.object))
        } else {
            bind(found, &own.object, || own.start.clone())
        }
    }
}

/// What a class says of itself.
#[inline(never)]
fn own_of_class(class: &Rc<Class>, name: &str) -> Option<Value> {
    Some(match name {
        "__name__" => Value::str(&*class.name()),
        "__qualname__" => Value::str(&*class.qualified_name()),
        "__class__" => class_of(&Value::Class(Rc::clone(class))),
        "__mro__" => Value::tuple(line_of(&Value::Class(Rc::clone(class)))),
        "__bases__" => Value::tuple(class.bases().to_vec()),
        "__base__" => class.bases().first().cloned().unwrap_or(Value::Type(Type::Object)),
        "__dict__" => Value::Dict(Rc::clone(&class.attributes)),
        "__annotations__" => match class.attributes.borrow().get_str(name) {
            Some(own) => own.clone(),
            None => Value::Dict(Rc::default()),
        },
        _ => return None,
    })
}

/// Whether what stands in a class goes before the object's own attributes.
fn is_data_descriptor(found: &Value) -> bool {
    match found {
        Value::Descriptor(descriptor) => matches!(**descriptor, Descriptor::Property(_)),
        Value::Instance(_) => found.special("__set__").is_some() || found.special("__delete__").is_some(),
        _ => false,
    }
}

/// What stands in a class, looked up on one of its objects.
fn bind(found: Value, object: &Value, class: impl FnOnce() -> Value) -> Result<Flow> {
    Ok(match &found {
        Value::Function(_) | Value::Builtin(_) => bound(object, found).into(),
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Property(property) if property.get.is_none() => {
                let name = property
                    .name
                    .borrow()
                    .clone()
                    .map_or_else(String::new, |name| format!(" '{name}'"));
                let message = format!("property{name} of '{}' object has no getter", object.type_name());
                return Err(Raise::new(Kind::AttributeError, message));
            }
            Descriptor::Property(property) => Flow::Call(property.get.clone(), Args::new(vec![object.clone()])),
            Descriptor::ClassMethod(function) => bound(&class(), function.clone()).into(),
            Descriptor::StaticMethod(function) => function.clone().into(),
        },
        Value::Instance(_) => get_by_descriptor(found, object.clone(), class()),
        _ => found.into(),
    })
}

/// What stands in a class, looked up on the class itself.
fn bind_to_class(found: Value, class: &Value) -> Flow {
    match &found {
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Property(_) => found.into(),
            Descriptor::ClassMethod(function) => bound(class, function.clone()).into(),
            Descriptor::StaticMethod(function) => function.clone().into(),
        },
        Value::Instance(_) => get_by_descriptor(found, Value::None, class.clone()),
        _ => found.into(),
    }
}

/// What an object of the program in a class makes of being looked up.
fn get_by_descriptor(found: Value, object: Value, class: Value) -> Flow {
    match found.special("__get__") {
        Some(get) => {
            let (callee, receiver) = unbound(get, &found);
            let args = receiver.into_iter().chain([object, class]).collect();
            Flow::Call(callee, Args::new(args))
        }
        None => found.into(),
    }
}

/// A function bound to an object.
pub(in crate::python) fn bound(receiver: &Value, function: Value) -> Value {
    Value::Bound(Rc::new(Bound {
        receiver: receiver.clone(),
        function: match function {
            Value::Builtin(builtin) => BoundFunction::Native(builtin),
            function => BoundFunction::Value(function),
        },
    }))
}

/// `type(value)`
#[must_use]
pub(in crate::python) fn class_of(value: &Value) -> Value {
    let metaclass = |class: &Rc<Class>| class.metaclass().cloned().map_or(Value::Type(Type::Type), Value::Class);
    match value {
        Value::Instance(instance) => Value::Class(Rc::clone(instance.class())),
        Value::Class(class) => metaclass(class),
        Value::Exception(exception) => match exception.class() {
            Some(class) => Value::Class(Rc::clone(class)),
            None => Value::Type(exception.native_class()),
        },
        other => Value::Type(other.type_of()),
    }
}
