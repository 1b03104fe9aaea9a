//! The lines of the program under a frame of a traceback, with what marks the expression that was at work: `~~~^^^`, as
//! `traceback` of CPython 3.13 draws it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use ruff_python_ast::{Expr, Stmt};
use ruff_python_parser::{parse_expression, parse_module};
use ruff_text_size::{Ranged, TextRange};

use crate::python::code::Source;
use crate::python::objects::TracebackEntry;

/// A place in the lines: which of them, and the column there, as wide as a terminal shows it.
type Place = (usize, usize);

/// The lines of a frame, without the indent that they have in common, and the part of them that was at work.
struct Shown {
    lines: Vec<String>,
    start: Place,
    end: Place,
    /// The part within that the carets are for, the rest being wavy: an operator, what is called with, an index.
    anchor: Option<(Place, Place)>,
}

/// The lines below a frame's first, each ended.
pub(super) fn lines(source: &Source, entry: &TracebackEntry) -> String {
    let shown = Shown::of(source, entry);
    let carets = shown.has_carets();
    let mut text = String::new();
    let mut last: Option<usize> = None;
    for line in shown.significant() {
        match last.map(|last| line - last) {
            Some(2) => shown.write(&mut text, line - 1, carets),
            Some(gap @ 3..) => {
                let _ = writeln!(text, "    ...<{} lines>...", gap - 1);
            }
            _ => {}
        }
        shown.write(&mut text, line, carets);
        last = Some(line);
    }
    text
}

impl Shown {
    fn of(source: &Source, entry: &TracebackEntry) -> Self {
        let (first, last) = (source.line(entry.start), source.line(entry.end));
        let written: Vec<&str> = (first..=last.max(first))
            .map(|line| source.line_text(line).trim_end())
            .collect();
        let indent_of = |line: &&str| line.len() - line.trim_start().len();
        let indent = written.iter().filter(|line| !line.is_empty()).map(indent_of).min();
        let indent = indent.unwrap_or(0);
        let lines: Vec<String> = written
            .iter()
            .map(|line| line.get(indent..).unwrap_or_default().to_owned())
            .collect();
        // Columns come in characters; the indent is of one byte each.
        let column = |at: u32| (source.column(at) as usize - 1).saturating_sub(indent);
        let (start, end) = (column(entry.start), column(entry.end));
        let from = byte_of(&lines[0], start);
        let mut segment = lines.join("\n");
        let to = segment.len() - (lines[lines.len() - 1].len() - byte_of(&lines[lines.len() - 1], end));
        segment = segment.get(from..to.max(from)).unwrap_or_default().to_owned();
        let place = |at: usize| {
            let before = &segment[..at];
            let line = before.matches('\n').count();
            let begun = before.rfind('\n').map_or(0, |end| end + 1);
            let left = if line == 0 { &lines[0][..from] } else { "" };
            (line, width(left) + width(&segment[begun..at]))
        };
        let anchor = anchor(&segment).map(|(left, right)| (place(left), place(right)));
        let wide = |line: usize, column: usize| width(&lines[line][..byte_of(&lines[line], column)]);
        let last = lines.len() - 1;
        Self {
            start: (0, wide(0, start)),
            end: (last, wide(last, end)),
            anchor,
            lines,
        }
    }

    /// The first line, the last, and those around the anchor's ends.
    fn significant(&self) -> BTreeSet<usize> {
        let last = self.lines.len() - 1;
        let around = |(line, _): Place| line.saturating_sub(1)..=(line + 1).min(last);
        let anchors = self
            .anchor
            .into_iter()
            .flat_map(|(left, right)| around(left).chain(around(right)));
        anchors.chain([0, last]).collect()
    }

    /// Whether there is something to mark: not where the whole of the lines was at work, nor for `x = f()` and `return f()`.
    fn has_carets(&self) -> bool {
        let text = self.lines.join("\n");
        if let Ok(parsed) = parse_module(&text)
            && let [statement] = parsed.syntax().body.as_slice()
            && let Some(range) = called_for(statement)
            && self.is_at(&text, range)
        {
            return false;
        }
        let (first, last) = (&self.lines[0], &self.lines[self.lines.len() - 1]);
        self.anchor.is_some()
            || !first[..byte_at_width(first, self.start.1)].trim().is_empty()
            || !last[byte_at_width(last, self.end.1)..].trim().is_empty()
    }

    /// Whether what was at work is this part of the lines, up to their end.
    fn is_at(&self, text: &str, range: TextRange) -> bool {
        let (from, to) = (range.start().to_usize(), range.end().to_usize());
        from == byte_at_width(&self.lines[0], self.start.1) && to == text.len()
    }

    fn write(&self, text: &mut String, line: usize, carets: bool) {
        let shown = &self.lines[line];
        let _ = writeln!(text, "    {shown}");
        if !carets {
            return;
        }
        let end = if line == self.end.0 { self.end.1 } else { width(shown) };
        let indent = shown.len() - shown.trim_start().len();
        let mark = |column: usize| match self.anchor {
            _ if column < indent || (line, column) < self.start => ' ',
            Some((left, right)) if (line, column) < left || (line, column) >= right => '~',
            _ => '^',
        };
        let marks: String = (0..end).map(mark).collect();
        let _ = writeln!(text, "    {marks}");
    }
}

/// The call that a statement is for, where Python marks it only if there is more on the line.
fn called_for(statement: &Stmt) -> Option<TextRange> {
    match statement {
        Stmt::Return(node) => match node.value.as_deref()? {
            Expr::Call(call) if call.func.is_name_expr() => Some(call.range()),
            _ => None,
        },
        Stmt::Assign(node) => node.value.as_call_expr().map(Ranged::range),
        _ => None,
    }
}

/// What the carets are for in an expression, by its bytes: `+` in `a + b`, `(x)` in `f(x)`, `[i]` in `a[i]`.
fn anchor(segment: &str) -> Option<(usize, usize)> {
    const OPEN: &str = "(\n";
    let text = format!("{OPEN}{segment}\n)");
    let parsed = parse_expression(&text).ok()?;
    let expression = parsed.expr();
    let (behind, length) = match expression {
        Expr::BinOp(node) => (&node.left, Some(node.op.as_str().len())),
        Expr::Subscript(node) => (&node.value, None),
        Expr::Call(node) => (&node.func, None),
        _ => return None,
    };
    let left = sign_after(&text, behind.end().to_usize());
    let right = length.map_or(expression.end().to_usize(), |length| left + length);
    let right = (right - OPEN.len()).min(segment.len());
    Some((left.saturating_sub(OPEN.len()).min(right), right))
}

/// Where the next sign of an expression is: brackets that close it, spaces, line ends and comments passed over.
fn sign_after(text: &str, mut at: usize) -> usize {
    while let Some(next) = text[at..].chars().next() {
        at += match next {
            '#' => text[at..].find('\n').unwrap_or(text.len() - at),
            ')' | '\\' => 1,
            other if other.is_whitespace() => other.len_utf8(),
            _ => break,
        };
    }
    at
}

/// The byte of a line where this character of it is, or its end.
fn byte_of(line: &str, character: usize) -> usize {
    line.char_indices().nth(character).map_or(line.len(), |(at, _)| at)
}

/// The byte of a line where it is so wide.
fn byte_at_width(line: &str, wanted: usize) -> usize {
    let mut wide = 0;
    for (at, character) in line.char_indices() {
        if wide >= wanted {
            return at;
        }
        wide += width_of(character);
    }
    line.len()
}

/// How many columns of a terminal a text takes.
fn width(text: &str) -> usize {
    text.chars().map(width_of).sum()
}

/// East Asian characters and pictures are twice as wide as others.
const fn width_of(character: char) -> usize {
    match character {
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f300}'..='\u{1f64f}'
        | '\u{1f680}'..='\u{1f6ff}'
        | '\u{1f900}'..='\u{1f9ff}' => 2,
        _ => 1,
    }
}
