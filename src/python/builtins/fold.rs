//! The builtins that go through an iterable and answer with one value: `all`, `any`, `sum`.

use crate::event_loop::Pause;
use crate::python::ask::settle;
use crate::python::code::BinaryOp;
use crate::python::compare::truth;
use crate::python::machine::{Machine, Native, Next, Sent, Stepped, is_immediate};
use crate::python::objects::{Args, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::types::arguments::at_most;
use crate::python::value::Value;

/// Goes through an iterable until `step` has an answer; at its end, the answer is `step`'s for no value.
fn fold(
    machine: &mut Machine,
    iterable: &Value,
    step: impl FnMut(&mut Machine, Option<Value>) -> Result<Option<Value>> + 'static,
) -> Result<Flow> {
    let iterator = machine.iter(iterable)?;
    Ok(Flow::Native(Box::new(Fold {
        iterator,
        step: Box::new(step),
        asked: false,
        taken: None,
    })))
}

type Step = Box<dyn FnMut(&mut Machine, Option<Value>) -> Result<Option<Value>>>;

struct Fold {
    iterator: Value,
    step: Step,
    /// Whether it is resumed with a value that it asked for.
    asked: bool,
    /// What was taken from the iterator, while its step asks the program something.
    taken: Option<Stepped>,
}

impl Native for Fold {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        if self.asked
            && let Some(answer) = (self.step)(machine, sent.next()?)?
        {
            return Ok(Next::Return(answer));
        }
        while is_immediate(&self.iterator) {
            if machine.fuel <= 0 {
                self.asked = false;
                return Ok(Next::Pause(Pause::Slice));
            }
            let stepped = match self.taken.take() {
                Some(stepped) => stepped,
                None => machine.next(&self.iterator)?,
            };
            let value = match &stepped {
                Stepped::Item(value) => Some(value.clone()),
                _ => None,
            };
            machine.spend(1);
            match (self.step)(machine, value) {
                Ok(None) => settle(),
                Ok(Some(answer)) => return Ok(Next::Return(answer)),
                Err(raise) => {
                    self.taken = Some(stepped);
                    self.asked = false;
                    return Err(raise);
                }
            }
        }
        self.asked = true;
        Ok(Next::Iterate(self.iterator.clone()))
    }
}

pub(super) fn all(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [iterable] = args.exactly("all")?;
    fold(machine, &iterable, |_, value| {
        Ok(match value {
            None => Some(Value::Bool(true)),
            Some(value) => (!truth(&value)?).then_some(Value::Bool(false)),
        })
    })
}

pub(super) fn any(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [iterable] = args.exactly("any")?;
    fold(machine, &iterable, |_, value| {
        Ok(match value {
            None => Some(Value::Bool(false)),
            Some(value) => truth(&value)?.then_some(Value::Bool(true)),
        })
    })
}

pub(super) fn sum(machine: &mut Machine, args: Args) -> Result<Flow> {
    at_most(&args, "sum", 2)?;
    let [iterable, start] = args.bind("sum", ["iterable", "start"], 0, 2)?;
    let iterable = iterable.ok_or_else(|| Raise::type_error("sum() takes at least 1 positional argument (0 given)"))?;
    let mut total = Total::new(start.unwrap_or(Value::Int(0)))?;
    fold(machine, &iterable, move |machine, value| match value {
        None => Ok(Some(total.value())),
        Some(value) => total.add(machine, &value).map(|()| None),
    })
}

/// A sum so far. As CPython since 3.12 does, floats are added with what rounding lost kept beside (Neumaier, 1974).
struct Total {
    sum: Value,
    lost: f64,
}

impl Total {
    fn new(start: Value) -> Result<Self> {
        let refused = match start {
            Value::Str(_) => "sum() can't sum strings [use ''.join(seq) instead]",
            Value::Bytes(_) => "sum() can't sum bytes [use b''.join(seq) instead]",
            sum => return Ok(Self { sum, lost: 0.0 }),
        };
        Err(Raise::type_error(refused))
    }

    fn add(&mut self, machine: &mut Machine, value: &Value) -> Result<()> {
        self.sum = match (&self.sum, value) {
            (Value::Float(sum), Value::Float(value)) => {
                let total = sum + value;
                self.lost += if sum.abs() >= value.abs() {
                    (sum - total) + value
                } else {
                    (value - total) + sum
                };
                Value::Float(total)
            }
            (sum, value) => machine.binary(BinaryOp::Add, &sum.clone(), value)?,
        };
        Ok(())
    }

    fn value(&self) -> Value {
        match self.sum {
            Value::Float(sum) if self.lost.is_finite() => Value::Float(sum + self.lost),
            _ => self.sum.clone(),
        }
    }
}
