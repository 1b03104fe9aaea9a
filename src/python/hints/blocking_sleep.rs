//! `time.sleep` inside `async def`:
//!
//! ```python
//! async def cafe():
//!     time.sleep(2)           # everybody waits: `await asyncio.sleep(2)`
//! ```

use ruff_python_ast::ExprCall;
use ruff_text_size::Ranged;

use super::hint::{Edit, Fix, Hint, HintKind};
use super::never_awaited::asyncio;
use super::scope::Meaning;
use super::walk::{Context, Place};

/// Looks at a call. The mend is offered where it stands `alone` as a statement: `await` binds less tightly than a call.
pub fn check(context: &Context, call: &ExprCall, alone: bool) -> Option<Hint> {
    let is_sleep = context.meaning(&call.func) == Meaning::Path("time.sleep".to_owned());
    if !is_sleep || context.place() != Place::Async {
        return None;
    }
    let mut edits = Vec::new();
    let fix = asyncio(context, &mut edits).filter(|_| alone).map(|asyncio| {
        edits.push(Edit::replace(call.func.range(), format!("await {asyncio}.sleep")));
        Fix { edits }
    });
    let kind = HintKind::BlockingSleep {
        name: context.text(&call.func).to_owned(),
    };
    Some(Hint::new(context.source(), kind, call.range(), fix))
}
