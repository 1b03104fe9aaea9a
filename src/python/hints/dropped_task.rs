//! A task that is made and not kept:
//!
//! ```python
//! async def main():
//!     asyncio.create_task(espera("A", 2))     # main may end first, and then so does the task
//! ```
//!
//! There is no mend that is right for all: keep it in a variable and await it later, or put it in a `TaskGroup`.

use ruff_python_ast::{Expr, ExprCall};
use ruff_text_size::Ranged;

use super::hint::{Hint, HintKind};
use super::scope::Meaning;
use super::walk::Context;

/// Looks at a call that stands alone as a statement.
pub fn check(context: &Context, call: &ExprCall) -> Option<Hint> {
    let of_asyncio = match context.meaning(&call.func) {
        Meaning::Path(path) => matches!(path.as_str(), "asyncio.create_task" | "asyncio.ensure_future"),
        _ => false,
    };
    let of_loop = match &*call.func {
        Expr::Attribute(method) => {
            method.attr.as_str() == "create_task" && context.meaning(&method.value) == Meaning::Loop
        }
        _ => false,
    };
    let kind = HintKind::DroppedTask {
        name: context.text(&call.func).to_owned(),
    };
    (of_asyncio || of_loop).then(|| Hint::new(context.source(), kind, call.range(), None))
}
