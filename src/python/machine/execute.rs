//! Executing the instructions of frames. Calls from one function of the program to another, and their returns, stay in
//! here; everything else that needs another activation goes through the stack.

use std::rc::Rc;

use super::call::{Invoked, share_captured};
use super::dropped::any_dropped;
use super::quick::{next_number, put, put_int, quick_comparison, quick_operation};
use super::{Activation, Exit, Frame, Machine, Sent, Stepped, Then};
use crate::event_loop::Pause;
use crate::python::code::{BinaryOp, CompareOp, Op};
use crate::python::compare::truth;
use crate::python::objects::{Args, Function, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

impl Machine {
    /// Runs a frame, and those that it calls, until something else has to happen.
    pub(super) fn execute(&mut self, frame: Box<Frame>) -> Option<Exit> {
        let mut frame = frame;
        let mut code = Rc::clone(&frame.code);
        loop {
            // A function that calls itself goes on with the same code.
            if !Rc::ptr_eq(&code, &frame.code) {
                code = Rc::clone(&frame.code);
            }
            // Slices are indexed in place, a `Vec` through a call.
            let (ops, constants) = (code.ops.as_slice(), code.constants.as_slice());
            let mut pc = frame.pc;
            macro_rules! raise {
                ($raise:expr) => {{
                    frame.pc = pc;
                    return self.raise_new(frame, $raise);
                }};
            }
            macro_rules! attempt {
                ($result:expr) => {
                    match $result {
                        Ok(value) => value,
                        Err(raise) => raise!(raise),
                    }
                };
            }
            macro_rules! set {
                ($dst:expr, $value:expr) => {{
                    let value = $value;
                    put(&mut frame.registers.as_mut_slice()[usize::from($dst)], value);
                }};
            }
            macro_rules! get {
                ($reg:expr) => {
                    &frame.registers.as_slice()[usize::from($reg)]
                };
            }
            loop {
                let op = ops[pc];
                pc += 1;
                match op {
                    Op::Move { dst, src } => set!(dst, get!(src).clone()),
                    Op::Const { dst, constant } => set!(dst, constants[usize::from(constant)].clone()),
                    Op::LoadGlobal { dst, slot } => {
                        let global = &self.globals[usize::from(slot)];
                        let value = if let Value::Unset = global.value {
                            &global.builtin
                        } else {
                            &global.value
                        };
                        if let Value::Unset = value {
                            let name = Rc::clone(&global.name);
                            let message = format!("name '{name}' is not defined");
                            raise!(Raise::name_error(Kind::NameError, &name, message));
                        }
                        set!(dst, value.clone());
                    }
                    Op::LoadCell { dst, cell, .. }
                        if let Value::Cell(shared) = get!(cell)
                            && let Some(value) = shared.get() =>
                    {
                        set!(dst, value);
                    }
                    Op::StoreGlobal { slot, src } => self.globals[usize::from(slot)].value = get!(src).clone(),
                    Op::Binary { op, dst, a, b } => {
                        let (a, b) = (get!(a), get!(b));
                        if let Some(number) = quick_operation(op, a, b) {
                            put_int(&mut frame.registers.as_mut_slice()[usize::from(dst)], number);
                        } else {
                            let value = attempt!(self.binary(op, a, b));
                            set!(dst, value);
                        }
                    }
                    Op::BinaryConst { op, dst, a, constant } => {
                        let (a, b) = (get!(a), &constants[usize::from(constant)]);
                        if let Some(number) = quick_operation(op, a, b) {
                            put_int(&mut frame.registers.as_mut_slice()[usize::from(dst)], number);
                        } else {
                            let value = attempt!(self.binary(op, a, b));
                            set!(dst, value);
                        }
                    }
                    Op::Inplace { op, dst, a, b } => {
                        if let Some(number) = quick_operation(op, get!(a), get!(b)) {
                            put_int(&mut frame.registers.as_mut_slice()[usize::from(dst)], number);
                            continue;
                        }
                        if matches!((op, get!(a)), (BinaryOp::Add, Value::List(_))) {
                            // A list takes in any iterable, which may have to run.
                            frame.pc = pc;
                            if let Some((activation, then)) = attempt!(self.extend(&mut frame, a, b)) {
                                self.stack.push(Activation::Frame(frame));
                                self.push(activation, then);
                                return None;
                            }
                            continue;
                        }
                        let same = (a == b).then(|| get!(b).clone());
                        let mut value = std::mem::take(&mut frame.registers[usize::from(a)]);
                        match self.inplace(op, &mut value, same.as_ref().unwrap_or(get!(b))) {
                            Ok(Some(result)) => set!(dst, result),
                            Ok(None) => set!(dst, value),
                            Err(raise) => {
                                set!(a, value);
                                raise!(raise);
                            }
                        }
                    }
                    Op::Unary { op, dst, a } => {
                        let value = attempt!(self.unary(op, get!(a)));
                        set!(dst, value);
                    }
                    Op::Compare { op, dst, a, b } => {
                        let answer = match (get!(a), get!(b)) {
                            (a @ Value::Instance(_), b) => attempt!(self.compare_values(op, a, b)),
                            (a, b) => Value::Bool(attempt!(self.quick_compare(op, a, b))),
                        };
                        set!(dst, answer);
                    }
                    Op::SkipIfCompare { op, expect, a, b } => {
                        if attempt!(self.quick_compare(op, get!(a), get!(b))) == expect {
                            pc += 1;
                        }
                    }
                    Op::SkipIfCompareConst {
                        op,
                        expect,
                        a,
                        constant,
                    } => {
                        let constant = &constants[usize::from(constant)];
                        if attempt!(self.quick_compare(op, get!(a), constant)) == expect {
                            pc += 1;
                        }
                    }
                    Op::Jump { to } => pc = to as usize,
                    Op::Loop { to } => {
                        self.fuel -= 1;
                        if self.fuel < 0 {
                            // It is run again when the next slice comes.
                            frame.pc = pc - 1;
                            self.stack.push(Activation::Frame(frame));
                            return Some(Exit::Paused(Pause::Slice));
                        }
                        pc = to as usize;
                    }
                    Op::JumpIfTrue { reg, to } => {
                        let is_true = match get!(reg) {
                            Value::Bool(truth) => *truth,
                            value => attempt!(truth(value)),
                        };
                        if is_true {
                            pc = to as usize;
                        }
                    }
                    Op::JumpIfFalse { reg, to } => {
                        let is_true = match get!(reg) {
                            Value::Bool(truth) => *truth,
                            value => attempt!(truth(value)),
                        };
                        if !is_true {
                            pc = to as usize;
                        }
                    }
                    Op::ForIter { dst, iter } => {
                        let iterator = &frame.registers[usize::from(iter)];
                        // The most common loop: over numbers.
                        if let Value::Iter(walk) = iterator
                            && let Some(number) = next_number(walk)
                        {
                            put_int(&mut frame.registers.as_mut_slice()[usize::from(dst)], number);
                            pc += 1;
                            continue;
                        }
                        let iterator = iterator.clone();
                        match attempt!(self.next(&iterator)) {
                            Stepped::Item(value) => {
                                set!(dst, value);
                                pc += 1;
                            }
                            Stepped::End => {}
                            Stepped::Push(activation) => {
                                frame.pc = pc;
                                self.stack.push(Activation::Frame(frame));
                                self.push(activation, Then::Next(dst));
                                return None;
                            }
                            Stepped::Generator(generator) => {
                                frame.pc = pc;
                                self.stack.push(Activation::Frame(frame));
                                if let Err(raise) = self.enter(&generator, Then::Next(dst), None) {
                                    self.pending = Sent::Raised(raise);
                                }
                                return None;
                            }
                        }
                    }
                    Op::Call { dst, base, count } => {
                        self.fuel -= 1;
                        if self.fuel < 0 {
                            frame.pc = pc - 1;
                            self.stack.push(Activation::Frame(frame));
                            return Some(Exit::Paused(Pause::Slice));
                        }
                        if any_dropped() {
                            self.attend_to_dropped(frame, pc - 1);
                            return None;
                        }
                        let base = usize::from(base);
                        let count = usize::from(count);
                        if let Some((Value::Function(function), rest)) =
                            frame.registers.as_mut_slice()[base..].split_first_mut()
                            && self.is_simple(function, count)
                        {
                            let mut next = self.new_frame(&function.code);
                            hand_over(rest, &mut next.registers, count);
                            if !function.captured.is_empty() {
                                share_captured(function, &mut next.registers);
                            }
                            next.then = Then::Store(dst);
                            frame.pc = pc;
                            self.stack.push(Activation::Frame(frame));
                            frame = next;
                            break;
                        }
                        let callee = frame.registers[base].clone();
                        let args = Args::new(take_all(&mut frame.registers[base + 1..base + 1 + count]));
                        frame.pc = pc;
                        self.calling_from = frame.place().map(|(start, _)| start);
                        match attempt!(self.invoke(&callee, args)) {
                            Invoked::Value(value) => set!(dst, value),
                            Invoked::Push(activation) => {
                                self.stack.push(Activation::Frame(frame));
                                self.push(activation, Then::Store(dst));
                                return None;
                            }
                        }
                    }
                    Op::GetAttr { dst, a, name }
                        if let Value::Instance(instance) = get!(a)
                            && let Some(value) = instance.own(&code.names[usize::from(name)]) =>
                    {
                        set!(dst, value);
                    }
                    // The object and the arguments stand side by side, as the method's parameters do.
                    Op::CallMethod { dst, base, count, name }
                        if let Value::Instance(instance) = get!(base)
                            && let Some(method) = instance.method(&code.names[usize::from(name)])
                            && self.is_simple(&method, usize::from(count) + 1) =>
                    {
                        self.fuel -= 1;
                        if self.fuel < 0 {
                            frame.pc = pc - 1;
                            self.stack.push(Activation::Frame(frame));
                            return Some(Exit::Paused(Pause::Slice));
                        }
                        let mut next = self.new_frame(&method.code);
                        let base = usize::from(base);
                        hand_over(
                            &mut frame.registers[base..],
                            &mut next.registers,
                            usize::from(count) + 1,
                        );
                        if !method.captured.is_empty() {
                            share_captured(&method, &mut next.registers);
                        }
                        next.then = Then::Store(dst);
                        frame.pc = pc;
                        self.stack.push(Activation::Frame(frame));
                        frame = next;
                        break;
                    }
                    Op::Return { src } => {
                        let value = std::mem::take(&mut frame.registers[usize::from(src)]);
                        if frame.owner.is_none()
                            && let Then::Store(dst) = frame.then
                            && let Some(Activation::Frame(mut below)) = self.stack.pop()
                        {
                            put(&mut below.registers.as_mut_slice()[usize::from(dst)], value);
                            self.recycle(std::mem::replace(&mut frame, below));
                            break;
                        }
                        let (then, owner, span) = (frame.then, frame.owner.take(), frame.span);
                        self.recycle(frame);
                        return self.end_of(owner, span, then, Sent::Value(value));
                    }
                    Op::Yield { src, .. } => {
                        frame.pc = pc;
                        let value = get!(src).clone();
                        return self.yield_value(frame, value);
                    }
                    Op::RaiseAgain => {
                        if let Some(exception) = self.handled(&frame) {
                            frame.pc = pc;
                            return self.propagate(frame, exception);
                        }
                        raise!(Raise::new(Kind::RuntimeError, "No active exception to reraise"))
                    }
                    Op::Reraise { src } => {
                        frame.pc = pc;
                        if let Value::Exception(exception) = get!(src).clone() {
                            return self.propagate(frame, exception);
                        }
                    }
                    Op::Await { dst, src } => {
                        frame.pc = pc;
                        let awaitable = get!(src).clone();
                        return self.await_from(frame, &awaitable, dst);
                    }
                    Op::YieldFrom { dst, iter } => {
                        frame.pc = pc;
                        let iterator = get!(iter).clone();
                        let sent = std::mem::take(&mut frame.registers[usize::from(iter) + 1]);
                        return self.delegate(frame, &iterator, sent, dst);
                    }
                    other => {
                        if any_dropped() {
                            self.attend_to_dropped(frame, pc - 1);
                            return None;
                        }
                        frame.pc = pc;
                        match attempt!(self.perform(&mut frame, other)) {
                            None => pc = frame.pc,
                            Some((activation, then)) => {
                                self.stack.push(Activation::Frame(frame));
                                self.push(activation, then);
                                return None;
                            }
                        }
                    }
                }
            }
        }
    }

    /// Whether a call with so many arguments is only a new frame with these in its first registers.
    #[inline(always)]
    fn is_simple(&self, function: &Function, count: usize) -> bool {
        let parameters = &function.code.parameters;
        function.code.kind.is_none()
            && parameters.names.len() == count
            && parameters.positional == count
            && !parameters.star
            && !parameters.double_star
            && self.stack.len() + 1 < super::RECURSION_LIMIT
    }

    #[inline(always)]
    fn quick_compare(&mut self, op: CompareOp, a: &Value, b: &Value) -> Result<bool> {
        match quick_comparison(op, a, b) {
            Some(answer) => Ok(answer),
            None => self.compare(op, a, b),
        }
    }
}

/// Moves so many arguments into the first registers of a new frame, which are unset.
#[inline(always)]
fn hand_over(arguments: &mut [Value], registers: &mut [Value], count: usize) {
    for (place, argument) in registers.iter_mut().zip(arguments).take(count) {
        put(place, std::mem::take(argument));
    }
}

/// Takes the values out of registers.
fn take_all(registers: &mut [Value]) -> Vec<Value> {
    registers.iter_mut().map(std::mem::take).collect()
}
