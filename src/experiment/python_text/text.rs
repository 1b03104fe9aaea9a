//! The program's text as it grows, and where each block stands in it.

use super::{Written, WrittenPlace};
use crate::experiment::block::BlockId;

/// The longest line that is not broken, in characters.
const WIDTH: usize = 88;

/// Lines of Python.
#[derive(Default)]
pub(super) struct Text {
    lines: Vec<String>,
    indent: usize,
    places: Vec<WrittenPlace>,
}

impl Text {
    /// One line.
    pub fn line(&mut self, line: &str) {
        self.lines.push(format!("{}{line}", "    ".repeat(self.indent)));
    }

    /// What stands before and after a function at module level.
    pub fn gap(&mut self) {
        self.lines.extend([String::new(), String::new()]);
    }

    /// An empty line after a statement of several lines, where another one follows.
    pub fn breath(&mut self, lines_before: usize) {
        if self.lines.len() > lines_before + 1 {
            self.lines.push(String::new());
        }
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// A line that ends in a colon, and its body.
    pub fn suite(&mut self, head: &str, body: impl FnOnce(&mut Self)) {
        self.line(head);
        self.indent += 1;
        body(self);
        self.indent -= 1;
    }

    /// A call, on one line where it fits and otherwise with a line for each argument.
    pub fn call(&mut self, callee: &str, arguments: &[String]) {
        let line = format!("{callee}({})", arguments.join(", "));
        if 4 * self.indent + line.chars().count() <= WIDTH {
            return self.line(&line);
        }
        self.suite(&format!("{callee}("), |text| {
            for argument in arguments {
                text.line(&format!("{argument},"));
            }
        });
        self.line(")");
    }

    /// Writes a block's part of the program and remembers where it stands.
    pub fn place(&mut self, block: BlockId, function: Option<&str>, write: impl FnOnce(&mut Self)) {
        let first = self.lines.len() + 1;
        write(self);
        let lines = [first, self.lines.len()].map(|line| u32::try_from(line).unwrap_or(u32::MAX));
        self.places.push(WrittenPlace {
            block,
            lines,
            function: function.map(str::to_owned),
        });
    }

    /// Where a function stands that was written before; none when it was not.
    pub fn lines_of(&self, function: &str) -> Option<[u32; 2]> {
        self.places
            .iter()
            .find(|place| place.function.as_deref() == Some(function))
            .map(|place| place.lines)
    }

    /// A block whose function was written before, for another that is the same.
    pub fn share(&mut self, block: BlockId, function: &str, lines: [u32; 2]) {
        self.places.push(WrittenPlace {
            block,
            lines,
            function: Some(function.to_owned()),
        });
    }

    /// The whole program.
    pub fn finish(self) -> Written {
        let mut source = self.lines.join("\n");
        source.push('\n');
        Written {
            source,
            places: self.places,
        }
    }
}
