//! The builtins that make and step asynchronous iterators.

use crate::python::machine::{Machine, Native, Next, Sent, native_coroutine};
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// `aiter(iterable)`
///
/// # Errors
/// `TypeError` for what can't be iterated so.
pub(super) fn aiter(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [iterable] = args.exactly("aiter")?;
    let Some(method) = machine.special(&iterable, "__aiter__") else {
        let got = iterable.type_name();
        return Err(Raise::type_error(format!("'{got}' object is not an async iterable")));
    };
    Ok(Flow::Call(method, Args::default()))
}

/// `anext(iterator)`, or with what to answer at its end.
///
/// # Errors
/// `TypeError` for what is no asynchronous iterator.
pub(super) fn anext(machine: &mut Machine, args: Args) -> Result<Flow> {
    args.between("anext", 1, 2)?;
    let mut given = args.positional.into_iter();
    let iterator = given.next().unwrap_or_default();
    let Some(method) = machine.special(&iterator, "__anext__") else {
        let got = iterator.type_name();
        return Err(Raise::type_error(format!("'{got}' object is not an async iterator")));
    };
    Ok(match given.next() {
        None => Flow::Call(method, Args::default()),
        Some(default) => native_coroutine(
            "anext_awaitable",
            OrDefault {
                method,
                default,
                called: false,
            },
        )
        .into(),
    })
}

/// Awaits the next value; at the end it answers with something else.
struct OrDefault {
    method: Value,
    default: Value,
    called: bool,
}

impl Native for OrDefault {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        match sent {
            Sent::Start => Ok(Next::Call(self.method.clone(), Args::default())),
            Sent::Raised(raise) if raise.is(Kind::StopAsyncIteration) => Ok(Next::Return(self.default.clone())),
            sent if std::mem::replace(&mut self.called, true) => sent.value().map(Next::Return),
            sent => sent.value().map(Next::Await),
        }
    }
}
