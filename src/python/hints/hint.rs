//! A hint and its mend.

use ruff_text_size::TextRange;

use crate::python::code::Source;

/// Something in a program that its author surely didn't mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What it is.
    pub kind: HintKind,
    /// Where it begins, in bytes.
    pub start: u32,
    /// Where it ends, in bytes.
    pub end: u32,
    /// The line where it begins, from 1.
    pub line: u32,
    /// The column where it begins, from 1, in characters.
    pub column: u32,
    /// How to mend it, where that is safe.
    pub fix: Option<Fix>,
}

/// What a hint is about, with the names that it mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HintKind {
    /// A coroutine is called, but nobody awaits it: nothing of it runs.
    NeverAwaited {
        /// What is called, as the program writes it.
        name: String,
    },
    /// `time.sleep` inside `async def`: it blocks the loop and everybody on it.
    BlockingSleep {
        /// What is called, as the program writes it.
        name: String,
    },
    /// A task that is made and not kept: nobody can await it, and Python may even forget it before its end.
    DroppedTask {
        /// What is called, as the program writes it.
        name: String,
    },
    /// A command to a notebook, which is passed over.
    NotebookLine {
        /// The command.
        command: String,
    },
    /// A module that is used and not imported.
    MissingImport {
        /// The module.
        name: String,
    },
    /// A module that Mesero doesn't have.
    UnknownModule {
        /// The module.
        name: String,
        /// What does its work here.
        instead: Option<&'static str>,
    },
    /// A function that asyncio doesn't have: it is a method of the event loop.
    LoopsMethod {
        /// What is called, as the program writes it.
        name: String,
    },
    /// Tasks given one by one to what takes them as one list.
    OneList {
        /// What is called, as the program writes it.
        name: String,
    },
    /// A loop is to run something while a loop runs already.
    NestedRun {
        /// What is called, as the program writes it.
        name: String,
    },
}

/// A mend: edits that are made together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The edits, in the order of their places; they don't overlap.
    pub edits: Vec<Edit>,
}

/// One edit of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Where the replaced text begins, in bytes.
    pub start: u32,
    /// Where it ends, in bytes; its beginning where nothing is replaced.
    pub end: u32,
    /// What stands there afterwards.
    pub text: String,
}

impl Hint {
    /// A hint on this part of what is parsed. Its places and those of its mend are those of what was pasted.
    pub(super) fn new(source: &Source, kind: HintKind, range: TextRange, fix: Option<Fix>) -> Self {
        let start = range.start().to_u32();
        Self {
            kind,
            start: source.in_pasted(start),
            end: source.in_pasted(range.end().to_u32()),
            line: source.line(start),
            column: source.column(start),
            fix: fix.map(|fix| Fix {
                edits: fix.edits.into_iter().map(|edit| edit.in_pasted(source)).collect(),
            }),
        }
    }
}

impl Edit {
    /// Puts a text before this place.
    pub(super) fn insert(place: ruff_text_size::TextSize, text: impl Into<String>) -> Self {
        Self::replace(TextRange::empty(place), text)
    }

    /// Puts a text in the place of another.
    pub(super) fn replace(range: TextRange, text: impl Into<String>) -> Self {
        Self {
            start: range.start().to_u32(),
            end: range.end().to_u32(),
            text: text.into(),
        }
    }

    fn in_pasted(self, source: &Source) -> Self {
        Self {
            start: source.in_pasted(self.start),
            end: source.in_pasted(self.end),
            text: self.text.replace('\n', &format!("\n{}", source.indent())),
        }
    }
}
