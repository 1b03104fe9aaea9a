//! What is said in English of a person's program: a teacher's hints, and what an exception means.

use std::borrow::Cow;

use super::{is_nested, missing_module};
use crate::python::hints::{HintKind, instead_of};
use crate::trace::Failure;

/// What a hint says.
pub fn says(kind: &HintKind) -> String {
    match kind {
        HintKind::NeverAwaited { name } => {
            format!("`{name}` is a coroutine and nobody awaits it: nothing of it runs. It lacks an `await`.")
        }
        HintKind::BlockingSleep { name } => format!(
            "`{name}` blocks the whole event loop: meanwhile no other task moves on. Inside `async def`, use \
                 `await asyncio.sleep`."
        ),
        HintKind::DroppedTask { name } => format!(
            "Nobody keeps the task that `{name}` makes: it can't be awaited, and Python may forget it before it ends."
        ),
        HintKind::NotebookLine { command } => {
            format!("`{command}` is a command to the notebook, not Python: Mesero passes it over and runs the rest.")
        }
        HintKind::MissingImport { name } => format!("`{name}` is used and not imported: `import {name}` is missing."),
        HintKind::UnknownModule { name, instead } => unknown_module(name, *instead),
        HintKind::LoopsMethod { name } => format!(
            "There is no `{name}`: it is a method of the loop, \
                 `asyncio.get_running_loop().run_in_executor(None, function)`."
        ),
        HintKind::OneList { name } => {
            format!("`{name}` takes all tasks together, as one list: `{name}(tasks)`, without the `*`.")
        }
        HintKind::NestedRun { name } => {
            format!("An event loop is running here already, and `{name}` can't start another: `await` the coroutine.")
        }
    }
}

/// What its mend is called.
pub fn mend(kind: &HintKind) -> &'static str {
    match kind {
        HintKind::NeverAwaited { .. } => "Add await",
        HintKind::BlockingSleep { .. } => "Use asyncio.sleep",
        HintKind::DroppedTask { .. } => "Keep the task",
        HintKind::NotebookLine { .. } => "Pass over",
        HintKind::MissingImport { .. } => "Add the import",
        HintKind::UnknownModule { .. } => "Change the module",
        HintKind::LoopsMethod { .. } => "Call the loop",
        HintKind::OneList { .. } => "Give one list",
        HintKind::NestedRun { .. } => "Use await",
    }
}

fn unknown_module(name: &str, instead: Option<&str>) -> String {
    match instead {
        Some(instead) => format!("Mesero does not have the module `{name}`: use `{instead}` in its place here."),
        None => format!("Mesero does not have the module `{name}`: write what you need of it without it."),
    }
}

/// What an exception means and what to do about it, where there is something to say.
pub fn explain(failure: &Failure) -> Option<Cow<'static, str>> {
    if let Some(name) = missing_module(failure) {
        return Some(unknown_module(name, instead_of(name)).into());
    }
    let explained = match &*failure.class {
        "SyntaxError" if failure.message.starts_with("invalid character") => {
            "That character is not Python's: it often comes with a copy from a web page. Type straight quotes (\" or ') and signs on your keyboard."
        }
        "SyntaxError" if failure.message.starts_with("invalid non-printable character") => {
            "There is a character here that can't be seen, copied from a web page (a hard space, say): delete it and type a plain space."
        }
        "TabError" => "This line mixes tabs and spaces in its indentation: use spaces only, four for each level.",
        "SyntaxError" | "IndentationError" => {
            "Python cannot make sense of the program here, so it runs nothing. Look at this line and the end of the one before."
        }
        "NameError" | "UnboundLocalError" => {
            "There is no such name at that point yet: is it misspelt, or is an import missing?"
        }
        "TimeoutError" => {
            "The time limit ran out and nobody caught the TimeoutError: put try/except around it, or the catch block."
        }
        "CancelledError" => "The task was cancelled while it waited, and nobody caught that.",
        "ZeroDivisionError" => "A division by zero has no result.",
        "TypeError" => {
            "That value is not of the type that the operation needs. If it is a coroutine, it may lack an `await`."
        }
        "ValueError" => "The type is right, but that value will not do here.",
        "KeyError" => "That key is not in the dictionary.",
        "IndexError" => "That index lies outside the list.",
        "AttributeError" => "That object has nothing of that name. If it is a coroutine, it may lack an `await`.",
        "ModuleNotFoundError" | "ImportError" => "Mesero does not have that module.",
        "NotLoaded" => {
            "The files of this module are fetched when a program imports it, and did not arrive: check the connection and run it again. Your program is safe."
        }
        "RecursionError" => "A function calls itself without end: it lacks a case that does not.",
        "MemoryError" => "The program asked for more memory than Mesero gives it.",
        "RuntimeError" if is_nested(failure) => {
            "The event loop is running already, as in a Jupyter notebook: write `await main()` instead of `asyncio.run(main())`."
        }
        _ => return None,
    };
    Some(explained.into())
}
