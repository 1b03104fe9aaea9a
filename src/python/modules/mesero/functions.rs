//! What `inspect` asks about functions and coroutines.

use crate::python::machine::Machine;
use crate::python::objects::{Args, CoroutineKind, CoroutineState, Flow};
use crate::python::raise::Result;
use crate::python::value::Value;

/// `"coroutine"`, `"generator"` or `"async generator"`, whichever calling this function makes; else `None`.
pub(super) fn kind(_: &mut Machine, args: Args) -> Result<Flow> {
    let [function] = args.exactly("function_kind")?;
    let kind = match &function {
        Value::Function(function) => function.code.kind,
        _ => None,
    };
    Ok(match kind {
        None => Value::None,
        Some(CoroutineKind::Coroutine) => Value::from("coroutine"),
        Some(CoroutineKind::Generator) => Value::from("generator"),
        Some(CoroutineKind::AsyncGenerator) => Value::from("async generator"),
    }
    .into())
}

/// The parameters of a function of the program: tuples of name, kind (as CPython numbers them) and default, if any.
pub(super) fn parameters(_: &mut Machine, args: Args) -> Result<Flow> {
    let [function] = args.exactly("parameters")?;
    let Value::Function(function) = &function else {
        return Ok(Value::list(Vec::new()).into());
    };
    let own = &function.code.parameters;
    let first_default = own.positional.saturating_sub(function.defaults.len());
    let mut found = Vec::new();
    let mut add = |name: &str, kind: i64, default: Option<&Value>| {
        let given = default.filter(|value| !matches!(value, Value::Unset)).cloned();
        found.push(Value::tuple(
            [Value::str(name), Value::Int(kind)].into_iter().chain(given).collect(),
        ));
    };
    let extra = |place: usize| {
        let register = own.names.len() + place;
        let variables = &function.code.variables;
        let variable = variables.iter().find(|(_, own)| usize::from(*own) == register);
        variable.map_or_else(|| "args".to_owned(), |(name, _)| name.to_string())
    };
    for (place, name) in own.names[..own.positional].iter().enumerate() {
        let default = place
            .checked_sub(first_default)
            .and_then(|place| function.defaults.get(place));
        add(name, i64::from(place >= own.positional_only), default);
    }
    if own.star {
        add(&extra(0), 2, None);
    }
    for (place, name) in own.names[own.positional..].iter().enumerate() {
        add(name, 3, function.keyword_defaults.get(place));
    }
    if own.double_star {
        add(&extra(usize::from(own.star)), 4, None);
    }
    Ok(Value::list(found).into())
}

/// Where a coroutine or generator stands: 0 not begun, 1 running, 2 suspended, 3 over.
pub(super) fn state(_: &mut Machine, args: Args) -> Result<Flow> {
    let [coroutine] = args.exactly("state")?;
    Ok(Value::Int(match &coroutine {
        Value::Coroutine(coroutine) => match &*coroutine.state.borrow() {
            CoroutineState::Created(_) => 0,
            CoroutineState::Running => 1,
            CoroutineState::Suspended(_) => 2,
            CoroutineState::Finished => 3,
        },
        _ => 3,
    })
    .into())
}
