//! Work that asks the program ([`crate::python::ask`]): what was asked for is run, then the work is done again.

use std::rc::Rc;

use super::{Activation, Exit, Frame, Machine, Native, NativeCall, Next, Sent, Then};
use crate::python::ask::{Answer, Question};
use crate::python::code::Op;
use crate::python::compare::truth;
use crate::python::objects::{Args, NativeFn};
use crate::python::raise::Result;
use crate::python::value::Value;

/// What a step of ours has asked so far.
pub struct Asking {
    /// The answers, the first one first.
    pub answers: Vec<Answer>,
    /// What is being asked now.
    asked: Rc<Question>,
    /// What the step is to be resumed with again.
    again: Sent,
}

impl Machine {
    /// Runs what a step of ours asks for; then the step is resumed once more with what it was resumed with.
    pub(super) fn put_question(
        &mut self,
        mut native: Box<NativeCall>,
        answers: Vec<Answer>,
        again: Sent,
        question: &Rc<Question>,
    ) -> Option<Exit> {
        self.spend(1 + answers.len());
        native.asking = Some(Box::new(Asking {
            answers,
            asked: Rc::clone(question),
            again,
        }));
        self.stack.push(Activation::Native(native));
        let args = Args::new(question.args.clone());
        match self.begin_call(&question.callee, args, Then::Answer) {
            Ok(None) => {}
            Ok(Some(value)) => self.answer(Ok(value)),
            Err(raise) => self.answer(Err(raise)),
        }
        None
    }

    /// Gives the step on top the answer that it asked for.
    pub(super) fn answer(&mut self, answer: Result) {
        if let Some(Activation::Native(native)) = self.stack.last_mut()
            && let Some(asking) = &mut native.asking
        {
            asking.answers.push((Rc::clone(&asking.asked), answer));
            self.pending = std::mem::replace(&mut asking.again, Sent::Start);
        }
    }
}

/// A function of ours that asks, from its beginning.
pub(super) struct Retry {
    pub(super) call: NativeFn,
    pub(super) args: Args,
}

impl Native for Retry {
    fn resume(&mut self, machine: &mut Machine, _: Sent) -> Result<Next> {
        (self.call)(machine, self.args.clone()).map(Next::from)
    }
}

/// An instruction that asks, on the frame below.
pub(super) struct Redo(pub(super) Op);

impl Native for Redo {
    fn resume(&mut self, machine: &mut Machine, _: Sent) -> Result<Next> {
        let Some(Activation::Frame(mut frame)) = machine.stack.pop() else {
            return Ok(Next::Return(Value::None));
        };
        let performed = machine.perform(&mut frame, self.0);
        machine.stack.push(Activation::Frame(frame));
        Ok(match performed? {
            None => Next::Return(Value::None),
            Some((activation, then)) => Next::Become(activation, then),
        })
    }
}

impl Machine {
    /// An instruction of the inner loop that asked, done here once more.
    ///
    /// # Errors
    /// What the instruction raises.
    pub(super) fn operate(&mut self, frame: &mut Frame, op: Op) -> Result<()> {
        let code = Rc::clone(&frame.code);
        macro_rules! get {
            ($reg:expr) => {
                &frame.registers[usize::from($reg)]
            };
        }
        let (dst, value) = match op {
            Op::Binary { op, dst, a, b } => (dst, self.binary(op, get!(a), get!(b))?),
            Op::BinaryConst { op, dst, a, constant } => {
                (dst, self.binary(op, get!(a), &code.constants[usize::from(constant)])?)
            }
            Op::Inplace { op, dst, a, b } => {
                let mut value = get!(a).clone();
                let changed = self.inplace(op, &mut value, get!(b))?;
                (dst, changed.unwrap_or(value))
            }
            Op::Unary { op, dst, a } => (dst, self.unary(op, get!(a))?),
            Op::Compare { op, dst, a, b } => (dst, self.compare_values(op, get!(a), get!(b))?),
            Op::SkipIfCompare { op, expect, a, b } => {
                frame.pc += usize::from(self.compare(op, get!(a), get!(b))? == expect);
                return Ok(());
            }
            Op::SkipIfCompareConst {
                op,
                expect,
                a,
                constant,
            } => {
                let constant = &code.constants[usize::from(constant)];
                frame.pc += usize::from(self.compare(op, get!(a), constant)? == expect);
                return Ok(());
            }
            Op::JumpIfTrue { reg, to } => {
                if truth(get!(reg))? {
                    frame.pc = to as usize;
                }
                return Ok(());
            }
            Op::JumpIfFalse { reg, to } => {
                if !truth(get!(reg))? {
                    frame.pc = to as usize;
                }
                return Ok(());
            }
            _ => return Ok(()),
        };
        frame.registers[usize::from(dst)] = value;
        Ok(())
    }
}
