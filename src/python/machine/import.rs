//! Imports: of modules of ours.

use std::rc::Rc;

use super::{Global, Machine};
use crate::python::modules;
use crate::python::objects::{Exception, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

impl Machine {
    /// `import name`
    ///
    /// # Errors
    /// `ModuleNotFoundError` for what Mesero doesn't have.
    pub(super) fn import(&mut self, name: &str) -> Result {
        modules::find(name).ok_or_else(|| {
            let exception = Exception::new(
                Kind::ModuleNotFoundError,
                vec![Value::str(format!("No module named '{name}'"))],
            );
            exception.set_attribute("name", Value::from(name));
            Raise::Exception(Rc::new(exception))
        })
    }

    /// `from module import name`
    ///
    /// # Errors
    /// `ImportError` for a name that the module doesn't have.
    pub(super) fn import_from(&mut self, module: &Value, name: &str) -> Result {
        if let Some(value) = self.lookup(module, name) {
            return Ok(value);
        }
        let Value::Module(module) = module else {
            return Ok(Value::None);
        };
        if let Some(inner) = modules::find(&format!("{}.{name}", module.name)) {
            return Ok(inner);
        }
        let from = module.name;
        Err(Raise::new(
            Kind::ImportError,
            format!("cannot import name '{name}' from '{from}' (unknown location)"),
        ))
    }

    /// `from module import *`
    pub(super) fn import_all(&mut self, module: &Value) {
        let Value::Module(module) = module else { return };
        for name in module.names {
            if let Some(value) = (module.attribute)(self, name) {
                match self.globals.iter_mut().find(|global| &*global.name == *name) {
                    Some(global) => global.value = value,
                    None => {
                        self.globals.push(Global {
                            name: Rc::from(*name),
                            value,
                            builtin: Value::Unset,
                        });
                    }
                }
            }
        }
    }
}
