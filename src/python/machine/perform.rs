//! The instructions that are not in the inner loop: each does its work on the frame, or answers with what has to run.

use std::rc::Rc;

use super::call::Invoked;
use super::items::delete_item;
use super::make_class::ClassStatement;
use super::raising::matches;
use super::spread::{merge_keywords, spread};
use super::{Activation, Frame, Machine, Then};
use crate::python::code::{Code, Op, Reg};
use crate::python::objects::{Args, Dict, Flow, Function, Kind, cycles};
use crate::python::raise::{Raise, Result};
use crate::python::types::exception_group::{catch, left_over};
use crate::python::types::traceback;
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
                *place = Value::Cell(cycles::shared(std::mem::take(place)));
                return Ok(None);
            }
            // One that holds something was read in the inner loop.
            Op::LoadCell { cell, name: index, .. } => {
                return Err(unset_cell(&code, cell, name(index).as_str()));
            }
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
                    return Err(unbound(name(index).as_str()));
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
                let flow = self.attribute_flow(&object, name(index).as_str())?;
                return self.finish(frame, flow, dst);
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
                delete_item(get!(a), get!(key))?;
                return Ok(None);
            }
            Op::DictMerge { dict, src, function } => {
                merge_keywords(self, get!(dict), get!(src), get!(function))?;
                return Ok(None);
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
                if let Some(method) = self.method(&receiver, name(index).as_str()) {
                    positional.push(receiver);
                    positional.extend(take(frame, base + 1, u16::from(count)));
                    let flow = Flow::Call(Value::Builtin(method), Args::new(positional));
                    return self.finish(frame, flow, dst);
                }
                let callee = self.attribute(&receiver, name(index).as_str())?;
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
                let captured = captured.collect();
                let function = Function::new(inner, values(get!(base)), values(get!(base + 1)), captured);
                (dst, Value::Function(Rc::new(function)))
            }
            Op::MakeClass { dst, base, name: index } => {
                let statement = ClassStatement::new(name(index), get!(base), get!(base + 1), get!(base + 2));
                return Ok(Some((
                    Activation::native(statement, Then::Store(dst)),
                    Then::Store(dst),
                )));
            }
            Op::LoadName { dst, name: index } => match get!(0_u16).plain() {
                Value::Dict(namespace) => match namespace.borrow().get_text(name(index)) {
                    Some(value) => {
                        frame.pc += 1;
                        (dst, value.clone())
                    }
                    None => return Ok(None),
                },
                _ => return Ok(None),
            },
            Op::StoreName { name: index, src } => {
                let (namespace, value) = (get!(0_u16).clone(), get!(src).clone());
                self.set_item(&namespace, &Value::Str(Rc::clone(name(index))), value)?;
                return Ok(None);
            }
            Op::DeleteName { name: index } => {
                let namespace = get!(0_u16).clone();
                let key = Value::Str(Rc::clone(name(index)));
                delete_item(&namespace, &key).map_err(|raise| {
                    let name = name(index).as_str();
                    if raise.is(Kind::KeyError) {
                        Raise::name_error(Kind::NameError, name, format!("name '{name}' is not defined"))
                    } else {
                        raise
                    }
                })?;
                return Ok(None);
            }
            Op::Raise { src } => {
                let value = get!(src).clone();
                let raised = self.raised(&value)?;
                return Err(raised);
            }
            Op::RaiseFrom { src, cause } => {
                let (raised, cause) = (get!(src).clone(), get!(cause).clone());
                return Err(self.raised_from(&raised, &cause)?);
            }
            Op::ExceptMatch { dst, exception, class } => (dst, Value::Bool(matches(get!(exception), get!(class))?)),
            Op::ExceptStar { dst, rest, class } => {
                let (caught, left) = match get!(rest) {
                    Value::Exception(exception) => catch(exception, get!(class))?,
                    _ => (None, None),
                };
                frame.registers[usize::from(rest)] = left.map_or(Value::None, Value::Exception);
                (dst, caught.map_or(Value::None, Value::Exception))
            }
            Op::LeftOver { dst, rest, raised } => {
                let raised = match get!(raised) {
                    Value::List(raised) => raised.borrow().clone(),
                    _ => Vec::new(),
                };
                let rest = Some(get!(rest).clone()).filter(|rest| !rest.is_none());
                (dst, left_over(raised, rest)?.unwrap_or(Value::None))
            }
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
                        let steps = traceback::of(&exception.traceback.borrow());
                        vec![super::attributes::class_of(&value), value, steps]
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
            Op::Locals { dst } => (dst, self.locals_now(frame)?),
            Op::Import { dst, name: index } => {
                if let Some(body) = self.body_to_run(name(index).as_str()) {
                    // The instruction runs again after it.
                    frame.pc -= 1;
                    return Ok(Some((Activation::Frame(body), Then::Store(dst))));
                }
                (dst, self.import(name(index).as_str())?)
            }
            Op::ImportFrom {
                dst,
                module,
                name: index,
            } => {
                let module = get!(module).clone();
                (dst, self.import_from(&module, name(index).as_str())?)
            }
            Op::ImportAll { module } => {
                let module = get!(module).clone();
                self.import_all(&module, code.library);
                return Ok(None);
            }
            Op::Binary { .. }
            | Op::BinaryConst { .. }
            | Op::Inplace { .. }
            | Op::Unary { .. }
            | Op::Compare { .. }
            | Op::SkipIfCompare { .. }
            | Op::SkipIfCompareConst { .. }
            | Op::JumpIfTrue { .. }
            | Op::JumpIfFalse { .. } => return self.operate(frame, op).map(|()| None),
            other => return self.build(frame, other),
        };
        frame.registers[usize::from(dst)] = value;
        Ok(None)
    }

    /// Follows what a function of ours answered with, its result going into a register.
    pub(super) fn finish(&mut self, frame: &mut Frame, flow: Flow, dst: Reg) -> Result<Performed> {
        self.spend(1);
        match self.follow(flow)? {
            Invoked::Value(value) => {
                frame.registers[usize::from(dst)] = value;
                Ok(None)
            }
            Invoked::Push(activation) => Ok(Some((activation, Then::Store(dst)))),
        }
    }
}

pub(super) fn take(frame: &mut Frame, base: Reg, count: u16) -> Vec<Value> {
    let base = usize::from(base);
    frame.registers[base..base + usize::from(count)]
        .iter_mut()
        .map(std::mem::take)
        .collect()
}

pub(super) fn pairs(dict: &Dict) -> Vec<(Value, Value)> {
    dict.borrow()
        .iter()
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

#[inline(never)]
fn unbound(name: &str) -> Raise {
    let message = format!("cannot access local variable '{name}' where it is not associated with a value");
    Raise::name_error(Kind::UnboundLocalError, name, message)
}

#[inline(never)]
fn unset_cell(code: &Code, cell: Reg, name: &str) -> Raise {
    let captured = usize::from(cell).checked_sub(usize::from(code.first_captured));
    if captured.is_some_and(|index| index < code.captures.len()) {
        let message =
            format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope");
        return Raise::name_error(Kind::NameError, name, message);
    }
    unbound(name)
}
