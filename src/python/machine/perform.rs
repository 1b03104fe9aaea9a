//! The instructions that are not in the inner loop: each does its work on the frame, or answers with what has to run.

use std::rc::Rc;

use super::call::Invoked;
use super::{Activation, Frame, Machine, Native, Next, Sent, Then};
use crate::python::code::{Code, Conversion, Op, Reg};
use crate::python::display;
use crate::python::limits::check_size;
use crate::python::objects::{Args, Cell, Class, Dict, Exception, Flow, Function, Kind, Set, Slice, Table, Type};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// Nothing more to do, or this has to run with its result going there.
pub(super) type Performed = Option<(Activation, Then)>;

impl Machine {
    /// Performs an instruction of a frame.
    ///
    /// # Errors
    /// What the instruction raises.
    pub(super) fn perform(&mut self, frame: &mut Frame, op: Op) -> Result<Performed> {
        let code = Rc::clone(&frame.code);
        self.calling_from = frame.place().map(|(start, _)| start);
        let name = |index: u16| &code.names[usize::from(index)];
        macro_rules! get {
            ($reg:expr) => {
                &frame.registers[usize::from($reg)]
            };
        }
        let (dst, value) = match op {
            Op::Contains { negated, dst, a, b } => return self.contains(frame, negated, dst, a, b),
            Op::DeleteGlobal { slot } => {
                let global = &mut self.globals[usize::from(slot)];
                if let Value::Unset = std::mem::take(&mut global.value) {
                    let message = format!("name '{}' is not defined", global.name);
                    return Err(Raise::name_error(Kind::NameError, &global.name, message));
                }
                return Ok(None);
            }
            Op::MakeCell { cell } => {
                let place = &mut frame.registers[usize::from(cell)];
                *place = Value::Cell(Rc::new(Cell(std::cell::RefCell::new(std::mem::take(place)))));
                return Ok(None);
            }
            Op::LoadCell { dst, cell, name: index } => match get!(cell) {
                Value::Cell(shared) => match &*shared.0.borrow() {
                    Value::Unset => return Err(unset_cell(&code, cell, name(index))),
                    value => (dst, value.clone()),
                },
                _ => return Err(unset_cell(&code, cell, name(index))),
            },
            Op::StoreCell { cell, src } => {
                let value = get!(src).clone();
                if let Value::Cell(shared) = get!(cell) {
                    let old = shared.0.replace(value);
                    drop(old);
                }
                return Ok(None);
            }
            Op::Check { reg, name: index } => {
                if let Value::Unset = get!(reg) {
                    return Err(unbound(name(index)));
                }
                return Ok(None);
            }
            Op::Unset { reg } => {
                let value = std::mem::take(&mut frame.registers[usize::from(reg)]);
                drop(value);
                return Ok(None);
            }
            Op::GetAttr { dst, a, name: index } => {
                let object = get!(a).clone();
                (dst, self.attribute(&object, name(index))?)
            }
            Op::SetAttr { a, name: index, src } => {
                let (object, value) = (get!(a).clone(), get!(src).clone());
                self.set_attribute(&object, name(index), Some(value))?;
                return Ok(None);
            }
            Op::DeleteAttr { a, name: index } => {
                let object = get!(a).clone();
                self.set_attribute(&object, name(index), None)?;
                return Ok(None);
            }
            Op::GetItem { dst, a, key } => (dst, self.item(get!(a), get!(key))?),
            Op::SetItem { a, key, src } => {
                let value = get!(src).clone();
                self.set_item(get!(a), get!(key), value)?;
                return Ok(None);
            }
            Op::DeleteItem { a, key } => {
                self.delete_item(get!(a), get!(key))?;
                return Ok(None);
            }
            Op::BuildList { dst, base, count } => (dst, Value::list(take(frame, base, count))),
            Op::BuildTuple { dst, base, count } => (dst, Value::tuple(take(frame, base, count))),
            Op::BuildSet { dst, base, count } => {
                let mut table = Table::default();
                for value in take(frame, base, count) {
                    table.insert(value, Value::None)?;
                }
                (dst, Value::Set(Rc::new(Set::new(table, false))))
            }
            Op::BuildDict { dst, base, count } => {
                let mut table = Table::default();
                let mut parts = take(frame, base, count * 2).into_iter();
                while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
                    table.insert(key, value)?;
                }
                (dst, Value::Dict(Rc::new(Dict::new(table))))
            }
            Op::BuildSlice { dst, base } => {
                let mut parts = take(frame, base, 3).into_iter();
                let mut part = || parts.next().unwrap_or(Value::None);
                (
                    dst,
                    Value::Slice(Rc::new(Slice {
                        start: part(),
                        stop: part(),
                        step: part(),
                    })),
                )
            }
            Op::BuildString { dst, base, count } => {
                let parts = take(frame, base, count);
                let size: usize = parts.iter().filter_map(Value::as_str).map(str::len).sum();
                check_size(size as u64)?;
                (
                    dst,
                    Value::str(parts.iter().filter_map(Value::as_str).collect::<String>()),
                )
            }
            Op::ListAppend { list, src } => {
                let value = get!(src).clone();
                if let Value::List(list) = get!(list) {
                    list.borrow_mut().push(value);
                    check_size(list.borrow().len() as u64)?;
                }
                return Ok(None);
            }
            Op::SetAdd { set, src } => {
                if let Value::Set(set) = get!(set) {
                    set.borrow_mut().insert(get!(src).clone(), Value::None)?;
                }
                return Ok(None);
            }
            Op::DictSet { dict, base } => {
                let value = get!(base + 1).clone();
                if let Value::Dict(dict) = get!(dict) {
                    dict.borrow_mut().insert(get!(base).clone(), value)?;
                }
                return Ok(None);
            }
            Op::ListExtend { list, src } => {
                let source = get!(src).clone();
                return self
                    .extend(frame, list, src)
                    .map_err(|raise| after_star(raise, &source));
            }
            Op::SetUpdate { set, src } => {
                let (target, source) = (get!(set).clone(), get!(src).clone());
                let flow = self.collect(&source, move |_, values| {
                    if let Value::Set(set) = &target {
                        for value in values {
                            set.borrow_mut().insert(value, Value::None)?;
                        }
                    }
                    Ok(target.into())
                })?;
                return self.finish(frame, flow, set);
            }
            Op::DictUpdate { dict, src } => {
                let Value::Dict(more) = get!(src) else {
                    return Err(Raise::type_error(format!(
                        "'{}' object is not a mapping",
                        get!(src).type_name()
                    )));
                };
                if let Value::Dict(dict) = get!(dict) {
                    for (key, value) in pairs(more) {
                        dict.borrow_mut().insert(key, value)?;
                    }
                }
                return Ok(None);
            }
            Op::DictMerge { dict, src, function } => {
                merge_keywords(get!(dict), get!(src), get!(function))?;
                return Ok(None);
            }
            Op::ListToTuple { dst, src } => match get!(src) {
                Value::List(list) => (dst, Value::tuple(list.borrow().clone())),
                other => (dst, other.clone()),
            },
            Op::Format { dst, src, conversion } => {
                let value = get!(src).clone();
                let value = match conversion {
                    Conversion::None => value,
                    Conversion::Str => Value::str(display::to_str(self, &value)?),
                    Conversion::Repr => Value::str(display::repr(self, &value)?),
                    Conversion::Ascii => Value::str(display::ascii(self, &value)?),
                };
                let spec = get!(src + 1).as_str().unwrap_or_default().to_owned();
                (dst, Value::str(display::format(self, &value, &spec)?))
            }
            Op::GetIter { dst, a } => {
                let value = get!(a).clone();
                (dst, self.iter(&value)?)
            }
            Op::Unpack { src, base, count } => {
                let source = get!(src).clone();
                return self.unpack(frame, &source, base, usize::from(count), None);
            }
            Op::UnpackStar {
                src,
                base,
                before,
                after,
            } => {
                let source = get!(src).clone();
                return self.unpack(frame, &source, base, usize::from(before), Some(usize::from(after)));
            }
            Op::CallMethod {
                dst,
                base,
                count,
                name: index,
            } => {
                let receiver = get!(base).clone();
                let mut positional = Vec::with_capacity(usize::from(count) + 1);
                if let Some(method) = self.method(&receiver, name(index)) {
                    positional.push(receiver);
                    positional.extend(take(frame, base + 1, u16::from(count)));
                    let flow = (method.call)(self, Args::new(positional))?;
                    return self.finish(frame, flow, dst);
                }
                let callee = self.attribute(&receiver, name(index))?;
                let args = Args::new(take(frame, base + 1, u16::from(count)));
                return self.finish(frame, Flow::Call(callee, args), dst);
            }
            Op::CallKeywords {
                dst,
                base,
                count,
                names,
            } => {
                let callee = get!(base).clone();
                let mut positional = take(frame, base + 1, u16::from(count));
                let names = &code.keyword_names[usize::from(names)];
                let values = positional.split_off(positional.len().saturating_sub(names.len()));
                let keywords = names.iter().cloned().zip(values).collect();
                return self.finish(frame, Flow::Call(callee, Args { positional, keywords }), dst);
            }
            Op::CallSpread { dst, base } => {
                let args = spread(get!(base + 1), get!(base + 2));
                return self.finish(frame, Flow::Call(get!(base).clone(), args), dst);
            }
            Op::MakeFunction { dst, code: index, base } => {
                let inner = Rc::clone(&code.codes[usize::from(index)]);
                let values = |value: &Value| match value {
                    Value::Tuple(values) => values.to_vec(),
                    _ => Vec::new(),
                };
                let captured = inner.captures.iter().filter_map(|reg| match get!(*reg) {
                    Value::Cell(cell) => Some(Rc::clone(cell)),
                    _ => None,
                });
                let function = Function {
                    captured: captured.collect(),
                    defaults: values(get!(base)),
                    keyword_defaults: values(get!(base + 1)),
                    attributes: std::cell::RefCell::default(),
                    code: inner,
                };
                (dst, Value::Function(Rc::new(function)))
            }
            Op::MakeClass { dst, base, name: index } => (dst, make_class(name(index), get!(base), get!(base + 1))?),
            Op::Raise { src } => return Err(self.raised(get!(src))?),
            Op::RaiseFrom { src, cause } => {
                let (raised, cause) = (get!(src).clone(), get!(cause).clone());
                return Err(self.raised_from(&raised, &cause)?);
            }
            Op::ExceptMatch { dst, exception, class } => (dst, Value::Bool(matches(get!(exception), get!(class))?)),
            Op::Handle { exception } => {
                if let Value::Exception(exception) = get!(exception) {
                    let exception = Rc::clone(exception);
                    frame.handled.push(exception);
                }
                return Ok(None);
            }
            Op::Unhandle => {
                frame.handled.pop();
                return Ok(None);
            }
            Op::WithLookup { dst, src, asynchronous } => {
                let manager = get!(src).clone();
                let (enter, exit) = self.manager(&manager, asynchronous)?;
                frame.registers[usize::from(dst)] = enter;
                frame.registers[usize::from(dst) + 1] = exit;
                return Ok(None);
            }
            Op::CallExit { dst, exit, exception } => {
                let args = match get!(exception) {
                    Value::Exception(exception) => {
                        let value = Value::Exception(Rc::clone(exception));
                        vec![super::attributes::class_of(&value), value, Value::None]
                    }
                    _ => vec![Value::None, Value::None, Value::None],
                };
                return self.finish(frame, Flow::Call(get!(exit).clone(), Args::new(args)), dst);
            }
            Op::GetAsyncIter { dst, a } => {
                let source = get!(a).clone();
                let method = self.special(&source, "__aiter__").ok_or_else(|| {
                    let name = source.type_name();
                    Raise::type_error(format!(
                        "'async for' requires an object with __aiter__ method, got {name}"
                    ))
                })?;
                return self.finish(frame, Flow::Call(method, Args::default()), dst);
            }
            Op::AsyncNext { dst, iter } => {
                let source = get!(iter).clone();
                let method = self.special(&source, "__anext__").ok_or_else(|| {
                    let name = source.type_name();
                    Raise::type_error(format!(
                        "'async for' requires an iterator with __anext__ method, got {name}"
                    ))
                })?;
                return self.finish(frame, Flow::Call(method, Args::default()), dst);
            }
            Op::SkipUnlessStop { exception } => {
                if !matches!(get!(exception), Value::Exception(it) if it.is(Kind::StopAsyncIteration)) {
                    frame.pc += 1;
                }
                return Ok(None);
            }
            Op::Import { dst, name: index } => {
                if let Some(body) = self.body_to_run(name(index)) {
                    // The instruction runs again after it.
                    frame.pc -= 1;
                    return Ok(Some((Activation::Frame(body), Then::Store(dst))));
                }
                (dst, self.import(name(index))?)
            }
            Op::ImportFrom {
                dst,
                module,
                name: index,
            } => {
                let module = get!(module).clone();
                (dst, self.import_from(&module, name(index))?)
            }
            Op::ImportAll { module } => {
                let module = get!(module).clone();
                self.import_all(&module);
                return Ok(None);
            }
            _ => return Ok(None),
        };
        frame.registers[usize::from(dst)] = value;
        Ok(None)
    }

    /// Adds what an iterable yields to the list in a register.
    pub(super) fn extend(&mut self, frame: &mut Frame, list: Reg, src: Reg) -> Result<Performed> {
        let target = frame.registers[usize::from(list)].clone();
        let source = frame.registers[usize::from(src)].clone();
        let flow = self.collect(&source, move |_, values| {
            if let Value::List(list) = &target {
                list.borrow_mut().extend(values);
                check_size(list.borrow().len() as u64)?;
            }
            Ok(target.into())
        })?;
        self.finish(frame, flow, list)
    }

    /// Follows what a function of ours answered with, its result going into a register.
    fn finish(&mut self, frame: &mut Frame, flow: Flow, dst: Reg) -> Result<Performed> {
        self.fuel -= 1;
        match self.follow(flow)? {
            Invoked::Value(value) => {
                frame.registers[usize::from(dst)] = value;
                Ok(None)
            }
            Invoked::Push(activation) => Ok(Some((activation, Then::Store(dst)))),
        }
    }

    /// Spreads an iterable over registers: `before` values, and with `after` a list and so many more.
    fn unpack(
        &mut self,
        frame: &mut Frame,
        source: &Value,
        base: Reg,
        before: usize,
        after: Option<usize>,
    ) -> Result<Performed> {
        let Some(values) = self.values_at_once(source)? else {
            let iterator = self.iter(source).map_err(|raise| cannot_unpack(raise, source))?;
            // The values are gathered into a list first; the instruction then runs again on that.
            let most = if after.is_none() { before + 1 } else { usize::MAX };
            let Some(Op::Unpack { src, .. } | Op::UnpackStar { src, .. }) = frame.code.ops.get(frame.pc - 1) else {
                return Ok(None);
            };
            frame.pc -= 1;
            let gather = Gather {
                iterator,
                values: Vec::new(),
                most,
            };
            return Ok(Some((Activation::native(gather, Then::Store(*src)), Then::Store(*src))));
        };
        let many = values.len();
        let fewest = before + after.unwrap_or(0);
        if many < fewest {
            let least = if after.is_some() { "at least " } else { "" };
            return Err(Raise::value_error(format!(
                "not enough values to unpack (expected {least}{fewest}, got {many})"
            )));
        }
        if after.is_none() && many > before {
            return Err(Raise::value_error(format!(
                "too many values to unpack (expected {before})"
            )));
        }
        let mut values = values.into_iter();
        let places = &mut frame.registers[usize::from(base)..];
        for place in &mut places[..before] {
            *place = values.next().unwrap_or_default();
        }
        if let Some(after) = after {
            let middle = many - before - after;
            places[before] = Value::list(values.by_ref().take(middle).collect());
            for (place, value) in places[before + 1..].iter_mut().zip(values) {
                *place = value;
            }
        }
        Ok(None)
    }
}

/// A step of ours that takes at most so many values of an iterator, as a list.
struct Gather {
    iterator: Value,
    values: Vec<Value>,
    most: usize,
}

impl Native for Gather {
    fn resume(&mut self, _machine: &mut Machine, sent: Sent) -> Result<Next> {
        let begins = matches!(sent, Sent::Start);
        match sent.next()? {
            Some(value) => self.values.push(value),
            None if !begins => return Ok(Next::Return(Value::list(std::mem::take(&mut self.values)))),
            None => {}
        }
        check_size(self.values.len() as u64)?;
        if self.values.len() >= self.most {
            return Ok(Next::Return(Value::list(std::mem::take(&mut self.values))));
        }
        Ok(Next::Iterate(self.iterator.clone()))
    }
}

fn take(frame: &mut Frame, base: Reg, count: u16) -> Vec<Value> {
    let base = usize::from(base);
    frame.registers[base..base + usize::from(count)]
        .iter_mut()
        .map(std::mem::take)
        .collect()
}

fn pairs(dict: &Dict) -> Vec<(Value, Value)> {
    dict.borrow()
        .iter()
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

fn spread(positional: &Value, keywords: &Value) -> Args {
    let positional = match positional {
        Value::List(values) => values.borrow().clone(),
        Value::Tuple(values) => values.to_vec(),
        _ => Vec::new(),
    };
    let keywords = match keywords {
        Value::Dict(dict) => pairs(dict)
            .into_iter()
            .filter_map(|(key, value)| Some((key.as_str()?.into(), value)))
            .collect(),
        _ => Vec::new(),
    };
    Args { positional, keywords }
}

fn function_name(function: &Value) -> String {
    match function {
        Value::Function(function) => format!("{}()", function.code.qualified_name),
        Value::Builtin(builtin) => format!("{}()", builtin.name),
        other => format!("{} object", other.type_name()),
    }
}

/// Puts the names and values of `**mapping` to those of a call.
fn merge_keywords(dict: &Value, more: &Value, function: &Value) -> Result<()> {
    let (Value::Dict(dict), Value::Dict(more)) = (dict, more) else {
        let (name, got) = (function_name(function), more.type_name());
        return Err(Raise::type_error(format!(
            "{name} argument after ** must be a mapping, not {got}"
        )));
    };
    for (key, value) in pairs(more) {
        if key.as_str().is_none() {
            return Err(Raise::type_error("keywords must be strings"));
        }
        let text = key.as_str().unwrap_or_default().to_owned();
        if dict.borrow_mut().insert(key, value)?.is_some() {
            let name = function_name(function);
            return Err(Raise::type_error(format!(
                "{name} got multiple values for keyword argument '{text}'"
            )));
        }
    }
    Ok(())
}

/// `f(*5)` has its own words for what can't be iterated.
fn after_star(raise: Raise, source: &Value) -> Raise {
    match &raise {
        Raise::Error(Kind::TypeError, message) if message.ends_with("object is not iterable") => {
            Raise::type_error(format!("Value after * must be an iterable, not {}", source.type_name()))
        }
        _ => raise,
    }
}

fn cannot_unpack(raise: Raise, source: &Value) -> Raise {
    match &raise {
        Raise::Error(Kind::TypeError, message) if message.ends_with("object is not iterable") => {
            Raise::type_error(format!("cannot unpack non-iterable {} object", source.type_name()))
        }
        _ => raise,
    }
}

fn unbound(name: &str) -> Raise {
    let message = format!("cannot access local variable '{name}' where it is not associated with a value");
    Raise::name_error(Kind::UnboundLocalError, name, message)
}

fn unset_cell(code: &Code, cell: Reg, name: &str) -> Raise {
    let captured = usize::from(cell).checked_sub(usize::from(code.first_captured));
    if captured.is_some_and(|index| index < code.captures.len()) {
        let message =
            format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope");
        return Raise::name_error(Kind::NameError, name, message);
    }
    unbound(name)
}

/// Whether an exception is of a class, or of one of a tuple of classes.
fn matches(exception: &Value, class: &Value) -> Result<bool> {
    let not_a_class = || Raise::type_error("catching classes that do not inherit from BaseException is not allowed");
    let Value::Exception(exception) = exception else {
        return Ok(false);
    };
    match class {
        Value::Type(Type::Exception(kind)) => Ok(exception.is(*kind)),
        Value::Class(class) if matches!(class.native_base(), Type::Exception(_)) => {
            Ok(exception.class().is_some_and(|own| own.is(class)))
        }
        Value::Tuple(classes) => {
            for class in classes.iter() {
                if let Value::Tuple(_) = class {
                    return Err(not_a_class());
                }
                if matches(&Value::Exception(Rc::clone(exception)), class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        _ => Err(not_a_class()),
    }
}

/// A class of the program: so far without anything but its bases, and what its body assigned.
fn make_class(name: &Rc<str>, bases: &Value, body: &Value) -> Result {
    let bases = match bases {
        Value::Tuple(bases) => bases.to_vec(),
        _ => Vec::new(),
    };
    let mut own = Vec::new();
    let mut native = Type::Object;
    for base in bases {
        match base {
            Value::Class(class) => {
                native = class.native_base();
                own.push(class);
            }
            Value::Type(class) => native = class,
            other => {
                return Err(Raise::type_error(format!(
                    "bases must be types, not {}",
                    other.type_name()
                )));
            }
        }
    }
    let attributes = match body {
        Value::Dict(dict) => pairs(dict)
            .into_iter()
            .filter_map(|(key, value)| Some((key.as_str()?.into(), value)))
            .collect(),
        _ => Vec::new(),
    };
    Ok(Value::Class(Rc::new(Class::new(
        Rc::clone(name),
        own,
        native,
        attributes,
    ))))
}

impl Machine {
    /// What `raise value` raises.
    pub(in crate::python) fn raised(&mut self, value: &Value) -> Result<Raise> {
        Ok(match value {
            Value::Exception(exception) => Raise::Exception(Rc::clone(exception)),
            Value::Type(Type::Exception(_)) | Value::Class(_) => match self.invoke(value, Args::default())? {
                Invoked::Value(Value::Exception(exception)) => Raise::Exception(exception),
                _ => Raise::type_error("exceptions must derive from BaseException"),
            },
            _ => Raise::type_error("exceptions must derive from BaseException"),
        })
    }

    fn raised_from(&mut self, value: &Value, cause: &Value) -> Result<Raise> {
        let exception: Rc<Exception> = self.raised(value)?.into_exception();
        let cause = match cause {
            Value::None => None,
            Value::Exception(cause) => Some(Rc::clone(cause)),
            Value::Type(Type::Exception(_)) => Some(self.raised(cause)?.into_exception()),
            _ => return Ok(Raise::type_error("exception causes must derive from BaseException")),
        };
        exception.suppress_context.set(true);
        *exception.cause.borrow_mut() = cause.map(Value::Exception);
        Ok(Raise::Exception(exception))
    }
}
