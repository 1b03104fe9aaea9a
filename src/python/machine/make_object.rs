//! Making objects of the program's classes.

use std::rc::Rc;

use super::{Machine, Native, Next, Sent};
use crate::python::ask::unbound;
use crate::python::objects::{Args, Builtin, Class, Flow, Type, line_of};
use crate::python::raise::{Raise, Result};
use crate::python::types::construct::{init_object, new_object};
use crate::python::value::Value;

/// `object.__new__` as a function of ours.
static NEW: Builtin = Builtin {
    name: "__new__",
    call: |machine, args| {
        let (class, args) = crate::python::types::receiver(args)?;
        match &class {
            Value::Class(class) => new_object(machine, class, args),
            _ => Ok(Value::None.into()),
        }
    },
};

/// `object.__init__` as a function of ours.
static INIT: Builtin = Builtin {
    name: "__init__",
    call: |machine, args| {
        let (object, args) = crate::python::types::receiver(args)?;
        init_object(machine, &object, args)
    },
};

impl Machine {
    /// What calling a class of the program makes, whatever its own class says: `type.__call__`.
    ///
    /// # Errors
    /// `TypeError` for arguments that nothing takes, and for an abstract class.
    pub(in crate::python) fn make_object(&mut self, class: &Rc<Class>, args: Args) -> Result<Flow> {
        let simple = matches!(class.native_base(), Type::Object)
            && class.special("__new__").is_none()
            && class.special("__init__").is_none();
        if simple {
            return new_object(self, class, args);
        }
        Ok(Flow::Native(Box::new(Make {
            class: Rc::clone(class),
            args,
            made: Value::Unset,
        })))
    }
}

fn check_init(returned: &Value) -> Result<()> {
    if returned.is_none() {
        return Ok(());
    }
    let got = returned.type_name();
    Err(Raise::type_error(format!("__init__() should return None, not '{got}'")))
}

/// Calls `__new__`, then, on an object of the class, `__init__`.
struct Make {
    class: Rc<Class>,
    args: Args,
    made: Value,
}

impl Native for Make {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        let begins = matches!(sent, Sent::Start);
        let value = sent.value()?;
        let with = |args: &Args, first: Option<Value>| {
            let mut args = args.clone();
            args.positional.splice(0..0, first);
            args
        };
        if begins {
            let class = Value::Class(Rc::clone(&self.class));
            return Ok(match self.class.special("__new__") {
                // It gets the class by place.
                Some(method) => Next::Call(unbound(method, &class).0, with(&self.args, Some(class))),
                None => Next::Call(Value::Builtin(&NEW), with(&self.args, Some(class))),
            });
        }
        if let Value::Unset = self.made {
            let class = Value::Class(Rc::clone(&self.class));
            if !line_of(&super::class_of(&value)).iter().any(|above| above.is(&class)) {
                return Ok(Next::Return(value));
            }
            self.made = value;
            return Ok(match self.made.special("__init__") {
                Some(method) => {
                    let (callee, receiver) = unbound(method, &self.made);
                    Next::Call(callee, with(&self.args, receiver))
                }
                None => Next::Call(Value::Builtin(&INIT), with(&self.args, Some(self.made.clone()))),
            });
        }
        check_init(&value)?;
        Ok(Next::Return(std::mem::take(&mut self.made)))
    }
}
