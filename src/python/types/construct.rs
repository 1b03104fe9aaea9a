//! Making objects of the program's classes: what `__new__` and `__init__` of the classes of ours do for them.

use std::rc::Rc;

use super::arguments::receiver;
use super::{dict, os_error, set};
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::modules::asyncio;
use crate::python::objects::{Args, Class, Dict, Exception, Flow, Instance, Kind, Table, Type};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// `object.__new__`, and that of every class of ours.
pub(super) fn new(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (class, args) = receiver(args)?;
    match &class {
        Value::Class(class) => new_object(machine, class, args),
        Value::Type(Type::Object) => super::object::construct(&args),
        Value::Type(Type::Type) => machine.new_class(&class, args),
        Value::Type(class) => super::construct(machine, *class, args),
        other => Err(Raise::type_error(format!(
            "object.__new__(X): X is not a type object ({})",
            other.type_name()
        ))),
    }
}

/// A new object of a class of the program, as its nearest class of ours makes it.
///
/// # Errors
/// `TypeError` for an abstract class, and for arguments that nothing takes.
pub fn new_object(machine: &mut Machine, class: &Rc<Class>, args: Args) -> Result<Flow> {
    let made = |native| Value::Instance(Rc::new(Instance::new(Rc::clone(class), native)));
    let native = match class.native_base() {
        Type::Object => {
            refuse_abstract(class)?;
            if !args.positional.is_empty() || !args.keywords.is_empty() {
                refuse_arguments(class)?;
            }
            None
        }
        Type::Type => return machine.new_class(&Value::Class(Rc::clone(class)), args),
        Type::Exception(kind) => {
            let exception = Exception::of_class(Rc::clone(class), kind, args.positional.clone());
            if kind.is(Kind::OSError) {
                os_error::fill(&exception, args.positional);
            }
            return Ok(Value::Exception(Rc::new(exception)).into());
        }
        Type::List => Some(Value::list(Vec::new())),
        Type::Dict => Some(Value::Dict(Rc::new(Dict::default()))),
        Type::Set => Some(set::made(Table::default(), false)),
        Type::Library(_) => None,
        native => {
            return Ok(Flow::Native(Box::new(Wrap {
                class: Rc::clone(class),
                native,
                args: Some(args),
            })));
        }
    };
    Ok(made(native).into())
}

/// A class whose `__abstractmethods__` names some can't be made objects of.
fn refuse_abstract(class: &Class) -> Result<()> {
    let Some(missing) = class.attributes.borrow().get_str("__abstractmethods__").cloned() else {
        return Ok(());
    };
    let Value::Set(missing) = missing.plain() else {
        return Ok(());
    };
    let mut names: Vec<String> = missing
        .borrow()
        .iter()
        .filter_map(|(name, _)| Some(format!("'{}'", name.as_str()?)))
        .collect();
    names.sort_unstable();
    if names.is_empty() {
        return Ok(());
    }
    let plural = if names.len() == 1 { "" } else { "s" };
    Err(Raise::type_error(format!(
        "Can't instantiate abstract class {} without an implementation for abstract method{plural} {}",
        class.name(),
        names.join(", ")
    )))
}

/// What `object` says of arguments: fine where the class has one of `__new__` and `__init__` for them.
fn refuse_arguments(class: &Class) -> Result<()> {
    match (class.special("__new__"), class.special("__init__")) {
        (Some(_), _) => Err(Raise::type_error(
            "object.__new__() takes exactly one argument (the type to instantiate)",
        )),
        (None, None) => Err(Raise::type_error(format!("{}() takes no arguments", class.name()))),
        (None, Some(_)) => Ok(()),
    }
}

/// An object of a class below one of ours whose objects never change: that one's is made first.
struct Wrap {
    class: Rc<Class>,
    native: Type,
    args: Option<Args>,
}

impl Native for Wrap {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        if let Some(args) = self.args.take() {
            return Ok(Next::Call(Value::Type(self.native), args));
        }
        let native = sent.value()?;
        let made = Instance::new(Rc::clone(&self.class), Some(native));
        Ok(Next::Return(Value::Instance(Rc::new(made))))
    }
}

/// `object.__init__`, and that of every class of ours.
pub(super) fn init(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (object, args) = receiver(args)?;
    init_object(machine, &object, args)
}

/// Fills a new object as its nearest class of ours does.
///
/// # Errors
/// `TypeError` for arguments that nothing takes.
pub fn init_object(machine: &mut Machine, object: &Value, args: Args) -> Result<Flow> {
    let instance = match object {
        Value::Instance(instance) => instance,
        Value::Exception(exception) if exception.is(Kind::OSError) => {
            os_error::fill(exception, args.positional);
            return Ok(Value::None.into());
        }
        Value::Exception(exception) => {
            *exception.args.borrow_mut() = args.positional;
            return Ok(Value::None.into());
        }
        _ => return Ok(Value::None.into()),
    };
    let class = instance.class();
    match (class.native_base(), instance.native()) {
        (Type::Object, _) if args.positional.is_empty() && args.keywords.is_empty() => Ok(Value::None.into()),
        (Type::Object, _) => match (class.special("__new__"), class.special("__init__")) {
            (_, Some(_)) => Err(Raise::type_error(
                "object.__init__() takes exactly one argument (the instance to initialize)",
            )),
            (None, None) => Err(Raise::type_error(format!("{}() takes no arguments", class.name()))),
            (Some(_), None) => Ok(Value::None.into()),
        },
        (Type::Dict, Some(Value::Dict(dict))) => dict::fill(machine, Rc::clone(dict), args, Value::None),
        (native @ (Type::List | Type::Set | Type::Library(_)), _) => Ok(Flow::Native(Box::new(Fill {
            object: Rc::clone(instance),
            native,
            args: Some(args),
        }))),
        _ => Ok(Value::None.into()),
    }
}

/// Gives an object of a class below one of ours what calling that makes.
struct Fill {
    object: Rc<Instance>,
    native: Type,
    args: Option<Args>,
}

impl Native for Fill {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        if let Some(args) = self.args.take() {
            return Ok(Next::Call(Value::Type(self.native), args));
        }
        match (self.object.native(), sent.value()?) {
            (Some(Value::List(own)), Value::List(filled)) => own.borrow_mut().clone_from(&filled.borrow()),
            (Some(Value::Set(own)), Value::Set(filled)) => {
                std::mem::swap(&mut *own.borrow_mut(), &mut *filled.borrow_mut());
            }
            (_, made) => {
                self.object.set_native(made);
                let object = Value::Instance(Rc::clone(&self.object));
                if let Some((init, args)) = asyncio::own_queue_init(&object) {
                    return Ok(Next::Follow(Flow::Call(init, Args::new(args))));
                }
            }
        }
        Ok(Next::Return(Value::None))
    }
}
