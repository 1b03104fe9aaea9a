//! What course notes write of asyncio and Python doesn't have so:
//!
//! ```python
//! await asyncio.run_in_executor(None, cocinar)     # it is a method of the loop
//! for tarea in asyncio.as_completed(*tareas):      # it takes them as one list
//! loop.run_until_complete(main())                  # inside a running loop: `await main()`
//! ```

use ruff_python_ast::{Expr, ExprCall};
use ruff_text_size::{Ranged, TextRange};

use super::hint::{Edit, Fix, Hint, HintKind};
use super::never_awaited::asyncio;
use super::scope::Meaning;
use super::walk::{Context, Place};

/// Looks at a call.
pub fn check(context: &Context, call: &ExprCall) -> Option<Hint> {
    let path = match context.meaning(&call.func) {
        Meaning::Path(path) => path,
        _ => String::new(),
    };
    let name = context.text(&call.func).to_owned();
    let (kind, fix) = match path.as_str() {
        "asyncio.run_in_executor" => (HintKind::LoopsMethod { name }, loops_method(context, call)),
        "asyncio.as_completed" | "asyncio.wait" if is_one_by_one(call) => (HintKind::OneList { name }, one_list(call)),
        "asyncio.run" if context.runs_in_loop() => (HintKind::NestedRun { name }, awaited(call)),
        _ if is_run_of_loop(context, call) && context.runs_in_loop() => (HintKind::NestedRun { name }, awaited(call)),
        _ => return None,
    };
    Some(Hint::new(context.source(), kind, call.range(), fix))
}

/// `asyncio.run_in_executor` is a method of the running loop.
fn loops_method(context: &Context, call: &ExprCall) -> Option<Fix> {
    let mut edits = Vec::new();
    let asyncio = asyncio(context, &mut edits)?;
    let method = format!("{asyncio}.get_running_loop().run_in_executor");
    edits.push(Edit::replace(call.func.range(), method));
    (context.place() == Place::Async).then_some(Fix { edits })
}

/// `as_completed(*tasks)`, `as_completed(a, b)`
fn is_one_by_one(call: &ExprCall) -> bool {
    matches!(&*call.arguments.args, [Expr::Starred(_)] | [_, _, ..])
}

/// Where the arguments are written as a starred list, or all of them as calls, they are tasks for sure.
fn one_list(call: &ExprCall) -> Option<Fix> {
    let edits = match &*call.arguments.args {
        [Expr::Starred(starred)] => vec![Edit::replace(
            TextRange::new(starred.start(), starred.value.start()),
            "",
        )],
        [first, .., last] if call.arguments.args.iter().all(Expr::is_call_expr) => {
            vec![Edit::insert(first.start(), "["), Edit::insert(last.end(), "]")]
        }
        _ => return None,
    };
    Some(Fix { edits })
}

fn is_run_of_loop(context: &Context, call: &ExprCall) -> bool {
    let Expr::Attribute(method) = &*call.func else {
        return false;
    };
    method.attr.as_str() == "run_until_complete" && context.meaning(&method.value) == Meaning::Loop
}

/// `run(main())` inside a running loop is `await main()`.
fn awaited(call: &ExprCall) -> Option<Fix> {
    let [argument] = &*call.arguments.args else { return None };
    if !call.arguments.keywords.is_empty() || !argument.is_call_expr() {
        return None;
    }
    Some(Fix {
        edits: vec![
            Edit::replace(TextRange::new(call.start(), argument.start()), "await "),
            Edit::replace(TextRange::new(argument.end(), call.end()), ""),
        ],
    })
}
