//! Attributes, set and deleted.

use std::rc::Rc;

use super::Machine;
use super::no_attribute::no_attribute;
use crate::python::ask::{ask, ask_method, unbound};
use crate::python::objects::{Class, Descriptor, Exception, Flow, Function, Instance, Kind, Str};
use crate::python::raise::{Raise, Result};
use crate::python::types::traceback;
use crate::python::value::Value;

impl Machine {
    /// `object.name = value`, or `del object.name` without one.
    ///
    /// # Errors
    /// `AttributeError` for what takes no attributes, or doesn't have this one; what a property raises.
    pub fn set_attribute(&mut self, object: &Value, name: &Rc<Str>, value: Option<Value>) -> Result<()> {
        if has_access_methods(object) {
            let text = Value::Str(Rc::clone(name));
            let answer = match value.clone() {
                Some(value) => ask_method(object, "__setattr__", &[text, value])?,
                None => ask_method(object, "__delattr__", &[text])?,
            };
            if answer.is_some() {
                return Ok(());
            }
        }
        self.set_own_attribute(object, name, value)
    }

    /// The same as `object.__setattr__` and `object.__delattr__` do it.
    ///
    /// # Errors
    /// As [`Self::set_attribute`].
    pub(in crate::python) fn set_own_attribute(
        &mut self,
        object: &Value,
        name: &Rc<Str>,
        value: Option<Value>,
    ) -> Result<()> {
        let class = match object {
            Value::Instance(instance) => Some(instance.class()),
            Value::Exception(exception) => exception.class(),
            Value::Class(class) => class.metaclass(),
            _ => None,
        };
        if let Some(class) = class
            && class.has_descriptors()
            && let Some(found) = class.find_text(name)
            && set_by_descriptor(&found, object, name.as_str(), value.as_ref())?
        {
            return Ok(());
        }
        match (object, value) {
            (Value::Instance(instance), value) => set_on_instance(object, instance, name, value),
            (Value::Class(class), value) => set_on_class(object, class, name, value),
            (Value::Function(function), value) => set_on_function(object, function, name, value),
            (Value::Exception(exception), value) => set_on_exception(object, exception, name, value),
            (Value::Object(library), Some(value)) if library.set_attribute(name.as_str(), &value)? => Ok(()),
            (Value::Module(module), value) if self.set_library_name(module.name, name.as_str(), value.as_ref()) => {
                Ok(())
            }
            _ => Err(self.cannot_set(object, name.as_str())),
        }
    }

    fn cannot_set(&mut self, object: &Value, name: &str) -> Raise {
        let kind = object.type_name();
        let known = matches!(self.attribute_flow(object, name), Ok(Flow::Value(_)));
        let message = match object {
            Value::Type(class) => {
                let class = class.name();
                return Raise::type_error(format!("cannot set '{name}' attribute of immutable type '{class}'"));
            }
            _ if known => format!("'{kind}' object attribute '{name}' is read-only"),
            _ => format!("'{kind}' object has no attribute '{name}' and no __dict__ for setting new attributes"),
        };
        Raise::new(Kind::AttributeError, message)
    }
}

fn has_access_methods(object: &Value) -> bool {
    match object {
        Value::Instance(instance) => instance.class().has_access_methods(),
        Value::Exception(exception) => exception.class().is_some_and(|class| class.has_access_methods()),
        Value::Class(class) => class.metaclass().is_some_and(|class| class.has_access_methods()),
        _ => false,
    }
}

/// Lets what stands in the class set the attribute, where it is one that does.
fn set_by_descriptor(found: &Value, object: &Value, name: &str, value: Option<&Value>) -> Result<bool> {
    match found {
        Value::Descriptor(descriptor) => {
            let Descriptor::Property(property) = &**descriptor else {
                return Ok(false);
            };
            let (function, what) = match value {
                Some(_) => (&property.set, "setter"),
                None => (&property.delete, "deleter"),
            };
            if function.is_none() {
                let message = format!("property '{name}' of '{}' object has no {what}", object.type_name());
                return Err(Raise::new(Kind::AttributeError, message));
            }
            let args = std::iter::once(object).chain(value).cloned().collect();
            ask(function.clone(), args).map(|_| true)
        }
        Value::Instance(_) => {
            let method = if value.is_some() { "__set__" } else { "__delete__" };
            let Some(method) = found.special(method) else {
                return Ok(false);
            };
            let (callee, receiver) = unbound(method, found);
            let args = receiver.iter().chain([object]).chain(value).cloned().collect();
            ask(callee, args).map(|_| true)
        }
        _ => Ok(false),
    }
}

fn set_on_instance(object: &Value, instance: &Instance, name: &Rc<Str>, value: Option<Value>) -> Result<()> {
    let Some(value) = value else {
        return match instance.attributes.borrow_mut().remove(&Value::Str(Rc::clone(name)))? {
            Some(_) => Ok(()),
            None => Err(no_attribute(object, name.as_str())),
        };
    };
    if let Some(slots) = instance.class().slots()
        && !slots.iter().any(|slot| **slot == *name.as_str())
    {
        let (kind, name) = (object.type_name(), name.as_str());
        let message = if instance.class().find(name).is_some() {
            format!("'{kind}' object attribute '{name}' is read-only")
        } else {
            format!("'{kind}' object has no attribute '{name}' and no __dict__ for setting new attributes")
        };
        return Err(Raise::new(Kind::AttributeError, message));
    }
    let old = instance.attributes.borrow_mut().insert_text(name, value);
    drop(old);
    Ok(())
}

fn set_on_class(object: &Value, class: &Class, name: &Rc<Str>, value: Option<Value>) -> Result<()> {
    let text = name.as_str();
    let old = match value {
        None => class
            .attributes
            .borrow_mut()
            .remove(&Value::Str(Rc::clone(name)))?
            .map(|(_, old)| old),
        Some(value) => {
            match (text, &value) {
                ("__name__", Value::Str(name)) => {
                    class.rename(name.as_str().into());
                    return Ok(());
                }
                ("__qualname__", Value::Str(name)) => {
                    class.requalify(name.as_str().into());
                    return Ok(());
                }
                _ => class.note(text, &value),
            }
            let old = class.attributes.borrow_mut().insert_text(name, value);
            drop(old);
            return Ok(());
        }
    };
    old.map(drop).ok_or_else(|| no_attribute(object, text))
}

fn set_on_function(object: &Value, function: &Function, name: &Rc<Str>, value: Option<Value>) -> Result<()> {
    let text = name.as_str();
    let Some(value) = value else {
        let gone = function
            .attributes()
            .borrow_mut()
            .remove(&Value::Str(Rc::clone(name)))?;
        return gone.map(drop).ok_or_else(|| no_attribute(object, text));
    };
    if let Some(own) = Function::SET.iter().find(|own| **own == text) {
        let mut set = function.set.borrow_mut();
        set.retain(|(name, _)| name != own);
        set.push((own, value));
    } else {
        let old = function.attributes().borrow_mut().insert_text(name, value);
        drop(old);
    }
    Ok(())
}

fn set_on_exception(object: &Value, exception: &Exception, name: &Rc<Str>, value: Option<Value>) -> Result<()> {
    let Some(value) = value else {
        let gone = exception.attributes.borrow_mut().remove(&Value::Str(Rc::clone(name)))?;
        return gone.map(drop).ok_or_else(|| no_attribute(object, name.as_str()));
    };
    match (name.as_str(), value) {
        ("args", value) => {
            let Value::Tuple(args) = value.plain() else {
                return Err(Raise::type_error("args must be a tuple"));
            };
            *exception.args.borrow_mut() = args.to_vec();
        }
        ("__cause__", cause) => {
            exception.suppress_context.set(true);
            *exception.cause.borrow_mut() = Some(cause).filter(|it| !it.is_none());
        }
        ("__context__", context) => {
            *exception.context.borrow_mut() = match context {
                Value::Exception(context) => Some(context),
                _ => None,
            };
        }
        ("__suppress_context__", Value::Bool(suppress)) => exception.suppress_context.set(suppress),
        ("__traceback__", steps) => traceback::set(exception, &steps)?,
        (_, value) => {
            let old = exception.attributes.borrow_mut().insert_text(name, value);
            drop(old);
        }
    }
    Ok(())
}
