//! Writing a value down.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::{Op, names};
use crate::event_loop::Pause;
use crate::python::limits;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, Bound, BoundFunction, Dict, Instance, Type};
use crate::python::raise::{Raise, Result};
use crate::python::types::{module_name, short_name};
use crate::python::value::Value;

/// The longest message, in bytes.
const LONGEST: usize = 64 << 20;

/// Writes one value: the result is `bytes`.
pub struct Writer {
    written: Vec<u8>,
    /// What is left to do, the next last.
    left: Vec<Todo>,
    /// The numbers of what may come again, by address.
    numbers: FxHashMap<usize, u32>,
    /// How many of these there are, with those whose address says nothing.
    counted: u32,
    /// What was numbered lives as long as its number.
    kept: Vec<Value>,
    /// What the program is being asked for.
    asked: Option<(Asked, Value)>,
}

enum Todo {
    Value(Value),
    /// An operation with its number, and the object that it makes.
    Op(Op, Option<usize>, Option<Value>),
}

#[derive(Clone, Copy)]
enum Asked {
    /// `__reduce__`
    Reduced,
    /// `__getstate__`
    State,
}

impl Writer {
    /// Writes this.
    #[must_use]
    pub fn new(value: Value) -> Self {
        Self {
            written: Vec::new(),
            left: vec![Todo::Value(value)],
            numbers: FxHashMap::default(),
            counted: 0,
            kept: Vec::new(),
            asked: None,
        }
    }

    fn op(&mut self, op: Op, number: Option<usize>, made: Option<&Value>) {
        self.written.push(op as u8);
        if let Some(number) = number {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            self.written.extend(number.to_le_bytes());
        }
        if op.is_counted() {
            if let Some((made, address)) = made.and_then(|made| Some((made, made.address()?))) {
                self.numbers.insert(address, self.counted);
                self.kept.push(made.clone());
            }
            self.counted += 1;
        }
    }

    fn bytes(&mut self, op: Op, bytes: &[u8], made: &Value) {
        self.op(op, Some(bytes.len()), Some(made));
        self.written.extend(bytes);
    }

    fn text(&mut self, text: String) {
        let text = Value::str(text);
        self.bytes(Op::Str, text.as_str().unwrap_or_default().as_bytes(), &text);
    }

    /// What is to be done after what is being done, in this order.
    fn then<const N: usize>(&mut self, todo: [Todo; N]) {
        self.left.extend(todo.into_iter().rev());
    }

    /// Some values, then an operation on all of them.
    fn all(&mut self, values: impl DoubleEndedIterator<Item = Value>, op: Op, number: usize, made: Option<Value>) {
        self.left.push(Todo::Op(op, Some(number), made));
        self.left.extend(values.rev().map(Todo::Value));
    }

    /// Writes a value, or what it begins with; the call that must be made for it first, where there is one.
    fn value(&mut self, machine: &mut Machine, value: Value) -> Result<Option<Next>> {
        if let Some(number) = value.address().and_then(|address| self.numbers.get(&address)) {
            let number = *number as usize;
            self.op(Op::Again, Some(number), None);
            return Ok(None);
        }
        match &value {
            Value::None => self.op(Op::None, None, None),
            Value::Bool(true) => self.op(Op::True, None, None),
            Value::Bool(false) => self.op(Op::False, None, None),
            Value::Ellipsis => self.op(Op::Ellipsis, None, None),
            Value::NotImplemented => self.op(Op::NotImplemented, None, None),
            Value::Int(number) => {
                self.op(Op::Int, None, None);
                self.written.extend(number.to_le_bytes());
            }
            Value::Big(number) => self.bytes(Op::Big, &number.to_signed_bytes_le(), &value),
            Value::Float(number) => {
                self.op(Op::Float, None, None);
                self.written.extend(number.to_le_bytes());
            }
            Value::Str(text) => self.bytes(Op::Str, text.as_str().as_bytes(), &value),
            Value::Bytes(bytes) => self.bytes(Op::Bytes, bytes, &value),
            Value::Tuple(items) => self.all(items.iter().cloned(), Op::Tuple, items.len(), Some(value.clone())),
            Value::List(list) => {
                let items = list.borrow();
                self.op(Op::List, None, Some(&value));
                self.all(items.iter().cloned(), Op::Append, items.len(), None);
            }
            Value::Set(set) => {
                let table = set.borrow();
                let items = table.iter().map(|(item, _)| item.clone());
                if set.is_frozen() {
                    self.all(items, Op::FrozenSet, table.len(), Some(value.clone()));
                } else {
                    self.op(Op::Set, None, Some(&value));
                    self.all(items, Op::Add, table.len(), None);
                }
            }
            Value::Dict(dict) => {
                let table = dict.borrow();
                self.op(Op::Dict, None, Some(&value));
                self.left.push(Todo::Op(Op::Insert, Some(table.len()), None));
                for (key, own) in table.iter().rev() {
                    self.then([Todo::Value(key.clone()), Todo::Value(own.clone())]);
                }
            }
            Value::Range(range) => {
                let numbers = [range.start, range.stop, range.step].map(|number| Todo::Value(Value::Int(number)));
                self.left.push(Todo::Op(Op::Range, None, None));
                self.then(numbers);
            }
            Value::Slice(slice) => {
                let parts = [&slice.start, &slice.stop, &slice.step].map(|part| Todo::Value(part.clone()));
                self.left.push(Todo::Op(Op::Slice, None, None));
                self.then(parts);
            }
            Value::Function(_) | Value::Builtin(_) | Value::Class(_) | Value::Type(_) => {
                let (module, name) = names::name_of(machine, &value)?;
                self.text(if names::MAIN.contains(&&*module) {
                    names::MAIN[0].to_owned()
                } else {
                    module
                });
                self.text(name);
                self.op(Op::Global, None, None);
            }
            Value::Bound(bound) => {
                let name = Value::str(method_name(bound));
                let receiver = Todo::Value(bound.receiver.clone());
                self.then([receiver, Todo::Value(name), Todo::Op(Op::Attribute, None, None)]);
            }
            Value::Instance(_) | Value::Exception(_) => return self.object(machine, value),
            Value::Object(_) if value.type_of() == Type::Object => {
                let class = Todo::Value(Value::Type(Type::Object));
                let args = Todo::Value(Value::tuple(Vec::new()));
                self.then([class, args, Todo::Op(Op::Call, None, Some(value))]);
            }
            _ => return Err(refused(&value)),
        }
        Ok(None)
    }

    /// An object of a class: what its own methods say of it, or its class and what it holds.
    fn object(&mut self, machine: &mut Machine, value: Value) -> Result<Option<Next>> {
        for (name, args) in [("__reduce_ex__", vec![Value::Int(4)]), ("__reduce__", Vec::new())] {
            if value.special(name).is_some() {
                let method = machine.attribute(&value, name)?;
                self.asked = Some((Asked::Reduced, value));
                return Ok(Some(Next::Call(method, Args::new(args))));
            }
        }
        let (class, native, attributes) = match &value {
            Value::Instance(instance) => {
                let class = Value::Class(Rc::clone(instance.class()));
                (
                    class,
                    Instance::native(instance).cloned(),
                    Rc::clone(&instance.attributes),
                )
            }
            Value::Exception(exception) => {
                let class = exception.class().map(|class| Value::Class(Rc::clone(class)));
                let class = class.unwrap_or(Value::Type(exception.native_class()));
                let args = Value::tuple(exception.args.borrow().clone());
                (class, Some(args), Rc::clone(&exception.attributes))
            }
            _ => return Err(refused(&value)),
        };
        let asks = value.special("__getstate__").is_some();
        if !asks && !attributes.borrow().is_empty() {
            let state = Value::Dict(Rc::new(Dict::new(attributes.borrow().clone())));
            self.then([Todo::Value(state), Todo::Op(Op::State, None, None)]);
        }
        let op = if native.is_some() { Op::NewOf } else { Op::New };
        self.left.push(Todo::Op(op, None, Some(value.clone())));
        self.left.extend(native.map(Todo::Value));
        self.left.push(Todo::Value(class));
        if asks {
            let method = machine.attribute(&value, "__getstate__")?;
            self.asked = Some((Asked::State, value));
            return Ok(Some(Next::Call(method, Args::default())));
        }
        Ok(None)
    }

    /// Takes what the program answered.
    fn answered(&mut self, asked: Asked, of: Value, answer: Value) -> Result<()> {
        match asked {
            Asked::State => {
                // It comes after the object, which is next to be written.
                let place = self.left.len().saturating_sub(self.object_length(&of));
                let state = [Todo::Op(Op::State, None, None), Todo::Value(answer)];
                self.left.splice(place..place, state);
            }
            Asked::Reduced => {
                let Value::Tuple(parts) = &answer else {
                    return Err(Raise::type_error("__reduce__ must return a tuple here"));
                };
                let part = |place: usize| parts.get(place).cloned().unwrap_or_default();
                if parts.len() < 2 || (3..parts.len()).any(|place| !part(place).is_none()) {
                    let message = "a tuple returned by __reduce__ must have two or three items here";
                    return Err(Raise::type_error(message));
                }
                if parts.len() > 2 && !part(2).is_none() {
                    self.then([Todo::Value(part(2)), Todo::Op(Op::State, None, None)]);
                }
                let made = Todo::Op(Op::Call, None, Some(of));
                self.then([Todo::Value(part(0)), Todo::Value(part(1)), made]);
            }
        }
        Ok(())
    }

    /// How many things are left to do for the object itself: its class, what it is of ours, itself.
    fn object_length(&self, of: &Value) -> usize {
        match of {
            Value::Instance(instance) => 2 + usize::from(instance.native().is_some()),
            _ => 3,
        }
    }
}

impl Native for Writer {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let sent = sent.value()?;
        if let Some((asked, of)) = self.asked.take() {
            self.answered(asked, of, sent)?;
        }
        while let Some(todo) = self.left.pop() {
            match todo {
                Todo::Op(op, number, made) => self.op(op, number, made.as_ref()),
                Todo::Value(value) => {
                    if let Some(next) = self.value(machine, value)? {
                        return Ok(next);
                    }
                }
            }
            if self.written.len() > LONGEST {
                return Err(limits::out_of_memory());
            }
            machine.spend(1);
            if machine.fuel <= 0 {
                return Ok(Next::Pause(Pause::Slice));
            }
        }
        Ok(Next::Return(Value::Bytes(std::mem::take(&mut self.written).into())))
    }
}

fn method_name(bound: &Bound) -> String {
    match &bound.function {
        BoundFunction::Native(builtin) => builtin.name.to_owned(),
        BoundFunction::Value(Value::Function(function)) => function.code.name.to_string(),
        BoundFunction::Value(other) => other.type_name().to_string(),
    }
}

/// What CPython says of what can't be copied.
fn refused(value: &Value) -> Raise {
    let class = value.type_of();
    let name = match module_name(class).as_str() {
        "builtins" => short_name(class),
        module => format!("{module}.{}", short_name(class)),
    };
    Raise::type_error(format!("cannot pickle '{name}' object"))
}
