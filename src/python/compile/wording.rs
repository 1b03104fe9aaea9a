//! Syntax errors in Python's words: what ruff's parser found, said as CPython 3.13 says it.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{LexicalErrorType, ParseError, ParseErrorType};
use ruff_text_size::TextRange;

use super::brackets::{Scan, scan};
use crate::python::code::Source;

/// A syntax error: its class, what it says, and where.
pub(super) struct Wording {
    pub(super) class: &'static str,
    pub(super) message: String,
    pub(super) at: TextRange,
}

/// What Python says of an error of the parser's.
pub(super) fn wording(source: &Source, error: &ParseError) -> Wording {
    let text = &source.text;
    if let Some((at, message)) = bracket_error(source, &scan(text)) {
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
        ParseErrorType::Lexical(LexicalErrorType::IndentationError) => (
            "IndentationError",
            "unindent does not match any outer indentation level".to_owned(),
        ),
        ParseErrorType::OtherError(message) if message.starts_with("Expected an indented block") => {
            let after = message
                .trim_start_matches("Expected an indented block after ")
                .replace('`', "'");
            let on = header_line(source, line);
            (
                "IndentationError",
                format!("expected an indented block after {after} on line {on}"),
            )
        }
        other => ("SyntaxError", message(other, text, error.location, line)),
    };
    Wording {
        class,
        message,
        at: error.location,
    }
}

fn message(error: &ParseErrorType, text: &str, at: TextRange, line: u32) -> String {
    let part = text
        .get(usize::from(at.start())..usize::from(at.end()))
        .unwrap_or_default();
    match error {
        ParseErrorType::ExpectedToken {
            expected: TokenKind::Colon,
            ..
        } => "expected ':'".to_owned(),
        ParseErrorType::InvalidAssignmentTarget => match target(part) {
            name @ ("True" | "False" | "None" | "ellipsis") => format!("cannot assign to {name}"),
            what => format!("cannot assign to {what} here. Maybe you meant '==' instead of '='?"),
        },
        ParseErrorType::InvalidAugmentedAssignmentTarget => {
            format!("'{}' is an illegal expression for augmented assignment", target(part))
        }
        ParseErrorType::InvalidNamedAssignmentTarget => {
            format!("cannot use assignment expressions with {}", target(part))
        }
        ParseErrorType::InvalidDeleteTarget => format!("cannot delete {}", target(part)),
        ParseErrorType::PositionalAfterKeywordArgument => "positional argument follows keyword argument".to_owned(),
        ParseErrorType::PositionalAfterKeywordUnpacking => {
            "positional argument follows keyword argument unpacking".to_owned()
        }
        ParseErrorType::NonDefaultParamAfterDefaultParam => {
            "parameter without a default follows parameter with a default".to_owned()
        }
        ParseErrorType::UnparenthesizedGeneratorExpression => "Generator expression must be parenthesized".to_owned(),
        ParseErrorType::IterableUnpackingInComprehension => {
            "iterable unpacking cannot be used in comprehension".to_owned()
        }
        ParseErrorType::ExpectedKeywordParam => "named arguments must follow bare *".to_owned(),
        ParseErrorType::Lexical(LexicalErrorType::UnclosedStringError | LexicalErrorType::StringError) => {
            format!("unterminated string literal (detected at line {line})")
        }
        ParseErrorType::Lexical(LexicalErrorType::UnicodeError) => {
            "characters by name (\\N{…}) are not supported here".to_owned()
        }
        ParseErrorType::Lexical(LexicalErrorType::LineContinuationError) => {
            "unexpected character after line continuation character".to_owned()
        }
        ParseErrorType::Lexical(LexicalErrorType::UnrecognizedToken { tok }) if !tok.is_ascii() => {
            format!("invalid character '{tok}' (U+{:04X})", u32::from(*tok))
        }
        ParseErrorType::FStringError(inner) => format!("f-string: {inner}"),
        ParseErrorType::OtherError(message) if !message.starts_with("Expected") => message.clone(),
        _ => "invalid syntax".to_owned(),
    }
}

/// What Python calls the thing that can't be assigned to.
fn target(part: &str) -> &str {
    let part = part.trim();
    match part {
        "True" | "False" | "None" => part,
        "..." => "ellipsis",
        _ if part.ends_with(')') && !part.starts_with('(') => "function call",
        _ if part.starts_with(['"', '\'']) || part.parse::<f64>().is_ok() => "literal",
        _ => "expression",
    }
}

/// The line of the statement whose block is missing.
fn header_line(source: &Source, line: u32) -> u32 {
    let text = |line: u32| {
        source
            .line_text(line)
            .split('#')
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    (1..=line).rev().find(|&line| text(line).ends_with(':')).unwrap_or(line)
}

/// What Python says of brackets before anything else.
fn bracket_error(source: &Source, scan: &Scan) -> Option<(usize, String)> {
    if let Some(at) = scan.unterminated {
        let line = source.line(u32::try_from(at).ok()?);
        let (word, line) = if scan.triple {
            (
                "triple-quoted string",
                source.line(u32::try_from(source.text.len()).ok()?),
            )
        } else {
            ("string", line)
        };
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
    scan.open
        .last()
        .map(|(at, bracket)| (*at, format!("'{bracket}' was never closed")))
}
