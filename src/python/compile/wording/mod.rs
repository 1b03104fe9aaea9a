//! Syntax errors in Python's words: what ruff's parser found, said as CPython 3.13 says it.

mod place;
mod target;
#[cfg(test)]
mod tests;

use ruff_python_parser::{LexicalErrorType, ParseError, ParseErrorType};
use ruff_text_size::TextRange;

use place::Place;

use super::brackets::{Scan, scan};
use crate::python::code::Source;

/// A syntax error: its class, what it says, and where.
pub(super) struct Wording {
    pub(super) class: &'static str,
    pub(super) message: String,
    pub(super) at: TextRange,
}

/// What Python says of an error of the parser's.
#[inline(never)]
pub(super) fn wording(source: &Source, error: &ParseError) -> Wording {
    let scan = scan(&source.text);
    if let Some((at, message)) = bracket_error(source, &scan, error.location.start().into()) {
        let at = TextRange::empty(u32::try_from(at).unwrap_or(u32::MAX).into());
        return Wording {
            class: "SyntaxError",
            message,
            at,
        };
    }
    let line = source.line(error.location.start().into());
    let (class, message) = match &error.error {
        ParseErrorType::UnexpectedIndentation => ("IndentationError", "unexpected indent".to_owned()),
        ParseErrorType::Lexical(LexicalErrorType::IndentationError) if mixes_tabs(&source.text) => {
            let message = "inconsistent use of tabs and spaces in indentation";
            ("TabError", message.to_owned())
        }
        ParseErrorType::Lexical(LexicalErrorType::IndentationError) => (
            "IndentationError",
            "unindent does not match any outer indentation level".to_owned(),
        ),
        ParseErrorType::OtherError(message) if message.starts_with("Expected an indented block") => {
            let after = message
                .trim_start_matches("Expected an indented block after ")
                .replace('`', "'")
                .replace("clause", "statement");
            let on = header_line(source, line);
            (
                "IndentationError",
                format!("expected an indented block after {after} on line {on}"),
            )
        }
        other => ("SyntaxError", Place::of(source, error.location, line).message(other)),
    };
    Wording {
        class,
        message,
        at: error.location,
    }
}

/// Whether some lines are indented with tabs and others with spaces, so that their depths can't be compared.
fn mixes_tabs(text: &str) -> bool {
    let indented = |with: char| {
        text.lines()
            .any(|line| line.starts_with(with) && !line.trim().is_empty())
    };
    indented('\t') && indented(' ')
}

/// The line of the statement whose block is missing.
fn header_line(source: &Source, line: u32) -> u32 {
    let text = |line: u32| source.line_text(line).split('#').next().unwrap_or_default().trim();
    (1..=line).rev().find(|&line| text(line).ends_with(':')).unwrap_or(line)
}

/// What Python says of brackets and strings before anything else; `noticed` is where the parser noticed something.
fn bracket_error(source: &Source, scan: &Scan, noticed: u32) -> Option<(usize, String)> {
    if let Some(at) = scan.unterminated {
        let (word, last) = if scan.triple {
            ("triple-quoted string", source.text.trim_end_matches('\n').len())
        } else {
            ("string", at)
        };
        let line = source.line(u32::try_from(last).ok()?);
        return Some((at, format!("unterminated {word} literal (detected at line {line})")));
    }
    if let Some((at, bracket, open)) = scan.mismatch {
        return Some((
            at,
            match open {
                None => format!("unmatched '{bracket}'"),
                Some(open) => {
                    format!("closing parenthesis '{bracket}' does not match opening parenthesis '{open}'")
                }
            },
        ));
    }
    let (at, bracket) = *scan.open.last()?;
    // An error on the same line comes first, unless it is that the program ends there.
    let line = source.line(u32::try_from(at).ok()?);
    let at_the_end = source
        .text
        .get(noticed as usize..)
        .is_none_or(|rest| rest.trim().is_empty());
    (at_the_end || source.line(noticed) > line).then(|| (at, format!("'{bracket}' was never closed")))
}
