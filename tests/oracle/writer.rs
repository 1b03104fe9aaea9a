//! Indented Python as it is written, line by line.

use crate::chance::Chance;

/// A program of several functions, each of which may call only those after it, so that every program ends.
pub struct Writer {
    /// What decides.
    pub chance: Chance,
    /// The function that is written.
    pub function: usize,
    functions: usize,
    steps: usize,
    text: String,
}

impl Writer {
    /// A program that begins with this text.
    pub fn new(chance: Chance, head: &str, functions: usize) -> Self {
        Self {
            chance,
            function: 0,
            functions,
            steps: 0,
            text: head.to_owned(),
        }
    }

    /// Writes a line at this depth.
    pub fn line(&mut self, depth: usize, line: &str) {
        self.text += &"    ".repeat(depth);
        self.text += line;
        self.text.push('\n');
    }

    /// A number that was not used before.
    pub fn step(&mut self) -> usize {
        self.steps += 1;
        self.steps
    }

    /// A function after the one that is written.
    pub fn later_function(&mut self) -> Option<usize> {
        let later = self.functions - self.function - 1;
        (later > 0).then(|| self.function + 1 + self.chance.below(later))
    }

    /// The whole program, which ends with this text.
    pub fn finish(mut self, tail: &str) -> String {
        self.text += tail;
        self.text
    }
}
