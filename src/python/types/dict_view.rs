//! What `keys`, `values` and `items` of a dictionary answer with: a look at it, which changes as it does.

use std::rc::Rc;

use crate::python::display;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Dict, DictPart, Flow, Iter, IterState, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

/// A look at a dictionary.
pub struct DictView {
    /// The dictionary.
    pub dict: Rc<Dict>,
    /// What of it.
    pub part: DictPart,
}

static KEYS: LibraryClass = class("dict_keys");
static VALUES: LibraryClass = class("dict_values");
static ITEMS: LibraryClass = class("dict_items");

const fn class(name: &'static str) -> LibraryClass {
    LibraryClass {
        name,
        module: "builtins",
        base: None,
        construct: |_, _| Err(not_made()),
        methods: method,
    }
}

fn not_made() -> Raise {
    Raise::type_error("cannot create such instances: call keys(), values() or items()")
}

builtins! {
    fn method;
    "__iter__" => iterate,
}

fn iterate(_: &mut Machine, args: Args) -> Result<Flow> {
    let [view] = args.exactly("__iter__")?;
    Ok(DictView::of(&view).map_or(Value::None, |view| view.iterator()).into())
}

impl DictView {
    /// The view that a value is.
    #[must_use]
    pub fn of(value: &Value) -> Option<Rc<Self>> {
        match value {
            Value::Object(object) => object.downcast(),
            _ => None,
        }
    }

    /// An iterator over it.
    #[must_use]
    pub fn iterator(&self) -> Value {
        let length = self.dict.borrow().len();
        Value::Iter(Rc::new(Iter::new(IterState::Dict(
            Rc::clone(&self.dict),
            0,
            length,
            self.part,
        ))))
    }

    /// What is in it now.
    #[must_use]
    pub fn values(&self) -> Vec<Value> {
        let table = self.dict.borrow();
        let part = |(key, value): (&Value, &Value)| match self.part {
            DictPart::Keys => key.clone(),
            DictPart::Values => value.clone(),
            DictPart::Items => Value::tuple(vec![key.clone(), value.clone()]),
        };
        table.iter().map(part).collect()
    }
}

impl Object for DictView {
    fn class(&self) -> &'static LibraryClass {
        match self.part {
            DictPart::Keys => &KEYS,
            DictPart::Values => &VALUES,
            DictPart::Items => &ITEMS,
        }
    }

    fn repr(&self, machine: &Machine) -> Option<String> {
        let listed = display::repr(machine, &Value::list(self.values())).ok()?;
        Some(format!("{}({listed})", self.class().name))
    }
}
