//! What is refused: programs that are none, in Python's words, and what Mesero doesn't support, by name.

use ruff_python_ast::{Mod, ModModule};
use ruff_python_parser::{Mode, ParseError, ParseOptions, Parsed, parse_module};
use ruff_text_size::{Ranged, TextRange};

use super::Compiled;
use super::brackets::scan;
use super::depth::{TooDeep, too_deep};
use super::wording::{Wording, wording};
use crate::python::code::Source;
use crate::trace::Failure;

/// Parses a program.
///
/// # Errors
/// `SyntaxError` or `IndentationError`, with the place.
pub(in crate::python) fn parse(source: &Source) -> Compiled<ModModule> {
    check_nesting(source)?;
    let error = match parse_module(&source.text) {
        Ok(parsed) => return Ok(parsed.into_syntax()),
        Err(error) => error,
    };
    // With a notebook's commands in it, it may be a notebook's cell; what is wrong there comes after them.
    let error = match parse_cell(&source.text) {
        Some(Ok(Mod::Module(module))) => return Ok(module),
        Some(Err(later)) if later.location.start() > error.location.start() => later,
        _ => error,
    };
    let Wording { class, message, at } = wording(source, &error);
    Err(failure(source, class, &message, at))
}

/// Parses a notebook's cell. None for one with a line that begins with a command other than `!` or `%`, or with what is no
/// Python: there the parser (0.0.20) has a panic where it takes such a command for a value.
#[inline(never)]
fn parse_cell(text: &str) -> Option<Result<Mod, ParseError>> {
    let odd = |first: char| ",;/?$`".contains(first) || !(first.is_ascii_graphic() || first.is_alphanumeric());
    if text.lines().any(|line| line.trim_start().starts_with(odd)) {
        return None;
    }
    Some(ruff_python_parser::parse(text, ParseOptions::from(Mode::Ipython)).map(Parsed::into_syntax))
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

/// A module whose files of the library are not at hand.
pub(super) fn not_loaded(source: &Source, module: &str, at: TextRange) -> Failure {
    failure(
        source,
        "NotLoaded",
        &format!("the module '{module}' could not be loaded"),
        at,
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

fn check_nesting(source: &Source) -> Compiled {
    let Some((found, at)) = too_deep(&source.text) else {
        return Ok(());
    };
    // Behind a bracket that nothing closes, all lines look like one.
    if let Some((open, bracket)) = scan(&source.text).open.last() {
        let at = TextRange::empty(u32::try_from(*open).unwrap_or(u32::MAX).into());
        return Err(syntax_error(source, &format!("'{bracket}' was never closed"), at));
    }
    Err(match found {
        TooDeep::Brackets => syntax_error(source, "too many nested parentheses", at),
        TooDeep::Blocks => failure(source, "IndentationError", "too many levels of indentation", at),
        TooDeep::Operators => unsupported(source, "an expression this long", at),
    })
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::python::code::Source;

    #[track_caller]
    fn refused(text: &str) -> (String, Option<u32>, Option<u32>) {
        let failure = parse(&Source::new(text.to_owned())).unwrap_err();
        (failure.message.to_string(), failure.line, failure.column)
    }

    #[test]
    fn places_are_those_of_the_pasted_text() {
        let (message, line, column) = refused("\n    x = 1\r\n    print(x))\r\n");
        assert_eq!((message.as_str(), line, column), ("unmatched ')'", Some(3), Some(13)));
    }

    #[test]
    fn what_is_wrong_after_a_notebooks_commands_is_told() {
        let (message, line, column) = refused("!pip install x\n%time 1 +\nx = = 1\n");
        assert_eq!((message.as_str(), line, column), ("invalid syntax", Some(3), Some(5)));
        let (message, line, _) = refused("x = 1 +\n");
        assert_eq!((message.as_str(), line), ("invalid syntax", Some(1)));
        assert!(parse(&Source::new("%%time\nx = 1\n!ls\nx?\n".to_owned())).is_ok());
    }
}
