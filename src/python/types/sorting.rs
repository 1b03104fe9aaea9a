//! Sorting: a stable merge sort from the bottom up, in steps that can be interrupted, with keys that the program's own
//! functions make. As in CPython only `<` is asked.

use crate::event_loop::Pause;
use crate::python::ask::settle;
use crate::python::code::CompareOp;
use crate::python::compare::ordered;
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::{Args, Flow};
use crate::python::raise::{Raise, Result};
use crate::python::suggest::unexpected_keyword;
use crate::python::value::Value;

/// How to sort.
#[derive(Clone, Default)]
pub struct Order {
    /// The function whose results are compared.
    pub key: Option<Value>,
    /// Whether the largest comes first.
    pub reverse: bool,
}

impl Order {
    /// `key` and `reverse`
    ///
    /// # Errors
    /// `TypeError` for other keywords.
    pub fn from_keywords(mut args: Args, function: &str) -> Result<Self> {
        let key = args.keyword("key").filter(|key| !key.is_none());
        let reverse = args.flag("reverse")?;
        match args.keywords.first() {
            None => Ok(Self { key, reverse }),
            Some((name, _)) => Err(unexpected_keyword(function, name, ["key", "reverse"])),
        }
    }
}

/// Sorts values and gives them to `finish`; when that can't be done, unsorted and with what was raised.
///
/// # Errors
/// What `finish` raises.
pub fn sort_flow(
    machine: &mut Machine,
    values: Vec<Value>,
    order: Order,
    finish: impl FnOnce(Vec<Value>, Result<()>) -> Result + Clone + 'static,
) -> Result<Flow> {
    let Order { key, reverse } = order;
    with_keys(machine, values, key, move |values, keys| match keys {
        Err(raise) => finish(values, Err(raise)).map(Flow::Value),
        Ok(keys) => Ok(Flow::Native(Box::new(Merge {
            order: (0..values.len()).collect(),
            merged: Vec::with_capacity(values.len()),
            width: 0,
            placing: (1, 1),
            taken: None,
            values,
            keys,
            reverse,
            finish: Some(Box::new(finish)),
        }))),
    })
}

/// How long the runs are that are not merged.
const FIRST_RUN: usize = 16;

type AfterSort = Box<dyn FnOnce(Vec<Value>, Result<()>) -> Result>;

struct Merge {
    values: Vec<Value>,
    /// What is compared instead of the values, where there is a key.
    keys: Option<Vec<Value>>,
    reverse: bool,
    /// The places of the values: sorted in runs of `width`, where that isn't 0.
    order: Vec<usize>,
    /// The beginning of the next order, in runs twice as wide.
    merged: Vec<usize>,
    width: usize,
    /// The place that is being sorted in, in the first runs, and where its value stands.
    placing: (usize, usize),
    /// How far the runs that are being merged are taken.
    taken: Option<(usize, usize)>,
    finish: Option<AfterSort>,
}

impl Merge {
    /// Whether the value at `later` comes before the one at `earlier`, although it stands behind it.
    fn comes_before(&self, later: usize, earlier: usize) -> Result<bool> {
        let compared = self.keys.as_ref().unwrap_or(&self.values);
        let (a, b) = if self.reverse {
            (earlier, later)
        } else {
            (later, earlier)
        };
        match (&compared[a], &compared[b]) {
            (Value::Int(a), Value::Int(b)) => Ok(a < b),
            (a, b) => ordered(CompareOp::Lt, a, b),
        }
    }

    /// Sorts runs of [`FIRST_RUN`] by putting each value in where it belongs: quicker for few, and it asks in the order
    /// in which CPython asks.
    fn sort_first_runs(&mut self) -> Result<()> {
        let (mut place, mut at) = self.placing;
        while place < self.order.len() {
            let start = place - place % FIRST_RUN;
            // A comparison may ask the program: then it goes on from here.
            self.placing = (place, at);
            if at > start && self.comes_before(self.order[at], self.order[at - 1])? {
                self.order.swap(at, at - 1);
                at -= 1;
            } else {
                place += 1;
                at = place;
            }
            settle();
        }
        self.width = FIRST_RUN;
        Ok(())
    }

    /// Merges the next two runs.
    fn merge_two(&mut self) -> Result<()> {
        let start = self.merged.len() / (2 * self.width) * 2 * self.width;
        let middle = (start + self.width).min(self.order.len());
        let end = (middle + self.width).min(self.order.len());
        let (mut left, mut right) = if let Some(taken) = self.taken {
            taken
        } else {
            let is_sorted = middle == end || !self.comes_before(self.order[middle], self.order[middle - 1])?;
            settle();
            (start, if is_sorted { end } else { middle })
        };
        let is_sorted = right == end && left == start;
        while left < middle && right < end {
            self.taken = Some((left, right));
            if self.comes_before(self.order[right], self.order[left])? {
                self.merged.push(self.order[right]);
                right += 1;
            } else {
                self.merged.push(self.order[left]);
                left += 1;
            }
            settle();
        }
        self.taken = None;
        self.merged.extend_from_slice(&self.order[left..middle]);
        self.merged
            .extend_from_slice(&self.order[if is_sorted { middle } else { right }..end]);
        Ok(())
    }

    fn end(&mut self, outcome: Result<()>) -> Result<Next> {
        if let Err(raise @ Raise::Ask(_)) = outcome {
            return Err(raise);
        }
        let mut values = std::mem::take(&mut self.values);
        if outcome.is_ok() {
            values = self
                .order
                .iter()
                .map(|place| std::mem::take(&mut values[*place]))
                .collect();
        }
        match self.finish.take() {
            Some(finish) => finish(values, outcome).map(Next::Return),
            None => Ok(Next::Return(Value::None)),
        }
    }
}

impl Native for Merge {
    fn resume(&mut self, machine: &mut Machine, sent: Sent) -> Result<Next> {
        sent.value()?;
        if self.width == 0 {
            machine.spend(4 * (self.values.len() - self.placing.0.min(self.values.len())));
            if let Err(raise) = self.sort_first_runs() {
                return self.end(Err(raise));
            }
        }
        while self.width < self.order.len() {
            if machine.fuel <= 0 {
                return Ok(Next::Pause(Pause::Slice));
            }
            if let Err(raise) = self.merge_two() {
                return self.end(Err(raise));
            }
            machine.spend(2 * self.width);
            if self.merged.len() == self.order.len() {
                std::mem::swap(&mut self.order, &mut self.merged);
                self.merged.clear();
                self.width *= 2;
            }
        }
        self.end(Ok(()))
    }
}

/// Calls a function with each value, then gives values and results to `then`; without a function there are no results.
///
/// # Errors
/// What `then` raises.
pub fn with_keys(
    machine: &mut Machine,
    values: Vec<Value>,
    key: Option<Value>,
    then: impl FnOnce(Vec<Value>, Result<Option<Vec<Value>>>) -> Result<Flow> + Clone + 'static,
) -> Result<Flow> {
    machine.spend(values.len() / 8);
    match key {
        None => then(values, Ok(None)),
        Some(key) => Ok(Flow::Native(Box::new(Keys {
            values,
            key,
            made: Vec::new(),
            then: Box::new(move |values, keys| then.clone()(values, keys)),
            state: State::Making,
        }))),
    }
}

type AfterKeys = Box<dyn Fn(Vec<Value>, Result<Option<Vec<Value>>>) -> Result<Flow>>;

struct Keys {
    values: Vec<Value>,
    key: Value,
    made: Vec<Value>,
    then: AfterKeys,
    state: State,
}

#[derive(Clone, Copy)]
enum State {
    Making,
    /// Every key is there; going on from them may be asking the program.
    Made,
    /// What it went on with is under way.
    Finished,
}

impl Native for Keys {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        let outcome = match (self.state, sent) {
            (State::Finished, sent) => return sent.value().map(Next::Return),
            (State::Made, _) | (State::Making, Sent::Start) => Ok(()),
            (State::Making, sent) => sent.value().map(|key| self.made.push(key)),
        };
        if outcome.is_ok()
            && let Some(value) = self.values.get(self.made.len())
        {
            return Ok(Next::Call(self.key.clone(), Args::new(vec![value.clone()])));
        }
        self.state = State::Made;
        // Kept, for where it asks the program it is done again.
        let keys = outcome.map(|()| Some(self.made.clone()));
        let flow = (self.then)(self.values.clone(), keys)?;
        self.state = State::Finished;
        Ok(flow.into())
    }
}
