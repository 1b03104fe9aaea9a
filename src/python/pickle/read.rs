//! Reading a value that was written down.

use std::rc::Rc;

use num_bigint::BigInt;

use super::{Op, names};
use crate::event_loop::Pause;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, Dict, Exception, Instance, Kind, Range, Set, Slice, Str, Table, Type};
use crate::python::raise::{Raise, Result};
use crate::python::types::os_error;
use crate::python::value::Value;

/// Reads one value.
pub struct Reader {
    message: Rc<[u8]>,
    at: usize,
    stack: Vec<Value>,
    /// What may come again, by its number.
    counted: Vec<Value>,
    asked: Asked,
}

/// What the program is being asked for.
#[derive(PartialEq, Eq)]
enum Asked {
    Nothing,
    /// The object that a call makes.
    Object,
    /// Something whose result means nothing.
    Done,
}

/// What one operation comes to.
enum Step {
    /// This value, for the last so many.
    Value(Value, usize),
    /// The last so many values are done with.
    Done(usize),
    /// A call, with the last so many values.
    Call(Value, Args, Asked, usize),
    /// A call, and the operation once more.
    First(Value),
}

impl Reader {
    /// Reads this.
    #[must_use]
    pub fn new(message: Rc<[u8]>) -> Self {
        Self {
            message,
            at: 0,
            stack: Vec::new(),
            counted: Vec::new(),
            asked: Asked::Nothing,
        }
    }

    fn take<const N: usize>(&self, at: &mut usize) -> Result<[u8; N]> {
        let bytes = self.message.get(*at..*at + N).and_then(|bytes| bytes.try_into().ok());
        *at += N;
        bytes.ok_or_else(damaged)
    }

    fn number(&self, at: &mut usize) -> Result<usize> {
        self.take(at).map(|bytes| u32::from_le_bytes(bytes) as usize)
    }

    fn bytes(&self, at: &mut usize) -> Result<&[u8]> {
        let length = self.number(at)?;
        let bytes = self.message.get(*at..*at + length).ok_or_else(damaged)?;
        *at += length;
        Ok(bytes)
    }

    /// The last so many values.
    fn last(&self, count: usize) -> Result<&[Value]> {
        let place = self.stack.len().checked_sub(count).ok_or_else(damaged)?;
        Ok(&self.stack[place..])
    }

    /// The value below the last so many.
    fn below(&self, count: usize) -> Result<&Value> {
        self.last(count + 1)?.first().ok_or_else(damaged)
    }

    fn step(&self, machine: &mut Machine, op: Op, at: &mut usize) -> Result<Step> {
        let value = match op {
            Op::None => Value::None,
            Op::True => Value::Bool(true),
            Op::False => Value::Bool(false),
            Op::Ellipsis => Value::Ellipsis,
            Op::NotImplemented => Value::NotImplemented,
            Op::Int => Value::Int(i64::from_le_bytes(self.take(at)?)),
            Op::Big => Value::Big(Rc::new(BigInt::from_signed_bytes_le(self.bytes(at)?))),
            Op::Float => Value::Float(f64::from_le_bytes(self.take(at)?)),
            Op::Str => Value::str(std::str::from_utf8(self.bytes(at)?).map_err(|_| damaged())?),
            Op::Bytes => Value::Bytes(self.bytes(at)?.into()),
            Op::List => Value::list(Vec::new()),
            Op::Set => Value::Set(Rc::new(Set::new(Table::default(), false))),
            Op::Dict => Value::Dict(Rc::default()),
            Op::Again => {
                let number = self.number(at)?;
                self.counted.get(number).cloned().ok_or_else(damaged)?
            }
            Op::Tuple | Op::FrozenSet | Op::Append | Op::Add | Op::Insert => return self.many(op, self.number(at)?),
            Op::Range | Op::Slice => return self.three(op),
            Op::Global => return self.global(machine),
            Op::Attribute => {
                let [object, name] = self.last(2)? else {
                    return Err(damaged());
                };
                let value = machine.attribute(object, name.as_str().unwrap_or_default())?;
                return Ok(Step::Value(value, 2));
            }
            Op::New | Op::NewOf => return self.new_object(op),
            Op::Call => {
                let [callee, Value::Tuple(args)] = self.last(2)? else {
                    return Err(damaged());
                };
                return Ok(Step::Call(callee.clone(), Args::new(args.to_vec()), Asked::Object, 2));
            }
            Op::State => return self.state(machine),
        };
        Ok(Step::Value(value, 0))
    }

    /// What is made of, or gets, several values. A key may have to be asked for its hash: then all is done once more.
    fn many(&self, op: Op, count: usize) -> Result<Step> {
        let values = self.last(if op == Op::Insert {
            count.saturating_mul(2)
        } else {
            count
        })?;
        let made = match op {
            Op::Tuple => Value::tuple(values.to_vec()),
            Op::FrozenSet => {
                let mut table = Table::default();
                for value in values {
                    table.insert(value.clone(), Value::None)?;
                }
                Value::Set(Rc::new(Set::new(table, true)))
            }
            _ => {
                match (op, self.below(values.len())?) {
                    (Op::Append, Value::List(list)) => list.borrow_mut().extend_from_slice(values),
                    (Op::Add, Value::Set(set)) => {
                        for value in values {
                            set.borrow_mut().insert(value.clone(), Value::None)?;
                        }
                    }
                    (Op::Insert, Value::Dict(dict)) => {
                        for [key, value] in values.as_chunks::<2>().0 {
                            dict.borrow_mut().insert(key.clone(), value.clone())?;
                        }
                    }
                    _ => return Err(damaged()),
                }
                return Ok(Step::Done(values.len()));
            }
        };
        Ok(Step::Value(made, values.len()))
    }

    fn three(&self, op: Op) -> Result<Step> {
        let [start, stop, step] = self.last(3)? else {
            return Err(damaged());
        };
        let made = match (op, start, stop, step) {
            (Op::Range, Value::Int(start), Value::Int(stop), Value::Int(step)) if *step != 0 => {
                let (start, stop, step) = (*start, *stop, *step);
                Value::Range(Rc::new(Range { start, stop, step }))
            }
            (Op::Slice, start, stop, step) => {
                let (start, stop, step) = (start.clone(), stop.clone(), step.clone());
                Value::Slice(Rc::new(Slice { start, stop, step }))
            }
            _ => return Err(damaged()),
        };
        Ok(Step::Value(made, 3))
    }

    fn global(&self, machine: &mut Machine) -> Result<Step> {
        let [Value::Str(module), Value::Str(name)] = self.last(2)? else {
            return Err(damaged());
        };
        let (module, name) = (module.as_str(), name.as_str());
        if let Some(body) = machine.import_to_call(module) {
            return Ok(Step::First(body));
        }
        let missing = || {
            let message = format!("Can't get attribute '{name}' on <module '{module}'>");
            Raise::new(Kind::AttributeError, message)
        };
        let found = names::find(machine, module, name)?.ok_or_else(missing)?;
        Ok(Step::Value(found, 2))
    }

    fn new_object(&self, op: Op) -> Result<Step> {
        let (class, native) = match (op, self.last(if op == Op::New { 1 } else { 2 })?) {
            (Op::New, [class]) => (class, None),
            (_, [class, native]) => (class, Some(native.clone())),
            _ => return Err(damaged()),
        };
        let count = 1 + usize::from(native.is_some());
        let made = match (class, native) {
            (Value::Class(class), native) => match (class.native_base(), native) {
                (Type::Exception(kind), Some(Value::Tuple(args))) => {
                    Value::Exception(Rc::new(Exception::of_class(Rc::clone(class), kind, args.to_vec())))
                }
                (Type::Exception(_), _) => return Err(damaged()),
                (_, native) => Value::Instance(Rc::new(Instance::new(Rc::clone(class), native))),
            },
            (Value::Type(Type::Exception(kind)), Some(Value::Tuple(args))) => {
                Value::Exception(if kind.is(Kind::OSError) {
                    os_error::construct(*kind, args.to_vec())
                } else {
                    Rc::new(Exception::new(*kind, args.to_vec()))
                })
            }
            _ => return Err(damaged()),
        };
        Ok(Step::Value(made, count))
    }

    /// The last value is the state of the object before it.
    fn state(&self, machine: &mut Machine) -> Result<Step> {
        let [object, state] = self.last(2)? else {
            return Err(damaged());
        };
        if object.special("__setstate__").is_some() {
            let method = machine.attribute(object, "__setstate__")?;
            return Ok(Step::Call(method, Args::new(vec![state.clone()]), Asked::Done, 1));
        }
        let attributes = match object {
            Value::Instance(instance) => &instance.attributes,
            Value::Exception(exception) => &exception.attributes,
            _ => return Err(damaged()),
        };
        // Objects with slots have theirs in a pair with the others.
        let parts = match state {
            Value::Tuple(parts) => parts,
            part => std::slice::from_ref(part),
        };
        for part in parts {
            if let Value::Dict(part) = part.plain() {
                update(attributes, part);
            }
        }
        Ok(Step::Done(1))
    }
}

fn update(attributes: &Dict, with: &Dict) {
    for (name, value) in with.borrow().iter() {
        if let Value::Str(name) = name {
            let name: &Rc<Str> = name;
            attributes.borrow_mut().insert_text(name, value.clone());
        }
    }
}

impl Native for Reader {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        let sent = sent.value()?;
        if std::mem::replace(&mut self.asked, Asked::Nothing) == Asked::Object {
            self.counted.push(sent.clone());
            self.stack.push(sent);
        }
        while let Some(op) = self.message.get(self.at) {
            let op = *Op::ALL.get(usize::from(*op)).ok_or_else(damaged)?;
            let mut at = self.at + 1;
            let (asked, taken) = match self.step(machine, op, &mut at)? {
                Step::First(call) => return Ok(Next::Call(call, Args::default())),
                Step::Done(taken) => (None, taken),
                Step::Value(value, taken) => {
                    if op.is_counted() {
                        self.counted.push(value.clone());
                    }
                    self.stack.truncate(self.stack.len().saturating_sub(taken));
                    self.stack.push(value);
                    (None, 0)
                }
                Step::Call(callee, args, asked, taken) => (Some((callee, args, asked)), taken),
            };
            self.stack.truncate(self.stack.len().saturating_sub(taken));
            self.at = at;
            if let Some((callee, args, asked)) = asked {
                self.asked = asked;
                return Ok(Next::Call(callee, args));
            }
            machine.spend(1);
            if machine.fuel <= 0 {
                return Ok(Next::Pause(Pause::Slice));
            }
        }
        self.stack.pop().map(Next::Return).ok_or_else(damaged)
    }
}

fn damaged() -> Raise {
    Raise::value_error("pickle data was truncated")
}
