//! Tracebacks with what they came from, and groups as trees: `+-+---------------- 1 ----------------`.

use std::fmt::Write as _;
use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::{frames, headline};
use crate::python::display;
use crate::python::machine::Machine;
use crate::python::objects::Exception;
use crate::python::types::exception_group::members;
use crate::python::value::Value;

/// Groups in groups are written as deep as this, as in CPython.
const MOST_DEPTH: usize = 10;

/// So many exceptions of a group are written.
const MOST_WIDTH: usize = 15;

/// After so many bytes nothing more is written: a group can hold one exception many times, and that one others.
const MOST_TEXT: usize = 1 << 20;

/// What of an exception's traceback is written.
#[derive(Clone, Copy)]
pub struct Extent {
    /// Whether what it came from is written first.
    pub chain: bool,
    /// So many frames, the outermost ones; the innermost ones for a negative number.
    pub limit: Option<i64>,
}

impl Extent {
    /// All of it.
    pub const WHOLE: Self = Self {
        chain: true,
        limit: None,
    };
}

/// The traceback of an exception, each line ended.
#[must_use]
pub fn write(machine: &Machine, exception: &Rc<Exception>, extent: Extent) -> String {
    let mut writer = Writer {
        machine,
        extent,
        text: String::new(),
        depth: 0,
        open: false,
        seen: FxHashSet::default(),
    };
    writer.exception(exception);
    writer.text
}

struct Writer<'a> {
    machine: &'a Machine,
    extent: Extent,
    text: String,
    /// How many groups are around.
    depth: usize,
    /// Whether the tree's last branch has no end yet.
    open: bool,
    /// What is written as the cause of nothing else, by address.
    seen: FxHashSet<usize>,
}

impl Writer<'_> {
    /// Writes lines behind the bars of the groups around.
    fn emit(&mut self, lines: &str, bar: char) {
        for line in lines.lines() {
            if self.depth > 0 {
                self.text += &"  ".repeat(self.depth);
                self.text.push(bar);
                self.text.push(' ');
            }
            self.text += line;
            self.text.push('\n');
        }
    }

    /// An exception behind those that it came from.
    fn exception(&mut self, exception: &Rc<Exception>) {
        let mut chain = vec![(Rc::clone(exception), "")];
        self.seen.insert(Rc::as_ptr(exception).addr());
        while let Some((last, _)) = chain.last()
            && self.extent.chain
            && let Some((next, words)) = came_from(last)
            && self.seen.insert(Rc::as_ptr(&next).addr())
        {
            chain.push((next, words));
        }
        while let Some((exception, words)) = chain.pop() {
            if self.text.len() < MOST_TEXT {
                self.alone(&exception);
                self.emit(words, '|');
            }
        }
    }

    fn alone(&mut self, exception: &Rc<Exception>) {
        let Some(parts) = members(exception) else {
            let lines = self.lines_of(exception, "Traceback");
            self.emit(&lines, '|');
            return;
        };
        if self.depth > MOST_DEPTH {
            self.emit(&format!("... (max_group_depth is {MOST_DEPTH})"), '|');
            return;
        }
        let is_first = self.depth == 0;
        self.depth += usize::from(is_first);
        let lines = self.lines_of(exception, "Exception Group Traceback");
        let (first, rest) = lines.split_once('\n').unwrap_or((&lines, ""));
        let is_titled = first.starts_with("Exception Group Traceback");
        self.emit(first, if is_first && is_titled { '+' } else { '|' });
        self.emit(rest, '|');
        self.parts(&parts);
        self.depth -= usize::from(is_first);
    }

    /// The exceptions of a group, the last of them with the tree's end.
    fn parts(&mut self, parts: &[Rc<Exception>]) {
        self.seen.extend(parts.iter().map(|part| Rc::as_ptr(part).addr()));
        self.open = false;
        let shown = parts.len().min(MOST_WIDTH + 1);
        for (index, part) in parts[..shown].iter().enumerate() {
            let is_last = index + 1 == shown;
            self.open |= is_last;
            let branch = if index == 0 { "+-" } else { "  " };
            let indent = "  ".repeat(self.depth);
            let title = if index < MOST_WIDTH {
                (index + 1).to_string()
            } else {
                "...".to_owned()
            };
            let _ = writeln!(self.text, "{indent}{branch}+---------------- {title} ----------------");
            self.depth += 1;
            if index < MOST_WIDTH {
                self.exception(part);
            } else {
                let more = parts.len() - MOST_WIDTH;
                let plural = if more == 1 { "" } else { "s" };
                self.emit(&format!("and {more} more exception{plural}"), '|');
            }
            if is_last && self.open {
                let indent = "  ".repeat(self.depth);
                let _ = writeln!(self.text, "{indent}+------------------------------------");
                self.open = false;
            }
            self.depth -= 1;
        }
    }

    /// The frames of an exception and its last lines, its notes among them.
    fn lines_of(&self, exception: &Rc<Exception>, title: &str) -> String {
        let steps = exception.traceback.borrow().clone();
        let mut text = frames::lines(self.machine, &steps, self.extent.limit);
        if steps.outermost_first().next().is_some() {
            text.insert_str(0, &format!("{title} (most recent call last):\n"));
        }
        text += &headline(self.machine, exception);
        text.push('\n');
        if let Some(Value::List(notes)) = exception.attribute("__notes__") {
            for note in notes.borrow().iter() {
                text += &display::to_str(self.machine, note).unwrap_or_default();
                text.push('\n');
            }
        }
        text
    }
}

/// What an exception came from, with the words between the two.
fn came_from(exception: &Exception) -> Option<(Rc<Exception>, &'static str)> {
    match exception.cause.borrow().clone() {
        Some(Value::Exception(cause)) => Some((
            cause,
            "\nThe above exception was the direct cause of the following exception:\n\n",
        )),
        _ if exception.suppress_context.get() => None,
        _ => exception.context.borrow().clone().map(|context| {
            (
                context,
                "\nDuring handling of the above exception, another exception occurred:\n\n",
            )
        }),
    }
}
