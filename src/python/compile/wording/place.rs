//! A place where the parser noticed an error, and what Python says of it.

use ruff_python_ast::Expr;
use ruff_python_ast::token::TokenKind;
use ruff_python_parser::{LexicalErrorType, ParseErrorType, parse_expression};
use ruff_text_size::TextRange;

use super::target::{kind, kind_of};
use crate::python::code::Source;
use crate::python::text::unicode::is_printable;

/// Where the parser noticed an error.
pub(super) struct Place<'a> {
    /// What it did not like.
    part: &'a str,
    /// All that stands before, without spaces at its end.
    before: &'a str,
    /// All that stands behind, without spaces at its beginning.
    after: &'a str,
    /// The line, without its indentation.
    line_text: &'a str,
}

impl<'a> Place<'a> {
    pub(super) fn of(source: &'a Source, at: TextRange, line: u32) -> Self {
        let (start, end) = (usize::from(at.start()), usize::from(at.end()));
        let text = |range: std::ops::Range<usize>| source.text.get(range).unwrap_or_default();
        Self {
            part: text(start..end),
            before: text(0..start).trim_end_matches([' ', '\t']),
            after: text(end..source.text.len()).trim_start_matches([' ', '\t']),
            line_text: source.line_text(line).trim_start(),
        }
    }

    pub(super) fn message(&self, error: &ParseErrorType) -> String {
        let plain = match error {
            ParseErrorType::ExpectedToken { expected, found } => self.expected(*expected, *found),
            ParseErrorType::ExpectedExpression => self.expected_expression(),
            ParseErrorType::SimpleStatementsOnSameLine => self.two_statements(),
            ParseErrorType::InvalidAssignmentTarget => return self.assignment(),
            ParseErrorType::InvalidAugmentedAssignmentTarget => {
                return format!(
                    "'{}' is an illegal expression for augmented assignment",
                    kind(self.part)
                );
            }
            ParseErrorType::InvalidNamedAssignmentTarget => {
                return format!("cannot use assignment expressions with {}", kind(self.part));
            }
            ParseErrorType::InvalidDeleteTarget => return format!("cannot delete {}", kind(self.part)),
            ParseErrorType::PositionalAfterKeywordArgument => "positional argument follows keyword argument",
            ParseErrorType::PositionalAfterKeywordUnpacking => "positional argument follows keyword argument unpacking",
            ParseErrorType::NonDefaultParamAfterDefaultParam => {
                "parameter without a default follows parameter with a default"
            }
            ParseErrorType::UnparenthesizedGeneratorExpression => "Generator expression must be parenthesized",
            ParseErrorType::IterableUnpackingInComprehension => "iterable unpacking cannot be used in comprehension",
            ParseErrorType::ExpectedKeywordParam => "named arguments must follow bare *",
            ParseErrorType::EmptyImportNames => "Expected one or more names after 'import'",
            ParseErrorType::Lexical(error) => return self.lexical(error),
            ParseErrorType::FStringError(inner) => return format!("f-string: {}", inner.to_string().replace('`', "'")),
            ParseErrorType::OtherError(message) if message.starts_with("Expected `except` or `finally`") => {
                "expected 'except' or 'finally' block"
            }
            ParseErrorType::OtherError(message) if message.starts_with("Invalid decimal integer") => {
                "leading zeros in decimal integer literals are not permitted; \
                 use an 0o prefix for octal integers"
            }
            ParseErrorType::OtherError(message) if message.starts_with("default 'except") => message,
            _ => "invalid syntax",
        };
        plain.to_owned()
    }

    fn expected(&self, expected: TokenKind, found: TokenKind) -> &'static str {
        let begins_expression = matches!(
            found,
            TokenKind::Identifier
                | TokenKind::Int
                | TokenKind::Float
                | TokenKind::String
                | TokenKind::FStringStart
                | TokenKind::True
                | TokenKind::False
                | TokenKind::None
        );
        match expected {
            TokenKind::Colon if found == TokenKind::Equal => {
                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
            }
            TokenKind::Colon if found == TokenKind::Newline || self.needs_colon_first() => "expected ':'",
            // `f(name "text")` could begin a string with a prefix that Python doesn't know.
            TokenKind::Comma if found == TokenKind::String && self.follows_name() => "invalid syntax",
            TokenKind::Comma if begins_expression => "invalid syntax. Perhaps you forgot a comma?",
            _ => "invalid syntax",
        }
    }

    /// Whether the line begins with what nothing but a colon can follow.
    fn needs_colon_first(&self) -> bool {
        ["def ", "async def ", "try", "else", "finally"]
            .iter()
            .any(|word| self.line_text.starts_with(word))
    }

    fn follows_name(&self) -> bool {
        let name = self
            .before
            .rsplit(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .next()
            .unwrap_or_default();
        !name.is_empty() && !name.starts_with(|first: char| first.is_ascii_digit())
    }

    fn expected_expression(&self) -> &'static str {
        match (
            self.before.chars().next_back(),
            self.part.chars().next().or(self.after.chars().next()),
        ) {
            (Some('{'), Some('}')) => "f-string: valid expression required before '}'",
            (Some(':'), Some('}' | ',')) => "expression expected after dictionary key and ':'",
            _ => "invalid syntax",
        }
    }

    /// Two statements without anything between them: most often one that is none.
    fn two_statements(&self) -> &'static str {
        if self.line_text.starts_with("print ") {
            "Missing parentheses in call to 'print'. Did you mean print(...)?"
        } else if self.before.ends_with(|last: char| last.is_ascii_digit()) && self.touches_number() {
            "invalid decimal literal"
        } else {
            "invalid syntax"
        }
    }

    /// Whether letters follow a number at once, as in `2nd`.
    fn touches_number(&self) -> bool {
        self.line_text
            .split(|letter: char| !letter.is_alphanumeric() && letter != '_')
            .any(|word| {
                word.starts_with(|first: char| first.is_ascii_digit())
                    && word.contains(|letter: char| letter.is_alphabetic())
            })
    }

    fn assignment(&self) -> String {
        let target = parse_expression(self.part.trim());
        let Ok(target) = target.as_ref().map(ruff_python_parser::Parsed::expr) else {
            return "invalid syntax".to_owned();
        };
        let name = kind_of(target);
        // Python thinks of `==` where one `=` follows what could stand beside it.
        let hints = !matches!(
            target,
            Expr::Compare(_) | Expr::If(_) | Expr::Lambda(_) | Expr::BoolOp(_) | Expr::Starred(_)
        ) && !matches!(name, "True" | "False" | "None" | "ellipsis")
            && self.after.starts_with('=')
            && self
                .after
                .lines()
                .next()
                .is_some_and(|rest| rest.matches('=').count() == 1)
            && !self.line_text.starts_with("for ");
        let hint = if hints {
            " here. Maybe you meant '==' instead of '='?"
        } else {
            ""
        };
        format!("cannot assign to {name}{hint}")
    }

    fn lexical(&self, error: &LexicalErrorType) -> String {
        match error {
            // One outside f-strings was noticed by the look at the brackets.
            LexicalErrorType::UnclosedStringError | LexicalErrorType::StringError => {
                "f-string: expecting '}'".to_owned()
            }
            LexicalErrorType::UnicodeError => self.escape(),
            LexicalErrorType::LineContinuationError => {
                "unexpected character after line continuation character".to_owned()
            }
            LexicalErrorType::UnrecognizedToken { tok } if !tok.is_ascii() => {
                let code = format!("U+{:04X}", u32::from(*tok));
                if is_printable(*tok) {
                    format!("invalid character '{tok}' ({code})")
                } else {
                    format!("invalid non-printable character {code}")
                }
            }
            LexicalErrorType::OtherError(message) => {
                let kinds = [("0x", "hexadecimal"), ("0o", "octal"), ("0b", "binary")];
                let part = self.part.to_lowercase();
                match kinds.iter().find(|(prefix, _)| part.starts_with(prefix)) {
                    Some((_, kind)) => format!("invalid {kind} literal"),
                    None if message.contains("Invalid decimal integer") => {
                        "leading zeros in decimal integer literals are not permitted; \
                         use an 0o prefix for octal integers"
                            .to_owned()
                    }
                    None if part.starts_with(|first: char| first.is_ascii_digit()) => {
                        "invalid decimal literal".to_owned()
                    }
                    None => "invalid syntax".to_owned(),
                }
            }
            _ => "invalid syntax".to_owned(),
        }
    }

    /// An escape in a string that breaks off, or names a character.
    fn escape(&self) -> String {
        let line = self.line_text;
        for (escape, length) in [("\\x", 2), ("\\u", 4), ("\\U", 8)] {
            let digits = |after: &str| after.bytes().take(length).take_while(u8::is_ascii_hexdigit).count();
            let found = line.match_indices(escape).map(|(at, _)| (at, digits(&line[at + 2..])));
            let Some((at, digits)) = found.filter(|(_, digits)| *digits < length).last() else {
                continue;
            };
            let text = line[..at].rfind(['"', '\'']).map_or("", |quote| &line[quote + 1..at]);
            // Python counts in a form in which everything beyond ASCII is written as an escape of ten.
            let start: usize = text.chars().map(|letter| if letter.is_ascii() { 1 } else { 10 }).sum();
            let (letter, end) = (&escape[1..], start + 1 + digits);
            return format!(
                "(unicode error) 'unicodeescape' codec can't decode bytes in position {start}-{end}: \
                 truncated \\{letter}{} escape",
                "X".repeat(length)
            );
        }
        "characters by name (\\N{…}) are not supported here".to_owned()
    }
}
