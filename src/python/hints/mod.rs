//! A teacher's look at a program that is still being written: what beginners with asyncio get wrong, each found by one
//! lint in a file of its own, with a mend where it is safe. It reads the syntax tree only: it never runs anything, and it
//! holds no words, which are the page's. Rather no hint than a wrong one: what a name means has to be certain.

mod blocking_sleep;
mod dropped_task;
mod hint;
mod imports;
mod misremembered;
mod never_awaited;
mod notebook_line;
mod scope;
mod walk;

#[cfg(test)]
mod tests;

use super::code::Source;
use super::compile::parse;

pub use hint::{Edit, Fix, Hint, HintKind};
pub use imports::instead_of;

/// The hints for a program, in the order of their places. A program that can't be parsed has none.
#[must_use]
pub fn hints(source: &str) -> Vec<Hint> {
    let source = Source::new(source.to_owned());
    let module = parse(&source);
    module.map_or_else(|_| Vec::new(), |module| walk::look_at(&source, &module.body))
}
