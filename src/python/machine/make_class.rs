//! Making classes: the steps of a `class` statement, and those of `type(name, bases, namespace)`.

use std::rc::Rc;

use super::attributes::class_of;
use super::perform::pairs;
use super::{Machine, Native, Next, Sent};
use crate::python::ask::unbound;
use crate::python::objects::{
    Args, Class, Descriptor, Dict, Flow, Kind, NewClass, Str, Table, Type, find_in, line_of, linearize,
};
use crate::python::raise::{Raise, Result};
use crate::python::types::{self, alias};
use crate::python::value::Value;

/// A `class` statement: finds the class's class, runs the body, and calls the class's class with what that assigned.
pub(super) struct ClassStatement {
    name: Value,
    body: Value,
    bases: Vec<Value>,
    /// The bases as they were written, where they stood in for others.
    written: Option<Value>,
    keywords: Vec<(Rc<str>, Value)>,
    metaclass: Value,
    namespace: Value,
    step: Step,
}

#[derive(Clone, Copy)]
enum Step {
    /// Puts in for the base at this place what it stands for.
    Bases(usize),
    Prepared,
    Filled,
}

impl ClassStatement {
    /// Of this name, with the function of its body, a tuple of bases and a dictionary of keywords.
    pub(super) fn new(name: &Rc<Str>, body: &Value, bases: &Value, keywords: &Value) -> Self {
        let keywords = match keywords {
            Value::Dict(dict) => pairs(dict)
                .into_iter()
                .filter_map(|(key, value)| Some((key.as_str()?.into(), value)))
                .collect(),
            _ => Vec::new(),
        };
        Self {
            name: Value::Str(Rc::clone(name)),
            body: body.clone(),
            bases: match bases {
                Value::Tuple(bases) => bases.to_vec(),
                _ => Vec::new(),
            },
            written: None,
            keywords,
            metaclass: Value::Type(Type::Type),
            namespace: Value::None,
            step: Step::Bases(0),
        }
    }

    /// What is called with the class's name, bases and body: what `metaclass=` says, or the lowest class of a base.
    fn find_metaclass(&mut self) -> Result<()> {
        let given = self.keywords.iter().position(|(name, _)| &**name == "metaclass");
        let given = given.map(|place| self.keywords.remove(place).1);
        if let Some(given) = &given
            && !matches!(given, Value::Type(_) | Value::Class(_))
        {
            self.metaclass = given.clone();
            return Ok(());
        }
        self.metaclass = lowest_metaclass(given, &self.bases)?;
        Ok(())
    }
}

impl Native for ClassStatement {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let begins = matches!(sent, Sent::Start);
        let value = sent.value()?;
        if let Step::Bases(mut place) = self.step {
            if !begins && let Value::Tuple(instead) = &value {
                self.written.get_or_insert_with(|| Value::tuple(self.bases.clone()));
                self.bases.splice(place..=place, instead.iter().cloned());
                place += instead.len();
            }
            if self.bases.iter().any(|base| alias::origin_of(base).is_some()) {
                self.written.get_or_insert_with(|| Value::tuple(self.bases.clone()));
                for base in &mut self.bases {
                    *base = alias::origin_of(base).unwrap_or_else(|| base.clone());
                }
            }
            while let Some(base) = self.bases.get(place) {
                if let Some(method) = base.special("__mro_entries__") {
                    self.step = Step::Bases(place);
                    let (callee, own) = unbound(method, base);
                    let bases = Value::tuple(self.bases.clone());
                    return Ok(Next::Call(callee, Args::new(own.into_iter().chain([bases]).collect())));
                }
                place += 1;
            }
            self.find_metaclass()?;
            self.step = Step::Prepared;
            if let Some(prepare) = machine.special_of_class(&self.metaclass, "__prepare__")? {
                return Ok(Next::Call(prepare, self.args(false)));
            }
            return self.resume(machine, Sent::Value(Value::Dict(Rc::default())));
        }
        if let Step::Prepared = self.step {
            self.namespace = value;
            self.step = Step::Filled;
            return Ok(Next::Call(self.body.clone(), Args::new(vec![self.namespace.clone()])));
        }
        if let Some(written) = self.written.take()
            && let Value::Dict(namespace) = self.namespace.plain()
        {
            let name = Rc::new(Str::new("__orig_bases__".to_owned()));
            namespace.borrow_mut().insert_text(&name, written);
        }
        let args = self.args(true);
        Ok(Next::Follow(Flow::Call(self.metaclass.clone(), args)))
    }
}

impl ClassStatement {
    fn args(&self, with_namespace: bool) -> Args {
        let mut positional = vec![self.name.clone(), Value::tuple(self.bases.clone())];
        if with_namespace {
            positional.push(self.namespace.clone());
        }
        Args {
            positional,
            keywords: self.keywords.clone(),
        }
    }
}

/// The lowest of the classes of these classes, and of the one that is given.
fn lowest_metaclass(given: Option<Value>, bases: &[Value]) -> Result {
    let mut lowest = given.unwrap_or(Value::Type(Type::Type));
    for base in bases {
        let other = class_of(base);
        let is_below = |class: &Value, above: &Value| line_of(class).iter().any(|it| it.is(above));
        if is_below(&lowest, &other) {
            continue;
        }
        if !is_below(&other, &lowest) {
            return Err(Raise::type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses \
                 of all its bases",
            ));
        }
        lowest = other;
    }
    Ok(lowest)
}

impl Machine {
    /// What a class of classes has of that name that the program defined, bound to it.
    fn special_of_class(&mut self, class: &Value, name: &str) -> Result<Option<Value>> {
        match class {
            Value::Class(own) if own.special(name).is_some() => self.attribute(class, name).map(Some),
            _ => Ok(None),
        }
    }

    /// What `type.__new__` makes of a name, bases and a namespace; `metaclass` is the class's class. Then the objects in the
    /// namespace are told their names, and the class above is told of the new one.
    ///
    /// # Errors
    /// `TypeError` for bases that are none, or don't go together.
    pub(in crate::python) fn new_class(&mut self, metaclass: &Value, args: Args) -> Result<Flow> {
        let Args { positional, keywords } = args;
        let [name, bases, namespace] = <[Value; 3]>::try_from(positional).map_err(|given| {
            let given = given.len();
            Raise::type_error(format!("type.__new__() takes exactly 3 arguments ({given} given)"))
        })?;
        let (Value::Str(name), Value::Tuple(bases), Value::Dict(namespace)) =
            (name.plain(), bases.plain(), namespace.plain())
        else {
            return Err(Raise::type_error(
                "type.__new__() takes a str, a tuple of bases and a dict",
            ));
        };
        let mut table = Table::default();
        for (key, value) in pairs(namespace) {
            table.insert(key, value)?;
        }
        self.has_classes = true;
        let (class, cell) = make(name.as_str().into(), bases, table, metaclass)?;
        self.classes.push(Rc::downgrade(&class));
        let class = Value::Class(class);
        if let Some(Value::Cell(cell)) = cell {
            cell.0.replace(class.clone());
        }
        Ok(Flow::Native(Box::new(Announce {
            calls: announcements(&class, keywords).into_iter(),
            class,
        })))
    }
}

/// The class itself, with the shared variable that its methods know it by.
fn make(name: Rc<str>, bases: &[Value], mut table: Table, metaclass: &Value) -> Result<(Rc<Class>, Option<Value>)> {
    let object = [Value::Type(Type::Object)];
    let bases = if bases.is_empty() { &object } else { bases };
    bases.iter().try_for_each(check_base)?;
    let ancestors = linearize(bases).ok_or_else(|| {
        let names: Vec<String> = bases.iter().map(types::class_name).collect();
        let names = names.join(", ");
        Raise::type_error(format!(
            "Cannot create a consistent method resolution order (MRO) for bases {names}"
        ))
    })?;
    let metaclass = match lowest_metaclass(Some(metaclass.clone()), bases)? {
        Value::Class(metaclass) => Some(metaclass),
        _ => None,
    };
    let mut take = |name: &str| Ok(table.remove(&Value::from(name))?.map(|(_, value)| value));
    let cell = take("__classcell__")?;
    let qualified_name = match take("__qualname__")? {
        Some(Value::Str(name)) => name.as_str().into(),
        _ => Rc::clone(&name),
    };
    let class_slots = table.get_str("__slots__").map(slot_names).transpose()?;
    let slots = class_slots.and_then(|own| all_slots(own, &ancestors));
    complete(&mut table)?;
    let class = Class::new(NewClass {
        name,
        qualified_name,
        bases: bases.to_vec(),
        ancestors,
        metaclass,
        attributes: Rc::new(Dict::new(table)),
        slots,
    });
    Ok((class, cell))
}

fn check_base(base: &Value) -> Result<()> {
    match base {
        Value::Type(
            class @ (Type::Bool
            | Type::NoneType
            | Type::Function
            | Type::Range
            | Type::Slice
            | Type::Ellipsis
            | Type::NotImplemented
            | Type::BuiltinFunction
            | Type::Method
            | Type::Coroutine
            | Type::Generator
            | Type::AsyncGenerator),
        ) => Err(Raise::type_error(format!(
            "type '{}' is not an acceptable base type",
            types::short_name(*class)
        ))),
        Value::Type(class @ (Type::Future | Type::Task)) => Err(Raise::new(
            Kind::NotImplementedError,
            format!(
                "a class below asyncio.{} is not supported here",
                types::short_name(*class)
            ),
        )),
        Value::Class(_) | Value::Type(_) => Ok(()),
        other => Err(Raise::type_error(format!(
            "bases must be types, not {}",
            other.type_name()
        ))),
    }
}

/// What a class has without saying so.
fn complete(table: &mut Table) -> Result<()> {
    let key = |name: &str| Value::from(name);
    if table.get_str("__eq__").is_some() && table.get_str("__hash__").is_none() {
        table.insert(key("__hash__"), Value::None)?;
    }
    if table.get_str("__doc__").is_none() {
        table.insert(key("__doc__"), Value::None)?;
    }
    for (name, wrap) in [
        ("__new__", Descriptor::StaticMethod as fn(Value) -> Descriptor),
        ("__init_subclass__", Descriptor::ClassMethod),
        ("__class_getitem__", Descriptor::ClassMethod),
    ] {
        if let Some(function @ Value::Function(_)) = table.get_str(name).cloned() {
            table.insert(key(name), Value::Descriptor(Rc::new(wrap(function))))?;
        }
    }
    for (name, value) in table.iter() {
        if let (Value::Str(name), Value::Descriptor(descriptor)) = (name, value)
            && let Descriptor::Property(property) = &**descriptor
        {
            property.name.replace(Some(name.as_str().into()));
        }
    }
    Ok(())
}

fn slot_names(slots: &Value) -> Result<Vec<Rc<str>>> {
    let names = match slots {
        Value::Str(name) => return Ok(vec![name.as_str().into()]),
        Value::Tuple(names) => names.to_vec(),
        Value::List(names) => names.borrow().clone(),
        Value::Dict(names) => pairs(names).into_iter().map(|(name, _)| name).collect(),
        Value::Set(names) => names.borrow().iter().map(|(name, _)| name.clone()).collect(),
        other => {
            let got = other.type_name();
            return Err(Raise::type_error(format!(
                "__slots__ items must be strings, not '{got}'"
            )));
        }
    };
    let text = |name: &Value| name.as_str().map(Rc::from);
    names.iter().map(text).collect::<Option<_>>().ok_or_else(|| {
        let got = names.first().map_or_else(|| "object".into(), Value::type_name);
        Raise::type_error(format!("__slots__ items must be strings, not '{got}'"))
    })
}

/// These slots with those of the classes above; none where one of those takes any attribute.
fn all_slots(own: Vec<Rc<str>>, ancestors: &[Value]) -> Option<Vec<Rc<str>>> {
    let mut all = own;
    for class in ancestors {
        match class {
            Value::Class(class) => all.extend_from_slice(class.slots()?),
            Value::Type(Type::Exception(_)) => return None,
            _ => {}
        }
    }
    (!all.iter().any(|name| &**name == "__dict__")).then_some(all)
}

/// The calls that a new class makes: `__set_name__` of what it holds, `__init_subclass__` of the class above.
fn announcements(class: &Value, keywords: Vec<(Rc<str>, Value)>) -> Vec<(Value, Args)> {
    let Value::Class(own) = class else { return Vec::new() };
    let held = pairs(&own.attributes);
    let mut calls: Vec<(Value, Args)> = held
        .iter()
        .filter_map(|(name, value)| {
            let (callee, receiver) = unbound(value.special("__set_name__")?, value);
            let args = receiver.into_iter().chain([class.clone(), name.clone()]).collect();
            Some((callee, Args::new(args)))
        })
        .collect();
    let init = match find_in(own.ancestors(), "__init_subclass__") {
        Some(Value::Descriptor(descriptor)) => match &*descriptor {
            Descriptor::ClassMethod(function) => Some(function.clone()),
            _ => None,
        },
        _ => None,
    };
    if let Some(init) = init {
        let positional = vec![class.clone()];
        calls.push((init, Args { positional, keywords }));
    }
    calls
}

/// Makes these calls one after the other; the class is the result.
struct Announce {
    calls: std::vec::IntoIter<(Value, Args)>,
    class: Value,
}

impl Native for Announce {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        sent.value()?;
        Ok(match self.calls.next() {
            Some((callee, args)) => Next::Call(callee, args),
            None => Next::Return(self.class.clone()),
        })
    }
}
