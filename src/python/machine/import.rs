//! Imports: of modules of ours, in Rust or in Python.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{Frame, Global, Machine};
use crate::python::code::{self, Code};
use crate::python::library;
use crate::python::modules;
use crate::python::objects::{Exception, Function, Kind, Module};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// A module of the library that is written in Python.
pub(super) struct LibraryModule {
    module: Rc<Module>,
    /// What it does when it is imported first; none once that has begun.
    body: Option<Rc<Code>>,
    slots: FxHashMap<Rc<str>, u16>,
}

impl LibraryModule {
    pub(super) fn new((name, compiled): &(&'static str, code::Module)) -> Self {
        Self {
            module: Rc::new(Module {
                name,
                attribute: |_, _| None,
                names: &[],
            }),
            body: Some(Rc::clone(&compiled.body)),
            slots: compiled.slots.clone(),
        }
    }
}

impl Machine {
    /// A call of what has to run before `import name` can answer: the body of a file of the library that has not run yet.
    pub(super) fn body_to_run(&mut self, name: &str) -> Option<Box<Frame>> {
        let body = self.take_body(name)?;
        Some(self.new_frame(&body))
    }

    /// A function that runs such a body, for a step of ours that imports.
    pub(in crate::python) fn import_to_call(&mut self, name: &str) -> Option<Value> {
        let function = Function::new(self.take_body(name)?, Vec::new(), Vec::new(), Vec::new());
        Some(Value::Function(Rc::new(function)))
    }

    fn take_body(&mut self, name: &str) -> Option<Rc<Code>> {
        let waiting = |own: &&mut LibraryModule| own.body.is_some() && library::runs_for(own.module.name, name);
        self.library.iter_mut().find(waiting)?.body.take()
    }

    /// `import name`
    ///
    /// # Errors
    /// `ModuleNotFoundError` for what Mesero doesn't have.
    pub(in crate::python) fn import(&mut self, name: &str) -> Result {
        self.find_module(name).ok_or_else(|| {
            let exception = Exception::new(
                Kind::ModuleNotFoundError,
                vec![Value::str(format!("No module named '{name}'"))],
            );
            exception.set_attribute("name", Value::from(name));
            Raise::Exception(Rc::new(exception))
        })
    }

    fn find_module(&self, name: &str) -> Option<Value> {
        let own = self.library.iter().find(|own| own.module.name == name);
        own.map_or_else(
            || modules::find(name),
            |own| Some(Value::Module(Rc::clone(&own.module))),
        )
    }

    /// What a module has from a file of the library: a name of its own file, of a part of it, or a module inside it.
    pub(in crate::python) fn library_name(&self, module: &str, name: &str) -> Option<Value> {
        let file = library::part_with(module, name).unwrap_or(module);
        let own = self.library.iter().find(|own| own.module.name == file);
        let slot = own.and_then(|own| own.slots.get(name));
        match slot.map(|slot| &self.globals[usize::from(*slot)].value) {
            None | Some(Value::Unset) => self.find_module(&format!("{module}.{name}")),
            Some(value) => Some(value.clone()),
        }
    }

    /// Sets or deletes a name that a module has from a file of the library; whether there is such a name.
    pub(super) fn set_library_name(&mut self, module: &str, name: &str, value: Option<&Value>) -> bool {
        let file = library::part_with(module, name).unwrap_or(module);
        let own = self.library.iter().find(|own| own.module.name == file);
        let Some(slot) = own.and_then(|own| own.slots.get(name)) else {
            return false;
        };
        self.globals[usize::from(*slot)].value = value.cloned().unwrap_or_default();
        true
    }

    /// `from module import name`
    ///
    /// # Errors
    /// `ImportError` for a name that the module doesn't have.
    pub(super) fn import_from(&mut self, module: &Value, name: &str) -> Result {
        if let Some(value) = self.lookup(module, name)? {
            return Ok(value);
        }
        let Value::Module(module) = module else {
            return Ok(Value::None);
        };
        let from = module.name;
        Err(Raise::new(
            Kind::ImportError,
            format!("cannot import name '{name}' from '{from}' (unknown location)"),
        ))
    }

    /// `from module import *`, into the program's module or one of the library's.
    pub(super) fn import_all(&mut self, module: &Value, into: Option<&str>) {
        let Value::Module(module) = module else { return };
        let own = self.library.iter().find(|own| own.module.name == module.name);
        let is_public = |name: &&Rc<str>| !name.starts_with('_');
        let mut names: Vec<Rc<str>> = own
            .iter()
            .flat_map(|own| own.slots.keys())
            .filter(is_public)
            .cloned()
            .collect();
        names.extend(module.names.iter().map(|name| Rc::from(*name)));
        for name in names {
            let value = (module.attribute)(self, &name).or_else(|| self.library_name(module.name, &name));
            let slots = match into {
                None => Some(&self.main),
                Some(file) => self
                    .library
                    .iter()
                    .find(|own| own.module.name == file)
                    .map(|own| &own.slots),
            };
            if let (Some(value), Some(slot)) = (value, slots.and_then(|slots| slots.get(&name))) {
                self.globals[usize::from(*slot)].value = value;
            }
        }
    }

    /// What the program's module has under this name.
    #[must_use]
    pub(in crate::python) fn global_of_main(&self, name: &str) -> Option<Value> {
        let slot = self.main.get(name)?;
        let value = &self.globals[usize::from(*slot)].value;
        (!matches!(value, Value::Unset)).then(|| value.clone())
    }

    /// Gives the program's module the name that it has in a process that was started.
    pub(in crate::python) fn rename_main(&mut self, name: &str) {
        if let Some(slot) = self.main.get("__name__") {
            self.globals[usize::from(*slot)].value = Value::from(name);
        }
    }

    /// The names of the program's module, set or not.
    pub(super) fn globals_of_main(&self) -> &[Global] {
        let first = self.main.get("__name__").map_or(0, |slot| usize::from(*slot));
        &self.globals[first..]
    }

    /// The names that the program's module has now.
    pub(super) fn names_of_main(&self) -> impl Iterator<Item = &str> {
        let set = |global: &&Global| !matches!(global.value, Value::Unset);
        self.globals_of_main().iter().filter(set).map(|global| &*global.name)
    }
}
