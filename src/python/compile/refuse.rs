//! What is refused: programs that are none, in Python's words, and what Mesero doesn't support, by name.

use ruff_python_ast::ModModule;
use ruff_python_parser::parse_module;
use ruff_text_size::{Ranged, TextRange};

use super::Compiled;
use crate::python::code::Source;
use crate::trace::Failure;

/// Brackets in brackets, and blocks in blocks, deeper than this are refused: the parser and the compiler recurse.
const DEEPEST: usize = 90;

/// Parses a program.
///
/// # Errors
/// `SyntaxError`, with the place.
pub(super) fn parse(source: &Source) -> Compiled<ModModule> {
    check_nesting(source)?;
    match parse_module(&source.text) {
        Ok(parsed) => Ok(parsed.into_syntax()),
        Err(error) => {
            let message = never_closed(source).map_or_else(
                || (error.location, error.error.to_string()),
                |(at, message)| (TextRange::empty(at.into()), message),
            );
            Err(failure(source, "SyntaxError", &message.1, message.0))
        }
    }
}

/// `SyntaxError` in Python's words.
pub(super) fn syntax_error(source: &Source, message: &str, at: impl Ranged) -> Failure {
    failure(source, "SyntaxError", message, at.range())
}

/// Something that Mesero doesn't support, by name.
pub(super) fn unsupported(source: &Source, what: &str, at: impl Ranged) -> Failure {
    failure(
        source,
        "NotSupported",
        &format!("{what} is not supported here"),
        at.range(),
    )
}

/// A program beyond what the machine's numbers can name.
pub(super) fn too_large(source: &Source) -> Failure {
    failure(
        source,
        "NotSupported",
        "a program or function this large is not supported here",
        TextRange::default(),
    )
}

fn failure(source: &Source, class: &str, message: &str, at: TextRange) -> Failure {
    let start = u32::from(at.start());
    let line = source.line(start);
    let column = source.column(start);
    let text = source.line_text(line);
    let indent = text.chars().count() - text.trim_start().chars().count();
    let caret = " ".repeat((column as usize - 1).saturating_sub(indent));
    let shown = text.trim();
    Failure {
        class: class.into(),
        message: message.into(),
        line: Some(line),
        column: Some(column),
        traceback: format!("  File \"main.py\", line {line}\n    {shown}\n    {caret}^\n{class}: {message}\n").into(),
        frames: Vec::new(),
    }
}

/// Goes through the text once, past strings and comments, and calls for each bracket.
fn brackets(text: &str, mut each: impl FnMut(usize, char)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'#' => at += text[at..].find('\n').unwrap_or(text.len() - at),
            quote @ (b'"' | b'\'') => {
                let triple = bytes[at..].starts_with(&[quote; 3]);
                let close: &[u8] = if triple { &[quote; 3] } else { &[quote] };
                at += close.len();
                while at < bytes.len() && !bytes[at..].starts_with(close) && (triple || bytes[at] != b'\n') {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at += close.len();
            }
            byte @ (b'(' | b'[' | b'{' | b')' | b']' | b'}') => {
                each(at, char::from(byte));
                at += 1;
            }
            _ => at += 1,
        }
    }
}

/// Python's word on a bracket that nothing closes, which its parser would only notice later.
fn never_closed(source: &Source) -> Option<(u32, String)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut mismatch = false;
    brackets(&source.text, |at, bracket| match bracket {
        '(' | '[' | '{' => open.push((at, bracket)),
        _ => match open.pop() {
            Some((_, '(')) if bracket == ')' => {}
            Some((_, '[')) if bracket == ']' => {}
            Some((_, '{')) if bracket == '}' => {}
            _ => mismatch = true,
        },
    });
    let (at, bracket) = *open.last().filter(|_| !mismatch)?;
    Some((u32::try_from(at).ok()?, format!("'{bracket}' was never closed")))
}

fn check_nesting(source: &Source) -> Compiled {
    let mut depth = 0_usize;
    let mut too_deep = None;
    brackets(&source.text, |at, bracket| {
        depth = if "([{".contains(bracket) {
            depth + 1
        } else {
            depth.saturating_sub(1)
        };
        if depth > DEEPEST && too_deep.is_none() {
            too_deep = u32::try_from(at).ok();
        }
    });
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if indent > 4 * DEEPEST && too_deep.is_none() {
            too_deep = u32::try_from(start).ok();
        }
        start += line.len();
    }
    match too_deep {
        Some(at) => Err(failure(
            source,
            "SyntaxError",
            "too many nested parentheses",
            TextRange::empty(at.into()),
        )),
        None => Ok(()),
    }
}
