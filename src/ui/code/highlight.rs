//! The colours of a program that is only shown.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

/// A part of a line, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What `style.css` calls it; empty for what has no colour of its own.
    pub class: &'static str,
    /// The text, without the end of the line.
    pub text: String,
}

/// The lines of a program in coloured parts.
#[must_use]
pub fn highlight(source: &str) -> Vec<Vec<Part>> {
    let parsed = parse_unchecked(source, ParseOptions::from(Mode::Module));
    let mut lines = vec![Vec::new()];
    let mut end = 0;
    let mut after_def = false;
    for token in parsed.tokens() {
        let class = class(token.kind(), after_def);
        after_def = matches!(token.kind(), TokenKind::Def | TokenKind::Class);
        let range = token.range();
        let (from, to) = (range.start().to_usize(), range.end().to_usize());
        // Line ends and indentation are told by what stands between the tokens.
        if class.is_empty() || from < end {
            continue;
        }
        push(&mut lines, "", source.get(end..from).unwrap_or_default());
        push(&mut lines, class, source.get(from..to).unwrap_or_default());
        end = to;
    }
    push(&mut lines, "", source.get(end..).unwrap_or_default());
    if lines.last().is_some_and(Vec::is_empty) {
        lines.pop();
    }
    lines
}

/// Adds a text to the last line, and new lines where it has some.
fn push(lines: &mut Vec<Vec<Part>>, class: &'static str, text: &str) {
    for (index, text) in text.split('\n').enumerate() {
        if index > 0 {
            lines.push(Vec::new());
        }
        if let (Some(line), false) = (lines.last_mut(), text.is_empty()) {
            line.push(Part {
                class,
                text: text.to_owned(),
            });
        }
    }
}

fn class(kind: TokenKind, after_def: bool) -> &'static str {
    match kind {
        TokenKind::Comment => "tok-comment",
        TokenKind::Int
        | TokenKind::Float
        | TokenKind::Complex
        | TokenKind::True
        | TokenKind::False
        | TokenKind::None => "tok-number",
        TokenKind::String | TokenKind::FStringStart | TokenKind::FStringMiddle | TokenKind::FStringEnd => "tok-string",
        TokenKind::Identifier if after_def => "tok-definition",
        kind if kind.is_keyword() => "tok-keyword",
        _ => "",
    }
}
