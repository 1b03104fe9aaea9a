//! A command to the notebook that a program was copied from:
//!
//! ```python
//! !pip install aiohttp        # passed over: it is not Python
//! %load_ext autoreload
//! asyncio.sleep?
//! ```

use ruff_python_ast::StmtIpyEscapeCommand;
use ruff_text_size::Ranged;

use super::hint::{Hint, HintKind};
use super::walk::Context;

/// Says that a command is passed over.
pub fn check(context: &Context, command: &StmtIpyEscapeCommand) -> Hint {
    let text = context.source().text.get(command.range().to_std_range()).unwrap_or("");
    let kind = HintKind::NotebookLine {
        command: text.trim().to_owned(),
    };
    Hint::new(context.source(), kind, command.range(), None)
}
