//! How deep a program nests, told from its tokens: the parser, the compiler and the dropping of a syntax tree recurse, so
//! what is too deep is refused before any of them sees it.

use ruff_python_ast::token::TokenKind;
use ruff_python_parser::Mode;
use ruff_python_parser::lexer::lex;
use ruff_text_size::TextRange;

/// What is too deep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TooDeep {
    /// Brackets in brackets.
    Brackets,
    /// Blocks in blocks.
    Blocks,
    /// Operators that each take the result of another.
    Operators,
}

/// The most brackets in brackets, and blocks in blocks.
const MOST_LEVELS: usize = 90;

/// The most operators between two commas, those of the brackets around counted in.
const MOST_OPERATORS: usize = 200;

/// The first place where a program nests too deep.
pub(super) fn too_deep(text: &str) -> Option<(TooDeep, TextRange)> {
    let mut lexer = lex(text, Mode::Module);
    let mut depth = Depth {
        levels: vec![Level::default()],
        blocks: 0,
        with: false,
    };
    loop {
        let kind = lexer.next_token();
        if kind == TokenKind::EndOfFile {
            return None;
        }
        if let Some(found) = depth.after(kind) {
            return Some((found, lexer.current_range()));
        }
    }
}

/// Where in the nesting a token stands.
struct Depth {
    /// The line itself, and each bracket around.
    levels: Vec<Level>,
    blocks: usize,
    /// Whether the line begins with `with`, whose items nest although commas part them.
    with: bool,
}

/// What stands in a bracket so far.
#[derive(Default)]
struct Level {
    /// The operators since the last comma.
    operators: usize,
    /// Whether a lambda's parameters are being named: the commas between them part nothing.
    parameters: bool,
}

impl Depth {
    fn after(&mut self, kind: TokenKind) -> Option<TooDeep> {
        match kind {
            TokenKind::Lpar
            | TokenKind::Lsqb
            | TokenKind::Lbrace
            | TokenKind::FStringStart
            | TokenKind::TStringStart => {
                self.count();
                self.levels.push(Level::default());
            }
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace | TokenKind::FStringEnd | TokenKind::TStringEnd => {
                self.levels.pop();
            }
            TokenKind::Comma if !self.with => {
                if let Some(level) = self.levels.last_mut().filter(|level| !level.parameters) {
                    level.operators = 0;
                }
            }
            TokenKind::Lambda | TokenKind::Colon => {
                self.count();
                if let Some(level) = self.levels.last_mut() {
                    level.parameters = kind == TokenKind::Lambda;
                }
            }
            TokenKind::Newline | TokenKind::Semi => {
                self.levels = vec![Level::default()];
                self.with = false;
            }
            TokenKind::Indent => self.blocks += 1,
            TokenKind::Dedent => self.blocks = self.blocks.saturating_sub(1),
            TokenKind::With => {
                self.with = true;
                self.count();
            }
            TokenKind::Identifier
            | TokenKind::Int
            | TokenKind::Float
            | TokenKind::Complex
            | TokenKind::String
            | TokenKind::FStringMiddle
            | TokenKind::TStringMiddle
            | TokenKind::Comment
            | TokenKind::NonLogicalNewline => {}
            _ => self.count(),
        }
        if self.levels.len() > MOST_LEVELS {
            Some(TooDeep::Brackets)
        } else if self.blocks > MOST_LEVELS {
            Some(TooDeep::Blocks)
        } else if self.levels.iter().map(|level| level.operators).sum::<usize>() > MOST_OPERATORS {
            Some(TooDeep::Operators)
        } else {
            None
        }
    }

    fn count(&mut self) {
        if let Some(level) = self.levels.last_mut() {
            level.operators += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{TooDeep, too_deep};

    fn found(text: &str) -> Option<TooDeep> {
        too_deep(text).map(|(found, _)| found)
    }

    #[test]
    fn what_nests_too_deep_is_found() {
        let many = |text: &str| text.repeat(10_000);
        assert_eq!(found(&many("(")), Some(TooDeep::Brackets));
        assert_eq!(found(&many("f'{")), Some(TooDeep::Brackets));
        let blocks: String = (0..200).map(|depth| " ".repeat(depth) + "if 1:\n").collect();
        assert_eq!(found(&blocks), Some(TooDeep::Blocks));
        for operator in [
            "not ",
            "-",
            "1 + ",
            "1 ** ",
            "1 if 1 else ",
            "lambda: ",
            "lambda a, b: ",
            "await ",
            "f.a",
            "f()",
            "f[0]",
            "*",
        ] {
            assert_eq!(
                found(&format!("x = {}1\n", many(operator))),
                Some(TooDeep::Operators),
                "{operator}"
            );
            let inside = format!("x = f'{{({}1)}}'\n", many(operator));
            assert_eq!(found(&inside), Some(TooDeep::Operators), "{operator} in an f-string");
        }
        assert_eq!(
            found(&format!("with {}b: pass\n", many("a, "))),
            Some(TooDeep::Operators)
        );
        assert_eq!(
            found(&format!("with ({}b): pass\n", many("a, "))),
            Some(TooDeep::Operators)
        );
    }

    #[test]
    fn what_is_only_long_is_not_deep() {
        let many = |text: &str| text.repeat(10_000);
        assert_eq!(found(&format!("x = [{}]\n", many("-1, "))), None);
        assert_eq!(found(&format!("x = {}1\n", many("-1, "))), None);
        assert_eq!(found(&format!("x = [{}]\n", many("lambda a, b: a + b, "))), None);
        assert_eq!(found(&format!("x = {{{}}}\n", many("'a': (1 + 2), "))), None);
        assert_eq!(found(&many("x = 1 + 2; y = f(3)\n")), None);
        assert_eq!(found(&many("if 1:\n    pass\nelif 2:\n    pass\n")), None);
        assert_eq!(found(&format!("x = '{}'\n# {}\n", many("-("), many("(-"))), None);
    }
}
