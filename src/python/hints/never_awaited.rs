//! A coroutine that is called and never awaited:
//!
//! ```python
//! async def main():
//!     asyncio.sleep(1)        # nothing sleeps: `await asyncio.sleep(1)`
//!     espera("A", 2)          # nothing of `async def espera` runs
//! ```
//!
//! Python itself says so only when the run is over: "coroutine 'espera' was never awaited".

use ruff_python_ast::ExprCall;
use ruff_text_size::Ranged;

use super::hint::{Edit, Fix, Hint, HintKind};
use super::scope::Meaning;
use super::walk::{Context, Place};

/// What of asyncio has to be awaited and is a coroutine.
const COROUTINES: [&str; 8] = [
    "asyncio.sleep",
    "asyncio.wait",
    "asyncio.wait_for",
    "asyncio.to_thread",
    "asyncio.open_connection",
    "asyncio.start_server",
    "asyncio.create_subprocess_exec",
    "asyncio.create_subprocess_shell",
];

/// What of asyncio has to be awaited and is a future, which no `asyncio.run` takes.
const FUTURES: [&str; 2] = ["asyncio.gather", "asyncio.shield"];

/// Looks at a call that stands alone as a statement.
pub fn check(context: &Context, call: &ExprCall) -> Option<Hint> {
    let is_coroutine = match context.meaning(&call.func) {
        Meaning::Coroutine => true,
        Meaning::Path(path) if COROUTINES.contains(&path.as_str()) => true,
        Meaning::Path(path) if FUTURES.contains(&path.as_str()) => false,
        _ => return None,
    };
    let kind = HintKind::NeverAwaited {
        name: context.text(&call.func).to_owned(),
    };
    Some(Hint::new(
        context.source(),
        kind,
        call.range(),
        fix(context, call, is_coroutine),
    ))
}

fn fix(context: &Context, call: &ExprCall, is_coroutine: bool) -> Option<Fix> {
    match context.place() {
        Place::Async | Place::Module { awaits: true } => Some(Fix {
            edits: vec![Edit::insert(call.start(), "await ")],
        }),
        Place::Module { awaits: false } if is_coroutine => {
            let mut edits = Vec::new();
            let asyncio = asyncio(context, &mut edits)?;
            edits.push(Edit::insert(call.start(), format!("{asyncio}.run(")));
            edits.push(Edit::insert(call.end(), ")"));
            Some(Fix { edits })
        }
        _ => None,
    }
}

/// The name of asyncio in this program. Where it isn't imported, an edit that does so is added; where its name means
/// something else, there is none.
pub fn asyncio<'a>(context: &Context<'a>, edits: &mut Vec<Edit>) -> Option<&'a str> {
    if let Some(name) = context.module_name("asyncio") {
        return (context.name(name) == Some(&Meaning::Path("asyncio".to_owned()))).then_some(name);
    }
    if context.name("asyncio").is_some() {
        return None;
    }
    edits.push(Edit::insert(context.import_place(), "import asyncio\n"));
    Some("asyncio")
}
