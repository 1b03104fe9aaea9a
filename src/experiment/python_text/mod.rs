//! Writes the Python program of a tree, as a teacher would: a function for each wait, then what combines them, then
//! `main`.

mod identifiers;
mod plan;
mod statements;
#[cfg(test)]
mod tests;
mod text;

use super::block::BlockId;
use super::problems::Problem;
use super::tree::Tree;
use super::words::Language;

use plan::Plan;
use text::Text;

/// The program that a tree writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its text, which runs as it stands under CPython 3.13.
    pub source: String,
    /// Where each block is found in it, in the order of the text; the outermost is `main`.
    pub places: Vec<WrittenPlace>,
}

/// Where a block is found in its program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPlace {
    /// The block.
    pub block: BlockId,
    /// The first and the last of its lines, from 1: its function, or its statements inside another.
    pub lines: [u32; 2],
    /// The function, as the trace names the coroutine; none where it has none of its own. Two waits that are the same
    /// share theirs.
    pub function: Option<String>,
}

impl Tree {
    /// Writes the Python program of this tree, with words in that language.
    ///
    /// # Errors
    /// What keeps it from running.
    pub fn write_python(&self, language: Language) -> Result<Written, Vec<Problem>> {
        let problems = self.problems();
        if !problems.is_empty() {
            return Err(problems);
        }
        let plan = Plan::new(&self.root, language.words());
        let mut text = Text::default();
        text.program(&plan);
        Ok(text.finish())
    }
}
