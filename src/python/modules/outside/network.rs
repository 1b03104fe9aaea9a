//! Requests over the network.

use std::rc::Rc;

use crate::event_loop::{Answer, Asked, Request, Response, is_simulated};
use crate::python::machine::Machine;
use crate::python::modules::asyncio::running_loop;
use crate::python::modules::time::to_nanos;
use crate::python::objects::{Args, Flow, Kind};
use crate::python::outside::{Question, awaited, blocking, blocking_for, wrong_answer};
use crate::python::raise::{Raise, Result};
use crate::python::value::Value;

/// `exchange(method, url, headers, body)`: a future for the answer to a request. The headers are a list of pairs of texts, the
/// body is bytes or `None`. The answer is a tuple of status, reason, headers and body; where there is none, it is the name of
/// the reason as `NetworkFailure::name` has it.
pub(super) fn exchange(machine: &mut Machine, args: Args) -> Result<Flow> {
    let question = question(machine, args)?;
    let home = running_loop(machine)?;
    Ok(Value::Future(awaited(machine, &home, question)).into())
}

/// The same with a timeout in seconds, or `None`, in the last place; it stands still until the answer is there. Where that takes
/// longer, the answer is `"timeout"`.
pub(super) fn exchange_blocking(machine: &mut Machine, mut args: Args) -> Result<Flow> {
    let timeout = args.positional.pop().filter(|timeout| !timeout.is_none());
    let timeout = timeout.as_ref().map(to_nanos).transpose()?;
    let question = question(machine, args)?;
    Ok(match timeout {
        Some(timeout) => blocking_for(question, timeout.unwrap_or(0), Value::from("timeout")),
        None => blocking(question),
    })
}

/// `is_simulated(host)`: whether the simulated network answers for it.
pub(super) fn simulates(_: &mut Machine, args: Args) -> Result<Flow> {
    let [host] = args.exactly("is_simulated")?;
    Ok(Value::Bool(host.as_str().is_some_and(is_simulated)).into())
}

fn question(machine: &Machine, args: Args) -> Result<Question> {
    let [method, url, headers, body] = args.exactly("exchange")?;
    let (Some(method), Some(url), Value::List(headers)) = (method.as_str(), url.as_str(), &headers) else {
        return Err(Raise::type_error(
            "a method, an address and a list of headers are needed",
        ));
    };
    let request = Request {
        method: method.to_owned(),
        url: url.to_owned(),
        headers: headers.borrow().iter().filter_map(pair).collect(),
        body: match body {
            Value::Bytes(body) => Some(body.to_vec()),
            _ => None,
        },
    };
    if machine.processes.is_child() && !is_simulated(request.host()) {
        let message = format!(
            "a request to {} is not supported in a process here: send it from the program",
            request.host()
        );
        return Err(Raise::new(Kind::NotImplementedError, message));
    }
    Ok(Question {
        label: label(&request),
        asked: Asked::Exchange(request),
        decode,
    })
}

fn pair(pair: &Value) -> Option<(String, String)> {
    let Value::Tuple(pair) = pair else { return None };
    let [name, value] = &pair[..] else { return None };
    Some((name.as_str()?.to_owned(), value.as_str()?.to_owned()))
}

/// What a wait for it is called: `GET host/path`, and that it is simulated where it is.
fn label(request: &Request) -> Rc<str> {
    let place = request.url.split_once("://").map_or(&*request.url, |(_, place)| place);
    let place = place.split('?').next().unwrap_or(place);
    let simulated = if is_simulated(request.host()) {
        " (simulated)"
    } else {
        ""
    };
    format!("{} {place}{simulated}", request.method).into()
}

fn decode(_: &mut Machine, answer: Answer) -> Result {
    match answer {
        Answer::Exchange(Ok(response)) => Ok(whole(response)),
        Answer::Exchange(Err(failure)) => Ok(Value::from(failure.name())),
        _ => wrong_answer(),
    }
}

fn whole(response: Response) -> Value {
    let pair = |(name, value): (String, String)| Value::tuple(vec![Value::str(name), Value::str(value)]);
    Value::tuple(vec![
        Value::Int(response.status.into()),
        Value::str(response.reason),
        Value::list(response.headers.into_iter().map(pair).collect()),
        Value::Bytes(response.body.into()),
    ])
}
