//! Calling things.

use std::rc::Rc;

use super::asking::Retry;
use super::quick::put;
use super::{Activation, Frame, Machine, Then};
use crate::python::ask::unbound;
use crate::python::objects::{
    Args, BoundFunction, Coroutine, CoroutineKind, Descriptor, Dict, Flow, Function, NativeFn, Table, Type,
    missing_arguments,
};
use crate::python::raise::{Raise, Result};
use crate::python::suggest::unexpected_keyword;
use crate::python::types;
use crate::python::value::Value;

/// What a call comes to.
pub(super) enum Invoked {
    /// Its result, at once.
    Value(Value),
    /// This has to run for it.
    Push(Activation),
}

impl Machine {
    /// Calls anything that can be called; does not touch the stack.
    ///
    /// # Errors
    /// `TypeError` for what can't be called or is called wrongly, and whatever a function of ours raises.
    pub(super) fn invoke(&mut self, callee: &Value, args: Args) -> Result<Invoked> {
        match callee {
            Value::Function(function) => {
                let frame = self.bind(function, args)?;
                Ok(self.started(function, frame))
            }
            Value::Builtin(builtin) => self.call_ours(builtin.call, args),
            Value::Bound(bound) => {
                let mut args = args;
                args.positional.insert(0, bound.receiver.clone());
                match &bound.function {
                    BoundFunction::Native(method) => self.call_ours(method.call, args),
                    BoundFunction::Value(function) => self.invoke(&function.clone(), args),
                }
            }
            Value::Type(Type::Library(class)) => self.call_ours(class.construct, args),
            Value::Type(class) => {
                // Which class it is goes in front, so that it can be done again as any function of ours.
                let mut args = args;
                args.positional.insert(0, Value::Type(*class));
                self.call_ours(construct, args)
            }
            Value::Class(class) => {
                if let Some(method) = callee.special("__call__") {
                    return self.call_method(method, callee, args);
                }
                let flow = self.make_object(class, args)?;
                self.follow(flow)
            }
            Value::Instance(_) | Value::Exception(_) => match callee.special("__call__") {
                Some(method) => self.call_method(method, callee, args),
                None => Err(not_callable(callee)),
            },
            Value::Object(object) if let Some(method) = object.class().method("__call__") => {
                let mut args = args;
                args.positional.insert(0, callee.clone());
                self.call_ours(method.call, args)
            }
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::StaticMethod(function) => self.invoke(&function.clone(), args),
                _ => Err(not_callable(callee)),
            },
            other => Err(not_callable(other)),
        }
    }

    /// Calls a function of ours. When it asks the program something it goes on as a step, from its beginning.
    fn call_ours(&mut self, call: NativeFn, args: Args) -> Result<Invoked> {
        if !self.has_classes {
            let flow = call(self, args)?;
            return self.follow(flow);
        }
        let again = args.clone();
        match call(self, args) {
            Ok(flow) => self.follow(flow),
            Err(Raise::Ask(_)) => {
                let retry = Retry { call, args: again };
                self.follow(Flow::Native(Box::new(retry)))
            }
            Err(raise) => Err(raise),
        }
    }

    /// Calls a method as it stands in a class.
    #[inline(never)]
    fn call_method(&mut self, method: Value, object: &Value, args: Args) -> Result<Invoked> {
        let (callee, receiver) = unbound(method, object);
        let mut args = args;
        args.positional.splice(0..0, receiver);
        self.invoke(&callee, args)
    }

    /// Follows what a function of ours answered with until there is a result, or something has to run.
    pub(super) fn follow(&mut self, flow: Flow) -> Result<Invoked> {
        match flow {
            Flow::Value(value) => Ok(Invoked::Value(value)),
            Flow::Native(body) => {
                self.check_depth()?;
                Ok(Invoked::Push(Activation::boxed(body, Then::End)))
            }
            Flow::Call(callee, args) => self.invoke(&callee, args),
        }
    }

    /// What calling a function makes of its frame: the frame itself, or a coroutine that holds it.
    pub(super) fn started(&mut self, function: &Function, frame: Box<Frame>) -> Invoked {
        match function.code.kind {
            None => Invoked::Push(Activation::Frame(frame)),
            Some(kind) => Invoked::Value(coroutine(kind, function, frame)),
        }
    }

    /// A frame for a call of the program's function, with its parameters bound.
    ///
    /// # Errors
    /// `TypeError` in Python's words when the arguments don't fit, `RecursionError` when calls stand too deep.
    pub(super) fn bind(&mut self, function: &Function, args: Args) -> Result<Box<Frame>> {
        self.check_depth()?;
        let code = &function.code;
        let parameters = &code.parameters;
        let name = &*function.qualified_name();
        let mut frame = self.new_frame(code);
        let registers = &mut frame.registers;
        let given = args.positional.len();
        let mut rest = Vec::new();
        for (index, value) in args.positional.into_iter().enumerate() {
            if index < parameters.positional {
                registers[index] = value;
            } else {
                rest.push(value);
            }
        }
        let mut spare = Table::default();
        let only = if parameters.double_star {
            0
        } else {
            parameters.positional_only
        };
        let by_keyword = |own: &&Rc<str>| args.keywords.iter().any(|(keyword, _)| keyword == *own);
        let refused: Vec<_> = parameters.names[..only]
            .iter()
            .filter(by_keyword)
            .map(|own| &**own)
            .collect();
        if !refused.is_empty() {
            return Err(Raise::type_error(format!(
                "{name}() got some positional-only arguments passed as keyword arguments: '{}'",
                refused.join(", ")
            )));
        }
        for (keyword, value) in args.keywords {
            let index = parameters.names.iter().position(|own| *own == keyword);
            match index {
                Some(index) if index >= parameters.positional_only => {
                    if !matches!(registers[index], Value::Unset) {
                        let message = format!("{name}() got multiple values for argument '{keyword}'");
                        return Err(Raise::type_error(message));
                    }
                    registers[index] = value;
                }
                _ if parameters.double_star => {
                    spare.insert(Value::str(&*keyword), value)?;
                }
                _ => {
                    let known = parameters.names[parameters.positional_only..].iter();
                    return Err(unexpected_keyword(name, &keyword, known.map(|own| &**own)));
                }
            }
        }
        if !rest.is_empty() && !parameters.star {
            return Err(too_many(function, given, registers));
        }
        fill_defaults(function, registers)?;
        let mut next = parameters.names.len();
        if parameters.star {
            registers[next] = Value::tuple(rest);
            next += 1;
        }
        if parameters.double_star {
            registers[next] = Value::Dict(Rc::new(Dict::new(spare)));
        }
        share_captured(function, registers);
        Ok(frame)
    }
}

/// What calling a class of ours makes; the class comes first.
fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (class, args) = types::receiver(args)?;
    match class {
        Value::Type(class) => types::construct(machine, class, args),
        _ => Ok(Value::None.into()),
    }
}

fn not_callable(callee: &Value) -> Raise {
    Raise::type_error(format!("'{}' object is not callable", callee.type_name()))
}

/// Puts the variables of the functions around it where the function's code expects them.
pub(super) fn share_captured(function: &Function, registers: &mut [Value]) {
    let first = usize::from(function.code.first_captured);
    for (place, cell) in registers.iter_mut().skip(first).zip(&function.captured) {
        put(place, Value::Cell(Rc::clone(cell)));
    }
}

fn coroutine(kind: CoroutineKind, function: &Function, frame: Box<Frame>) -> Value {
    let code = &function.code;
    let body = Activation::Frame(frame);
    Value::Coroutine(Rc::new(Coroutine::new(
        kind,
        Rc::clone(&code.name),
        Rc::clone(&code.qualified_name),
        body,
    )))
}

fn fill_defaults(function: &Function, registers: &mut [Value]) -> Result<()> {
    let parameters = &function.code.parameters;
    let name = &*function.qualified_name();
    let is_missing = |registers: &[Value], index: usize| matches!(registers[index], Value::Unset);
    let first_default = parameters.positional.saturating_sub(function.defaults.len());
    for (index, default) in (first_default..parameters.positional).zip(&function.defaults) {
        if is_missing(registers, index) {
            registers[index] = default.clone();
        }
    }
    for (index, default) in (parameters.positional..parameters.names.len()).zip(&function.keyword_defaults) {
        if is_missing(registers, index) {
            registers[index] = default.clone();
        }
    }
    for (range, sort) in [
        (0..parameters.positional, "positional"),
        (parameters.positional..parameters.names.len(), "keyword-only"),
    ] {
        let missing: Vec<&str> = range
            .filter(|&index| is_missing(registers, index))
            .map(|index| &*parameters.names[index])
            .collect();
        if !missing.is_empty() {
            return Err(missing_arguments(name, sort, &missing));
        }
    }
    Ok(())
}

/// `TypeError: f() takes 1 positional argument but 2 were given`
#[inline(never)]
fn too_many(function: &Function, given: usize, registers: &[Value]) -> Raise {
    let parameters = &function.code.parameters;
    let (most, defaults) = (parameters.positional, function.defaults.len());
    let takes = if defaults == 0 {
        most.to_string()
    } else {
        format!("from {} to {most}", most - defaults)
    };
    let plural = if most == 1 { "" } else { "s" };
    let by_keyword = registers[parameters.positional..parameters.names.len()]
        .iter()
        .filter(|value| !matches!(value, Value::Unset))
        .count();
    let given_text = if by_keyword == 0 {
        let were = if given == 1 { "was" } else { "were" };
        format!("{given} {were} given")
    } else {
        let (a, b) = (
            if given == 1 { "" } else { "s" },
            if by_keyword == 1 { "" } else { "s" },
        );
        format!("{given} positional argument{a} (and {by_keyword} keyword-only argument{b}) were given")
    };
    let name = function.qualified_name();
    Raise::type_error(format!(
        "{name}() takes {takes} positional argument{plural} but {given_text}"
    ))
}
