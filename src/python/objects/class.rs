//! Classes of the program and their objects.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};

use super::trash::discard;
use super::{Dict, Function, Str, Type};
use crate::python::types;
use crate::python::value::Value;

/// A class of the program.
pub struct Class {
    name: RefCell<Rc<str>>,
    qualified_name: RefCell<Rc<str>>,
    bases: Vec<Value>,
    /// The classes above it in the order in which attributes are looked up, itself left out.
    ancestors: Vec<Value>,
    native_base: Type,
    metaclass: Option<Rc<Self>>,
    /// What its body assigned, and what was set since.
    pub attributes: Rc<Dict>,
    /// Whether an object's own attributes may be hidden by those of the class: it has a property, say.
    has_descriptors: Cell<bool>,
    /// Whether it has `__getattribute__`, `__setattr__` or `__delattr__` of its own.
    has_access_methods: Cell<bool>,
    slots: Option<Vec<Rc<str>>>,
    subclasses: RefCell<Vec<Weak<Self>>>,
}

/// What a class is made of.
pub struct NewClass {
    /// Its name.
    pub name: Rc<str>,
    /// The name with those of what is around it.
    pub qualified_name: Rc<str>,
    /// The classes right above it.
    pub bases: Vec<Value>,
    /// All classes above it, in the order of [`linearize`].
    pub ancestors: Vec<Value>,
    /// Its class, where that is the program's.
    pub metaclass: Option<Rc<Class>>,
    /// What its body assigned.
    pub attributes: Rc<Dict>,
    /// The only attributes that its objects may have, those of the classes above added; none where they may have any.
    pub slots: Option<Vec<Rc<str>>>,
}

impl Class {
    /// A class, known to those above it.
    #[must_use]
    pub fn new(new: NewClass) -> Rc<Self> {
        let above = |flag: fn(&Self) -> &Cell<bool>| {
            let mut classes = new.ancestors.iter();
            classes.any(|class| matches!(class, Value::Class(class) if flag(class).get()))
        };
        let (has_descriptors, has_access_methods) = (
            above(|class| &class.has_descriptors),
            above(|class| &class.has_access_methods),
        );
        let native_base = new.ancestors.iter().find_map(|class| match class {
            Value::Type(class) => Some(*class),
            _ => None,
        });
        let class = Rc::new(Self {
            name: RefCell::new(new.name),
            qualified_name: RefCell::new(new.qualified_name),
            bases: new.bases,
            ancestors: new.ancestors,
            native_base: native_base.unwrap_or(Type::Object),
            metaclass: new.metaclass,
            attributes: new.attributes,
            has_descriptors: Cell::new(has_descriptors),
            has_access_methods: Cell::new(has_access_methods),
            slots: new.slots,
            subclasses: RefCell::default(),
        });
        for (name, value) in class.attributes.borrow().iter() {
            class.note(name.as_str().unwrap_or_default(), value);
        }
        for base in &class.bases {
            if let Value::Class(base) = base {
                base.subclasses.borrow_mut().push(Rc::downgrade(&class));
            }
        }
        class
    }

    /// Its `__name__`.
    #[must_use]
    pub fn name(&self) -> Rc<str> {
        Rc::clone(&self.name.borrow())
    }

    /// Its `__qualname__`.
    #[must_use]
    pub fn qualified_name(&self) -> Rc<str> {
        Rc::clone(&self.qualified_name.borrow())
    }

    /// Gives it another `__name__`.
    pub fn rename(&self, name: Rc<str>) {
        self.name.replace(name);
    }

    /// Gives it another `__qualname__`.
    pub fn requalify(&self, name: Rc<str>) {
        self.qualified_name.replace(name);
    }

    /// The name with the module's in front, except for the builtins'.
    #[must_use]
    pub fn full_name(&self) -> String {
        let name = self.qualified_name();
        match self.attributes.borrow().get_str("__module__") {
            Some(Value::Str(module)) if module.as_str() != "builtins" => format!("{}.{name}", module.as_str()),
            _ => name.to_string(),
        }
    }

    /// The classes right above it.
    #[must_use]
    pub fn bases(&self) -> &[Value] {
        &self.bases
    }

    /// The classes above it in the order in which attributes are looked up, itself left out.
    #[must_use]
    pub fn ancestors(&self) -> &[Value] {
        &self.ancestors
    }

    /// Its nearest base of ours.
    #[must_use]
    pub const fn native_base(&self) -> Type {
        self.native_base
    }

    /// Its class, where that is the program's.
    #[must_use]
    pub const fn metaclass(&self) -> Option<&Rc<Self>> {
        self.metaclass.as_ref()
    }

    /// The only attributes that its objects may have; none where they may have any.
    #[must_use]
    pub fn slots(&self) -> Option<&[Rc<str>]> {
        self.slots.as_deref()
    }

    /// The classes right below it that still are.
    #[must_use]
    pub fn subclasses(&self) -> Vec<Rc<Self>> {
        self.subclasses.borrow().iter().filter_map(Weak::upgrade).collect()
    }

    /// Whether an object's own attributes may be hidden by those of the class.
    #[must_use]
    pub const fn has_descriptors(&self) -> bool {
        self.has_descriptors.get()
    }

    /// Whether its objects look up, set or delete attributes in a way of their own.
    #[must_use]
    pub const fn has_access_methods(&self) -> bool {
        self.has_access_methods.get()
    }

    /// Takes note of an attribute that changes how those of its objects are found.
    pub fn note(&self, name: &str, value: &Value) {
        let is_access = matches!(name, "__getattribute__" | "__setattr__" | "__delattr__");
        let is_descriptor = match value {
            Value::Descriptor(_) => true,
            Value::Instance(instance) => {
                let class = instance.class();
                class.find("__set__").is_some() || class.find("__delete__").is_some()
            }
            _ => false,
        };
        if is_access || is_descriptor {
            self.mark(is_descriptor, is_access);
        }
    }

    fn mark(&self, descriptor: bool, access: bool) {
        let mut left = self.subclasses();
        self.has_descriptors.set(self.has_descriptors.get() || descriptor);
        self.has_access_methods.set(self.has_access_methods.get() || access);
        while let Some(class) = left.pop() {
            class.has_descriptors.set(class.has_descriptors.get() || descriptor);
            class.has_access_methods.set(class.has_access_methods.get() || access);
            left.extend(class.subclasses());
        }
    }

    /// An attribute of it or of the nearest class above that has it, as it stands there.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Value> {
        if let Some(value) = self.attributes.borrow().get_str(name) {
            return Some(value.clone());
        }
        find_in(&self.ancestors, name)
    }

    /// The same for a name that the program mentions.
    #[must_use]
    pub fn find_text(&self, name: &Str) -> Option<Value> {
        if let Some(value) = self.attributes.borrow().get_text(name) {
            return Some(value.clone());
        }
        for class in &self.ancestors {
            match class {
                Value::Class(class) => {
                    if let Some(value) = class.attributes.borrow().get_text(name) {
                        return Some(value.clone());
                    }
                }
                _ => return find_in(std::slice::from_ref(class), name.as_str()),
            }
        }
        None
    }

    /// A special method that the program defined, unless a class of ours that comes before has it.
    #[must_use]
    pub fn special(&self, name: &str) -> Option<Value> {
        self.find(name).filter(|value| !matches!(value, Value::Builtin(_)))
    }

    /// The names of its attributes and of those of its bases of the program.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let above = self.ancestors.iter().filter_map(|class| match class {
            Value::Class(class) => Some(&**class),
            _ => None,
        });
        std::iter::once(self)
            .chain(above)
            .flat_map(|class| {
                let names = class.attributes.borrow();
                let names: Vec<String> = names
                    .iter()
                    .filter_map(|(name, _)| Some(name.as_str()?.to_owned()))
                    .collect();
                names
            })
            .collect()
    }

    /// Whether it is this class or one below it.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
            || self
                .ancestors
                .iter()
                .any(|class| matches!(class, Value::Class(class) if std::ptr::eq(Rc::as_ptr(class), other)))
    }
}

/// The attribute of the first of these classes that has it.
#[must_use]
pub fn find_in(classes: &[Value], name: &str) -> Option<Value> {
    classes.iter().find_map(|class| match class {
        Value::Class(class) => class.attributes.borrow().get_str(name).cloned(),
        Value::Type(class) => types::own_attribute(*class, name),
        _ => None,
    })
}

impl Drop for Class {
    fn drop(&mut self) {
        let above = std::mem::take(&mut self.ancestors).into_iter();
        discard(above.chain(std::mem::take(&mut self.bases)));
    }
}

/// The order in which the classes above a class are asked for an attribute: the C3 linearization (Barrett and others,
/// 1996). None where these bases have no consistent one.
#[must_use]
pub fn linearize(bases: &[Value]) -> Option<Vec<Value>> {
    let mut lines: Vec<Vec<Value>> = bases.iter().map(line_of).collect();
    lines.push(bases.to_vec());
    let mut order = Vec::new();
    loop {
        lines.retain(|line| !line.is_empty());
        if lines.is_empty() {
            return Some(order);
        }
        let is_later = |class: &Value| lines.iter().any(|line| line[1..].iter().any(|other| other.is(class)));
        let next = lines
            .iter()
            .map(|line| &line[0])
            .find(|class| !is_later(class))?
            .clone();
        for line in &mut lines {
            if line[0].is(&next) {
                line.remove(0);
            }
        }
        order.push(next);
    }
}

/// A class followed by those above it.
#[must_use]
pub fn line_of(class: &Value) -> Vec<Value> {
    let mut line = vec![class.clone()];
    match class {
        Value::Class(class) => line.extend_from_slice(class.ancestors()),
        Value::Type(class) => line.extend(class.above().map(Value::Type)),
        _ => {}
    }
    line
}

/// An object of a class of the program.
pub struct Instance {
    class: Rc<Class>,
    /// Its attributes.
    pub attributes: Rc<Dict>,
    /// For a class below one of ours (`dict`, `int` …), what it is as an object of that.
    native: OnceCell<Value>,
}

impl Instance {
    /// An object without attributes.
    #[must_use]
    pub fn new(class: Rc<Class>, native: Option<Value>) -> Self {
        Self {
            class,
            attributes: super::cycles::attributes(),
            native: native.map_or_else(OnceCell::new, OnceCell::from),
        }
    }

    /// Its class.
    #[must_use]
    pub const fn class(&self) -> &Rc<Class> {
        &self.class
    }

    /// An attribute of its own, where nothing of its class may go before; the quick way.
    #[must_use]
    pub fn own(&self, name: &Str) -> Option<Value> {
        let class = &self.class;
        if class.has_access_methods() {
            return None;
        }
        let value = self.attributes.borrow().get_text(name)?.clone();
        (!class.has_descriptors() || class.find_text(name).is_none()).then_some(value)
    }

    /// A method that its class has as a plain function, and that nothing of its own hides; the quick way.
    #[must_use]
    pub fn method(&self, name: &Str) -> Option<Rc<Function>> {
        let Some(Value::Function(function)) = self.class.find_text(name) else {
            return None;
        };
        let hidden = self.class.has_access_methods() || self.attributes.borrow().get_text(name).is_some();
        (!hidden).then_some(function)
    }

    /// What it is as an object of a class of ours.
    #[must_use]
    pub fn native(&self) -> Option<&Value> {
        self.native.get()
    }

    /// Says what it is as an object of a class of ours, where that isn't known yet.
    pub fn set_native(&self, native: Value) {
        self.native.get_or_init(|| native);
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        discard(self.native.take());
    }
}
