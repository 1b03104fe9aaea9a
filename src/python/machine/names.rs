//! The names of the program as dictionaries: `globals()` and `locals()`.

use std::rc::Rc;

use super::{Frame, Machine};
use crate::python::objects::{Dict, Table};
use crate::python::raise::Result;
use crate::python::value::Value;

impl Machine {
    /// The names that the program's module has now, as a dictionary that is the program's own.
    ///
    /// # Errors
    /// None that happens: names can be keys.
    pub(in crate::python) fn globals_now(&self) -> Result {
        let own = self.globals_of_main().iter();
        dict_of(own.map(|global| (Rc::clone(&global.name), global.value.clone())))
    }

    /// The variables that a frame has now, as `locals()` gives them.
    ///
    /// # Errors
    /// None that happens: names can be keys.
    #[inline(never)]
    pub(super) fn locals_now(&self, frame: &Frame) -> Result {
        if &*frame.code.name == "<module>" {
            return self.globals_now();
        }
        let variables = frame.code.variables.iter().filter(|(name, _)| !name.starts_with('.'));
        dict_of(variables.map(|(name, register)| {
            let value = match &frame.registers[usize::from(*register)] {
                Value::Cell(cell) => cell.0.borrow().clone(),
                value => value.clone(),
            };
            (Rc::clone(name), value)
        }))
    }
}

fn dict_of(names: impl Iterator<Item = (Rc<str>, Value)>) -> Result {
    let mut table = Table::default();
    for (name, value) in names.filter(|(_, value)| !matches!(value, Value::Unset)) {
        table.insert(Value::str(&*name), value)?;
    }
    Ok(Value::Dict(Rc::new(Dict::new(table))))
}
